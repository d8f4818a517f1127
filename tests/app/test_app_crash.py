"""Runs of the real window that go wrong: by an error that nobody caught, and by native code that ends the process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

RUN = """
import os, signal, sys
from PySide6.QtCore import QTimer
from beautydesk import app

class Window(app.MainWindow):
    def showEvent(self, event):
        super().showEvent(event)
        QTimer.singleShot(0, self.act)

    def act(self):
        match sys.argv[1]:
            case "native": os.kill(os.getpid(), signal.SIGSEGV)
            case "error":
                QTimer.singleShot(0, fail)
                self.read_report()
            case "report": self.read_report()

    def read_report(self):
        def shown():
            print("told", self.messages.text.text())
            self.messages.remedy.click()
            text = self.dialogs.problem.text
            wait(lambda: text.toPlainText(), lambda: (print(text.toPlainText()), self.leave()))
        wait(lambda: self.messages.remedy.isVisible(), shown)

def wait(condition, then):
    QTimer.singleShot(20, lambda: then() if condition() else wait(condition, then))

def fail():
    raise ValueError("/home/anna/Anna.jpg")

app.MainWindow = Window
sys.exit(app.main([], profile=None, engine=None, smoke_test=False))
"""


def run(profile: Path, what: str) -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, "BEAUTYDESK_PROFILE": str(profile), "PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.run(
        [sys.executable, "-c", RUN, what], env=environ, capture_output=True, text=True, timeout=120, check=False
    )


def test_that_after_an_error_the_window_goes_on_and_shows_a_report(tmp_path: Path) -> None:
    ended = run(tmp_path, "error")

    assert ended.returncode == 0, ended.stderr
    assert "told Something went wrong that should not have." in ended.stdout
    assert "ValueError" in ended.stdout and " in fail" in ended.stdout and "What works here" in ended.stdout
    assert "Anna" not in ended.stdout and str(tmp_path) not in ended.stdout
    assert "Traceback" not in ended.stderr and "Something went wrong" in ended.stderr
    assert list((tmp_path / "crashes").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="a signal is sent")
def test_that_a_run_that_ended_in_native_code_is_told_once_at_the_next_start(tmp_path: Path) -> None:
    assert run(tmp_path, "native").returncode < 0

    ended = run(tmp_path, "report")

    assert ended.returncode == 0, ended.stderr
    assert "told Beauty Desk ended by itself the last time. Nothing that was paid for is lost." in ended.stdout
    assert "Fatal Python error: Segmentation fault" in ended.stdout
    assert str(tmp_path) not in ended.stdout
    assert [file.name for file in (tmp_path / "crashes").iterdir()] == ["last.txt"]  # it is told once
