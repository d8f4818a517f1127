"""Pictures that are sound but of a kind that is not read here: called by their names, never "damaged"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from beautydesk.core.errors import PhotoError
from beautydesk.core.phrase import Phrase

MANY_CHANNELS: Final = "TIFF with very many channels"

# Pictures that people keep among their photos, by the extension. No documents, drawings or films: nobody expects those.
UNREAD_EXTENSIONS: Final = {
    ".jxl": "JPEG XL",
    **dict.fromkeys((".jp2", ".j2k", ".jpf", ".jpx", ".j2c", ".jpc"), "JPEG 2000"),
    **dict.fromkeys((".jxr", ".wdp", ".hdp"), "JPEG XR"),
    ".jls": "JPEG-LS",
    ".psd": "PSD",
    ".psb": "PSB",
    ".xcf": "GIMP",
    ".kra": "Krita",
    ".ora": "OpenRaster",
    **dict.fromkeys((".afphoto", ".af"), "Affinity"),
    ".exr": "OpenEXR",
    ".hdr": "Radiance HDR",
    ".x3f": "Sigma RAW",
    ".gpr": "GoPro RAW",
    ".tga": "TGA",
    ".pcx": "PCX",
    **dict.fromkeys((".ppm", ".pgm", ".pbm", ".pnm"), "PNM"),
    ".bpg": "BPG",
    ".qoi": "QOI",
}


def unread(name: str, kind: str) -> PhotoError:
    """`name`: as in `read.called`. `kind`: what such files are called, the same in all languages."""
    return PhotoError(
        Phrase("{name} is a {kind} file; photos of this kind are not read here.", name=name, kind=kind),
        code="ERROR_PHOTO_KIND",
        title="This kind of photo is not supported",
        hint="Export it as JPEG, PNG or TIFF from the program that made it, and add that.",
        details={"kind": kind},
    )


def is_unread(path: Path) -> bool:
    """Is it, by its name, a picture of a kind that is not read here?"""
    return path.suffix.lower() in UNREAD_EXTENSIONS


def counted(files: Iterable[Path]) -> list[tuple[str, int]]:
    """What such files are called, and how many there are of each, the most frequent first."""
    return Counter(UNREAD_EXTENSIONS[file.suffix.lower()] for file in files).most_common()
