"""From a prepared photo to a task that the service has taken: each step is in the journal before it is taken."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from beautydesk.core.cancel import Cancelled
from beautydesk.core.engine import Stage
from beautydesk.core.errors import BeautyDeskError, Charged, EngineUnavailable, Objection, PhotoError
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.receipts import Receipt, ReceiptState
from beautydesk.core.seen_face import FoundFace
from beautydesk.engines.ailab import doubts, failures
from beautydesk.engines.ailab.caller import Caller, note_step
from beautydesk.engines.ailab.client import Client
from beautydesk.engines.ailab.gate import Gate

if TYPE_CHECKING:
    from beautydesk.imaging import Upload
    from beautydesk.storage.journal import Journal

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rules:
    """What the user allows, and who looks for faces on this computer. `monthly_cap`: credits, None for no limit.

    `ordered_only`: nothing is sent that the journal does not hold as asked for; whoever asks notes it there first.
    `find_faces`: px of the photo, largest first. It is asked before a photo is sent, where there is one to ask, and for
    what a result that is here is split by.
    """

    monthly_cap: Callable[[], float | None] = field(default=lambda: None)
    find_faces: Callable[[Photo], tuple[FoundFace, ...]] | None = None
    ordered_only: bool = False


class Submitter:
    """Hands photos over to the service. Safe to use from several threads.

    `ask_balance` notes the balance, which may settle what is uncertain; it raises nothing.
    """

    def __init__(
        self,
        client: Client,
        receipts: Journal,
        gate: Gate,
        rules: Rules,
        ask_balance: Callable[[], object],
        now: Callable[[], float],
    ) -> None:
        self._client = client
        self._receipts = receipts
        self._gate = gate
        self._rules = rules
        self._ask_balance = ask_balance
        self._now = now
        self._lost = 0  # answers in a row that nobody heard; told by the photo whose turn it is

    def require_face(self, receipt: Receipt, photo: Photo, options: RetouchOptions) -> None:
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

    def send(self, receipt: Receipt, upload: Upload, options: RetouchOptions, caller: Caller) -> Receipt:
        """Hand the photo over. However it ends, the receipt says what is known; an answer that is lost is uncertain."""
        cap, price = self._rules.monthly_cap(), self._client.provider.features.credits_per_photo
        with self._gate.turn(caller.ticket, caller.token):
            caller.tell(Stage.SENDING, 0.05)
            try:
                answer = self._client.submit(
                    upload,
                    options,
                    caller.token,
                    before=lambda: self._receipts.sending(receipt.id, price, cap),
                    refused=lambda: self._receipts.not_taken(receipt.id),
                )
            except Cancelled:
                # A request without its end is never carried out.
                note_step("not taken", receipt, lambda: self._receipts.not_taken(receipt.id))
                raise
            except BeautyDeskError as error:
                note_step("ended", receipt, partial(self._end, receipt, error))
                raise self._after(error, receipt, caller) from None
            self._lost = 0
        task_id, sent_at = answer.task_id, self._now()
        sent = replace(receipt, state=ReceiptState.SENT, task_id=task_id, sent_at=sent_at)
        note_step("sent", sent, lambda: self._receipts.sent(receipt.id, task_id, answer.request_id))
        return sent

    def _end(self, receipt: Receipt, error: BeautyDeskError) -> None:
        if error.charged is Charged.UNKNOWN:
            self._receipts.uncertain(receipt.id, error.code)
        elif error.stops_queue:
            self._receipts.not_taken(receipt.id)  # it was not charged, and can wait
        else:
            self._receipts.failed(receipt.id, error)

    def _after(self, error: BeautyDeskError, receipt: Receipt, caller: Caller) -> BeautyDeskError:
        """What is told of it: with what the balance says, and whether anything else may be sent now."""
        self._lost = self._lost + 1 if error.charged is Charged.UNKNOWN else 0
        if self._lost:
            # One answer that is lost may be chance; a second one in a row is not, and each may have been paid for.
            if error.stop is None and self._lost > 1:
                error.stop = doubts.answers_lost()
            error = self._settled(receipt, error)
        if error.stop or error.stops_queue:
            self._gate.refused(error, caller.token)
        return error

    def _settled(self, receipt: Receipt, error: BeautyDeskError) -> BeautyDeskError:
        """The error as the balance leaves it: that went down by as much, or does not tell yet."""
        self._ask_balance()
        now = self._receipts.find(receipt.id)
        if now is None or now.charged is Charged.UNKNOWN:
            return error
        known = doubts.maybe_paid(now)
        known.stop, known.stops_queue = error.stop, error.stop is not None
        known.details |= error.details
        return known
