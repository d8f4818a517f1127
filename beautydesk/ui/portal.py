"""What the desktop says about looks where Qt does not know: the freedesktop settings portal, over D-Bus.

Nothing here waits: the questions are sent, the answers come as signals, and a desktop without a portal never answers.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant

if TYPE_CHECKING:
    from collections.abc import Mapping

_SERVICE = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Settings"
_TIMEOUT = 2000  # ms
_SLOT = SLOT("_on_setting_changed(QDBusMessage)")


def has_session_bus(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether there is a bus to talk to; without one libdbus would try to start it, which takes its time."""
    if not sys.platform.startswith("linux"):
        return False
    runtime = environ.get("XDG_RUNTIME_DIR")
    return bool(environ.get("DBUS_SESSION_BUS_ADDRESS")) or (bool(runtime) and Path(str(runtime), "bus").exists())


class Portal(QObject):
    """Asks once and listens from then on; emits `told` (namespace, key, value) for each answer and each change."""

    told = Signal(str, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: set[QDBusPendingCallWatcher] = set()

    def ask(self, *settings: tuple[str, str]) -> None:
        """Send a question for each of `settings` (namespace, key); without a session bus nothing happens."""
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        # the stubs ask for bytes, the call itself for text
        bus.connect(_SERVICE, _PATH, _INTERFACE, "SettingChanged", self, _SLOT)  # type: ignore[call-overload]
        for namespace, key in settings:
            question = QDBusMessage.createMethodCall(_SERVICE, _PATH, _INTERFACE, "Read")
            question.setArguments([namespace, key])
            asked = QDBusPendingCallWatcher(bus.asyncCall(question, _TIMEOUT), self)
            self._asked.add(asked)
            asked.finished.connect(partial(self._on_answered, asked, namespace, key))

    def _on_answered(self, asked: QDBusPendingCallWatcher, namespace: str, key: str, *_: object) -> None:
        self._asked.discard(asked)
        answer = asked.reply()
        asked.deleteLater()
        if answer.type() is QDBusMessage.MessageType.ReplyMessage and answer.arguments():
            self.told.emit(namespace, key, _plain(answer.arguments()[0]))

    @Slot(QDBusMessage)
    def _on_setting_changed(self, message: QDBusMessage) -> None:
        match message.arguments():
            case [str(namespace), str(key), value]:
                self.told.emit(namespace, key, _plain(value))


def _plain(value: object) -> object:
    """`value` without the one or two variants around it (`Read` answers in two)."""
    while isinstance(value, QDBusVariant):
        value = value.variant()
    return value
