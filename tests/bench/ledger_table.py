"""The list of calls with 5,000 rows: how long the GUI thread is busy, against a frame of 16 ms.

`python -m tests.bench.ledger_table`. Beside it, what is done off the GUI thread: reading, and looking up 1,000 prices.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from beautydesk.core.job import RetouchOptions
from beautydesk.core.receipts import RetouchRequest
from beautydesk.storage.journal import Journal
from beautydesk.storage.settings import Settings, SettingsStore
from beautydesk.ui import theme
from beautydesk.ui.costs_page import CostsPage
from beautydesk.viewmodels.account.ledger_page import LedgerPage
from beautydesk.viewmodels.account.ledger_table import Column, rows_of
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.preferences import Preferences

CALLS, PHOTOS, FRAME = 5000, 1000, 0.016
SERVICE = "https://service.example"


def tell(what: str, work: Callable[[], object], repeats: int = 9) -> None:
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    best, middle = min(times), statistics.median(times)
    print(f"{what:<44} {best * 1000:7.1f} ms  median {middle * 1000:7.1f} ms  {best / FRAME:5.2f} frames")


def filled(folder: Path) -> Journal:
    """A book with `CALLS` saved calls, `PHOTOS` of them for files that are there."""
    journal = Journal(folder / "journal.sqlite3")
    with journal._table.transaction():
        for number in range(CALLS):
            photo = folder / f"{number * 7919 % CALLS:05}.jpg"
            if number < PHOTOS:
                photo.touch()
            work = RetouchRequest("ailab", SERVICE, photo, RetouchOptions(number % 100 / 100), f"bytes {number}")
            receipt = journal.begin(work).id
            journal.sending(receipt, 8, None)
            journal.sent(receipt, f"task {number}")
            journal.saved(receipt, photo.with_suffix(".png"))
            journal.release(receipt)
    return journal


def longest_gap(ledger: LedgerPage) -> float:
    """Seconds that the GUI thread answers nothing while the page reads its books anew."""
    loop, gaps, last = QEventLoop(), [], time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append(now - last)
        last = now

    pulse = QTimer()
    pulse.timeout.connect(tick)
    pulse.start(0)
    ledger.changed.connect(lambda: QTimer.singleShot(100, loop.quit), Qt.ConnectionType.SingleShotConnection)
    ledger.refresh()
    loop.exec()
    pulse.stop()
    return max(gaps)


def main() -> None:
    application = QApplication([])
    theme.apply(application, "light")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        journal = filled(folder)
        background = Background()
        lane = background.lane("bench", 1)
        preferences = Preferences(SettingsStore(folder / "settings.json"), Settings(), lane)
        books = SimpleNamespace(calls=journal.spending.calls, kept_bytes=lambda: 0)
        ledger = LedgerPage(books, preferences, lane)  # type: ignore[arg-type]
        page = CostsPage(ledger, preferences)
        page.resize(700, 480)
        page.show()
        longest_gap(ledger)
        gap = min(longest_gap(ledger) for _ in range(5))
        print(f"{'read anew: longest gap of the GUI thread':<44} {gap * 1000:7.1f} ms  {gap / FRAME:22.2f} frames")
        calls, model = journal.spending.calls(), ledger.model
        rows = rows_of(calls)
        tell("show the same calls", lambda: model.show(rows))
        tell("show others", lambda: (model.show(rows[1:]), model.show(rows)))
        for column in Column:
            tell(f"sort by {column.name.lower()}", lambda column=column: model.sort(column))
        tell("paint", lambda: page.table.viewport().grab())
        photos = [folder / f"{number:05}.jpg" for number in range(PHOTOS)]
        tell("off the GUI thread: read", journal.spending.calls)
        tell("off the GUI thread: make rows", lambda: rows_of(calls))
        is_paid, options = journal.spending.is_paid, RetouchOptions(0.5)
        tell(f"off the GUI thread: {PHOTOS:,} prices", lambda: [is_paid(photo, options, SERVICE) for photo in photos])
        background.close()
        background.wait(2000)
        preferences.close()
        journal.close()


if __name__ == "__main__":
    main()
