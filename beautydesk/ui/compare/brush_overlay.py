"""The brush over the canvas: a drag, or keys, become strokes on the photo.

The wheel, and what it has no use for, stay the canvas' own.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QRegion,
    QShortcut,
)
from PySide6.QtWidgets import QWidget

from beautydesk.core.edit import Brush
from beautydesk.ui.compare.brush_in_hand import BrushInHand
from beautydesk.ui.compare.view import CompareView

_LARGER, _SOFTER = 1.2, 0.1
_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
_BRUSHES = {Qt.Key.Key_M: Brush.MORE, Qt.Key.Key_L: Brush.LESS, Qt.Key.Key_O: Brush.ORIGINAL}
_SIZES = {
    Qt.Key.Key_BracketLeft: -1,
    Qt.Key.Key_BracketRight: 1,
    Qt.Key.Key_BraceLeft: -1,
    Qt.Key.Key_BraceRight: 1,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BrushOverlay(BrushInHand):
    """Covers `view` while it is in hand."""

    clear_asked = Signal()

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self.bar.clear_asked.connect(self.clear_asked)
        self.bar.close_asked.connect(self.close_asked)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Brush"))
        self.setAccessibleDescription(self.tr("Arrow keys move the brush, Enter paints, Escape puts it away"))
        before: QWidget = view.divider
        for control in (self, *self.bar.controls):
            QWidget.setTabOrder(before, control)
            before = control
        self._make_shortcuts()
        self.hide()
        self._show_brush()

    def _make_shortcuts(self) -> None:
        """Its letters are good wherever the focus is, as long as it is in hand."""
        for key, brush in _BRUSHES.items():
            QShortcut(QKeySequence(key), self, partial(self.set_brush, brush))
        for key, way in _SIZES.items():
            softer = key in (Qt.Key.Key_BraceLeft, Qt.Key.Key_BraceRight)
            QShortcut(QKeySequence(key), self, partial(self._soften if softer else self._enlarge, way))

    def _enlarge(self, way: int) -> None:
        self.set_radius(self._radius * _LARGER**way)

    def _soften(self, way: int) -> None:
        self.set_softness(self._softness + _SOFTER * way)

    def _covered(self) -> QRegion:
        """The photo, not what lies between two of it."""
        areas = self._view.pane_areas()
        return QRegion(areas[0].united(areas[-1]))

    # -- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._move_to(event.position())
        if event.button() is Qt.MouseButton.MiddleButton or (
            self._space and event.button() is Qt.MouseButton.LeftButton
        ):
            self._panned_from = event.position()
        elif event.button() is Qt.MouseButton.LeftButton:
            self._begin()
        self._set_pointer()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._set_alt(bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        self._move_to(event.position())
        if self._panned_from is not None:
            shift, self._panned_from = event.position() - self._panned_from, event.position()
            self._view.pan(shift)
        elif event.buttons() & Qt.MouseButton.LeftButton:
            self._go_on()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._panned_from is not None:
            self._panned_from = None
        elif event.button() is Qt.MouseButton.LeftButton and self._drawn is not None:
            self._move_to(event.position())
            self._finish()
        self._set_pointer()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._move_to(event.position())
        self._set_pointer()

    def leaveEvent(self, event: QEvent) -> None:
        if self._drawn is None:
            self._move_to(None)

    def _set_pointer(self) -> None:
        if self._panned_from is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            self.setCursor(Qt.CursorShape.OpenHandCursor if self._space else Qt.CursorShape.BlankCursor)
        self._refresh_cursor()

    # -- keyboard

    def event(self, event: QEvent) -> bool:
        # with the brush in hand its keys are its own, even where the window has a shortcut for them
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._knows(event):
            event.accept()
            return True
        return super().event(event)

    def _knows(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier)
        known = (*_ARROWS, *_BRUSHES, *_SIZES, *_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Alt)
        return not held and event.key() in known

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if not self._knows(event):
            super().keyPressEvent(event)
        elif key in _ARROWS:
            self._step(QPointF(*_ARROWS[Qt.Key(key)]) * max(self._radius / 2, 4) * (4 if shift else 1))
        elif key in _BRUSHES:
            self.set_brush(_BRUSHES[Qt.Key(key)])
        elif key in _SIZES and (shift or key in (Qt.Key.Key_BraceLeft, Qt.Key.Key_BraceRight)):
            self._soften(_SIZES[Qt.Key(key)])
        elif key in _SIZES:
            self._enlarge(_SIZES[Qt.Key(key)])
        elif not event.isAutoRepeat():
            self._press(key)

    def _press(self, key: int) -> None:
        if key == Qt.Key.Key_Space:
            self._space = True
            self._set_pointer()
        elif key == Qt.Key.Key_Alt:
            self._set_alt(True)
        elif key == Qt.Key.Key_Escape:
            if self._drawn is None:
                self.close_asked.emit()
            self._drop()
        elif self._drawn is None:  # Enter: a dab, or with the arrows a stroke
            self._step(QPointF())
            self._begin()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() or not self._knows(event):
            super().keyReleaseEvent(event)
        elif event.key() in _ENTER:
            if self._drawn is not None:
                self._finish()
        elif event.key() == Qt.Key.Key_Space:
            self._space = False
            self._set_pointer()
        elif event.key() == Qt.Key.Key_Alt:
            self._set_alt(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._let_go()  # the releases of keys go elsewhere now
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._let_go()
        self._at = self._panned_from = None

    def _let_go(self) -> None:
        self._space = False
        self._set_alt(False)
        self._drop()
        self._set_pointer()
