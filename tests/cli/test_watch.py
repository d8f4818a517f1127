"""`beautydesk watch`: what appears in a folder is retouched once, when it is whole, whatever happens meanwhile."""

from __future__ import annotations

import json
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cli_program import Program, ended, files, needs_local_engine
from watch_program import Watch, watches

Put = Callable[..., Path]
pytestmark = needs_local_engine
NESTED = 120


@pytest.fixture
def watch(program: Program, tmp_path: Path) -> Iterator[Callable[..., Watch]]:
    yield from watches(program, tmp_path)


@pytest.fixture
def portrait(photos: Path, tmp_path: Path) -> Put:
    """Puts a small portrait at a path below the test's folder, in one go, by a comment another one for each number."""
    data = (photos / "p24_river_kamanda.jpg").read_bytes()

    def put(name: str, number: int = 0) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data[:2] + b"\xff\xfe\x00\x06" + f"{number:04}".encode() + data[2:])
        return path

    return put


@contextmanager
def away(path: Path) -> Iterator[None]:
    elsewhere = path.with_name(f"{path.name} elsewhere")
    path.rename(elsewhere)
    yield
    elsewhere.rename(path)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_that_photos_are_done_as_they_appear_until_a_signal_ends_it_well(
    number: int, watch: Callable[..., Watch], portrait: Put, tmp_path: Path
) -> None:
    portrait("in/before.jpg")
    running = watch(level="0.4", at_ease=number == signal.SIGTERM)
    assert running.hears() == {("before.jpg", "done")}
    portrait("in/friends/later.jpg", 1)
    assert running.hears() == {("later.jpg", "done")}
    run = running.stop(number)

    assert (run.code, run.out) == (0, "")
    assert files(tmp_path / "out") == {"before_retouched.jpg", "friends/later_retouched.jpg"}
    assert run.err == ""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells of writers")
def test_that_a_file_is_waited_for_as_long_as_somebody_writes_to_it(
    watch: Callable[..., Watch], portrait: Put, tmp_path: Path
) -> None:
    whole = portrait("elsewhere.jpg").read_bytes()
    running = watch()
    with (tmp_path / "in" / "slow.jpg").open("wb") as slow:
        slow.write(whole[:20_000])
        slow.flush()
        portrait("in/quick.jpg", 1)
        assert running.hears() == {("quick.jpg", "done")}
        slow.write(whole[20_000:])
    assert running.hears() == {("slow.jpg", "done")}
    assert running.stop().code == 0


def test_that_files_that_are_being_made_are_no_photos(watch: Callable[..., Watch], portrait: Put) -> None:
    running = watch()
    for name in (".hidden.jpg", "a.jpg.part", "a.jpg.crdownload", "a.jpg.tmp", "._a.jpg", "notes.txt"):
        portrait(f"in/{name}")
    portrait("in/photo.jpg", 1)
    assert running.hears() == {("photo.jpg", "done")}
    assert running.stop().out == ""


def test_that_a_folder_that_is_moved_in_is_done_with_all_that_is_below_it(
    watch: Callable[..., Watch], portrait: Put, tmp_path: Path
) -> None:
    for n in range(3):
        portrait(f"card/day {n}/deep/{n}.jpg", n)
    running = watch()
    (tmp_path / "card").rename(tmp_path / "in" / "card")

    assert running.hears(3) == {(f"{n}.jpg", "done") for n in range(3)}
    assert files(tmp_path / "out") == {f"card/day {n}/deep/{n}_retouched.jpg" for n in range(3)}


def test_that_no_photo_is_missed_in_folders_that_are_made_at_the_same_moment(
    watch: Callable[..., Watch], portrait: Put, tmp_path: Path
) -> None:
    running = watch()
    for n in range(NESTED):
        portrait(f"in/{n % 4}/{n % 3}/{n}/photo.jpg", n)

    running.hears(NESTED)
    assert {one["status"] for one in running.heard} == {"done"}
    assert len({one["photo"] for one in running.heard}) == len(files(tmp_path / "out")) == NESTED


def test_that_nothing_is_done_twice_after_a_restart(watch: Callable[..., Watch], portrait: Put, tmp_path: Path) -> None:
    photos = [portrait(f"in/{n}.jpg", n) for n in range(3)]
    running = watch(level="0.4")
    running.hears(3)
    running.stop()
    photos[0].rename(tmp_path / "in" / "renamed.jpg")
    (tmp_path / "out" / "1_retouched.jpg").rename(tmp_path / "out" / "the best.jpg")
    (tmp_path / "out" / "2_retouched.jpg").rename(tmp_path / "carried away.jpg")
    portrait("in/new.jpg", 9)

    again = watch(level="0.4")
    assert again.hears() == {("new.jpg", "done")}
    again.until("3 photos were done before.")
    assert again.stop().out == ""
    assert files(tmp_path / "out") == {"0_retouched.jpg", "the best.jpg", "new_retouched.jpg"}


def test_that_results_alone_tell_what_is_done_where_the_profile_is_another_one(
    watch: Callable[..., Watch], program: Program, portrait: Put, tmp_path: Path
) -> None:
    portrait("in/a.jpg", 1)
    running = watch(level="0.4")
    running.hears()
    running.stop()
    shutil.rmtree(program.profile / "delivered")

    again = watch(level="0.4")
    again.until("1 photo was done before.")
    assert again.stop().out == ""


def test_that_a_killed_watch_is_gone_on_with_and_no_result_comes_twice(
    watch: Callable[..., Watch], portrait: Put, tmp_path: Path
) -> None:
    for n in range(12):
        portrait(f"in/{n:02}.jpg", n)
    running = watch(level="0.4")
    running.hears(3)
    running.process.kill()
    ended(running.process)

    again = watch(level="0.4")
    before = 12 - int(again.until(" done before.").split()[0])
    again.hears(before)
    assert again.stop().code == 0
    results = {name for name in files(tmp_path / "out") if not name.startswith(".")}
    assert results == {f"{n:02}_retouched.jpg" for n in range(12)}


@pytest.mark.parametrize("out", ["in/results", "in"])
@pytest.mark.parametrize("level", ["0", "0.4"])
def test_that_its_own_results_are_never_retouched(
    out: str, level: str, watch: Callable[..., Watch], portrait: Put, tmp_path: Path
) -> None:
    portrait("in/a.jpg")
    running = watch(out=out, level=level)
    assert running.hears() == {("a.jpg", "done")}
    portrait("in/b.jpg", 1)
    assert running.hears() == {("b.jpg", "done")}
    running.stop()

    again = watch(out=out, level=level)
    portrait("in/c.jpg", 2)
    assert again.hears() == {("c.jpg", "done")}
    assert again.stop().out == ""
    assert len(files(tmp_path / "in")) == 6


def test_that_a_failed_photo_is_told_once_and_tried_again_when_its_file_changes(
    watch: Callable[..., Watch], portrait: Put, tmp_path: Path
) -> None:
    broken = tmp_path / "in" / "broken.jpg"
    broken.write_bytes(portrait("whole.jpg").read_bytes()[:9000])
    running = watch()
    assert running.hears() == {("broken.jpg", "failed")}
    portrait("in/other.jpg", 1)
    assert running.hears() == {("other.jpg", "done")}
    assert running.stop().code == 1

    again = watch()
    assert again.hears() == {("broken.jpg", "failed")}
    shutil.copyfile(tmp_path / "whole.jpg", broken)
    assert again.hears() == {("broken.jpg", "done")}
    assert again.stop().code == 0, "it is mended"


@pytest.mark.parametrize("folder", ["in", "out"])
def test_that_a_folder_that_goes_away_is_waited_for(
    folder: str, watch: Callable[..., Watch], portrait: Put, tmp_path: Path
) -> None:
    portrait("in/a.jpg", 1)
    running = watch()
    running.hears()
    with away(tmp_path / folder):
        running.until(f"{folder} is not there; it is waited for.")
        if folder == "out":
            portrait("in/b.jpg", 2)
    if folder == "in":
        portrait("in/b.jpg", 2)
    running.until(f"{folder} is there again.")
    assert running.hears() == {("b.jpg", "done")}
    assert running.stop().code == 0


def test_that_a_photo_that_comes_long_after_its_raw_file_is_done_and_told(
    watch: Callable[..., Watch], portrait: Put, tmp_path: Path
) -> None:
    running = watch()
    portrait("in/shot.dng", 1)
    assert running.hears() == {("shot.dng", "done")}
    portrait("in/shot.jpg", 2)
    assert running.hears() == {("shot.jpg", "done")}
    assert running.stop().err == "shot.jpg came after its RAW file was begun, and is retouched as well.\n"


def test_that_what_was_there_before_is_left_alone_where_that_is_asked_for(
    watch: Callable[..., Watch], portrait: Put
) -> None:
    portrait("in/old.jpg", 1)
    running = watch("--new-only")
    portrait("in/new.jpg", 2)
    assert running.hears() == {("new.jpg", "done")}
    assert running.stop().out == ""


def test_that_one_folder_for_results_serves_one_watch(
    watch: Callable[..., Watch], program: Program, tmp_path: Path
) -> None:
    watch()
    second = program("watch", "in", "-o", "out")
    assert second.code == 2
    assert "watches for" in second.err


def test_that_wrong_folders_are_told_before_anything_is_begun(
    watch: Callable[..., Watch], program: Program, portrait: Put
) -> None:
    assert program("watch", "nowhere", "-o", "out").code == 2
    assert program("watch", "in").code == 2
    assert program("watch", "in", "-o", "in", "--on-exists", "replace").code == 2
    assert program("watch", portrait("file.jpg"), "-o", "out").code == 2
    assert program("watch", "in", "-o", "file.jpg").code == 2


def test_that_what_was_worked_on_at_the_end_is_told_and_done_by_the_next(
    watch: Callable[..., Watch], portrait: Put, tmp_path: Path
) -> None:
    for n in range(6):
        portrait(f"in/{n}.jpg", n)
    running = watch("--jobs", "1", "--report", "report.json", level="0.4")
    running.hears()
    run = running.stop()
    assert run.code == 0
    assert run.told in ([], [("skipped", "ERROR_INTERRUPTED")])
    assert "not begun; the next start does that." in run.err
    done = len(files(tmp_path / "out"))
    states = [row["state"] for row in json.loads((tmp_path / "report.json").read_text())["photos"]]
    assert states.count("done") == done

    again = watch(level="0.4")
    again.hears(6 - done)
    again.stop()
    assert files(tmp_path / "out") == {f"{n}_retouched.jpg" for n in range(6)}
