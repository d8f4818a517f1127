"""The right-hand panel: engine, level, faces, and the one big button with its price and its privacy beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from beautydesk.core.engine import EngineFeatures
from beautydesk.core.job import FaceScope
from beautydesk.ui.level_slider import LevelSlider
from beautydesk.viewmodels.options import Choice
from beautydesk.viewmodels.summary import Offer

PRESETS = (("Natural", 30), ("Soft", 60), ("Full", 100))  # per cent
WIDTH = 280  # logical pixels
INDENT = 30  # logical pixels: where the text of a radio button begins


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "section")
    return label


def _fine_print(text: str = "") -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "caption")
    label.setWordWrap(True)
    return label


class Panel(QFrame):
    """Shows a `Choice` and says what the user changes; it decides nothing."""

    engine_chosen = Signal(str)
    level_moved = Signal(float)  # 0..1, while the slider moves
    level_settled = Signal()
    faces_chosen = Signal(FaceScope)

    def __init__(self, engines: list[EngineFeatures], retouch: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.setFixedWidth(WIDTH)
        self._features = {engine.id: engine for engine in engines}
        self._engines: dict[str, QRadioButton] = {}
        self._faces: dict[FaceScope, QRadioButton] = {}
        self._presets: dict[int, QPushButton] = {}  # by per cent
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        self._add_engines(layout)
        layout.addSpacing(16)
        self._add_level(layout)
        layout.addSpacing(16)
        self._add_faces(layout)
        layout.addSpacing(16)
        self._add_photo(layout)
        layout.addStretch(1)
        self._add_button(layout, retouch)

    def show_choice(self, choice: Choice) -> None:
        """Bring all controls to `choice` without telling anybody."""
        for name, button in self._engines.items():
            button.setChecked(name == choice.engine)
        for scope, button in self._faces.items():
            button.setChecked(scope is choice.retouch.faces)
        percent = round(choice.retouch.level * 100)
        if not self.slider.isSliderDown() or self.slider.value() != percent:
            self.slider.blockSignals(True)
            self.slider.setValue(percent)
            self.slider.blockSignals(False)
        self._show_percent(percent)

    def show_offer(self, offer: Offer) -> None:
        """Price and privacy stand at the button, and are read out with it."""
        self.button.setText(offer.button)
        self.button.setAccessibleName(offer.button.replace("&", ""))
        self.button.setAccessibleDescription(f"{offer.warning} {offer.terms}".strip())
        self.terms.setText(offer.terms)
        self.warning.setText(offer.warning)
        self.warning.setVisible(bool(offer.warning))

    def show_account(self, text: str) -> None:
        """What there is to spend; '' hides it."""
        self.account.setText(text)
        self.account.setVisible(bool(text))

    def show_photo(self, name: str, facts: str) -> None:
        """What is known of the photo that is shown; an empty name hides it."""
        metrics = self.photo_name.fontMetrics()
        self.photo_name.setText(metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, WIDTH - 32))
        self.photo_name.setToolTip(name)
        self.photo_facts.setText(facts)

    # -- private ------------------------------------------------------------------------------------------------------

    def _add_engines(self, layout: QVBoxLayout) -> None:
        layout.addWidget(_heading(self.tr("Engine")))
        group = QButtonGroup(self)
        for engine in self._features.values():
            button = QRadioButton(engine.title)
            price = (
                self.tr("{} credits").format(engine.credits_per_photo) if engine.credits_per_photo else self.tr("free")
            )
            button.setAccessibleDescription(price)
            button.clicked.connect(lambda _=False, name=engine.id: self.engine_chosen.emit(name))
            group.addButton(button)
            self._engines[engine.id] = button
            row = QHBoxLayout()
            row.addWidget(button, 1)
            row.addWidget(_fine_print(price), 0, Qt.AlignmentFlag.AlignRight)
            layout.addLayout(row)
        self.account = _fine_print()
        self.account.setContentsMargins(INDENT, 0, 0, 0)
        self.account.hide()
        layout.addWidget(self.account)

    def _add_level(self, layout: QVBoxLayout) -> None:
        title = _heading(self.tr("Beauty level"))
        self.percent = QLabel()
        self.percent.setProperty("role", "section")
        row = QHBoxLayout()
        row.addWidget(title, 1)
        row.addWidget(self.percent)
        layout.addLayout(row)
        self.slider = LevelSlider()
        self.slider.setRange(0, 100)
        self.slider.setSingleStep(1)
        self.slider.setPageStep(10)
        self.slider.setAccessibleName(self.tr("Beauty level in per cent"))
        title.setBuddy(self.slider)
        self.slider.valueChanged.connect(self._on_slider)
        self.slider.sliderReleased.connect(self.level_settled)
        layout.addWidget(self.slider)
        names = {"Natural": self.tr("Natural"), "Soft": self.tr("Soft"), "Full": self.tr("Full")}
        presets = QHBoxLayout()
        presets.setSpacing(8)
        for name, percent in PRESETS:
            button = QPushButton(names[name])
            button.setToolTip(self.tr("{} %").format(percent))
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, value=percent: self._on_preset(value))
            presets.addWidget(button, 1)
            self._presets[percent] = button
        layout.addLayout(presets)

    def _add_faces(self, layout: QVBoxLayout) -> None:
        layout.addWidget(_heading(self.tr("Faces")))
        group = QButtonGroup(self)
        row = QHBoxLayout()
        for scope, text in ((FaceScope.ALL, self.tr("All faces")), (FaceScope.LARGEST, self.tr("Largest face"))):
            button = QRadioButton(text)
            button.clicked.connect(lambda _=False, value=scope: self.faces_chosen.emit(value))
            group.addButton(button)
            self._faces[scope] = button
            row.addWidget(button, 1)
        layout.addLayout(row)

    def _add_photo(self, layout: QVBoxLayout) -> None:
        self.photo_name = _heading("")
        self.photo_facts = _fine_print()
        layout.addWidget(self.photo_name)
        layout.addWidget(self.photo_facts)

    def _add_button(self, layout: QVBoxLayout, retouch: QAction) -> None:
        self.button = QPushButton(self.tr("Retouch"))
        self.button.setProperty("kind", "primary")
        self.button.setMinimumHeight(40)
        self.button.setToolTip(self.tr("Retouch the selected photos ({})").format(retouch.shortcut().toString()))
        self.button.clicked.connect(retouch.trigger)
        retouch.enabledChanged.connect(self.button.setEnabled)
        self.button.setEnabled(retouch.isEnabled())
        layout.addWidget(self.button)
        self.warning = QLabel()
        self.warning.setProperty("role", "warning")
        self.warning.setWordWrap(True)
        self.warning.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.warning.hide()
        layout.addWidget(self.warning)
        self.terms = _fine_print()
        self.terms.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.terms)

    def _on_slider(self, percent: int) -> None:
        self._show_percent(percent)
        self.level_moved.emit(percent / 100)
        if not self.slider.isSliderDown():  # keys and wheel: every step stands for itself
            self.level_settled.emit()

    def _on_preset(self, percent: int) -> None:
        self.slider.setValue(percent)
        self._show_percent(percent)  # where nothing moved, too: the click has unchecked the button

    def _show_percent(self, percent: int) -> None:
        self.percent.setText(self.tr("{} %").format(percent))
        for preset, button in self._presets.items():
            button.setChecked(preset == percent)
