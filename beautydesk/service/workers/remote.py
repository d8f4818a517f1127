"""What a cluster's scheduler and workers are asked to carry out before photos: to say what they are, and to get ready.

They import this module by its name, so a computer without Beauty Desk, or with another version of it, is found out by
that. Importing it loads nothing heavy.
"""

from __future__ import annotations

import asyncio
import importlib.metadata
import sys
from collections.abc import Mapping
from functools import cache
from typing import Final

import beautydesk

# Those whose version changes the pixels of a result, and what carries messages from one computer to the other.
_PACKAGES: Final = {
    "numpy": "numpy",
    "OpenCV": "opencv-python-headless",
    "Pillow": "pillow",
    "LiteRT": "ai-edge-litert",
    "Dask": "distributed",
}
_MISSING: Final = "none"


def versions() -> dict[str, str]:
    """What is installed where this is called, by name. Built-in types, which every version can read."""
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    packages = {name: _version(package) for name, package in _PACKAGES.items()}
    return {"Beauty Desk": beautydesk.__version__, "Python": python, **packages}


def difference(theirs: Mapping[str, str]) -> str:
    """What is installed there as another version than here, the first of it in words; '' for nothing."""
    for name, ours in versions().items():
        if (other := theirs.get(name, _MISSING)) != ours:
            return f"has {name} {other} instead of {ours}"
    return ""


async def get_ready() -> str:
    """Load what the first photo needs and leave the other cores to other workers; '' or why no photo can be retouched.

    In a thread, as a worker tells by its event loop that it lives.
    """
    return await asyncio.to_thread(_get_ready)


def _get_ready() -> str:
    try:
        from beautydesk.engines.local.threads import use_one_core
        from beautydesk.service import work

        use_one_core()
        problem = work.warm_up()
    except Exception as error:
        problem = f"{type(error).__name__}: {error}"
    return f"cannot start its engine: {problem}" if problem else ""


@cache
def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return _MISSING
