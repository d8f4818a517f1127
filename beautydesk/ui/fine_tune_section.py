"""Fine-tune: how much of each effect, and what must stay; folded away for whoever is content with the level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from beautydesk.core.fine_tune import DEFAULT_FINE_TUNE, FineTune
from beautydesk.ui.effect_slider import EffectSlider
from beautydesk.ui.fold import RING, Fold

_CHECKED, _UNCHECKED, _MIXED = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked


class FineTuneSection(Fold):
    """Shows what photos are asked and says what the user makes of it."""

    moved = Signal(object)  # values in 0..1 or bool, by the names of the fields of `FineTune` that were changed
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("FineTuneSection", "Fine-tune"), parent)
        self.setObjectName("fine-tune")
        self.sliders: dict[str, EffectSlider] = {}
        self.boxes: dict[str, QCheckBox] = {}
        sliders = QVBoxLayout()
        sliders.setContentsMargins(RING, 0, RING, 0)
        self.layout_.addLayout(sliders)
        for field, name, what, ends in self._effects():
            slider = EffectSlider(name, getattr(DEFAULT_FINE_TUNE, field), what, ends)
            slider.moved.connect(partial(self._on_changed, field))
            slider.settled.connect(self.settled)
            self.sliders[field] = slider
            sliders.addWidget(slider)
        for field, name, what in (
            ("keep_colour", self.tr("Keep skin colour"), self.tr("Nobody becomes lighter or darker.")),
            ("keep_marks", self.tr("Keep moles and freckles"), self.tr("Only what is there for days goes.")),
        ):
            box = QCheckBox(name)
            box.setToolTip(what)
            box.setProperty("flush", True)
            box.clicked.connect(partial(self._on_box_clicked, field))
            self.boxes[field] = box
            self.layout_.addWidget(box)
        self.reset = QPushButton(self.tr("Reset fine-tune"))
        self.reset.setProperty("kind", "link")
        self.reset.setProperty("flush", True)
        self.reset.clicked.connect(self._on_reset)
        self.layout_.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeading)
        self.show_fine_tunes((DEFAULT_FINE_TUNE,))

    def show_fine_tunes(self, fine_tunes: Sequence[FineTune]) -> None:
        """Bring all controls to the first, and to what is mixed in all of them, without telling anybody."""
        for field, slider in self.sliders.items():
            slider.show_values([getattr(each, field) for each in fine_tunes])
        for field, box in self.boxes.items():
            values = {getattr(each, field) for each in fine_tunes}
            box.setTristate(len(values) > 1)
            box.setCheckState(_MIXED if len(values) > 1 else _CHECKED if values == {True} else _UNCHECKED)
        self.reset.setEnabled(set(fine_tunes) != {DEFAULT_FINE_TUNE})

    def _effects(self) -> tuple[tuple[str, str, str, str], ...]:
        """Field of `FineTune`, its name, what it does, what its two ends mean where the name does not tell."""
        shape = self.tr("Changes the shape of the face. Off unless you ask for it.")
        texture = self.tr("How much of the skin's own texture stays.")
        return (
            ("texture", self.tr("Skin texture"), texture, self.tr("less – more")),
            ("blemishes", self.tr("Blemishes"), self.tr("How far spots and small scars are healed."), ""),
            ("tone", self.tr("Even tone"), self.tr("Redness, patches, shine and shade under the eyes."), ""),
            ("eyes", self.tr("Eyes"), self.tr("Clearer whites and irises."), ""),
            ("teeth", self.tr("Teeth"), self.tr("A little less yellow."), ""),
            ("jaw", self.tr("Slimmer jaw"), shape, ""),
            ("eye_size", self.tr("Larger eyes"), shape, ""),
            ("makeup", self.tr("Make-up"), self.tr("Colour on lips and cheeks. Off unless you ask for it."), ""),
        )

    def _on_changed(self, field: str, value: float | bool) -> None:
        self.moved.emit({field: value})

    def _on_box_clicked(self, field: str) -> None:
        self._on_changed(field, self.boxes[field].isChecked())
        self.settled.emit()

    def _on_reset(self) -> None:
        self.moved.emit(asdict(DEFAULT_FINE_TUNE))
        self.settled.emit()
