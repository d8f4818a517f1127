"""Where everything that belongs to one user is kept: one folder, so that a second profile is one argument away.

Settings, the journal of receipts, fetched results, cache and logs all lie below its root.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.phrase import Phrase

VARIABLE = "BEAUTYDESK_PROFILE"
PRIVATE = 0o700


class ProfileError(BeautyDeskError):
    """The profile's folder cannot be made or written."""

    code = "ERROR_PROFILE_UNUSABLE"
    title = "The profile cannot be used"
    hint = "Name another folder with --profile."


@dataclass(frozen=True, slots=True)
class Profile:
    """Paths below `root`, which is absolute. Nothing is created before `ensure`."""

    root: Path

    @classmethod
    def locate(cls, argument: Path | None, environ: Mapping[str, str]) -> Profile:
        """The profile named by `argument`, else by BEAUTYDESK_PROFILE, else the platform's folder for user data."""
        chosen = argument or environ.get(VARIABLE)
        if not chosen:
            from platformdirs import user_data_dir

            chosen = user_data_dir("beautydesk", appauthor=False)
        return cls(Path(chosen).expanduser().absolute())

    @property
    def settings_file(self) -> Path:
        return self.root / "settings.json"

    @property
    def journal_file(self) -> Path:
        return self.root / "journal.sqlite3"

    @property
    def presets_file(self) -> Path:
        return self.settings_file.with_name("presets.json")

    @property
    def results(self) -> Path:
        return self.root / "results"

    @property
    def sessions(self) -> Path:
        return self.root / "sessions"

    @property
    def delivered(self) -> Path:
        return self.root / "delivered"

    @property
    def cache(self) -> Path:
        return self.root / "cache"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def crashes(self) -> Path:
        return self.root / "crashes"

    def ensure(self) -> None:
        """Create what is missing, for the user alone (0700 on POSIX); raise `ProfileError` when that fails.

        A folder that exists already keeps its permissions: whoever named it has chosen them.
        """
        try:
            self.root.parent.mkdir(parents=True, exist_ok=True)
            for folder in (self.root, self.results, self.cache, self.logs):
                folder.mkdir(mode=PRIVATE, exist_ok=True)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise ProfileError(
                Phrase("The folder {folder} cannot be created ({reason}).", folder=self.root, reason=reason)
            ) from error
