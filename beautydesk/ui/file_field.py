"""The path of a file: typed, pasted, or chosen in the system's own dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget


class FileField(QWidget):
    """`title`: of the dialog, and how screen readers call the field. `patterns`: what it offers first, as Qt writes
    them."""

    def __init__(self, title: str, patterns: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._patterns = title, patterns
        self.line = QLineEdit()
        self.line.setMinimumWidth(self.line.fontMetrics().averageCharWidth() * 32)
        self.line.setAccessibleName(title)
        self.choose = QPushButton(self.tr("Choose…"))
        self.choose.setAccessibleDescription(title)
        self.choose.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.choose)
        self.setFocusProxy(self.line)

    def _ask(self) -> None:
        dialog = QFileDialog(self.window(), self._title, self.line.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self._patterns, self.tr("All files (*)")])
        dialog.fileSelected.connect(self.line.setText)
        dialog.open()
