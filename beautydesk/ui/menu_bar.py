"""The menu bar: every command of the window, in one menu each.

It keeps to itself where that is not macOS: Alt, F10 or the key of a menu brings it for as long as it is used. Then it
is not hidden but has no height, so that Qt knows its keys, and screen readers find it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QAction, QFocusEvent, QKeySequence, QShortcutEvent
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

from beautydesk.ui.window_actions import WindowActions

Groups = tuple[tuple[str, ...], ...]  # names of commands, with a line between two groups
_FILE: Groups = (
    ("add", "add_folder", "paste"),
    ("continue_session",),
    ("save", "save_as", "save_all", "copy"),
    ("show_file", "report"),
    ("quit",),
)
_EDIT: Groups = (
    ("undo", "redo"),
    ("copy_settings", "paste_settings", "apply_to_selected", "apply_to_all"),
    ("select_all", "remove"),
    ("settings",),
)
_PHOTO: Groups = (("review", "accept", "reject"), ("previous", "next"), ("earlier", "later"))
_RETOUCH: Groups = (
    ("retouch", "retouch_all"),
    ("retry", "retry_failed", "leave", "do_next", "pause", "stop", "cancel"),
    ("faces", "next_face", "previous_face", "mark_face", "brush"),
)
_VIEW: Groups = (
    ("grid", "wall", "split", "side-by-side", "result", "difference"),
    ("by_own_order", "by_name", "by_time", "by_state", "larger", "smaller"),
    ("fit", "half_size", "actual_size", "double_size", "zoom_in", "zoom_out", "toggle_zoom"),
    ("strip", "panel", "menu_bar", "full_screen"),
    ("next_part", "previous_part", "menus", "context_menu"),
)
_HELP: Groups = (("help",), ("log", "problem"), ("about",))
_NO_LIMIT = 16777215  # Qt's
_ROLES = {
    "settings": QAction.MenuRole.PreferencesRole,
    "about": QAction.MenuRole.AboutRole,
    "quit": QAction.MenuRole.QuitRole,
}


class MenuBar(QMenuBar):
    """`named`: every command; those that no menu asks for stand at the end of *Photo*."""

    def __init__(self, named: Mapping[str, QAction], actions: WindowActions, parent: QWidget) -> None:
        super().__init__(parent)
        self._kept = actions.menu_bar
        for name, action in named.items():
            action.setMenuRole(_ROLES.get(name, QAction.MenuRole.NoRole))
        titles = {
            self.tr("&File"): _FILE,
            self.tr("&Edit"): _EDIT,
            self.tr("&Photo"): _PHOTO,
            self.tr("&Retouch"): _RETOUCH,
            self.tr("&View"): _VIEW,
            self.tr("&Help"): _HELP,
        }
        wanted = {name for groups in titles.values() for names in groups for name in names}
        for title, groups in titles.items():
            others = tuple(name for name in named if name not in wanted) if groups is _PHOTO else ()
            self._add_menu(title, (*groups, others), named)
        actions.menus_asked.connect(lambda: self._open(self.actions()[0]))
        self._kept.setVisible(not self.isNativeMenuBar())
        self._kept.toggled.connect(self._fold)
        self._fold()

    def _add_menu(self, title: str, groups: Groups, named: Mapping[str, QAction]) -> None:
        menu = self.addMenu(title)
        for names in groups:
            menu.addActions([named[name] for name in names if name in named])
            menu.addSeparator()
        menu.aboutToShow.connect(self._unfold)
        menu.aboutToHide.connect(partial(QTimer.singleShot, 0, self._fold))

    # -- there as long as it is used ----------------------------------------------------------------------------------

    def _unfold(self) -> None:
        self.setMaximumHeight(_NO_LIMIT)
        if (window := self.parentWidget()) and (layout := window.layout()):
            layout.activate()  # a menu opens where its title is

    def _fold(self) -> None:
        open_ = isinstance(QApplication.activePopupWidget(), QMenu)
        if self._kept.isChecked() or self.hasFocus() or open_ or self.isNativeMenuBar():
            self._unfold()
        else:
            self.setMaximumHeight(0)

    def _open(self, title: QAction) -> None:
        self._unfold()
        self.setActiveAction(title)

    def event(self, event: QEvent) -> bool:
        """To unfold changes the ids by which Qt knows the keys of menus, so these are opened by their letter."""
        if isinstance(event, QShortcutEvent):
            keyed = (title for title in self.actions() if QKeySequence.mnemonic(title.text()) == event.key())
            if title := next(keyed, None):
                self._open(title)
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._unfold()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._fold()
