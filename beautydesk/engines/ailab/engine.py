"""The hosted engine: prepare, submit, wait, download, put together; each step is in the journal first.

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
from beautydesk.core.engine import EngineFeatures, Report, RetouchResult, Stage
from beautydesk.core.errors import (
    AccountError,
    BeautyDeskError,
    Charged,
    EngineUnavailable,
    Objection,
    PhotoError,
    TaskPending,
)
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.phrase import Phrase
from beautydesk.core.receipts import Busy, JournalWriter, Receipt, ReceiptState, RetouchRequest
from beautydesk.core.viewport import Rect
from beautydesk.engines.ailab import failures, original, wire
from beautydesk.engines.ailab.client import Client
from beautydesk.engines.ailab.fetch import Patience, ResultFetcher, Turn, kept_going
from beautydesk.engines.ailab.gate import Gate
from beautydesk.engines.ailab.original import Original
from beautydesk.engines.ailab.wire import Credits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from beautydesk.engines.ailab.session import HostedDevelopment
    from beautydesk.imaging import Upload
    from beautydesk.storage.results import Results

_log = logging.getLogger(__name__)

ENGINE_ID: Final = "ailab"
# A photo without a file (pasted pixels) is called this in the journal.
_PASTED: Final = Path("pasted.png")


@dataclass(frozen=True, slots=True)
class Rules:
    """What the user allows, and who looks for faces on this computer. `monthly_cap`: credits, None for no limit.

    `find_faces`: px of the photo, largest first. It is asked before a photo is sent, where there is one to ask, and for
    what a result that is here is split by.
    """

    monthly_cap: Callable[[], float | None] = field(default=lambda: None)
    find_faces: Callable[[Photo], tuple[Rect, ...]] | None = None


class AilabEngine:
    """Retouches at the hosted service. `results` keeps its answers."""

    def __init__(
        self,
        client: Client,
        receipts: JournalWriter,
        results: Results,
        rules: Rules | None = None,
        *,
        patience: Patience | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._client = client
        self._receipts = receipts
        self._rules = rules or Rules()
        self._patience = patience or Patience()
        self._now = now
        self._gate = Gate()
        self._home = ResultFetcher(client, receipts, results, self._gate, self._patience, now)

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

        if options.changes_nothing(hosted=True):
            return RetouchResult(photo, ENGINE_ID, note=Phrase("Level 0 changes nothing, so nothing was sent."))
        turn = Turn(report, token, self._gate.ticket())
        turn.at(Stage.PREPARING, 0.0)
        token.raise_if_cancelled()
        upload = imaging.fit_for_service(photo)
        source = (photo.source or _PASTED).absolute()
        work = RetouchRequest(ENGINE_ID, self.service, source, options, hashlib.sha256(upload.data).hexdigest())
        elsewhere: set[int] = set()
        while True:
            receipt = self._begin(work, turn)
            with self._in_hand(receipt):
                if receipt.state is ReceiptState.UNCERTAIN:
                    raise failures.maybe_paid(receipt)
                if receipt.state is ReceiptState.PREPARED:
                    self._require_face(receipt, photo, options)
                    receipt = self._send(receipt, upload, options, turn)
                answer, receipt = self._home.answer(receipt, turn)
                if receipt.photo == source or receipt.id in elsewhere:
                    return self._finish(receipt, Original(photo, upload), answer, turn)
            elsewhere.add(receipt.id)  # another file with the same bytes; what it brought home serves this one as well

    def resume(self, receipt: Receipt, report: Report, token: CancelToken) -> RetouchResult:
        """Fetch what was paid for, from wherever it stands; nothing is submitted.

        Raises TaskPending when it is not there yet or somebody else has it in hand, ServiceError with code
        ERROR_RESULT_EXPIRED when it never will be.
        """
        turn = Turn(report, token, self._gate.ticket())
        turn.at(Stage.PREPARING, 0.0)
        found = original.of(receipt)
        taken = self._receipts.claim(receipt.id)
        if taken is None:
            raise failures.in_other_hands(receipt)
        with self._in_hand(taken):
            try:
                answer, taken = self._home.answer(taken, turn)
            except TaskPending as error:
                if self._now() - (taken.sent_at or taken.added_at) < self._patience.give_up:
                    raise
                gone = failures.expired(error.details)
                kept_going("failed", taken, lambda: self._receipts.failed(taken.id, gone))
                raise gone from None
            return self._finish(taken, found, answer, turn)

    def develop(self, photo: Photo, receipt: int | None, token: CancelToken) -> HostedDevelopment:
        """See `core.engine.DevelopingEngine`. Raises `PhotoError` also when the answer is not kept here any more."""
        from beautydesk.engines.ailab.session import HostedDevelopment

        found = None if receipt is None else self._receipts.find(receipt)
        answer = None if found is None else original.stored_answer(found)
        token.raise_if_cancelled()
        if found is None or answer is None:
            raise failures.answer_gone()
        sent = original.as_sent(found, photo)
        token.raise_if_cancelled()
        find_faces = self._rules.find_faces or (lambda photo: ())
        return HostedDevelopment(photo, sent, answer, found.result_level or found.options.level, find_faces)

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

    def _begin(self, work: RetouchRequest, turn: Turn) -> Receipt:
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
            kept_going("let go", receipt, lambda: self._receipts.release(receipt.id))

    # -- sending ------------------------------------------------------------------------------------------------------

    def _require_face(self, receipt: Receipt, photo: Photo, options: RetouchOptions) -> None:
        """Nothing leaves this computer when there is no face to be seen, unless the user insists."""
        if self._rules.find_faces is None or Objection.NO_FACE in options.despite:
            return
        try:
            if self._rules.find_faces(photo):
                return
        except (EngineUnavailable, PhotoError) as error:
            _log.warning("faces cannot be looked for before sending: %s", error)
            return
        refusal = failures.no_face_here()
        self._receipts.failed(receipt.id, refusal)
        raise refusal

    def _send(self, receipt: Receipt, upload: Upload, options: RetouchOptions, turn: Turn) -> Receipt:
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
                kept_going("not taken", receipt, lambda: self._receipts.not_taken(receipt.id))
                raise
            except BeautyDeskError as error:
                kept_going("ended", receipt, partial(self._end, receipt, error))
                raise
        task_id, sent_at = answer.task_id, self._now()
        sent = replace(receipt, state=ReceiptState.SENT, task_id=task_id, sent_at=sent_at)
        kept_going("sent", sent, lambda: self._receipts.sent(receipt.id, task_id, answer.request_id))
        return sent

    def _end(self, receipt: Receipt, error: BeautyDeskError) -> None:
        if error.charged is Charged.UNKNOWN:
            self._receipts.uncertain(receipt.id, error.code)
        else:
            self._receipts.failed(receipt.id, error)

    def _finish(self, receipt: Receipt, found: Original, answer: Photo, turn: Turn) -> RetouchResult:
        """The answer at the original's size, profile and metadata, where the original is still there."""
        turn.at(Stage.FINISHING, 0.9)
        photo, note = original.put_together(receipt, found, answer)
        turn.at(Stage.FINISHING, 1.0)
        task, sent = receipt.task_id, found.sent
        return RetouchResult(photo, ENGINE_ID, task_id=task, receipt=receipt.id, note=note, sent=sent)
