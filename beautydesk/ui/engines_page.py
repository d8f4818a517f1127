"""The page of the settings for what retouches: what each engine does, whether it works, and which one is chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from beautydesk.core.engine import EngineFeatures
from beautydesk.ui.own_service_form import OwnServiceForm
from beautydesk.ui.scroll_page import ScrollPage, prose
from beautydesk.viewmodels.account.engines import Engines
from beautydesk.viewmodels.account.own_service import OwnService
from beautydesk.viewmodels.text.translation import joined, translated

INDENT = 30  # logical pixels: where the text of a radio button begins


class EnginesPage(ScrollPage):
    """Shows `Engines`; says which one is wanted, and decides nothing."""

    engine_chosen = Signal(str)

    def __init__(self, engines: Engines, service: OwnService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engines, self._service = engines, service
        self.buttons: dict[str, QRadioButton] = {}
        self.abouts: dict[str, QLabel] = {}
        self.states: dict[str, QLabel] = {}
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(prose(self.tr("Photos are retouched by"), "section"))
        self._choices = QVBoxLayout()
        self._choices.setSpacing(8)
        layout.addLayout(self._choices)
        layout.addSpacing(16)
        self.own_service = OwnServiceForm(service)
        layout.addWidget(self.own_service)
        layout.addStretch(1)
        engines.changed.connect(self.refresh)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._engines.check()
        self._service.refresh()

    def _add_engine(self, features: EngineFeatures) -> None:
        button = self.buttons[features.id] = QRadioButton()
        button.clicked.connect(lambda: self.engine_chosen.emit(features.id))
        self._group.addButton(button)
        about, state = self.abouts[features.id], self.states[features.id] = prose(role="muted"), prose()
        self._choices.addWidget(button)
        for label in (about, state):
            label.setContentsMargins(INDENT, 0, 0, 0)
            self._choices.addWidget(label)
        self._choices.addSpacing(8)

    def _about(self, features: EngineFeatures) -> str:
        if not features.uploads:
            return self.tr("Free, without an account, and nothing leaves this computer. Fine-tune and brush work here.")
        if not features.costs:
            sent = self.tr("A copy of the photo is sent to {}.").format(features.site)
            return joined(self.tr("Your own Beauty Desk service, free."), sent)
        price = self.tr("A service on the internet, %Ln credit(s) a photo.", "", features.credits_per_photo)
        return joined(price, self.tr("A copy of the photo is sent to {}.").format(self._engines.address))

    def refresh(self) -> None:
        """Bring everything to what the engines say."""
        offered = {features.id: features for features in self._engines.offered}
        for name in [name for name in offered if name not in self.buttons]:
            self._add_engine(offered[name])
        for name, button in self.buttons.items():
            here = offered.get(name)
            problem = self._engines.problem(name)
            button.setVisible(here is not None)
            self.abouts[name].setVisible(here is not None)
            self.states[name].setVisible(here is not None and problem is not None)
            if here is not None:
                button.setText(translated(here.title))
                button.setChecked(name == self._engines.chosen)
                self.abouts[name].setText(self._about(here))
                button.setAccessibleDescription(self._about(here))
                _tell(self.states[name], translated(problem) if problem else self.tr("Works."), bool(problem))


def _tell(state: QLabel, text: str, problem: bool) -> None:
    state.setText(text)
    role = "warning" if problem else "success"
    if state.property("role") != role:
        state.setProperty("role", role)
        state.style().polish(state)
