"""Tasks on their way through the engine: a bounded pool of threads, results in a temporary folder for 24 hours.

A task is a value that moves on under one lock; a poll only looks at it.
"""

from __future__ import annotations

import logging
import secrets
import tempfile
import threading
import time
import uuid
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from beautydesk import imaging
from beautydesk.core.cancel import Cancelled, CancelToken
from beautydesk.core.engine import RetouchEngine, unheard
from beautydesk.core.errors import EngineUnavailable, NoFaceFound, PhotoError
from beautydesk.core.export import Export, MadeBy
from beautydesk.core.job import RetouchOptions
from beautydesk.service import answers
from beautydesk.service.answers import Refusal, Refused
from beautydesk.workflow.retouch import retouch

_log = logging.getLogger(__name__)

LIFETIME: Final = 24 * 3600.0  # seconds that a task and its result are kept
MOST_WAITING: Final = 16  # not yet done
MOST_KEPT: Final = 500  # done; the oldest are dropped first
_RESULT_QUALITY: Final = 95


@dataclass(slots=True)
class Task:
    """One photo. `outcome` is set once: the result's file, or the refusal that a poll answers with."""

    id: str
    created: float
    token: CancelToken = field(default_factory=CancelToken)
    outcome: Path | Refusal | None = None
    polled: bool = False
    future: Future[None] | None = None


class TaskBoard:
    """Takes photos, works on them in the background and remembers how they ended. Safe to use from any thread."""

    def __init__(self, engine: RetouchEngine, *, now: Callable[[], float] = time.time) -> None:
        self._engine = engine
        self._now = now
        self._lock = threading.Lock()
        self._tasks: dict[str, Task] = {}
        self._folder = tempfile.TemporaryDirectory(prefix="beautydesk-serve-", ignore_cleanup_errors=True)
        self._pool = ThreadPoolExecutor(engine.features.parallel, thread_name_prefix="retouch")

    @property
    def folder(self) -> Path:
        """Where results lie, under names that cannot be guessed."""
        return Path(self._folder.name)

    def add(self, data: bytes, options: RetouchOptions) -> Task:
        """Start work on an encoded photo. `Refused` when too many are waiting."""
        now = self._now()
        task = Task(f"{round(now * 1000)}.{uuid.uuid4()}", now)
        with self._lock:
            self._tidy(now)
            if sum(other.outcome is None for other in self._tasks.values()) >= MOST_WAITING:
                raise Refused(answers.BUSY)
            self._tasks[task.id] = task
            task.future = self._pool.submit(self._work, task, data, options)
        return task

    def poll(self, task_id: str) -> tuple[int, Path | None]:
        """Status 0, 1 or 2 and, with 2, the result's file. `Refused` for a task that failed or is not known.

        The first poll of a task says 0 even if it is done: clients have to cope with every status.
        """
        with self._lock:
            self._tidy(self._now())
            task = self._tasks.get(task_id)
            if task is None:
                raise Refused(answers.UNKNOWN_TASK)
            first, task.polled = not task.polled, True
            match task.outcome:
                case Refusal() as refusal:
                    raise Refused(refusal)
                case Path() as result if not first:
                    return 2, result
                case _:
                    return (0 if first else 1), None

    def result(self, name: str) -> Path | None:
        """The file of a result that is still kept, by its name."""
        with self._lock:
            self._tidy(self._now())
            return next(
                (
                    task.outcome
                    for task in self._tasks.values()
                    if isinstance(task.outcome, Path) and task.outcome.name == name
                ),
                None,
            )

    def close(self) -> None:
        """Stop all work and delete all results."""
        with self._lock:
            for task in self._tasks.values():
                task.token.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._folder.cleanup()

    def _work(self, task: Task, data: bytes, options: RetouchOptions) -> None:
        outcome = self._retouch(task, data, options)
        with self._lock:
            task.outcome = outcome

    def _retouch(self, task: Task, data: bytes, options: RetouchOptions) -> Path | Refusal:
        try:
            photo = imaging.decode_bytes(data)
            result = retouch(photo, self._engine, options, unheard, task.token)
            fmt, ending = ("JPEG", "jpg") if photo.format == "JPEG" else ("PNG", "png")
            target = self.folder / f"{secrets.token_hex(16)}.{ending}"
            made_by = MadeBy(result.engine, options.level)
            saved = imaging.save(result.photo, target, fmt, Export(_RESULT_QUALITY), made_by=made_by)
        except NoFaceFound:
            return answers.NO_FACE
        except PhotoError as error:
            return Refusal(422, "FILE_DECODING_FAILURE", "File decoding failure.", error.message)
        except EngineUnavailable as error:
            _log.error("the engine cannot start: %s", error)
            return answers.NO_ENGINE
        except Cancelled:
            return answers.PROCESSING_FAILED
        except Exception:
            _log.exception("task %s failed", task.id)
            return answers.PROCESSING_FAILED
        return saved.path if saved else answers.PROCESSING_FAILED

    def _tidy(self, now: float) -> None:
        """Forget tasks that are too old, and the oldest results when there are too many. The lock is held."""
        done = [task for task in self._tasks.values() if task.outcome is not None]
        surplus = max(0, len(done) - MOST_KEPT)
        for position, task in enumerate(done):  # in the order in which they came
            if position < surplus or now - task.created > LIFETIME:
                del self._tasks[task.id]
                if isinstance(task.outcome, Path):
                    task.outcome.unlink(missing_ok=True)
