"""What tests of the hosted engine hold in their hands."""

from __future__ import annotations

import io
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from beautydesk import imaging
from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Progress, RetouchResult
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.receipts import Receipt, ReceiptState
from beautydesk.engines.ailab import AilabEngine, Client
from beautydesk.storage.journal import Journal
from beautydesk.workflow.retouch import fetch, retouch

KEY = "sk-very-secret-0123456789abcdef"


def png(pixels: np.ndarray) -> bytes:
    from PIL import Image

    with io.BytesIO() as buffer:
        Image.fromarray(pixels).save(buffer, "PNG")
        return buffer.getvalue()


@dataclass
class Desk:
    """An engine with all that it is given, and what it asked for. `key`: what its client is told when it asks."""

    client: Client
    engine: AilabEngine
    journal: Journal
    results: Path
    photo: Photo
    pauses: list[float]
    token: CancelToken = field(default_factory=CancelToken)
    progress: list[Progress] = field(default_factory=list)
    key: str | None = KEY

    def retouch(self, options: RetouchOptions | None = None) -> RetouchResult:
        return retouch(self.photo, self.engine, options or RetouchOptions(0.35), self.progress.append, self.token)

    def resume(self, receipt: Receipt | None = None, *, without_original: bool = False) -> RetouchResult:
        order, token = receipt or self.receipt, CancelToken()
        return fetch(self.engine, order, self.progress.append, token, without_original=without_original)

    def take_a_copy(self) -> None:
        """From now on it works on the same bytes under another name."""
        assert self.photo.source is not None
        copy = self.photo.source.with_name("copy.png")
        shutil.copyfile(self.photo.source, copy)
        self.photo = imaging.decode(copy)

    def set_back(self, state: ReceiptState, *gone: str) -> Receipt:
        """The one open receipt, as if the program had ended at `state`, before it knew what is `gone`."""
        unknown = "".join(f", {name} = NULL" for name in gone)
        with closing(sqlite3.connect(self.results.with_name("journal.sqlite3"))) as db, db:
            db.execute(f"UPDATE jobs SET state = ?, owner = ''{unknown} WHERE id = ?", (state.value, self.receipt.id))
        return self.receipt

    @property
    def receipt(self) -> Receipt:
        (receipt,) = self.journal.open_receipts()
        return receipt
