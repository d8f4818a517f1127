"""The bar on top: adding on the left, looking in the middle, results on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from beautydesk.ui.actions import Actions

ROOMY = 1120  # logical pixels: enough for all texts


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
        self.addActions([actions.fit, actions.actual_size])
        self._add_spacer()
        self.addActions([actions.retouch_all, actions.save, actions.save_as])
        self.addSeparator()
        self.addAction(actions.settings)
        self._shorten(actions.paste, actions.undo, actions.redo, actions.fit, actions.settings)
        self._spelled_out = (*actions.modes.values(), actions.actual_size, actions.retouch_all, actions.save_as)
        self._compact = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window shows icons alone, rather than hiding commands."""
        super().resizeEvent(event)
        compact = event.size().width() < ROOMY
        if compact != self._compact:
            self._compact = compact
            style = Qt.ToolButtonStyle.ToolButtonIconOnly if compact else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            self._shorten(*self._spelled_out, style=style)

    def _shorten(self, *actions: QAction, style: Qt.ToolButtonStyle = Qt.ToolButtonStyle.ToolButtonIconOnly) -> None:
        for action in actions:
            button = self.widgetForAction(action)
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(style)
                button.setAccessibleName(action.text().rstrip("…"))

    def _add_spacer(self) -> None:
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spacer)
