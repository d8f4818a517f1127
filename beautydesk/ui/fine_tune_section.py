"""Fine-tune: how much of each effect, and what must stay; folded away for whoever is content with the level."""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from beautydesk.core.fine_tune import AS_THE_LEVEL, DEFAULT_FINE_TUNE, FineTune
from beautydesk.ui.fold import Fold
from beautydesk.ui.level_slider import LevelSlider
from beautydesk.viewmodels.text import translation


class EffectSlider(QWidget):
    """Name and measure above, the slider below. `rest`: its value in 0..1 when nobody has touched it."""

    moved = Signal(float)  # 0..1
    settled = Signal()

    def __init__(self, name: str, rest: float, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._relative = rest == AS_THE_LEVEL
        self.name, self.measure = QLabel(name), QLabel()
        self.measure.setProperty("role", "caption")
        self.slider = LevelSlider(rest=round(rest * 100))
        self.slider.setRange(0, 100)
        self.slider.setPageStep(10)
        self.slider.setAccessibleName(name)
        for widget in (self, self.slider):
            widget.setToolTip(what)
        self.name.setBuddy(self.slider)
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        row.addWidget(self.measure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.slider)
        self.slider.valueChanged.connect(self._on_moved)
        self.slider.sliderReleased.connect(self.settled)
        self.slider.set_back.connect(self.settled)
        self.show_value(rest)

    def show_value(self, value: float) -> None:
        """Bring the slider to `value` in 0..1 without telling anybody."""
        percent = round(value * 100)
        if not self.slider.isSliderDown() or self.slider.value() != percent:
            self.slider.blockSignals(True)
            self.slider.setValue(percent)
            self.slider.blockSignals(False)
        self._show_measure(percent)

    def mouseDoubleClickEvent(self, event: object) -> None:
        """On its name, too."""
        self.slider.go_back()

    def _on_moved(self, percent: int) -> None:
        self._show_measure(percent)
        self.moved.emit(percent / 100)
        if not self.slider.isSliderDown():  # keys and wheel: every step stands for itself
            self.settled.emit()

    def _show_measure(self, percent: int) -> None:
        if not self._relative:
            text = translation.percent(percent / 100) if percent else self.tr("off")
        elif percent == 50:
            text = self.tr("as the level")
        else:
            text = translation.fill(self.tr("{:+d} %"), 2 * percent - 100)
        self.measure.setText(text)
        self.slider.setAccessibleDescription(text)


class FineTuneSection(Fold):
    """Shows a `FineTune` and says what the user makes of it."""

    moved = Signal(object)  # values in 0..1 or bool, by the names of the fields of `FineTune` that were changed
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("FineTuneSection", "Fine-tune"), parent)
        self.setObjectName("fine-tune")
        self._shown = DEFAULT_FINE_TUNE
        self.sliders: dict[str, EffectSlider] = {}
        self.boxes: dict[str, QCheckBox] = {}
        for field, name, what in self._effects():
            slider = EffectSlider(name, getattr(DEFAULT_FINE_TUNE, field), what)
            slider.moved.connect(partial(self._on_changed, field))
            slider.settled.connect(self.settled)
            self.sliders[field] = slider
            self.layout_.addWidget(slider)
        for field, name, what in (
            ("keep_colour", self.tr("Keep skin colour"), self.tr("Nobody becomes lighter or darker.")),
            ("keep_marks", self.tr("Keep moles and freckles"), self.tr("Only what is there for days goes.")),
        ):
            box = QCheckBox(name)
            box.setToolTip(what)
            box.clicked.connect(partial(self._on_box_clicked, field))
            self.boxes[field] = box
            self.layout_.addWidget(box)
        self.reset = QPushButton(self.tr("Reset fine-tune"))
        self.reset.setProperty("kind", "link")
        self.reset.clicked.connect(self._on_reset)
        self.layout_.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeading)
        self.show_fine_tune(DEFAULT_FINE_TUNE)

    def show_fine_tune(self, fine_tune: FineTune) -> None:
        """Bring all controls to `fine_tune` without telling anybody."""
        self._shown = fine_tune
        for field, slider in self.sliders.items():
            slider.show_value(getattr(fine_tune, field))
        for field, box in self.boxes.items():
            box.setChecked(getattr(fine_tune, field))
        self.reset.setEnabled(fine_tune != DEFAULT_FINE_TUNE)

    def _effects(self) -> tuple[tuple[str, str, str], ...]:
        """Field of `FineTune`, its name, what it does."""
        return (
            ("texture", self.tr("Skin texture"), self.tr("How much of the skin's own texture stays.")),
            ("blemishes", self.tr("Blemishes"), self.tr("How far spots and small scars are healed.")),
            ("tone", self.tr("Even tone"), self.tr("Redness, patches, shine and shade under the eyes.")),
            ("eyes", self.tr("Eyes"), self.tr("Clearer whites and irises.")),
            ("teeth", self.tr("Teeth"), self.tr("A little less yellow.")),
            ("jaw", self.tr("Slimmer jaw"), self.tr("Changes the shape of the face. Off unless you ask for it.")),
            ("eye_size", self.tr("Larger eyes"), self.tr("Changes the shape of the face. Off unless you ask for it.")),
            ("makeup", self.tr("Make-up"), self.tr("Colour on lips and cheeks. Off unless you ask for it.")),
        )

    def _on_changed(self, field: str, value: float | bool) -> None:
        self._say({field: value})

    def _on_box_clicked(self, field: str) -> None:
        self._on_changed(field, self.boxes[field].isChecked())
        self.settled.emit()

    def _on_reset(self) -> None:
        self._say(asdict(DEFAULT_FINE_TUNE))
        self.show_fine_tune(DEFAULT_FINE_TUNE)
        self.settled.emit()

    def _say(self, values: dict[str, Any]) -> None:
        self._shown = replace(self._shown, **values)
        self.reset.setEnabled(self._shown != DEFAULT_FINE_TUNE)
        self.moved.emit(values)
