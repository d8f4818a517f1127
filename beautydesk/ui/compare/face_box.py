"""One face on the canvas: a check box that looks like a frame around it, with its level on a tag below.

One widget stands for the face in all panes (its mask leaves out what lies between them), so that keyboards and screen
readers meet it once. A press on it is the canvas' as well, which pans; only a click that did not move is the face's.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from beautydesk.ui.colours import DARK
from beautydesk.ui.compare.face_place import FacePlace
from beautydesk.ui.focus_rings import BY_KEYBOARD
from beautydesk.viewmodels.editing.face_marks import FaceMark
from beautydesk.viewmodels.text import translation

STEP = 0.05  # of the level, for a key and for a notch of the wheel
_CORNER = 8.0
_BADGE = (6.0, 9.0)  # radius, at the smallest and at comfortable boxes
_TAG_FROM = 56  # view px: a narrower box shows its level only while somebody is at it
_CHECK = ((-0.44, 0.06), (-0.14, 0.36), (0.44, -0.3))  # the check's corners, in radii
_WHITE, _EDGE = QColor(255, 255, 255, 235), QColor(0, 0, 0, 130)
_FAINT = QColor(255, 255, 255, 150)
_BACK = QColor(0, 0, 0, 150)


class FaceBox(QCheckBox):
    """Checked: this face is retouched. `toggled` comes when somebody changes that, never from `show_mark`."""

    level_changed = Signal(float)  # 0..1; every change stands for itself
    menu_asked = Signal(QPoint)  # where, on the screen
    focused = Signal()  # by the keyboard
    chosen = Signal(bool)  # somebody came to it, or left it
    removed = Signal()  # it was marked by hand, and is to be none

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._mark: FaceMark | None = None
        self._places: tuple[FacePlace, ...] = ()
        self._hovered = self._ringed = False
        self._pressed_at: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription(
            self.tr("Space retouches this face or leaves it as it is, plus and minus change its level")
        )

    @property
    def mark(self) -> FaceMark | None:
        return self._mark

    def show_mark(self, mark: FaceMark, place: int, count: int) -> None:
        """What is known of this face, at the `place` (0 is the first) of `count`."""
        self._mark = mark
        self.blockSignals(True)
        self.setChecked(mark.included)
        self.blockSignals(False)
        named = self.tr("Face {0} of {1}, {2}") if mark.included else self.tr("Face {0} of {1}")
        self.setAccessibleName(translation.fill(named, place + 1, count, translation.percent(mark.level)))
        self._settle()

    def place(self, boxes: Sequence[QRectF], areas: Sequence[QRect]) -> None:
        """Where the face is in each pane, and the panes, in the parent's px."""
        self._places = tuple(FacePlace(box, area) for box, area in zip(boxes, areas, strict=True))
        self._settle()

    def _settle(self) -> None:
        """Take the place of all that is painted; a face out of sight stays where it is, for the keyboard to find."""
        if not self._places:
            return
        tag = self._tag_size() if self._tagged else None
        region = QRegion()
        for place in self._places:
            region += place.region(tag)
        if region.isEmpty():
            self.clearMask()
            self.setGeometry(self._places[0].box.toAlignedRect())
        else:
            self.setGeometry(region.boundingRect())
            self.setMask(region.translated(-self.pos()))
        self.update()

    @property
    def _tagged(self) -> bool:
        mark = self._mark
        if mark is None or not mark.included:
            return False
        return mark.own or self._hovered or self.hasFocus() or self._places[0].box.width() >= _TAG_FROM

    def _tag_size(self) -> QPointF:
        metrics = QFontMetricsF(self.font())
        height = max(metrics.height() + 8, 24.0)
        return QPointF(metrics.horizontalAdvance(self._tag_text()) + height, height)

    def _tag_text(self) -> str:
        return translation.percent(self._mark.level) if self._mark else ""

    # -- mouse

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self._settle()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self._settle()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ringed = False
        self._pressed_at = event.globalPosition() if event.button() is Qt.MouseButton.LeftButton else None
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is not None:
            moved = (event.globalPosition() - self._pressed_at).manhattanLength()
            if moved >= QApplication.startDragDistance():
                self._pressed_at = None
        event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is not None and event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = None
            at = QPointF(self.mapToParent(event.position().toPoint()))
            if any(place.tag(self._tag_size()).contains(at) for place in self._places) and self._tagged:
                self._ask_for_menu(at)
            else:
                self.click()
        event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)  # two clicks; no zoom
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.menu_asked.emit(event.globalPos())
        else:
            self._ask_for_menu(self._places[-1].box.center())
        event.accept()

    def _ask_for_menu(self, at: QPointF) -> None:
        """Below the tag of the pane at `at` (the parent's px)."""
        place = next((p for p in self._places if p.area.contains(at.toPoint())), self._places[0])
        tag = place.tag(self._tag_size())
        below = tag.bottomLeft().toPoint() + QPoint(0, 4) - self.pos()
        self.menu_asked.emit(self.mapToGlobal(below))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            turned = event.angleDelta().y() or event.angleDelta().x()  # with Alt many platforms turn it sideways
            self._change_level(STEP * turned / 120)
            event.accept()
        else:
            event.ignore()  # the canvas below zooms

    # -- keyboard

    def event(self, event: QEvent) -> bool:
        # while the face has the focus its keys are its own, even where the window has a shortcut for them
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._knows(event):
            event.accept()
            return True
        return super().event(event)

    def _knows(self, event: QKeyEvent) -> bool:
        takes_back = event.key() == Qt.Key.Key_Delete and self._mark is not None and self._mark.by_hand
        return bool(_direction(event)) or takes_back

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ringed = True
        if direction := _direction(event):
            self._change_level(STEP * direction)
        elif self._knows(event):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()  # the photo before or after this one, not the check box before or after
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = self._ringed or event.reason() in BY_KEYBOARD
        super().focusInEvent(event)
        self._settle()
        self.chosen.emit(True)
        if event.reason() in BY_KEYBOARD:
            self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._ringed = False
            self.chosen.emit(False)
        super().focusOutEvent(event)
        self._settle()

    def _change_level(self, by: float) -> None:
        if self._mark and self._mark.included:
            level = min(max(round(self._mark.level + by, 2), 0.0), 1.0)
            if level != self._mark.level:
                self.level_changed.emit(level)

    # -- looks

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.pos())
        for place in self._places:
            painter.setClipRect(place.area)
            self._paint_frame(painter, place.box)
            self._paint_badge(painter, place.badge, min(max(place.box.width() / 5, _BADGE[0]), _BADGE[1]))
            if self._tagged:
                self._paint_tag(painter, place.tag(self._tag_size()))

    def _paint_frame(self, painter: QPainter, box: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corner = min(_CORNER, box.width() / 4)
        if self._ringed and self.hasFocus():
            painter.setPen(QPen(_EDGE, 5))
            painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), corner + 4, corner + 4)
            painter.setPen(QPen(DARK.focus, 3))
            painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), corner + 4, corner + 4)
        bold = 0.5 if self._hovered else 0.0
        for colour, width in ((_EDGE, 3.5 + bold), (_WHITE if self.isChecked() else _FAINT, 1.5 + bold)):
            pen = QPen(colour, width)
            if not self.isChecked():
                pen.setDashPattern([8 / width, 6 / width])
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawRoundedRect(box, corner, corner)

    def _paint_badge(self, painter: QPainter, at: QPointF, radius: float) -> None:
        checked = self.isChecked()
        painter.setPen(QPen(_EDGE, 1) if checked else QPen(_WHITE if self._hovered else _FAINT, 1.5))
        painter.setBrush(DARK.accent if checked else _BACK)
        painter.drawEllipse(at, radius, radius)
        if checked:
            pen = QPen(DARK.on_accent, radius * 0.22)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline([at + QPointF(x, y) * radius for x, y in _CHECK])

    def _paint_tag(self, painter: QPainter, tag: QRectF) -> None:
        """The level; on the accent's colour where it is the face's own."""
        own = self._mark is not None and self._mark.own
        painter.setPen(QPen(_EDGE, 1) if own else Qt.PenStyle.NoPen)
        painter.setBrush(DARK.accent if own else _BACK)
        painter.drawRoundedRect(tag, tag.height() / 2, tag.height() / 2)
        painter.setPen(DARK.on_accent if own else _WHITE)
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, self._tag_text())


def _direction(event: QKeyEvent) -> int:
    """1 for a key that means more, -1 for one that means less, else 0."""
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return 0
    match event.key():
        case Qt.Key.Key_Plus | Qt.Key.Key_Equal | Qt.Key.Key_Up:
            return 1
        case Qt.Key.Key_Minus | Qt.Key.Key_Down:
            return -1
        case _:
            return 0
