"""A slider on which a click goes to where it was made, and can be dragged on from there.

Qt's own goes a page towards the click; its style hint for this cannot be set by a stylesheet.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget


class LevelSlider(QSlider):
    """Horizontal. From press to release it counts as one move, see `isSliderDown`.

    `rest`: where a double click, or Backspace, sets it back to, marked on the groove; None for a slider without one.
    """

    set_back = Signal()

    def __init__(self, parent: QWidget | None = None, rest: int | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._rest = rest
        self._grabbed_at = 0.0  # px from the handle's middle to the pointer
        self.setProperty("mirrored", self.layoutDirection() is Qt.LayoutDirection.RightToLeft)  # for the style sheet

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
            self.setValue(self._rest)
            self.set_back.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._rest is not None and self.minimum() < self._rest < self.maximum():
            groove, handle = (
                self._part(QStyle.SubControl.SC_SliderGroove),
                self._part(QStyle.SubControl.SC_SliderHandle),
            )
            upside_down: bool = self._option().upsideDown
            span = groove.width() - handle.width()
            at = QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), self._rest, span, upside_down)
            painter = QPainter(self)
            colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
            painter.fillRect(groove.left() + at + handle.width() // 2, self.height() // 2 - 6, 1, 12, colour)
            painter.end()
        super().paintEvent(event)

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
