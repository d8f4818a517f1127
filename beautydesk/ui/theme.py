"""Which look is on: pinned light, pinned dark, or the system's, followed while the program runs.

Properties that the stylesheet knows: QPushButton `kind` = "primary" | "quiet" | "link"; QLabel `role` = "title" |
"heading" | "section" | "muted" | "caption" | "error" | "warning" | "success"; QFrame `surface` = "panel" | "bar" |
"card".
"""

from __future__ import annotations

import sys
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory

from beautydesk.ui.colours import DARK, LIGHT, Colours, colours, palette_of
from beautydesk.ui.focus_rings import FocusRings
from beautydesk.ui.icons import app_icon, icon
from beautydesk.ui.portal import PortalScheme, has_session_bus
from beautydesk.ui.stylesheet import stylesheet

__all__ = ["Appearance", "Colours", "Theme", "apply", "colours", "icon"]

Appearance = Literal["system", "light", "dark"]
_UNSEEN = ("offscreen", "minimal", "vnc")  # platforms on no desktop: there is no system's look to follow


def apply(app: QApplication, appearance: Appearance) -> Theme:
    """Give `app` its looks; later calls change the appearance. The `Theme` belongs to `app`."""
    theme = app.findChild(Theme) or Theme(app)
    theme.set_appearance(appearance)
    return theme


class Theme(QObject):
    """Keeps `app`'s palette and stylesheet in step with the chosen appearance; `changed` follows a change of look."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._font = QFont(app.font())
        self._appearance: Appearance = "system"
        self._look: Colours | None = None
        self._portal: PortalScheme | None = None
        self._portal_scheme = Qt.ColorScheme.Unknown
        app.setStyle(QStyleFactory.create("Fusion"))
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        self._rings = FocusRings(app, self)
        app.setWindowIcon(app_icon())

    @property
    def appearance(self) -> Appearance:
        return self._appearance

    @property
    def colours(self) -> Colours:
        return self._look or LIGHT

    def set_appearance(self, appearance: Appearance) -> None:
        """Pin a look, or follow the system. Asking for what is on already costs nothing."""
        if appearance == self._appearance and self._look is not None:
            return
        self._appearance = appearance
        hints = self._app.styleHints()
        # native parts (title bar, file dialogs) follow where the platform lets them
        match appearance:
            case "dark":
                hints.setColorScheme(Qt.ColorScheme.Dark)
            case "light":
                hints.setColorScheme(Qt.ColorScheme.Light)
            case "system":
                hints.unsetColorScheme()
                self._ask_portal()
        self._update()

    def _ask_portal(self) -> None:
        if self._portal is None and QGuiApplication.platformName() not in _UNSEEN and has_session_bus():
            self._portal = PortalScheme(self)
            self._portal.told.connect(self._on_portal_told)
            self._portal.start()

    @Slot(Qt.ColorScheme)
    def _on_portal_told(self, scheme: Qt.ColorScheme) -> None:
        self._portal_scheme = scheme
        self._update()

    @Slot()
    def _on_scheme_changed(self) -> None:
        self._update()

    def _wanted(self) -> Colours:
        if self._appearance != "system":
            return DARK if self._appearance == "dark" else LIGHT
        scheme = self._app.styleHints().colorScheme()
        if scheme is not Qt.ColorScheme.Dark and sys.platform.startswith("linux"):
            scheme = self._portal_scheme  # Qt says Light or Unknown on many Linux desktops that are dark
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT

    def _update(self) -> None:
        look = self._wanted()
        if look is self._look:
            return
        self._look = look
        self._app.setPalette(palette_of(look))
        self._app.setStyleSheet(stylesheet(look, self._font))
        self.changed.emit()
