"""Where results go, decided once and before any work is done: folder, name, container, and what to do if that is there.

So nothing is spent on a photo whose result could not be kept: a folder that cannot be written, a name that is taken.
"""

from __future__ import annotations

import contextlib
import enum
import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from beautydesk.core.errors import SaveError
from beautydesk.core.export import DEFAULT_EXPORT, ORIGINAL_SIZE, Export, Signing, Size
from beautydesk.core.naming import (
    DEFAULT_TEMPLATE,
    Naming,
    OnExists,
    first_free,
    format_of,
    numbered,
    output_format,
    retouched_path,
)
from beautydesk.core.notes import BEHIND_A_JPEG, MAY_TELL_PLACES, Extra, Note, fates
from beautydesk.core.phrase import Phrase
from beautydesk.imaging.files.folders import PHOTO_EXTENSIONS, is_folder, same_file
from beautydesk.storage.settings import Settings
from beautydesk.workflow.room import Unwritable, unwritable
from beautydesk.workflow.sub_folders import SubFolders
from beautydesk.workflow.whose import Owners


@dataclass(frozen=True, slots=True)
class OutputSettings:
    """What is asked of all results' files. `format`: "keep", "jpeg", "png", "tiff" or "webp". `template`: as in
    `core.naming.Naming`; `sign_certificate`, `sign_key`, `sign_timestamps`: as in `core.export.Signing`, '' for none;
    all but `on_exists`: as in `core.export.Export`."""

    format: str = "keep"
    quality: int = DEFAULT_EXPORT.quality
    on_exists: OnExists = OnExists.RENAME
    full_chroma: bool = DEFAULT_EXPORT.full_chroma
    remove_location: bool = DEFAULT_EXPORT.remove_location
    template: str = DEFAULT_TEMPLATE
    as_original: bool = DEFAULT_EXPORT.as_original
    keep_date: bool = DEFAULT_EXPORT.keep_date
    say_retouched: bool = DEFAULT_EXPORT.say_retouched
    sign_certificate: str = ""
    sign_key: str = ""
    sign_timestamps: str = ""
    size: Size = ORIGINAL_SIZE

    @classmethod
    def of(cls, settings: Settings) -> OutputSettings:
        """What the user chose for all that is to come."""
        return cls(
            settings.output_format,
            settings.quality,
            settings.on_exists,
            settings.full_chroma,
            settings.remove_location,
            settings.name_template,
            settings.as_original,
            settings.keep_date,
            settings.say_retouched,
            settings.sign_certificate,
            settings.sign_key,
            settings.sign_timestamps,
        )

    @property
    def export(self) -> Export:
        return Export(
            self.quality,
            self.full_chroma,
            self.remove_location,
            self.as_original,
            self.keep_date,
            self.say_retouched,
            self.signing,
            self.size,
        )

    @property
    def signing(self) -> Signing | None:
        """None where neither certificate nor key is named; where one is missing, signing says so."""
        if not self.sign_certificate and not self.sign_key:
            return None
        return Signing(Path(self.sign_certificate), Path(self.sign_key), self.sign_timestamps)

    def fates(self, extras: Collection[Extra], source_format: str) -> tuple[Note, ...]:
        """What becomes of what a photo's file holds beside its picture, before its result is saved."""
        target = output_format(source_format, self.format)
        if self.size != ORIGINAL_SIZE and source_format == "JPEG":
            return fates(extras, "", target)  # it is encoded afresh, if it is not that small already
        if self.remove_location and source_format == target == "JPEG" and not MAY_TELL_PLACES.isdisjoint(extras):
            behind = BEHIND_A_JPEG.intersection(extras)
            return (*fates(behind, "", target), *fates(set(extras) - behind, source_format, target))
        return fates(extras, source_format, target)


@dataclass(frozen=True, slots=True)
class Destination:
    """Where one result goes, and how. `format`: "JPEG", "PNG", "TIFF" or "WEBP". `named`: the user named this file.
    `root`: the folder that was named for all; those below it are made when they are needed."""

    path: Path
    format: str
    export: Export = DEFAULT_EXPORT
    on_exists: OnExists = OnExists.RENAME
    named: bool = False
    root: Path | None = None

    @property
    def is_done(self) -> bool:
        """The result is there already, and is to be left alone."""
        return self.on_exists is OnExists.SKIP and os.path.lexists(self.path)

    def owned(self, photo: Path, owners: Owners) -> Destination:
        """The same, beside a file that is another photo's result."""
        if self.named or self.on_exists is OnExists.RENAME:
            return self
        path = owners.place_for(photo, self.path, lambda path: False)
        return replace(self, path=path, on_exists=_gently(self.on_exists, path))


class Misfit(enum.Enum):
    """Why a path cannot be where results go."""

    FILE_FOR_MANY = "file for many"
    FILE_OR_FOLDER = "file or folder"  # a name without an extension
    NO_FORMAT_OF_OURS = "no format of ours"
    OTHER_FORMAT = "other format"  # than the one that is asked for


class UnfitOutput(Exception):
    """`path` cannot be where results go. Whoever asked for it says so in its own words."""

    def __init__(self, why: Misfit, path: Path) -> None:
        super().__init__(f"{path}: {why.value}")
        self.why, self.path = why, path


class Destinations:
    """Gives every photo of a run a file of its own. Never an original of this run, never the same file twice.

    `output`: a file for one photo or a folder for many; None for beside each photo. `one`: a single photo was named,
    so that `output` may be a file. `make`: a folder that was named is made if it is missing; an earlier run has made
    it, and where it is not there any more, its card or share is away. `owners`: know whose result a file is; without
    them it is told by its name. `below`: the sub-folders that are kept. Raises `UnfitOutput` when these do not fit
    together, or do not fit the `settings`.
    """

    def __init__(
        self,
        settings: OutputSettings,
        output: str | None = None,
        *,
        one: bool = False,
        make: bool = True,
        owners: Owners | None = None,
        below: SubFolders | None = None,
    ) -> None:
        self._settings, self._make, self._owners = settings, make, owners
        self._below = below or SubFolders()
        self._file: Path | None = None
        self._folder: Path | None = None
        self._taken: set[str] = set()
        self._checked: dict[Path, Unwritable | None] = {}
        self._can_sign = settings.signing is None
        if output is None:
            return
        path = Path(output)
        if not one or _names_a_folder(output) or is_folder(path):
            self._folder = path
            if not is_folder(path) and (os.path.lexists(path) or _names_a_photo(output)):
                raise UnfitOutput(Misfit.FILE_FOR_MANY, path)
        else:
            self._file = path
            _check_extension(path, settings.format)

    def protect(self, files: Iterable[Path]) -> None:
        """No result may take their place: they are photos of the run, or results that it has written before."""
        self._taken.update(map(_identity, files))

    def choose(
        self, photo: Path, source_format: str, level: float, engine: str, *, folder: Path | None = None
    ) -> Destination:
        """For the result of a photo in `source_format`, retouched at `level` (0..1) by `engine` (its id).

        `folder`: instead of the photo's own, where none was named for all. Raises `SaveError` when the file that was
        named is the original.
        """
        settings = self._settings
        if self._file is not None:
            if settings.on_exists is OnExists.REPLACE and same_file(self._file, photo):
                raise over_original(self._file)
            target, fmt = self._file, format_of(self._file)
            assert fmt is not None  # checked at the beginning
        else:
            fmt = output_format(source_format, settings.format)
            naming = Naming(settings.template, level, engine)
            target = self._free(photo, retouched_path(photo, fmt, self.folder_of(photo) or folder, naming))
        self._taken.add(_identity(target))
        named = self._file is not None
        on_exists = settings.on_exists if named else _gently(settings.on_exists, target)
        return Destination(target, fmt, settings.export, on_exists, named, self._folder)

    def folder_of(self, photo: Path) -> Path | None:
        """The one that was named, or one below it; None for the photo's own."""
        return None if self._folder is None else self._folder / self._below.of(photo)

    def copy_of(self, photo: Path) -> Path | None:
        """The place of a photo's very bytes, under its own name; None where it lies there itself."""
        wished = (self.folder_of(photo) or photo.parent) / photo.name
        if _identity(wished) == _identity(photo):
            return None
        target = first_free(numbered(wished), lambda path: _identity(path) in self._taken)
        self._taken.add(_identity(target))
        return target

    def begin(self) -> None:
        """Make the folder that was named, before any of the work is noted. What is in the way is an `obstacle`."""
        if self._folder is not None and self._make:
            with contextlib.suppress(OSError):
                self._folder.mkdir(parents=True, exist_ok=True)

    def obstacle(self, destination: Destination) -> Unwritable | None:
        """Why nothing can be written there, found by trying."""
        return self.obstacle_in(destination.path.parent)

    def obstacle_in(self, folder: Path) -> Unwritable | None:
        """Why nothing can be written to a folder; one below the folder that was named is made when it is needed."""
        if not self._make and self._folder is not None and folder.is_relative_to(self._folder):
            folder = self._folder
        if folder not in self._checked:
            create = self._folder if self._make else None
            over = self._settings.on_exists is OnExists.REPLACE
            self._checked[folder] = unwritable(folder, create=create, replace=over)
        return self._checked[folder]

    def check_signing(self) -> None:
        """Try whether results can be signed, where that is asked for. Raises `CannotSign`."""
        if not self._can_sign:
            from beautydesk.imaging.files import signing

            assert self._settings.signing is not None
            signing.check(self._settings.signing)
            self._can_sign = True

    def _free(self, photo: Path, wished: Path) -> Path:
        """`wished`, or `NAME 2.EXT`, ... when that is another file of this run, or another photo's result."""

        def is_taken(path: Path) -> bool:
            return _identity(path) in self._taken

        if self._owners is None or self._settings.on_exists is OnExists.RENAME:
            return first_free(numbered(wished), is_taken)
        return self._owners.place_for(photo, wished, is_taken)


def _gently(on_exists: OnExists, path: Path) -> OnExists:
    """Where nothing is to be replaced now, nothing that comes meanwhile is."""
    return OnExists.RENAME if on_exists is OnExists.REPLACE and not os.path.lexists(path) else on_exists


def over_original(target: Path) -> SaveError:
    """`target` is the photo itself."""
    return SaveError(
        Phrase("“{name}” is the original photo, and originals are never overwritten.", name=target.name),
        code="ERROR_SAVE_OVER_ORIGINAL",
        hint="Choose another name.",
    )


def _check_extension(path: Path, wanted: str) -> None:
    fmt = format_of(path)
    if fmt is None:
        raise UnfitOutput(Misfit.NO_FORMAT_OF_OURS if path.suffix else Misfit.FILE_OR_FOLDER, path)
    if wanted not in ("keep", fmt.lower()):
        raise UnfitOutput(Misfit.OTHER_FORMAT, path)


def _names_a_folder(text: str) -> bool:
    return text.endswith(("/", os.sep)) or Path(text).name in ("", "..")


def _names_a_photo(text: str) -> bool:
    return not _names_a_folder(text) and Path(text).suffix.lower() in PHOTO_EXTENSIONS


def _identity(path: Path) -> str:
    """The same text for the same file, by whatever way and in whatever case it is named."""
    return os.path.realpath(path).casefold()
