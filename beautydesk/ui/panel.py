"""The right-hand panel: level, faces, engine, fine-tune, what is known of the photo, and the one big button.

What is above the button scrolls where there is too little room; the button and its terms are always seen.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from beautydesk.core.engine import EngineFeatures
from beautydesk.core.job import Choice, FaceScope
from beautydesk.ui.face_segments import FaceSegments
from beautydesk.ui.fade import Fade
from beautydesk.ui.fine_tune_section import FineTuneSection
from beautydesk.ui.fold import RING
from beautydesk.ui.language import leading
from beautydesk.ui.level_section import LevelSection
from beautydesk.ui.preset_row import PresetRow
from beautydesk.ui.primary_button import PrimaryButton
from beautydesk.ui.scroll_page import ScrollPage
from beautydesk.ui.section_head import SectionHead, fine_print
from beautydesk.ui.segments import Segments
from beautydesk.ui.short_label import ShortLabel
from beautydesk.ui.wrapped_label import WrappedLabel
from beautydesk.viewmodels.editing.face_marks import FaceMark
from beautydesk.viewmodels.editing.presets import Presets
from beautydesk.viewmodels.file_facts import FileFacts
from beautydesk.viewmodels.summary import Offer
from beautydesk.viewmodels.text.translation import translated

WIDTH, LINES = 288, 17  # logical pixels at least, and heights of a line of text: wide enough in every font
MARGIN = 16


class Panel(QFrame):
    """Shows what is asked of photos and says what the user changes; it decides nothing."""

    engine_chosen = Signal(str)
    level_moved = Signal(float)  # 0..1, while the slider moves
    level_settled = Signal()
    faces_chosen = Signal(FaceScope)
    single_faces_asked = Signal()
    fine_tune_moved = Signal(object)  # see `FineTuneSection.moved`

    def __init__(self, engines: list[EngineFeatures], presets: Presets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self._features = {engine.id: engine for engine in engines}
        self.page = ScrollPage()
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column = QVBoxLayout(self.page.body)
        self._column.setSpacing(12)
        self._inside = inside = QVBoxLayout()
        inside.setContentsMargins(RING, 0, RING, 0)
        inside.setSpacing(6)
        self._add_level(inside, presets)
        inside.addSpacing(10)
        self._add_faces(inside)
        inside.addSpacing(10)
        self._add_engines(inside)
        self._column.addLayout(inside)
        self._add_fine_tune(self._column)
        photo = QVBoxLayout()
        photo.setContentsMargins(RING, 0, RING, 0)
        photo.setSpacing(6)
        self._add_photo(photo)
        self._column.addLayout(photo)
        self._column.addStretch(1)
        self.page.verticalScrollBar().rangeChanged.connect(self._keep_edges)
        self._keep_edges()
        Fade(self.page)
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
        margins = self._column.contentsMargins()  # which a scroll bar takes a part of
        folded = self.page.body.minimumSizeHint().width() - margins.left() - margins.right()
        return max(folded, self.fine_tune.body.minimumSizeHint().width()) + 2 * (MARGIN - RING)

    def _keep_edges(self) -> None:
        """A scroll bar lies in the margin, so that nothing moves when it comes and goes."""
        bar = self.page.verticalScrollBar()
        room = bar.sizeHint().width() if bar.maximum() > 0 else 0
        left, right = MARGIN - RING, MARGIN - RING - room
        if self.isRightToLeft():
            left, right = right, left
        self._column.setContentsMargins(left, MARGIN, right, 8)

    def show_engines(self, engines: Sequence[EngineFeatures]) -> None:
        """What can be chosen now: side by side, or one below the other where a service has a name of its own."""
        self._features |= {engine.id: engine for engine in engines}
        titles: dict[Hashable, str] = {engine.id: translated(engine.title) for engine in engines}
        self.engine.show_entries(titles, upright=len(engines) > 2)
        for engine in engines:
            button = self.engine.buttons[engine.id]
            button.setAccessibleDescription(self._price_of(engine.id))
            button.setToolTip(f"{titles[engine.id]}, {self._price_of(engine.id)}")

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Bring all controls to what is asked of the photos that are meant, that of the shown one first, without
        telling anybody."""
        asked = [choice.retouch for choice in choices]
        self.level.show_levels([each.level for each in asked])
        self.presets.show_choices(choices)
        self.faces.show_options(asked)
        engines = {choice.engine for choice in choices}
        self.engine.show_value(choices[0].engine if len(engines) == 1 else None)
        self.price.setText(self._price_of(choices[0].engine) if len(engines) == 1 else self.tr("mixed"))
        self.fine_tune.show_fine_tunes(list(dict.fromkeys(each.fine_tune for each in asked)))
        here = any(not self._features[engine].uploads for engine in engines)
        self.fine_tune.setVisible(here)
        self.elsewhere.setVisible(not here)

    def take_level(self) -> None:
        """Back onto the page, if it was put elsewhere: to where it is seen when all of the page is folded away."""
        if self.level.parentWidget() is not self.page.body:
            self._inside.insertWidget(0, self.level)

    def show_offer(self, offer: Offer) -> None:
        """Price and privacy stand at the button, and are read out with it."""
        self.button.setAccessibleDescription(f"{offer.warning} {offer.terms}".strip())
        self.terms.setText(offer.terms)
        self.warning.setText(offer.warning)
        self.warning.setVisible(bool(offer.warning))

    def show_faces(self, marks: Sequence[FaceMark], told: str) -> None:
        """The faces of the photo that is shown, and what has to be said of them; '' for nothing."""
        self.faces.show_faces(marks, told)

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

    def _add_level(self, layout: QVBoxLayout, presets: Presets) -> None:
        self.level = LevelSection()
        self.level.moved.connect(self.level_moved)
        self.level.settled.connect(self.level_settled)
        self.slider, self.percent = self.level.slider, self.level.percent
        layout.addWidget(self.level)
        self.presets = PresetRow(presets)
        layout.addWidget(self.presets)

    def _add_faces(self, layout: QVBoxLayout) -> None:
        self.faces = FaceSegments()
        self.faces.chosen.connect(self.faces_chosen)
        self.faces.single_asked.connect(self.single_faces_asked)
        layout.addWidget(self.faces)

    def _add_engines(self, layout: QVBoxLayout) -> None:
        head = SectionHead(self.tr("Engine"))
        self.price = head.told
        layout.addWidget(head)
        self.engine = Segments({}, self.tr("Engine"))
        self.show_engines(list(self._features.values()))
        self.engine.chosen.connect(lambda engine: self.engine_chosen.emit(engine))
        layout.addWidget(self.engine)
        self.account = fine_print()
        self.account.hide()
        layout.addWidget(self.account)

    def _price_of(self, engine: str) -> str:
        price = self._features[engine].credits_per_photo
        return self.tr("%Ln credit(s)", "", price) if price else self.tr("free")

    def _add_fine_tune(self, layout: QVBoxLayout) -> None:
        self.fine_tune = FineTuneSection()
        self.fine_tune.moved.connect(self.fine_tune_moved)
        self.fine_tune.settled.connect(self.level_settled)
        layout.addWidget(self.fine_tune)
        self.elsewhere = fine_print(self.tr("Fine-tune is for the engine on this computer."))
        self.elsewhere.setContentsMargins(RING, 0, RING, 0)
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
        self.terms = fine_print()
        self.terms.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.terms)
