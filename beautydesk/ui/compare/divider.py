"""The handle between before and after. It is a slider to keyboards and screen readers, and looks like a thin line.

The widget is a strip as wide as a comfortable target; it lies over the canvas and moves itself along its track.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from beautydesk.ui import theme
from beautydesk.ui.focus_rings import BY_KEYBOARD
from beautydesk.viewmodels.text.translation import fill

WIDTH = 40  # view px; the handle is 32, nothing a finger or a shaky hand would miss
_KNOB = 16.0  # radius, view px
_STEP, _BIG_STEP = 0.01, 0.10
_KEYS = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
)  # fmt: skip


class Divider(QSlider):
    """Where the split stands, as a fraction 0..1 of its track (0: all after, 1: all before).

    A QSlider for its role and value alone; it is painted and moved in ways of its own.
    """

    fraction_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fraction = 0.5
        self._track = QRectF()
        self._grabbed_at: float | None = None
        self._veiled = False
        self._ringed = False
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, 100)
        self.setSingleStep(round(_STEP * 100))
        self.setPageStep(round(_BIG_STEP * 100))
        self.setValue(50)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setAccessibleName(self.tr("Before/after divider"))
        self.valueChanged.connect(self._on_value_changed)
        self._describe()

    @property
    def fraction(self) -> float:
        return self._fraction

    @property
    def ringed(self) -> bool:
        """Whether its focus is that of somebody who uses the keyboard."""
        return self._ringed

    def set_fraction(self, fraction: float) -> None:
        """Move to `fraction` (clamped to 0..1)."""
        fraction = min(max(fraction, 0.0), 1.0)
        if fraction == self._fraction:
            return
        self._fraction = fraction
        self.setValue(round(fraction * 100))
        self._describe()
        self._settle()
        self.fraction_changed.emit(fraction)

    @property
    def line(self) -> float:
        """Where the line is, in the parent's px."""
        return self._track.left() + self._fraction * self._track.width()

    def set_track(self, track: QRectF) -> None:
        """The part of the parent, in its px, along which the line moves: the visible picture."""
        self._track = track
        self._settle()

    def set_veiled(self, veiled: bool) -> None:
        """Unseen for a moment, without losing the keyboard's focus as hiding would."""
        self._veiled = veiled
        self.update()

    def _settle(self) -> None:
        self.setGeometry(
            QRect(round(self.line) - WIDTH // 2, round(self._track.top()), WIDTH, round(self._track.height()))
        )
        self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(fill(self.tr("Showing {0} % before"), self.value()))

    def _on_value_changed(self, value: int) -> None:
        # assistive technology sets the value; our own rounding must not come back as a move
        if value != round(self._fraction * 100):
            self.set_fraction(value / 100)

    # -- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._grabbed_at = self._parent_x(event) - self.line
        self._ringed = False
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed_at is None:
            event.ignore()
        elif self._track.width() > 0:
            self.set_fraction((self._parent_x(event) - self._grabbed_at - self._track.left()) / self._track.width())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grabbed_at is None:
            event.ignore()
        self._grabbed_at = None
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On the handle, back to the middle; beside it the canvas zooms, as everywhere else."""
        middle = QPointF(self.line - self.x(), self.height() / 2)
        if QPointF(event.position() - middle).manhattanLength() <= 1.4 * _KNOB:
            self.set_fraction(0.5)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the canvas below zooms

    def _parent_x(self, event: QMouseEvent) -> float:
        return self.mapToParent(event.position()).x()

    # -- keyboard

    def event(self, event: QEvent) -> bool:
        # while the handle has the focus its keys are its own, even where the window has a shortcut for them
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _KEYS:
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in BY_KEYBOARD:
            self._ringed = True
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._ringed = False
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ringed = True
        step = _BIG_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
        match event.key():
            case Qt.Key.Key_Left:
                self.set_fraction(self._fraction - step)
            case Qt.Key.Key_Right:
                self.set_fraction(self._fraction + step)
            case Qt.Key.Key_PageDown:
                self.set_fraction(self._fraction - _BIG_STEP)
            case Qt.Key.Key_PageUp:
                self.set_fraction(self._fraction + _BIG_STEP)
            case Qt.Key.Key_Home:
                self.set_fraction(0.0)
            case Qt.Key.Key_End:
                self.set_fraction(1.0)
            case _:
                event.ignore()  # among them the space bar, which the canvas knows

    # -- looks

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._veiled:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = self.line - self.x()
        painter.fillRect(QRectF(x - 2, 0, 4, self.height()), QColor(0, 0, 0, 60))
        painter.fillRect(QRectF(x - 1, 0, 2, self.height()), QColor(255, 255, 255, 235))
        self._paint_knob(painter, QPointF(x, self.height() / 2))

    def _paint_knob(self, painter: QPainter, middle: QPointF) -> None:
        active = self._grabbed_at is not None
        colours = theme.colours(self.palette())
        painter.setPen(QPen(QColor(0, 0, 0, 50), 3))
        paper, ink = QColor(255, 255, 255, 255 if active else 235), QColor(40, 40, 42)
        if self._ringed:  # the other way round: a ring alone may be lost on a photo
            paper, ink = ink, paper
        painter.setBrush(paper)
        painter.drawEllipse(middle, _KNOB - 2, _KNOB - 2)
        pen = QPen(ink, 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for side in (-1, 1):
            tip = middle + QPointF(side * 8, 0)
            back = QPointF(side * 4, 0)
            painter.drawPolyline([tip - back + QPointF(0, -4), tip, tip - back + QPointF(0, 4)])
        if self._ringed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.focus, 3))
            painter.drawEllipse(middle, _KNOB, _KNOB)
