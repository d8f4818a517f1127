"""The engine that asks a service: prepare, submit, wait, download; each step is in the journal first.

From the answer to the submit on, the photo may be paid for. So nothing after it may lose the task: a cancel, a crash or
a full disk leaves an open receipt, and whoever asks for the same work again, or resumes, goes on from there.
"""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from beautydesk import imaging
from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import EngineFeatures, RenderSession, Report, Stage
from beautydesk.core.errors import BeautyDeskError, Objection, TaskPending
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.phrase import Phrase
from beautydesk.core.receipts import Busy, NotOrdered, Receipt, ReceiptState, RetouchRequest
from beautydesk.core.settling import Doubts
from beautydesk.engines.ailab import doubts, failures, original
from beautydesk.engines.ailab.caller import Caller, note_step
from beautydesk.engines.ailab.client import Client
from beautydesk.engines.ailab.fetch import Patience, ResultFetcher
from beautydesk.engines.ailab.gate import Gate
from beautydesk.engines.ailab.original import Original
from beautydesk.engines.ailab.submit import Rules, Submitter
from beautydesk.engines.ailab.wire import Credits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from beautydesk.storage.journal import Journal
    from beautydesk.storage.results import Results

_log = logging.getLogger(__name__)

# A photo without a file (pasted pixels) is called this in the journal.
_PASTED: Final = Path("pasted.png")


class AilabEngine:
    """Retouches at the service of `client`. `results` keeps its answers. `on_doubts`: told what each balance says about
    uncertain calls, in whatever thread.
    """

    def __init__(
        self,
        client: Client,
        receipts: Journal,
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
        self.on_doubts: Callable[[Doubts], None] = lambda doubts: None
        self._submitter = Submitter(client, receipts, self._gate, self._rules, self._ask_balance, now)
        self._fetcher = ResultFetcher(client, receipts, results, self._gate, self._patience, now)

    @property
    def features(self) -> EngineFeatures:
        return self._client.provider.features

    @property
    def service(self) -> str:
        """Base URL of the service, as receipts name it."""
        return self._client.base_url

    def open(self, photo: Photo, options: RetouchOptions, report: Report, token: CancelToken) -> RenderSession:
        """See `RetouchEngine.open`. TaskPending: paid for, and to be fetched with `fetch`.

        What is paid for already, in whatever state, is gone on with; what may be (ERROR_SUBMIT_UNCERTAIN) and a photo
        without a face are sent only when `options.despite` says so. ERROR_NOT_ORDERED: see `Rules.ordered_only`.
        """
        from beautydesk.engines.ailab.session import AsItIs

        if options.changes_nothing(hosted=True):
            return AsItIs(photo, Phrase("Level 0 changes nothing, so nothing was sent."))
        caller = Caller(report, token, self._gate.ticket())
        caller.tell(Stage.PREPARING, 0.0)
        token.raise_if_cancelled()
        upload = imaging.fit_for_service(photo)
        source = (photo.source or _PASTED).absolute()
        digest = hashlib.sha256(upload.data).hexdigest()
        work = RetouchRequest(self.features.id, self.service, source, options, digest)
        elsewhere: set[int] = set()
        while True:
            receipt = self._begin(work, caller)
            with self._in_hand(receipt):
                if receipt.state is ReceiptState.UNCERTAIN:
                    raise doubts.maybe_paid(receipt)
                if receipt.state is ReceiptState.PREPARED:
                    self._results.require_room()
                    self._submitter.require_face(receipt, photo, options)
                    receipt = self._submitter.send(receipt, upload, options, caller)
                answer, receipt = self._fetcher.answer(receipt, caller)
                if receipt.photo == source or receipt.id in elsewhere:
                    return self._session(receipt, Original(photo, upload), answer)
            elsewhere.add(receipt.id)  # another file with the same bytes; what it brought home serves this one as well

    def fetch(
        self, receipt: Receipt, report: Report, token: CancelToken, *, without_original: bool = False
    ) -> RenderSession:
        """See `ResumingEngine.fetch`. It is fetched and kept before anybody asks for the original.

        Raises TaskPending also when somebody else has it in hand, ServiceError with code ERROR_RESULT_EXPIRED when it
        never will be there, and with ERROR_SUBMIT_UNCERTAIN when nobody knows whether it was taken.
        """
        if receipt.state is ReceiptState.UNCERTAIN:
            raise doubts.maybe_paid(receipt)
        caller = Caller(report, token, self._gate.ticket())
        caller.tell(Stage.PREPARING, 0.0)
        found = original.of(receipt)
        taken = self._receipts.claim(receipt.id)
        if taken is None:
            raise failures.in_other_hands(receipt)
        with self._in_hand(taken):
            try:
                answer, taken = self._fetcher.answer(taken, caller)
            except TaskPending as error:
                if self._now() - (taken.sent_at or taken.added_at) < self._patience.give_up:
                    raise
                gone = failures.expired(taken, error.details)
                note_step("failed", taken, lambda: self._receipts.failed(taken.id, gone))
                raise gone from None
            if found.missing is not None and not without_original:
                raise found.missing.error(taken)
            return self._session(taken, found, answer)

    def reopen(self, photo: Photo, receipt: int | None, token: CancelToken) -> RenderSession:
        """See `RetouchEngine.reopen`. Raises `PhotoError` also when the answer is not kept here any more."""
        found = None if receipt is None else self._receipts.find(receipt)
        answer = None if found is None else original.stored_answer(found)
        token.raise_if_cancelled()
        if found is None or answer is None:
            raise failures.answer_gone()
        sent = original.as_sent(found, photo)
        token.raise_if_cancelled()
        return self._session(found, sent, answer)

    def credits(self) -> Credits:
        """The balance; it is noted, and settles what was uncertain where it can. AccountError, ServiceError."""
        balance = self._client.credits()
        try:
            told = self._receipts.spending.balance(self.service, balance.usable)
        except BeautyDeskError as error:
            _log.error("the balance could not be noted: %s", error)
            return balance
        self.on_doubts(told)
        return replace(balance, doubts=told)

    def _ask_balance(self) -> None:
        try:
            self.credits()
        except BeautyDeskError as error:
            _log.info("the balance is not known: %s", error)

    def close(self) -> None:
        self._client.close()

    def _begin(self, work: RetouchRequest, caller: Caller) -> Receipt:
        """The receipt for this work; as long as somebody else is at the very same, their result is waited for."""
        anew = Objection.MAYBE_PAID in work.options.despite
        while True:
            try:
                return self._receipts.begin(work, anew=anew, ordered=self._rules.ordered_only)
            except Busy:
                caller.tell(Stage.QUEUED)
            except NotOrdered:
                caller.token.raise_if_cancelled()  # what was taken back is no error
                raise failures.not_ordered(self._client.provider) from None
            caller.token.sleep(self._patience.busy)

    @contextmanager
    def _in_hand(self, receipt: Receipt) -> Iterator[None]:
        try:
            yield
        finally:
            note_step("let go", receipt, lambda: self._receipts.release(receipt.id))

    def _session(self, receipt: Receipt, found: Original, answer: Photo) -> RenderSession:
        """What was bought, at the original's size, profile and metadata where the original is still there."""
        from beautydesk.engines.ailab.session import AsItIs, BoughtSession, purchase_of

        if found.photo is None or found.upload is None:
            return AsItIs(answer, found.missing.note if found.missing else "", purchase_of(receipt, None))
        return BoughtSession(found.photo, found.upload, answer, receipt, self._rules.find_faces)
