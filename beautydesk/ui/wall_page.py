"""The face wall with what stands above it: which photos, in which order, and what is not known of them yet."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from beautydesk.ui.face_grid import FaceGrid
from beautydesk.ui.list_bar import ListBar
from beautydesk.ui.segments import Segments
from beautydesk.ui.wrapped_label import WrappedLabel
from beautydesk.viewmodels.list.face_wall import FaceWall, WallOrder
from beautydesk.viewmodels.preferences import Preferences

_WIDEST = 420  # logical pixels of the sentence on an empty wall


class WallPage(QWidget):
    """Looks at the wall as long as it is seen. Keys that come to the page are the wall's. `retouch`: makes the faces
    known of all photos that wait for it."""

    def __init__(
        self,
        wall: FaceWall,
        grid: FaceGrid,
        bar: ListBar,
        retouch: QAction,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._wall, self._retouch, self._preferences = wall, retouch, preferences
        self.grid, self.bar = grid, bar
        self.line = WrappedLabel("muted")
        self.sentence = WrappedLabel()
        self.order = self._order_segments()
        self._buttons = self._button(), self._button()  # beside the line, and on an empty wall
        self.pages = QStackedWidget()
        self.pages.addWidget(grid)
        self.pages.addWidget(self._nothing())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._head())
        column.addWidget(self.pages, 1)
        self.setFocusProxy(grid)
        wall.looked.connect(self._show)
        retouch.changed.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        self._wall.set_watched(True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._wall.set_watched(False)
        super().hideEvent(event)

    def _order_segments(self) -> Segments:
        entries: dict[Hashable, str] = {
            WallOrder.PHOTOS: self.tr("As the photos"),
            WallOrder.CHANGED: self.tr("Most changed first"),
        }
        segments = Segments(entries, self.tr("Order of the faces"))
        segments.chosen.connect(self._on_order_chosen)
        self._wall.set_order(WallOrder(self._preferences.settings.wall_order))
        segments.show_value(self._wall.order)
        segments.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return segments

    def _button(self) -> QToolButton:
        button = QToolButton()
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setDefaultAction(self._retouch)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _head(self) -> QWidget:
        head = QFrame()
        head.setProperty("surface", "bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addStretch()
        row.addWidget(self._buttons[0])
        row.addWidget(self.order)
        return head

    def _nothing(self) -> QWidget:
        page = QWidget()
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setFixedWidth(_WIDEST)
        column = QVBoxLayout(page)
        column.setSpacing(16)
        column.addStretch(2)
        for widget in (self.sentence, self._buttons[1]):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        return page

    def _show(self) -> None:
        unknown, empty = self._wall.unknown, len(self._wall) == 0
        self.pages.setCurrentIndex(1 if empty else 0)
        if unknown and not empty:
            text = QCoreApplication.translate("WallPage", "%Ln photo(s) have no known faces yet.", "", unknown)
            self.line.show_text(text, self.tr("They become known as photos are retouched or opened."))
        else:
            self.line.show_text("")
        if unknown:
            text = self.tr("No faces are known yet. They appear here as photos are retouched or opened.")
        else:
            text = self.tr("There are no faces in these photos.")
        self.sentence.show_text(text if empty else "")
        for button, here in zip(self._buttons, (not empty, empty), strict=True):
            button.setVisible(here and unknown > 0 and self._retouch.isEnabled())

    def _on_order_chosen(self, order: WallOrder) -> None:
        self._wall.set_order(order)
        self.order.show_value(order)
        self._preferences.update(wall_order=order.value)
