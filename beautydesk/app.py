"""The composition root of the window: builds all parts, starts the event loop, ends in order.

`build` makes a whole App without showing or running anything, so that tests drive the real thing.
"""

from __future__ import annotations

import logging
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from beautydesk import __version__
from beautydesk.compose import Parts, compose
from beautydesk.core.job import RetouchOptions
from beautydesk.storage import scratch
from beautydesk.storage.settings import ENGINES
from beautydesk.ui import theme
from beautydesk.ui.main_window import MainWindow
from beautydesk.viewmodels.account import Account
from beautydesk.viewmodels.notice import Notice, Severity
from beautydesk.viewmodels.options import Choice, Options
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.queue_model import QueueModel
from beautydesk.viewmodels.retouching import Retouching
from beautydesk.viewmodels.session import PaidWork, Session

log = logging.getLogger(__name__)
LAST_GRACE = 1000  # milliseconds for threads at the very end


@dataclass(slots=True)
class App:
    """Everything of one run, put together. `close` gives all of it back."""

    parts: Parts
    session: Session
    account: Account
    preferences: Preferences
    window: MainWindow
    run_folder: Path

    def close(self) -> bool:
        """Stop all work and write what is left to write; False when a thread did not end in time."""
        self.session.close()
        self.account.close()
        ended = self.session.wait(LAST_GRACE) and self.account.wait(LAST_GRACE)
        self.preferences.close()
        if ended:
            self.parts.close()
            scratch.remove(self.run_folder)
        self.window.deleteLater()
        return ended


def build(application: QApplication, parts: Parts, engine: str | None = None) -> App:
    """All parts of the window, connected, nothing shown yet. `engine`: for this run, instead of the settings'."""
    settings = parts.settings.load()
    preferences = Preferences(parts.settings, settings)
    looks = theme.apply(application, cast(theme.Appearance, settings.appearance))
    preferences.changed.connect(lambda: looks.set_appearance(cast(theme.Appearance, preferences.settings.appearance)))
    options = Options(Choice(engine or settings.engine, RetouchOptions(settings.level, settings.faces)))
    queue = QueueModel()
    engines = {name: parts.engine(name) for name in ENGINES}
    run_folder = scratch.make(parts.profile.cache)
    retouching = Retouching(queue, engines, run_folder)
    paid = PaidWork("ailab", lambda: parts.journal.open_receipts(), parts.settle)
    session = Session(queue, options, retouching, parts.profile.cache / "pasted", paid)
    session.consent_to_upload = settings.consent_to_upload
    account = Account(parts.key, lambda: parts.client().credits().usable, engines["ailab"].features.credits_per_photo)
    window = MainWindow(session, account, preferences, [each.features for each in engines.values()])
    return App(parts, session, account, preferences, window, run_folder)


def main(paths: list[Path], *, profile: Path | None, engine: str | None, smoke_test: bool) -> int:
    """Show the window with `paths` in the queue; returns the exit code. `smoke_test`: paint once, print ok, leave."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Beauty Desk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("org.beautydesk.BeautyDesk")
    application.setQuitOnLastWindowClosed(False)
    app = build(application, compose(profile, os.environ), engine)
    app.window.closed.connect(application.quit)
    app.window.show()
    if notice := app.parts.settings.take_notice():
        app.session.noticed.emit(Notice(Severity.INFO, notice))
    app.session.look_for_paid()
    app.session.add_photos(paths)
    if smoke_test:
        QTimer.singleShot(0, lambda: _paint_once(app))
    code = application.exec()
    if not app.close():
        log.warning("a thread did not end in time; leaving without it")
        logging.shutdown()
        os._exit(code)  # an unlock prompt that nobody answers would hold the process for ever
    return code


def _paint_once(app: App) -> None:
    app.window.grab()
    print("ok", flush=True)  # noqa: T201  the smoke test's answer
    app.window.close()
