"""A slider on which a click goes to where it was made, and can be dragged on from there.

Qt's own goes a page towards the click; its style hint for this cannot be set by a stylesheet. Nor can a stylesheet fill
the groove from where the slider rests, or between two values.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget

from beautydesk.ui.colours import colours

_END = QRectF(-1, -6, 2, 12)  # logical pixels around the groove's middle: the mark of a place on it


class LevelSlider(QSlider):
    """Horizontal. From press to release it counts as one move, see `isSliderDown`.

    `rest`: where a double click, or Backspace, sets it back to; marked on the groove, which is filled from there, where
    it has two sides. None for a slider without one.
    """

    set_back = Signal()

    def __init__(self, parent: QWidget | None = None, rest: int | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._rest = rest
        self._span: tuple[int, int] | None = None
        self._grabbed_at = 0.0  # px from the handle's middle to the pointer

    def show_values(self, value: int, lowest: int, highest: int) -> None:
        """Bring it to `value` without telling anybody; where others differ from it, their range is marked."""
        if not self.isSliderDown() or self.value() != value:
            self.blockSignals(True)
            self.setValue(value)
            self.blockSignals(False)
        span = (lowest, highest) if lowest < highest else None
        if span != self._span:
            self._span = span
            self.update()

    @property
    def span(self) -> tuple[int, int] | None:
        """The lowest and the highest of several values; None where there is one."""
        return self._span

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        handle = self._part(QStyle.SubControl.SC_SliderHandle)
        x = event.position().x()
        on_handle = handle.left() <= x <= handle.right()
        self._grabbed_at = x - QRect(handle).toRectF().center().x() if on_handle else 0.0
        self.setSliderDown(True)
        if not on_handle:
            self._go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._go_to(event.position())
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown() and event.button() is Qt.MouseButton.LeftButton:
            if self._span is not None:
                self.valueChanged.emit(self.value())  # pressed where it stands: all shall have this value
            self.setSliderDown(False)
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._rest is None or event.button() is not Qt.MouseButton.LeftButton:
            self.mousePressEvent(event)
        else:
            self.go_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._rest is not None and event.key() == Qt.Key.Key_Backspace:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def go_back(self) -> None:
        """To where it rests."""
        if self._rest is not None:
            self.setSliderDown(False)
            if self._span is not None and self.value() == self._rest:
                self.valueChanged.emit(self._rest)
            self.setValue(self._rest)
            self.set_back.emit()

    # -- painting -----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option, look = QPainter(self), self._option(), colours(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        option.subControls = QStyle.SubControl.SC_SliderGroove
        self.style().drawComplexControl(QStyle.ComplexControl.CC_Slider, option, painter, self)
        two_sided = self._rest is not None and self.minimum() < self._rest < self.maximum()
        first, last = self._span or (self._rest if two_sided else self.minimum(), self.value())
        filled = look.accent if self.isEnabled() else look.outline
        self._fill(painter, first or 0, last, filled)
        if two_sided:
            self._mark(painter, self._rest or 0, look.muted)
        for end in self._span or ():
            self._mark(painter, end, filled)
        option.subControls = QStyle.SubControl.SC_SliderHandle
        self.style().drawComplexControl(QStyle.ComplexControl.CC_Slider, option, painter, self)
        painter.end()

    def _fill(self, painter: QPainter, first: int, last: int, colour: QColor) -> None:
        groove = QRectF(self._part(QStyle.SubControl.SC_SliderGroove))
        ends = [self._x_of(value) for value in (first, last)]
        if first == self.minimum():
            ends[0] = groove.right() if self._option().upsideDown else groove.left()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        radius = groove.height() / 2
        filled = QRectF(min(ends), groove.top(), abs(ends[1] - ends[0]), groove.height())
        painter.drawRoundedRect(filled, radius, radius)

    def _mark(self, painter: QPainter, value: int, colour: QColor) -> None:
        middle = QRectF(self._part(QStyle.SubControl.SC_SliderGroove)).center().y()
        painter.fillRect(_END.translated(round(self._x_of(value)), round(middle)), colour)

    def _x_of(self, value: int) -> float:
        """Where the middle of the handle is at `value`, in logical pixels."""
        groove, handle = self._part(QStyle.SubControl.SC_SliderGroove), self._part(QStyle.SubControl.SC_SliderHandle)
        span, upside_down = groove.width() - handle.width(), bool(self._option().upsideDown)
        at = QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), value, span, upside_down)
        return groove.left() + at + handle.width() / 2

    # -- geometry -----------------------------------------------------------------------------------------------------

    def _go_to(self, at: QPointF) -> None:
        option = self._option()
        groove, handle = self._part(QStyle.SubControl.SC_SliderGroove), self._part(QStyle.SubControl.SC_SliderHandle)
        span = groove.width() - handle.width()
        left = round(at.x() - self._grabbed_at - handle.width() / 2) - groove.left()
        upside_down: bool = option.upsideDown  # in languages that are written from right to left
        self.setSliderPosition(QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), left, span, upside_down))

    def _option(self) -> QStyleOptionSlider:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return option

    def _part(self, part: QStyle.SubControl) -> QRect:
        return self.style().subControlRect(QStyle.ComplexControl.CC_Slider, self._option(), part, self)
