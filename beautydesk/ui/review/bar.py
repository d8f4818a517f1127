"""What a review says and offers: one bar at the bottom, which goes when nothing happens."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPropertyAnimation, Qt, QTimer
from PySide6.QtGui import QAccessible, QAction, QEnterEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from beautydesk.core.mark import Mark
from beautydesk.ui import motion
from beautydesk.ui.announcing import announce
from beautydesk.ui.review.commands import ReviewCommands
from beautydesk.ui.short_label import ShortLabel
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.review import Tally
from beautydesk.viewmodels.text.translation import fill, percent

REST, SAID, FADE = 2500, 5000, 200  # milliseconds until it goes; that something is said at least; that going takes
_BESIDE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_PRESSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Button(QToolButton):
    """Space and Enter press it while it has the focus, whatever they are for elsewhere."""

    def __init__(self, action: QAction, style: Qt.ToolButtonStyle = Qt.ToolButtonStyle.ToolButtonIconOnly) -> None:
        super().__init__()
        self.setDefaultAction(action)
        self.setToolButtonStyle(style)
        self.setAutoRaise(True)
        self.setAccessibleName(action.text())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _PRESSING:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSING and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if isinstance(bar := self.parentWidget(), ReviewBar):
            bar.wake()


class ReviewBar(QFrame):
    """Nothing of it can be clicked while it is gone; Tab brings it back, as does anything that happens."""

    def __init__(self, commands: ReviewCommands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("surface", "review")
        self.setAccessibleName(self.tr("Review"))
        self.name = ShortLabel(cut=Qt.TextElideMode.ElideMiddle)
        self.name.setProperty("role", "section")
        self.counts, self.level, self.hint = QLabel(), QLabel(), ShortLabel()
        self.counts.setProperty("role", "caption")
        self.level.setProperty("role", "section")
        self.hint.setProperty("role", "caption")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hints = " · ".join((
            self.tr("0 to 9 and . set the level"),
            self.tr("B held shows the original"),
            self.tr("U takes a mark back"),
            self.tr("N next face"),
            self.tr("? all keys"),
        ))  # fmt: skip
        self._marks = {Mark.ACCEPTED: self.tr("accepted"), Mark.REJECTED: self.tr("rejected"), None: ""}
        self._lay_out(commands)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._on_rest)
        self._said = QTimer(self, singleShot=True, interval=SAID)
        self._said.timeout.connect(lambda: self.hint.setText(self._hints))
        self._veil = QGraphicsOpacityEffect(self)
        self._veil.setOpacity(1.0)
        self._veil.setEnabled(False)
        self.setGraphicsEffect(self._veil)
        self._fade = QPropertyAnimation(self._veil, b"opacity", self)
        self._fade.finished.connect(self._on_faded)
        self.hint.setText(self._hints)
        self.wake()

    def _lay_out(self, commands: ReviewCommands) -> None:
        photo = QVBoxLayout()
        photo.setSpacing(2)
        photo.addWidget(self.name)
        photo.addWidget(self.counts)
        self.accept = _Button(commands.accept, _BESIDE)
        self.reject = _Button(commands.reject, _BESIDE)
        self.saving = _Button(commands.saving, _BESIDE)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(photo, 1)
        row.addWidget(self.level)
        row.addSpacing(8)
        for widget in (_Button(commands.previous), self.reject, self.accept, _Button(commands.next)):
            row.addWidget(widget)
        row.addSpacing(8)
        for widget in (self.saving, _Button(commands.keys), _Button(commands.leave)):
            row.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 10, 12, 10)
        whole.setSpacing(6)
        whole.addLayout(row)
        whole.addWidget(self.hint)

    # -- saying -------------------------------------------------------------------------------------------------------

    def show_photo(self, item: PhotoItem, tally: Tally, level: float) -> None:
        place = fill(self.tr("{} of {}"), tally.place, tally.photos)
        accepted = self.tr("%Ln accepted", "", tally.accepted)
        rejected = self.tr("%Ln rejected", "", tally.rejected)
        told = (item.name, f"{place} · {accepted} · {rejected}", percent(level))
        self.accept.defaultAction().setChecked(item.mark is Mark.ACCEPTED)
        self.reject.defaultAction().setChecked(item.mark is Mark.REJECTED)
        if told != (self.name.text(), self.counts.text(), self.level.text()):
            for label, text in zip((self.name, self.counts, self.level), told, strict=True):
                label.setText(text)
            announce(self, ", ".join((*told, self._marks[item.mark])).rstrip(", "))
            self.wake()

    def say(self, text: str) -> None:
        """What is no part of the photo, in place of the keys, for a while."""
        self.hint.setText(text)
        self._said.start()
        announce(self, text)
        self.wake()

    # -- coming and going ---------------------------------------------------------------------------------------------

    @property
    def gone(self) -> bool:
        return self._veil.isEnabled() and self._veil.opacity() == 0.0

    def wake(self) -> None:
        """Be there, and go again when nothing happens."""
        self._rest.start()
        if self._veil.isEnabled():
            self._fade.stop()
            self._veil.setEnabled(False)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)

    def _on_rest(self) -> None:
        focused = QApplication.focusWidget()
        used = self.underMouse() or (focused is not None and self.isAncestorOf(focused))
        if used or self._said.isActive() or QAccessible.isActive():
            self._rest.start()
            return
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.setDuration(motion.duration(self, FADE))
        self._veil.setEnabled(True)
        self._fade.start()

    def _on_faded(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.wake()
