"""The page of the settings for what leaves this computer, what stays, and what is kept."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from beautydesk.ui.form_page import FormPage
from beautydesk.viewmodels.preferences import Preferences


class PrivacyPage(FormPage):
    consent_asked = Signal()
    kept_asked = Signal()  # what is kept, and deleting it
    location_asked = Signal()

    def __init__(self, preferences: Preferences, service: str, parent: QWidget | None = None) -> None:
        super().__init__(preferences, parent)
        self.add_section(self.tr("What is sent"))
        self.add_text(
            self.tr(
                "Retouched on this computer, no photo leaves it, and nothing about you or your work is sent to anybody."
            ),
            "",
        )
        self.add_text(
            self.tr("Retouched online, a copy of the photo goes to {}, as soon as you have agreed to that.").format(
                service
            ),
            "",
        )
        self._add_way(self.tr("&Consent…"), self.consent_asked)
        self.add_section(self.tr("What is kept"))
        self.add_text(
            self.tr(
                "Answers that were paid for are kept for a while, so that the same photo costs nothing again. "
                "The list of the last sessions, with their results, is kept in the profile, so that you can go on. "
                "Photos stay where they are, and originals are never changed."
            ),
            "",
        )
        self._add_way(self.tr("&Kept results…"), self.kept_asked)
        self.add_section(self.tr("What is saved with a result"))
        self.add_text(self.tr("All that describes the photo; the location can be left out."), "")
        self._add_way(self.tr("&Location…"), self.location_asked)

    def _add_way(self, text: str, asked: SignalInstance) -> None:
        """To the one place where it is decided."""
        button = QPushButton(text)
        button.clicked.connect(asked)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self.form.addRow(row)
