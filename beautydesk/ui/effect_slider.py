"""One effect of Fine-tune: its name, how much of it, and a slider."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from beautydesk.core.fine_tune import AS_THE_LEVEL
from beautydesk.ui.level_slider import LevelSlider
from beautydesk.viewmodels.text import translation

MIXED = "–"  # in place of a number


class EffectSlider(QWidget):
    """Name and measure above, the slider below. `rest`: its value in 0..1 when nobody has touched it.

    `ends`: what its two ends mean, where its name does not say it.
    """

    moved = Signal(float)  # 0..1
    settled = Signal()

    def __init__(self, name: str, rest: float, what: str, ends: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._relative = rest == AS_THE_LEVEL
        self.name, self.measure = QLabel(name), QLabel()
        self.measure.setProperty("role", "caption")
        self.slider = LevelSlider(rest=round(rest * 100))
        self.slider.setRange(0, 100)
        self.slider.setPageStep(10)
        self.slider.setAccessibleName(f"{name}, {ends}" if ends else name)
        for widget in (self, self.slider):
            widget.setToolTip(what)
        self.name.setBuddy(self.slider)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name)
        if ends:
            caption = QLabel(ends)
            caption.setProperty("role", "caption")
            row.addWidget(caption)
        row.addStretch(1)
        row.addWidget(self.measure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.slider)
        self.slider.valueChanged.connect(self._on_moved)
        self.slider.sliderReleased.connect(self.settled)
        self.slider.set_back.connect(self.settled)
        self.show_values((rest,))

    def show_values(self, values: Sequence[float]) -> None:
        """Bring the slider to the first of `values` in 0..1 without telling anybody; the range of all is marked."""
        percents = [round(value * 100) for value in values]
        lowest, highest = min(percents), max(percents)
        self.slider.show_values(percents[0], lowest, highest)
        if lowest == highest:
            self._show_measure(lowest)
        else:
            self.measure.setText(MIXED)
            between = self.tr("mixed, {} to {}").format(self._measured(lowest), self._measured(highest))
            self.slider.setAccessibleDescription(between)

    def mouseDoubleClickEvent(self, event: object) -> None:
        """On its name, too."""
        self.slider.go_back()

    def _on_moved(self, percent: int) -> None:
        self._show_measure(percent)
        self.moved.emit(percent / 100)
        if not self.slider.isSliderDown():  # keys and wheel: every step stands for itself
            self.settled.emit()

    def _show_measure(self, percent: int) -> None:
        text = self._measured(percent)
        self.measure.setText(text)
        self.slider.setAccessibleDescription(text)

    def _measured(self, percent: int) -> str:
        """With a sign where it has two sides: more, or less, than the level brings."""
        if self._relative and percent != 50:
            return translation.number(2 * percent - 100, "+d")
        return translation.number(0 if self._relative else percent)
