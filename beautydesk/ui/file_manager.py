"""Showing a file where it lies, in the file manager of this desktop."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QProcess, QUrl, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher
from PySide6.QtGui import QDesktopServices

from beautydesk.ui.portal import has_session_bus

_NAME, _PATH = "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1"
_TIMEOUT = 5000  # ms; the file manager may have to be started


class FileManager(QObject):
    """Nothing here waits. Where the file manager cannot mark a file, its folder is opened."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: QDBusPendingCallWatcher | None = None
        self._path = Path()

    def show(self, path: Path) -> None:
        """Open the folder of `path` with the file marked."""
        self._path = path
        if sys.platform == "win32":
            QProcess.startDetached("explorer", ["/select,", QDir.toNativeSeparators(str(path))])
        elif sys.platform == "darwin":
            QProcess.startDetached("open", ["-R", str(path)])
        elif has_session_bus():
            self._ask(path)
        else:
            self._open_folder()

    def _ask(self, path: Path) -> None:
        question = QDBusMessage.createMethodCall(_NAME, _PATH, _NAME, "ShowItems")
        question.setArguments([[bytes(QUrl.fromLocalFile(str(path)).toEncoded().data()).decode()], ""])
        self._asked = QDBusPendingCallWatcher(QDBusConnection.sessionBus().asyncCall(question, _TIMEOUT), self)
        self._asked.finished.connect(self._on_answered)

    @Slot()
    def _on_answered(self) -> None:
        if self._asked is not None and self._asked.isError():
            self._open_folder()
        self._asked = None

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
