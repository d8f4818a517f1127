"""What can be done with photos of the film strip beyond retouching and saving: their place in the queue and on disk.

What makes no sense for the selected photos is not in the menu at all.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from beautydesk.core.job import JobState
from beautydesk.core.mark import Mark
from beautydesk.ui.file_manager import FileManager
from beautydesk.viewmodels.jobs.faceless import leave_as_is
from beautydesk.viewmodels.list.marking import Marking, toggled
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_order import Order
from beautydesk.viewmodels.session import Session

MakeAction = Callable[[str, str, str, Callable[[], object]], QAction]  # text, icon, shortcut, what it does


class PhotoActions(QObject):
    """`selected`: the photos that are meant; `make`: makes an action of the window."""

    def __init__(
        self, window: QWidget, session: Session, selected: Callable[[], list[PhotoItem]], make: MakeAction
    ) -> None:
        super().__init__(window)
        self._session, self._selected = session, selected
        self._file_manager = FileManager(self)
        earlier, later = ("Alt+Left", "Alt+Right")[:: -1 if _mirrored() else 1]
        self.accept = make(self.tr("Accept"), "check", "A", partial(self._mark, Mark.ACCEPTED))
        self.reject = make(self.tr("Reject"), "close", "X", partial(self._mark, Mark.REJECTED))
        self.marks = {Mark.ACCEPTED: self.accept, Mark.REJECTED: self.reject}
        for action in self.marks.values():
            action.setCheckable(True)
        self.retry = make(self.tr("Retry"), "retry", "", self._retry)
        self.leave = make(self.tr("Leave as it is"), "", "", self._leave)
        self.stop = make(self.tr("Stop"), "stop", "", self._stop)
        self.do_next = make(self.tr("Do this next"), "", "", self._do_next)
        self.earlier = make(self.tr("Move earlier"), "", earlier, partial(self._move, -1))
        self.later = make(self.tr("Move later"), "", later, partial(self._move, 1))
        self.show_file = make(self.tr("Show in folder"), "folder", "", self._show_file)

    def refresh(self) -> None:
        """Which of them are possible now."""
        selected = self._selected()
        for action, possible in (
            (self.retry, any(self.can_retry(item) for item in selected)),
            (self.leave, any(item.faceless for item in selected)),
            (self.stop, any(item.active for item in selected)),
            (self.do_next, any(item.state is JobState.WAITING for item in selected)),
            (self.show_file, bool(selected) and _file_of(selected[0]) is not None),
        ):
            action.setEnabled(possible)
            action.setVisible(possible)
        judged = _judged(selected)
        for mark, action in self.marks.items():
            action.setEnabled(bool(judged))
            action.setVisible(bool(judged))
            action.setChecked(bool(judged) and toggled(judged, mark) is None)
        by_hand = self._session.view.order is Order.OWN
        for action in (self.earlier, self.later):
            action.setEnabled(by_hand and 0 < len(selected) < len(self._session.view))

    def can_retry(self, item: PhotoItem) -> bool:
        return item.state is JobState.FAILED and self._session.retouching.wanted.can_begin(item)

    def _mark(self, mark: Mark) -> None:
        """Those that have a result; what all of them are marked with already is taken back."""
        judged = _judged(self._selected())
        put = self._session.queue.set_mark
        self._session.options.undo_stack.push(
            Marking(lambda item_id, mark: put([item_id], mark), judged, toggled(judged, mark))
        )

    def _retry(self) -> None:
        self._session.retouching.begin([item.id for item in self._selected() if self.can_retry(item)])

    def _leave(self) -> None:
        leave_as_is(self._session.queue, [item.id for item in self._selected()])

    def _stop(self) -> None:
        self._session.retouching.cancel([item.id for item in self._selected()])

    def _do_next(self) -> None:
        self._session.retouching.do_next([item.id for item in self._selected()])

    def _move(self, by: int) -> None:
        ids, view = [item.id for item in self._selected()], self._session.view
        rows = sorted(map(view.row_of, ids))
        before = rows[0] - 1 if by < 0 else rows[-1] + 2
        self._session.move(ids, view.place(max(0, min(before, len(view)))))

    def _show_file(self) -> None:
        self.show_in_folder(next(filter(None, map(_file_of, self._selected())), None))

    def show_in_folder(self, path: Path | None) -> None:
        """A file, marked in the file manager; None is nothing to show."""
        if path is not None:
            self._file_manager.show(path)


def _judged(items: list[PhotoItem]) -> list[PhotoItem]:
    """Those that something can be decided about, or is."""
    return [item for item in items if item.result is not None or item.mark is not None]


def _file_of(item: PhotoItem) -> Path | None:
    """The user's own: the result once it is saved, else the photo; None for what is a file of ours."""
    if item.result and item.result.saved_to:
        return item.result.saved_to
    return None if item.is_ours else item.path


def _mirrored() -> bool:
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
