"""Pictures of the window's main states, made with the real program: `python -m tests.visual.shots FOLDER [light|dark]`.

Set QT_SCALE_FACTOR=2 for a screen of 200 %. The portraits come from the folder that BEAUTYDESK_PHOTOS names.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from beautydesk.app import App, build
from beautydesk.compose import compose
from beautydesk.core.engine import Progress, Stage
from beautydesk.core.errors import AccountError, BeautyDeskError
from beautydesk.core.job import JobState, RetouchOptions
from beautydesk.core.receipts import Receipt, ReceiptState
from beautydesk.engines.ailab import errors
from beautydesk.storage.journal import _cap_reached
from beautydesk.viewmodels.notice import from_error
from beautydesk.viewmodels.options import Choice
from beautydesk.viewmodels.queue_model import PhotoItem
from beautydesk.viewmodels.saving import Order
from tests.visual import ledger_book

PHOTOS = Path(os.environ.get("BEAUTYDESK_PHOTOS", Path(__file__).resolve().parents[3] / "shared" / "photos"))
NAMES = ("p04_jay_davis_15mp.jpg", "p14_madhavi_bharadwaj_7mp.jpg", "n07_cat.png", "g01_renata_two_3mp.jpg")


def pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(condition: Callable[[], bool], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError
        pause(20)


class Photographer:
    """Takes the pictures into `folder`, each named after its state and the look."""

    def __init__(self, app: App, folder: Path, look: str) -> None:
        self.app, self.folder, self.look = app, folder, look
        folder.mkdir(parents=True, exist_ok=True)
        self._sharp = 0
        app.session.pictures_ready.connect(self._on_pictures_ready)

    def _on_pictures_ready(self, _pictures: object) -> None:
        self._sharp += 1

    def take(self, state: str, widget: QWidget | None = None) -> None:
        pause(150)
        (widget or self.app.window).grab().save(str(self.folder / f"{state}-{self.look}.png"))

    def show_photo(self, row: int) -> None:
        if self.app.session.current is not self.app.session.queue.item_at(row):
            before = self._sharp
            self.app.window.strip.go_to(row)
            wait_until(lambda: self._sharp > before)


def take_all(app: App, folder: Path, look: str) -> None:
    camera, window, session = Photographer(app, folder, look), app.window, app.session
    window.resize(1280, 800)
    window.show()
    camera.take("empty")
    session.add_photos([PHOTOS / name for name in NAMES])
    wait_until(lambda: len(session.queue) == len(NAMES) and all(item.size for item in session.queue))
    camera.show_photo(0)
    camera.take("added")
    session.retouch_all()
    wait_until(lambda: any(item.progress and item.progress.fraction for item in session.queue))
    camera.take("working")
    wait_until(lambda: not any(item.active for item in session.queue))
    pause(800)
    camera.take("split")
    for number, state in ((1, "side-by-side"), (2, "result")):
        list(window.actions_.modes.values())[number].trigger()
        camera.take(state)
    window.actions_.modes[next(iter(window.actions_.modes))].trigger()
    window.actions_.actual_size.trigger()
    camera.take("actual-size")
    window.actions_.fit.trigger()
    camera.show_photo(2)
    camera.take("no-face")
    camera.show_photo(0)
    with tempfile.TemporaryDirectory() as out:
        target = Path(out) / "jay_retouched.jpg"
        session.saving.save([Order(session.queue.item_at(0).id, target, "JPEG")])
        wait_until(lambda: not session.queue.item_at(0).unsaved)
        camera.take("saved")
    hint = "Open the key settings and paste it again."
    error = AccountError("AILabTools did not accept the key. Nothing was charged; your photos stay here.", hint=hint)
    window.notices.show_notice(from_error(error, "anna.jpg"))
    session.options.set_engine("ailab")
    session.retouch([item.id for item in session.queue])
    pause(300)
    camera.take("key-wrong")
    camera.take("account", window._settings)
    if window._settings:
        window._settings.tabs.setCurrentIndex(0)
        camera.take("settings", window._settings)
    window.open_help()
    camera.take("help", window._help)
    take_costs(app, camera)


def take_costs(app: App, camera: Photographer) -> None:
    """What the hosted engine costs: at the button, on its page, and at a photo that may be paid for."""
    window, session, account = app.window, app.session, app.account
    if window._settings and window._help:
        camera.take("ledger-empty", open_costs(app))
        window._settings.hide()
        window._help.hide()
    window.notices.dismiss()
    account.credits_per_photo, account._ask_credits = 8, lambda: 9988.0
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
    fail(app, item, errors.maybe_paid(receipt))
    camera.take("uncertain")
    fail(app, item, errors.no_face_here())
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
        session.item_changed.emit(item.id)
        camera.take(state)
        session.queue.set_state(item, JobState.CANCELLED)
    late = errors.too_slow(receipt, time.time() + 16 * 60)
    session.queue.set_state(item, JobState.WAITING)
    session.queue.set_state(item, JobState.WORKING)
    session.queue.set_state(item, JobState.PENDING, late)
    session.item_changed.emit(item.id)
    camera.take("pending")
    ledger_book.fill(app.parts.profile.journal_file)
    app.parts.results().keep("task-7", bytes(12_300_000), "JPEG")
    session.unfinished.tell()
    pause(300)
    camera.take("welcome-back")
    camera.take("ledger", open_costs(app))
    if window._settings:
        table = window._settings.costs_page.table
        table.setCurrentIndex(table.model().index(7, 0))
        camera.take("ledger-selected", window._settings)
        window._settings.resize(window._settings.minimumSize())
        camera.take("ledger-small", window._settings)


def open_costs(app: App) -> QWidget | None:
    app.window.open_limit()
    pause(300)
    return app.window._settings


def fail(app: App, item: PhotoItem, error: BeautyDeskError) -> None:
    queue = app.session.queue
    item.asked = Choice("ailab", RetouchOptions(0.35))
    for state in (JobState.WAITING, JobState.WORKING):
        queue.set_state(item, state)
    queue.set_state(item, JobState.FAILED, error)
    app.session.item_changed.emit(item.id)


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "tests/shots")
    look = sys.argv[2] if len(sys.argv) > 2 else "light"
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        parts = compose(Path(profile), os.environ)
        parts.settings.save(replace(parts.settings.load(), appearance=look))
        app = build(application, parts)
        take_all(app, folder, look)
        app.window.hide()
        app.close()


if __name__ == "__main__":
    main()
