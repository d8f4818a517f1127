"""Where the keys are after a command, and that what is counted is what is done."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beautydesk.app import App
from beautydesk.core.job import JobState
from tests.ui.conftest import Add

PLAIN = Qt.KeyboardModifier.NoModifier


def noise(path: Path, size: tuple[int, int] = (400, 300)) -> Path:
    Image.effect_noise(size, 60).convert("RGB").save(path, quality=95)
    return path


@pytest.fixture
def forty(app: App, qtbot: QtBot, tmp_path: Path) -> App:
    """Photos of which three are broken: no picture, nothing in it, and one that is torn behind its header."""
    good = [noise(tmp_path / f"good {n}.jpg") for n in range(5)]
    torn = noise(tmp_path / "torn.jpg")
    torn.write_bytes(torn.read_bytes()[:9000])
    fake, empty = tmp_path / "fake.jpg", tmp_path / "empty.jpg"
    fake.write_text("this is no picture")
    empty.touch()
    app.session.add_photos([*good, torn, fake, empty])
    queue = app.session.queue
    qtbot.waitUntil(lambda: [item.state for item in queue].count(JobState.FAILED) == 3)
    qtbot.waitUntil(lambda: all(item.thumbnail or item.error for item in queue))
    return app


def test_that_select_all_counts_what_will_be_retouched(forty: App, qtbot: QtBot) -> None:
    window, begun = forty.window, []
    window.actions_.lists.select_all.trigger()
    qtbot.waitUntil(lambda: window.panel.button.text() == "Retouch 5 photos")
    assert window.actions_.retouch.text().startswith("Retouch 5 photos")
    forty.session.queue.item_changed.connect(
        lambda one: begun.append(one) if forty.session.queue.item(one).state is JobState.WAITING else None
    )
    window.actions_.retouch.trigger()
    assert len(set(begun)) == 5, "what is said is done"
    forty.session.retouching.cancel_all()


def test_that_the_button_that_was_pressed_leaves_the_keys_with_the_photo(
    app: App, qtbot: QtBot, tmp_path: Path
) -> None:
    app.session.add_photos([noise(tmp_path / "a.jpg", (60, 40))])
    queue, window = app.session.queue, app.window
    qtbot.waitUntil(lambda: len(queue) == 1 and queue.item_at(0).size is not None)
    qtbot.waitUntil(window.panel.button.isEnabled)
    window.panel.button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.panel.button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not any(item.active for item in queue))
    qtbot.waitUntil(lambda: not window.panel.button.isEnabled() or window.panel.button.hasFocus())
    focused = QApplication.focusWidget()
    assert focused is window.panel.button or focused is window.compare


@pytest.mark.parametrize("key", [Qt.Key.Key_F6, Qt.Key.Key_F7])
def test_that_a_part_that_is_put_away_leaves_the_keys_with_the_photo(app: App, add: Add, key: Qt.Key) -> None:
    add(*"0123")
    part = app.window.strip if key == Qt.Key.Key_F6 else app.window.panel.slider
    part.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(app.window, key)
    assert not part.isVisible() and QApplication.focusWidget() is app.window.compare


def test_that_the_keys_stay_in_the_strip_when_photos_are_deleted_there(app: App, add: Add) -> None:
    add(*"0123")
    strip = app.window.strip
    strip.setFocus()
    strip.go_to(1)
    QTest.keyClick(strip, Qt.Key.Key_Delete)
    assert len(app.session.queue) == 3 and QApplication.focusWidget() is strip
    strip.selectAll()
    QTest.keyClick(strip, Qt.Key.Key_Delete)
    assert len(app.session.queue) == 0
