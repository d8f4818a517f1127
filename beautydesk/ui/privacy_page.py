"""The page of the settings for what leaves this computer, what stays, and what is kept."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from beautydesk.ui.form_page import FormPage
from beautydesk.viewmodels.preferences import Preferences


class PrivacyPage(FormPage):
    kept_asked = Signal()  # what is kept, and deleting it

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
            self.tr(
                "Retouched online, a copy of the photo goes to {0}, without metadata, location or file "
                "name. According to {0}, uploads are not stored or used for training, and results are "
                "deleted after 24 hours."
            ).format(service),
            "",
        )
        self.consent = self.add_switch(self.tr("Photos &may be sent to {}").format(service), "consent_to_upload")
        self.add_section(self.tr("What is kept"))
        self.add_text(
            self.tr(
                "Answers that were paid for are kept for a while, so that the same photo costs nothing again. "
                "Photos stay where they are, and originals are never changed."
            ),
            "",
        )
        kept = QPushButton(self.tr("Kept results…"))
        kept.clicked.connect(self.kept_asked)
        row = QHBoxLayout()
        row.addWidget(kept)
        row.addStretch(1)
        self.form.addRow(row)
        self.add_section(self.tr("What is saved with a result"))
        self.add_switch(
            self.tr("Remove the &location"),
            "remove_location",
            self.tr("GPS positions, names of places, and the maker's notes of the camera, which may hold some."),
        )
