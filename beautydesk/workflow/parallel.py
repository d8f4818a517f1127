"""How many photos at a time this computer can bear, where the user leaves it to us."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from beautydesk.core.engine import EngineFeatures
from beautydesk.core.errors import PhotoError
from beautydesk.support.memory import free_bytes
from beautydesk.workflow import photos

# The engine of this computer, measured at 12 to 45 megapixels: 12 to 16 MB for each of them, beside 250 MB of its own.
_BYTES_A_PIXEL: Final = 16
_OWN: Final = 250_000_000
_SHARE: Final = 0.75  # of the free memory: others need some as well
UNKNOWN: Final = 45_000_000  # pixels of a photo that is not here yet
_MOST: Final = 16
_SAMPLE: Final = 64  # photos whose headers are read


def largest(paths: Sequence[Path]) -> int:
    """Pixels of the largest photo, by the headers of a sample; of a large one where none is known. Never raises."""
    found = [0]
    for path in paths[:: len(paths) // _SAMPLE + 1]:
        with contextlib.suppress(PhotoError):
            known = photos.inspect(path)
            found.append(known.width * known.height)
    return max(found) or UNKNOWN


def jobs_for(features: EngineFeatures, pixels: int, cores: int | None = None, free: int | None = None) -> int:
    """How many photos of up to `pixels` are worked on at a time, 1 or more.

    `cores`, `free` (bytes): of this computer when None. A service's own number is kept: it bounds what can be lost at
    once, not what computers can do.
    """
    if features.uploads:
        return features.parallel
    cores = cores or os.cpu_count() or 1
    free = free_bytes() if free is None else free
    by_cores = max(features.parallel, cores // 2)  # half the work on a photo is single-threaded
    if free is None:
        return by_cores
    by_memory = int((free * _SHARE - _OWN) // (max(pixels, 1) * _BYTES_A_PIXEL))
    return max(1, min(by_cores, by_memory, _MOST))
