"""A program that is killed in the middle of paid work: the next one fetches the result, and submits nothing."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import numpy as np
import pytest
from desk_program import Program
from faulty_service import TASK_ID, FaultyService, ready, reply, working
from warm_start import start

from beautydesk.core.cancel import CancelToken
from beautydesk.core.receipts import ReceiptState
from beautydesk.engines.ailab import AilabEngine, Client
from beautydesk.storage.journal import Journal
from beautydesk.storage.results import Results
from beautydesk.workflow.retouch import fetch

PROGRAM = """
import sys
from pathlib import Path
from beautydesk import imaging
from beautydesk.core.cancel import CancelToken
from beautydesk.core.job import RetouchOptions
from beautydesk.engines.ailab import AilabEngine, Client
from beautydesk.storage.journal import Journal
from beautydesk.storage.results import Results
from beautydesk.workflow.retouch import retouch

url, photo, profile = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
engine = AilabEngine(Client(url, lambda: "key", poll_seconds=0.01), Journal(profile / "journal"),
                     Results(profile / "results"))
retouch(imaging.decode(photo), engine, RetouchOptions(0.35), lambda progress: None, CancelToken())
print("fetched", flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("state", [ReceiptState.SENT, ReceiptState.READY, ReceiptState.FETCHED])
def test_that_a_killed_program_costs_no_paid_work(
    state: ReceiptState, service: FaultyService, photo_file: Path, pixels: np.ndarray, retouched: bytes, tmp_path: Path
) -> None:
    killed = threading.Event()

    def deadly(handler: BaseHTTPRequestHandler) -> None:
        program.kill()
        program.wait()
        killed.set()

    script: dict[ReceiptState, Callable[[], None]] = {
        ReceiptState.SENT: lambda: service.poll.__setitem__(slice(None), [working(0), working(1), deadly]),
        ReceiptState.READY: lambda: service.result.__setitem__(slice(None), [deadly]),
        ReceiptState.FETCHED: lambda: None,
    }
    script[state]()
    words = ["-c", PROGRAM, service.url, str(photo_file), str(tmp_path)]
    with start(words, tmp_path, Program(tmp_path).environ, subprocess.PIPE) as program:
        if state is ReceiptState.FETCHED:
            assert program.stdout is not None
            assert program.stdout.readline() == "fetched\n"
            program.kill()
        else:
            assert killed.wait(20)
    service.poll, service.result = [ready(f"{service.url}/result/a")], [reply(200, retouched)]
    with Journal(tmp_path / "journal") as journal:
        (receipt,) = journal.open_receipts()
        assert (receipt.task_id, receipt.state) == (TASK_ID, state)
        engine = AilabEngine(
            Client(service.url, lambda: "key", poll_seconds=0.01), journal, Results(tmp_path / "results")
        )
        result = fetch(engine, receipt, lambda progress: None, CancelToken())
        engine.close()
        assert np.abs(result.photo.pixels.astype(int) - (pixels.astype(int) + 20)).max() <= 2
        journal.saved(receipt.id, photo_file)
        assert journal.open_receipts() == []
    assert service.submits == 1
    assert [file.name for file in (tmp_path / "results").iterdir() if file.name.endswith(".part")] == []
