"""Photos from a browser: asked about once, fetched from a real server, checked, named; refused with a sentence."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest
from web_site import Site

from beautydesk.core.job import JobState
from beautydesk.viewmodels.text.notice import Remedy, Severity


def test_that_a_picture_is_fetched_only_after_a_yes(desk: Any, site: Site) -> None:
    address = site.address("/photos/anna.jpg", desk.photo("x.jpg").read_bytes())
    desk.session.importing.add_addresses([address + "?width=64&session=secret"])
    [question] = desk.notices
    assert question.remedy is Remedy.DOWNLOAD and question.subject == "127.0.0.1" and "127.0.0.1" in question.text
    assert site.requests == []
    desk.session.importing.fetch_asked()
    desk.wait(lambda: bool(desk.items) and desk.items[0].size == (64, 48))
    [item] = desk.items
    assert item.pasted and item.path.name == "anna.jpg" and item.state is JobState.ADDED
    desk.session.importing.fetch_asked()
    assert len(site.requests) == 1, "a yes is good for one question"


def test_that_a_site_is_asked_about_once(desk: Any, site: Site) -> None:
    data = desk.photo("x.jpg").read_bytes()
    desk.session.importing.add_addresses([site.address("/one.jpg", data), site.address("/two.jpg", data)])
    assert desk.notices[0].text.startswith("2 picture")
    desk.session.importing.fetch_asked()
    desk.wait(lambda: len(desk.items) == 2)
    desk.session.importing.add_addresses([site.address("/one.jpg", data)])
    desk.wait(lambda: len(desk.items) == 3)
    assert sorted(item.path.name for item in desk.items) == ["one.jpg", "one.jpg", "two.jpg"]
    assert [notice.remedy for notice in desk.notices].count(Remedy.DOWNLOAD) == 1


def test_that_a_picture_written_out_is_taken_without_a_question(desk: Any) -> None:
    data = base64.b64encode(desk.photo("x.png").read_bytes()).decode()
    desk.session.importing.add_addresses([f"data:image/png;base64,{data}"])
    desk.wait(lambda: bool(desk.items) and desk.items[0].size == (64, 48))
    assert desk.items[0].path.name.startswith("Pasted ") and desk.items[0].path.suffix == ".png"
    assert desk.notices == []


@pytest.mark.parametrize("data", [b"<!doctype html><p>Please log in", b"", b"\xff\xd8\xff\xe0 cut off"])
def test_that_what_is_no_photo_is_refused_with_the_name_of_its_site(
    desk: Any, site: Site, data: bytes, tmp_path: Path
) -> None:
    desk.session.importing.add_addresses([site.address("/anna.jpg", data)])
    desk.session.importing.fetch_asked()
    desk.wait(lambda: desk.notices[-1].severity is Severity.ERROR)
    assert "127.0.0.1" in desk.notices[-1].text and "not a photo" in desk.notices[-1].text
    assert desk.items == [] and not [path for path in (tmp_path / "cache").rglob("*") if path.is_file()]


def test_that_the_extension_follows_what_the_file_is(desk: Any, site: Site) -> None:
    desk.session.importing.add_addresses([site.address("/picture.jpg", desk.photo("x.webp").read_bytes())])
    desk.session.importing.fetch_asked()
    desk.wait(lambda: bool(desk.items))
    assert desk.items[0].path.name == "picture.webp"


def test_that_the_photos_of_a_folder_are_counted(desk: Any, tmp_path: Path) -> None:
    (tmp_path / "day one").mkdir()
    for name in "abc":
        desk.photo(f"day one/{name}.jpg")
    (tmp_path / "notes.txt").write_text("no photo")
    desk.session.add_photos([tmp_path / "day one", tmp_path / "notes.txt"])
    desk.wait(lambda: len(desk.items) == 3)
    assert [notice.text for notice in desk.notices] == ["Added 3 photos. 1 file is not a photo (notes.txt)."]


def test_that_what_other_programs_keep_for_themselves_is_told(desk: Any, tmp_path: Path) -> None:
    for folder in ("day/@eaDir/a.jpg", "day/night/@eaDir/b.jpg", "day/#recycle"):
        (tmp_path / folder).mkdir(parents=True)
        desk.photo(f"{folder}/thumb.jpg")
    desk.photo("day/a.jpg")
    desk.session.add_photos([tmp_path / "day"])
    desk.wait(lambda: len(desk.items) == 1)
    [notice] = desk.notices
    assert notice.text.startswith("Added 1 photo. Passed over: 3 folder")
    assert notice.text.endswith("that other programs keep for themselves (#recycle, @eaDir).")
