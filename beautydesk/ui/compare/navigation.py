"""A photo that is zoomed and moved: wheel, touch pad, touch screen, mouse and keys in, one `Viewport` out.

What is painted, and where its panes lie, is the subclass' affair.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputDevice, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from beautydesk.core.viewport import Point, Size, Viewport
from beautydesk.ui.compare.accessible import Picturing

_NOTCH = 1.2  # zoom factor of one click of a wheel (120 units)
_STEP = 1.5  # zoom factor of one key press
_PAN_STEP = 0.1  # of the pane, for one key press
_PAN_KEYS = {
    Qt.Key.Key_Left: QPointF(1, 0),
    Qt.Key.Key_Right: QPointF(-1, 0),
    Qt.Key.Key_Up: QPointF(0, 1),
    Qt.Key.Key_Down: QPointF(0, -1),
}


class Navigation(Picturing):
    """Zoom factors: 1.0 is one photo pixel on one screen pixel."""

    zoom_changed = Signal(float)
    viewport_changed = Signal()  # zoom, position or panes: what lies over the canvas has to move

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._viewport: Viewport | None = None
        self._drag_from: QPointF | None = None
        self._space = False
        if sys.platform != "darwin":  # there a pinch is a native gesture already, and would count twice
            self.grabGesture(Qt.GestureType.PinchGesture)

    # -- for the subclass

    def pane_areas(self) -> tuple[QRect, ...]:
        """Where the panes lie on this widget, before first; `viewport` holds in each, from its upper left corner."""
        return (self.rect(),)

    def _refresh(self) -> None:
        """Something that is seen has changed."""
        self.update()

    def _hurry(self) -> None:
        """A gesture is under way: many frames will follow each other."""

    @property
    def _pannable(self) -> bool:
        return self._viewport is not None and self._viewport.pannable

    # -- zoom

    @property
    def viewport(self) -> Viewport | None:
        """Where the picture stands in a pane; None as long as there never was a picture."""
        return self._viewport

    @property
    def zoom(self) -> float:
        return self._viewport.scale if self._viewport else 1.0

    @property
    def fitted(self) -> bool:
        return self._viewport is None or self._viewport.fitted

    def zoom_fit(self) -> None:
        if self._viewport:
            self._move_to(self._viewport.fit_again())

    def zoom_to(self, scale: float, at: QPointF | None = None) -> None:
        """Zoom to `scale`, keeping the point `at` (of this widget, default: the middle) where it is."""
        if self._viewport:
            self._move_to(self._viewport.zoomed(scale, self._in_pane(at)))

    def zoom_in(self) -> None:
        self._zoom_by(_STEP)

    def zoom_out(self) -> None:
        self._zoom_by(1 / _STEP)

    def toggle_zoom(self, at: QPointF | None = None) -> None:
        """From fit to 100 % and back; from any other zoom to fit."""
        if self.fitted and self.zoom != 1.0:
            self.zoom_to(1.0, at)
        else:
            self.zoom_fit()

    def _zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        old, new = self.zoom, self.zoom * factor
        if old < 1.0 < new or new < 1.0 < old:
            new = 1.0  # nobody wants 99 %: passing by 100 % stops there once
        self.zoom_to(new, at)

    def _in_pane(self, at: QPointF | None) -> Point | None:
        """A point of this widget as a point of the pane below it."""
        if at is None:
            return None
        areas = self.pane_areas()
        area = next((a for a in areas if at.x() <= a.right() + 1), areas[-1])
        return Point(at.x() - area.left(), at.y() - area.top())

    def pan(self, shift: QPointF) -> None:
        """Move the photo by `shift` view px, as far as its edges allow."""
        if self._viewport:
            self._move_to(self._viewport.panned(shift.x(), shift.y()))

    def _show_size(self, image: Size) -> None:
        """Another photo, of `image` px: zoom and position stay."""
        start = self._viewport or Viewport.fit(image, self._pane_size(), self.devicePixelRatioF())
        self._move_to(start.for_image(image).resized(self._pane_size(), self.devicePixelRatioF()))

    def _fit_panes(self) -> None:
        """The panes, or the screen's pixels, have another size."""
        if self._viewport:
            self._move_to(self._viewport.resized(self._pane_size(), self.devicePixelRatioF()))
        self._refresh()

    def _pane_size(self) -> Size:
        area = self.pane_areas()[0]
        return Size(area.width(), area.height())

    def _move_to(self, viewport: Viewport) -> None:
        before, self._viewport = self._viewport, viewport
        if before != viewport:
            self._refresh()
        if before is None or before.scale != viewport.scale:
            self.zoom_changed.emit(viewport.scale)

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
