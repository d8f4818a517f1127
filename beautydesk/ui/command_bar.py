"""The bar on top: adding on the left, looking and choosing in the middle, results on the right, the rest under *More*.

Without a photo there is nothing to look at or to save, so those groups stay away. Where the room is short, texts go
first; then commands move into *More*, the least needed first: none is ever out of reach.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from beautydesk.ui.actions import Actions
from beautydesk.ui.icons import icon

_SPLIT = QToolButton.ToolButtonPopupMode.MenuButtonPopup


class CommandBar(QToolBar):
    """Buttons for actions; well-known ones are icons alone."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Commands"))
        self.setObjectName("commands")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._buttons: dict[QAction, QToolButton] = {}
        self._holders: dict[QAction, QAction] = {}  # what shows and hides the button of an action in the bar
        self._of_photos: list[QAction] = []  # the holders and lines that are there with photos only
        modes = tuple(actions.modes.values())
        if actions.opening.add.isVisible():
            self._add_group(actions.opening.add, always=True)
            self._of_photos.append(self.addSeparator())
        self._add_group(actions.undo, actions.redo)
        self._add_spacer()
        self._add_segments((actions.lists.grid, actions.lists.wall), modes)
        self._of_photos.append(self.addSeparator())
        self._add_group(actions.view.faces, actions.view.brush)
        self._add_spacer()
        self._add_group(actions.retouch_all)
        self._add_split(actions.saving.save, (actions.saving.save_as, actions.saving.save_all))
        self._of_photos.append(self.addSeparator())
        photos = (actions.view.review, actions.paste, actions.saving.copy, actions.reports.report, actions.remove)
        parts = (actions.panes.strip, actions.panes.panel, actions.window.menu_bar, actions.window.full_screen)
        self._add_more(photos, parts, (actions.help, actions.quit))
        self._add_group(actions.settings, always=True)
        words_last = (actions.opening.add, actions.saving.save)
        for_work = (actions.retouch_all, *words_last)
        tools = (actions.lists.grid, actions.lists.wall, actions.view.faces, actions.view.brush)
        # what has its text beside its icon
        self._stages: tuple[tuple[QAction, ...], ...] = (
            *((*modes, *tools, *for_work), (*modes, *for_work)),
            *(for_work, words_last, ()),
        )
        to_go = (
            *(actions.redo, actions.undo, actions.retouch_all),
            *(actions.view.brush, actions.view.faces, actions.lists.grid),
        )
        self._first_to_go = [action for action in to_go if action in self._holders]
        self._photos = actions.view.next  # possible as long as there is a photo
        self._photos.enabledChanged.connect(self._arrange)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    @property
    def hidden_commands(self) -> list[QAction]:
        """What is under *More* for want of room."""
        photos = self._photos.isEnabled()
        return [each for each in self._holders if photos and not self._holders[each].isVisible()]

    def _arrange(self) -> None:
        photos = self._photos.isEnabled()
        for holder in self._of_photos:
            holder.setVisible(photos)
        for stage in self._stages:
            self._spell_out(stage)
            if self._fits():
                return
        for action in self._first_to_go:
            if self._fits():
                return
            self._holders[action].setVisible(False)

    def _fits(self) -> bool:
        if layout := self.layout():
            layout.invalidate()  # buttons that were not there a moment ago do not do it
        return self.sizeHint().width() <= self.width()

    def _spell_out(self, actions: Iterable[QAction]) -> None:
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        for action, button in self._buttons.items():
            button.setToolButtonStyle(beside if action in actions else alone)

    def _add_group(self, *actions: QAction, always: bool = False) -> None:
        for action in filter(QAction.isVisible, actions):
            holder = self._hold(self._button_of(action), action, always=always)
            holder.setEnabled(action.isEnabled())  # a holder that is shown hands its own state on to its button
            action.enabledChanged.connect(holder.setEnabled)

    def _add_segments(self, overviews: tuple[QAction, ...], modes: tuple[QAction, ...]) -> None:
        """One control of several buttons, which come and go together. Over many the mode that waits looks off."""
        track = QFrame()
        track.setProperty("kind", "segments")
        row = QHBoxLayout(track)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for action in filter(QAction.isVisible, (*overviews, *modes)):
            button = self._button_of(action)
            button.setProperty("kind", "segment")
            button.setProperty("overview", action in overviews)
            button.setIconSize(self.iconSize())  # a bar tells its own buttons alone
            row.addWidget(button)
        self._hold(track, *filter(QAction.isVisible, (*overviews, *modes)))

        def follow() -> None:
            track.setProperty("over_many", any(action.isChecked() for action in overviews))
            for button in (track, *track.findChildren(QToolButton)):
                button.style().unpolish(button)
                button.style().polish(button)

        for action in overviews:
            action.toggled.connect(follow)

    def _add_split(self, action: QAction, others: tuple[QAction, ...]) -> None:
        """A button with a menu of what is like it. Where only the menu can be used, all of the button opens it."""
        button = self._button_of(action)
        button.setProperty("kind", "split")
        button.setMenu(QMenu(button))
        button.menu().addActions(list(others))
        holder = self._hold(button, action)

        def follow() -> None:
            button.setPopupMode(_SPLIT if action.isEnabled() else QToolButton.ToolButtonPopupMode.InstantPopup)
            possible = any(each.isEnabled() for each in (action, *others))
            holder.setEnabled(possible)
            button.setEnabled(possible)  # else it goes by its action alone

        for each in (action, *others):
            each.changed.connect(follow)
        follow()

    def _button_of(self, action: QAction) -> QToolButton:
        button = self._button()
        button.setDefaultAction(action)
        button.setAccessibleName(action.text().rstrip("…"))
        action.changed.connect(partial(self._follow, action, button))
        self._buttons[action] = button
        return button

    def _hold(self, widget: QWidget, *actions: QAction, always: bool = False) -> QAction:
        holder = self.addWidget(widget)
        self._holders |= dict.fromkeys(actions, holder)
        if not always:
            self._of_photos.append(holder)
        return holder

    def _follow(self, action: QAction, button: QToolButton) -> None:
        """A text that tells a price is read out as well, and may need other room."""
        text = action.text().rstrip("…")
        if text != button.accessibleName():
            button.setAccessibleName(text)
            self._arrange()

    def _add_more(self, *groups: Iterable[QAction]) -> None:
        menu = QMenu(self)
        button = self._button()
        button.setProperty("kind", "more")
        button.setIcon(icon("more"))
        button.setToolTip(self.tr("More commands"))
        button.setAccessibleName(self.tr("More commands"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        self.addWidget(button)

        def fill() -> None:
            menu.clear()
            menu.addActions(self.hidden_commands)
            for group in groups:
                menu.addSeparator()
                menu.addActions(list(group))

        menu.aboutToShow.connect(fill)

    def _button(self) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the photo
        return button

    def _add_spacer(self) -> None:
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spacer)
