"""The program as the desktop knows it: its name, its desktop file, and the files that it is told to open."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from beautydesk import __version__

ENTRY = "org.beautydesk.BeautyDesk"  # the desktop file


class Application(QApplication):
    """macOS tells a program that runs already, by an event, which files it shall open."""

    file_opened = Signal(Path)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_opened.emit(Path(event.file()))
            return True
        return super().event(event)


def begun() -> Application:
    """The application, under its names; it ends when it is told to, not with its last window."""
    application = Application(sys.argv[:1])
    application.setApplicationName("Beauty Desk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(ENTRY)
    application.setQuitOnLastWindowClosed(False)
    return application
