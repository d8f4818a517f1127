"""The canvas on which before and after are compared: gestures and keys in, one viewport, painted panes out.

One `Viewport` serves both pictures and all modes, so zoom and position stay where they are when the mode or the photo
changes. Photos keep their left and right in every language.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from beautydesk.core.viewport import Point, Size, Viewport
from beautydesk.ui.compare.divider import Divider
from beautydesk.ui.compare.painter import CANVAS, CompareMode, Scene, paint_pane, paint_pill, paint_ring
from beautydesk.ui.focus_rings import BY_KEYBOARD
from beautydesk.viewmodels.images import Picture

_NOTCH = 1.2  # zoom factor of one click of a wheel (120 units)
_STEP = 1.5  # zoom factor of one key press


class CompareView(QWidget):
    """Shows a photo before and after. Zoom factors: 1.0 is one photo pixel on one screen pixel."""

    zoom_changed = Signal(float)
    viewport_changed = Signal()  # zoom, position or panes: what lies over the canvas has to move
    mode_changed = Signal(CompareMode)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: Picture | None = None
        self._after: Picture | None = None
        self._mode = CompareMode.SPLIT
        self._held = False
        self._space = False
        self._ringed = False  # the focus is here and came by the keyboard
        self._viewport: Viewport | None = None
        self._told: object = None  # viewport and panes of the last `viewport_changed`
        self._drag_from: QPointF | None = None
        self._line = 0.0  # where the divider was when it was painted last
        self._divider = Divider(self)
        self._divider.hide()
        self._divider.fraction_changed.connect(self._on_split_moved)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 120)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Photo, before and after"))

    # -- what is shown

    def set_pictures(self, before: Picture | None, after: Picture | None) -> None:
        """Show other pictures; zoom and position are kept. Without `after` the photo is shown alone."""
        self._before, self._after = before, after
        shown = before or after
        if shown is not None:
            size = Size(shown.size.width(), shown.size.height())
            self._viewport = self._viewport or Viewport.fit(size, self._pane_size(), self.devicePixelRatioF())
            self._move_to(self._viewport.for_image(size).resized(self._pane_size(), self.devicePixelRatioF()))
        self._refresh()

    @property
    def mode(self) -> CompareMode:
        return self._mode

    @mode.setter
    def mode(self, mode: CompareMode) -> None:
        if mode is self._mode:
            return
        self._mode = mode
        self._fit_panes()
        self.mode_changed.emit(mode)

    def hold_before(self, held: bool) -> None:
        """While held, every pane shows the photo as it was."""
        if held != self._held:
            self._held = held
            self._refresh()

    @property
    def split(self) -> float:
        """Where the divider stands, 0..1 of the visible picture from its left edge."""
        return self._divider.fraction

    @split.setter
    def split(self, fraction: float) -> None:
        self._divider.set_fraction(fraction)

    @property
    def divider(self) -> Divider:
        """What lies over the canvas lies under its handle."""
        return self._divider

    # -- zoom

    @property
    def viewport(self) -> Viewport | None:
        """Where the picture stands in a pane; None as long as there never was a picture."""
        return self._viewport

    def pane_areas(self) -> tuple[QRect, ...]:
        """Where the panes lie on this widget, before first; `viewport` holds in each, from its upper left corner."""
        return self._scene.areas

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
        areas = self._scene.areas
        area = next((a for a in areas if at.x() <= a.right() + 1), areas[-1])
        return Point(at.x() - area.left(), at.y() - area.top())

    # -- keeping things in place

    @property
    def _scene(self) -> Scene:
        return Scene(self.rect(), self._mode, self._before, self._after, self._held, self._divider.line)

    def _pane_size(self) -> Size:
        area = self._scene.areas[0]
        return Size(area.width(), area.height())

    def _fit_panes(self) -> None:
        if self._viewport:
            self._move_to(self._viewport.resized(self._pane_size(), self.devicePixelRatioF()))
        self._refresh()

    def _move_to(self, viewport: Viewport) -> None:
        before, self._viewport = self._viewport, viewport
        self._refresh()
        if before is None or before.scale != viewport.scale:
            self.zoom_changed.emit(viewport.scale)

    def _refresh(self) -> None:
        splitting = self._scene.splitting
        if self._viewport and splitting:
            seen = self._viewport.visible
            self._divider.set_track(QRectF(seen.x, seen.y, seen.width, seen.height))
            self._line = self._divider.line
        if self._divider.hasFocus() and not splitting:
            # else it would wander off into the window
            self.setFocus(Qt.FocusReason.TabFocusReason if self._divider.ringed else Qt.FocusReason.OtherFocusReason)
        self._divider.setVisible(splitting)
        self._divider.set_veiled(self._held)
        passing = self._held or self._space
        self._divider.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, passing)
        if self._drag_from is None:
            self.setCursor(Qt.CursorShape.OpenHandCursor if self._pannable else Qt.CursorShape.ArrowCursor)
        self.update()
        if self._told != (told := (self._viewport, self._scene.areas)):
            self._told = told
            self.viewport_changed.emit()

    def _on_split_moved(self) -> None:
        """Repaint what changed and no more: the strip the line went over, and the labels it may have covered."""
        old, self._line = self._line, self._divider.line
        left, right = sorted((old, self._line))
        self.update(QRectF(left - 2, 0, right - left + 4, self.height()).toAlignedRect())
        for _text, place, _seen in self._labels():
            self.update(place.toAlignedRect())

    # -- events

    def sizeHint(self) -> QSize:
        return QSize(960, 640)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_panes()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._fit_panes()
        elif isinstance(event, QNativeGestureEvent) and self._on_gesture(event):
            return True
        return super().event(event)

    def _on_gesture(self, event: QNativeGestureEvent) -> bool:
        match event.gestureType():
            case Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom_by(1.0 + event.value(), event.position())
            case Qt.NativeGestureType.SmartZoomNativeGesture:
                self.toggle_zoom(event.position())
            case _:
                return False
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        touchpad = event.device().type() is QInputDevice.DeviceType.TouchPad
        if touchpad and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            shift = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta() / 2
            self.pan(QPointF(shift))
        elif event.angleDelta().y():
            self._zoom_by(_NOTCH ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    @property
    def _pannable(self) -> bool:
        shown = self._before or self._after
        return shown is not None and self._viewport is not None and self._viewport.pannable

    def pan(self, shift: QPointF) -> None:
        """Move the photo by `shift` view px, as far as its edges allow."""
        if self._viewport:
            self._move_to(self._viewport.panned(shift.x(), shift.y()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ringed = False
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._drag_from = event.position()
            if self._pannable:
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag_from is not None:
            self.pan(event.position() - self._drag_from)
            self._drag_from = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag_from = None
        self._refresh()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.toggle_zoom(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_in()
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case Qt.Key.Key_Z:
                self.toggle_zoom()
            case Qt.Key.Key_Space:
                self._grab_by_space(True)
            case _:
                super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._grab_by_space(False)
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = self._ringed or event.reason() in BY_KEYBOARD
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._ringed = False
        self._grab_by_space(False)  # the key's release goes elsewhere now
        super().focusOutEvent(event)

    def _grab_by_space(self, down: bool) -> None:
        """While the space bar is down a drag moves the photo, even one that starts on the handle."""
        self._space = down
        self._refresh()

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), CANVAS)
        if self._viewport is not None:
            for pane in self._scene.panes():
                paint_pane(painter, pane, self._viewport)
            for text, place, seen in self._labels():
                if seen:
                    paint_pill(painter, text, place)
        if self._ringed and self.hasFocus():
            paint_ring(painter, self.rect())

    def _labels(self) -> list[tuple[str, QRectF, bool]]:
        return self._scene.labels(self.tr("Before"), self.tr("After"), self.font())
