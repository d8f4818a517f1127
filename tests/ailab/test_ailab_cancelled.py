"""Stopped in the middle of paid work, or left without a key: felt at once, and what is paid for is fetched later."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from ailab_desk import Desk
from faulty_service import TASK_ID, FaultyService, accepted, after, working

from beautydesk import imaging
from beautydesk.core.cancel import Cancelled, CancelToken
from beautydesk.core.errors import AccountError, Charged
from beautydesk.core.job import RetouchOptions
from beautydesk.core.receipts import ReceiptState
from beautydesk.engines.ailab import AilabEngine, Client
from beautydesk.storage.results import Results
from beautydesk.workflow.retouch import retouch


def test_that_a_cancel_before_the_submit_sends_nothing(desk: Desk, service: FaultyService) -> None:
    desk.token.cancel()
    with pytest.raises(Cancelled):
        desk.retouch()
    assert service.seen == []


def test_that_a_cancel_while_polling_is_felt_at_once_and_keeps_the_receipt(desk: Desk, service: FaultyService) -> None:
    done = service.poll[-1]

    service.poll = [after(desk.token.cancel, working(1))]
    with pytest.raises(Cancelled):
        desk.retouch()
    assert service.polls == 1
    assert desk.receipt.state is ReceiptState.SENT
    service.poll = [done]
    assert desk.resume().task_id == TASK_ID
    assert service.submits == 1


def test_that_a_cancel_during_the_submit_waits_for_the_task_id(desk: Desk, service: FaultyService) -> None:
    service.submit = [after(desk.token.cancel, accepted())]
    with pytest.raises(Cancelled):
        desk.retouch()
    assert desk.receipt.task_id == TASK_ID, "it was paid for, so it is remembered"
    assert service.polls == 0


def test_that_a_key_that_vanishes_while_polling_does_not_lose_the_task(desk: Desk, service: FaultyService) -> None:
    done, key = service.poll[-1], desk.key
    service.poll = [after(lambda: setattr(desk, "key", None), working(1))]
    with pytest.raises(AccountError) as caught:
        desk.retouch()
    assert caught.value.charged is Charged.YES
    assert desk.receipt.state is ReceiptState.SENT
    desk.key, service.poll = key, [done]
    assert desk.resume().task_id == TASK_ID


def test_that_a_cancel_in_the_middle_of_an_upload_leaves_a_request_without_an_end(
    desk: Desk, service: FaultyService, pixels: np.ndarray
) -> None:
    class Impatient(CancelToken):
        looks = 0

        def raise_if_cancelled(self) -> None:
            self.looks += 1
            if self.looks > 20:
                self.cancel()
            super().raise_if_cancelled()

    upload = imaging.Upload(bytes(4_000_000), "image/jpeg", "photo.jpg", pixels)
    with pytest.raises(Cancelled):
        desk.client.submit(upload, RetouchOptions(0.5), Impatient())
    assert service.asked.wait(10)
    (seen,) = service.seen
    assert len(seen.body) < 4_000_000


def test_that_a_cancel_interrupts_the_wait_between_polls(service: FaultyService, desk: Desk) -> None:
    polled = threading.Event()
    service.poll = [after(polled.set, working(1))]
    client = Client(service.url, lambda: "k", poll_seconds=30)
    engine = AilabEngine(client, desk.journal, Results(desk.results))
    with ThreadPoolExecutor(1) as pool:
        work = pool.submit(retouch, desk.photo, engine, RetouchOptions(0.5), desk.progress.append, desk.token)
        assert polled.wait(10)
        start = time.monotonic()
        desk.token.cancel()
        with pytest.raises(Cancelled):
            work.result(10)
        assert time.monotonic() - start < 1
    engine.close()
