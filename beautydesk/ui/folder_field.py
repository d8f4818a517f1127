"""A folder: one of those that were used last, or chosen in the system's own dialog."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from beautydesk.support.shown import shown
from beautydesk.viewmodels.text.translation import tool_tip

_EDGE = 4  # logical pixels that the style leaves free at the sides of a text
_FROM_THE_LEFT = "\u200e"  # else the slash at the beginning of a path stood at its end in Arabic
_LETTERS = 24  # of a path that are seen at least; the box is as wide as there is room


class _PathBox(QComboBox):
    """Shows both ends of a path that is too long for it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, part, self).width() - 2 * _EDGE
        text = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideMiddle, room)
        option.currentText = text
        painter.drawComplexControl(control, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class FolderField(QWidget):
    """`title`: of the dialog, and how screen readers call the field. `chosen` comes when the user chose one."""

    chosen = Signal(Path)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.box = _PathBox()
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(_LETTERS)
        self.box.setAccessibleName(title)
        self.box.view().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.box.activated.connect(lambda row: self.chosen.emit(self.box.itemData(row)))
        self.choose = QPushButton(self.tr("Choose…"))
        self.choose.setAccessibleDescription(title)
        self.choose.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box, 1)
        row.addWidget(self.choose)
        self.setFocusProxy(self.box)

    def show_folders(self, folders: Sequence[Path]) -> None:
        """The first one is chosen."""
        self.box.clear()
        for folder in folders:
            self.box.addItem(_FROM_THE_LEFT + shown(folder) + _FROM_THE_LEFT, folder)
            self.box.setItemData(self.box.count() - 1, tool_tip(shown(folder)), Qt.ItemDataRole.ToolTipRole)
        self.box.setToolTip(tool_tip(shown(folders[0])) if folders else "")

    def _ask(self) -> None:
        dialog = QFileDialog(self.window(), self._title, str(self.box.currentData() or ""))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.chosen.emit(Path(path)))
        dialog.fileSelected.connect(lambda _path: self.box.setFocus())  # Enter goes on, and does not ask once more
        dialog.open()
