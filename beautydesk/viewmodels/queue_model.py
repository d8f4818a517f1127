"""The photos in the window, in order, as a Qt model: the single place where their state is kept.

Only `Session` changes it; views read roles. States change through the core's table of legal transitions.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QImage

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Progress, Sent, Stage
from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.job import JobState, RetouchOptions, advance
from beautydesk.core.receipts import Receipt
from beautydesk.viewmodels.options import Choice
from beautydesk.viewmodels.words import fill, translated

SLOW = 180  # seconds at the service after which that is said; most tasks take ten to twenty

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ResultInfo:
    """How a photo's result was made and where it lies. `saved_to`: the user's own file, once there is one.

    `bought`: what a hosted service was paid for; every lower level, and fewer faces, can be had from it for nothing.
    """

    patch: Path
    choice: Choice
    faces: int | None
    task_id: str | None
    receipt: int | None
    note: str
    sent: Sent | None = None
    saved_to: Path | None = None
    bought: RetouchOptions | None = None


@dataclass(slots=True)
class PhotoItem:
    """One photo in the list. `size`: upright (width, height) in pixels, None until it was inspected."""

    id: int
    path: Path
    pasted: bool = False
    state: JobState = JobState.ADDED
    size: tuple[int, int] | None = None
    upload: tuple[int, int] | None = None  # (width, height) at which it would be sent to the hosted service
    format: str = ""  # Pillow's name of the container
    remark: str = ""  # what was taken of the file, where that is not all of it
    thumbnail: QImage | None = None
    progress: Progress | None = None
    error: BeautyDeskError | None = None
    save_error: BeautyDeskError | None = None  # why the result could not be written
    result: ResultInfo | None = None
    token: CancelToken | None = None  # stops the work under way
    asked: Choice | None = None  # what was asked of it last
    receipt: Receipt | None = None  # what is paid for in an earlier run and fetched now
    sent: bool = False  # the hosted service may have it

    @property
    def active(self) -> bool:
        return self.state in (JobState.WAITING, JobState.WORKING)

    @property
    def unsaved(self) -> bool:
        return self.result is not None and self.result.saved_to is None


class QueueModel(QAbstractListModel):
    """Rows of `PhotoItem`; items are known by their id, which outlives moves and removals of rows."""

    ItemRole = Qt.ItemDataRole.UserRole + 1
    counts_changed = Signal()  # once for all changes of one turn of the event loop, at its end

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[PhotoItem] = []
        self._rows: dict[int, int] = {}
        self._by_path: dict[Path, PhotoItem] = {}
        self._ids = itertools.count(1)
        # whoever listens looks at every row: a thousand photos that are opened together must not cost a million looks
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(0)
        self._telling.timeout.connect(self.counts_changed)

    # -- reading ------------------------------------------------------------------------------------------------------

    def __iter__(self) -> Iterator[PhotoItem]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def item(self, item_id: int | None) -> PhotoItem | None:
        row = self._rows.get(item_id) if item_id is not None else None
        return None if row is None else self._items[row]

    def items(self, ids: Iterable[int]) -> list[PhotoItem]:
        """Those that are still in the list."""
        return [item for item_id in ids if (item := self.item(item_id)) is not None]

    def item_at(self, row: int) -> PhotoItem:
        return self._items[row]

    def row_of(self, item_id: int) -> int:
        """The row of an item, -1 when it is gone."""
        return self._rows.get(item_id, -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be dragged out are results."""
        flags = super().flags(index)
        has_result = index.isValid() and self._items[index.row()].result is not None
        return flags | Qt.ItemFlag.ItemIsDragEnabled if has_result else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._items):
            return None
        item = self._items[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return item.path.name
            case Qt.ItemDataRole.DecorationRole:
                return item.thumbnail
            case Qt.ItemDataRole.ToolTipRole:
                return f"{item.path}\n{state_text(item)}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{item.path.name}, {state_text(item)}"
            case QueueModel.ItemRole:
                return item
        return None

    # -- writing (Session only) ---------------------------------------------------------------------------------------

    def add(self, paths: Iterable[Path], pasted: bool = False) -> list[PhotoItem]:
        """Append photos; returns their items."""
        new = [PhotoItem(next(self._ids), path, pasted) for path in paths]
        if new:
            self.restore(new)
        return new

    def restore(self, items: list[PhotoItem]) -> None:
        """Put removed items back, at the end."""
        first = len(self._items)
        self.beginInsertRows(QModelIndex(), first, first + len(items) - 1)
        self._items += items
        self._rows.update({item.id: first + n for n, item in enumerate(items)})
        self._by_path.update({item.path: item for item in items})
        self.endInsertRows()
        self.tell_counts()

    def find(self, path: Path) -> PhotoItem | None:
        return self._by_path.get(path)

    def remove(self, item_id: int) -> None:
        row = self.row_of(item_id)
        if row >= 0:
            self.beginRemoveRows(QModelIndex(), row, row)
            self._by_path.pop(self._items[row].path, None)
            del self._items[row]
            self._rows = {item.id: n for n, item in enumerate(self._items)}
            self.endRemoveRows()
            self.tell_counts()

    def set_state(self, item: PhotoItem, state: JobState, error: BeautyDeskError | None = None) -> None:
        """`error`: why, for FAILED. Raises `IllegalTransition` when the state cannot follow."""
        item.state = advance(item.state, state)
        item.error = error
        if state is not JobState.WORKING:
            item.progress = None
        self.touch(item)
        self.tell_counts()

    def tell_counts(self) -> None:
        """Something changed that counts over all photos depend on."""
        self._telling.start()

    def touch(self, item: PhotoItem) -> None:
        """Tell the views that something of `item` changed."""
        row = self.row_of(item.id)
        if row >= 0:
            index = self.index(row)
            self.dataChanged.emit(index, index)


def state_text(item: PhotoItem) -> str:
    """Where a photo stands, in a few words for people."""
    match item.state:
        case JobState.ADDED:
            if item.size is None:
                return QCoreApplication.translate("State", "Opening…")
            return fill(QCoreApplication.translate("State", "{} × {}"), *item.size)
        case JobState.WAITING:
            return QCoreApplication.translate("State", "Waiting")
        case JobState.WORKING:
            return progress_text(item.progress)
        case JobState.PENDING:
            return QCoreApplication.translate("State", "Paid for, not here yet")
        case JobState.DONE if item.save_error is not None:
            return QCoreApplication.translate("State", "Could not be saved")
        case JobState.DONE:
            saved = item.result is not None and item.result.saved_to is not None
            return (
                QCoreApplication.translate("State", "Saved")
                if saved
                else QCoreApplication.translate("State", "Done, not saved")
            )
        case JobState.FAILED:
            return translated(item.error.title) if item.error else QCoreApplication.translate("State", "Failed")
        case JobState.CANCELLED:
            return QCoreApplication.translate("State", "Stopped")


def progress_text(progress: Progress | None) -> str:
    """What an engine is doing, in a few words for people; how long the service has had the photo."""
    if progress is not None and progress.offline:
        return QCoreApplication.translate("State", "No connection, waiting…")
    text = _stage_text(progress)
    if progress is None or progress.since is None:
        return text
    seconds = max(0, round(time.time() - progress.since))
    if seconds < SLOW:
        return fill(QCoreApplication.translate("State", "{} since {} s"), text, seconds)
    return fill(QCoreApplication.translate("State", "Still working after {} min, paid for"), seconds // 60)


def _stage_text(progress: Progress | None) -> str:
    match progress.stage if progress else Stage.PREPARING:
        case Stage.PREPARING:
            return QCoreApplication.translate("State", "Preparing…")
        case Stage.SENDING:
            return QCoreApplication.translate("State", "Sending…")
        case Stage.QUEUED:
            return QCoreApplication.translate("State", "Waiting at AILabTools…")
        case Stage.RETOUCHING:
            return QCoreApplication.translate("State", "Retouching…")
        case Stage.FETCHING:
            return QCoreApplication.translate("State", "Fetching the result…")
        case Stage.FINISHING:
            return QCoreApplication.translate("State", "Finishing…")
