"""A file manager on the session bus, and the window's request to it: prints what it was asked to show, as JSON.

With the argument `deaf` there is none on the bus; what the desktop is asked to open instead is printed.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import ClassInfo, QObject, QTimer, QUrl, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QDesktopServices, QGuiApplication

from beautydesk.ui.file_manager import FileManager


@ClassInfo(**{"D-Bus Interface": "org.freedesktop.FileManager1"})
class Manager(QObject):
    @Slot("QStringList", str)
    def ShowItems(self, uris: list[str], startup_id: str) -> None:
        print(json.dumps({"shown": uris}), flush=True)
        app.quit()


class Opener(QObject):
    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        print(json.dumps({"opened": url.toLocalFile()}), flush=True)
        app.quit()


app = QGuiApplication(sys.argv)
bus = QDBusConnection.sessionBus()
manager, opener = Manager(), Opener()
if "deaf" not in sys.argv:
    flags = QDBusConnection.RegisterOption.ExportAllSlots
    assert bus.registerObject("/org/freedesktop/FileManager1", manager, flags)
    assert bus.registerService("org.freedesktop.FileManager1")
QDesktopServices.setUrlHandler("file", opener, "open")
asker = FileManager()
QTimer.singleShot(0, lambda: asker.show(Path(sys.argv[1])))
QTimer.singleShot(10_000, lambda: app.exit(1))
sys.exit(app.exec())
