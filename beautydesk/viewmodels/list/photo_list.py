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
from beautydesk.core.engine import EngineFeatures, Progress, Sent, Stage
from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.job import JobState, RetouchOptions, advance
from beautydesk.core.receipts import Receipt
from beautydesk.viewmodels.editing.options import Choice
from beautydesk.viewmodels.list.selection import Selection
from beautydesk.viewmodels.text.translation import fill, translated
from beautydesk.workflow.viewing import LoadedPhoto

PATIENCE = 25  # photos for which those who look at every row wait one millisecond more
SLOW = 180  # seconds at the service after which that is said; most tasks take ten to twenty

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ResultInfo:
    """How a photo's result was made and where it lies. `saved_to`: the user's own file, once there is one.

    `bought`: what a hosted service was paid for; every lower level, and fewer faces, can be had from it for nothing.
    `service`: what the hosted engine is called that made it. `as_it_came`: the service's picture, which follows no
    options: its original is gone or was changed.
    """

    patch: Path
    made_with: Choice
    faces: int | None
    task_id: str | None
    receipt: int | None
    note: str
    sent: Sent | None = None
    saved_to: Path | None = None
    bought: RetouchOptions | None = None
    as_it_came: bool = False
    service: str = ""


@dataclass(slots=True, eq=False)
class PhotoItem:
    """One photo in the list. `size`: upright (width, height) in pixels, None until it was inspected.

    `stand_in`: a file of ours that takes the place of an original that is gone.
    `thumbnail` is there while it is among those looked at last, see `Inspector`; `shelved` is the same as a JPEG.
    """

    id: int
    path: Path
    pasted: bool = False
    stand_in: Path | None = None
    state: JobState = JobState.ADDED
    size: tuple[int, int] | None = None
    upload: tuple[int, int] | None = None  # (width, height) at which it would be sent to the hosted service
    format: str = ""  # Pillow's name of the container
    remark: str = ""  # what was taken of the file, where that is not all of it
    thumbnail: QImage | None = None
    shelved: bytes = b""
    progress: Progress | None = None
    error: BeautyDeskError | None = None
    save_error: BeautyDeskError | None = None  # why the result could not be written
    result: ResultInfo | None = None
    token: CancelToken | None = None  # stops the work under way
    asked: Choice | None = None  # what was asked of it last
    engine: EngineFeatures | None = None  # of the engine that was asked
    receipt: Receipt | None = None  # what is paid for in an earlier run and fetched now
    sent: bool = False  # the hosted service may have it
    loaded: LoadedPhoto | None = None  # decoded, while it is shown

    @property
    def file(self) -> Path:
        """Where its pixels are."""
        return self.stand_in or self.path

    @property
    def is_ours(self) -> bool:
        """Its file is one of ours, so that its folder is no place to save results into."""
        return self.pasted or self.stand_in is not None

    def loaded_now(self) -> LoadedPhoto | None:
        """For work that begins later, in another thread: `loaded` as it is then."""
        return self.loaded

    @property
    def active(self) -> bool:
        return self.state in (JobState.WAITING, JobState.WORKING)

    @property
    def unsaved(self) -> bool:
        return self.result is not None and self.result.saved_to is None


class PhotoList(QAbstractListModel):
    """Rows of `PhotoItem`; items are known by their id, which outlives moves and removals of rows."""

    ItemRole = Qt.ItemDataRole.UserRole + 1
    counts_changed = Signal()  # once for all changes of one turn of the event loop, at its end

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.selection = Selection(self)
        self._items: list[PhotoItem] = []
        self._by_id: dict[int, PhotoItem] = {}
        self._rows: dict[int, int] | None = None  # made when it is asked for: a change of many rows costs it once
        self._by_path: dict[Path, PhotoItem] = {}
        self._ids = itertools.count(1)
        # whoever listens looks at every row: a thousand photos that are opened together must not cost a million looks
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.timeout.connect(self.counts_changed)

    # -- reading ------------------------------------------------------------------------------------------------------

    def __iter__(self) -> Iterator[PhotoItem]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def item(self, item_id: int | None) -> PhotoItem | None:
        return self._by_id.get(item_id) if item_id is not None else None

    @property
    def shown(self) -> PhotoItem | None:
        return self.item(self.selection.shown)

    def items(self, ids: Iterable[int]) -> list[PhotoItem]:
        """Those that are still in the list."""
        return [item for item_id in ids if (item := self.item(item_id)) is not None]

    def item_at(self, row: int) -> PhotoItem:
        return self._items[row]

    def row_of(self, item_id: int) -> int:
        """The row of an item, -1 when it is gone."""
        if self._rows is None:
            self._rows = {item.id: row for row, item in enumerate(self._items)}
        return self._rows.get(item_id, -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every photo can be dragged to another place in the list."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

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
                return f"{item.path.name}, {_steady_text(item)}"
            case PhotoList.ItemRole:
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
        self._rows = None
        self._by_id.update({item.id: item for item in items})
        self._by_path.update({item.path: item for item in items})
        self.endInsertRows()
        self.tell_counts()

    def find(self, path: Path) -> PhotoItem | None:
        return self._by_path.get(path)

    def remove(self, ids: Iterable[int]) -> None:
        """Neighbours go together, from the end to the front."""
        for first, last in reversed(self._runs(ids)):
            self.beginRemoveRows(QModelIndex(), first, last)
            for item in self._items[first : last + 1]:
                del self._by_id[item.id]
                self._by_path.pop(item.path, None)
            del self._items[first : last + 1]
            self._rows = None
            self.endRemoveRows()
            self.tell_counts()

    def move(self, ids: Iterable[int], before: int) -> None:
        """Put items, in their present order, in front of the row `before`; the number of rows is the end."""
        runs = self._runs(ids)
        before = end = next((first for first, last in runs if first < before <= last), before)
        for first, last in reversed([run for run in runs if run[0] < before]):
            self.moveRows(QModelIndex(), first, last - first + 1, QModelIndex(), end)
            end -= last - first + 1
        for first, last in (run for run in runs if run[0] >= before):
            self.moveRows(QModelIndex(), first, last - first + 1, QModelIndex(), before)
            before += last - first + 1

    def moveRows(
        self, source_parent: Index, source_row: int, count: int, destination_parent: Index, destination_child: int
    ) -> bool:
        end = source_row + count
        if source_parent.isValid() or destination_parent.isValid():
            return False
        if not (0 <= source_row < end <= len(self._items) and 0 <= destination_child <= len(self._items)):
            return False
        if not self.beginMoveRows(QModelIndex(), source_row, end - 1, QModelIndex(), destination_child):
            return False  # it stands there already
        moved = self._items[source_row:end]
        del self._items[source_row:end]
        at = destination_child if destination_child <= source_row else destination_child - count
        self._items[at:at] = moved
        self._rows = None
        self.endMoveRows()
        return True

    def _runs(self, ids: Iterable[int]) -> list[tuple[int, int]]:
        """The rows of items, as first and last of each row of neighbours."""
        runs: list[tuple[int, int]] = []
        for row in sorted(row for item_id in set(ids) if (row := self.row_of(item_id)) >= 0):
            if runs and row == runs[-1][1] + 1:
                runs[-1] = runs[-1][0], row
            else:
                runs.append((row, row))
        return runs

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
        if not self._telling.isActive():
            self._telling.start(len(self._items) // PATIENCE)

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
            return progress_text(item)
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


def _steady_text(item: PhotoItem) -> str:
    """As `state_text`, without what changes every second: a screen reader would never end."""
    return _stage_text(item) if item.state is JobState.WORKING else state_text(item)


def progress_text(item: PhotoItem) -> str:
    """What an engine is doing, in a few words for people; how long the service has had the photo."""
    progress = item.progress
    if progress is not None and progress.offline:
        return QCoreApplication.translate("State", "No connection, waiting…")
    text = _stage_text(item)
    if progress is None or progress.since is None:
        return text
    seconds = max(0, round(time.time() - progress.since))
    if seconds < SLOW:
        return fill(QCoreApplication.translate("State", "{} since {} s"), text, seconds)
    return fill(QCoreApplication.translate("State", "Still working after {} min, paid for"), seconds // 60)


def _stage_text(item: PhotoItem) -> str:
    match item.progress.stage if item.progress else Stage.PREPARING:
        case Stage.PREPARING:
            return QCoreApplication.translate("State", "Preparing…")
        case Stage.SENDING:
            return QCoreApplication.translate("State", "Sending…")
        case Stage.QUEUED:
            return QCoreApplication.translate("State", "Waiting at {}…").format(
                translated(item.engine.title) if item.engine else ""
            )
        case Stage.RETOUCHING:
            return QCoreApplication.translate("State", "Retouching…")
        case Stage.FETCHING:
            return QCoreApplication.translate("State", "Fetching the result…")
        case Stage.FINISHING:
            return QCoreApplication.translate("State", "Finishing…")
