"""`beautydesk retouch` over many photos: a report of all, sub-folders, how many at a time, the time left."""

from __future__ import annotations

import csv
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_program import SERVICE_KEY, Program, ended, files, needs_local_engine, open_terminal
from PIL import Image

from beautydesk.commands.outcomes import _duration

Put = Callable[[str], Path]
pytestmark = needs_local_engine


def table(path: Path) -> dict[str, dict[str, str]]:
    """The rows by the photos' names."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {Path(row["photo"]).name: row for row in csv.DictReader(file)}


def test_that_a_report_accounts_for_every_photo(program: Program, portrait: Put, photos: Path, tmp_path: Path) -> None:
    portrait("in/a.jpg")
    portrait("in/broken.jpg").write_bytes(b"no photo")
    Image.new("RGB", (64, 64)).save(tmp_path / "in" / "sky.png")

    run = program("retouch", "in", "-o", "out", "--level", "0.4", "--report", "report.csv", "--json")

    rows = table(tmp_path / "report.csv")
    assert (run.code, set(rows)) == (1, {"a.jpg", "broken.jpg", "sky.png"})
    done = rows["a.jpg"]
    assert (done["state"], done["engine"], done["level"], done["faces"]) == ("done", "local", "0.4", "1")
    assert done["photo"] == str(tmp_path / "in" / "a.jpg")
    assert (tmp_path / done["result"]).stat().st_size == int(done["bytes"])
    with Image.open(tmp_path / done["result"]) as image:
        assert (done["width"], done["height"]) == tuple(map(str, image.size))
    assert (rows["broken.jpg"]["state"], rows["broken.jpg"]["error_code"]) == ("failed", "ERROR_PHOTO_NOT_AN_IMAGE")
    assert rows["broken.jpg"]["error"]
    assert rows["sky.png"]["state"] == "no_face"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_that_a_run_that_is_stopped_is_reported_as_well(
    number: int, program: Program, portrait: Put, tmp_path: Path
) -> None:
    for n in range(10):
        portrait(f"in/{n:02}.jpg")
    asked = ("retouch", "in", "-o", "out", "--json", "--jobs", "1", "--report", "report.json")
    running = program.start(*asked)
    assert running.stdout is not None
    running.stdout.readline()
    running.send_signal(number)
    assert ended(running).code == 130

    rows = json.loads((tmp_path / "report.json").read_text())["photos"]
    states = [row["state"] for row in rows]
    assert len({row["photo"] for row in rows}) == 10
    assert set(states) == {"done", "cancelled"}
    assert states.count("done") == len(files(tmp_path / "out"))


def test_that_a_refused_account_is_reported_and_what_was_spent(online: Program, portrait: Put, tmp_path: Path) -> None:
    portrait("in/a.jpg")
    online("retouch", "in", "-o", "out", "--engine", "ailab", "--report", "paid.csv")
    assert (table(tmp_path / "paid.csv")["a.jpg"]["credits"], online("ledger").code) == ("8", 0)
    again = online("retouch", "in", "-o", "out", "--engine", "ailab", "--report", "free.csv")
    assert again.code == 0
    assert table(tmp_path / "free.csv")["a.jpg"]["credits"] == "0", "it was paid for already"

    refused = ("--engine", "ailab", "--level", "0.9", "--report", "refused.csv")
    run = online("retouch", "in", "-o", "out", *refused, BEAUTYDESK_API_KEY=SERVICE_KEY + "?")
    assert run.code == 3
    assert table(tmp_path / "refused.csv")["a.jpg"]["state"] == "skipped"


@pytest.mark.parametrize(("target", "code"), [("nowhere/report.csv", 2), ("report.txt", 2), ("/proc/report.csv", 2)])
def test_that_a_report_that_cannot_be_written_is_told_before_any_work(
    target: str, code: int, program: Program, portrait: Put, tmp_path: Path
) -> None:
    portrait("a.jpg")
    run = program("retouch", "a.jpg", "--report", target)
    assert run.code == code
    assert "report" in run.err
    assert not (tmp_path / "a_retouched.jpg").exists()


def test_that_sub_folders_are_kept_where_that_is_asked_for(program: Program, portrait: Put, tmp_path: Path) -> None:
    for name in ("in/a.jpg", "in/friends/a.jpg", "in/friends/late/a.jpg"):
        portrait(name)
    program("retouch", "in", "-o", "kept", "--recursive", "--level", "0")
    program("retouch", "in", "-o", "flat", "--level", "0")
    program("retouch", "in/friends", "in/a.jpg", "-o", "some", "--recursive", "--level", "0")

    kept = {"a_retouched.jpg", "friends/a_retouched.jpg", "friends/late/a_retouched.jpg"}
    assert files(tmp_path / "kept") == kept
    assert files(tmp_path / "flat") == {"a_retouched.jpg", "a_retouched 2.jpg", "a_retouched 3.jpg"}
    assert files(tmp_path / "some") == {"a_retouched.jpg", "a_retouched 2.jpg", "late/a_retouched.jpg"}
    again = program("retouch", "in", "-o", "kept", "--recursive", "--level", "0", "--on-exists", "skip", "--json")
    assert {end["status"] for end in again.objects} == {"skipped"}


def test_that_an_interrupted_run_keeps_its_sub_folders_when_it_goes_on(
    program: Program, portrait: Put, tmp_path: Path
) -> None:
    for n in range(6):
        portrait(f"in/{n}/a.jpg")
    running = program.start("retouch", "in", "-o", "out", "--recursive", "--json", "--jobs", "1")
    assert running.stdout is not None
    running.stdout.readline()
    running.kill()
    ended(running)

    assert program("resume", "--json").code == 0
    found = {name for name in files(tmp_path / "out") if not name.startswith(".")}
    assert {f"{n}/a_retouched.jpg" for n in range(6)} <= found


def test_that_pictures_are_made_smaller_where_that_is_asked_for(
    program: Program, portrait: Put, tmp_path: Path
) -> None:
    portrait("a.jpg")
    assert program("retouch", "a.jpg", "-o", "small.jpg", "--size", "200px").code == 0
    with Image.open(tmp_path / "small.jpg") as image:
        assert max(image.size) == 200
    assert program("retouch", "a.jpg", "--size", "large").code == 2


def test_that_how_many_at_a_time_may_be_left_to_the_program(program: Program, portrait: Put) -> None:
    portrait("in/a.jpg")
    portrait("in/b.jpg")
    assert program("retouch", "in", "-o", "out", "--jobs", "auto").code == 0
    refused = program("retouch", "in", "--jobs", "many")
    assert refused.code == 2
    assert "'auto'" in refused.err


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of our own")
def test_that_the_bar_says_how_long_it_still_takes(program: Program, portrait: Put, tmp_path: Path) -> None:
    import termios

    for n in range(5):
        portrait(f"in/{n}.jpg")
    ours, theirs = open_terminal()
    termios.tcsetwinsize(theirs, (24, 120))
    asked = program.command("retouch", "in", "-o", "out", "--jobs", "1")
    run = subprocess.Popen(asked, cwd=program.folder, env=program.environ, stdout=subprocess.PIPE, stderr=theirs)
    run.communicate(timeout=120)
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 10_000):
            shown += part
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    assert b" s left" in shown or b" min left" in shown


@pytest.mark.parametrize(
    ("seconds", "said"), [(15, "15 s"), (60, "1 min"), (90, "2 min"), (3600, "1 h"), (5000, "1 h 24 min")]
)
def test_that_durations_are_short(seconds: int, said: str) -> None:
    assert _duration(seconds) == said


def test_that_sigterm_ends_a_command_that_waits_for_others_as_ctrl_c_does(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}"
        program = Program(tmp_path, BEAUTYDESK_API_URL=address, BEAUTYDESK_API_KEY="any")
        running = program.start("credits")
        asking, _ = silent.accept()
        with asking:
            running.send_signal(signal.SIGTERM)
            run = ended(running, 60)
    assert run.code == 130
