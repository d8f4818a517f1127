"""The hosted service's page of the settings: key, credits, and whether photos may be sent at all."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from beautydesk.ui.key_form import KeyForm
from beautydesk.ui.scroll_page import ScrollPage, prose
from beautydesk.viewmodels.account.account import Account
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.text.translation import translated


class AccountPage(ScrollPage):
    """Shows an `Account`; consent is given, and taken back, by `consent`."""

    def __init__(self, account: Account, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.form = KeyForm(account)
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self.form)
        layout.addSpacing(16)
        self._add_consent(layout, translated(account.features.title))
        layout.addStretch(1)
        preferences.changed.connect(self._on_preferences_changed)
        self._refresh()

    def focus_key(self) -> None:
        """The next step of somebody who has no key yet is to paste one."""
        if self.form.wants_key:
            self.form.key.setFocus()
            QTimer.singleShot(0, self, partial(self.ensureWidgetVisible, self.form.key))  # when there is room for it

    def _add_consent(self, layout: QVBoxLayout, service: str) -> None:
        layout.addWidget(prose(self.tr("Before the first upload"), "section"))
        layout.addWidget(prose(consent_text(service)))
        self.consent = QPushButton()
        self.consent.clicked.connect(self._on_consent)
        self.agreed = prose(role="muted")
        row = QHBoxLayout()
        row.addWidget(self.consent)
        row.addWidget(self.agreed, 1)
        layout.addLayout(row)

    def _refresh(self) -> None:
        agreed = self._preferences.settings.consent_to_upload
        self.consent.setText(self.tr("Turn online retouching off") if agreed else self.tr("Agree and turn on"))
        self.agreed.setText(self.tr("You agreed.") if agreed else self.tr("Nothing is uploaded until you agree."))

    def _on_preferences_changed(self, fields: frozenset[str]) -> None:
        if "consent_to_upload" in fields:
            self._refresh()

    def _on_consent(self) -> None:
        self._preferences.update(consent_to_upload=not self._preferences.settings.consent_to_upload)


def consent_text(service: str) -> str:
    """What people agree to."""
    text = QCoreApplication.translate(
        "AccountPage",
        "Online retouching sends a copy of the photo, without metadata, location or file name, to "
        "{0}. According to {0}, uploads are not stored or used for training, and results "
        "are deleted after 24 hours.",
    )
    return text.format(service)
