"""A look for newer versions, once a week, when the user has turned it on; never while photos are retouched."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from beautydesk import __version__
from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Report
from beautydesk.core.job import Done, Outcome
from beautydesk.core.versions import is_final, is_newer
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.text.notice import Notice, Remedy, Severity, Tell
from beautydesk.viewmodels.text.translation import fill
from beautydesk.workflow import releases

log = logging.getLogger(__name__)
WEEK, DAY = 7 * 24 * 3600, 24 * 3600  # seconds: from look to look; from one that failed to the next
SOON, AGAIN = 5_000, 600_000  # milliseconds: after the start; until it is seen again whether it is time


class NewVersions(QObject):
    """`address`: where it is looked, '' for nowhere. `page`: about the version that was told, for people."""

    def __init__(
        self, address: str, preferences: Preferences, is_busy: Callable[[], bool], lane: Lane, tell: Tell
    ) -> None:
        super().__init__()
        self.address, self.page = address, ""
        self._preferences, self._is_busy, self._lane, self._tell = preferences, is_busy, lane, tell
        self._told = ""
        self._failed: float | None = None
        self._token: CancelToken | None = None  # of the look that is under way
        self._timer = QTimer(self, interval=AGAIN)
        self._timer.timeout.connect(self.look_if_due)
        preferences.changed.connect(self._on_preferences_changed)

    def begin(self) -> None:
        """From now on, when it is time for it."""
        self._timer.start()
        QTimer.singleShot(SOON, self, self.look_if_due)

    def look_if_due(self) -> None:
        settings = self._preferences.settings
        if not (settings.look_for_versions and self.address) or self._token is not None or self._is_busy():
            return
        if 0 <= time.time() - settings.versions_looked < WEEK:
            return
        if self._failed is not None and time.monotonic() - self._failed < DAY:
            return
        self._token = CancelToken()
        self._lane.submit(self._ask, self._on_looked, token=self._token)

    def stand_back(self) -> None:
        """Photos come first: a look that is under way ends."""
        if self._token is not None and self._is_busy():
            self._token.cancel()

    def decline(self) -> None:
        """The user does not want to hear of the version that was told."""
        self._preferences.update(version_declined=self._told)

    def _ask(self, report: Report, token: CancelToken) -> releases.Release | None:
        return releases.newest(self.address, token)

    def _on_looked(self, outcome: Outcome[releases.Release | None]) -> None:
        self._token = None
        if not isinstance(outcome, Done):
            return
        if outcome.result is None:
            self._failed = time.monotonic()
            return
        self._preferences.update(versions_looked=int(time.time()))
        version = outcome.result.version
        if is_newer(version, __version__) and is_final(version):
            self._on_newer(version, outcome.result.page)

    def _on_newer(self, version: str, page: str) -> None:
        if version in (self._told, self._preferences.settings.version_declined):
            return
        self._told, self.page = version, page
        text = fill(QCoreApplication.translate("NewVersions", "Beauty Desk {} is there."), version)
        steps = [Remedy.WHAT_IS_NEW] * bool(page) + [Remedy.NOT_THIS_ONE, Remedy.NONE]
        self._tell(Notice(Severity.INFO, text, steps[0], other=steps[1]))

    def _on_preferences_changed(self, fields: frozenset[str]) -> None:
        if "look_for_versions" in fields:
            self._failed = None
            self.look_if_due()
