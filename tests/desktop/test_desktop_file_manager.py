"""Showing a file in the file manager: over a real session bus, and by the programs of other systems."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from desktop import HERE, ROOT, wait_until
from PySide6.QtWidgets import QApplication

from beautydesk.ui import file_manager
from beautydesk.ui.file_manager import FileManager

needs_bus = pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="no session bus here")


def ask(path: Path, *words: str, bus: bool = True) -> dict[str, object]:
    """What became of the request, on a bus of its own."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "XDG_RUNTIME_DIR": str(path.parent)}
    env.pop("DBUS_SESSION_BUS_ADDRESS", None)
    command = ["dbus-run-session", "--"] * bus + [sys.executable, str(HERE / "file_manager.py"), str(path), *words]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


@needs_bus
def test_that_the_file_manager_is_asked_to_mark_the_file(tmp_path: Path) -> None:
    photo = tmp_path / "a b ä#.jpg"
    assert ask(photo) == {"shown": [f"file://{tmp_path}/a%20b%20%C3%A4%23.jpg"]}


@needs_bus
def test_that_the_folder_is_opened_where_no_file_manager_listens(tmp_path: Path) -> None:
    assert ask(tmp_path / "anna.jpg", "deaf") == {"opened": str(tmp_path)}


def test_that_the_folder_is_opened_where_there_is_no_bus(tmp_path: Path) -> None:
    assert ask(tmp_path / "anna.jpg", "deaf", bus=False) == {"opened": str(tmp_path)}


@pytest.mark.skipif(sys.platform == "win32", reason="programs are no shell scripts there")
@pytest.mark.parametrize(
    ("platform", "program", "words"), [("darwin", "open", ["-R"]), ("win32", "explorer", ["/select,"])]
)
def test_that_other_systems_have_a_program_for_it(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, program: str, words: list[str]
) -> None:
    told = tmp_path / "told"
    script = tmp_path / program
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{told}.part" && mv "{told}.part" "{told}"\n')
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr(file_manager, "sys", SimpleNamespace(platform=platform))
    FileManager().show(tmp_path / "anna b.jpg")
    wait_until(told.exists, f"{program} to be called")
    assert told.read_text().splitlines() == [*words, str(tmp_path / "anna b.jpg")]
