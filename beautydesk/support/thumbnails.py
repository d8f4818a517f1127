"""The small pictures that file managers of Linux share: https://specifications.freedesktop.org/thumbnail-spec.

They are taken for true as long as the date of their file is the same, in seconds: a result that keeps the date of its
original would be shown with the face that it had before. So they go when a file is written. None is made here: whoever
looks makes one, and faces from a locked drive are not left in a cache that nobody asked for.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from pathlib import Path
from urllib.parse import quote

_SIZES = ("normal", "large", "x-large", "xx-large")
_FAILED = "fail"  # a folder for each program that could not make one
_AS_THEY_ARE = "!$&'()*+,-./:=@_~"  # in addresses as GLib spells them, beside letters and digits


def forget(file: Path) -> None:
    """Remove what is kept of `file`, under the name that it was given and its real one. Never raises."""
    if not sys.platform.startswith("linux"):
        return
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "thumbnails")
    with contextlib.suppress(OSError):
        folders = [cache / size for size in _SIZES]
        folders += (Path(entry.path) for entry in os.scandir(cache / _FAILED)) if (cache / _FAILED).is_dir() else ()
        for name in names_of(file):
            for folder in folders:
                with contextlib.suppress(OSError):
                    (folder / name).unlink()


def names_of(file: Path) -> list[str]:
    """What its thumbnails are called, by GLib's programs first; Qt's spell one character in another way."""
    paths = dict.fromkeys((os.path.abspath(file), os.path.realpath(file)))  # noqa: PTH100 no link is followed
    addresses = [f"file://{quote(os.fsencode(path), safe=_AS_THEY_ARE)}" for path in paths]
    addresses += [address.replace("%3B", ";") for address in addresses if "%3B" in address]
    return [f"{hashlib.md5(address.encode(), usedforsecurity=False).hexdigest()}.png" for address in addresses]
