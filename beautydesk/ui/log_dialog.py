"""The log, the newest lines last: looked through, followed as it grows, and copied in part."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QFont,
    QFontDatabase,
    QFontMetrics,
    QGuiApplication,
    QHideEvent,
    QKeySequence,
    QPalette,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from beautydesk.support.log_file import Level
from beautydesk.ui.choice_box import ChoiceBox
from beautydesk.ui.colours import colours
from beautydesk.ui.dialog_size import fit
from beautydesk.ui.file_manager import FileManager
from beautydesk.ui.scroll_page import prose
from beautydesk.viewmodels.care import LogLines
from beautydesk.viewmodels.care.log_lines import LEVEL

_WIDE, _HIGH = 72, 36  # times the size of the letters, lines of text
_LEAST = 8  # lines of the log that are seen in any case
_MARGIN, _GAP = 16, 8  # logical pixels
_TYPED = 200  # milliseconds without a key until it is looked for
_Index = QModelIndex | QPersistentModelIndex


class LogDialog(QDialog):
    """Not modal. It reads nothing while it is hidden."""

    def __init__(self, lines: LogLines, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._at_end = True
        self.setWindowTitle(self.tr("Log"))
        self.level = ChoiceBox()
        for level, text in (
            (Level.DETAIL, self.tr("Everything")),
            (Level.WARNING, self.tr("Warnings and errors")),
            (Level.ERROR, self.tr("Errors alone")),
        ):
            self.level.addItem(text, level)
        self.level.setAccessibleName(self.tr("Which lines"))
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Search"))
        self.words.setAccessibleName(self.tr("Search"))
        self.list = QTableView()
        self._make_list()
        self.told = prose(role="muted")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.copy = self._buttons.addButton(self.tr("&Copy"), role)
        self.folder = self._buttons.addButton(self.tr("Show in &folder"), role)
        for button in self._buttons.findChildren(QPushButton):
            button.setAutoDefault(False)  # Return belongs to the search
        self._lay_out()
        self._connect()

    def _make_list(self) -> None:
        """Lines of one height, never wrapped; English, so from the left. A table, as a list of Qt's asks for every row
        before it shows any."""
        table, metrics = self.list, QFontMetrics(_fixed())
        table.setModel(self._lines)
        table.setItemDelegate(_LineDelegate(table))
        table.setFont(_fixed())
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setCornerButtonEnabled(False)
        table.horizontalHeader().hide()
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setMinimumSectionSize(1)
        table.verticalHeader().setDefaultSectionSize(metrics.lineSpacing() + 1)
        table.setMinimumHeight(_LEAST * metrics.lineSpacing())
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTextElideMode(Qt.TextElideMode.ElideNone)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        table.setAccessibleName(self.tr("Lines of the log"))
        copying = QAction(self.list)
        copying.setShortcut(QKeySequence.StandardKey.Copy)
        copying.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copying.triggered.connect(self._copy)
        self.list.addAction(copying)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(_GAP)
        above.addWidget(self.words, 1)
        above.addWidget(self.level)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(_GAP)
        layout.addLayout(above)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.told)
        layout.addWidget(self._buttons)
        fit(self, _WIDE, _HIGH)

    def _connect(self) -> None:
        self._typed = QTimer(self, singleShot=True, interval=_TYPED)
        self._typed.timeout.connect(self._want)
        self.words.textChanged.connect(lambda _text: self._typed.start())
        self.words.returnPressed.connect(self._want)
        self.level.currentIndexChanged.connect(lambda _row: self._want())
        lines = self._lines
        lines.rowsAboutToBeInserted.connect(self._remember_place)
        lines.rowsInserted.connect(self._on_lines_came)
        lines.shown.connect(self._on_shown)
        self.list.selectionModel().selectionChanged.connect(self._show_possible)
        self.copy.clicked.connect(self._copy)
        self.folder.clicked.connect(self._show_in_folder)
        self._buttons.rejected.connect(self.reject)
        self._show_possible()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lines.follow(True)
        self.words.setFocus()
        self._show_told()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._lines.follow(False)

    # -- showing ------------------------------------------------------------------------------------------------------

    def _want(self) -> None:
        self._typed.stop()
        self._lines.want(self.level.currentData(), self.words.text())

    def _remember_place(self) -> None:
        bar = self.list.verticalScrollBar()
        self._at_end = bar.value() == bar.maximum()

    def _on_lines_came(self) -> None:
        """Who reads further up is not taken away from there."""
        self._widen()
        if self._at_end:
            self.list.scrollToBottom()
        self._show_told()

    def _on_shown(self) -> None:
        self._widen()
        self.list.scrollToBottom()
        self._show_possible()
        self._show_told()

    def _widen(self) -> None:
        """To the longest line; the letters are all of one width, but for those of Chinese and the like."""
        self.list.setColumnWidth(0, (self._lines.longest + 2) * QFontMetrics(_fixed()).horizontalAdvance("0"))

    def _show_told(self) -> None:
        if self._lines.file is None:
            self.told.setText(self.tr("There is no log: the profile cannot be written to."))
        elif self._lines.rowCount() == 0:
            self.told.setText(self.tr("Nothing of that kind was written down."))
        else:
            self.told.setText(self.tr("%Ln line(s)", "", self._lines.rowCount()))

    def _show_possible(self) -> None:
        self.copy.setEnabled(self.list.selectionModel().hasSelection())
        self.folder.setEnabled(self._lines.file is not None)

    # -- doing --------------------------------------------------------------------------------------------------------

    def _copy(self) -> None:
        rows = [index.row() for index in self.list.selectionModel().selectedRows()]
        if rows:
            QGuiApplication.clipboard().setText(self._lines.text(rows))

    def _show_in_folder(self) -> None:
        if self._lines.file is not None:
            FileManager(self).show(self._lines.file)


class _LineDelegate(QStyledItemDelegate):
    """Errors and warnings in the colours that these have everywhere."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        look = colours(self._table.palette())
        tint = {Level.ERROR: look.error, Level.WARNING: look.warning}.get(index.data(LEVEL))
        if tint is not None:
            palette: QPalette = option.palette
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                palette.setColor(role, tint)
            option.palette = palette


def _fixed() -> QFont:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
