"""How the list is looked at: as a grid, a wall of faces, or photo by photo; in which order, how large."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from beautydesk.ui.face_grid import FaceGrid
from beautydesk.ui.film_strip import FilmStrip
from beautydesk.ui.photo_actions import MakeAction
from beautydesk.ui.photo_grid import PhotoGrid
from beautydesk.ui.photos_view import STEP, PhotosView
from beautydesk.ui.tile_grid import TileGrid
from beautydesk.viewmodels.list.photo_order import Order
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.session import Session


class ListActions(QObject):
    """`grid` is checked while the grid is shown, `wall` while the face wall is. Order and sizes are remembered."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        strip: FilmStrip,
        grid: PhotoGrid,
        wall: FaceGrid,
        make: MakeAction,
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._session, self._strip, self._preferences = session, strip, preferences
        self.grid = make(self.tr("Grid"), "grid", "G", lambda: None)
        self.wall = make(self.tr("Face wall"), "face-wall", "W", lambda: None)
        self._views: dict[QAction, TileGrid] = {self.grid: grid, self.wall: wall}
        self._overviews = QActionGroup(self)
        self._overviews.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        for action in self._views:
            action.setCheckable(True)
            self._overviews.addAction(action)
        self.select_all = make(self.tr("Select all"), "", "Ctrl+A", session.choice.select_all)
        self.larger = make(self.tr("Larger thumbnails"), "", "", lambda: self._resize(STEP))
        self.smaller = make(self.tr("Smaller thumbnails"), "", "", lambda: self._resize(-STEP))
        self.by_own_order = make(self.tr("Own order"), "", "", lambda: self._sort(Order.OWN))
        self.by_name = make(self.tr("By name"), "", "", lambda: self._sort(Order.NAME))
        self.by_time = make(self.tr("By time taken"), "", "", lambda: self._sort(Order.TIME))
        self.by_state = make(self.tr("By state"), "", "", lambda: self._sort(Order.STATE))
        self.orders: dict[Order, QAction] = {
            Order.OWN: self.by_own_order,
            Order.NAME: self.by_name,
            Order.TIME: self.by_time,
            Order.STATE: self.by_state,
        }
        group = QActionGroup(self)
        for action in self.orders.values():
            action.setCheckable(True)
            group.addAction(action)
        self._restore()

    def _restore(self) -> None:
        settings = self._preferences.settings
        self._session.view.set_order(Order(settings.photo_order))
        self.order.setChecked(True)
        self._strip.set_side(settings.strip_side)
        grid, wall = self._views.values()
        grid.set_side(settings.grid_side)
        wall.set_side(settings.wall_side)
        self._strip.side_changed.connect(lambda side: self._preferences.update(strip_side=side))
        grid.side_changed.connect(lambda side: self._preferences.update(grid_side=side))
        wall.side_changed.connect(lambda side: self._preferences.update(wall_side=side))

    @property
    def overview(self) -> TileGrid | None:
        """What shows many photos now; None while one is on the canvas."""
        checked = self._overviews.checkedAction()
        return self._views[checked] if checked else None

    def leave_overview(self) -> None:
        """Back to the canvas."""
        for action in self._views:
            action.setChecked(False)

    @property
    def order(self) -> QAction:
        """That of the present order."""
        return self.orders[self._session.view.order]

    def refresh(self) -> None:
        """Which of them are possible now."""
        photos = len(self._session.queue) > 0
        for action in (self.grid, self.wall, self.select_all, self.larger, self.smaller, *self.orders.values()):
            action.setEnabled(photos)
        if not photos:
            self.leave_overview()

    def _sort(self, order: Order) -> None:
        self._session.view.set_order(order)
        self._preferences.update(photo_order=order.value)

    def _resize(self, by: int) -> None:
        view: PhotosView = self.overview or self._strip
        view.set_side(view.side + by)
