"""What a run over many photos was asked for, as the journal keeps it, so that it can end as it was begun."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from beautydesk.core.errors import Objection
from beautydesk.core.export import Size
from beautydesk.core.fine_tune import DEFAULT_FINE_TUNE, FineTune
from beautydesk.core.job import RetouchOptions
from beautydesk.core.naming import OnExists
from beautydesk.storage.settings import fine_tune_from
from beautydesk.workflow.destinations import Destinations, OutputSettings
from beautydesk.workflow.sub_folders import SubFolders
from beautydesk.workflow.whose import Owners

# Written where they differ from what is usual, so that older versions of the program read the other orders.
_FINE_TUNE = "fine_tune"
_NEWER = ("as_original", "keep_date", "say_retouched", "sign_certificate", "sign_key", "sign_timestamps", "size")
_ROOTS = "roots"
_USUAL = OutputSettings()
_SIZE = str(_USUAL.size)


@dataclass(frozen=True, slots=True)
class RunOrder:
    """`output`: a file or folder, None for beside each photo; `one`: it may be a file. `settings`: of all files.

    `without_face`: photos in which no face is seen are sent as well. `fine_tune`: which receipts cannot hold. `roots`:
    the folders whose sub-folders are kept below `output`.
    """

    output: str | None = None
    one: bool = False
    settings: OutputSettings = field(default_factory=OutputSettings)
    without_face: bool = False
    fine_tune: FineTune = DEFAULT_FINE_TUNE
    roots: tuple[Path, ...] = ()

    def here(self) -> RunOrder:
        """An order that still means the same when the next run starts in another folder."""
        roots = tuple(root.absolute() for root in self.roots)
        return replace(self, output=None if self.output is None else _absolute(self.output), roots=roots)

    def into(self, folder: Path) -> RunOrder:
        """The same with results in another folder."""
        return replace(self, output=f"{folder.absolute()}{os.sep}", one=False)

    def unsigned(self) -> RunOrder:
        """The same without signatures."""
        return replace(self, settings=replace(self.settings, sign_certificate="", sign_key=""))

    def destinations(self, owners: Owners | None = None, *, make: bool = True) -> Destinations:
        """Raises `UnfitOutput` when what `output` named is something else by now."""
        below = SubFolders(self.roots)
        return Destinations(self.settings, self.output, one=self.one, make=make, owners=owners, below=below)

    def options(self, noted: RetouchOptions) -> RetouchOptions:
        """What was asked of a photo whose receipt notes level and faces.

        Only a face that is not seen is waved aside for the run as a whole; doubt is, for that once.
        """
        despite = frozenset({Objection.NO_FACE}) if self.without_face else frozenset[Objection]()
        return replace(noted, fine_tune=self.fine_tune, despite=despite)

    def to_json(self) -> str:
        """One flat object, as the journal has always held."""
        settings = self.settings
        values = {**asdict(settings), "on_exists": settings.on_exists.value, "size": str(settings.size)}
        for name in _NEWER:
            if getattr(settings, name) == getattr(_USUAL, name):
                del values[name]
        values |= {"output": self.output, "one": self.one, "without_face": self.without_face}
        if self.roots:
            values[_ROOTS] = [os.fspath(root) for root in self.roots]
        if self.fine_tune != DEFAULT_FINE_TUNE:
            values[_FINE_TUNE] = asdict(self.fine_tune)
        return json.dumps(values)

    @classmethod
    def from_json(cls, text: str) -> RunOrder | None:
        """None for what nobody of ours wrote, and for work that was not ordered with files."""
        try:
            values = json.loads(text)
            tuned = fine_tune_from(values.pop(_FINE_TUNE, {}))
            roots = tuple(map(Path, values.pop(_ROOTS, ())))
            of_run = {name: values.pop(name) for name in ("output", "one")}
            without_face = values.pop("without_face", False)
            written = {name: values.pop(name) for name in ("format", "quality")}
            values["on_exists"], values["size"] = OnExists(values["on_exists"]), Size.of_text(values.pop("size", _SIZE))
            settings = OutputSettings(**written, **values)
            tuned = tuned or DEFAULT_FINE_TUNE
            return cls(**of_run, settings=settings, without_face=without_face, fine_tune=tuned, roots=roots)
        except (ValueError, TypeError, KeyError, AttributeError):
            return None


def _absolute(output: str) -> str:
    """A slash at the end says that it is a folder, and has to stay."""
    folder = os.sep if output.endswith(("/", os.sep)) else ""
    return os.fspath(Path(output).absolute()) + folder
