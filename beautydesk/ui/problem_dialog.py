"""The report of a problem, to be read, changed and given away by hand: nothing here sends anything."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from beautydesk.ui.announcing import announce
from beautydesk.ui.dialog_size import fit
from beautydesk.ui.scroll_page import prose
from beautydesk.viewmodels.care import Problems

_WIDE, _HIGH = 64, 36  # times the size of the letters, lines of text
_LEAST = 8  # lines of the report that are seen in any case
_MARGIN, _GAP = 16, 8  # logical pixels


class ProblemDialog(QDialog):
    """Not modal: the work goes on beside it."""

    def __init__(self, problems: Problems, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems = problems
        self.setWindowTitle(self.tr("Report of a problem"))
        intro = self.tr(
            "Nothing is sent. The report holds no photo, no name of a file and no key. Say at its top what you did, "
            "take out what you do not want to share, then copy or save it."
        )
        self.text = QPlainTextEdit()
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # it is English
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(_LEAST * self.text.fontMetrics().lineSpacing())
        self.text.setAccessibleName(self.tr("Report"))
        self.told = prose(role="muted")
        self._buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.copy = self._button(self.tr("&Copy"), role)
        self.save = self._button(self.tr("&Save…"), role)
        self.page = self._button(self.tr("&Open the page for reports"), role)
        self.page.setVisible(bool(problems.issues))
        self._buttons.addButton(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(_GAP)
        layout.addWidget(prose(intro))
        layout.addWidget(self.text, 1)
        layout.addWidget(self.told)
        layout.addWidget(self._buttons)
        fit(self, _WIDE, _HIGH)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask_where)
        self.page.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(problems.issues)))
        self._buttons.rejected.connect(self.reject)
        problems.written.connect(self._on_written)
        problems.saved.connect(self._on_saved)

    def begin(self) -> None:
        """Show it; what is being read, and may have been changed, stays as it is."""
        if not self.isVisible():
            self._show_text("", self.tr("Looking at what works on this computer…"))
            self._problems.write()
        self.show()
        self.raise_()
        self.activateWindow()

    def _button(self, text: str, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        button = self._buttons.addButton(text, role)
        button.setAutoDefault(False)  # Return belongs to the text
        return button

    def _show_text(self, text: str, told: str) -> None:
        self.text.setPlainText(text)
        self.told.setText(told)
        for part in (self.text, self.copy, self.save):
            part.setEnabled(bool(text))

    def _on_written(self, text: str) -> None:
        if not self.isVisible() or self.text.toPlainText():
            return
        self._show_text(text, "" if text else self.tr("The report could not be made; the log has what happened."))
        cursor = self.text.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Down, n=2)  # below the first question
        self.text.setTextCursor(cursor)
        self.text.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._tell(self.tr("Copied."))

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the report"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Text (*.txt)")])
        dialog.setDefaultSuffix(".txt")
        dialog.selectFile("beautydesk-report.txt")
        dialog.fileSelected.connect(lambda name: self._problems.save(self.text.toPlainText(), Path(name)))
        dialog.open()

    def _on_saved(self, problem: str) -> None:
        self._tell(problem or self.tr("Saved."))

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        announce(self, text)
