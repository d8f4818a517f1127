"""Pixels and files: every photo in, every pixel and tag back.

The names below are what other rooms use. They are fetched at first use, so that importing the package costs nothing:
neither numpy nor Pillow nor OpenCV is needed to draw the first window.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from beautydesk.imaging.colour import to_srgb
    from beautydesk.imaging.folders import Collected, collect_photos
    from beautydesk.imaging.reading import Glimpse, PhotoInfo, decode, decode_bytes, glimpse, inspect, thumbnail
    from beautydesk.imaging.transfer import Transfer, carry_over
    from beautydesk.imaging.upload import Upload, fit_for_service, planned_size
    from beautydesk.imaging.writing import save

__all__ = [
    "Collected",
    "Glimpse",
    "PhotoInfo",
    "Transfer",
    "Upload",
    "carry_over",
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
    "Collected": "folders",
    "Glimpse": "reading",
    "PhotoInfo": "reading",
    "Transfer": "transfer",
    "Upload": "upload",
    "carry_over": "transfer",
    "collect_photos": "folders",
    "decode": "reading",
    "decode_bytes": "reading",
    "fit_for_service": "upload",
    "glimpse": "reading",
    "inspect": "reading",
    "planned_size": "upload",
    "save": "writing",
    "thumbnail": "reading",
    "to_srgb": "colour",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
