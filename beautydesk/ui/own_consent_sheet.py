"""Before the first upload to a service of the user's own: where photos go, what is sent, a yes or a no. No price."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from beautydesk.core.engine import EngineFeatures
from beautydesk.ui.own_service_form import in_the_clear_text
from beautydesk.ui.scroll_page import ScrollPage, prose
from beautydesk.viewmodels import consent
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.text.translation import translated
from beautydesk.workflow.own_service import is_in_the_clear

_WIDE = 38  # times the size of the letters
_OF_SCREEN = 0.9  # of its free part, at most


class OwnConsentSheet(QDialog):
    """Accepted by a yes, which is kept for that one address; rejected by *Not now* and by other ways of closing it."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._engine: EngineFeatures | None = None
        self.heading, self.waiting = prose(role="heading"), prose(role="warning")
        self.terms, self.line = prose(), prose(in_the_clear_text(), "warning")
        page = ScrollPage()
        column = QVBoxLayout(page.body)
        column.setContentsMargins(24, 24, 24, 8)
        column.setSpacing(8)
        for label in (self.heading, self.waiting, self.terms, self.line):
            column.addWidget(label)
        column.addStretch(1)
        buttons = QDialogButtonBox()
        buttons.setContentsMargins(24, 0, 24, 24)
        self.agree = buttons.addButton(self.tr("Send photos there"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.not_now = buttons.addButton(self.tr("Not now"), QDialogButtonBox.ButtonRole.RejectRole)
        self.agree.setProperty("kind", "primary")
        self.not_now.setProperty("kind", "large")
        self.agree.setAutoDefault(False)
        self.not_now.setDefault(True)  # nobody agrees by a Return that was meant for something else
        buttons.accepted.connect(self._on_agreed)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(page)
        layout.addWidget(buttons)
        self._page, self._buttons = page, buttons

    def ask(self, engine: EngineFeatures, photos: int) -> None:
        """Show it, for the service of `engine`. `photos`: so many wait for the answer."""
        self._engine = engine
        host = translated(engine.title)
        self.setWindowTitle(host)
        self.heading.setText(self.tr("Retouch at {}?").format(host))
        self.waiting.setText(self.tr("%Ln photo(s) wait for your answer.", "", photos))
        self.waiting.setVisible(photos > 0)
        text = self.tr(
            "Your photos go to {}: a smaller copy of each, without metadata, location or file name. It keeps results "
            "for 24 hours. Nothing is billed."
        )
        self.terms.setText(text.format(host))
        self.line.setVisible(is_in_the_clear(engine.site))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.show()
        width = _WIDE * QFontInfo(self.font()).pixelSize()
        texts = self._page.body.heightForWidth(width) + 2 * self.fontMetrics().lineSpacing()
        wanted = QSize(width, texts + self._buttons.sizeHint().height())
        self.resize(wanted.boundedTo(self.screen().availableSize() * _OF_SCREEN))
        self.raise_()
        self.activateWindow()
        self.not_now.setFocus()

    def _on_agreed(self) -> None:
        if self._engine is not None:
            consent.give(self._preferences, self._engine)
        self.accept()
