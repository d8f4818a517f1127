"""What the tests take from the machine that they run on: none of its screens, sessions or looks."""

from __future__ import annotations

from collections.abc import MutableMapping

# A display, a Wayland session, or a desktop's bus would be asked for looks and clipboards; Qt's own variables change
# platform, scale, style and fonts.
_OF_A_SESSION = (
    "DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DBUS_SESSION_BUS_ADDRESS", "XDG_CURRENT_DESKTOP",
    "XDG_SESSION_DESKTOP", "XDG_SESSION_TYPE", "DESKTOP_SESSION", "KDE_FULL_SESSION", "KDE_SESSION_VERSION",
    "GNOME_DESKTOP_SESSION_ID",
)  # fmt: skip
_QT = ("QT_", "QTEST_")


def leave(environ: MutableMapping[str, str], platform: str = "offscreen") -> None:
    """Make `environ` that of a machine without a session, on which Qt shows its windows to nobody."""
    for name in [name for name in environ if name in _OF_A_SESSION or name.startswith(_QT)]:
        del environ[name]
    environ["QT_QPA_PLATFORM"] = platform
