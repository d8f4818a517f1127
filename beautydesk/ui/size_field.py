"""How large saved pictures are: as their originals, or at most so many pixels on the long edge or in all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QSpinBox, QWidget

from beautydesk.core.export import MOST_MEGAPIXELS, MOST_PIXELS, ORIGINAL_SIZE, Size
from beautydesk.ui.choice_box import ChoiceBox

_ORIGINAL, _EDGE, _MEGAPIXELS = range(3)
_FIRST = (2048, 12.0)  # what is proposed: a screen's width, a print of 20 x 30 cm


class SizeField(QWidget):
    """`changed`: the user chose another `Size`."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = ChoiceBox()
        self.kind.addItems([self.tr("Original"), self.tr("Long edge"), self.tr("Megapixels")])
        self.edge = QSpinBox()
        self.edge.setRange(16, MOST_PIXELS)
        self.edge.setSingleStep(256)
        self.edge.setSuffix(self.tr(" px"))
        self.edge.setValue(_FIRST[0])
        self.edge.setAccessibleName(self.tr("Long edge in pixels"))
        self.megapixels = QDoubleSpinBox()
        self.megapixels.setRange(0.1, MOST_MEGAPIXELS)
        self.megapixels.setDecimals(1)
        self.megapixels.setSuffix(self.tr(" MP"))
        self.megapixels.setValue(_FIRST[1])
        self.megapixels.setAccessibleName(self.tr("Megapixels"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self.kind, self.edge, self.megapixels):
            row.addWidget(part)
        row.addStretch(1)
        self.setFocusProxy(self.kind)
        self.show_size(ORIGINAL_SIZE)
        self.kind.currentIndexChanged.connect(self._on_changed)
        self.edge.valueChanged.connect(self._on_changed)
        self.megapixels.valueChanged.connect(self._on_changed)

    @property
    def size_(self) -> Size:
        match self.kind.currentIndex():
            case 1:
                return Size(long_edge=self.edge.value())
            case 2:
                return Size(megapixels=round(self.megapixels.value(), 1))
        return ORIGINAL_SIZE

    def show_size(self, size: Size) -> None:
        if size.long_edge:
            self.edge.setValue(size.long_edge)
        if size.megapixels:
            self.megapixels.setValue(size.megapixels)
        self.kind.setCurrentIndex(_EDGE if size.long_edge else _MEGAPIXELS if size.megapixels else _ORIGINAL)
        self._show_parts()

    def _show_parts(self) -> None:
        self.edge.setVisible(self.kind.currentIndex() == _EDGE)
        self.megapixels.setVisible(self.kind.currentIndex() == _MEGAPIXELS)

    def _on_changed(self) -> None:
        self._show_parts()
        self.changed.emit(self.size_)
