"""The page of the settings for what the window looks like."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from beautydesk.ui.form_page import FormPage
from beautydesk.viewmodels.preferences import Preferences


class AppearancePage(FormPage):
    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(preferences, parent)
        system = self.tr("Like the system")
        looks = {"system": system, "light": self.tr("Light"), "dark": self.tr("Dark")}
        contrasts = {"system": system, "normal": self.tr("Normal"), "high": self.tr("High")}
        motions = {"system": system, "reduced": self.tr("Reduced"), "full": self.tr("Full")}
        self.appearance = self.add_choice(self.tr("&Appearance"), "appearance", looks)
        self.contrast = self.add_choice(self.tr("C&ontrast"), "contrast", contrasts)
        self.motion = self.add_choice(self.tr("&Motion"), "motion", motions)
        self.add_text(self.tr("The grey behind a photo is the same in every look, so that colours can be judged."))
        self.add_section(self.tr("Size"))
        self.add_text(
            self.tr(
                "Texts and controls are as large as the system's settings for font and screen say, from the next "
                "start on."
            )
        )
