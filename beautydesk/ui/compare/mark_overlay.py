"""A box drawn over the canvas, round a face that was not found: with the mouse, or with the keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from beautydesk.core.viewport import Point, Rect
from beautydesk.ui.announcing import announce
from beautydesk.ui.colours import DARK
from beautydesk.ui.compare.canvas_tool import CanvasTool
from beautydesk.ui.compare.view import CompareView
from beautydesk.ui.mark_bar import MarkBar

SMALLEST = 12.0  # view px: what is smaller was a click
_STEP, _GROW = 16.0, 1.15  # view px, and times, for a key press
_FIRST = 0.25  # of the pane's shorter side: the box that the keyboard begins with
_CORNER = 8.0
_EDGE = QColor(0, 0, 0, 150)
_DIGITS = 5  # of fractions
_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
_GROWS = {Qt.Key.Key_Plus: _GROW, Qt.Key.Key_Equal: _GROW, Qt.Key.Key_Minus: 1 / _GROW}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_KEYS = (*_ARROWS, *_GROWS, *_ENTER, Qt.Key.Key_Escape)


class MarkOverlay(CanvasTool):
    """In hand while a face is being marked. What is in a box is for others to find out: see `show_nothing_in`."""

    box_drawn = Signal(object)  # Rect, fractions of the photo's width and height
    bar: MarkBar

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._box: QRectF | None = None  # px of the photo
        self._from: QPointF | None = None  # where the drag began, px of the photo
        self._waiting = False  # somebody looks into the box
        self.bar = MarkBar(self)
        self.bar.close_asked.connect(self.close_asked)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Mark a face"))
        self.setAccessibleDescription(
            self.tr("Arrow keys move the box, plus and minus change its size, Enter looks for a face in it")
        )
        QWidget.setTabOrder(view.divider, self)
        self.hide()

    def set_active(self, active: bool) -> None:
        if active == self.active:
            return
        self._box, self._from, self._waiting = None, None, False
        super().set_active(active)
        if active:
            self._say(self.tr("Draw a box round the face."))

    def show_nothing_in(self, box: Rect) -> None:
        """No face could be made out in a box that was drawn."""
        if self.active and self._waiting and box == self._fractions():
            self._waiting = False
            self._say(self.tr("No face could be made out in this box. Draw it again, closer round the face."))

    # -- where things are

    def _say(self, text: str) -> None:
        self.bar.show_text(text)
        self._follow()
        announce(self, text)

    def _on_photo(self, at: QPointF) -> QPointF:
        """A point of the canvas in px of the photo, held within it."""
        viewport = self._view.viewport
        if viewport is None:
            return QPointF()
        areas = self._view.pane_areas()
        area = next((a for a in areas if at.x() <= a.right() + 1), areas[-1])
        point, photo = viewport.to_image(Point(at.x() - area.left(), at.y() - area.top())), viewport.image
        return QPointF(min(max(point.x, 0.0), photo.width), min(max(point.y, 0.0), photo.height))

    def _on_canvas(self, box: QRectF, area: QRect) -> QRectF:
        viewport = self._view.viewport
        if viewport is None:
            return QRectF()
        corner, scale = viewport.to_view(Point(box.x(), box.y())), viewport.view_scale
        return QRectF(area.left() + corner.x, area.top() + corner.y, box.width() * scale, box.height() * scale)

    def _fractions(self) -> Rect | None:
        viewport = self._view.viewport
        if viewport is None or self._box is None:
            return None
        width, height, box = viewport.image.width, viewport.image.height, self._box
        parts = (box.x() / width, box.y() / height, box.width() / width, box.height() / height)
        return Rect(*(round(part, _DIGITS) for part in parts))

    # -- drawing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._from, self._box, self._waiting = self._on_photo(event.position()), None, False
            self.update()
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._box = QRectF(self._from, self._on_photo(event.position())).normalized()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._from is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._from = None
        viewport = self._view.viewport
        least = 0.0 if viewport is None else SMALLEST / viewport.view_scale
        if self._box is not None and min(self._box.width(), self._box.height()) >= least:
            self._look()
        else:
            self._box = None
            self.update()

    def _look(self) -> None:
        if (box := self._fractions()) is not None:
            self._waiting = True
            self._say(self.tr("Looking for a face in this box…"))
            self.box_drawn.emit(box)

    # -- keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if not _knows(event):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape:
            self.close_asked.emit()
        elif key in _ENTER:
            if self._box is not None and not self._waiting:
                self._look()
            else:
                self._begin_by_keys()
        else:
            self._begin_by_keys()
            self._change(QPointF(*_ARROWS.get(Qt.Key(key), (0, 0))) * _STEP, _GROWS.get(Qt.Key(key), 1.0))

    def event(self, event: QEvent) -> bool:
        # while it has the focus its keys are its own, even where the window has a shortcut for them
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _knows(event):
            event.accept()
            return True
        return super().event(event)

    def _begin_by_keys(self) -> None:
        """A box in the middle of what is seen, to be moved and sized."""
        viewport = self._view.viewport
        if self._box is None and viewport is not None:
            side = _FIRST * min(viewport.view.width, viewport.view.height) / viewport.view_scale
            middle = viewport.to_image(Point(viewport.view.width / 2, viewport.view.height / 2))
            self._box = QRectF(middle.x - side / 2, middle.y - side / 2, side, side)
            self.update()

    def _change(self, by: QPointF, grown: float) -> None:
        """Move the box by px of the canvas, or make it larger round its middle; it stays on the photo."""
        viewport = self._view.viewport
        if self._box is None or viewport is None:
            return
        photo = QRectF(0, 0, viewport.image.width, viewport.image.height)
        middle = self._box.center() + by / viewport.view_scale
        size = QSizeF(self._box.size() * grown)
        least = SMALLEST / viewport.view_scale
        size = size.expandedTo(QSizeF(least, least)).boundedTo(photo.size())
        x = min(max(middle.x() - size.width() / 2, 0.0), photo.width() - size.width())
        y = min(max(middle.y() - size.height() / 2, 0.0), photo.height() - size.height())
        self._box, self._waiting = QRectF(QPointF(x, y), size), False
        self.update()

    # -- looks

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._box is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for area in self._view.pane_areas():
            painter.setClipRect(area)
            box = self._on_canvas(self._box, area)
            for colour, width in ((_EDGE, 3.5), (DARK.accent, 2.0)):
                pen = QPen(colour, width)
                if self._from is None:
                    pen.setDashPattern([10 / width, 6 / width])
                painter.setPen(pen)
                painter.drawRoundedRect(box, _CORNER, _CORNER)


def _knows(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier
    return not held and event.key() in _KEYS
