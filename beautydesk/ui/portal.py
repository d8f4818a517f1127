"""What the desktop says about dark and light where Qt does not know: the freedesktop settings portal, over D-Bus.

Nothing here waits: the question is sent, the answer comes as a signal, and a desktop without a portal never answers.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QObject, Qt, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant

if TYPE_CHECKING:
    from collections.abc import Mapping

_SERVICE = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Settings"
_NAMESPACE, _KEY = "org.freedesktop.appearance", "color-scheme"
_TIMEOUT = 2000  # ms
_SLOT = SLOT("_on_setting_changed(QDBusMessage)")
_SCHEMES = {1: Qt.ColorScheme.Dark, 2: Qt.ColorScheme.Light}


def has_session_bus(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether there is a bus to talk to; without one libdbus would try to start it, which takes its time."""
    if not sys.platform.startswith("linux"):
        return False
    runtime = environ.get("XDG_RUNTIME_DIR")
    return bool(environ.get("DBUS_SESSION_BUS_ADDRESS")) or (bool(runtime) and Path(str(runtime), "bus").exists())


class PortalScheme(QObject):
    """Asks once and listens from then on; emits `told` (Dark, Light or Unknown) for the answer and each change."""

    told = Signal(Qt.ColorScheme)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: QDBusPendingCallWatcher | None = None

    def start(self) -> None:
        """Send the question; without a session bus nothing happens."""
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        # the stubs ask for bytes, the call itself for text
        bus.connect(_SERVICE, _PATH, _INTERFACE, "SettingChanged", self, _SLOT)  # type: ignore[call-overload]
        question = QDBusMessage.createMethodCall(_SERVICE, _PATH, _INTERFACE, "Read")
        question.setArguments([_NAMESPACE, _KEY])
        self._asked = QDBusPendingCallWatcher(bus.asyncCall(question, _TIMEOUT), self)
        self._asked.finished.connect(self._on_answered)

    @Slot()
    def _on_answered(self) -> None:
        if self._asked is None:
            return
        answer = self._asked.reply()
        self._asked = None
        if answer.type() is QDBusMessage.MessageType.ReplyMessage and answer.arguments():
            self.told.emit(_scheme(answer.arguments()[0]))

    @Slot(QDBusMessage)
    def _on_setting_changed(self, message: QDBusMessage) -> None:
        match message.arguments():
            case [str(namespace), str(key), value] if (namespace, key) == (_NAMESPACE, _KEY):
                self.told.emit(_scheme(value))


def _scheme(value: object) -> Qt.ColorScheme:
    """0 no preference, 1 dark, 2 light, in one or two variants around it (`Read` answers in two)."""
    while isinstance(value, QDBusVariant):
        value = value.variant()
    return _SCHEMES.get(value, Qt.ColorScheme.Unknown) if isinstance(value, int) else Qt.ColorScheme.Unknown
