"""Pictures of what the hosted engine costs: at the button, on its page, and at a photo that may be paid for.

Times and dates are in them, so they are for the eyes alone: `python -m tests.visual.costs FOLDER [light|dark]`.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QWidget

from beautydesk.app import App
from beautydesk.core.engine import Progress, Stage
from beautydesk.core.errors import AccountError, BeautyDeskError
from beautydesk.core.job import Choice, JobState, RetouchOptions
from beautydesk.core.receipts import Receipt, ReceiptState
from beautydesk.engines.ailab import doubts, failures
from beautydesk.storage.journal import _cap_reached
from beautydesk.viewmodels.list.photo_item import PhotoItem
from tests.visual import ledger_book
from tests.visual.shots import Photographer, pause, studio, wait_until


def take_costs(app: App, camera: Photographer) -> None:
    window, session, account = app.window, app.session, app.account
    camera.add_photos("anna.jpg", "berta.jpg")
    camera.take("ledger-empty", open_costs(app))
    window.dialogs.settings.hide()
    session.options.set_engine("ailab")
    account._ask_credits = lambda: 9988.0
    account._key.set("a-key-for-pictures")
    account.ask_balance()
    session.options.set_level(0.35)
    wait_until(lambda: account.credits is not None)
    camera.show_photo(1)
    window.strip.selectAll()
    pause(500)
    camera.take("online-costs")
    app.preferences.update(monthly_cap=20)
    pause(100)
    camera.take("online-limit")
    app.preferences.update(monthly_cap=500)
    item = session.queue.item_at(1)
    receipt = Receipt(
        1, item.path, RetouchOptions(0.35), ReceiptState.UNCERTAIN, "ailab", sent_at=time.time(), credits=8
    )
    fail(app, item, doubts.maybe_paid(receipt))
    camera.take("uncertain")
    fail(app, item, failures.no_face_here())
    camera.take("no-face-here")
    fail(
        app,
        item,
        AccountError(
            "The account does not have enough credits for another photo. Nothing was charged.",
            code="ERROR_NOT_ENOUGH_CREDITS",
            title="No credits left",
        ),
    )
    camera.take("no-credits")
    fail(app, item, _cap_reached(96, 8, 100))
    camera.take("limit-reached")
    for state, progress in (
        ("slow", Progress(Stage.RETOUCHING, None, time.time() - 200)),
        ("offline", Progress(Stage.RETOUCHING, None, time.time() - 20, offline=True)),
    ):
        session.queue.set_state(item, JobState.WAITING)
        session.queue.set_state(item, JobState.WORKING)
        item.progress = progress
        session.queue.touch(item)
        camera.take(state)
        session.queue.set_state(item, JobState.CANCELLED)
    late = failures.too_slow(receipt, time.time() + 16 * 60)
    session.queue.set_state(item, JobState.WAITING)
    session.queue.set_state(item, JobState.WORKING)
    session.queue.set_state(item, JobState.PENDING, late)
    session.queue.touch(item)
    camera.take("pending")
    ledger_book.fill(app.parts.profile.journal_file)
    app.parts.results().keep("task-7", bytes(12_300_000), "JPEG")
    session.unfinished.tell()
    pause(300)
    camera.take("welcome-back")
    camera.take("ledger", open_costs(app))
    if window.dialogs.settings:
        table = window.dialogs.settings.costs_page.table
        table.setCurrentIndex(table.model().index(7, 0))
        camera.take("ledger-selected", window.dialogs.settings)
        window.dialogs.settings.resize(window.dialogs.settings.minimumSize())
        camera.take("ledger-small", window.dialogs.settings)


def open_costs(app: App) -> QWidget | None:
    app.window.dialogs.open_limit()
    pause(300)
    return app.window.dialogs.settings


def fail(app: App, item: PhotoItem, error: BeautyDeskError) -> None:
    queue = app.session.queue
    item.asked, item.engine = Choice("ailab", RetouchOptions(0.35)), app.account.features
    for state in (JobState.WAITING, JobState.WORKING):
        queue.set_state(item, state)
    queue.set_state(item, JobState.FAILED, error)
    app.session.queue.touch(item)


def main() -> None:
    with studio(sys.argv[2] if len(sys.argv) > 2 else "light") as app:
        take_costs(app, Photographer(app, Path(sys.argv[1])))


if __name__ == "__main__":
    main()
