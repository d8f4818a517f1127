"""The brush's own controls, floating over the canvas while it is in hand."""

from __future__ import annotations

from functools import partial
from math import log

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSlider, QToolButton, QWidget

from beautydesk.core.edit import Brush
from beautydesk.ui import theme
from beautydesk.ui.level_slider import LevelSlider
from beautydesk.ui.picture_label import IconLabel

SMALLEST, LARGEST = 4.0, 300.0  # radius, view px
_ICON = 18


class BrushBar(QFrame):
    """Shows which brush there is, its size and its softness, and says what the user wants of them."""

    brush_chosen = Signal(Brush)
    radius_chosen = Signal(float)  # view px, SMALLEST..LARGEST
    softness_chosen = Signal(float)  # 0..1
    clear_asked = Signal()
    close_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)  # between its controls nobody paints
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("Brush"))
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(8, 8, 8, 8)
        self._layout.setSpacing(8)
        self._brushes = self._add_brushes()
        self._layout.addSpacing(8)
        self.radius = self._add_slider("brush-size", self.tr("Size of the brush"), "[  ]")
        self.softness = self._add_slider("softness", self.tr("Softness of the brush"), "{  }")
        self._layout.addSpacing(8)
        self.clear = self._add_button("trash", self.tr("Clear strokes"), "")
        self.clear.clicked.connect(self.clear_asked)
        self._close = self._add_button("close", self.tr("Put the brush away"), "Esc")
        self._close.clicked.connect(self.close_asked)
        self.radius.valueChanged.connect(lambda value: self.radius_chosen.emit(_radius(value)))
        self.softness.valueChanged.connect(lambda value: self.softness_chosen.emit(value / 100))

    def show_brush(self, brush: Brush, radius: float, softness: float) -> None:
        """Bring all controls to these without telling anybody."""
        self._brushes[brush].setChecked(True)
        for slider, value in ((self.radius, _position(radius)), (self.softness, round(softness * 100))):
            slider.blockSignals(True)
            slider.setValue(value)
            slider.blockSignals(False)

    def fit(self, width: int) -> QSize:
        """The size it takes where there are `width` px: with words, or icons alone where it is narrow."""
        for style in (Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly):
            for button in self._brushes.values():
                button.setToolButtonStyle(style)
            self._layout.invalidate()
            if self.sizeHint().width() <= width:
                break
        return self.sizeHint().boundedTo(QSize(max(width, 0), self.sizeHint().height()))

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What the keyboard meets, in its order."""
        return (*self._brushes.values(), self.radius, self.softness, self.clear, self._close)

    def _add_brushes(self) -> dict[Brush, QToolButton]:
        group = QButtonGroup(self)
        buttons = {}
        for brush, icon, text, tip in (
            (Brush.MORE, "add", self.tr("More"), self.tr("More of the retouch ({})").format("M")),
            (Brush.LESS, "minus", self.tr("Less"), self.tr("Half of the retouch ({})").format("L")),
            (Brush.ORIGINAL, "eraser", self.tr("Original"), self.tr("The photo as it was ({})").format("O")),
        ):
            button = self._add_button(icon, tip, "")
            button.setText(text)
            button.setAccessibleName(text)
            button.setCheckable(True)
            button.clicked.connect(partial(self._on_brush, brush))
            group.addButton(button)
            buttons[brush] = button
        return buttons

    def _on_brush(self, brush: Brush) -> None:
        self.brush_chosen.emit(brush)

    def _add_button(self, icon: str, tip: str, key: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(theme.icon(icon))
        button.setIconSize(QSize(_ICON, _ICON))
        button.setToolTip(f"{tip} ({key})" if key else tip)
        button.setAccessibleName(tip)
        button.setMinimumSize(32, 32)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the brush
        self._layout.addWidget(button)
        return button

    def _add_slider(self, icon: str, name: str, keys: str) -> QSlider:
        slider = LevelSlider()
        slider.setRange(0, 100)
        slider.setPageStep(10)
        slider.setMinimumWidth(64)
        slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        slider.setAccessibleName(name)
        slider.setToolTip(f"{name} ({keys})")
        self._layout.addWidget(IconLabel(icon, _ICON, "muted"))
        self._layout.addWidget(slider, 1)
        return slider


def _radius(position: int) -> float:
    """Equal steps of the slider are equal ratios of the radius."""
    return float(SMALLEST * (LARGEST / SMALLEST) ** (position / 100))


def _position(radius: float) -> int:
    return round(100 * log(radius / SMALLEST) / log(LARGEST / SMALLEST))
