"""Which runs are alive: known from locks, which the system takes away from whoever is gone."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from beautydesk.storage.presence import Presence

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys
from pathlib import Path
from beautydesk.storage.presence import Presence

me = Presence(Path(sys.argv[1]))
print(me.name, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def me(tmp_path: Path) -> Iterator[Presence]:
    presence = Presence(tmp_path)
    yield presence
    presence.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        yield program
        program.kill()


def named(program: subprocess.Popen[str]) -> str:
    assert program.stdout is not None
    return program.stdout.readline().strip()


def test_that_a_run_is_alive_until_it_says_goodbye(me: Presence, tmp_path: Path) -> None:
    neighbour = Presence(tmp_path)
    assert me.is_alive(me.name) and me.is_alive(neighbour.name) and neighbour.is_alive(me.name)
    neighbour.close()
    neighbour.close()
    assert not me.is_alive(neighbour.name)
    assert [file.stem for file in tmp_path.iterdir()] == [me.name]


def test_that_a_killed_run_is_gone_at_once(me: Presence, other: subprocess.Popen[str], tmp_path: Path) -> None:
    name = named(other)
    assert me.is_alive(name)
    other.kill()
    other.wait()
    assert not me.is_alive(name)
    assert not me.is_alive(name), "and stays so"
    assert [file.stem for file in tmp_path.iterdir()] == [me.name], "what it left behind is tidied up"


def test_that_nobody_is_alive_whom_nobody_knows(me: Presence) -> None:
    assert not me.is_alive("somebody")


def test_that_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError):
        Presence(tmp_path / "file" / "running")


def test_that_a_run_that_cannot_be_asked_counts_as_alive(me: Presence, tmp_path: Path) -> None:
    (tmp_path / "strange.lock").mkdir()
    assert me.is_alive("strange")
