"""The commands of a review and their keys, which are its own: 3 is a level there, and no mode of comparing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from beautydesk.core.mark import Mark
from beautydesk.ui.icons import icon as tinted
from beautydesk.ui.review.canvas import ReviewCanvas
from beautydesk.viewmodels.review import Review

FULL = ".,\N{ARABIC DECIMAL SEPARATOR}"  # the key beside the 0 of a number pad, whatever the language writes there


class ReviewCommands(QObject):
    """`window` gets them as its actions. Levels and the held B are keys alone, see `ReviewWindow`."""

    def __init__(self, window: QWidget, review: Review, canvas: ReviewCanvas) -> None:
        super().__init__(window)
        self._window = window
        mirrored = window.isRightToLeft()
        left, right = ("Right", "Left") if mirrored else ("Left", "Right")
        back, on = ("chevron-right", "chevron-left") if mirrored else ("chevron-left", "chevron-right")
        make = self._make
        self.previous = make(self.tr("Previous photo"), back, (left, "Shift+Space", "PgUp"), partial(review.step, -1))
        self.next = make(self.tr("Next photo"), on, (right, "Space", "PgDown"), partial(review.step, 1))
        self.first = make(self.tr("First photo"), "", ("Home",), partial(review.go_to_end, last=False))
        self.last = make(self.tr("Last photo"), "", ("End",), partial(review.go_to_end, last=True))
        self.accept = make(self.tr("Accept"), "check", ("Return", "Enter"), partial(review.decide, Mark.ACCEPTED))
        self.reject = make(self.tr("Reject"), "close", ("X",), partial(review.decide, Mark.REJECTED))
        self.take_back = make(self.tr("Take the mark back"), "", ("U",), review.take_back)
        self.redo = make(self.tr("Retouch again"), "retry", ("R",), review.redo)
        self.next_face = make(self.tr("Next face"), "", ("N",), partial(canvas.go_to_face, 1))
        self.previous_face = make(self.tr("Previous face"), "", ("Shift+N",), partial(canvas.go_to_face, -1))
        self.whole = make(self.tr("Face or all of the photo"), "", ("Z",), canvas.toggle_face)
        self.zoom_in = make(self.tr("Zoom in"), "", ("+", "=", "Ctrl++", "Ctrl+="), canvas.zoom_in)
        self.zoom_out = make(self.tr("Zoom out"), "", ("-", "Ctrl+-"), canvas.zoom_out)
        self.fit = make(self.tr("Fit"), "", ("Ctrl+0",), canvas.zoom_fit)
        self.actual_size = make(self.tr("100 %"), "", ("Ctrl+1",), partial(canvas.zoom_to, 1.0))
        self.saving = make(self.tr("Save accepted"), "save", ("S",), lambda: None)
        self.full_screen = make(self.tr("Full screen"), "", ("F11",), self._toggle_full_screen)
        self.keys = make(self.tr("All keys"), "help", ("?", "F1"), lambda: None)
        self.leave = make(self.tr("Leave the review"), "close", ("Esc", "V"), self._leave)
        for action in (self.accept, self.reject, self.saving, self.keys):
            action.setCheckable(True)
        for action in (self.accept, self.reject, self.take_back, self.redo):
            action.setAutoRepeat(False)  # a key that is held decides about one photo

    def listed(self) -> list[QAction]:
        """All of them, in the order in which they are made."""
        return [action for action in vars(self).values() if isinstance(action, QAction)]

    def _make(self, text: str, icon: str, keys: tuple[str, ...], on_triggered: Callable[[], object]) -> QAction:
        action = QAction(tinted(icon, "bright"), text, self._window) if icon else QAction(text, self._window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text} ({shown})")
        action.triggered.connect(lambda _=False: on_triggered())
        self._window.addAction(action)
        return action

    def _leave(self) -> None:
        """The sheet with the keys is left first."""
        if self.keys.isChecked():
            self.keys.setChecked(False)
        else:
            self._window.close()

    def _toggle_full_screen(self) -> None:
        window = self._window
        window.showNormal() if window.isFullScreen() else window.showFullScreen()
