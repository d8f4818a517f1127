"""Names that hold orders, marks or markup, and results of Beauty Desk, in the window."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from beautydesk.core.job import JobState
from beautydesk.imaging import decode, save
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.text.translation import fill, names, tool_tip

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
NAME = "a\n\x1b[2J\u202e<b>bold<b> &lt;[*].png"
SPELLED = r"a\n\x1b[2J\u202e<b>bold<b> &lt;[*].png"


def test_that_a_name_is_shown_as_it_is_spelled_everywhere(app: Any, qtbot: Any, tmp_path: Path) -> None:
    path = tmp_path / NAME
    Image.new("RGB", (60, 40), "#a87").save(path)
    app.session.add_photos([path])
    queue = app.session.queue
    qtbot.waitUntil(lambda: len(queue) == 1 and queue.item_at(0).size is not None)
    index = queue.index(0)

    assert index.data() == SPELLED
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith(SPELLED)
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert tip == tool_tip(f"{tmp_path}/{SPELLED}\n60 × 40")
    assert "&lt;b&gt;bold" in tip
    assert "&amp;lt;" in tip
    assert app.window.panel.photo_name.text() == SPELLED
    assert SPELLED in app.window.windowTitle().replace("[*][*]", "[*]")
    broken = tmp_path / f"broken {NAME}"
    broken.write_bytes(b"no picture")
    app.session.add_photos([broken])
    qtbot.waitUntil(lambda: len(queue) == 2 and queue.item_at(1).error is not None)
    app.session.show(queue.item_at(1).id)
    qtbot.waitUntil(lambda: SPELLED in app.window.messages.text.text())
    assert app.window.messages.text.textFormat() is Qt.TextFormat.PlainText
    for label in app.window.findChildren(QLabel):
        if "bold" in label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText, label.text()
            assert "\n" not in label.text()
            assert "\u202e" not in label.text()


def test_that_sentences_and_lists_spell_names_out(qapp: Any) -> None:
    assert fill("“{}” in {}", NAME, Path("x\ny")) == f"“{SPELLED}” in x\\ny"
    assert names([Path(NAME)]) == SPELLED
    assert tool_tip("a plain name.jpg\n60 × 40") == "a plain name.jpg\n60 × 40"


def test_that_a_result_is_retouched_again_by_its_button_alone(app: Any, qtbot: Any, tmp_path: Path) -> None:
    Image.new("RGB", (60, 40), "#a87").save(tmp_path / "a.png")
    save(decode(tmp_path / "a.png"), tmp_path / "final.png", made_from="ab" * 16)
    app.session.add_photos([tmp_path / "final.png"])
    queue: PhotoList = app.session.queue
    qtbot.waitUntil(lambda: len(queue) == 1 and queue.item_at(0).size is not None)
    window = app.window

    qtbot.waitUntil(lambda: not window.messages.isHidden())
    assert "result of Beauty Desk" in window.messages.text.text()
    button: QPushButton = window.messages.remedy
    assert button.text() == "Retouch it again"
    assert not window.actions_.retouch.isEnabled()
    assert not window.actions_.retouch_all.isEnabled()

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: queue.item_at(0).state in (JobState.DONE, JobState.NO_FACE))
    assert window.messages.isHidden() or "result of Beauty Desk" not in window.messages.text.text()
