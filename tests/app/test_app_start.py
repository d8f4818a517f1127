"""What the window says first: nothing that was set aside goes unsaid."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtWidgets import QApplication

from beautydesk.app import build
from beautydesk.compose import compose
from beautydesk.viewmodels.notice import Notice


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
        assert app.close()
    (aside,) = tmp_path.glob("journal.sqlite3.set-aside-*")
    assert aside.read_bytes().startswith(b"no database at all")
    assert [text for text in said if str(aside) in text and "a new one was begun" in text] == said
    assert len(said) == 1
