"""The hosted service's page of the settings: key, credits, and the consent that comes before the first upload."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from beautydesk.ui.scroll_page import ScrollPage, prose
from beautydesk.viewmodels.account.account import Account, KeyHealth
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.text.notice import from_error
from beautydesk.viewmodels.text.translation import fill, translated


class _KeyField(QLineEdit):
    """Return in it is its own: a dialog would press its default button as well, which may be the one that agrees."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class AccountPage(ScrollPage):
    """Shows an `Account`; the key's characters never leave the line edit but to be stored."""

    def __init__(self, account: Account, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account, self._preferences = account, preferences
        self._service = translated(account.features.title)
        self._asked_for = 0  # photos that wait for the consent
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        self._add_key(layout)
        layout.addSpacing(16)
        self._add_consent(layout)
        layout.addStretch(1)
        account.changed.connect(self.refresh)
        preferences.changed.connect(self._on_preferences_changed)
        self.refresh()

    def focus_key(self) -> None:
        """The next step of somebody who has no key yet is to paste one."""
        status = self._account.status
        if status is None or not status.available:
            self._focus(self.key)

    def ask_consent(self, photos: int) -> None:
        """Say that `photos` photos wait for the consent, and make it the next step; 0: none does any more."""
        self._asked_for = photos
        self.refresh()
        if not self.asked.isHidden():
            self._focus(self.consent)

    def _focus(self, widget: QWidget) -> None:
        widget.setFocus()
        QTimer.singleShot(0, self, partial(self.ensureWidgetVisible, widget))  # when the layout has made room

    def _add_key(self, layout: QVBoxLayout) -> None:
        heading = prose(self.tr("Your {} key").format(self._service), "section")
        self.key = _KeyField()
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.setPlaceholderText(self.tr("Paste your API key"))
        self.key.setAccessibleName(self.tr("{} API key").format(self._service))
        self.key.returnPressed.connect(self._on_save)
        self.key.textChanged.connect(lambda _: self.refresh())
        heading.setBuddy(self.key)
        self.save = QPushButton(self.tr("Save and check"))
        self.check = QPushButton(self.tr("Check"))
        self.remove = QPushButton(self.tr("Remove"))
        self.save.clicked.connect(self._on_save)
        self.check.clicked.connect(self._account.check)
        self.remove.clicked.connect(self._account.remove)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.key, 1)
        row.addWidget(self.save)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self.origin = prose(role="muted")
        buttons.addWidget(self.origin, 1)
        buttons.addWidget(self.check)
        buttons.addWidget(self.remove)
        self.verdict = prose()
        link = QLabel(self.tr('<a href="{}">Get a key at {}</a>').format(self._account.features.site, self._service))
        link.setOpenExternalLinks(True)
        layout.addWidget(heading)
        layout.addLayout(row)
        layout.addLayout(buttons)
        layout.addWidget(self.verdict)
        layout.addWidget(link)

    def _add_consent(self, layout: QVBoxLayout) -> None:
        layout.addWidget(prose(self.tr("Before the first upload"), "section"))
        self.asked = prose(role="warning")
        layout.addWidget(self.asked)
        layout.addWidget(
            prose(
                self.tr(
                    "Online retouching sends a copy of the photo, without metadata, location or file name, to "
                    "{0}. According to {0}, uploads are not stored or used for training, and results "
                    "are deleted after 24 hours."
                ).format(self._service)
            )
        )
        self.consent = QPushButton()
        self.consent.clicked.connect(self._on_consent)
        self.agreed = prose(role="muted")
        row = QHBoxLayout()
        row.addWidget(self.consent)
        row.addWidget(self.agreed, 1)
        layout.addLayout(row)

    def refresh(self) -> None:
        """Bring everything to what the account and the settings say."""
        account = self._account
        available = account.status is not None and account.status.available
        self.origin.setText(account.origin_text)
        self.save.setEnabled(bool(self.key.text().strip()) and not account.busy)
        self.check.setEnabled(available and not account.busy)
        self.remove.setEnabled(available and not account.busy)
        verdict = self._verdict()
        self.verdict.setText(verdict)
        self.verdict.setVisible(bool(verdict))
        agreed = self._preferences.settings.consent_to_upload
        self.consent.setText(self.tr("Turn online retouching off") if agreed else self.tr("Agree and turn on"))
        self.agreed.setText(self.tr("You agreed.") if agreed else self.tr("Nothing is uploaded until you agree."))

        if agreed:
            self._asked_for = 0
        self.asked.setVisible(self._asked_for > 0)
        self.asked.setText(self.tr("Agree to go on with %Ln photo(s).", "", self._asked_for))

    def _verdict(self) -> str:
        account = self._account
        if account.busy:
            return self.tr("Asking…")
        if account.error:
            return from_error(account.error).text
        if account.health is KeyHealth.WORKS and account.credits is not None:
            photos = int(account.credits // max(1, account.features.credits_per_photo))
            enough = self.tr("enough for %Ln photo(s)", "", photos)
            return fill(self.tr("The key works. {:,.0f} credits, {}."), account.credits, enough)
        return ""

    def _on_save(self) -> None:
        if text := self.key.text().strip():
            self.key.clear()
            self._account.set_key(text)

    def _on_preferences_changed(self, fields: frozenset[str]) -> None:
        if "consent_to_upload" in fields:
            self.refresh()

    def _on_consent(self) -> None:
        self._preferences.update(consent_to_upload=not self._preferences.settings.consent_to_upload)
