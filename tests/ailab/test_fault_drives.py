"""Paid work on drives that are odd, full, or away: what is paid for is never lost, and no more is paid than can be
saved."""

from __future__ import annotations

import contextlib
import errno
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from odd_disk import compiled, refusing
from real_program import Ran, RealProgram
from till import Till


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compiled(tmp_path_factory.mktemp("odd"))


def on_odd_drive(program: RealProgram, library: Path, **refusals: int) -> RealProgram:
    """`out` is such a drive."""
    program.environ |= refusing(library, program.folder / "out", **refusals)
    return program


# -- odd ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rename", [errno.EEXIST, errno.EPERM])
def test_that_a_drive_that_can_neither_force_nor_rename_onto_files_holds_results(
    rename: int, library: Path, till: Till, program: RealProgram
) -> None:
    program.put("a.png")
    on_odd_drive(program, library, fsync=errno.EINVAL, link=errno.ENOSYS, rename=rename)
    assert program.retouch().code == 0
    assert program.retouch("in", "--on-exists", "replace").code == 0
    assert program.retouch("in", "--on-exists", "rename").code == 0
    assert program.saved == ["a_retouched 2.png", "a_retouched.png"]
    assert [path.name for path in (program.folder / "out").iterdir() if path.name[0] == "."] == []
    assert (till.total, program.states()) == (1, ["saved"] * 3)


def test_that_a_drive_on_which_no_file_can_be_forced_costs_nothing(
    library: Path, till: Till, program: RealProgram
) -> None:
    program.put("a.png")
    run = on_odd_drive(program, library, fsync=errno.EIO).retouch()
    assert run.told == [("failed", "ERROR_SAVE_NOT_PERMITTED")]
    assert "Nothing was begun." in run.objects[0]["error"]["message"]
    assert (till.total, program.saved) == (0, [])


# -- full, read-only ---------------------------------------------------------------------------------------------------

PARALLEL = 3  # that the service is given at the same time: they are under way when the first one cannot be saved
NAMES = [f"{n:02}.png" for n in range(24)]


def mount(*words: str | Path) -> None:
    subprocess.run(["mount", *map(str, words)], check=True, timeout=20, capture_output=True)


def turn_read_only(drive: Path) -> None:
    """It waits until nobody is writing."""
    deadline = time.monotonic() + 20
    while subprocess.run(["mount", "-o", "remount,ro", str(drive)], capture_output=True, timeout=20).returncode:
        assert time.monotonic() < deadline
        time.sleep(0.001)


@pytest.fixture
def small_drive(tmp_path: Path) -> Iterator[Path]:
    """`out` is a drive of its own with room for a few results."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("needs root to make a drive")
    folder = tmp_path / "out"
    folder.mkdir()
    try:
        mount("-t", "tmpfs", "-o", "size=48k", "tmpfs", folder)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no drive can be made here: {error}")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True, timeout=20)


def check_stopped(run: Ran, till: Till, program: RealProgram) -> None:
    """After the first result that could not be saved nothing more was sent; all that is paid for is known."""
    assert run.code == 1
    saved = len(program.saved)
    assert till.total <= saved + PARALLEL
    states = program.states()
    assert states.count("saved") == saved and states.count("fetched") == till.total - saved > 0
    assert states.count("added") == len(NAMES) - till.total


def check_all_comes_home(till: Till, program: RealProgram) -> None:
    assert program.resume("--fetch-only").code == 0
    assert len(program.saved) == till.total < len(NAMES)
    assert program.resume().code == 0
    assert program.saved == [f"{name[:2]}_retouched.png" for name in NAMES]
    assert (till.total, till.most_for_one) == (len(NAMES), 1)


def test_that_a_full_drive_stops_the_sending_and_what_is_paid_is_saved_when_there_is_room(
    small_drive: Path, till: Till, program: RealProgram
) -> None:
    program.put(*NAMES)
    run = program.retouch()
    assert program.saved, "some fit"
    check_stopped(run, till, program)
    ends = run.by_name()
    failed = [end for end in ends.values() if end["status"] == "failed"]
    skipped = [end for end in ends.values() if end["status"] == "skipped"]
    assert len(failed) == till.total - len(program.saved) and len(skipped) == len(NAMES) - till.total
    assert {end["error"]["code"] for end in failed + skipped} == {"ERROR_SAVE_DISK_FULL"}
    assert all("paid for and not lost" in end["error"]["message"] for end in failed)
    assert all("was not begun" in end["error"]["message"] for end in skipped)

    sent = till.total
    again = program.resume()
    assert (again.code, till.total) == (1, sent), "as long as it is full, nothing is sent"

    mount("-o", "remount,size=8m", small_drive)
    check_all_comes_home(till, program)


def test_that_a_drive_that_turns_read_only_stops_the_sending(
    small_drive: Path, till: Till, program: RealProgram
) -> None:
    mount("-o", "remount,size=8m", small_drive)
    program.put(*NAMES)
    delivered = []

    def deliver(handler: BaseHTTPRequestHandler) -> None:
        delivered.append(1)
        if len(delivered) == 5:
            turn_read_only(small_drive)
        till.deliver(handler)

    till.service.result[:] = [deliver]
    check_stopped(program.retouch(), till, program)
    mount("-o", "remount,rw", small_drive)
    check_all_comes_home(till, program)


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS])
def test_that_nothing_more_is_sent_when_the_first_result_cannot_be_written(
    error: int, library: Path, till: Till, program: RealProgram
) -> None:
    program.put(*NAMES)
    environ = dict(program.environ)
    run = on_odd_drive(program, library, full=error, room=200).retouch()
    check_stopped(run, till, program)
    program.environ = environ
    check_all_comes_home(till, program)


def test_that_people_are_told_what_became_of_the_rest(library: Path, till: Till, program: RealProgram) -> None:
    program.put(*NAMES)
    on_odd_drive(program, library, full=errno.ENOSPC, room=200)
    run = program("retouch", "in", "--engine", "ailab", "--without-face", "-o", "out/")
    left = len(NAMES) - till.total
    assert run.code == 1 and "Stopped: There is no space left" in run.err
    assert f"{left} photos were not begun" in run.err and "`beautydesk resume` goes on with them" in run.err
    assert "--fetch-only" in run.err


def test_that_free_work_stops_as_well(library: Path, till: Till, program: RealProgram) -> None:
    program.put(*NAMES)
    run = on_odd_drive(program, library, full=errno.ENOSPC, room=200)(
        "retouch", "in", "--engine", "local", "--level", "0", "-o", "out/", "--json"
    )
    assert run.code == 1
    assert {code for _, code in run.told} == {"ERROR_SAVE_DISK_FULL"}
    assert [status for status, _ in run.told].count("failed") <= 16, "one for each processor"


def test_that_a_folder_that_goes_away_stops_the_sending(till: Till, program: RealProgram) -> None:
    program.put(*NAMES)

    def deliver(handler: BaseHTTPRequestHandler) -> None:
        if len(program.saved) >= 2:
            with contextlib.suppress(OSError):
                (program.folder / "out").rename(program.folder / "away")
        till.deliver(handler)

    till.service.result[:] = [deliver]
    run = program.retouch()
    saved = len(list((program.folder / "away").glob("*.png")))
    assert run.code == 1 and till.total <= saved + 2 * PARALLEL
    assert program.states().count("fetched") == till.total - saved
    till.heal()
    (program.folder / "away").rename(program.folder / "out")
    check_all_comes_home(till, program)


def test_that_nothing_is_sent_when_the_profile_has_no_room_for_what_comes_back(
    small_drive: Path, till: Till, program: RealProgram
) -> None:
    mount("-o", "remount,size=4m", small_drive)
    program.put(*NAMES)
    (small_drive / "profile").mkdir()
    program.profile.symlink_to(small_drive / "profile")
    run = program("retouch", "in", "--engine", "ailab", "--without-face", "--json", "-o", "results/")
    assert run.code == 1 and ("failed", "ERROR_PROFILE_FULL") in run.told
    assert till.total == 0
    mount("-o", "remount,size=100m", small_drive)
    assert program.resume().code == 0
    assert len(list((program.folder / "results").iterdir())) == till.total == len(NAMES)
