"""Where the files of `resources/` lie: inside the installed package (`beautydesk/_resources`), else in the checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_PLACES = (_PACKAGE / "_resources", _PACKAGE.parent / "resources")


def path(name: str) -> Path:
    """The file or folder `name` ("icons/add.svg") of the resources; FileNotFoundError when it is nowhere."""
    for place in _PLACES:
        found = place / name
        if found.exists():
            return found
    raise FileNotFoundError(f"the resource {name!r} is missing from {' and '.join(str(place) for place in _PLACES)}")
