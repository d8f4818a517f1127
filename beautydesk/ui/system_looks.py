"""What the system asks of the looks of every program: dark or light, high contrast, nothing that moves.

Qt knows some of it on some platforms; on Linux the portal knows more, each desktop under names of its own.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from beautydesk.ui import motion
from beautydesk.ui.portal import Portal, has_session_bus

_UNSEEN = ("offscreen", "minimal", "vnc")  # platforms on no desktop: there is no system's look to follow
_SCHEME = ("org.freedesktop.appearance", "color-scheme")  # 0 no preference, 1 dark, 2 light
# a setting, and the values with which it asks for high contrast or for stillness
_CONTRAST: dict[tuple[str, str], tuple[object, ...]] = {
    ("org.freedesktop.appearance", "contrast"): (1,),
    ("org.gnome.desktop.a11y.interface", "high-contrast"): (True,),
}
_STILL: dict[tuple[str, str], tuple[object, ...]] = {
    ("org.freedesktop.appearance", "reduced-motion"): (1,),
    ("org.gnome.desktop.interface", "enable-animations"): (False,),
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor"): (0, "0"),
}


class SystemLooks(QObject):
    """`changed` follows every change of `dark`, `contrast` or `still`."""

    changed = Signal()

    def __init__(self, app: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hints = app.styleHints()
        self._portal: Portal | None = None
        self._told: dict[tuple[str, str], object] = {}
        self._native_still = motion.system_is_still()
        self._hints.colorSchemeChanged.connect(self.changed)
        self._hints.accessibility().contrastPreferenceChanged.connect(self.changed)
        app.applicationStateChanged.connect(self._on_state_changed)

    @property
    def dark(self) -> bool:
        if self._hints.colorScheme() is Qt.ColorScheme.Dark:
            return True
        # Qt says Light or Unknown on many Linux desktops that are dark
        return sys.platform.startswith("linux") and self._told.get(_SCHEME) == 1

    @property
    def contrast(self) -> bool:
        """High contrast is asked for."""
        preference = self._hints.accessibility().contrastPreference()
        return preference is Qt.ContrastPreference.HighContrast or self._is_told(_CONTRAST)

    @property
    def still(self) -> bool:
        """Reduced motion is asked for."""
        return self._native_still or self._is_told(_STILL)

    def follow(self) -> None:
        """Ask the portal, the first time; nothing waits for its answers."""
        if self._portal is None and QGuiApplication.platformName() not in _UNSEEN and has_session_bus():
            self._portal = Portal(self)
            self._portal.told.connect(self._on_told)
            self._portal.ask(_SCHEME, *_CONTRAST, *_STILL)

    def _is_told(self, settings: dict[tuple[str, str], tuple[object, ...]]) -> bool:
        return any(name in self._told and self._told[name] in values for name, values in settings.items())

    def _on_told(self, namespace: str, key: str, value: object) -> None:
        if (namespace, key) in (_SCHEME, *_CONTRAST, *_STILL):
            self._told[namespace, key] = value
            self.changed.emit()

    @Slot(Qt.ApplicationState)
    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        """Whoever comes back from the system's settings may have changed them; no signal tells of motion."""
        if state is Qt.ApplicationState.ApplicationActive and motion.system_is_still() != self._native_still:
            self._native_still = not self._native_still
            self.changed.emit()
