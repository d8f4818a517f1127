"""The page of the settings for what retouches: what each engine does, whether it works, and which one is chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from beautydesk.core.engine import EngineFeatures
from beautydesk.ui.scroll_page import ScrollPage, prose
from beautydesk.viewmodels.account.engines import Engines
from beautydesk.viewmodels.text.translation import joined, translated

INDENT = 30  # logical pixels: where the text of a radio button begins


class EnginesPage(ScrollPage):
    """Shows `Engines`; says which one is wanted, and decides nothing."""

    engine_chosen = Signal(str)

    def __init__(self, engines: Engines, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engines = engines
        self.buttons: dict[str, QRadioButton] = {}
        self.states: dict[str, QLabel] = {}
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(prose(self.tr("Photos are retouched by"), "section"))
        group = QButtonGroup(self)
        for features in engines.offered:
            group.addButton(self._add_engine(layout, features))
            layout.addSpacing(16)
        layout.addStretch(1)
        engines.changed.connect(self.refresh)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._engines.check()

    def _add_engine(self, layout: QVBoxLayout, features: EngineFeatures) -> QRadioButton:
        button = self.buttons[features.id] = QRadioButton(translated(features.title))
        button.clicked.connect(lambda: self.engine_chosen.emit(features.id))
        layout.addWidget(button)
        state = self.states[features.id] = prose()
        for label in (prose(self._about(features), "muted"), state):
            label.setContentsMargins(INDENT, 0, 0, 0)
            layout.addWidget(label)
        button.setAccessibleDescription(self._about(features))
        return button

    def _about(self, features: EngineFeatures) -> str:
        if not features.uploads:
            return self.tr("Free, without an account, and nothing leaves this computer. Fine-tune and brush work here.")
        price = self.tr("A service on the internet, %Ln credit(s) a photo.", "", features.credits_per_photo)
        return joined(price, self.tr("A copy of the photo is sent to {}.").format(self._engines.address))

    def refresh(self) -> None:
        """Bring everything to what the engines say."""
        for name, button in self.buttons.items():
            button.setChecked(name == self._engines.chosen)
        for name, state in self.states.items():
            problem = self._engines.problem(name)
            state.setVisible(problem is not None)
            state.setText(translated(problem) if problem else self.tr("Works."))
            role = "warning" if problem else "success"
            if state.property("role") != role:
                state.setProperty("role", role)
                state.style().polish(state)
