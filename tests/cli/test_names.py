"""Names that hold orders to a terminal, on the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_program import Program, open_terminal

Put = Callable[[str], Path]
NAME = "a\x1b[2J\n\u202egpj.jpg"
SPELLED = r"a\x1b[2J\n\u202egpj"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such names there")


def clean(text: str) -> bool:
    return all(line.isprintable() for line in text.split("\n"))


def test_that_names_are_spelled_out_for_people_and_whole_for_scripts(program: Program, portrait: Put) -> None:
    portrait(f"in/{NAME}")
    Path(program.folder / "in" / f"no{NAME}").write_bytes(b"\xff\xd8\xff broken")

    lines = program("retouch", "in", "--level", "0", "-o", "out\x07")
    again = program("retouch", f"in/{NAME}", f"missing{NAME}", "--level", "0", "-o", "out\x07", "--on-exists", "skip")
    as_json = program("retouch", f"in/{NAME}", "--level", "0", "-o", "out\x07/x.jpg", "--json")
    usage = program("retouch", f"in/{NAME}", "in", "-o", f"in/{NAME}")
    unknown = program(f"--no{NAME}")

    for run in (lines, again, usage, unknown):
        assert clean(run.out + run.err), (run.out, run.err)
    assert f"in/{SPELLED}.jpg: saved as out\\x07/" in lines.out
    assert f"missing{SPELLED}" in again.err
    assert (usage.code, unknown.code) == (2, 2)
    assert json.loads(as_json.out)["photo"] == f"in/{NAME}"


def test_that_the_bar_spells_them_out(program: Program, portrait: Put) -> None:
    portrait(NAME)
    leader, follower = open_terminal()
    running = subprocess.Popen(
        program.command("retouch", NAME, "--level", "0.5"),
        cwd=program.folder,
        env=program.environ,
        stdout=follower,
        stderr=follower,
        stdin=subprocess.DEVNULL,
    )
    os.close(follower)
    told = b""
    try:
        while piece := os.read(leader, 65536):
            told += piece
    except OSError:  # how Linux says that the other side is closed
        pass
    assert running.wait(60) == 0
    text = told.decode()
    assert SPELLED in text
    assert "\x1b[2J" not in text
    assert "\u202e" not in text


def test_that_the_log_has_no_line_of_a_name(program: Program) -> None:
    program("retouch", f"gone{NAME}", "--level", "0")
    file = program.profile / "logs" / "beautydesk.log"
    assert clean(file.read_text())
    assert f"gone{SPELLED}" in file.read_text()
