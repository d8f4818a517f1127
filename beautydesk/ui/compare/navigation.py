"""A photo that is zoomed and moved by wheel, touch pad, touch screen, mouse and keys."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QInputDevice, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from beautydesk.ui.compare.zooming import MARGIN, Zooming

_NOTCH = 1.2  # zoom factor of one click of a wheel (120 units)
_PAN_STEP = 0.1  # of the pane, for one key press
_PAN_KEYS = {
    Qt.Key.Key_Left: QPointF(1, 0),
    Qt.Key.Key_Right: QPointF(-1, 0),
    Qt.Key.Key_Up: QPointF(0, 1),
    Qt.Key.Key_Down: QPointF(0, -1),
}


class Navigation(Zooming):
    """Hands all of it on to what it is: a `Zooming`."""

    def __init__(self, parent: QWidget | None = None, margin: float = MARGIN) -> None:
        super().__init__(parent, margin)
        self._drag_from: QPointF | None = None
        self._space = False
        if sys.platform != "darwin":  # there a pinch is a native gesture already, and would count twice
            self.grabGesture(Qt.GestureType.PinchGesture)

    # -- gestures

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._fit_panes()
        elif isinstance(event, QNativeGestureEvent) and self._on_native_gesture(event):
            return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._on_pinch(pinch)
                event.accept(pinch)
                return True
        return super().event(event)

    def _on_native_gesture(self, event: QNativeGestureEvent) -> bool:
        self._hurry()
        match event.gestureType():
            case Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom_by(1.0 + event.value(), event.position())
            case Qt.NativeGestureType.SmartZoomNativeGesture:
                self.toggle_zoom(event.position())
            case _:
                return False
        return True

    def _on_pinch(self, pinch: QPinchGesture) -> None:
        """Two fingers on a screen zoom and move at once; the mouse that Qt makes of the first one is not heard."""
        self._hurry()
        self._drag_from = None
        self.pan(pinch.centerPoint() - pinch.lastCenterPoint())
        if pinch.scaleFactor() != pinch.lastScaleFactor():  # Qt tells of each step twice
            at = QPointF(self.mapFromGlobal(pinch.centerPoint()))
            self.zoom_to(self.zoom * pinch.scaleFactor(), at)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._hurry()
        touchpad = event.device().type() is QInputDevice.DeviceType.TouchPad
        if touchpad and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            shift = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta() / 2
            self.pan(QPointF(shift))
        elif event.angleDelta().y():
            self._zoom_by(_NOTCH ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    # -- mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._drag_from = event.position()
            self._show_cursor()
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag_from is not None:
            self._hurry()
            self.pan(event.position() - self._drag_from)
            self._drag_from = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag_from = None
        self._show_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.toggle_zoom(event.position())

    def _show_cursor(self) -> None:
        if not self._pannable:
            self.setCursor(Qt.CursorShape.ArrowCursor)
        elif self._drag_from is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            self.setCursor(Qt.CursorShape.OpenHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._grab_by_space(True)
        elif event.modifiers() == Qt.KeyboardModifier.ShiftModifier and event.key() in _PAN_KEYS:
            pane, way = self._pane_size(), _PAN_KEYS[Qt.Key(event.key())]
            self.pan(QPointF(way.x() * pane.width, way.y() * pane.height) * _PAN_STEP)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._grab_by_space(False)
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._grab_by_space(False)  # the key's release goes elsewhere now
        super().focusOutEvent(event)

    def _grab_by_space(self, down: bool) -> None:
        """While the space bar is down a drag moves the photo, even one that starts on the handle."""
        if self._space != down:
            self._space = down
            self._refresh()
