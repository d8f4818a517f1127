"""One line under the picture: how far the queue is, a way to stop it, and whether anything leaves this computer.

Its columns follow the window's width and the font, never what is said: who reaches for *Cancel* finds it where it was.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from beautydesk.ui.picture_label import IconLabel
from beautydesk.ui.short_label import ShortLabel

_TEXT = 44  # letters that what is going on has room for, at most
_BAR = 200  # logical pixels of the progress, at most
_TEXT_SHARE = 0.62  # of the room that both have, where there is less


class WorkingBar(QFrame):
    """Shows counts and a fraction; `cancel` is triggered by its button."""

    def __init__(self, cancel: QAction, save_all: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "bar")
        self._stop = cancel
        self.text = ShortLabel()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.progress.setAccessibleName(self.tr("Progress of all photos"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(cancel.trigger)
        cancel.changed.connect(self._show_key)
        self.save_all = QPushButton(self.tr("Save all…"))
        self.save_all.setToolTip(self.tr("Save results to a folder or beside their originals"))
        self.save_all.clicked.connect(save_all.trigger)
        self.lock = IconLabel("lock", 16, "muted")
        self.privacy = QLabel()
        self.privacy.setProperty("role", "muted")
        self.privacy.setMinimumWidth(1)  # it asks for no room, and goes where there is none
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 4)
        layout.setSpacing(12)
        layout.addWidget(self.text)
        layout.addWidget(self.progress)
        layout.addWidget(self.cancel)
        layout.addWidget(self.save_all)
        layout.addStretch(1)
        layout.addWidget(self.lock)
        layout.addWidget(self.privacy)
        self.setMinimumHeight(48)
        self._show_key()
        self.show_idle("", 0)

    def show_work(self, text: str, fraction: float | None) -> None:
        """`fraction` of everything in 0..1, None while it cannot be known."""
        self.text.setText(text)
        if fraction is None:
            self.progress.setRange(0, 0)
        else:
            self.progress.setRange(0, 1000)
            self.progress.setValue(round(fraction * 1000))
        if self.cancel.isHidden():
            self.progress.show()
            self.cancel.show()
            self.save_all.hide()
            self._arrange()

    def show_idle(self, text: str, unsaved: int) -> None:
        """`unsaved`: how many results no file holds yet."""
        self.progress.hide()
        self.cancel.hide()
        self.save_all.setVisible(unsaved > 0)
        self.text.setMinimumWidth(0)
        self.text.setMaximumWidth(self.maximumWidth())
        self.text.setText("")  # it remembers how wide it had to be
        self.text.setText(text)
        self._arrange()

    def show_privacy(self, text: str, uploads: bool) -> None:
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

    def _show_key(self) -> None:
        keys = self._stop.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        told = self.tr("Stop all photos that are waiting or under way")
        self.cancel.setToolTip(f"{told} ({keys})" if keys else told)

    def _arrange(self) -> None:
        """Where there is no room for both sentences the sign alone tells of privacy; the button tells it, too."""
        if self.cancel.isHidden():
            taken = self.text.sizeHint().width() + (0 if self.save_all.isHidden() else self._width(self.save_all))
        else:
            text, bar = self._columns()
            self.text.setFixedWidth(text)
            self.progress.setFixedWidth(bar)
            taken = text + self._row.spacing() + bar + self._width(self.cancel)
        rest = self._room() - taken - self._width(self.lock)
        self.privacy.setVisible(self._width(self.privacy) <= rest)

    def _columns(self) -> tuple[int, int]:
        """Widths of text and progress, of what the window has for them; whatever is said."""
        room = self._room() - self._width(self.cancel) - self._width(self.lock) - self._row.spacing()
        text = min(_TEXT * self.text.fontMetrics().averageCharWidth(), round(_TEXT_SHARE * room))
        return max(1, text), max(1, min(_BAR, room - text))

    def _room(self) -> int:
        margins = self._row.contentsMargins()
        return self.width() - margins.left() - margins.right()

    def _width(self, widget: QWidget) -> int:
        """With the gap before it."""
        widget.ensurePolished()
        hint = widget.sizeHint().expandedTo(widget.minimumSize()).boundedTo(widget.maximumSize())
        return self._row.spacing() + hint.width()
