"""Where results go: the rules of `-o`, of names and of files that are there already, decided before any work is done.

So nothing is spent on a photo whose result could not be kept: a folder that cannot be written, a name that is taken.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from beautydesk.commands.console import fail
from beautydesk.core.errors import SaveError
from beautydesk.core.naming import EXTENSIONS, Naming, OnExists, format_of, output_format, retouched_path
from beautydesk.imaging.files.folders import PHOTO_EXTENSIONS, is_folder, same_file


class Targets:
    """Gives every photo a file of its own. Never an original of this run, never the same file twice.

    `output`: what `-o` said. `one`: a single photo was named, so that `output` may be a file. `wanted`: "keep", "jpeg",
    "png", "tiff" or "webp". `naming`: how results are called. Raises `UsageError` when these do not fit together.
    """

    def __init__(
        self, output: str | None, *, one: bool, wanted: str, on_exists: OnExists, naming: Naming | None = None
    ) -> None:
        self._naming = naming
        self._wanted = wanted
        self._on_exists = on_exists
        self._file: Path | None = None
        self._folder: Path | None = None
        self._taken: set[str] = set()
        self._originals: set[str] = set()
        self._checked: dict[Path, SaveError | None] = {}
        if output is None:
            return
        path = Path(output)
        if not one or _names_a_folder(output) or is_folder(path):
            self._folder = path
            if not is_folder(path) and (os.path.lexists(path) or _names_a_photo(output)):
                fail(f"-o must be a folder when there are several photos, and {path} is the name of a file.")
        else:
            self._file = path
            _check_extension(path, wanted)

    def protect(self, originals: Iterable[Path]) -> None:
        """These files are photos of the run: no result may take their place."""
        self._originals.update(_identity(original) for original in originals)

    def take(self, files: Iterable[Path]) -> None:
        """These names have been given to results of the same run before."""
        self._taken.update(_identity(file) for file in files)

    def choose(self, photo: Path, source_format: str) -> tuple[Path, str]:
        """The file for a photo's result, and its container ("JPEG", ...).

        Raises `SaveError` when that would be the original.
        """
        if self._file is not None:
            fmt = format_of(self._file)
            assert fmt is not None  # checked at the beginning
            if self._on_exists is OnExists.REPLACE and same_file(self._file, photo):
                raise SaveError(
                    f"{self._file} is the original photo, and originals are never overwritten.",
                    code="ERROR_SAVE_OVER_ORIGINAL",
                    hint="Choose another name.",
                )
            target = self._file
        else:
            fmt = output_format(source_format, self._wanted)
            target = self._free(retouched_path(photo, fmt, self._folder, self._naming))
        self._taken.add(_identity(target))
        return target, fmt

    def is_done(self, target: Path) -> bool:
        """The result is there already, and is to be left alone."""
        return self._on_exists is OnExists.SKIP and os.path.lexists(target)

    def require_writable(self, target: Path) -> None:
        """Raise `SaveError` when nothing can be written beside `target`. `-o`'s folder is made when it is missing."""
        folder = target.parent
        if folder not in self._checked:
            self._checked[folder] = unwritable(folder, create=folder == self._folder)
        if (error := self._checked[folder]) is not None:
            raise error

    def _free(self, wished: Path) -> Path:
        """`wished`, or `NAME 2.EXT`, ... when another photo of this run has that name for itself."""
        target, n = wished, 2
        while _identity(target) in self._taken or _identity(target) in self._originals:
            target = wished.with_name(f"{wished.stem} {n}{wished.suffix}")
            n += 1
        return target


def _check_extension(path: Path, wanted: str) -> None:
    fmt = format_of(path)
    known = ", ".join(suffixes[0] for suffixes in EXTENSIONS.values())
    if fmt is None and not path.suffix:
        fail(f"{path} may be a file or a folder.", f"End it with / for a folder, or with {known} for a file.")
    if fmt is None:
        fail(f"Files that end in {path.suffix} cannot be written.", f"Use one of {known}.")
    if wanted not in ("keep", fmt.lower()):
        fail(f"{path} does not end like a {wanted.upper()} file.", "Leave --format out, or change the name.")


def _names_a_folder(text: str) -> bool:
    return text.endswith(("/", os.sep)) or Path(text).name in ("", "..")


def _names_a_photo(text: str) -> bool:
    return not _names_a_folder(text) and Path(text).suffix.lower() in PHOTO_EXTENSIONS


def _identity(path: Path) -> str:
    """The same text for the same file, by whatever way and in whatever case it is named."""
    return os.path.realpath(path).casefold()


def unwritable(folder: Path, *, create: bool) -> SaveError | None:
    """Why nothing can be written to `folder`, found by trying; None when it can. `create`: make it first if missing."""
    try:
        if create:
            folder.mkdir(parents=True, exist_ok=True)
        elif not is_folder(folder):
            return SaveError(
                f"The folder {folder} does not exist, so nothing was begun.",
                code="ERROR_SAVE_FOLDER_MISSING",
                hint="Make it, or name another one with -o.",
            )
        with tempfile.TemporaryFile(dir=folder):
            return None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return SaveError(
            f"The folder {folder} cannot be written to ({reason}), so nothing was begun.",
            code="ERROR_SAVE_NOT_PERMITTED",
            hint="Name another one with -o.",
            details={"exception": str(error)},
        )
