"""Pixels and files: every photo in, every pixel and tag back.

The names below are what other rooms use. They are fetched at first use, so that importing the package costs nothing:
neither numpy nor Pillow nor OpenCV is needed to draw the first window.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from beautydesk.imaging.colour.convert import to_srgb as to_srgb
    from beautydesk.imaging.encode.upload import Upload as Upload
    from beautydesk.imaging.encode.upload import fit_for_service as fit_for_service
    from beautydesk.imaging.encode.upload import planned_size as planned_size
    from beautydesk.imaging.files.folders import collect_photos as collect_photos
    from beautydesk.imaging.files.read import decode as decode
    from beautydesk.imaging.files.read import decode_bytes as decode_bytes
    from beautydesk.imaging.files.read import glimpse as glimpse
    from beautydesk.imaging.files.read import inspect as inspect
    from beautydesk.imaging.files.read import thumbnail as thumbnail
    from beautydesk.imaging.files.read import thumbnail_of as thumbnail_of
    from beautydesk.imaging.files.write import save as save
    from beautydesk.imaging.transfer.transfer import Transfer as Transfer

_HOMES = {
    "colour.convert": ("to_srgb",),
    "encode.upload": ("Upload", "fit_for_service", "planned_size"),
    "files.folders": ("collect_photos",),
    "files.read": ("decode", "decode_bytes", "glimpse", "inspect", "thumbnail", "thumbnail_of"),
    "files.write": ("save",),
    "transfer.transfer": ("Transfer",),
}


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(importlib.import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
