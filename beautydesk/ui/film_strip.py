"""The film strip: one thumbnail a photo with a badge for its state. A plain list view on the queue model."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from beautydesk.ui.dragged_row import DraggedRow
from beautydesk.ui.focus_rings import BY_KEYBOARD
from beautydesk.ui.photo_delegate import CELL, PhotoDelegate, cell_size
from beautydesk.viewmodels.list.photo_list import PhotoList

NEARLY = 4  # photos on either side that may be seen next

Index = QModelIndex | QPersistentModelIndex
_Move = QAbstractItemView.CursorAction


class FilmStrip(DraggedRow):
    """Says which photo is current, which are selected and which are on the screen, by their ids."""

    current_chosen = Signal(int)
    selection_changed = Signal(list)  # ids of the selected items, in the order of the list
    seen = Signal(list)  # list[int], whenever the strip is about to be painted

    def __init__(self, queue: PhotoList, parent: QWidget | None = None) -> None:
        super().__init__(queue, parent)
        self._menu_actions: list[QAction] = []
        self._telling = False  # it is this strip itself that others follow right now
        self._delegate = PhotoDelegate(self)
        self.setObjectName("filmStrip")
        self.setAccessibleName(self.tr("Photos"))
        self.setItemDelegate(self._delegate)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionRectVisible(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._take_height()
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setViewportMargins(8, 0, 8, 0)
        queue.rowsMoved.connect(self._on_moved)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._take_height()

    def _take_height(self) -> None:
        """That of a photo with its name, and of a scroll bar."""
        self.setFixedHeight(cell_size(self.font()).height() + 16)

    def selected_ids(self) -> list[int]:
        """In the order of the list."""
        return [item.id for item in self._selected()]

    def set_menu_actions(self, actions: list[QAction]) -> None:
        """What the menu on a photo offers; it acts on the selection, to which that photo belongs."""
        self._menu_actions = actions

    @property
    def ringed(self) -> bool:
        """Whether the focus is here and the keyboard is in use."""
        return self._delegate.ringed

    def show_current(self, row: int) -> None:
        """Follow the session: mark `row` and bring it into view."""
        if self._telling or row < 0:  # a click goes on to select, and knows whether to add or to replace
            return
        index = self.model().index(row, 0)
        if index != self.currentIndex() or not self.selectionModel().isSelected(index):
            self.go_to(row)

    def go_to(self, row: int) -> None:
        """Make one photo the current and only selected one."""
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def select_photos(self, ids: Sequence[int]) -> None:
        """Select these, and leave the current one."""
        rows = sorted(row for item_id in ids if (row := self._queue.row_of(item_id)) >= 0)
        selection = QItemSelection()
        first = 0
        for end in range(1, len(rows) + 1):
            if end == len(rows) or rows[end] != rows[end - 1] + 1:
                selection.select(self.model().index(rows[first], 0), self.model().index(rows[end - 1], 0))
                first = end
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """All cells are alike: where QListView lays out every row anew, one is painted anew."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    def _on_moved(self) -> None:
        self.scrollTo(self.currentIndex())

    # -- on the screen ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        self.seen.emit([self._queue.item_at(row).id for row in self._rows_on_screen()])
        super().paintEvent(event)

    def _rows_on_screen(self) -> range:
        """With those next to them, which are seen next."""
        ends = [self._row_at(x) for x in (0, self.viewport().width() - 1)]
        return range(max(0, min(ends) - NEARLY), min(len(self._queue), max(ends) + 1 + NEARLY))

    # -- keys and mouse -----------------------------------------------------------------------------------------------

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """A page is what is on the screen, from side to side; Qt would take its height. Left is left everywhere."""
        if self.isRightToLeft():
            action = {_Move.MoveLeft: _Move.MoveRight, _Move.MoveRight: _Move.MoveLeft}.get(action, action)
        if action not in (_Move.MovePageUp, _Move.MovePageDown):
            return super().moveCursor(action, modifiers)
        page = max(1, self.viewport().width() // CELL.width())
        row = self.currentIndex().row() + (page if action is _Move.MovePageDown else -page)
        return self._queue.index(max(0, min(row, len(self._queue) - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() and event.modifiers() == Qt.KeyboardModifier.NoModifier and event.text().isalnum():
            event.ignore()  # single letters are the window's (hold B), not a search by name
        else:
            self._set_ringed(True)
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._set_ringed(False)
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._set_ringed(self.ringed or event.reason() in BY_KEYBOARD)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._set_ringed(False)
        super().focusOutEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if not self._menu_actions or not index.isValid():
            event.ignore()
            return
        if not self.selectionModel().isSelected(index):
            self.go_to(index.row())
        middle = self.viewport().mapToGlobal(self.visualRect(index).center())
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._menu_actions)
        menu.popup(event.globalPos() if by_mouse else middle)

    def _set_ringed(self, ringed: bool) -> None:
        self._delegate.ringed = ringed
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self._telling = True
            self.current_chosen.emit(current.data(PhotoList.ItemRole).id)
            self._telling = False

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit(self.selected_ids())
