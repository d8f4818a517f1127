"""The bar on top: adding on the left, looking in the middle, results on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from beautydesk.ui.actions import Actions


class CommandBar(QToolBar):
    """Buttons for actions; well-known ones are icons alone."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Commands"))
        self.setObjectName("commands")
        self.setMovable(False)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.addActions([actions.add, actions.paste])
        self.addSeparator()
        self.addActions([actions.undo, actions.redo])
        self._add_spacer()
        self.addActions(list(actions.modes.values()))
        self.addSeparator()
        self.addActions([actions.faces, actions.brush])
        self.addSeparator()
        self.addActions([actions.fit, actions.actual_size])
        self._add_spacer()
        self.addActions([actions.retouch_all, actions.save, actions.save_as])
        self.addSeparator()
        self.addAction(actions.settings)
        words_last = (actions.add, actions.save)
        words = (*actions.modes.values(), actions.actual_size, actions.retouch_all, actions.save_as, *words_last)
        self._stages: tuple[tuple[QAction, ...], ...] = (words, words_last, ())  # what has its text beside its icon
        self._spell_out(words)
        for button in self.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the photo

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window, a long language or a large font shows icons alone, rather than hiding commands."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            for stage in self._stages:
                self._spell_out(stage)
                if self.sizeHint().width() <= event.size().width():
                    break

    def _spell_out(self, actions: tuple[QAction, ...]) -> None:
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        for action in self.actions():
            button = self.widgetForAction(action)
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(beside if action in actions else alone)
                button.setAccessibleName(action.text().rstrip("…"))

    def _add_spacer(self) -> None:
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spacer)
