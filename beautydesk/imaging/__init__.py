"""Pixels and files: every photo in, every pixel and tag back.

The names below are what other rooms use. They are fetched at first use, so that importing the package costs nothing:
neither numpy nor Pillow nor OpenCV is needed to draw the first window.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from beautydesk.imaging.colour.convert import to_srgb
    from beautydesk.imaging.encode.upload import Upload, fit_for_service, planned_size
    from beautydesk.imaging.files.folders import collect_photos
    from beautydesk.imaging.files.read import decode, decode_bytes, glimpse, inspect, thumbnail
    from beautydesk.imaging.files.write import save
    from beautydesk.imaging.transfer.transfer import Transfer

__all__ = [
    "Transfer",
    "Upload",
    "collect_photos",
    "decode",
    "decode_bytes",
    "fit_for_service",
    "glimpse",
    "inspect",
    "planned_size",
    "save",
    "thumbnail",
    "to_srgb",
]

_HOMES = {
    "Transfer": "transfer.transfer",
    "Upload": "encode.upload",
    "collect_photos": "files.folders",
    "decode": "files.read",
    "decode_bytes": "files.read",
    "fit_for_service": "encode.upload",
    "glimpse": "files.read",
    "inspect": "files.read",
    "planned_size": "encode.upload",
    "save": "files.write",
    "thumbnail": "files.read",
    "to_srgb": "colour.convert",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
