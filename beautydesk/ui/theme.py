"""Which look is on: pinned or the system's, followed while the program runs; so for contrast and motion.

Properties that the stylesheet knows: QPushButton `kind` = "primary" | "quiet" | "link"; QLabel `role` = "title" |
"heading" | "section" | "muted" | "caption" | "error" | "warning" | "success"; QFrame `surface` = "panel" | "bar" |
"card".
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QStyleFactory

from beautydesk.ui.colours import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Colours, colours, palette_of
from beautydesk.ui.focus_rings import FocusRings
from beautydesk.ui.icons import app_icon, icon
from beautydesk.ui.motion import Motion
from beautydesk.ui.stylesheet import stylesheet
from beautydesk.ui.system_looks import SystemLooks

__all__ = ["Appearance", "Colours", "Contrast", "Motion", "Theme", "apply", "colours", "icon"]

Appearance = Literal["system", "light", "dark"]
Contrast = Literal["system", "normal", "high"]
_LOOKS = {(False, False): LIGHT, (True, False): DARK, (False, True): HIGH_LIGHT, (True, True): HIGH_DARK}
_SCHEMES = {"dark": Qt.ColorScheme.Dark, "light": Qt.ColorScheme.Light}


def apply(app: QApplication, appearance: Appearance, contrast: Contrast = "system", motion: Motion = "system") -> Theme:
    """Give `app` its looks; later calls change them. The `Theme` belongs to `app`."""
    theme = app.findChild(Theme) or Theme(app)
    theme.choose(appearance, contrast, motion)
    return theme


class Theme(QObject):
    """Keeps `app`'s palette and stylesheet in step with what is chosen; `changed` follows a change of look."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._font = QFont(app.font())
        self._appearance: Appearance = "system"
        self._contrast: Contrast = "system"
        self._motion: Motion = "system"
        self._shown: tuple[Colours, bool] | None = None  # the look, and whether it keeps still
        app.setStyle(QStyleFactory.create("Fusion"))
        self._system = SystemLooks(app, self)
        self._system.changed.connect(self._update)
        self._rings = FocusRings(app, self)
        app.setWindowIcon(app_icon())

    @property
    def appearance(self) -> Appearance:
        return self._appearance

    @property
    def colours(self) -> Colours:
        return self._shown[0] if self._shown else LIGHT

    def choose(self, appearance: Appearance, contrast: Contrast = "system", motion: Motion = "system") -> None:
        """Pin looks, or follow the system. Asking for what is on already costs nothing."""
        chosen = (appearance, contrast, motion)
        if chosen == (self._appearance, self._contrast, self._motion) and self._shown is not None:
            return
        if appearance != self._appearance or self._shown is None:
            # native parts (title bar, file dialogs) follow where the platform lets them
            if appearance == "system":
                self._app.styleHints().unsetColorScheme()
            else:
                self._app.styleHints().setColorScheme(_SCHEMES[appearance])
        self._appearance, self._contrast, self._motion = chosen
        if "system" in chosen:
            self._system.follow()
        self._update()

    @Slot()
    def _update(self) -> None:
        dark = self._system.dark if self._appearance == "system" else self._appearance == "dark"
        high = self._system.contrast if self._contrast == "system" else self._contrast == "high"
        still = self._system.still if self._motion == "system" else self._motion == "reduced"
        look = _LOOKS[dark, high]
        if self._shown == (look, still):
            return
        self._shown = look, still
        self._app.setPalette(palette_of(look))
        self._app.setStyleSheet(stylesheet(look, self._font, still))
        self.changed.emit()
