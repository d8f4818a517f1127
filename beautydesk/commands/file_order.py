"""What was asked of the results' files, written into the journal, so that an interrupted run ends as it was begun."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from beautydesk.commands.targets import Targets
from beautydesk.core.naming import OnExists


@dataclass(frozen=True, slots=True)
class FileOrder:
    """`output`: what `-o` said, absolute, None for beside each photo; `one`: it may be a file.

    `format`: "keep", "jpeg", "png", "tiff" or "webp"; `quality` 1..100.
    """

    output: str | None
    one: bool
    format: str
    quality: int
    on_exists: OnExists

    @classmethod
    def here(cls, output: str | None, one: bool, fmt: str, quality: int, on_exists: OnExists) -> FileOrder:
        """An order that still means the same when the next run starts in another folder."""
        return cls(None if output is None else _absolute(output), one, fmt, quality, on_exists)

    def targets(self) -> Targets:
        """Raises `UsageError` when what `-o` named is something else by now."""
        return Targets(self.output, one=self.one, wanted=self.format, on_exists=self.on_exists)

    def to_json(self) -> str:
        return json.dumps({**asdict(self), "on_exists": self.on_exists.value})

    @classmethod
    def from_json(cls, text: str) -> FileOrder | None:
        """None for what nobody of ours wrote, and for work that was not ordered with files."""
        try:
            values = json.loads(text)
            return cls(**{**values, "on_exists": OnExists(values["on_exists"])})
        except (ValueError, TypeError, KeyError):
            return None


def _absolute(output: str) -> str:
    """A slash at the end says that it is a folder, and has to stay."""
    folder = os.sep if output.endswith(("/", os.sep)) else ""
    return os.fspath(Path(output).absolute()) + folder
