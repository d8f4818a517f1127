"""The window as a whole: full screen, its menu bar, and the menu of what has the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QWidget

from beautydesk.ui.photo_actions import MakeAction
from beautydesk.viewmodels.preferences import Preferences


class WindowActions(QObject):
    """`full_screen` and `menu_bar` are checked while the window is that large, and while the bar stays."""

    menus_asked = Signal()  # the keys go to the menu bar
    about_asked = Signal()

    def __init__(self, window: QWidget, make: MakeAction, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self.full_screen = make(self.tr("Full screen"), "full-screen", "F11", self._toggle_full_screen)
        self.menu_bar = make(self.tr("Menu bar"), "", "", lambda: None)
        for action in (self.full_screen, self.menu_bar):
            action.setCheckable(True)
        self.menu_bar.setChecked(preferences.settings.menu_bar)
        self.menu_bar.toggled.connect(lambda kept: preferences.update(menu_bar=kept))
        self.menus = make(self.tr("Go to the menus"), "", "F10", self.menus_asked.emit)
        self.context_menu = make(self.tr("Menu of what has the focus"), "", "Shift+F10", self._open_context_menu)
        self.about = make(self.tr("About Beauty Desk"), "info", "", self.about_asked.emit)
        window.installEventFilter(self)

    def _toggle_full_screen(self) -> None:
        """All of the window, as its parts can be put away one by one; what it was before comes back."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _open_context_menu(self) -> None:
        focused = QApplication.focusWidget() or self._window
        place = focused.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
        reason = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(focused, QContextMenuEvent(reason, place, focused.mapToGlobal(place)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.WindowStateChange:
            self.full_screen.setChecked(self._window.isFullScreen())
        return super().eventFilter(watched, event)
