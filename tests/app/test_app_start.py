"""What the window says first: nothing that was set aside goes unsaid."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from beautydesk.app import build
from beautydesk.compose import compose
from beautydesk.viewmodels.text.notice import Notice


def test_that_a_journal_that_cannot_be_used_is_kept_and_said_at_the_start(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "journal.sqlite3"
    file.write_bytes(b"no database at all " * 300)
    said: list[str] = []

    def hear(notice: Notice) -> None:
        said.append(notice.text)

    for _ in range(2):
        app = build(qapp, compose(tmp_path, os.environ))
        app.session.noticed.connect(hear)
        app.greet()
        assert app.close(30_000)
    (aside,) = tmp_path.glob("journal.sqlite3.set-aside-*")
    assert aside.read_bytes().startswith(b"no database at all")
    assert [text for text in said if str(aside) in text and "a new one was begun" in text] == said
    assert len(said) == 1


def test_that_files_are_opened_by_the_event_that_macos_sends() -> None:
    code = """
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from beautydesk.ui.application import Application
application, opened = Application([]), []
application.file_opened.connect(opened.append)
application.sendEvent(application, QFileOpenEvent("/tmp/a b.jpg"))
application.sendEvent(application, QFileOpenEvent(QUrl("beautydesk:nothing")))
print(*opened)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == str(Path("/tmp/a b.jpg")), done.stderr
