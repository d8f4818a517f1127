"""What is to be known lies in one card over the canvas: what passes goes by itself, what asks for something stays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beautydesk.app import App
from beautydesk.core.errors import AccountError, NetworkError
from beautydesk.ui import message_bar, theme
from beautydesk.ui.message_bar import MessageBar
from beautydesk.ui.notifier import Notifier
from beautydesk.viewmodels.text.notice import Notice, Remedy, Severity, from_error

SAVED = Notice(Severity.GOOD, "Saved as anna_retouched.jpg in /home/anna/Pictures")
UNBROKEN = Notice(Severity.GOOD, "Saved as " + "without_a_space_" * 12 + "in_it.jpg in /pictures")
LONG = Notice(Severity.INFO, "Added 1,200 photos. " + "Three files are not photos (notes.txt, list.csv). " * 4)
REMOVED = Notice(Severity.INFO, "Removed.", Remedy.UNDO_REMOVE)
REFUSED = from_error(
    AccountError(
        "The account does not have enough credits for another photo. What was sent before is fetched.",
        code="ERROR_NOT_ENOUGH_CREDITS",
        details={"request_id": "abc-1"},
    )
)
OF_PHOTO = from_error(NetworkError("The service cannot be reached."), "anna.jpg", 8)


@pytest.fixture
def app(app: App, qapp: QApplication) -> App:
    """Nothing moves."""
    theme.apply(qapp, "light", motion="reduced")
    return app


@pytest.fixture
def canvas(qapp: QApplication, qtbot: QtBot) -> QWidget:
    theme.apply(qapp, "light", motion="reduced")
    canvas = QWidget()
    canvas.resize(700, 400)
    canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    qtbot.addWidget(canvas)
    with qtbot.waitActive(canvas):
        canvas.show()
    canvas.setFocus()
    return canvas


def said(bar: MessageBar) -> str:
    return bar.text.accessibleName() if bar.isVisible() else ""


def test_that_the_newest_is_said_and_what_asks_for_something_comes_back(canvas: QWidget) -> None:
    bar = MessageBar(canvas)
    assert said(bar) == ""
    for notice in (REFUSED, REMOVED, SAVED):
        bar.show_notice(notice)
        assert said(bar) == notice.text
    for notice in (REMOVED, REFUSED):
        bar.dismiss()
        assert said(bar) == notice.text
    bar.dismiss()
    assert said(bar) == ""


def test_that_what_passes_goes_by_itself_and_what_stays_does_not(
    canvas: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(message_bar, "LINGER", 1)
    monkeypatch.setattr(message_bar, "PER_LETTER", 0)
    bar = MessageBar(canvas)
    bar.show_notice(Notice(Severity.INFO, "The settings were set aside.", stays=True))
    bar.show_notice(SAVED)
    qtbot.waitUntil(lambda: said(bar) == "The settings were set aside.")
    assert not bar._time_over.isActive()


def test_that_a_long_text_has_more_time(canvas: QWidget) -> None:
    bar = MessageBar(canvas)
    bar.show_notice(SAVED)
    short = bar._time_over.interval()
    bar.show_notice(LONG)
    assert short >= 5000 and bar._time_over.interval() > 2 * short


def test_that_nothing_changes_under_the_hands_of_whoever_uses_it(canvas: QWidget, qtbot: QtBot) -> None:
    bar = MessageBar(canvas)
    bar.show_notice(REFUSED)
    bar.remedy.setFocus()
    bar.show_notice(SAVED)
    bar.show_of_photo(OF_PHOTO)
    assert said(bar) == REFUSED.text
    with qtbot.waitSignal(bar.remedy_chosen) as chosen:
        QTest.keyClick(bar.remedy, Qt.Key.Key_Space)
    assert chosen.args == [REFUSED.remedy] and said(bar) == SAVED.text
    assert canvas.hasFocus(), "the next key is not for the next step"
    bar.dismiss()
    assert said(bar) == OF_PHOTO.text


def test_that_what_passes_waits_for_whoever_uses_it(canvas: QWidget, qtbot: QtBot) -> None:
    bar = MessageBar(canvas)
    bar.show_notice(SAVED)
    bar.close_button.setFocus()
    bar._time_over.timeout.emit()
    assert said(bar) and bar._time_over.isActive()
    QTest.keyClick(bar.close_button, Qt.Key.Key_Escape)
    assert not said(bar) and not bar._time_over.isActive()
    bar.show_notice(SAVED)
    bar.close_button.click()
    assert not said(bar)


def test_that_a_step_belongs_to_all_or_to_the_photo_that_is_shown(canvas: QWidget, qtbot: QtBot) -> None:
    bar = MessageBar(canvas)
    bar.show_notice(REMOVED)
    bar.show_of_photo(OF_PHOTO)
    assert said(bar) == OF_PHOTO.text
    with qtbot.waitSignal(bar.photo_remedy_chosen) as chosen, qtbot.assertNotEmitted(bar.remedy_chosen):
        bar.remedy.click()
    assert chosen.args == [OF_PHOTO.remedy] and said(bar) == REMOVED.text
    with qtbot.waitSignal(bar.remedy_chosen) as chosen, qtbot.assertNotEmitted(bar.photo_remedy_chosen):
        bar.remedy.click()
    assert chosen.args == [Remedy.UNDO_REMOVE] and not said(bar)


def test_that_another_photo_has_another_message_or_none(canvas: QWidget) -> None:
    bar = MessageBar(canvas)
    bar.show_notice(REMOVED)
    bar.show_of_photo(OF_PHOTO)
    bar.show_of_photo(None)
    assert said(bar) == REMOVED.text
    bar.show_of_photo(OF_PHOTO)
    assert said(bar) == OF_PHOTO.text


def test_that_what_is_said_for_all_is_not_said_at_the_photo(canvas: QWidget) -> None:
    bar = MessageBar(canvas)
    bar.show_notice(REFUSED)
    bar.show_of_photo(from_error(AccountError(REFUSED.text), "anna.jpg"))
    bar.show_of_photo(Notice(Severity.ERROR, REFUSED.text, Remedy.ACCOUNT))
    bar.dismiss()
    assert not said(bar) or said(bar) != REFUSED.text


@pytest.mark.parametrize("size", [(800, 560), (1280, 800)])
@pytest.mark.parametrize("notice", [SAVED, LONG, UNBROKEN, REFUSED, OF_PHOTO])
def test_that_a_message_is_whole_and_leaves_the_photo_alone(
    app: App, qtbot: QtBot, size: tuple[int, int], notice: Notice
) -> None:
    window, bar = app.window, app.window.messages
    window.tell(notice)
    window.resize(*size)
    qtbot.waitUntil(lambda: window.width() == size[0] and window.canvas.rect().contains(bar.geometry()))
    QApplication.processEvents()
    assert bar.text.height() >= bar.text.heightForWidth(bar.text.width())
    assert bar.height() <= window.canvas.height() / 4 + 1
    steps = [step for step in (bar.remedy, bar.other, bar.copy) if step.isVisible()]
    for part in (*steps, bar.close_button):
        assert bar.rect().contains(QRect(part.mapTo(bar, QPoint()), part.size())), part
        assert part.width() >= part.sizeHint().width()
    assert bar.y() > window.canvas.rect().center().y() + 16, "the handle is free"
    middle = bar.geometry().center().x()
    assert abs(middle - window.canvas.rect().center().x()) <= 1


def test_that_a_message_is_one_row_where_the_canvas_is_low(canvas: QWidget) -> None:
    """As in a window of 800 x 600, with words as long as those of other languages; wider where the font is."""
    words = "Schlüssel-Einstellungen öffnen"
    canvas.resize(max(800, round(800 * QFontMetrics(canvas.font()).horizontalAdvance(words) / 170)), 246)
    bar = MessageBar(canvas)
    bar.show_notice(replace(REFUSED, remedy=Remedy.GO_ON, subject=words))
    QApplication.processEvents()
    assert bar.height() <= canvas.height() / 4 + 1
    assert bar.steps.mapTo(bar, QPoint()).x() > bar.text.mapTo(bar, QPoint()).x()
    canvas.resize(420, 246)
    bar.place()
    assert bar.steps.mapTo(bar, QPoint()).y() > bar.close_button.y(), "no room for both"


def test_that_a_text_that_is_too_long_scrolls_by_keys_as_well(canvas: QWidget) -> None:
    canvas.resize(420, 300)
    bar = MessageBar(canvas)
    bar.show_notice(Notice(Severity.ERROR, LONG.text * 3, Remedy.ACCOUNT))
    QApplication.processEvents()
    assert bar.height() <= 101
    page = bar._page
    assert page.verticalScrollBar().maximum() > 0 and page.focusPolicy() & Qt.FocusPolicy.TabFocus
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Down)
    assert page.verticalScrollBar().value() > 0
    bar.show_notice(SAVED)
    bar._again.timeout.emit()
    assert bar.isVisible()


def test_that_it_leaves_the_bar_below_it_free(canvas: QWidget) -> None:
    bar = QWidget(canvas)
    bar.setGeometry(100, 340, 400, 40)
    bar.show()
    shown = MessageBar(canvas, bar)
    shown.show_notice(SAVED)
    assert shown.geometry().bottom() < bar.geometry().top()
    bar.hide()
    assert shown.geometry().bottom() > bar.geometry().top()


def test_that_it_fades_where_things_may_move(app: App, qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, "light", motion="full")
    shown = app.window.messages
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


def test_that_what_fits_is_seen_whole(canvas: QWidget, qtbot: QtBot) -> None:
    canvas.resize(1145, 630)
    bar = MessageBar(canvas)
    steps = (Remedy.SHOW_IN_FOLDER, Remedy.REPORT)
    bar.show_notice(Notice(Severity.GOOD, "Saved 33 results in /tmp/day/results", steps[0], other=steps[1]))
    page = bar._page
    qtbot.waitUntil(lambda: page.viewport().width() > 0)
    assert not page.verticalScrollBar().isVisible()
    assert bar.text.heightForWidth(page.viewport().width()) <= page.viewport().height()
