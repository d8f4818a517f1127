"""Tells whoever looks elsewhere that photos are done or need something; whoever has the window in front sees it."""

from __future__ import annotations

import sys
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from beautydesk.support import notifications as desktop
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.jobs.batch_summary import BatchSummary
from beautydesk.viewmodels.jobs.desktop_notifications import Notifications
from beautydesk.viewmodels.preferences import Preferences

_SHOWN = 10_000  # milliseconds


class Notifier(QObject):
    """One notification for each batch that ends while no window of the program is in front."""

    def __init__(
        self, window: QWidget, batch: BatchSummary, preferences: Preferences, desktop: Notifications | TrayMessages
    ) -> None:
        super().__init__(window)
        self._window, self._preferences, self._desktop = window, preferences, desktop
        batch.ended.connect(self._on_ended)
        desktop.clicked.connect(self._on_clicked)

    def _on_ended(self, text: str) -> None:
        seen = QApplication.activeWindow()
        looking = seen is not None and not seen.isMinimized()
        if text and self._preferences.settings.notify and not looking:
            QApplication.alert(self._window)
            self._desktop.tell(text)

    def _on_clicked(self) -> None:
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()


class TrayMessages(QObject):
    """Notifications of Windows and macOS. They come from an icon, which is there for as long as one is shown."""

    clicked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._icon = QSystemTrayIcon(window.windowIcon(), self)
        self._icon.messageClicked.connect(self.clicked)
        self._over = QTimer(self, singleShot=True, interval=_SHOWN)
        self._over.timeout.connect(self._icon.hide)

    def tell(self, text: str) -> None:
        self._icon.show()
        self._icon.showMessage(QApplication.applicationName(), text, self._icon.icon(), _SHOWN)
        self._over.start()


def notifications(window: QWidget, lane: Lane) -> Notifications | TrayMessages:
    """Those of the system that this is."""
    if sys.platform in ("win32", "darwin"):
        return TrayMessages(window)
    button = QCoreApplication.translate("Notifications", "Open")
    tell = partial(desktop.tell, QApplication.applicationName(), QApplication.desktopFileName(), button)
    return Notifications(tell, lane, window)
