"""What can be done with the photo on the canvas, and with what lies round it: by right-click, or by the keyboard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from beautydesk.ui.actions import Actions
from beautydesk.ui.compare import CompareView
from beautydesk.ui.compare.canvas_colour import CanvasColour, effective
from beautydesk.viewmodels.preferences import Preferences


class CanvasMenu(QObject):
    """Opens on `canvas` when somebody asks for it there; `open` is for whoever has no pointer."""

    def __init__(self, canvas: CompareView, actions: Actions, preferences: Preferences) -> None:
        super().__init__(canvas)
        self._canvas, self._actions, self._preferences = canvas, actions, preferences
        canvas.canvas_colour = CanvasColour(preferences.settings.canvas)
        canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        canvas.customContextMenuRequested.connect(lambda at: self.open(canvas.mapToGlobal(at)))

    def open(self, at: QPoint | None = None) -> None:
        """`at`: on the screen; in the middle of the canvas if nobody points there."""
        menu = self.made()
        menu.popup(at if at is not None else self._canvas.mapToGlobal(self._canvas.rect().center()))
        menu.setActiveAction(next(action for action in menu.actions() if action.isEnabled()))

    def made(self) -> QMenu:
        """A menu as things stand now; it goes when it is closed."""
        menu = QMenu(self.tr("Photo"), self._canvas)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        actions, view = self._actions, self._actions.view
        saving, photos = actions.saving, actions.photos
        self._add(menu, actions.retouch, photos.retry, photos.leave)
        self._add(menu, saving.save, saving.save_as, saving.copy, photos.show_file)
        self._add(menu, *self._settings())
        self._add(menu, *view.modes.values())
        self._add(menu, view.faces, view.mark_face, view.brush)
        zoom = menu.addMenu(self.tr("Zoom"))
        zoom.addActions([view.fit, view.half_size, view.actual_size, view.double_size])
        self._add_colours(menu.addMenu(self.tr("Canvas")))
        return menu

    def _settings(self) -> list[QAction]:
        """Copying and pasting a photo's settings, as far as there are commands for it."""
        named = self._actions.named()
        return [named[name] for name in ("copy_settings", "paste_settings") if name in named]

    def _add(self, menu: QMenu, *actions: QAction) -> None:
        if actions:
            menu.addActions([action for action in actions if action.isVisible()])
            menu.addSeparator()

    def _add_colours(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        now = effective(self._canvas.canvas_colour, self._canvas.palette())
        for colour, text in (
            (CanvasColour.DARK, self.tr("Dark")),
            (CanvasColour.GREY, self.tr("18 % grey")),
            (CanvasColour.LIGHT, self.tr("Light")),
        ):
            action = group.addAction(menu.addAction(text))
            action.setCheckable(True)
            action.setChecked(colour is now)
            action.triggered.connect(partial(self._choose, colour))

    def _choose(self, colour: CanvasColour) -> None:
        self._canvas.canvas_colour = colour
        self._canvas.update()
        self._preferences.update(canvas=colour.value)
