"""The page of the settings for the keys of the commands: press other keys, and they are taken or refused in words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from beautydesk.ui.announcing import announce
from beautydesk.ui.scroll_page import ScrollPage, prose
from beautydesk.ui.shortcuts import Shortcuts

_BACKSPACE = QKeySequence(Qt.Key.Key_Backspace)


class ShortcutsPage(QWidget):
    """What was refused is told below the list, which scrolls."""

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self.edits: dict[str, QKeySequenceEdit] = {}
        self.resets: dict[str, QPushButton] = {}
        self.page = ScrollPage()
        column = QVBoxLayout(self.page.body)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addWidget(prose(self.tr("Choose a field and press the new keys, or Backspace for none."), "muted"))
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(4)
        self._rows.setColumnStretch(3, 1)
        column.addLayout(self._rows)
        column.addStretch(1)
        self.told = prose(role="warning")
        self.reset_all = QPushButton(self.tr("Reset all"))
        self.reset_all.clicked.connect(self._on_reset_all)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(16, 8, 16, 0)
        bottom.addWidget(self.told, 1)
        bottom.addWidget(self.reset_all)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.page, 1)
        whole.addLayout(bottom)
        shortcuts.changed.connect(self.refresh)

    def showEvent(self, event: QShowEvent) -> None:
        """Its many fields are made when somebody looks at them first, so that the settings open at once."""
        super().showEvent(event)
        if not self.edits:
            for row, name in enumerate(self._shortcuts.names):
                self._add_row(row, name)
            self.refresh()

    def _add_row(self, row: int, name: str) -> None:
        title = self._shortcuts.title(name)
        edit = self.edits[name] = QKeySequenceEdit()
        edit.setMaximumSequenceLength(1)
        edit.setClearButtonEnabled(True)
        edit.setMinimumWidth(self._needed(edit.fontMetrics()))
        edit.setAccessibleName(self.tr("Keys for {}").format(title))
        for clear in edit.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("No keys for {}").format(title))
        edit.editingFinished.connect(partial(self._on_edited, name))
        reset = self.resets[name] = QPushButton(self.tr("Reset"))
        reset.setProperty("kind", "link")
        reset.setAccessibleName(self.tr("Reset the keys for {}").format(title))
        reset.clicked.connect(partial(self._on_reset, name))
        policy = reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        reset.setSizePolicy(policy)
        for place, widget in enumerate((QLabel(title), edit, reset)):
            self._rows.addWidget(widget, row, place, Qt.AlignmentFlag.AlignVCenter)

    def _needed(self, metrics: QFontMetrics) -> int:
        """The width in logical pixels that the longest keys of all need, as this language writes them."""
        native = QKeySequence.SequenceFormat.NativeText
        names = (self._shortcuts.keys(name).toString(native) for name in self._shortcuts.names)
        return max(metrics.averageCharWidth() * 28, *(metrics.horizontalAdvance(name) + 56 for name in names))

    def refresh(self) -> None:
        """Bring everything to the keys that are valid now."""
        for name, edit in self.edits.items():
            edit.blockSignals(True)
            edit.setKeySequence(self._shortcuts.keys(name))
            edit.blockSignals(False)
            own = self._shortcuts.is_own(name)
            if own and self.resets[name].hasFocus():
                edit.setFocus()  # the button that had it goes
            self.resets[name].setVisible(not own)
        self.reset_all.setEnabled(not all(map(self._shortcuts.is_own, self.edits)))

    def _on_edited(self, name: str) -> None:
        keys = self.edits[name].keySequence()
        if keys == _BACKSPACE:
            keys = QKeySequence()
            self.edits[name].clear()
        if keys != self._shortcuts.keys(name):
            self._try(partial(self._shortcuts.set_keys, name, QKeySequence(keys)))

    def _on_reset(self, name: str) -> None:
        self._try(partial(self._shortcuts.reset, name))

    def _on_reset_all(self) -> None:
        self._shortcuts.reset_all()
        self._tell("")

    def _try(self, change: partial[None]) -> None:
        try:
            change()
        except ValueError as refused:
            self._tell(str(refused))
            self.refresh()
        else:
            self._tell("")

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        announce(self.told, text)
