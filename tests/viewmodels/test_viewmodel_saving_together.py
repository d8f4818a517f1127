"""Many results that are saved together: where they go, what is left out, and what is said of it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from beautydesk.core.errors import NoFaceFound
from beautydesk.core.export import Size
from beautydesk.core.mark import Mark
from beautydesk.core.naming import OnExists
from beautydesk.viewmodels.jobs import save_queue
from beautydesk.viewmodels.text.notice import Remedy, Severity
from beautydesk.viewmodels.text.save_summary import problem, summary
from beautydesk.workflow import save
from beautydesk.workflow.save_plan import Plan


@pytest.fixture
def together(desk: Any) -> Callable[..., Any]:
    """Save what the sheet is about as it stands; gives what was in the way, None for nothing. A folder that is chosen
    is there then."""

    def run(ids: list[int] | None = None, save_folders: tuple[str, ...] = (), **chosen: Any) -> Any:
        if save_folders:
            Path(save_folders[0]).mkdir(parents=True, exist_ok=True)
            desk.preferences.update(save_folders=save_folders)
        desk.preferences.update(**chosen)
        desk.session.save_all.open(ids)
        with desk.qtbot.waitSignal(desk.session.save_all.ended) as ended:
            desk.session.save_all.save()
        return ended.args[0]

    return run


def tree(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def roots(desk: Any, *names: str) -> list[Path]:
    """Folders with two photos each, in the list."""
    found = []
    for name in names:
        for photo in ("a.jpg", "deep/b.jpg"):
            (desk.folder / name / photo).parent.mkdir(parents=True, exist_ok=True)
            desk.photo(f"{name}/{photo}")
        found.append(desk.folder / name)
    return found


def retouch_all(desk: Any, *paths: Path, photos: int) -> None:
    desk.session.add_photos(paths)
    desk.wait(lambda: len(desk.items) == photos and all(item.size for item in desk.items))
    desk.session.retouching.begin_all()
    desk.wait(lambda: all(item.state.value in ("done", "no face") for item in desk.items))


def test_that_sub_folders_are_kept_below_the_chosen_folder(desk: Any, together: Callable[..., Any]) -> None:
    retouch_all(desk, *roots(desk, "day"), photos=2)
    out = desk.folder / "out"
    assert together(save_folders=(str(out),)) is None
    assert tree(out) == ["a_retouched.jpg", "deep/b_retouched.jpg"]
    assert [item.result.saved_to.parent for item in desk.items] == [out, out / "deep"]
    assert tree(desk.folder / "day") == ["a.jpg", "deep/b.jpg"], "nothing goes among the originals"
    [notice] = [each for each in desk.notices if each.severity is Severity.GOOD]
    assert notice.text == f"Saved 2 results in {out}." and not notice.lasting
    assert (notice.remedy, notice.other) == (Remedy.SHOW_IN_FOLDER, Remedy.REPORT)
    assert desk.session.saving.shown_file.parent == out, "also for what lies deeper"


def test_that_two_roots_of_one_name_do_not_mix(desk: Any, together: Callable[..., Any]) -> None:
    retouch_all(desk, *roots(desk, "card1/DCIM", "card2/DCIM"), photos=4)
    out = desk.folder / "out"
    together(save_folders=(str(out),))
    assert tree(out) == [
        "DCIM 2/a_retouched.jpg",
        "DCIM 2/deep/b_retouched.jpg",
        "DCIM/a_retouched.jpg",
        "DCIM/deep/b_retouched.jpg",
    ]


def test_that_moving_rows_changes_no_folder_of_the_results(desk: Any, together: Callable[..., Any]) -> None:
    retouch_all(desk, *roots(desk, "card1/DCIM", "card2/DCIM"), photos=4)
    out = desk.folder / "out"
    together(save_folders=(str(out),))
    written = tree(out)
    desk.session.move([desk.items[-1].id], 0)
    together()
    assert tree(out) == written, "all of it was saved there already"


def test_that_photos_that_left_the_list_change_no_folder_of_the_others(desk: Any, together: Callable[..., Any]) -> None:
    retouch_all(desk, *roots(desk, "one", "two"), photos=4)
    out = desk.folder / "out"
    desk.session.remove([item.id for item in desk.items[:2]])
    together(save_folders=(str(out),))
    assert tree(out) == ["two/a_retouched.jpg", "two/deep/b_retouched.jpg"]
    desk.session.options.undo_stack.undo()
    together()
    assert tree(out)[:2] == ["one/a_retouched.jpg", "one/deep/b_retouched.jpg"] and len(tree(out)) == 4
    desk.session.remove([item.id for item in desk.items])
    retouch_all(desk, *roots(desk, "three"), photos=2)
    together(save_folders=(str(desk.folder / "afresh"),))
    assert tree(desk.folder / "afresh") == ["a_retouched.jpg", "deep/b_retouched.jpg"]


def test_that_a_flat_folder_has_all_of_them(desk: Any, together: Callable[..., Any]) -> None:
    retouch_all(desk, *roots(desk, "one", "two"), photos=4)
    out = desk.folder / "out"
    together(save_folders=(str(out),), sub_folders=False, save_size=Size(32))
    assert tree(out) == ["a_retouched 2.jpg", "a_retouched.jpg", "b_retouched 2.jpg", "b_retouched.jpg"]
    assert {item.result.saved_size for item in desk.items} == {(32, 24)}


def test_that_saving_once_more_writes_what_is_new_alone(desk: Any, together: Callable[..., Any]) -> None:
    retouch_all(desk, *roots(desk, "day"), photos=2)
    out = desk.folder / "out"
    together(save_folders=(str(out),))
    first = tree(out)
    together()
    assert tree(out) == first
    assert desk.notices[-1].text == "2 results are saved there already."
    together(save_size=Size(20))
    assert len(tree(out)) == 4, "asked for in another way"
    together(save_folders=(str(desk.folder / "other"),))
    assert len(tree(desk.folder / "other")) == 2


def test_that_rejected_ones_are_left_out_and_what_was_not_retouched_is_copied(
    desk: Any, together: Callable[..., Any]
) -> None:
    retouch_all(desk, *roots(desk, "day"), photos=2)
    desk.engines["local"].error = NoFaceFound("There is no face.")
    sky = desk.photo("sky.jpg")
    desk.session.add_photos([sky])
    desk.wait(lambda: len(desk.items) == 3 and bool(desk.items[2].size))
    desk.session.retouching.begin([desk.items[2].id])
    desk.wait(lambda: desk.items[2].state.value in ("no face", "failed"))
    desk.session.queue.set_mark([desk.items[1].id], Mark.REJECTED)
    batch = desk.session.save_all.batch
    assert ([item.name for item in batch.results], batch.rejected) == (["a.jpg"], 1)
    assert [item.name for item in batch.others] == ["sky.jpg"]

    out = desk.folder / "out"
    together(save_folders=(str(out),), save_others=True)
    assert tree(out) == ["a_retouched.jpg", "sky.jpg"]
    assert (out / "sky.jpg").read_bytes() == sky.read_bytes()
    assert desk.notices[-1].text == f"Saved 1 result in {out}. 1 original copied."

    together()
    assert tree(out) == ["a_retouched.jpg", "sky.jpg"], "nothing comes twice"


def test_that_the_selected_ones_alone_are_saved(desk: Any, together: Callable[..., Any]) -> None:
    retouch_all(desk, *roots(desk, "day"), photos=2)
    out = desk.folder / "out"
    together([desk.items[1].id], save_folders=(str(out),))
    assert tree(out) == ["deep/b_retouched.jpg"] and desk.items[0].unsaved


def test_that_beside_the_originals_is_a_choice(desk: Any, together: Callable[..., Any]) -> None:
    retouch_all(desk, *roots(desk, "day"), photos=2)
    together(save_beside=True, save_others=True)
    assert tree(desk.folder / "day") == ["a.jpg", "a_retouched.jpg", "deep/b.jpg", "deep/b_retouched.jpg"]


def test_that_what_is_there_can_be_left_alone(desk: Any, together: Callable[..., Any]) -> None:
    retouch_all(desk, *roots(desk, "day"), photos=2)
    out = desk.folder / "out"
    out.mkdir()
    (out / "a_retouched.jpg").write_bytes(b"somebody's")
    together(save_folders=(str(out),), on_exists=OnExists.SKIP)
    assert (out / "a_retouched.jpg").read_bytes() == b"somebody's"
    assert desk.notices[-1].severity is Severity.GOOD
    assert desk.notices[-1].text.endswith("1 left alone: a file of that name is there.")
    assert desk.items[0].save_error is None and desk.items[0].unsaved


def test_that_stopping_keeps_what_is_written_and_leaves_no_half_files(
    desk: Any, together: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    retouch_all(desk, *(desk.photo(f"{name}.jpg") for name in "abcdefgh"), photos=8)
    gate, out = threading.Event(), desk.folder / "out"
    out.mkdir()
    really, begun = save_queue.save_kept, []

    def held(*args: Any, **how: Any) -> Any:
        begun.append(args)
        assert gate.wait(30)
        return really(*args, **how)

    monkeypatch.setattr(save_queue, "save_kept", held)
    desk.preferences.update(save_folders=(str(out),))
    desk.session.save_all.open()
    ends: list[Any] = []
    desk.session.save_all.ended.connect(ends.append)
    desk.session.save_all.save()
    desk.wait(lambda: bool(begun))
    desk.session.save_all.stop()
    gate.set()
    desk.wait(lambda: bool(ends))
    written = tree(out)
    assert len(written) < 8 and all(name.endswith("_retouched.jpg") for name in written)
    assert sum(item.result.saved_to is not None for item in desk.items) == len(written)
    assert desk.notices[-1].text == f"Stopped: saved {len(written)} of 8. What is written stays."


def test_that_a_folder_that_goes_away_stops_it_and_nothing_is_made_in_its_place(
    desk: Any, together: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    retouch_all(desk, *(desk.photo(f"{name}.jpg") for name in "abcdefgh"), photos=8)
    out = desk.folder / "card" / "out"
    really, saved = save_queue.save_kept, []

    def pulled(*args: Any, **how: Any) -> Any:
        saved.append(args)
        if len(saved) == 1:
            out.rename(desk.folder / "gone")
        return really(*args, **how)

    monkeypatch.setattr(save_queue, "save_kept", pulled)
    together(save_folders=(str(out),))
    assert not out.exists() and len(saved) <= 4, "the others are not even tried"
    notice = desk.notices[-1]
    assert notice.severity is Severity.ERROR
    assert "does not exist" in notice.text and "the rest was not begun. Nothing is lost." in notice.text
    assert all(item.unsaved for item in desk.items)


def test_that_what_is_in_the_way_is_said_where_it_was_asked(desk: Any, together: Callable[..., Any]) -> None:
    retouch_all(desk, *roots(desk, "day"), photos=2)
    out = desk.folder / "file"
    out.touch()
    desk.preferences.update(save_folders=(str(out),))
    error = together()
    assert error is not None and "cannot be written to" in error.message
    assert all(item.unsaved and item.save_error is None for item in desk.items)


def test_that_a_folder_whose_drive_is_gone_is_not_made_anew(desk: Any, together: Callable[..., Any]) -> None:
    retouch_all(desk, *roots(desk, "day"), photos=2)
    drive = desk.folder / "media"
    together(save_folders=(str(drive / "out"),))
    (drive / "out").rename(desk.folder / "elsewhere")
    model, plans = desk.session.save_all, []
    model.estimated.connect(lambda plan: plans.append(plan) if plan else None)
    model.open()
    desk.wait(lambda: len(plans) == 1)
    assert problem(plans[0]) == f"The folder “{drive / 'out'}” does not exist. Choose another folder."
    assert summary(plans[0], OnExists.RENAME) == "", "nobody knows what is saved there"
    error = together(save_size=Size(20))
    assert error is not None and error.code == "ERROR_SAVE_FOLDER_MISSING"
    retouch_all(desk, desk.photo("late.jpg"), photos=3)
    model.save_as_usual(desk.items[2:])
    desk.wait(lambda: desk.notices[-1].severity is Severity.ERROR)
    assert "does not exist. Choose another folder." in desk.notices[-1].text
    assert list(drive.iterdir()) == [], "nothing lies below the empty mount point"
    assert [item.unsaved for item in desk.items] == [False, False, True]


def test_that_the_folder_that_is_proposed_first_is_made(desk: Any, together: Callable[..., Any]) -> None:
    retouch_all(desk, *roots(desk, "day"), photos=2)
    desk.session.save_all.fallback = desk.folder / "Pictures" / "Retouched"
    assert together() is None
    assert tree(desk.folder / "Pictures") == ["Retouched/a_retouched.jpg", "Retouched/deep/b_retouched.jpg"]
    assert desk.preferences.settings.save_folders == (str(desk.folder / "Pictures" / "Retouched"),)


def test_that_the_folder_that_is_proposed_first_is_remembered_when_it_is_there(
    desk: Any, together: Callable[..., Any]
) -> None:
    retouch_all(desk, *roots(desk, "day"), photos=2)
    wall = desk.folder / "Pictures"
    wall.touch()
    desk.session.save_all.fallback = wall / "Retouched"
    assert "cannot be written to" in together().message
    wall.unlink()
    assert together() is None, "it can be tried again"
    assert tree(wall) == ["Retouched/a_retouched.jpg", "Retouched/deep/b_retouched.jpg"]


def test_that_the_estimate_follows_what_is_chosen(desk: Any) -> None:
    retouch_all(desk, *roots(desk, "day"), photos=2)
    model, plans = desk.session.save_all, []
    model.estimated.connect(lambda plan: plans.append(plan) if plan else None)
    desk.preferences.update(save_folders=(str(desk.folder),))
    model.open()
    desk.wait(lambda: len(plans) == 1)
    told = summary(plans[0], OnExists.RENAME)
    assert told.startswith("2 results, about ") and told.endswith(" are free.") and problem(plans[0]) == ""
    desk.preferences.update(output_format="png")
    desk.wait(lambda: len(plans) == 2)
    assert {to.path.suffix for to in plans[1].results} == {".png"}
    model.close()
    desk.preferences.update(output_format="tiff")
    tight = Plan(plans[0].results, need=5_000_000_000, free=1_000_000, is_tight=True)
    assert "about 5.0 GB are needed, 1.0 MB are free." in problem(tight)


def test_that_three_hundred_cost_the_window_little_each(
    desk: Any, together: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No photo of the list is looked at for each photo that is saved."""
    retouch_all(desk, *(desk.photo(f"{number:03}.png", (8, 8)) for number in range(300)), photos=300)
    looks: list[Path] = []
    really = save._names_of
    monkeypatch.setattr(save, "_names_of", lambda path: (looks.append(path), really(path))[1])
    queued: list[int] = []
    desk.session.saving.progressed.connect(lambda done, of_all: queued.append(len(desk.session.saving._lane._open)))
    together(save_folders=(str(desk.folder / "out"),), on_exists=OnExists.REPLACE)
    assert len(tree(desk.folder / "out")) == 300
    assert max(queued) <= 8, "a few are under way at a time"
    assert len(looks) <= 4 * 300
    looks.clear()
    together()
    assert len(tree(desk.folder / "out")) == 300 and len(looks) <= 4 * 300
    assert desk.notices[-1].text.startswith("Saved 300 results")


def test_that_the_end_of_the_program_stops_it_in_order(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    retouch_all(desk, *(desk.photo(f"{number:03}.png", (8, 8)) for number in range(300)), photos=300)
    gate, begun = threading.Event(), []
    really = save_queue.save_kept

    def held(*args: Any, **how: Any) -> Any:
        begun.append(args)
        assert gate.wait(30)
        return really(*args, **how)

    monkeypatch.setattr(save_queue, "save_kept", held)
    out, ends = desk.folder / "out", []
    out.mkdir()
    desk.preferences.update(save_folders=(str(out),))
    desk.session.save_all.ended.connect(ends.append)
    desk.session.save_all.open()
    desk.session.save_all.save()
    desk.wait(lambda: len(begun) == save_queue.AT_ONCE)
    desk.background.close()
    gate.set()
    desk.wait(lambda: ends == [None])
    assert len(tree(out)) == len(begun) == save_queue.AT_ONCE, "what is under way is written whole, the rest not begun"
