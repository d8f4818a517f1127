"""Results of Beauty Desk that come back into the window, and files that are there already."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from beautydesk.core.job import JobState
from beautydesk.core.receipts import WrittenFile
from beautydesk.imaging import decode, save
from beautydesk.viewmodels.list.photo_state import state_text
from beautydesk.viewmodels.summary import photo_notice
from beautydesk.viewmodels.text.notice import Remedy, Severity
from beautydesk.workflow.photos import identities


def result(desk: Any, name: str, folder: Path | None = None) -> Path:
    """A file with the mark, under whatever name."""
    target = (folder or desk.folder) / name
    target.parent.mkdir(exist_ok=True)
    written = save(decode(desk.photo("original.png")), target, made_from="ab" * 16)
    assert written is not None
    return written.path


def filled(desk: Any, folder: str = "in") -> Path:
    """Two photos, a result by its mark, one by its name, and one that only the journal knows."""
    place = desk.folder / folder
    place.mkdir()
    for name in ("a.jpg", "b.jpg", "b_retouched.jpg", "known.jpg"):
        desk.photo(name).rename(place / name)
    result(desk, "final.jpg", place)
    return place


def test_that_results_in_a_folder_are_left_out_and_counted(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    place = filled(desk)
    written = (place / "known.jpg").stat().st_mtime
    monkeypatch.setattr(
        desk.books, "written", lambda: {str(place / "known.jpg"): WrittenFile(place / "a.jpg", written, written)}
    )

    desk.session.add_photos([place])
    desk.wait(lambda: bool(desk.notices))

    assert [item.path.name for item in desk.items] == ["a.jpg", "b.jpg"]
    (notice,) = desk.notices
    assert notice.text.startswith("Added 2 photos. 3 result")


def test_that_a_file_that_was_changed_since_is_no_result(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    place = filled(desk)
    saved = (place / "known.jpg").stat().st_mtime
    for at in (saved - 100, saved + 100):
        monkeypatch.setattr(
            desk.books, "written", lambda at=at: {str(place / "known.jpg"): WrittenFile(place / "a.jpg", at, at)}
        )
        desk.session.add_photos([place])
        desk.wait(lambda: bool(desk.notices))
        assert "known.jpg" in [item.path.name for item in desk.items]
        desk.session.remove([item.id for item in desk.items])
        desk.notices.clear()


def test_that_a_result_by_itself_is_shown_as_it_is_until_the_user_insists(desk: Any, engines: Any) -> None:
    path = result(desk, "final.jpg")
    (item,) = desk.open(path)
    desk.wait(lambda: item.loaded is not None)

    assert item.own_result
    assert state_text(item) == "A result already"
    assert not desk.session.retouching.wanted.can_begin(item)
    notice = photo_notice(item)
    assert notice is not None
    assert (notice.severity, notice.remedy) == (Severity.INFO, Remedy.RETOUCH_AGAIN)
    assert notice.text.startswith("Already retouched. This is a result of Beauty Desk")

    other = desk.open("b.jpg")[0]
    desk.session.show(other.id)
    desk.wait(lambda: engines["local"].previewed == [other.path])  # the result had none before it
    desk.session.show(item.id)
    desk.wait(lambda: item.loaded is not None)
    desk.session.retouching.begin_all()
    desk.session.retouching.begin([item.id])
    desk.wait(lambda: other.state is JobState.DONE)
    assert item.state is JobState.ADDED
    calls = len(engines["local"].calls)

    desk.session.retouching.insist(item.id)
    desk.wait(lambda: item.state is JobState.DONE)
    assert not item.own_result
    assert photo_notice(item) is None
    assert len(engines["local"].calls) > calls


def test_that_nothing_is_rendered_of_a_result(desk: Any, engines: Any) -> None:
    (item,) = desk.open(result(desk, "final.jpg"))
    desk.wait(lambda: item.loaded is not None)
    desk.session.options.set_level(0.9)
    done: list[bool] = []
    desk.session.live_preview.when_rested(lambda: done.append(True))
    desk.wait(lambda: bool(done))
    assert engines["local"].calls == engines["local"].previewed == []


def test_that_a_result_is_not_sent_unasked_and_names_its_price(desk: Any, engines: Any) -> None:
    desk.go_online()
    (item,) = desk.open(result(desk, "final.jpg"))
    desk.session.retouching.begin_all()
    notice = photo_notice(item, 8)
    assert notice is not None
    assert notice.price == 8

    desk.session.retouching.insist(item.id)
    desk.wait(lambda: item.state is JobState.DONE)
    assert [path for path, _ in desk.books.enlisted] == [item.path]
    assert len(engines["ailab"].calls) == 1


def test_that_a_folder_added_twice_adds_nothing_by_whatever_way(desk: Any) -> None:
    place = filled(desk)
    link = desk.folder / "link"
    link.symlink_to(place, target_is_directory=True)
    desk.session.add_photos([place])
    desk.wait(lambda: len(desk.items) == 3)
    desk.wait(lambda: bool(desk.notices))
    ids = [item.id for item in desk.items]

    for again in (place, Path(f"{place}{os.sep}"), place / ".." / "in", link, link / "a.jpg", place / "a.jpg"):
        desk.notices.clear()
        desk.session.add_photos([again])
        desk.wait(lambda: bool(desk.notices))
        desk.wait(lambda: desk.notices[0].text == "Already in the list.")
        assert [item.id for item in desk.items] == ids
        assert not any("Added" in notice.text for notice in desk.notices)

    desk.photo("new.jpg").rename(place / "new.jpg")
    desk.notices.clear()
    desk.session.add_photos([link])
    desk.wait(lambda: bool(desk.notices))
    assert desk.notices[0].text.startswith("Added 1 photo.")
    assert len(desk.items) == 4


def test_that_a_photo_that_was_taken_off_the_list_can_come_back_by_another_way(desk: Any) -> None:
    place = filled(desk)
    link = desk.folder / "link"
    link.symlink_to(place, target_is_directory=True)
    (item,) = desk.open(place / "a.jpg")
    desk.session.remove([item.id])
    desk.open(link / "a.jpg")
    assert [item.path for item in desk.items] == [link / "a.jpg"]


def test_that_a_disk_that_takes_cases_for_the_same_is_known_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "In").mkdir()
    photo = tmp_path / "In" / "A.jpg"
    photo.touch()
    other = tmp_path / "in" / "a.JPG"
    if not other.exists():  # as such a disk would be, told by its second name being the same file
        (tmp_path / "in").symlink_to(tmp_path / "In")
        (tmp_path / "In" / "a.JPG").hardlink_to(photo)
        assert len(set(identities([photo, tmp_path / "in" / "A.jpg"]).values())) == 1
    assert identities([photo])[photo] == identities([other])[other]
    (tmp_path / "In" / "a.JPG").unlink()
    (tmp_path / "In" / "a.JPG").touch()
    if photo.exists() and not photo.samefile(tmp_path / "In" / "a.JPG"):
        assert identities([photo])[photo] != identities([tmp_path / "In" / "a.JPG"])[tmp_path / "In" / "a.JPG"]
