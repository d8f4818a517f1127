"""What passes and what stays: toasts over the canvas, notices above it, notifications for whoever looks elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beautydesk.app import App
from beautydesk.ui import theme, toast
from beautydesk.ui.notifier import Notifier
from beautydesk.ui.toast import Toast
from beautydesk.viewmodels.text.notice import Notice, Remedy, Severity

SAVED = Notice(Severity.GOOD, "Saved as anna_retouched.jpg in /home/anna/Pictures")
UNBROKEN = Notice(Severity.GOOD, "Saved as " + "without_a_space_" * 12 + "in_it.jpg in /pictures")
LONG = Notice(Severity.INFO, "Added 1,200 photos. " + "Three files are not photos (notes.txt, list.csv). " * 4)


@pytest.fixture
def app(app: App, qapp: QApplication) -> App:
    """Nothing moves."""
    theme.apply(qapp, "light", motion="reduced")
    return app


def test_that_what_passes_lies_over_the_canvas_and_what_stays_above_it(app: App) -> None:
    window = app.window
    window.tell(SAVED)
    assert window.toast.isVisible() and window.toast.text.text() == SAVED.text and not window.notices.isVisible()
    for notice in (
        Notice(Severity.ERROR, "No."),
        Notice(Severity.INFO, "Removed.", Remedy.UNDO_REMOVE),
        Notice(Severity.INFO, "The settings were set aside.", stays=True),
    ):
        window.tell(notice)
        assert window.notices.text.text() == notice.text
    assert window.toast.text.text() == SAVED.text
    for _ in range(3):
        window.notices.dismiss()
    assert not window.notices.isVisible()


def test_that_a_toast_goes_by_itself(app: App, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toast, "LINGER", 1)
    monkeypatch.setattr(toast, "PER_LETTER", 0)
    app.window.tell(SAVED)
    qtbot.waitUntil(lambda: not app.window.toast.isVisible())


def test_that_a_long_text_has_more_time(app: App) -> None:
    shown = app.window.toast
    shown.show_notice(SAVED)
    short = shown._timer.interval()
    shown.show_notice(LONG)
    assert short >= 5000 and shown._timer.interval() > 2 * short


def test_that_a_toast_waits_for_whoever_uses_it(app: App) -> None:
    shown = app.window.toast
    shown.show_notice(SAVED)
    shown.close_button.setFocus()
    shown._timer.timeout.emit()
    assert shown.isVisible() and shown._timer.isActive()
    QTest.keyClick(shown.close_button, Qt.Key.Key_Escape)
    assert not shown.isVisible() and not shown._timer.isActive()
    shown.show_notice(SAVED)
    shown.close_button.click()
    assert not shown.isVisible()


@pytest.mark.parametrize("size", [(800, 560), (1280, 800)])
def test_that_a_toast_is_whole_and_within_the_canvas(app: App, qtbot: QtBot, size: tuple[int, int]) -> None:
    window = app.window
    for notice in (SAVED, LONG, UNBROKEN):
        window.tell(notice)
        window.resize(*size)
        qtbot.waitUntil(lambda: window.width() == size[0] and window.canvas.rect().contains(window.toast.geometry()))
        text = window.toast.text
        assert text.height() >= text.heightForWidth(text.width()) and text.width() >= text.minimumSizeHint().width()
        middle = window.toast.geometry().center().x()
        assert abs(middle - window.canvas.rect().center().x()) <= 1


def test_that_a_toast_leaves_the_bar_below_it_free(qapp: QApplication, qtbot: QtBot) -> None:
    canvas = QWidget()
    qtbot.addWidget(canvas)
    canvas.resize(600, 400)
    bar = QWidget(canvas)
    bar.setGeometry(100, 340, 400, 40)
    shown = Toast(canvas, bar)
    canvas.show()
    shown.show_notice(SAVED)
    assert shown.geometry().bottom() < bar.geometry().top()
    bar.hide()
    shown.show_notice(SAVED)
    assert shown.geometry().bottom() > bar.geometry().top()


def test_that_a_toast_fades_where_things_may_move(app: App, qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, "light", motion="full")
    shown = app.window.toast
    shown.show_notice(SAVED)
    assert shown.graphicsEffect().isEnabled()
    qtbot.waitUntil(lambda: not shown.graphicsEffect().isEnabled())
    shown.dismiss()
    assert shown.isVisible()
    shown.show_notice(LONG)  # in the middle of going
    qtbot.waitUntil(lambda: not shown.graphicsEffect().isEnabled())
    assert shown.isVisible()


class Desktop(QObject):
    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def tell(self, text: str) -> None:
        self.told.append(text)


def test_that_whoever_looks_elsewhere_is_notified_unless_that_is_off(app: App, qtbot: QtBot) -> None:
    desktop, batch, window = Desktop(), app.session.batch, app.window
    Notifier(window, batch, app.preferences, desktop)  # type: ignore[arg-type]
    batch.ended.emit("1 photo done.")
    assert desktop.told == [], "it is in front"
    window.hide()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is None)
    batch.ended.emit("")
    batch.ended.emit("12 photos done.")
    assert desktop.told == ["12 photos done."]
    app.preferences.update(notify=False)
    batch.ended.emit("2 photos done.")
    assert desktop.told == ["12 photos done."]
    window.showMinimized()
    with qtbot.waitActive(window):
        desktop.clicked.emit()
    assert not window.isMinimized()
