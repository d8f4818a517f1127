"""A file that cannot be understood is set aside, never deleted or overwritten."""

from __future__ import annotations

import itertools
from pathlib import Path

from beautydesk.core.naming import first_free


def set_aside(path: Path, kind: str) -> Path:
    """Rename the file to `STEM.KIND-1.EXT`, or the next number that is free; the new path. Raises OSError."""
    names = (path.with_name(f"{path.stem}.{kind}-{n}{path.suffix}") for n in itertools.count(1))
    return path.rename(first_free(names, Path.exists))
