"""One line under the picture: how far the queue is and how long it takes, and a way to hold it and to stop it.

Its columns follow the window's width, the font and the language, never what is said: who reaches for *Cancel* finds it
where it was, at the edge. Nothing else is ever there.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from beautydesk.ui.picture_label import IconLabel
from beautydesk.ui.short_label import ShortLabel
from beautydesk.viewmodels.work_summary import time_left

_TEXT = 44  # letters that what is going on has room for, at most
_BAR = 240, 32  # logical pixels of the progress, at most and at least
_TEXT_SHARE = 0.62  # of the room that text and bar have, where there is less
_LONGEST = 58 * 60, 11 * 3600 + 45 * 60  # seconds whose texts are as long as they come


class WorkingBar(QFrame):
    """Shows counts, a fraction and a time; `pause` and `cancel` are triggered by their buttons."""

    def __init__(self, pause: QAction, cancel: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "bar")
        self._actions = {"pause": pause, "cancel": cancel}
        self.lock = IconLabel("lock", 16, "muted")
        self.text = ShortLabel()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.progress.setAccessibleName(self.tr("Progress of all photos"))
        self.left = ShortLabel()
        self.left.setProperty("role", "muted")
        self.pause, self.cancel = QPushButton(), QPushButton(self.tr("Cancel"))
        self.pause.clicked.connect(pause.trigger)
        self.cancel.clicked.connect(cancel.trigger)
        for action in (pause, cancel):
            action.changed.connect(self._show_actions)
        self.privacy = QLabel()
        self.privacy.setProperty("role", "muted")
        self.privacy.setMinimumWidth(1)  # it asks for no room, and goes where there is none
        self._work = (self.progress, self.left, self.pause, self.cancel)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 4, 16, 4)
        self._row.setSpacing(12)
        for widget in (self.lock, self.text, self.progress, self.left):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for at_the_edge in (self.privacy, self.pause, self.cancel):
            self._row.addWidget(at_the_edge)
        self.setMinimumHeight(48)
        self._show_actions()
        self.show_idle("")

    def show_work(self, text: str, fraction: float | None, left: str = "") -> None:
        """`fraction` of everything in 0..1, None while it cannot be known. `left`: the time that it takes still."""
        self.text.setText(text)
        self.left.setText(left)
        if fraction is None:
            self.progress.setRange(0, 0)
        else:
            self.progress.setRange(0, 1000)
            self.progress.setValue(round(fraction * 1000))
        if self.cancel.isHidden():
            for widget in self._work:
                widget.show()
            self._arrange()

    def show_idle(self, text: str) -> None:
        for widget in self._work:
            widget.hide()
        self.text.setMinimumWidth(0)
        self.text.setMaximumWidth(self.maximumWidth())
        self.text.setText("")  # it remembers how wide it had to be
        self.text.setText(text)
        self._arrange()

    def show_privacy(self, text: str, uploads: bool) -> None:
        """While work is under way, and where there is no room, the sign alone tells of it; the button tells it, too."""
        self.privacy.setText(text)
        self.lock.set_icon("cloud" if uploads else "lock", "muted")
        self.lock.setToolTip(text)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._arrange()

    def _show_actions(self) -> None:
        pause, cancel = self._actions["pause"], self._actions["cancel"]
        self.pause.setText(pause.text())
        self.pause.setIcon(pause.icon())
        self.pause.setToolTip(pause.toolTip())
        self.pause.setEnabled(pause.isEnabled())
        keys = cancel.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        told = self.tr("Stop all photos that are waiting or under way")
        self.cancel.setToolTip(f"{told} ({keys})" if keys else told)

    def _arrange(self) -> None:
        if self.cancel.isHidden():
            others = self.text.sizeHint().width() + self.lock.width() + 2 * self._row.spacing()
            self.privacy.setVisible(self._hint(self.privacy) <= self._room() - others)
            return
        self.privacy.hide()
        self.pause.setFixedWidth(self._widest_pause())
        room = self._room() - self.lock.width() - self.pause.width() - self._hint(self.cancel) - 6 * self._row.spacing()
        metrics = self.left.fontMetrics()
        left = max(metrics.horizontalAdvance(time_left(seconds)) for seconds in _LONGEST)
        letters = _TEXT * self.text.fontMetrics().averageCharWidth()
        text = max(1, min(letters, round(_TEXT_SHARE * (room - left))))
        bar = max(_BAR[1], min(_BAR[0], room - left - text))
        self.text.setFixedWidth(max(1, min(text, room - bar)))
        self.progress.setFixedWidth(bar)
        self.left.setFixedWidth(max(0, min(left, room - bar - text)))

    def _widest_pause(self) -> int:
        """The button is as wide as the longer of its two texts."""
        now, widest = self.pause.text(), 0
        for text in (self.tr("Pause"), self.tr("Resume")):
            self.pause.setText(text)
            widest = max(widest, self._hint(self.pause))
        self.pause.setText(now)
        return widest

    def _room(self) -> int:
        margins = self._row.contentsMargins()
        return self.width() - margins.left() - margins.right()

    @staticmethod
    def _hint(widget: QWidget) -> int:
        widget.ensurePolished()
        return widget.sizeHint().width()
