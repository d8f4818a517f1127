"""Results that are saved together, and what is said of them at the end."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from beautydesk.core.cancel import CancelToken
from beautydesk.core.errors import BeautyDeskError
from beautydesk.support.shown import shown
from beautydesk.viewmodels.text.notice import Notice, Remedy, Severity
from beautydesk.viewmodels.text.translation import fill, joined, names, translated
from beautydesk.workflow.kept_result import Saved


@dataclass(slots=True, eq=False)
class Round:
    """`folder`: that all of it goes to, None for several. `then`: is called at the end, with what was in the way if
    nothing was begun; there is one where somebody watches it and can stop it.

    `quiet`: nobody asked for it just now, so that it is told only where something is wrong. `todo`: what is not begun.
    `skipped`: so many names were there, and left alone. `copied`: originals. `trouble`: what stopped it.
    """

    folder: Path | None = None
    then: Callable[[BeautyDeskError | None], None] | None = None
    quiet: bool = False
    token: CancelToken = field(default_factory=CancelToken)
    todo: deque[Callable[[], None]] = field(default_factory=deque)
    ordered: int = 0
    under_way: int = 0
    ended: int = 0
    saved: list[Saved] = field(default_factory=list)
    failed: list[Path] = field(default_factory=list)
    skipped: int = 0
    copied: list[Path] = field(default_factory=list)
    trouble: BeautyDeskError | None = None
    stopped: bool = False

    def stop(self, trouble: BeautyDeskError | None = None) -> None:
        """What is not begun is not begun any more."""
        self.stopped = True
        self.trouble = self.trouble or trouble
        self.todo.clear()
        self.token.cancel()

    @property
    def is_watched(self) -> bool:
        return self.then is not None and not self.quiet

    @property
    def is_over(self) -> bool:
        return self.under_way == 0 and not self.todo

    @property
    def is_whole(self) -> bool:
        """Is all that was ordered in files now?"""
        return not self.failed and not self.stopped and self.ended == self.ordered

    @property
    def file(self) -> Path | None:
        """One that was written, to be shown where it lies: in the folder that was named, where there is one."""
        first = next(iter([*(saved.path for saved in self.saved), *self.copied]), None)
        if first is None or self.folder is None or not first.is_relative_to(self.folder):
            return first
        return self.folder / first.relative_to(self.folder).parts[0]


def told(together: Round) -> Notice | None:
    """One sentence about all of a round; why one failed stands at its photo, so a single one needs no other."""
    saved, failed = together.saved, together.failed
    if together.quiet and together.is_whole:
        return None
    show = Remedy.SHOW_IN_FOLDER if together.file is not None else Remedy.NONE
    report = Remedy.REPORT if together.is_watched else Remedy.NONE
    if together.trouble is not None:
        text = fill(
            QCoreApplication.translate("Saving", "Saved {} of {}; the rest was not begun. Nothing is lost."),
            len(saved) + len(together.copied),
            together.ordered,
        )
        why = joined(translated(together.trouble.message), text, translated(together.trouble.hint))
        return Notice(Severity.ERROR, why, show, other=report)
    if failed and (together.is_watched or saved or len(failed) > 1):
        text = QCoreApplication.translate("Saving", "Saved {} of {}. Could not be saved: {}. Nothing is lost.")
        told = fill(text, together.ended - len(failed), together.ordered, names(failed))
        return Notice(Severity.ERROR, told, show, other=report)
    if together.stopped and (together.is_watched or saved):
        text = QCoreApplication.translate("Saving", "Stopped: saved {} of {}. What is written stays.")
        told = fill(text, len(saved) + len(together.copied), together.ordered)
        return Notice(Severity.INFO, told, show, other=report)
    if not saved and not together.copied and not together.skipped:
        return None  # as well when the program ends before any was written
    if together.is_watched or len(saved) > 1:
        return Notice(Severity.GOOD, joined(*_parts(together)), show, other=report)
    path, fresh = saved[0].path, saved[0].fresh
    if not fresh:
        text = QCoreApplication.translate("Saving", "Already saved as {} in {}")
    else:
        text = QCoreApplication.translate("Saving", "Saved as {} in {}")
    return Notice(Severity.GOOD, fill(text, path.name, path.parent), show)


def _parts(together: Round) -> list[str]:
    """How many of what; results are told first."""
    fresh = sum(saved.fresh for saved in together.saved)
    there = len(together.saved) - fresh
    parts = []
    if fresh and together.folder is not None:
        text = QCoreApplication.translate("Saving", "Saved %Ln result(s) in {}.", "", fresh)
        parts.append(fill(text, shown(together.folder)))
    elif fresh:
        parts.append(QCoreApplication.translate("Saving", "Saved %Ln result(s).", "", fresh))
    if there:
        parts.append(QCoreApplication.translate("Saving", "%Ln result(s) saved there already.", "", there))
    if together.copied:
        copied = len(together.copied)
        parts.append(QCoreApplication.translate("Saving", "%Ln original(s) copied.", "", copied))
    if together.skipped:
        text = QCoreApplication.translate(
            "Saving", "%Ln left alone: a file of that name is there.", "", together.skipped
        )
        parts.append(text)
    return parts
