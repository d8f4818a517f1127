"""Names of files that we write: beside the original, never over it."""

from __future__ import annotations

import enum
from pathlib import Path

SUFFIX = "_retouched"

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


def retouched_path(photo: Path, fmt: str, folder: Path | None = None) -> Path:
    """`NAME_retouched.EXT` beside the photo, or in `folder`; the photo's own spelling of the extension if it fits."""
    known = EXTENSIONS[fmt]
    suffix = photo.suffix if photo.suffix.lower() in known else known[0]
    return (folder or photo.parent) / f"{photo.stem}{SUFFIX}{suffix}"


def free_path(path: Path) -> Path:
    """`path` if nothing is there, else the first of `NAME 2.EXT`, `NAME 3.EXT`, ... that is free."""
    candidate, n = path, 2
    while candidate.exists() or candidate.is_symlink():
        candidate = path.with_name(f"{path.stem} {n}{path.suffix}")
        n += 1
    return candidate
