"""Beauty Desk's own results on the command line: known whatever they are called, and left as they are unasked."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_program import Program
from PIL import Image

Put = Callable[[str], Path]
LONG_AGO = 1_234_567_890  # seconds since the epoch


def test_that_results_in_a_folder_are_left_out_whatever_they_are_called(
    program: Program, portrait: Put, tmp_path: Path
) -> None:
    portrait("in/a.jpg")
    portrait("in/b.jpg")
    first = program("retouch", "in", "--name", "{name} (final)", "--json")
    (tmp_path / "in" / "a (final).jpg").rename(tmp_path / "in" / "0001.jpg")

    second = program("retouch", "in", "--on-exists", "replace", "--json")
    both = program("retouch", "in", "--again", "-o", "out", "--json")

    assert set(first.by_name()) == set(second.by_name()) == {"a.jpg", "b.jpg"}
    assert "2 earlier results left out; --again retouches them as well." in second.err
    assert set(both.by_name()) == {"a.jpg", "b.jpg", "0001.jpg", "b (final).jpg", "a_retouched.jpg", "b_retouched.jpg"}
    assert (first.code, second.code, both.code) == (0, 0, 0)


def test_that_a_folder_of_results_alone_costs_nothing_and_says_so(
    program: Program, portrait: Put, tmp_path: Path
) -> None:
    program("retouch", str(portrait("a.jpg")), "-o", "out/")

    run = program("retouch", "out", "--json")

    assert (run.code, run.objects) == (0, [])
    assert "1 earlier result left out" in run.err
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a_retouched.jpg"]


def test_that_a_result_named_with_others_is_skipped_and_named_alone_is_not(program: Program, portrait: Put) -> None:
    portrait("a.jpg")
    portrait("b.jpg")
    program("retouch", "a.jpg", "-o", "final.jpg")

    together = program("retouch", "final.jpg", "b.jpg", "--json")
    lines = program("retouch", "final.jpg", "b.jpg", "--on-exists", "skip")
    alone = program("retouch", "final.jpg", "--json")
    again = program("retouch", "final.jpg", "b.jpg", "--again", "--json")

    ends = together.by_name()
    assert (ends["final.jpg"]["status"], ends["final.jpg"]["error"]["code"]) == ("skipped", "ERROR_ALREADY_RETOUCHED")
    assert (ends["b.jpg"]["status"], together.code) == ("done", 0)
    said = "final.jpg: This is a result of Beauty Desk, so it is left as it is. (Add --again to retouch it once more.)"
    assert said in lines.err
    assert alone.objects[0]["status"] == "done" and "named alone, it is retouched once more" in alone.err
    assert {end["status"] for end in again.by_name().values()} == {"done"}


@pytest.mark.parametrize("ending", ["jpg", "png", "tif", "webp"])
def test_that_every_format_bears_the_mark(program: Program, portrait: Put, tmp_path: Path, ending: str) -> None:
    portrait("a.jpg")
    fmt = {"jpg": "jpeg", "tif": "tiff"}.get(ending, ending)
    program("retouch", "a.jpg", "-o", "in/", "--format", fmt, "--name", "x", "--remove-location")

    run = program("retouch", "in", "--json")

    assert (run.code, run.objects) == (0, []), (run.objects, list((tmp_path / "in").iterdir()))


def test_that_a_second_run_over_a_folder_sends_nothing(online: Program, portrait: Put, tmp_path: Path) -> None:
    portrait("in/a.jpg")
    portrait("in/b.jpg")
    with Image.open(tmp_path / "in" / "b.jpg") as image:
        image.transpose(Image.Transpose.FLIP_LEFT_RIGHT).save(tmp_path / "in" / "b.jpg")
    first = online("retouch", "in", "--engine", "ailab", "--name", "{name}-ready", "--json")
    sent = calls(online)

    second = online("retouch", "in", "--engine", "ailab", "--name", "{name}-ready", "--on-exists", "skip", "--json")
    resumed = online("resume", "--json")

    assert sent == 2
    assert (first.code, second.code, resumed.code) == (0, 0, 0)
    assert {end["status"] for end in second.objects} == {"skipped"}
    assert set(second.by_name()) == {"a.jpg", "b.jpg"}
    assert calls(online) == sent


@pytest.mark.parametrize("date", ["--keep-date", "--no-keep-date"])
def test_that_results_of_older_versions_are_known_by_the_journal(
    date: str, online: Program, portrait: Put, tmp_path: Path
) -> None:
    os.utime(portrait("in/a.jpg"), (LONG_AGO, LONG_AGO))
    online("retouch", "in/a.jpg", "-o", "in/other name.jpg", "--engine", "ailab", date)
    result = tmp_path / "in" / "other name.jpg"
    at = result.stat().st_mtime
    assert (at == LONG_AGO) is (date == "--keep-date")
    with Image.open(result) as image:  # as it was written before there were marks
        plain = image.copy()
    plain.save(result)
    os.utime(result, (at, at))

    run = online("retouch", "in", "--level", "0", "--json")
    os.utime(result, (at + 100, at + 100))
    changed = online("retouch", "in", "--level", "0", "--json")

    assert set(run.by_name()) == {"a.jpg"}
    assert "1 earlier result left out" in run.err
    assert "other name.jpg" in changed.by_name(), "somebody else's file took its place"


def test_that_a_result_with_the_date_of_its_original_is_found_again(
    program: Program, portrait: Put, tmp_path: Path
) -> None:
    for card in ("one", "two"):
        photo = portrait(f"{card}/a.jpg")
        os.utime(photo, (LONG_AGO, LONG_AGO))
    with Image.open(photo) as image:  # another photo of the same name, taken in the same second
        image.transpose(Image.Transpose.FLIP_LEFT_RIGHT).save(photo)
    os.utime(photo, (LONG_AGO, LONG_AGO))
    asked = ("-o", "out/", "--keep-date", "--on-exists", "skip", "--json")

    ends = [program("retouch", f"{card}/a.jpg", *asked).objects[0] for card in ("one", "one", "two", "two")]

    assert [end["status"] for end in ends] == ["done", "skipped", "done", "skipped"]
    names = ["a_retouched.jpg", "a_retouched.jpg", "a_retouched 2.jpg", "a_retouched 2.jpg"]
    assert [Path(end["output"]).name for end in ends] == names
    assert {file.stat().st_mtime for file in (tmp_path / "out").iterdir()} == {LONG_AGO}


def test_that_photos_are_retouched_where_there_is_no_journal(program: Program, portrait: Put) -> None:
    portrait("in/a.jpg")
    program.profile.mkdir()
    (program.profile / "journal.sqlite3").mkdir()

    run = program("retouch", "in", "--json")

    assert (run.code, run.objects[0]["status"]) == (0, "done")


def calls(program: Program) -> int:
    with sqlite3.connect(program.profile / "journal.sqlite3") as db:
        return int(db.execute("SELECT count(*) FROM jobs WHERE sent_at IS NOT NULL").fetchone()[0])


def test_that_a_result_named_alone_costs_nothing_unless_that_is_asked_for(online: Program, portrait: Put) -> None:
    portrait("a.jpg")
    online("retouch", "a.jpg", "-o", "final.jpg")
    alone = online("retouch", "final.jpg", "--engine", "ailab", "--json")
    assert alone.told == [("skipped", "ERROR_ALREADY_RETOUCHED")]
    assert online("ledger").out == "No online calls yet.\n"
    again = online("retouch", "final.jpg", "--engine", "ailab", "--again", "--without-face", "--json")
    assert again.told == [("done", "")]
