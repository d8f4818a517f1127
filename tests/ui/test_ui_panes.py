"""The parts of the window: put away and brought back, remembered, a sheet where it is narrow, reached by keys."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beautydesk.app import App, build
from beautydesk.compose import compose
from beautydesk.ui import theme
from beautydesk.ui.compare import CompareMode
from beautydesk.viewmodels.text.notice import Notice, Remedy, Severity

Start = Callable[..., App]


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    """Start the program with the sample, in a window of a size; once more is the next start."""
    running: list[App] = []

    def end() -> None:
        while running:
            app = running.pop()
            app.window.hide()
            assert app.close(30_000)

    def start(width: int = 1280, height: int = 800) -> App:
        end()
        app = build(qapp, compose(tmp_path / "profile", os.environ))
        running.append(app)
        theme.apply(qapp, "light", motion="reduced")
        app.window.resize(width, height)
        with qtbot.waitActive(app.window):
            app.window.show()
        app.session.add_sample()
        qtbot.waitUntil(lambda: all(item.size for item in app.session.queue))
        return app

    yield start
    end()


def seen(app: App) -> list[str]:
    window = app.window
    parts = {"strip": window.strip, "panel": window.panel, "options": window.panel.page, "handle": window.panes.handle}
    return [name for name, part in parts.items() if part.isVisible()]


def press(widget: QWidget, keys: str) -> None:
    combination = QKeySequence(keys)[0]  # type: ignore[index]
    QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())


def test_that_strip_and_panel_are_put_away_by_a_key_and_stay_so(start: Start) -> None:
    window = start().window
    assert seen(start()) == ["strip", "panel", "options"]
    app = start()
    window = app.window
    press(window, "F6")
    assert seen(app) == ["panel", "options"]
    press(window, "F7")
    assert seen(app) == []
    app = start()
    assert seen(app) == []
    press(app.window, "F6")
    press(app.window, "F7")
    assert seen(app) == ["strip", "panel", "options"] and app.preferences.settings.folded == ("fine-tune",)


def test_that_a_narrow_window_has_the_panel_as_a_sheet(start: Start, qtbot: QtBot) -> None:
    app = start(860, 640)
    assert seen(app) == ["strip", "panel", "handle"]
    window = app.window
    window.panes.handle.click()
    assert seen(app) == ["panel", "options", "handle"]
    qtbot.waitUntil(lambda: window.panel.page.geometry().bottom() < window.panel.button.geometry().top())
    qtbot.waitUntil(lambda: window.panel.width() == window.width() and window.canvas.height() > 160)
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: seen(app) == ["strip", "panel", "options"])
    window.resize(860, 640)
    qtbot.waitUntil(lambda: seen(app) == ["strip", "panel", "handle"])
    assert app.preferences.settings.folded == ("fine-tune",), "the sheet is for the moment"


def test_that_the_focus_stays_where_it_is_when_the_panel_moves(start: Start, qtbot: QtBot) -> None:
    app = start()
    app.window.panel.button.setFocus()
    app.window.resize(860, 640)
    qtbot.waitUntil(lambda: app.window.panes.handle.isVisible())
    assert app.window.panel.button.hasFocus()


def test_that_what_was_chosen_for_looking_is_there_at_the_next_start(start: Start, qtbot: QtBot) -> None:
    app = start()
    app.window.actions_.modes[CompareMode.SIDE_BY_SIDE].trigger()
    app.window.panel.fine_tune.set_open(True)
    app.window.panes._row.moveSplitter(app.window.width() - 400, 1)
    width = app.window.panel.width()
    assert width > 380
    app = start()
    assert app.window.compare.mode is CompareMode.SIDE_BY_SIDE
    assert app.window.actions_.modes[CompareMode.SIDE_BY_SIDE].isChecked()
    assert app.window.panel.fine_tune.open
    qtbot.waitUntil(lambda: app.window.panel.width() == width)


def test_that_keys_lead_from_part_to_part_and_back(start: Start) -> None:
    window = start().window
    window.tell(Notice(Severity.INFO, "Removed.", Remedy.UNDO_REMOVE))
    parts = (window.command_bar, window.messages, window.canvas, window.strip, window.panel)

    def where() -> QWidget | None:
        focused = QApplication.focusWidget()
        return next((part for part in parts if focused and (part is focused or part.isAncestorOf(focused))), None)

    window.strip.setFocus()
    walked = []
    for _ in parts:
        press(window, "Ctrl+F6")
        walked.append(where())
    assert walked == [window.panel, *parts[:4]]
    for part in (window.canvas, window.messages, window.command_bar, window.panel):
        press(window, "Ctrl+Shift+F6")
        assert where() is part
    assert QApplication.focusWidget().focusPolicy() & Qt.FocusPolicy.TabFocus
