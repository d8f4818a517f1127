"""The right-hand panel: engine, level, faces, fine-tune, and the one big button with its price and its privacy.

What is above the button scrolls where there is too little room; the button and its terms are always seen.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from beautydesk.core.engine import EngineFeatures
from beautydesk.core.job import Choice, FaceScope
from beautydesk.ui.fine_tune_section import FineTuneSection
from beautydesk.ui.language import leading
from beautydesk.ui.level_slider import LevelSlider
from beautydesk.ui.preset_row import PresetRow
from beautydesk.ui.primary_button import PrimaryButton
from beautydesk.ui.scroll_page import ScrollPage
from beautydesk.ui.short_label import ShortLabel
from beautydesk.ui.wrapped_label import WrappedLabel
from beautydesk.viewmodels.editing.presets import Presets
from beautydesk.viewmodels.file_facts import FileFacts
from beautydesk.viewmodels.summary import Offer
from beautydesk.viewmodels.text.translation import percent as in_percent
from beautydesk.viewmodels.text.translation import translated

WIDTH, LINES = 288, 17  # logical pixels at least, and heights of a line of text: wide enough in every font
MARGIN = 16
INDENT = 30  # logical pixels: where the text of a radio button begins


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "section")
    return label


def _fine_print(text: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "caption")
    label.setWordWrap(True)
    return label


class Panel(QFrame):
    """Shows a `Choice` and says what the user changes; it decides nothing."""

    engine_chosen = Signal(str)
    level_moved = Signal(float)  # 0..1, while the slider moves
    level_settled = Signal()
    faces_chosen = Signal(FaceScope)
    fine_tune_moved = Signal(object)  # see `FineTuneSection.moved`

    def __init__(self, engines: list[EngineFeatures], presets: Presets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self._features = {engine.id: engine for engine in engines}
        self._engines: dict[str, QRadioButton] = {}
        self._faces: dict[FaceScope, QRadioButton] = {}
        self.page = ScrollPage()
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self.page.body)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, 8)
        layout.setSpacing(8)
        self._add_engines(layout)
        layout.addSpacing(16)
        self._add_level(layout, presets)
        layout.addSpacing(16)
        self._add_faces(layout)
        layout.addSpacing(8)
        self._add_fine_tune(layout)
        layout.addSpacing(8)
        self._add_photo(layout)
        layout.addStretch(1)
        bottom = QVBoxLayout()
        bottom.setContentsMargins(MARGIN, 8, MARGIN, MARGIN)
        bottom.setSpacing(8)
        self._add_button(bottom)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.page, 1)
        whole.addLayout(bottom)
        self.setFixedWidth(max(WIDTH, LINES * self.fontMetrics().lineSpacing(), self._needed()))

    def _needed(self) -> int:
        """The width in logical pixels that its longest line needs, in this language, with everything unfolded."""
        folded, open_ = self.page.body.minimumSizeHint().width(), self.fine_tune.body.minimumSizeHint().width()
        return max(folded, open_ + 2 * MARGIN) + self.page.verticalScrollBar().sizeHint().width()

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
        self.presets.show_choice(choice)
        self.fine_tune.show_fine_tune(choice.retouch.fine_tune)
        here = not self._features[choice.engine].uploads
        self.fine_tune.setVisible(here)
        self.elsewhere.setVisible(not here)

    def show_offer(self, offer: Offer) -> None:
        """Price and privacy stand at the button, and are read out with it."""
        self.button.setAccessibleDescription(f"{offer.warning} {offer.terms}".strip())
        self.terms.setText(offer.terms)
        self.warning.setText(offer.warning)
        self.warning.setVisible(bool(offer.warning))

    def show_faces(self, text: str) -> None:
        """How many of them, '' for nothing to say."""
        self.faces_found.setText(text)
        self.faces_found.setVisible(bool(text))

    def show_account(self, text: str) -> None:
        """What there is to spend; '' hides it."""
        self.account.setText(text)
        self.account.setVisible(bool(text))

    def show_photo(self, name: str, facts: str, file: FileFacts) -> None:
        """What is known of the photo that is shown; an empty name hides it."""
        self.photo_name.setText(name)
        self.photo_facts.show_text(facts)
        self.kept.show_text(file.kept.text, file.kept.about)
        self.lost.show_text(file.lost.text, file.lost.about)

    # -- private ------------------------------------------------------------------------------------------------------

    def _add_engines(self, layout: QVBoxLayout) -> None:
        layout.addWidget(_heading(self.tr("Engine")))
        group = QButtonGroup(self)
        for engine in self._features.values():
            button = QRadioButton(translated(engine.title))
            price = (
                self.tr("%Ln credit(s)", "", engine.credits_per_photo) if engine.credits_per_photo else self.tr("free")
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

    def _add_level(self, layout: QVBoxLayout, presets: Presets) -> None:
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
        self.presets = PresetRow(presets)
        layout.addWidget(self.presets)

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
        self.faces_found = _fine_print()
        self.faces_found.hide()
        layout.addWidget(self.faces_found)

    def _add_fine_tune(self, layout: QVBoxLayout) -> None:
        self.fine_tune = FineTuneSection()
        self.fine_tune.moved.connect(self.fine_tune_moved)
        self.fine_tune.settled.connect(self.level_settled)
        layout.addWidget(self.fine_tune)
        self.elsewhere = _fine_print(self.tr("Fine-tune is for the engine on this computer."))
        self.elsewhere.hide()
        layout.addWidget(self.elsewhere)

    def _add_photo(self, layout: QVBoxLayout) -> None:
        self.photo_name = ShortLabel(cut=Qt.TextElideMode.ElideMiddle)  # both ends of a name tell photos apart
        self.photo_name.setProperty("role", "section")
        self.photo_name.setAlignment(leading())
        self.photo_facts, self.kept, self.lost = WrappedLabel("caption"), WrappedLabel("caption"), WrappedLabel("lost")
        for label in (self.photo_name, self.photo_facts, self.kept, self.lost):
            layout.addWidget(label)

    def _add_button(self, layout: QVBoxLayout) -> None:
        self.button = PrimaryButton()
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

    def _show_percent(self, percent: int) -> None:
        self.percent.setText(in_percent(percent / 100))
