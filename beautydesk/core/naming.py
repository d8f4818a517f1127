"""Names of files that we write: beside the original, never over it."""

from __future__ import annotations

import enum
import itertools
import os
import re
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from beautydesk.core.phrase import Phrase

T = TypeVar("T")

SUFFIX = "_retouched"
DEFAULT_TEMPLATE = "{name}" + SUFFIX
PLACEHOLDERS = ("name", "level", "engine", "date", "n")

_PLACEHOLDER = re.compile("{(" + "|".join(PLACEHOLDERS) + ")}")
_PIECE = re.compile(f"(.*?)(?:{_PLACEHOLDER.pattern}|$)", re.DOTALL)  # what stands before a placeholder, and that
_ILLEGAL = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]", re.IGNORECASE)
_MAX_BYTES = 255

# What a container is called at the end of a file name; the first one is used for new files.
EXTENSIONS: dict[str, tuple[str, ...]] = {
    "JPEG": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "PNG": (".png",),
    "TIFF": (".tif", ".tiff"),
    "WEBP": (".webp",),
}


class OnExists(enum.Enum):
    """What to do when the file to be written is there already. An original is never overwritten, whatever is chosen."""

    RENAME = "rename"
    SKIP = "skip"
    REPLACE = "replace"


def format_of(path: Path) -> str | None:
    """The container that a file name asks for ("JPEG", ...), None when its extension is not one that we write."""
    suffix = path.suffix.lower()
    return next((name for name, known in EXTENSIONS.items() if suffix in known), None)


def output_format(source_format: str, wanted: str = "keep") -> str:
    """The container to write: `wanted` ("jpeg", "png", "tiff", "webp"), or the source's own for "keep".

    Containers that we do not write (HEIC, AVIF, BMP, GIF, ...) become JPEG, except that lossless ones become PNG.
    """
    if wanted != "keep":
        return wanted.upper()
    if source_format in EXTENSIONS:
        return source_format
    return "PNG" if source_format in ("BMP", "GIF", "PPM", "TGA") else "JPEG"


@dataclass(frozen=True, slots=True)
class Naming:
    """How results are called: a `template` without an error, and what it may name: the retouch's `level` (0..1), the
    `engine`'s id, and the day (`date`, 2026-11-24)."""

    template: str = DEFAULT_TEMPLATE
    level: float = 0.5
    engine: str = "local"
    date: str = field(default_factory=lambda: time.strftime("%Y-%m-%d"))

    def stem(self, name: str, n: int = 1) -> str:
        """The name without its extension, of a photo whose own is `name`."""
        values = {
            "name": name,
            "level": f"{self.level * 100:.0f}",
            "engine": self.engine,
            "date": self.date,
            "n": str(n),
        }
        stem = legal_name(_PLACEHOLDER.sub(lambda found: values[found[1]], self.template))
        return stem if stem != name else name + SUFFIX


def template_error(template: str) -> str | None:
    """Why names cannot be made by this template, as a sentence; None when they can."""
    known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    rest = _PLACEHOLDER.sub("", template)
    if "{" in rest or "}" in rest:
        return Phrase("Braces are for {known} only.", known=known)
    if not legal_name(_PLACEHOLDER.sub("x", template)):
        return Phrase("A name needs a letter, a digit or one of {known}.", known=known)
    return None


def retouched_path(photo: Path, fmt: str, folder: Path | None = None, naming: Naming | None = None) -> Path:
    """The result's file, beside the photo or in `folder`: `NAME_retouched.EXT` unless `naming` has another template.

    The photo's own spelling of the extension is kept if it fits. What no file may be called is replaced by "_", what is
    too long is cut. `{n}` is the first number from 1 that makes a free name. Never the photo's own name.
    """
    known = EXTENSIONS[fmt]
    suffix = photo.suffix if photo.suffix.lower() in known else known[0]
    where, naming, name = folder or photo.parent, naming or Naming(), photo.stem
    while len(name) > 1 and _too_long(naming.stem(name) + suffix):
        name = name[:-1]

    def numbered_by_template(n: int) -> Path:
        stem = naming.stem(name, n)
        while len(stem) > 1 and _too_long(stem + suffix):
            stem = stem[:-1]
        return where / f"{stem}{suffix}"

    if "{n}" not in naming.template:
        return numbered_by_template(1)
    return first_free(map(numbered_by_template, itertools.count(1)), os.path.lexists)


def photo_of(result: str, template: str = DEFAULT_TEMPLATE) -> str | None:
    """The stem of the photo whose result has this stem by the template, None if it is no such result."""
    if "{name}" not in template or Naming(template).stem("x") == "x" + SUFFIX:
        template = DEFAULT_TEMPLATE
    parts = {"name": "(?P<name>.+)", "level": r"\d{1,3}", "engine": r"\w+", "date": r"\d{4}-\d\d-\d\d", "n": r"\d+"}
    pattern = ""
    for literal, placeholder in _PIECE.findall(template):
        again = placeholder == "name" and parts["name"] in pattern
        pattern += re.escape(_ILLEGAL.sub("_", literal)) + ("(?P=name)" if again else parts.get(placeholder, ""))
    found = re.fullmatch(pattern + r"( \d+)?", result)
    return found["name"] if found else None


def legal_name(stem: str) -> str:
    """A name that every system takes (Windows is the strictest: Naming Files, Paths, and Namespaces)."""
    stem = _ILLEGAL.sub("_", stem).strip().rstrip(". ")
    return f"_{stem}" if _RESERVED.fullmatch(stem.split(".")[0]) else stem


def _too_long(name: str) -> bool:
    """For file systems, when a number is added that makes it free."""
    return len(os.fsencode(name)) > _MAX_BYTES - len(" 1000")


def first_free(candidates: Iterable[T], taken: Callable[[T], bool]) -> T:
    """The first of any number of candidates that is not `taken`."""
    return next(one for one in candidates if not taken(one))


def numbered(path: Path) -> Iterator[Path]:
    """`path`, `NAME 2.EXT`, `NAME 3.EXT` and so on, without end."""
    yield path
    for n in itertools.count(2):
        yield path.with_name(f"{path.stem} {n}{path.suffix}")


def free_path(path: Path) -> Path:
    """The first of the `numbered` paths at which nothing is."""
    return first_free(numbered(path), os.path.lexists)
