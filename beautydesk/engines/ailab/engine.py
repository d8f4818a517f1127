"""The hosted engine: prepare, submit, wait, download, put together; each step is in the receipt book first.

From the answer to the submit on, the photo is paid for. So nothing after it may lose the task: a cancel, a crash or a
full disk leaves an open receipt, and whoever asks for the same work again, or resumes, goes on from there.
"""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from beautydesk.core.cancel import Cancelled, CancelToken
from beautydesk.core.engine import EngineFeatures, Progress, Report, RetouchResult, Stage
from beautydesk.core.errors import (
    AccountError,
    BeautyDeskError,
    Charged,
    EngineUnavailable,
    Objection,
    PhotoError,
    ServiceError,
    TaskPending,
)
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.receipts import Busy, Receipt, ReceiptBook, ReceiptState, Work
from beautydesk.engines.ailab import errors, original, wire
from beautydesk.engines.ailab.client import Client
from beautydesk.engines.ailab.errors import TaskOver
from beautydesk.engines.ailab.gate import Gate
from beautydesk.engines.ailab.original import Original
from beautydesk.engines.ailab.wire import Credits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from beautydesk.imaging import Upload
    from beautydesk.storage.results import Results

_log = logging.getLogger(__name__)

ENGINE_ID: Final = "ailab"
# A photo without a file (pasted pixels) is called this in the receipt book.
_PASTED: Final = Path("pasted.png")


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds. A task that takes longer than `first` is slow: it is left for a while (TaskPending), and looked at again
    for `visit` at a time, for as long as its result can exist. The slowest task on record took six and a half minutes.

    `give_up`: age of a task whose result nobody has any more; generous, nobody's result is given up for an hour or two.
    `busy`: between two looks at work that somebody else has in hand.
    """

    first: float = 15 * 60.0
    visit: float = 30.0
    give_up: float = 2 * wire.RESULT_LIFETIME
    busy: float = 0.5


@dataclass(frozen=True, slots=True)
class _Turn:
    """One photo's way through here: whom it reports to, who stops it, since when it knows of the account's refusals."""

    report: Report
    token: CancelToken
    ticket: int

    def at(
        self, stage: Stage, fraction: float | None = None, since: float | None = None, offline: bool = False
    ) -> None:
        self.report(Progress(stage, fraction, since, offline))


@dataclass(frozen=True, slots=True)
class Rules:
    """What the user allows. `monthly_cap`: credits, None for no limit. `count_faces`: asked before a photo is sent."""

    monthly_cap: Callable[[], float | None] = field(default=lambda: None)
    count_faces: Callable[[Photo], int] | None = None


class AilabEngine:
    """Retouches at the hosted service. `results` keeps its answers."""

    def __init__(
        self,
        client: Client,
        receipts: ReceiptBook,
        results: Results,
        rules: Rules | None = None,
        *,
        patience: Patience | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._client = client
        self._receipts = receipts
        self._results = results
        self._rules = rules or Rules()
        self._patience = patience or Patience()
        self._now = now
        self._gate = Gate()

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

    @property
    def service(self) -> str:
        """Base URL of the service, as receipts name it."""
        return self._client.base_url

    def retouch(self, photo: Photo, options: RetouchOptions, report: Report, token: CancelToken) -> RetouchResult:
        """See `RetouchEngine.retouch`. TaskPending: paid for, and to be fetched with `resume`.

        What is paid for already, in whatever state, is gone on with; what may be (ERROR_SUBMIT_UNCERTAIN) and a photo
        without a face are sent only when `options.despite` says so.
        """
        from beautydesk import imaging

        if wire.level_text(options.level) == "0":
            return RetouchResult(photo, ENGINE_ID, note="Level 0 changes nothing, so nothing was sent.")
        turn = _Turn(report, token, self._gate.ticket())
        turn.at(Stage.PREPARING, 0.0)
        token.raise_if_cancelled()
        upload = imaging.fit_for_service(photo)
        source = (photo.source or _PASTED).absolute()
        work = Work(ENGINE_ID, self.service, source, options, hashlib.sha256(upload.data).hexdigest())
        elsewhere: set[int] = set()
        while True:
            receipt = self._begin(work, turn)
            with self._in_hand(receipt):
                if receipt.state is ReceiptState.UNCERTAIN:
                    raise errors.maybe_paid(receipt)
                if receipt.state is ReceiptState.PREPARED:
                    self._require_face(receipt, photo, options)
                    receipt = self._send(receipt, upload, options, turn)
                answer, receipt = self._answer(receipt, turn)
                if receipt.photo == source or receipt.id in elsewhere:
                    return self._finish(receipt, Original(photo, upload.pixels), answer, turn)
            elsewhere.add(receipt.id)  # another file with the same bytes; what it brought home serves this one as well

    def resume(self, receipt: Receipt, report: Report, token: CancelToken) -> RetouchResult:
        """Fetch what was paid for, from wherever it stands; nothing is submitted.

        Raises TaskPending when it is not there yet or somebody else has it in hand, ServiceError with code
        ERROR_RESULT_EXPIRED when it never will be.
        """
        turn = _Turn(report, token, self._gate.ticket())
        turn.at(Stage.PREPARING, 0.0)
        found = original.of(receipt)
        taken = self._receipts.claim(receipt.id)
        if taken is None:
            raise errors.in_other_hands(receipt)
        with self._in_hand(taken):
            try:
                answer, taken = self._answer(taken, turn)
            except TaskPending as error:
                if self._now() - (taken.sent_at or taken.added_at) < self._patience.give_up:
                    raise
                gone = errors.expired(error.details)
                self._note("failed", taken, lambda: self._receipts.failed(taken.id, gone))
                raise gone from None
            return self._finish(taken, found, answer, turn)

    def credits(self) -> Credits:
        """The balance; it is noted, and settles what was uncertain where it can. AccountError, ServiceError."""
        balance = self._client.credits()
        try:
            self._receipts.balance(self.service, balance.usable)
        except BeautyDeskError as error:
            _log.error("the balance could not be noted: %s", error)
        return balance

    def close(self) -> None:
        self._client.close()

    # -- taking into hand ---------------------------------------------------------------------------------------------

    def _begin(self, work: Work, turn: _Turn) -> Receipt:
        """The receipt for this work; as long as somebody else is at the very same, their result is waited for."""
        anew = Objection.MAYBE_PAID in work.options.despite
        while True:
            try:
                return self._receipts.begin(work, anew=anew)
            except Busy:
                turn.at(Stage.QUEUED)
            turn.token.sleep(self._patience.busy)

    @contextmanager
    def _in_hand(self, receipt: Receipt) -> Iterator[None]:
        try:
            yield
        finally:
            self._note("let go", receipt, lambda: self._receipts.release(receipt.id))

    def _note(self, step: str, receipt: Receipt, write: Callable[[], None]) -> None:
        """A receipt book that fails must not cost a result that is paid for: it is logged, the work goes on."""
        try:
            write()
        except (BeautyDeskError, OSError) as error:
            _log.error("task %s could not be noted as %s: %s", receipt.task_id, step, error)

    # -- sending ------------------------------------------------------------------------------------------------------

    def _require_face(self, receipt: Receipt, photo: Photo, options: RetouchOptions) -> None:
        """Nothing leaves this computer when there is no face to be seen, unless the user insists."""
        if self._rules.count_faces is None or Objection.NO_FACE in options.despite:
            return
        try:
            if self._rules.count_faces(photo) > 0:
                return
        except (EngineUnavailable, PhotoError) as error:
            _log.warning("faces cannot be looked for before sending: %s", error)
            return
        refusal = errors.no_face_here()
        self._receipts.failed(receipt.id, refusal)
        raise refusal

    def _send(self, receipt: Receipt, upload: Upload, options: RetouchOptions, turn: _Turn) -> Receipt:
        """Hand the photo over. However it ends, the receipt says what is known; an answer that is lost is uncertain."""
        cap, price = self._rules.monthly_cap(), self.features.credits_per_photo
        with self._gate.turn(turn.ticket, turn.token):
            turn.at(Stage.SENDING, 0.05)
            try:
                answer = self._client.submit(
                    upload,
                    options,
                    turn.token,
                    before=lambda: self._receipts.sending(receipt.id, price, cap),
                    refused=lambda: self._receipts.not_taken(receipt.id),
                )
            except (Cancelled, AccountError) as stop:
                # A request without its end is never carried out, and a refused account is not charged: it can wait.
                if isinstance(stop, AccountError):
                    self._gate.refused(stop)
                self._note("not taken", receipt, lambda: self._receipts.not_taken(receipt.id))
                raise
            except BeautyDeskError as error:
                self._note("ended", receipt, partial(self._end, receipt, error))
                raise
        task_id, sent_at = answer.task_id, self._now()
        sent = replace(receipt, state=ReceiptState.SENT, task_id=task_id, sent_at=sent_at)
        self._note("sent", sent, lambda: self._receipts.sent(receipt.id, task_id, answer.request_id))
        return sent

    def _end(self, receipt: Receipt, error: BeautyDeskError) -> None:
        if error.charged is Charged.UNKNOWN:
            self._receipts.uncertain(receipt.id, error.code)
        else:
            self._receipts.failed(receipt.id, error)

    # -- bringing home ------------------------------------------------------------------------------------------------

    def _answer(self, receipt: Receipt, turn: _Turn) -> tuple[Photo, Receipt]:
        """The service's answer, from the profile or from the service; and the receipt as it stands then."""
        if receipt.state is ReceiptState.FETCHED and (stored := original.stored_answer(receipt)) is not None:
            return stored, receipt
        if receipt.service not in ("", self.service):
            raise errors.sent_elsewhere(receipt)
        if receipt.url:
            try:
                return self._fetch(receipt, receipt.url, turn)
            except TaskPending as error:
                _log.info("task %s is not at its address any more: %s", receipt.task_id, error.details)
        return self._fetch(receipt, self._wait(receipt, turn), turn)

    def _wait(self, receipt: Receipt, turn: _Turn) -> str:
        """Poll until the result's address is known, and write it down before it is used."""
        since = receipt.sent_at
        age = max(0.0, self._now() - since) if since is not None else 0.0
        deadline = time.monotonic() + max(self._patience.first - age, self._patience.visit)
        stage = Stage.QUEUED
        turn.at(stage, None, since)
        while time.monotonic() < deadline:
            answer = self._poll(receipt, turn, stage)
            match answer.task_status:
                case wire.FINISHED | None if answer.image_url:
                    self._note("ready", receipt, partial(self._receipts.ready, receipt.id, answer.image_url))
                    return answer.image_url
                case wire.FINISHED:
                    raise errors.pending(errors.result_missing(answer), receipt)
                case wire.QUEUED:
                    stage = Stage.QUEUED
                case _:
                    stage = Stage.RETOUCHING
            turn.at(stage, None, since)
            turn.token.sleep(self._client.poll_seconds)
        raise errors.too_slow(receipt, self._now())

    def _poll(self, receipt: Receipt, turn: _Turn, stage: Stage) -> wire.Envelope:
        """One poll. Only the service's own word ends the task; all other trouble leaves it to be fetched later."""
        assert receipt.task_id is not None
        try:
            self._gate.check(turn.ticket)
            return self._client.poll(
                receipt.task_id, turn.token, failed=lambda: turn.at(stage, None, receipt.sent_at, offline=True)
            )
        except TaskOver as over:
            error = over.error
            self._note("failed", receipt, lambda: self._receipts.failed(receipt.id, error))
        except AccountError as refusal:
            self._gate.refused(refusal)
            error = refusal
            error.charged = Charged.YES  # whatever is wrong with the account now, the task was paid for
        except ServiceError as trouble:
            error = errors.pending(trouble, receipt)
        error.details["task_id"] = receipt.task_id
        raise error

    def _fetch(self, receipt: Receipt, url: str, turn: _Turn) -> tuple[Photo, Receipt]:
        """Download the result and keep its bytes in the profile; only bytes that decode count as a result."""
        from beautydesk import imaging

        turn.at(Stage.FETCHING, 0.8)

        def accept(data: bytes) -> tuple[bytes, Photo]:
            return data, imaging.decode_bytes(data)

        assert receipt.task_id is not None
        try:
            data, answer = self._client.download(url, accept, turn.token)
        except ServiceError as error:
            raise errors.pending(error, receipt) from None
        # From here on the pixels are in memory: neither a full disk nor a cancel may take them away.
        task_id, kept = receipt.task_id, replace(receipt, state=ReceiptState.FETCHED)

        def keep() -> None:
            self._receipts.fetched(receipt.id, self._results.keep(task_id, data, answer.format))

        self._note("fetched", receipt, keep)
        return answer, kept

    def _finish(self, receipt: Receipt, found: Original, answer: Photo, turn: _Turn) -> RetouchResult:
        """The answer at the original's size, profile and metadata, where the original is still there."""
        turn.at(Stage.FINISHING, 0.9)
        photo, note = original.put_together(receipt, found, answer)
        turn.at(Stage.FINISHING, 1.0)
        return RetouchResult(photo, ENGINE_ID, task_id=receipt.task_id, receipt=receipt.id, note=note)
