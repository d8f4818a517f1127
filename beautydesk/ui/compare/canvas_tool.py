"""What lies over the canvas while it is in hand: a brush, or a box that is drawn. It has the focus, and a bar below."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QWidget

from beautydesk.ui.brush_bar import BrushBar
from beautydesk.ui.compare.view import CompareView
from beautydesk.ui.mark_bar import MarkBar

_BAR_MARGIN = 16  # view px


class CanvasTool(QWidget):
    """Covers `view` while it is `active`. `bar`: the subclass' own; that hides itself at first."""

    close_asked = Signal()  # Esc, or its button: `set_active(False)` is the answer
    bar: BrushBar | MarkBar

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._view = view
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        view.viewport_changed.connect(self._follow)

    @property
    def active(self) -> bool:
        return self.isVisibleTo(self._view)

    def set_active(self, active: bool) -> None:
        """Take it, with the focus, or put it away; the canvas gets the focus back."""
        if active == self.active:
            return
        focused = self.hasFocus() or self.isAncestorOf(self._view.window().focusWidget() or self._view)
        self.setVisible(active)
        if active:
            self._follow()
            self.raise_()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif focused:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _covered(self) -> QRegion:
        """What of the canvas it takes the mouse of, but for the button of the zoom."""
        return QRegion(self._view.rect())

    def _follow(self) -> None:
        """Cover the canvas again; what was drawn stays where the photo is."""
        if not self.active:
            return
        self.setGeometry(self._view.rect())
        self.setMask(self._covered() - QRegion(self._view.zoom_button.geometry()))
        size = self.bar.fit(self.width() - 2 * _BAR_MARGIN)
        top = self.height() - size.height() - _BAR_MARGIN
        self.bar.setGeometry(QRect((self.width() - size.width()) // 2, top, size.width(), size.height()))
        self.update()
