"""What the user should know and may act on, in one card that floats at the bottom of the canvas. Never a dialog.

What only passes goes by itself, but not while it is pointed at or used; what asks for something stays until it is
closed. Nothing that is pointed at changes under the pointer.
"""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QFontInfo, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsOpacityEffect,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from beautydesk.ui import motion
from beautydesk.ui.announcing import announce
from beautydesk.ui.icons import Tint, icon
from beautydesk.ui.message_steps import MessageSteps
from beautydesk.ui.picture_label import IconLabel
from beautydesk.ui.wrapped_label import WrappedLabel
from beautydesk.viewmodels.text.messages import Messages
from beautydesk.viewmodels.text.notice import Notice, Remedy, Severity

LINGER, PER_LETTER = 5000, 60  # milliseconds: at least, and for each letter that has to be read
FADE = 160  # milliseconds
LOOK_AGAIN = 400  # milliseconds until it is looked whether the bar is free for what is new
LEAST_TEXT = 27  # times the size of the letters: a line of about ten words
_NARROW_TEXT = 16  # the same, where the canvas is too low for steps below a text
_LETTERS = 64  # in a line, where there is room
_SHARE = 1 / 4  # of the canvas' height: what a message takes at most, as long as a line and its steps fit
_MARGIN, _GAP, _HANDLE = 16, 8, 24  # logical pixels; the last one: from the middle of the handle to where it is free
_SIDES, _EDGE, _FRAME = (16, 8), 8, 1  # logical pixels: left and right inside the card, above and below, its line
ICONS: dict[Severity, tuple[str, Tint]] = {
    Severity.INFO: ("info", "muted"),
    Severity.GOOD: ("check", "success"),
    Severity.ERROR: ("error", "error"),
}


class MessageBar(QFrame):
    """Lies over `canvas`, above `bar` while that is seen, and above `pill` where that leaves the middle free,
    where the handle between before and after is. A step comes with whom it is for: all, or the photo that is shown."""

    remedy_chosen = Signal(Remedy)
    photo_remedy_chosen = Signal(Remedy)
    closed = Signal()

    def __init__(self, canvas: QWidget, bar: QWidget | None = None, pill: QWidget | None = None) -> None:
        super().__init__(canvas)
        self._canvas, self._bar, self._pill = canvas, bar, pill
        self._messages = Messages()
        self._shown: Notice | None = None
        self._pointer = QCursor.pos()  # when it was shown
        self.setProperty("surface", "card")
        self.mark = IconLabel("info", 20)
        self.text = WrappedLabel()
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._page = QScrollArea()
        self._page.setFrameShape(QFrame.Shape.NoFrame)
        self._page.setWidgetResizable(True)
        self._page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page.setWidget(self.text)
        self.text.setAutoFillBackground(False)
        self._page.viewport().setAutoFillBackground(False)
        self.steps = MessageSteps()
        self.remedy, self.other, self.copy = self.steps.remedy, self.steps.other, self.steps.copy
        self.steps.chosen.connect(self._on_step)
        self.steps.copy_asked.connect(self._on_copy)
        self.close_button = QToolButton()
        self.close_button.setIcon(icon("close"))
        self.close_button.setAutoRaise(True)
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close this message"))
        self.close_button.clicked.connect(self.dismiss)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_SIDES[0], _EDGE, _SIDES[1], _EDGE)
        self._grid.setSpacing(_GAP)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.mark, 0, 0)
        self._grid.addWidget(self._page, 0, 1)
        self._grid.addWidget(self.steps, 0, 2)
        self._grid.addWidget(self.close_button, 0, 3)
        self._beside = True
        self._time_over, self._again = QTimer(self, singleShot=True), QTimer(self, singleShot=True, interval=LOOK_AGAIN)
        self._time_over.timeout.connect(self._on_time_over)
        self._again.timeout.connect(self._show_top)
        self._make_veil()
        for each in filter(None, (canvas, bar, pill)):
            each.installEventFilter(self)
        self.hide()

    def _make_veil(self) -> None:
        self._veil = QGraphicsOpacityEffect(self)
        self._veil.setEnabled(False)
        self.setGraphicsEffect(self._veil)
        self._fade = QPropertyAnimation(self._veil, b"opacity", self)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.finished.connect(self._on_faded)

    # -- what is said -------------------------------------------------------------------------------------------------

    def show_notice(self, notice: Notice) -> None:
        """Say it."""
        self._messages.tell(notice)
        self._announce(notice)
        self._show_top()

    def show_of_photo(self, notice: Notice | None) -> None:
        """What has to be said of the photo that is shown, for as long as it holds. What was closed stays so."""
        if notice is not None and self._messages.says(notice):
            notice = None  # what is told for all is not told again
        if self._messages.tell_of_photo(notice) and notice is not None:
            self._announce(notice)
        self._show_top()

    def dismiss(self) -> None:
        """Close what is shown; what else asks for something comes back. The focus goes to the canvas: the key that
        was pressed for one step must not be pressed for the next."""
        if self._shown is not None:
            self._messages.close(self._shown)
        self._time_over.stop()
        if self._holds_focus:
            self._canvas.setFocus()
        self._show_top()
        if self._messages.top is not None:
            self._announce(self._messages.top)
        self.closed.emit()

    def _announce(self, notice: Notice) -> None:
        announce(self, notice.text, at_once=notice.severity is Severity.ERROR)

    def _show_top(self) -> None:
        """Unless somebody is about to use what is there and still holds."""
        top = self._messages.top
        if top is self._shown:
            return
        if self._used and self._shown is not None and self._messages.holds(self._shown):
            self._again.start()
            return
        was, self._shown, self._pointer = self._shown, top, QCursor.pos()
        if top is None:
            self._fade_to(0.0)
            return
        self.mark.set_icon(*ICONS[top.severity])
        self.text.show_text(top.text)
        self.steps.show_notice(top)
        self.setAccessibleName(top.text)
        if self._messages.passes:
            self._time_over.start(max(LINGER, PER_LETTER * len(top.text)))
        self.show()
        self.place()
        self.raise_()
        if was is None:
            self._fade_to(1.0)

    @property
    def _holds_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    @property
    def _used(self) -> bool:
        """Is somebody about to press something? A pointer that only happens to be there is nobody."""
        pointed = self.underMouse() and QCursor.pos() != self._pointer
        return self.isVisible() and (pointed or self._holds_focus)

    def _on_time_over(self) -> None:
        if self._used:
            self._time_over.start(LINGER)
        elif self._messages.passes and self._shown is not None:
            self._messages.close(self._shown)
            self._show_top()

    def _on_step(self, step: Remedy) -> None:
        of_photo = self._shown is not None and self._messages.is_of_photo(self._shown)
        self.dismiss()
        (self.photo_remedy_chosen if of_photo else self.remedy_chosen).emit(step)

    def _on_copy(self) -> None:
        if self._shown:
            QGuiApplication.clipboard().setText(f"{self._shown.text}\n{self._shown.details}")

    # -- how it looks -------------------------------------------------------------------------------------------------

    def _fade_to(self, opacity: float) -> None:
        self._fade.stop()
        self._fade.setStartValue(self._veil.opacity() if self._veil.isEnabled() else 1.0 - opacity)
        self._fade.setEndValue(opacity)
        self._fade.setDuration(motion.duration(self, FADE))
        self._veil.setEnabled(True)
        self._fade.start()

    def _on_faded(self) -> None:
        """The effect is costly and blurs letters: it is on while it is needed."""
        self._veil.setEnabled(False)
        if self._fade.endValue() == 0.0:
            self.hide()

    def place(self) -> None:
        """In the middle, as wide as its text needs it; the steps beside the text as long as it can be read so."""
        room = self._canvas.width() - 2 * _MARGIN
        fixed = sum(_SIDES) + 2 * _FRAME + self.mark.width() + self.close_button.sizeHint().width() + 3 * _GAP
        metrics = self.text.fontMetrics()
        line = min(metrics.horizontalAdvance(self.text.text()) + 2, metrics.averageCharWidth() * _LETTERS)
        is_low = self._is_low()
        least = min(line, (_NARROW_TEXT if is_low else LEAST_TEXT) * QFontInfo(self.font()).pixelSize())
        steps = self._steps_width(narrow=False)
        if is_low and room - fixed - steps < least:
            steps = self._steps_width(narrow=True)
        self._put_steps(room - fixed - steps >= least)
        width = min(room, fixed + line + (steps if self._beside else 0))
        if not self._beside:
            width = max(width, min(room, steps + sum(_SIDES) + 2 * _FRAME))
        below = self.steps.fill(steps if self._beside else width - sum(_SIDES) - 2 * _FRAME) if steps else 0
        height = self._share_height(width - fixed - (steps if self._beside else 0), below)
        top = self._canvas.height() - (_GAP if is_low else _MARGIN) - height
        place = QRect((self._canvas.width() - width) // 2, top, width, height)
        for other in filter(None, (self._bar, self._pill)):
            taken = QRect(other.mapTo(self._canvas, QPoint(0, 0)), other.size()).adjusted(-_GAP, -_GAP, _GAP, _GAP)
            if other.isVisible() and place.intersects(taken):
                above = place.translated(0, taken.top() - place.bottom())
                if other is self._bar or above.top() > self._canvas.rect().center().y() + _HANDLE:
                    place = above
        self.setGeometry(place)

    def _is_low(self) -> bool:
        """Would two lines with a step below take more of the canvas than is theirs?"""
        lines = 2 * self.text.fontMetrics().lineSpacing() + _GAP + self.steps.remedy.sizeHint().height()
        return lines + 2 * (_EDGE + _FRAME) > self._canvas.height() * _SHARE

    def _steps_width(self, *, narrow: bool) -> int:
        """In one line, with the gap beside them."""
        self.steps.set_narrow(narrow)
        return 0 if self.steps.isHidden() else self.steps.width_in_one_line() + _GAP

    def _put_steps(self, beside: bool) -> None:
        if beside != self._beside:
            self._beside = beside
            self._grid.removeWidget(self.steps)
            self._grid.addWidget(self.steps, *((0, 2) if beside else (1, 0, 1, 4)))

    def _share_height(self, text_width: int, steps: int) -> int:
        """The height of the whole; a text that would take too much of the canvas scrolls. `steps`: their height."""
        around = 2 * (_EDGE + _FRAME) + (0 if self._beside or not steps else steps + _GAP)
        least = max(self.close_button.sizeHint().height(), steps if self._beside else 0)
        whole = self.text.heightForWidth(text_width)
        most = max(round(self._canvas.height() * _SHARE) - around, least)
        if whole > most:
            whole = self.text.heightForWidth(text_width - self._page.verticalScrollBar().sizeHint().width())
        # a bar that is not needed must not be there: it would take the room that one line needs, and make it two
        needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded if whole > most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._page.setVerticalScrollBarPolicy(needed)
        self._page.setFixedHeight(min(whole, most))
        # who cannot turn a wheel scrolls with the arrows
        self._page.setFocusPolicy(Qt.FocusPolicy.TabFocus if whole > most else Qt.FocusPolicy.NoFocus)
        return around + max(least, min(whole, most))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.isVisible():
            self.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moves = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
        if event.type() in moves and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)
