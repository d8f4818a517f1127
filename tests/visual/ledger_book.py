"""A journal that has seen everything: for pictures of the costs page, and for tests of its words."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from beautydesk.core.errors import Charged, NoFaceFound, PhotoError, ServiceError
from beautydesk.core.job import RetouchOptions
from beautydesk.core.receipts import RetouchRequest
from beautydesk.storage.journal import Journal

SERVICE = "https://service.example"
LONG = "IMG_20251231_2359_grandmother-and-all-eleven-grandchildren-at-the-seaside_final_final(2).jpg"
PRICE = 8


class Book:
    """Fills `journal` call by call; `now` is the clock that the journal must have been given."""

    def __init__(self, path: Path, start: float) -> None:
        self._now = start
        self.journal = Journal(path, now=lambda: self._now)

    def call(self, name: str, level: float, end: Callable[[int], None] | None = None) -> int:
        """One call of the service for a photo called `name`, some minutes after the one before; its receipt."""
        work = RetouchRequest(
            "ailab", SERVICE, Path("/home/anna/Pictures/party") / name, RetouchOptions(level), f"bytes of {name}"
        )
        receipt = self.journal.begin(work).id
        self.journal.sending(receipt, PRICE, None)
        if end is not None:
            end(receipt)
        self.journal.release(receipt)
        self._now += 7 * 60
        return receipt

    def sent(self, receipt: int) -> None:
        self.journal.sent(receipt, f"task-{receipt}", f"request-{receipt}")

    def saved(self, target: str) -> Callable[[int], None]:
        def end(receipt: int) -> None:
            self.sent(receipt)
            self.journal.ready(receipt, "https://service.example/result.jpg")
            self.journal.fetched(receipt, Path("/nowhere") / target)
            self.journal.saved(receipt, Path("/home/anna/Pictures/party") / target)

        return end

    def failed(self, error: NoFaceFound | PhotoError | ServiceError) -> Callable[[int], None]:
        return lambda receipt: self.journal.failed(receipt, error)

    def uncertain(self, receipt: int) -> None:
        self.journal.uncertain(receipt, "ERROR_SUBMIT_UNCERTAIN")


def fill(path: Path) -> None:
    """A book with one call of each kind, the newest some minutes ago, and a few of earlier months."""
    start = time.time()
    for months, names in ((13, ("opa.jpg", "oma.jpg")), (2, ("karl.jpg",))):
        earlier = Book(path, start - months * 30 * 24 * 3600)
        for name in names:
            earlier.call(name, 0.5, earlier.saved(name.replace(".", "_retouched.")))
        earlier.journal.close()
    book = Book(path, start - 80 * 60)
    book.call("anna.jpg", 0.5, book.saved("anna_retouched.jpg"))
    book.call("berta.heic", 0.35, book.saved("berta_retouched.jpg"))
    book.call(LONG, 0.6, book.saved(LONG.replace(".jpg", "_retouched.jpg")))
    book.call("cat.png", 0.5, book.failed(NoFaceFound("No face.")))
    book.call("dusk.jpg", 0.5, book.failed(PhotoError("Blurred.", code="ERROR_BLURRY_FACE")))
    late = ServiceError("Gone.", code="ERROR_RESULT_EXPIRED", charged=Charged.YES)
    book.call("emil.jpg", 1.0, book.failed(late))
    book.call("frieda.jpg", 0.3, book.sent)
    left = book.call("gustav.jpg", 0.5, book.uncertain)
    book.journal.cancelled(left, "left")
    book.call("hanna.jpg", 0.5, book.uncertain)
    book.call("ida.tiff", 0.05, book.saved("ida_retouched.tiff"))
    book.journal.close()
