"""How work on one photo ended, and how that is told: one JSON object a line, plain lines, or lines under a bar.

The keys of the JSON objects are an interface that scripts rely on.
"""

from __future__ import annotations

import enum
import json
import math
import os
import sys
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from beautydesk.commands.console import complain, program, say, sentence
from beautydesk.core.engine import EngineFeatures, Progress, Stage
from beautydesk.core.errors import BeautyDeskError, Charged, NowhereToSave, OriginalMissing
from beautydesk.core.notes import Note
from beautydesk.core.pace import Countdown, Pace
from beautydesk.support.shown import shown
from beautydesk.workflow.outcome import SLOW


class Status(enum.Enum):
    """How a photo's turn ended."""

    DONE = "done"
    FAILED = "failed"
    SKIPPED = "skipped"  # nothing was done, because it was done before or because the queue stopped
    PENDING = "pending"  # a service has it, and it is not fetched yet: `beautydesk resume` goes on


@dataclass(frozen=True, slots=True)
class Ended:
    """The end of one photo's turn. `seconds`: how long it took; `faces`: None when the engine cannot tell.

    `error` tells why it is not done; a photo that is skipped because its result's file exists has none. `output` is
    the file that holds the result, now or since earlier. `owed`: a service has taken it, and no file of the user's
    holds it; `beautydesk resume` brings it. `receipt`: its own in the journal, where it has one. `note`: of the engine
    on the result; `notes`: on the file; `size`: width and height of its picture, in pixels.
    """

    photo: Path
    status: Status
    engine: str
    output: Path | None = None
    faces: int | None = None
    task_id: str | None = None
    seconds: float = 0.0
    error: BeautyDeskError | None = None
    note: str = ""
    notes: tuple[Note, ...] = ()
    owed: bool = False
    receipt: int | None = None
    size: tuple[int, int] | None = None

    def as_json(self) -> str:
        """One object with the keys that scripts rely on; `note` and `notes` come only where there is something to say:
        all of it as one text, and what concerns the file as facts with stable codes."""
        error = self.error
        said = self._said()
        return json.dumps(
            {
                "photo": os.fspath(self.photo),
                "status": self.status.value,
                "output": None if self.output is None else os.fspath(self.output),
                "engine": self.engine,
                "faces": self.faces,
                "task_id": self.task_id,
                "seconds": round(self.seconds, 3),
                "error": error
                and {
                    "code": error.code,
                    "title": error.title,
                    "message": error.message,
                    "retryable": error.retryable,
                },
                **({"note": said} if said else {}),
                **({"notes": [{"code": one.code, "text": one.text} for one in self.notes]} if self.notes else {}),
            }
        )

    def _said(self) -> str:
        """Sentences first, facts such as "HDR: kept" after them."""
        sentences = [one.text for one in self.notes if one.is_sentence]
        facts = " · ".join(one.text for one in self.notes if not one.is_sentence)
        return " ".join(part for part in (*sentences, self.note, facts and f"{facts}.") if part)

    def as_line(self) -> str:
        """One line for people."""
        match self.status:
            case Status.DONE:
                faces = "" if self.faces is None else f", {self.faces} face" + ("s" if self.faces != 1 else "")
                note = f" {said}" if (said := self._said()) else ""
                return f"{self.photo}: saved as {self.output} ({self.seconds:.1f} s{faces}).{note}"
            case Status.SKIPPED if self.error is None:
                return f"{self.photo}: skipped, because {self.output} exists already."
            case Status.PENDING if isinstance(self.error, OriginalMissing):
                return f"{self.photo}: {sentence(self.error)}"
            case Status.PENDING:
                why = f" {sentence(self.error)}" if self.error else ""
                taken = "sent" if self.error is not None and self.error.charged is Charged.NO else "paid for"
                return f"{self.photo}: {taken} and not fetched yet.{why}"
            case _:
                return f"{self.photo}: {sentence(self.error) if self.error else 'failed.'}"


@dataclass(frozen=True, slots=True)
class Underway:
    """A photo that is worked on."""

    photo: Path
    progress: Progress


class Reporter:
    """Tells people or scripts how the work goes. Called from the main thread only."""

    def ended(self, end: Ended) -> None:
        """A photo's turn is over."""

    def working(self, underway: Iterable[Underway]) -> None:
        """How far the photos under way are, oldest first; called a few times a second."""

    def close(self, trouble: BeautyDeskError | None, interrupted: bool) -> None:
        """The last word. `trouble`: what stopped the queue, if anything did."""


class JsonLines(Reporter):
    """For scripts."""

    def ended(self, end: Ended) -> None:
        say(end.as_json())


class Lines(Reporter):
    """For people: results on standard output, everything else on standard error."""

    def __init__(self, engine: EngineFeatures) -> None:
        self._service, self._costs = engine.title, engine.costs
        self._count: Counter[Status] = Counter()
        self._slow: set[Path] = set()
        self._owed = 0
        self._left = 0

    def ended(self, end: Ended) -> None:
        self._count[end.status] += 1
        self._owed += end.owed
        if end.status is Status.SKIPPED and end.error is not None and end.error.stops_queue:
            self._left += end.receipt is not None
            return  # not tried, for a reason that all photos share: told once, at the end
        is_result = end.status is Status.DONE or end.error is None
        self._write(end.as_line(), is_result)

    def working(self, underway: Iterable[Underway]) -> None:
        for one in underway:
            since = one.progress.since
            if since is not None and one.photo not in self._slow and time.time() - since > SLOW:
                self._slow.add(one.photo)
                paid = "paid for and " if self._costs else ""
                said = f"still at {self._service} after {SLOW // 60} minutes; it is {paid}waited for."
                self._write(f"{one.photo}: {said}", False)

    def close(self, trouble: BeautyDeskError | None, interrupted: bool) -> None:
        if interrupted:
            complain("Stopped.")
        if trouble is not None:
            complain(f"Stopped: {sentence(trouble)}")
        if sum(self._count.values()) > 1:
            words = {Status.PENDING: "to be fetched or saved"}
            parts = [f"{self._count[s]} {words.get(s, s.value)}" for s in Status if self._count[s]]
            complain(", ".join(parts) + ".")
        if self._owed:
            what = "what is paid for; it costs nothing more" if self._costs else "what was sent"
            complain(f"`{program()} resume` fetches and saves {what}.")
        if self._left and isinstance(trouble, NowhereToSave):
            complain(_gone_on_with(self._left))

    def _write(self, line: str, is_result: bool) -> None:
        (say if is_result else complain)(line)


def _gone_on_with(photos: int) -> str:
    were = "1 photo was" if photos == 1 else f"{photos:,} photos were"
    return (
        f"{were} not begun: when results can be saved again, `{program()} resume` goes on with them, and says first "
        "what they cost if they are to be sent (--fetch-only leaves them alone)."
    )


_STAGES = {
    Stage.PREPARING: "preparing",
    Stage.SENDING: "sending",
    Stage.QUEUED: "waiting at {service}",
    Stage.RETOUCHING: "retouching",
    Stage.FETCHING: "fetching",
    Stage.FINISHING: "finishing",
}


class Bar(Lines):
    """For people at a terminal: the same lines above a bar. `jobs`: how many photos are worked on at a time."""

    def __init__(self, engine: EngineFeatures, total: int, jobs: int) -> None:
        super().__init__(engine)
        from tqdm import tqdm

        self._total = total
        self._bar: Any = tqdm(
            total=total,
            file=sys.stderr,
            dynamic_ncols=True,
            leave=False,
            bar_format="{percentage:3.0f}% |{bar}| {desc} [{elapsed}]",
        )
        self._told = 0
        self._pace, self._countdown = Pace(jobs), Countdown()

    def ended(self, end: Ended) -> None:
        self._told += 1
        if end.seconds > 0:
            self._pace.ended(end.seconds, 1.0)
        super().ended(end)

    def working(self, underway: Iterable[Underway]) -> None:
        underway = list(underway)
        super().working(underway)
        reached = self._told + sum(one.progress.fraction or 0.0 for one in underway)
        self._bar.n = max(self._bar.n, min(reached, self._total))
        doing = f", {shown(underway[0].photo.name)}: {_doing(underway[0].progress, self._service)}" if underway else ""
        said = f"{self._told} of {self._total}{self._time_left(self._total - reached)}{doing}"
        self._bar.set_description_str(said, refresh=True)

    def _time_left(self, photos: float) -> str:
        seconds = self._countdown.say(self._pace.left(photos, math.ceil(photos)))
        return f", {_duration(seconds)} left" if seconds is not None and photos > 0 else ""

    def close(self, trouble: BeautyDeskError | None, interrupted: bool) -> None:
        self._bar.close()
        super().close(trouble, interrupted)

    def _write(self, line: str, is_result: bool) -> None:
        with self._bar.external_write_mode(file=sys.stdout if is_result else sys.stderr):
            super()._write(line, is_result)


def _duration(seconds: int) -> str:
    """Such as "45 s", "3 min" or "1 h 10 min"."""
    if seconds < 60:
        return f"{seconds} s"
    hours, minutes = divmod(math.ceil(seconds / 60), 60)
    return f"{minutes} min" if not hours else f"{hours} h {minutes} min" if minutes else f"{hours} h"


def _doing(at: Progress, service: str) -> str:
    if at.offline:
        return "no connection, waiting"
    since = f" since {time.strftime('%H:%M:%S', time.localtime(at.since))}" if at.since is not None else ""
    return _STAGES[at.stage].format(service=service) + since


def reporter(as_json: bool, total: int | None, engine: EngineFeatures, jobs: int = 1) -> Reporter:
    """The way to tell `total` photos' ends that fits where the output goes; None where nobody knows how many there will
    be. `engine`: that of the run. `jobs`: how many photos are worked on at a time."""
    if as_json:
        return JsonLines()
    if total is None:
        return Lines(engine)
    at_terminal = sys.stderr is not None and sys.stderr.isatty()
    return Bar(engine, total, jobs) if at_terminal else Lines(engine)
