"""The composition root of the window: builds all parts, starts the event loop, ends in order.

`build` makes a whole App without showing or running anything, so that tests drive the real thing.
"""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication

from beautydesk.compose import HOSTED, SERVICE_URL, Parts, compose, service_address
from beautydesk.core.engine import RetouchEngine, free_engine
from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.job import Choice, Outcome, RetouchOptions, Stopped
from beautydesk.engines.local import LocalEngine
from beautydesk.storage import presets as presets_file
from beautydesk.storage import scratch
from beautydesk.storage.patience import WAITING
from beautydesk.storage.presets import PresetStore
from beautydesk.storage.sessions import Sessions
from beautydesk.storage.settings import ENGINES, Settings
from beautydesk.ui import language, theme
from beautydesk.ui.application import begun
from beautydesk.ui.colour_space import say_srgb
from beautydesk.ui.edit_window import EditWindow
from beautydesk.ui.main_window import MainWindow
from beautydesk.ui.notifier import Notifier, notifications
from beautydesk.viewmodels import interrupts
from beautydesk.viewmodels.account.account import Account
from beautydesk.viewmodels.account.doubtful import Doubtful
from beautydesk.viewmodels.account.engines import Engines
from beautydesk.viewmodels.account.ledger_page import LedgerPage
from beautydesk.viewmodels.account.own_service import OwnService
from beautydesk.viewmodels.account.pricing import Pricing
from beautydesk.viewmodels.background import Background, Lane
from beautydesk.viewmodels.editing.options import Options
from beautydesk.viewmodels.editing.presets import Presets
from beautydesk.viewmodels.garbage import GarbageCollector
from beautydesk.viewmodels.giving_back import GivingBack
from beautydesk.viewmodels.jobs.retouch_queue import RetouchQueue
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.session import Session
from beautydesk.viewmodels.text.notice import Notice, Severity, from_error
from beautydesk.viewmodels.text.translation import translated
from beautydesk.viewmodels.watched_folder import WatchedFolder
from beautydesk.workflow import warm_up
from beautydesk.workflow.round_trip import RoundTrip

log = logging.getLogger(__name__)
PICTURES_KB = 49_152  # pictures as they are painted: a screen of 4K full of small ones
NOT_SAVED = 1  # exit code for a program that waits for its photo
LAST_GRACE = 1000  # milliseconds for threads at the very end


@dataclass(slots=True)
class App:
    """Everything of one run, put together. `close` gives all of it back."""

    parts: Parts
    background: Background
    session: Session
    account: Account
    ledger: LedgerPage
    preferences: Preferences
    watched: WatchedFolder
    window: MainWindow
    collector: GarbageCollector
    giving_back: GivingBack | None  # the one photo that another program waits for
    run_folder: Path
    sessions: Sessions | None  # those of earlier runs and this one; None where they are not kept
    problems: list[BeautyDeskError]  # what does not work in this run, to be told once

    def close(self, grace: int = LAST_GRACE) -> bool:
        """Stop all work and write what is left to write; False when a thread did not end in `grace` milliseconds."""
        self.background.close()
        ended = self.background.wait(grace)
        self.session.options.close()
        self.preferences.close()
        self.session.keeper.close()
        if ended:
            self.watched.close()
            self._settle_what_was_stopped()
            needed = self._needed()
            self.parts.close()
            if self.sessions is not None:
                self.sessions.close(needed)
            elif not any(self.run_folder in file.parents for file in needed or ()):
                scratch.remove(self.run_folder)
        self.window.deleteLater()
        self.collector.close()
        return ended

    def greet(self, with_photos: bool = False) -> None:
        """Say what a start has to say: files that were set aside, engines that cannot be had, what earlier runs left.

        `with_photos`: the start was for some of them.
        """
        for notice in filter(None, (self.parts.settings.take_notice(), self.parts.take_notice())):
            self.session.noticed.emit(Notice(Severity.INFO, translated(notice), stays=True))
        for problem in self.problems:
            self.session.noticed.emit(from_error(problem))
        if self.giving_back is None:
            self.session.last.greet(with_photos, hosted=not self.problems)

    def begin(self, paths: list[Path]) -> None:
        """Load what photos need while nobody waits for it, then take these."""

        def on_end(outcome: Outcome[None]) -> None:
            if not isinstance(outcome, Stopped):
                self.collector.settle()
                self.session.add_photos(paths) if self.giving_back is None else self.giving_back.begin()

        self.background.lane("modules", 1).submit(warm_up.load_modules, on_end)

    def _settle_what_was_stopped(self) -> None:
        try:
            self.session.retouching.close()
        except BeautyDeskError as error:
            log.warning("what was stopped last is not noted: %s", error)

    def _needed(self) -> set[Path] | None:
        """Photos that are paid for, or may be: what was pasted is needed once more to fetch its result. None: nobody
        knows."""
        try:
            return {receipt.photo for receipt in self.parts.paid.open_receipts()}
        except BeautyDeskError:
            return None


def build(application: QApplication, parts: Parts, engine: str | None = None, trip: RoundTrip | None = None) -> App:
    """All parts of the window, connected, nothing shown yet. `engine`: for this run, instead of the settings'. `trip`:
    the one photo that the window is for, and another program waits for; its session is not kept for a next start."""
    settings, background = parts.settings.load(), Background()
    profile = background.lane("profile", 1)  # its small files and books, in order
    preferences = Preferences(parts.settings, settings, profile)
    parts.current = lambda: preferences.settings
    language.apply(application, settings.language)
    looks = theme.apply(application, *_looks(settings))
    QPixmapCache.setCacheLimit(PICTURES_KB)
    engines, problems = _engines(parts)
    named = engines.get(engine or settings.engine)
    chosen = named.features.id if named is not None and named.features.offered else free_engine(engines)
    asked = RetouchOptions(settings.level, settings.faces, settings.fine_tune)
    queue = PhotoList()
    options = Options(Choice(chosen, asked), queue.selection)
    run_folder, sessions = scratch.begin(parts.profile)
    retouch_queue = RetouchQueue(queue, engines, run_folder, parts.paid, background)
    session = Session(
        queue, options, preferences, retouch_queue, None if trip else sessions, run_folder / "pasted",
        partial(scratch.holds, parts.profile), parts.paid, background,
    )  # fmt: skip
    _follow(preferences, looks, session)
    options.changed.connect(partial(_remember, options, preferences, engine))
    lane = background.lane("account", 1)
    account = Account(parts.key, lambda: parts.hosted().credits().usable, parts.hosted_features, lane)
    parts.keyring.on_wait = account.keyring_waits.emit
    account.keyring_waits.connect(lambda: session.noticed.emit(Notice(Severity.INFO, translated(WAITING))))
    doubtful = Doubtful(queue, account.ask_balance, session.noticed.emit)
    parts.on_doubts = doubtful.heard.emit
    lane = background.lane("price", 1)
    costs = Pricing(queue, options, retouch_queue, account, preferences, parts.paid, lane)
    ledger = _ledger(parts, session, costs, preferences, profile)
    shelf = PresetStore(parts.profile.presets_file)
    presets = Presets(shelf, presets_file.read, presets_file.write, preferences, profile)
    checked = _checked(parts, engines, options, profile)
    lane = background.lane("watch", 1)
    watched = WatchedFolder(session, preferences, parts.paid, parts.profile.delivered, lane, may=trip is None)
    service = _own_service(parts, preferences, checked, background.lane("own service", 1))
    shown = (session, account, costs, ledger, preferences, presets, checked, service, watched, background)
    giving_back: GivingBack | None = None
    if trip is None:
        window = MainWindow(*shown)
    else:
        giving_back = GivingBack(trip, session, preferences, run_folder / "edit", background.lane("photos", 3))
        window = EditWindow(giving_back, *shown)
    # They are connected to what holds them: left to Python, some would live for ever and others would be taken apart in
    # any order, in the middle of Qt's own work on them. So the window deletes them.
    books = (account, doubtful, costs, ledger, service)
    for each in (session, retouch_queue, queue, options, *books, presets, checked, watched, preferences, background):
        each.setParent(window)
    collector = GarbageCollector(window)
    return App(
        parts, background, session, account, ledger, preferences, watched, window, collector, giving_back, run_folder,
        sessions, problems,
    )  # fmt: skip


def _follow(preferences: Preferences, looks: theme.Theme, session: Session) -> None:
    """What is changed in the settings is seen at once."""

    def follow(fields: frozenset[str]) -> None:
        if fields & {"appearance", "contrast", "motion"}:
            looks.choose(*_looks(preferences.settings))
        if "live_preview" in fields:
            session.live_preview.set_previewing(preferences.settings.live_preview)

    session.live_preview.set_previewing(preferences.settings.live_preview)
    preferences.changed.connect(follow)


def _looks(settings: Settings) -> tuple[theme.Appearance, theme.Contrast, theme.Motion]:
    return (
        cast(theme.Appearance, settings.appearance),
        cast(theme.Contrast, settings.contrast),
        cast(theme.Motion, settings.motion),
    )


def _ledger(parts: Parts, session: Session, costs: Pricing, preferences: Preferences, lane: Lane) -> LedgerPage:
    """The page of costs follows the work, and the price at the button follows the page."""
    ledger = LedgerPage(parts.paid, preferences, lane)
    session.retouching.queue.item_ended.connect(ledger.refresh_soon)
    session.saving.finished.connect(ledger.refresh_soon)
    ledger.results_forgotten.connect(costs.forget)
    return ledger


def _engines(parts: Parts) -> tuple[dict[str, RetouchEngine], list[BeautyDeskError]]:
    """The engines that can be had; a wrong address or a sealed profile costs those that send photos, not the window."""
    engines: dict[str, RetouchEngine] = {}
    problems: list[BeautyDeskError] = []
    for name in ENGINES:
        try:
            engines[name] = parts.engine(name)
        except BeautyDeskError as error:
            problems.append(error)
    return engines, problems


def _checked(parts: Parts, engines: dict[str, RetouchEngine], options: Options, lane: Lane) -> Engines:
    """The engines as the settings show them; only the one of this computer may lack something."""
    address = service_address(parts.environ).base_url if HOSTED in engines else ""
    here = free_engine(engines)
    local = cast(LocalEngine, engines[here])
    checks = {here: lambda: local.problem() or ""}
    return Engines(lambda: [each.features for each in engines.values()], options, checks, address, lane)


def _own_service(parts: Parts, preferences: Preferences, engines: Engines, lane: Lane) -> OwnService:
    """To name another one changes what engines there are."""
    service = OwnService(
        preferences, lambda: parts.service_url, parts.service_key, parts.try_service, lane,
        given=bool(parts.environ.get(SERVICE_URL)),
    )  # fmt: skip
    service.changed.connect(engines.changed)
    return service


def _remember(options: Options, preferences: Preferences, given: str | None) -> None:
    """The next start begins with what was chosen last; an engine that was given for this run stays this run's."""
    choice = options.general
    engine = preferences.settings.engine if choice.engine == given else choice.engine
    asked = choice.retouch
    preferences.update(engine=engine, level=asked.level, faces=asked.faces, fine_tune=asked.fine_tune)


def main(
    paths: list[Path], *, profile: Path | None, engine: str | None, smoke_test: bool, trip: RoundTrip | None = None
) -> int:
    """Show the window with `paths` in the queue; returns the exit code. `smoke_test`: paint once, print ok, leave.

    `trip`: see `build`; the code is 1 then where nothing was given back.
    """
    say_srgb()
    application = begun()
    app = build(application, compose(profile, os.environ), engine, trip)
    app.window.closed.connect(application.quit)
    if app.giving_back is None:
        application.file_opened.connect(lambda path: app.session.add_photos([path]))
    told = notifications(app.window, app.background.lane("notifications", 1))
    Notifier(app.window, app.session.batch, app.preferences, told)
    interrupts.call_on_interrupt(app.window, app.window.leave)
    app.window.show()
    app.greet(bool(paths))
    QTimer.singleShot(0, partial(_paint_once, app) if smoke_test else partial(app.begin, paths))
    code = application.exec()
    if app.giving_back is not None and not app.giving_back.is_done and not smoke_test:
        code = NOT_SAVED
    if not app.close():
        log.warning("a thread did not end in time; leaving without it")
        logging.shutdown()
        os._exit(code)  # an unlock prompt that nobody answers would hold the process for ever
    return code


def _paint_once(app: App) -> None:
    app.window.grab()
    print("ok", flush=True)  # noqa: T201  the smoke test's answer
    app.window.close()
