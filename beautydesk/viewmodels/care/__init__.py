"""What the program says of itself: reports of problems, its log, newer versions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from beautydesk.storage.crashes import Crashes
from beautydesk.storage.profile import Profile
from beautydesk.support import home
from beautydesk.support.log import Log
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.care.log_lines import LogLines
from beautydesk.viewmodels.care.new_versions import NewVersions
from beautydesk.viewmodels.care.problems import Problems
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.session import Session
from beautydesk.workflow import releases

__all__ = ["Care", "LogLines", "NewVersions", "Problems"]


@dataclass(frozen=True, slots=True)
class Care:
    problems: Problems
    log: LogLines
    versions: NewVersions

    @classmethod
    def of(
        cls,
        write: Callable[[], str],
        profile: Profile,
        log: Log,
        environ: Mapping[str, str],
        session: Session,
        preferences: Preferences,
        background: Background,
    ) -> Care:
        """`write`: makes a report. Photos come before newer versions."""
        tell, outlook = session.noticed.emit, session.outlook
        problems = Problems(
            write, Crashes(profile.crashes), log, home.read().issues, background.lane("reports", 1), tell
        )
        address = releases.address(environ)
        versions = NewVersions(address, preferences, lambda: outlook.active, background.lane("versions", 1), tell)
        session.queue.counts_changed.connect(versions.stand_back)
        return cls(problems, LogLines(log.file, background.lane("log", 1)), versions)
