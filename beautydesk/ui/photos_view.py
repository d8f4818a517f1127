"""What film strip, grid and face wall share: pictures of any size, keys, a menu, and who is on the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from beautydesk.ui.colours import colours
from beautydesk.ui.dragged_photos import DraggedPhotos
from beautydesk.ui.focus_rings import BY_KEYBOARD
from beautydesk.ui.photo_delegate import PhotoDelegate
from beautydesk.viewmodels.list.photo_rows import PhotoRows, RowChoice

STEP = 16  # logical pixels by which pictures become larger or smaller
NOTCH = 120  # of a wheel, in Qt's eighths of a degree

_Move = QAbstractItemView.CursorAction


class PhotosView(DraggedPhotos):
    """Which photos are chosen is the `RowChoice`'s. `sides`: least and most of the pictures' side, logical pixels."""

    seen = Signal(list)  # list[int], ids of who is on the screen, whenever the view is about to be painted
    side_changed = Signal(int)
    sides = (64, 160)

    def __init__(
        self, photos: PhotoRows, choice: RowChoice, delegate: PhotoDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(photos, choice, parent)
        self._menu_actions: list[QAction] = []
        self._delegate = delegate
        self._turned = 0  # of the wheel, since the last step
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionRectVisible(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # so scrolling paints what comes in alone
        for signal in (photos.rowsMoved, photos.layoutChanged, photos.rearranged):
            signal.connect(self._on_rearranged)

    # -- size ---------------------------------------------------------------------------------------------------------

    @property
    def side(self) -> int:
        return self._delegate.side

    def set_side(self, side: int) -> None:
        """Of the pictures, within `sides`."""
        least, most = self.sides
        side = max(least, min(side, most))
        if side != self._delegate.side:
            self._delegate.side = side
            self._fit()
            self.side_changed.emit(side)

    def _fit(self) -> None:
        """Cells have another size now."""
        self.doItemsLayout()
        self._keep_in_view()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        steps, self._turned = int(self._turned / NOTCH), self._turned % NOTCH if self._turned > 0 else 0
        self.set_side(self.side + steps * STEP)
        event.accept()

    # -- choosing -----------------------------------------------------------------------------------------------------

    def selected_ids(self) -> list[int]:
        """In the order of the view."""
        return self._choice.ids()

    def go_to(self, row: int) -> None:
        """Make one photo the current and only selected one."""
        self._choice.go_to(row)

    def set_menu_actions(self, actions: list[QAction]) -> None:
        """What the menu on a photo offers; it acts on the selection, to which that photo belongs."""
        self._menu_actions = actions

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

    # -- on the screen ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        self._tell_seen(self.rows_on_screen())
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), colours(self.palette()).panel)
        painter.end()
        super().paintEvent(event)

    def _tell_seen(self, rows: range) -> None:
        self.seen.emit([self._photos.item_at(row).id for row in rows])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keep_in_view()

    def _on_rearranged(self) -> None:
        self._keep_in_view()

    def _keep_in_view(self) -> None:
        """Unseen, it would lay out thousands of rows for nobody."""
        if self.isVisible() and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    # -- keys and mouse -----------------------------------------------------------------------------------------------

    @property
    def ringed(self) -> bool:
        """Whether the focus is here and the keyboard is in use."""
        return self._delegate.ringed

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """By rows, whatever is on the screen. Left is left everywhere."""
        if self.isRightToLeft():
            action = {_Move.MoveLeft: _Move.MoveRight, _Move.MoveRight: _Move.MoveLeft}.get(action, action)
        by = self._step_of(action)
        row = self.currentIndex().row()
        if by is None or row < 0:
            return super().moveCursor(action, modifiers)
        return self._photos.index(max(0, min(row + by, len(self._photos) - 1)))

    def _step_of(self, action: _Move) -> int | None:
        """So many rows on; None for what Qt knows."""
        raise NotImplementedError

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

    def _set_ringed(self, ringed: bool) -> None:
        self._delegate.ringed = ringed
        self.viewport().update()
