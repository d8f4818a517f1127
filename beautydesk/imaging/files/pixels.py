"""Pixels of files that Pillow opens but does not decode, or not as deep as they are: TIFF, and rare kinds of JPEG."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from beautydesk.core.errors import PhotoError
from beautydesk.imaging.files import channels, kinds, tiff

if TYPE_CHECKING:
    from beautydesk.imaging.files.channels import Channels
    from beautydesk.imaging.files.pillow import Opened


def of_others(found: Opened, icc: bytes | None, name: str) -> Channels | None:
    """None where they are Pillow's to decode. A TIFF is upright then, a JPEG as stored.

    Raises `PhotoError`, and whatever a broken file drives a decoder to.
    """
    if found.numbers is not None:
        numbers = found.numbers()
        gray = numbers.ndim == 2
        colours = np.repeat(numbers[..., None], 3, axis=2) if gray else numbers
        return channels.Channels(colours, None, gray, channels.fitting(icc, gray))
    if isinstance(found.image, tiff.TiffHeader):
        return _of_tiff(found.image, icc, name)
    return None


def _of_tiff(image: tiff.TiffHeader, icc: bytes | None, name: str) -> Channels | None:
    from beautydesk.imaging.files import tiff_samples

    layout = tiff.layout(image)
    if not tiff.is_ours(layout):
        if image.is_known and layout.bits <= 8:
            return None
        raise kinds.unread(name, tiff.called(layout))
    try:
        layers = tiff_samples.channels_of(*tiff.raw(image), layout, icc)
    except (PhotoError, MemoryError):
        raise
    except Exception:  # libtiff forgives other mistakes than tifffile
        if image.is_known and layout.bits <= 8:
            return None
        raise
    return channels.upright(layers, tiff.orientation(image))
