"""The report of the window: every photo of the list, with what was asked of it and what became of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from beautydesk.core.errors import Charged
from beautydesk.core.job import JobState
from beautydesk.core.notes import Note
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.text.notice import Notice, Remedy, Severity, Tell, or_tell
from beautydesk.viewmodels.text.translation import fill, joined, translated
from beautydesk.workflow import report
from beautydesk.workflow.report import Row


class Reports(QObject):
    """`file`: the report that was written last, None before that."""

    def __init__(self, queue: PhotoList, lane: Lane, tell: Tell, parent: QObject) -> None:
        super().__init__(parent)
        self._queue, self._lane, self._tell = queue, lane, tell
        self.file: Path | None = None

    def write(self, path: Path) -> None:
        """In the background; says so at the end."""
        rows = list(map(row, self._queue))
        self._lane.run(
            partial(report.write, rows, path), or_tell(self._tell, partial(self._on_written, path, len(rows)))
        )

    def _on_written(self, path: Path, photos: int, _nothing: None) -> None:
        text = QCoreApplication.translate("Report", "%Ln photo(s) reported in {}", "", photos)
        self.file = path
        self._tell(Notice(Severity.GOOD, fill(text, path.name), Remedy.SHOW_REPORT))


def row(item: PhotoItem) -> Row:
    """What became of one photo, also when nothing was asked of it."""
    result, asked = item.result, item.result.made_with if item.result else item.asked
    error = item.error or item.save_error
    paid = (result is not None and result.task_id is not None) or (error is not None and error.charged is Charged.YES)
    price = item.engine.credits_per_photo if item.engine and item.hosted else 0
    saved = result is not None and result.saved_to is not None
    return Row(
        item.path,
        _state(item),
        result.saved_to if result else None,
        asked.engine if asked else "",
        asked.retouch.level if asked else None,
        result.faces if result else None,
        price if paid else 0,
        result.seconds if result else None,
        item.mark,
        result.saved_size if result and saved else None,
        tuple(Note(note.code, translated(note.text)) for note in (*item.notes, *(result.notes if result else ()))),
        translated(result.note) if result else "",
        error.code if error else "",
        joined(translated(error.message), translated(error.hint)) if error else "",
    )


def _state(item: PhotoItem) -> str:
    if item.own_result and item.state is JobState.ADDED:
        return "skipped"
    return item.state.value.replace(" ", "_")
