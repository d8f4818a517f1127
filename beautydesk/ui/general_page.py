"""The first page of the settings: language, and what happens by itself."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from beautydesk.ui.form_page import FormPage
from beautydesk.ui.language import LANGUAGES
from beautydesk.viewmodels.preferences import Preferences


class GeneralPage(FormPage):
    """`releases`: where newer versions are looked for, '' for nowhere."""

    def __init__(self, preferences: Preferences, releases: str = "", parent: QWidget | None = None) -> None:
        super().__init__(preferences, parent)
        self.language = self.add_choice(self.tr("&Language"), "language", {"": self.tr("Like the system"), **LANGUAGES})
        self.restart = self.add_text(self.tr("The window speaks it after the next start."))
        self.add_section(self.tr("While choosing"))
        self.add_switch(
            self.tr("&Preview while choosing"),
            "live_preview",
            self.tr("The photo is shown as it would be retouched. Nothing is uploaded for that."),
        )
        self.add_section(self.tr("While photos are retouched"))
        self.add_switch(
            self.tr("&Notifications"),
            "notify",
            self.tr("When photos are done or need something, and the window is not in front."),
        )
        self.add_section(self.tr("New versions"))
        if releases:
            hint = self.tr("Nothing is sent but the question itself. You are told, and nothing is installed.")
        else:
            hint = self.tr("There is no address for that yet.")
        self.versions = self.add_switch(self.tr("Look for new &versions once a week"), "look_for_versions", hint)
        self.versions.setEnabled(bool(releases))
