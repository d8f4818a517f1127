"""The hosted engine: prepare, submit, wait, download, put together; every paid step goes to the receipt book first.

From the answer to the submit on, the photo is paid for. So nothing after it may lose the task: a cancel, a crash or a
full disk leaves an open receipt, and `resume` fetches the result without a second submit.
"""

from __future__ import annotations

import logging
import os
import re
import time
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import EngineFeatures, Progress, Report, RetouchResult, Stage
from beautydesk.core.errors import AccountError, BeautyDeskError, Charged, PhotoError, ServiceError, TaskPending
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.receipts import Receipt, ReceiptBook, ReceiptState
from beautydesk.engines.ailab import errors, wire
from beautydesk.engines.ailab.client import Client
from beautydesk.engines.ailab.errors import TaskOver

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

_log = logging.getLogger(__name__)

ENGINE_ID: Final = "ailab"
PATIENCE: Final = 15 * 60.0  # seconds of polling in one go; the slowest task on record took six and a half minutes

GIVE_UP_AFTER: Final = 2 * wire.RESULT_LIFETIME  # seconds; nobody's result is given up because of an hour or two

_EXTENSIONS: Final = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "BMP": ".bmp", "TIFF": ".tif"}
# A photo without a file (pasted pixels) is called this in the receipt book.
_PASTED: Final = Path("pasted.png")


@dataclass(frozen=True, slots=True)
class _Task:
    """A paid task: its id, when it was sent (seconds since the epoch), what it was made of (None: no longer there)."""

    id: str
    sent_at: float
    photo: Photo | None
    sent: NDArray[np.uint8] | None
    note: str = ""


class AilabEngine:
    """Retouches at the hosted service. Results are kept in `results` until they are saved.

    `patience`: seconds after which a task that is not done is left for later (TaskPending).
    """

    def __init__(
        self,
        client: Client,
        receipts: ReceiptBook,
        results: Path,
        *,
        patience: float = PATIENCE,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._client = client
        self._receipts = receipts
        self._results = results
        self._patience = patience
        self._now = now

    @property
    def features(self) -> EngineFeatures:
        return EngineFeatures(
            id=ENGINE_ID,
            title="AILabTools",
            uploads=True,
            needs_key=True,
            credits_per_photo=wire.CREDITS_PER_PHOTO,
            parallel=3,  # no limits are published; the service's own advice is about three in flight
        )

    def retouch(self, photo: Photo, options: RetouchOptions, report: Report, token: CancelToken) -> RetouchResult:
        """See `RetouchEngine.retouch`. TaskPending: paid for, and to be fetched with `resume`."""
        from beautydesk import imaging

        if wire.level_text(options.level) == "0":
            return RetouchResult(photo, ENGINE_ID, note="Level 0 changes nothing, so nothing was sent.")
        self._client.require_key()

        report(Progress(Stage.PREPARING, 0.0))
        token.raise_if_cancelled()
        upload = imaging.fit_for_service(photo)

        report(Progress(Stage.SENDING, 0.05))
        task_id = self._client.submit(upload, options, token)
        with self._kept_going("sent", task_id):
            self._receipts.sent(task_id, (photo.source or _PASTED).absolute(), options, self._client.base_url)

        task = _Task(task_id, self._now(), photo, upload.pixels)
        url = self._wait(task, report, token)
        answer = self._fetch(task, url, report, token)
        return self._finish(task, answer, report)

    def resume(self, receipt: Receipt, report: Report, token: CancelToken) -> RetouchResult:
        """Fetch what was paid for, from wherever it stands; nothing is submitted.

        Raises TaskPending when it is not there yet, ServiceError with code ERROR_RESULT_EXPIRED when it never will be.
        """
        report(Progress(Stage.PREPARING, 0.0))
        task = _task_of(receipt)
        try:
            answer = _stored(receipt)
            if answer is None and receipt.service not in ("", self._client.base_url):
                raise errors.sent_elsewhere(receipt.task_id, receipt.service)
            answer = answer or self._fetch_again(task, receipt.url, report, token)
        except TaskPending as error:
            if self._now() - receipt.sent_at < GIVE_UP_AFTER:
                raise
            gone = errors.expired(error.details)
            self._give_up(task, gone)
            raise gone from None
        return self._finish(task, answer, report)

    def close(self) -> None:
        self._client.close()

    def _wait(self, task: _Task, report: Report, token: CancelToken) -> str:
        """Poll until the result's address is known, and write it down before it is used."""
        report(Progress(Stage.QUEUED))
        deadline = time.monotonic() + self._patience
        while time.monotonic() < deadline:
            answer = self._poll(task, token)
            match answer.task_status:
                case wire.FINISHED | None if answer.image_url:
                    with self._kept_going("ready", task.id):
                        self._receipts.ready(task.id, answer.image_url)
                    return answer.image_url
                case wire.FINISHED:
                    raise errors.pending(errors.result_missing(answer), task.id)
                case wire.QUEUED:
                    report(Progress(Stage.QUEUED))
                case _:
                    report(Progress(Stage.RETOUCHING))
            token.sleep(self._client.poll_seconds)
        raise errors.too_slow(task.id, round(self._patience / 60))

    def _poll(self, task: _Task, token: CancelToken) -> wire.Envelope:
        """One poll. Only the service's own word ends the task; all other trouble leaves it to be fetched later."""
        try:
            return self._client.poll(task.id, token)
        except TaskOver as over:
            error = over.error
            self._give_up(task, error)
        except AccountError as refusal:
            error = refusal
            error.charged = Charged.YES  # whatever is wrong with the account now, the task was paid for
        except ServiceError as trouble:
            error = errors.pending(trouble, task.id)
        error.details["task_id"] = task.id
        raise error

    def _fetch(self, task: _Task, url: str, report: Report, token: CancelToken) -> Photo:
        """Download the result and keep its bytes in the profile; only bytes that decode count as a result."""
        from beautydesk import imaging

        report(Progress(Stage.FETCHING, 0.8))

        def accept(data: bytes) -> tuple[bytes, Photo]:
            return data, imaging.decode_bytes(data)

        try:
            data, answer = self._client.download(url, accept, token)
        except ServiceError as error:
            raise errors.pending(error, task.id) from None
        # From here on the pixels are in memory: neither a full disk nor a cancel may take them away.
        with self._kept_going("fetched", task.id):
            self._receipts.fetched(task.id, self._keep(task.id, data, answer.format))
        return answer

    def _fetch_again(self, task: _Task, url: str | None, report: Report, token: CancelToken) -> Photo:
        """Fetch from the address that is known, else, or if that one works no longer, from the one asked for anew."""
        if url:
            try:
                return self._fetch(task, url, report, token)
            except TaskPending as error:
                _log.info("task %s is not at its address any more: %s", task.id, error.details)
        return self._fetch(task, self._wait(task, report, token), report, token)

    def _finish(self, task: _Task, answer: Photo, report: Report) -> RetouchResult:
        """The service's answer at the original's size, profile and metadata, where the original is still there."""
        from beautydesk import imaging

        report(Progress(Stage.FINISHING, 0.9))
        photo = answer
        if task.photo is not None and task.sent is not None:
            photo = imaging.carry_over(task.photo, task.sent, answer)
        report(Progress(Stage.FINISHING, 1.0))
        return RetouchResult(photo, ENGINE_ID, task_id=task.id, note=task.note)

    def _keep(self, task_id: str, data: bytes, container: str) -> Path:
        """Write a result's bytes to the profile, wholly or not at all; return the file."""
        self._results.mkdir(parents=True, exist_ok=True)
        target = self._results / (_file_name(task_id) + _EXTENSIONS.get(container, ".img"))
        part = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            with part.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            part.replace(target)
        finally:
            # Also what a killed program left of the same result.
            for rest in self._results.glob(f".{target.name}.*.part"):
                rest.unlink(missing_ok=True)
        return target

    def _give_up(self, task: _Task, error: BeautyDeskError) -> None:
        with self._kept_going("failed", task.id):
            self._receipts.failed(task.id, error.code)

    @contextmanager
    def _kept_going(self, step: str, task_id: str) -> Iterator[None]:
        """A receipt book or disk that fails must not cost a result that is paid for: it is logged, the work goes on."""
        try:
            yield
        except (BeautyDeskError, OSError) as error:
            _log.error("task %s could not be noted as %s: %s", task_id, step, error)


def _task_of(receipt: Receipt) -> _Task:
    """What a receipt was made of. Without its photo the answer is given out as it came, and the note says so."""
    from beautydesk import imaging

    try:
        if receipt.photo.stat().st_mtime > receipt.sent_at:
            note = "The photo was changed after it was sent, so this is the service's picture as it came."
            return _Task(receipt.task_id, receipt.sent_at, None, None, note)
        photo = imaging.decode(receipt.photo)
    except (OSError, PhotoError):
        note = "The original photo is no longer there, so this is the service's picture as it came."
        return _Task(receipt.task_id, receipt.sent_at, None, None, note)
    # The same pixels as were sent: preparing a photo is deterministic.
    return _Task(receipt.task_id, receipt.sent_at, photo, imaging.fit_for_service(photo).pixels)


def _stored(receipt: Receipt) -> Photo | None:
    """The result that was fetched earlier, None when it has to be fetched (again)."""
    from beautydesk import imaging

    if receipt.state is not ReceiptState.FETCHED or receipt.result is None:
        return None
    try:
        return imaging.decode(receipt.result)
    except PhotoError:
        return None


def _file_name(task_id: str) -> str:
    """`task_id` as a file name: it is the service's text, and must not lead out of the folder."""
    return re.sub(r"[^0-9A-Za-z-]+", "_", task_id)[:100] or "task"
