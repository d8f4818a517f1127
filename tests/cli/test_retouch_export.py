"""How the command line names and writes results: templates, location, colour, remarks on what was taken of a file."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest
from cli_program import Program
from PIL import ExifTags, Image

from beautydesk.commands import asked, retouch
from beautydesk.commands.console import Parser
from beautydesk.compose import LOCAL
from beautydesk.storage.settings import Settings
from beautydesk.workflow.destinations import OutputSettings


@pytest.fixture
def located(tmp_path: Path) -> Path:
    """A photo that tells where it was taken; level 0 needs no face in it."""
    tags = Image.Exif()
    tags[ExifTags.Base.Make] = "Lumen"
    tags.get_ifd(ExifTags.IFD.GPSInfo)[1] = "N"
    path = tmp_path / "a.jpg"
    Image.fromarray(np.full((64, 64, 3), 90, np.uint8)).save(path, exif=tags, subsampling=2)
    return path


def test_that_results_are_named_by_the_template(program: Program, located: Path, tmp_path: Path) -> None:
    run = program("retouch", "a.jpg", "--level", "0", "--name", "soft {level} {name} {n}", "--json")
    assert run.objects[0]["output"] == "soft 0 a 1.jpg"
    again = program("retouch", "a.jpg", "--level", "0", "--name", "soft {level} {name} {n}", "--json")
    assert again.objects[0]["output"] == "soft 0 a 2.jpg"
    both = program("retouch", ".", "--level", "0", "--name", "soft {level} {name} {n}", "--json")
    assert [one["photo"] for one in both.objects] == ["a.jpg"]  # its results are known by their names


def test_that_a_template_that_makes_no_names_is_wrong_usage(program: Program, located: Path) -> None:
    run = program("retouch", "a.jpg", "--name", "{nmae}")
    assert run.code == 2
    assert "{name}" in run.err


def test_that_the_setting_holds_where_nothing_is_said(program: Program, located: Path, tmp_path: Path) -> None:
    (tmp_path / "profile").mkdir()
    wanted = {"version": 1, "name_template": "{name}-{engine}", "remove_location": True}
    (tmp_path / "profile" / "settings.json").write_text(json.dumps(wanted))
    run = program("retouch", "a.jpg", "--level", "0", "--json")
    assert run.objects[0]["output"] == "a-local.jpg"
    with Image.open(tmp_path / "a-local.jpg") as image:
        assert not image.getexif().get_ifd(ExifTags.IFD.GPSInfo)


def test_that_a_location_is_removed_on_request_and_else_kept(program: Program, located: Path, tmp_path: Path) -> None:
    assert program("retouch", "a.jpg", "-o", "with.jpg", "--level", "0").code == 0
    assert program("retouch", "a.jpg", "-o", "without.jpg", "--level", "0", "--remove-location").code == 0
    for name, told in (("with.jpg", True), ("without.jpg", False)):
        with Image.open(tmp_path / name) as image:
            assert bool(image.getexif().get_ifd(ExifTags.IFD.GPSInfo)) is told
            assert image.getexif()[ExifTags.Base.Make] == "Lumen"
    assert (tmp_path / "with.jpg").read_bytes() == located.read_bytes()


def test_that_the_date_of_the_original_is_kept_on_request(program: Program, located: Path, tmp_path: Path) -> None:
    os.utime(located, (1_234_567_890, 1_234_567_890))
    for name, *words in (("kept.jpg", "--keep-date"), ("kept.png", "--keep-date"), ("new.jpg",)):
        assert program("retouch", "a.jpg", "-o", name, "--level", "0", *words).code == 0
        assert ((tmp_path / name).stat().st_mtime == 1_234_567_890) is name.startswith("kept")


@pytest.mark.parametrize(
    ("words", "files"),
    [
        ((), OutputSettings(quality=60)),
        (("--quality", "75"), OutputSettings(quality=75, as_original=False)),
        (("--quality", "original"), OutputSettings(quality=60)),
        (("--chroma", "full"), OutputSettings(quality=60, as_original=False)),
        (("--chroma", "original"), OutputSettings(quality=60, full_chroma=False)),
        (("--chroma", "full", "--quality", "original"), OutputSettings(quality=60)),
        (("--keep-date", "--say-retouched"), OutputSettings(quality=60, keep_date=True, say_retouched=True)),
    ],
)
def test_that_what_is_said_goes_before_the_settings(words: tuple[str, ...], files: OutputSettings) -> None:
    """In the order that the journal keeps, so that an interrupted run ends as it was begun."""
    parser = Parser()
    retouch.configure(parser)
    args = parser.parse_args(["a.jpg", *words])
    assert asked.order_of(args, Settings(quality=60), LOCAL, one=True).settings == files


def test_that_a_photo_with_nothing_to_say_has_no_notes(program: Program, located: Path) -> None:
    assert {"note", "notes"}.isdisjoint(program("retouch", "a.jpg", "--level", "0", "--json").objects[0])


def test_that_what_was_taken_of_a_file_is_told(program: Program, tmp_path: Path) -> None:
    page = Image.fromarray(np.full((48, 64, 3), 90, np.uint8))
    page.save(tmp_path / "scan.tif", save_all=True, append_images=[page.copy(), page.copy()])
    run = program("retouch", "scan.tif", "--level", "0", "--json")
    assert run.objects[0]["note"] == "This is the first of 3 pages."
    assert run.objects[0]["notes"] == [{"code": "NOTE_FIRST_PAGE", "text": "This is the first of 3 pages."}]
    assert "first of 3 pages" in program("retouch", "scan.tif", "--level", "0").out
