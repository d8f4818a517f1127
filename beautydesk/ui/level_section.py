"""The level: what the program is for, so it stands first, and is there where there is no room for anything else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from beautydesk.ui.effect_slider import MIXED
from beautydesk.ui.level_slider import LevelSlider
from beautydesk.ui.section_head import SectionHead
from beautydesk.viewmodels.text.translation import percent as in_percent


class LevelSection(QWidget):
    """Shows levels in 0..1 and says what the user makes of them."""

    moved = Signal(float)  # 0..1, while the slider moves
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        head = SectionHead(self.tr("Beauty level"), "section")
        self.percent = head.told
        self.slider = LevelSlider()
        self.slider.setRange(0, 100)
        self.slider.setSingleStep(1)
        self.slider.setPageStep(10)
        self.slider.setAccessibleName(self.tr("Beauty level in per cent"))
        head.title.setBuddy(self.slider)
        self.slider.valueChanged.connect(self._on_slider)
        self.slider.sliderReleased.connect(self.settled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(head)
        column.addWidget(self.slider)

    def show_levels(self, levels: Sequence[float]) -> None:
        """The first of them is where the slider stands; the range of all is marked."""
        percents = [round(level * 100) for level in levels]
        lowest, highest = min(percents), max(percents)
        self.slider.show_values(percents[0], lowest, highest)
        if lowest == highest:
            self._show_percent(lowest)
        else:
            self.percent.setText(MIXED)
            between = self.tr("mixed, {} to {}").format(in_percent(lowest / 100), in_percent(highest / 100))
            self.slider.setAccessibleDescription(between)
            self.slider.setToolTip(between)

    def _on_slider(self, percent: int) -> None:
        self._show_percent(percent)
        self.moved.emit(percent / 100)
        if not self.slider.isSliderDown():  # keys and wheel: every step stands for itself
            self.settled.emit()

    def _show_percent(self, percent: int) -> None:
        self.percent.setText(in_percent(percent / 100))
        self.slider.setAccessibleDescription("")
        self.slider.setToolTip("")
