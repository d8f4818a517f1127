"""What was asked of the results' files, written into the journal, so that an interrupted run ends as it was begun."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from beautydesk.commands.targets import Targets
from beautydesk.core.export import DEFAULT_EXPORT, Export
from beautydesk.core.naming import DEFAULT_TEMPLATE, Naming, OnExists


@dataclass(frozen=True, slots=True)
class FileOrder:
    """`output`: what `-o` said, absolute, None for beside each photo; `one`: it may be a file.

    `format`: "keep", "jpeg", "png", "tiff" or "webp". `template`: as in `core.naming.Naming`; the others as in
    `Export`. `without_face`: photos in which no face is seen are sent as well.
    """

    output: str | None
    one: bool
    format: str
    quality: int
    on_exists: OnExists
    full_chroma: bool = DEFAULT_EXPORT.full_chroma
    remove_location: bool = DEFAULT_EXPORT.remove_location
    template: str = DEFAULT_TEMPLATE
    without_face: bool = False

    def here(self) -> FileOrder:
        """An order that still means the same when the next run starts in another folder."""
        return replace(self, output=None if self.output is None else _absolute(self.output))

    @property
    def export(self) -> Export:
        return Export(self.quality, self.full_chroma, self.remove_location)

    def targets(self, level: float, engine: str) -> Targets:
        """For results of this level and engine. Raises `UsageError` when what `-o` named is something else by now."""
        naming = Naming(self.template, level, engine)
        return Targets(self.output, one=self.one, wanted=self.format, on_exists=self.on_exists, naming=naming)

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


PLAIN_ORDER = FileOrder(None, False, "keep", DEFAULT_EXPORT.quality, OnExists.RENAME)


def _absolute(output: str) -> str:
    """A slash at the end says that it is a folder, and has to stay."""
    folder = os.sep if output.endswith(("/", os.sep)) else ""
    return os.fspath(Path(output).absolute()) + folder
