"""A second program to drop onto: says in a file what it was given, as file managers and editors see it."""

import json
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLabel


class Sink(QLabel):
    def __init__(self, report: Path) -> None:
        super().__init__("drop here", alignment=Qt.AlignmentFlag.AlignCenter)
        self._report = report
        self.setAcceptDrops(True)
        self.setWindowTitle("drop sink")
        self.setGeometry(0, 0, 120, 120)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        mime = event.mimeData()
        image = QImage(mime.imageData())
        size = [image.width(), image.height()]
        self._report.write_text(json.dumps({"paths": [url.toLocalFile() for url in mime.urls()], "pixels": size}))
        event.acceptProposedAction()


app = QApplication(sys.argv[:1])
sink = Sink(Path(sys.argv[1]))
sink.show()
app.exec()
