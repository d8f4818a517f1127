"""From a task's id to its answer: wait, download, keep. It may be paid for, so nothing here may lose it.

Only the service's own word ends a task; all other trouble leaves it to be fetched later.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from beautydesk import imaging
from beautydesk.core.engine import Stage
from beautydesk.core.errors import AccountError, Charged, ServiceError, TaskPending
from beautydesk.core.photo import Photo
from beautydesk.core.receipts import Receipt, ReceiptState
from beautydesk.engines.ailab import failures, original, wire
from beautydesk.engines.ailab.caller import Caller, note_step
from beautydesk.engines.ailab.client import Client
from beautydesk.engines.ailab.failures import TaskOver
from beautydesk.engines.ailab.gate import Gate

if TYPE_CHECKING:
    from beautydesk.storage.journal import Journal
    from beautydesk.storage.results import Results

_log = logging.getLogger(__name__)


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


class ResultFetcher:
    """Fetches answers of tasks that are paid for. Safe to use from several threads."""

    def __init__(
        self,
        client: Client,
        receipts: Journal,
        results: Results,
        gate: Gate,
        patience: Patience,
        now: Callable[[], float],
    ) -> None:
        self._client = client
        self._receipts = receipts
        self._results = results
        self._gate = gate
        self._patience = patience
        self._now = now

    def answer(self, receipt: Receipt, caller: Caller) -> tuple[Photo, Receipt]:
        """The service's answer, from the profile or from the service; and the receipt as it stands then."""
        if receipt.state is ReceiptState.FETCHED and (stored := original.stored_answer(receipt)) is not None:
            return stored, receipt
        if receipt.service not in ("", self._client.base_url):
            raise failures.sent_elsewhere(receipt)
        if receipt.url:
            try:
                return self._fetch(receipt, receipt.url, caller)
            except TaskPending as error:
                _log.info("task %s is not at its address any more: %s", receipt.task_id, error.details)
        return self._fetch(receipt, self._wait(receipt, caller), caller)

    def _wait(self, receipt: Receipt, caller: Caller) -> str:
        """Poll until the result's address is known, and write it down before it is used."""
        since = receipt.sent_at
        age = max(0.0, self._now() - since) if since is not None else 0.0
        deadline = time.monotonic() + max(self._patience.first - age, self._patience.visit)
        stage = Stage.QUEUED
        caller.tell(stage, None, since)
        while time.monotonic() < deadline:
            answer = self._poll(receipt, caller, stage)
            match answer.task_status:
                case wire.FINISHED | None if answer.image_url:
                    note_step("ready", receipt, partial(self._receipts.ready, receipt.id, answer.image_url))
                    return answer.image_url
                case wire.FINISHED:
                    raise failures.pending(failures.result_missing(answer), receipt)
                case wire.QUEUED:
                    stage = Stage.QUEUED
                case _:
                    stage = Stage.RETOUCHING
            caller.tell(stage, None, since)
            caller.token.sleep(self._client.poll_seconds)
        raise failures.too_slow(receipt, self._now())

    def _poll(self, receipt: Receipt, caller: Caller, stage: Stage) -> wire.Envelope:
        """One poll. Only the service's own word ends the task; all other trouble leaves it to be fetched later."""
        assert receipt.task_id is not None
        try:
            return self._client.poll(
                receipt.task_id, caller.token, failed=lambda: caller.tell(stage, None, receipt.sent_at, offline=True)
            )
        except TaskOver as over:
            error = over.error
            note_step("failed", receipt, lambda: self._receipts.failed(receipt.id, error))
        except AccountError as refusal:
            self._gate.refused(refusal, caller.token)
            error = refusal
            error.charged = (
                Charged.NO if receipt.free else Charged.YES
            )  # whatever is wrong with the account now, the task was taken before
        except ServiceError as trouble:
            error = failures.pending(trouble, receipt)
        error.details["task_id"] = receipt.task_id
        raise error

    def _fetch(self, receipt: Receipt, url: str, caller: Caller) -> tuple[Photo, Receipt]:
        """Download the result and keep its bytes in the profile; only bytes that decode count as a result."""

        caller.tell(Stage.FETCHING, 0.8)

        def accept(data: bytes) -> tuple[bytes, Photo]:
            return data, imaging.decode_bytes(data)

        assert receipt.task_id is not None
        try:
            data, answer = self._client.download(url, accept, caller.token)
        except ServiceError as error:
            raise failures.pending(error, receipt) from None
        # From here on the pixels are in memory: neither a full disk nor a cancel may take them away.
        task_id, kept = receipt.task_id, replace(receipt, state=ReceiptState.FETCHED)

        def keep() -> None:
            self._receipts.fetched(receipt.id, self._results.keep(task_id, data, answer.format))

        note_step("fetched", receipt, keep)
        return answer, kept
