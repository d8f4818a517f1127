"""The film strip: one thumbnail a photo with a badge for its state. A plain list view on the queue model."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QDrag,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from beautydesk.core.job import JobState
from beautydesk.ui.colours import Colours, colours
from beautydesk.ui.focus_rings import BY_KEYBOARD
from beautydesk.ui.icons import icon
from beautydesk.viewmodels.queue_model import PhotoItem, QueueModel

CELL = QSize(112, 112)
PICTURE = QSize(96, 72)
BADGE = 20
DOT = 3.5  # radius
RADIUS = 6.0

Index = QModelIndex | QPersistentModelIndex


class _PhotoDelegate(QStyledItemDelegate):
    """Draws one photo: picture, state badge, name."""

    def __init__(self, strip: FilmStrip) -> None:
        super().__init__(strip)
        self._strip = strip

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return CELL

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: PhotoItem = index.data(QueueModel.ItemRole)
        rect: QRect = option.rect
        palette: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRect(QPoint(rect.left() + (rect.width() - PICTURE.width()) // 2, rect.top() + 8), PICTURE)
        self._paint_picture(painter, frame, item, palette)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.setPen(QPen(colours(palette).accent, 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(frame).adjusted(-2.5, -2.5, 2.5, 2.5), RADIUS + 2, RADIUS + 2)
        if self._strip.ringed and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.WindowText), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(QRect(rect.topLeft(), CELL)).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        self._paint_badge(painter, frame, item, palette)
        name = QRect(rect.left() + 4, frame.bottom() + 6, rect.width() - 8, rect.bottom() - frame.bottom() - 6)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        text = QFontMetrics(font).elidedText(item.path.name, Qt.TextElideMode.ElideMiddle, name.width())
        painter.drawText(name, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)
        painter.restore()

    @staticmethod
    def _paint_picture(painter: QPainter, frame: QRect, item: PhotoItem, palette: QPalette) -> None:
        path = QPainterPath()
        path.addRoundedRect(QRectF(frame), RADIUS, RADIUS)
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(frame, palette.color(QPalette.ColorRole.Mid))
        if item.thumbnail is not None and not item.thumbnail.isNull():
            image = item.thumbnail
            scale = max(frame.width() / image.width(), frame.height() / image.height())
            width, height = image.width() * scale, image.height() * scale
            left = frame.left() + (frame.width() - width) / 2
            top = frame.top() + (frame.height() - height) / 3  # faces are in the upper half
            painter.drawImage(QRectF(left, top, width, height), image)
        if item.active:
            painter.fillRect(frame, QColor(0, 0, 0, 96))
            fraction = item.progress.fraction if item.progress and item.progress.fraction else 0.0
            bar = QRect(frame.left(), frame.bottom() - 3, int(frame.width() * fraction), 4)
            painter.fillRect(bar, colours(palette).accent)
        painter.restore()

    @staticmethod
    def _paint_badge(painter: QPainter, frame: QRect, item: PhotoItem, palette: QPalette) -> None:
        if (badge := _badge(item, colours(palette))) is None:
            return
        name, colour = badge
        disc = QRect(frame.right() - BADGE - 2, frame.top() + 4, BADGE, BADGE)
        painter.setPen(QPen(colours(palette).panel, 1.5))  # sets it off from a photo of its own colour
        painter.setBrush(colour)
        painter.drawEllipse(disc)
        if name:
            icon(name, "on_accent").paint(painter, disc.adjusted(4, 4, -4, -4))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours(palette).on_accent)
            painter.drawEllipse(QRectF(disc).center(), DOT, DOT)


def _badge(item: PhotoItem, look: Colours) -> tuple[str, QColor] | None:
    """An icon on a disc of a colour; no icon: a dot, as title bars have it where something is not saved yet."""
    match item.state:
        case JobState.DONE if item.save_error is not None:
            return "warning", look.error
        case JobState.DONE if item.unsaved:
            return "", look.accent
        case JobState.DONE:
            return "check", look.success
        case JobState.FAILED:
            return "warning", look.error
        case JobState.WAITING | JobState.PENDING:
            return "clock", look.muted
        case JobState.WORKING:
            return "retouch", look.accent
        case JobState.CANCELLED:
            return "stop", look.muted
        case JobState.ADDED:
            return None


class FilmStrip(QListView):
    """Says which photo is current and which are selected, by their ids."""

    current_chosen = Signal(int)
    selection_changed = Signal()

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._menu_actions: list[QAction] = []
        self._drag_data: Callable[[], QMimeData | None] = lambda: None
        self._telling = False  # it is this strip itself that others follow right now
        self._ringed = False
        self.setObjectName("filmStrip")
        self.setAccessibleName(self.tr("Photos"))
        self.setModel(model)
        self.setItemDelegate(_PhotoDelegate(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setDragEnabled(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(CELL.height() + 16)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setViewportMargins(8, 0, 8, 0)

    def selected_ids(self) -> list[int]:
        """In the order of the list."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        model = self.model()
        return [model.item_at(row).id for row in rows] if isinstance(model, QueueModel) else []

    def set_menu_actions(self, actions: list[QAction]) -> None:
        """What the menu on a photo offers; it acts on the selection, to which that photo belongs."""
        self._menu_actions = actions

    def set_drag_data(self, data: Callable[[], QMimeData | None]) -> None:
        """Where a drag gets what it takes along; None: there is nothing to drag."""
        self._drag_data = data

    def startDrag(self, _actions: Qt.DropAction) -> None:
        if (data := self._drag_data()) is None:
            return
        drag = QDrag(self)
        drag.setMimeData(data)
        thumbnail = self.currentIndex().data(Qt.ItemDataRole.DecorationRole)
        if thumbnail is not None:
            drag.setPixmap(QPixmap.fromImage(thumbnail.scaled(PICTURE, Qt.AspectRatioMode.KeepAspectRatio)))
        drag.exec(Qt.DropAction.CopyAction)

    @property
    def ringed(self) -> bool:
        """Whether the focus is here and the keyboard is in use."""
        return self._ringed

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

    # -- events -------------------------------------------------------------------------------------------------------

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
        self._set_ringed(self._ringed or event.reason() in BY_KEYBOARD)
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
        self._ringed = ringed
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self._telling = True
            self.current_chosen.emit(current.data(QueueModel.ItemRole).id)
            self._telling = False

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()
