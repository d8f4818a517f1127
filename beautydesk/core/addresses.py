"""Files as other programs name them: file managers and browsers hand over addresses (RFC 8089)."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final
from urllib.parse import unquote_to_bytes

from beautydesk.core.phrase import Phrase

_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):(.*)", re.DOTALL)  # of two letters at least: C: is a drive
_OF_FILES: Final = re.compile(r"(?://(?P<host>[^/\\]*))?(?P<path>/.*)", re.DOTALL)
_DRIVE: Final = re.compile(r"/[A-Za-z][:|](?=/|$)")


class NotAFile(ValueError):
    """An address that names no file on this computer; says so in a sentence."""


def local_path(word: str, *, windows: bool = os.name == "nt") -> Path:
    """The file that a path or a `file:` address names. Raises `NotAFile` for other addresses.

    What is called like an address and is there is what it is. `windows`: drives and shares are written as there.
    """
    found = _SCHEME.fullmatch(word)
    if found is None or os.path.lexists(word):
        return Path(word)
    if found[1].lower() == "file":
        return _of_address(word, found[2], windows)
    if not found[2].startswith("//"):
        return Path(word)
    if found[1].lower() in ("http", "https"):
        raise NotAFile(Phrase("“{address}” is on the web. Save it as a file, or drag it into the window", address=word))
    raise NotAFile(Phrase("“{address}” is not a file on this computer. Copy it here first", address=word))


def _of_address(word: str, rest: str, windows: bool) -> Path:
    parts = _OF_FILES.fullmatch(rest)
    if parts is None:
        return Path(word)  # no address: they begin with a slash
    host, path = (parts["host"] or "").lower(), os.fsdecode(unquote_to_bytes(parts["path"]))
    if "\0" in path:
        raise NotAFile(Phrase("“{address}” is the address of no file", address=word))
    if windows:
        if _DRIVE.match(path):
            path = f"{path[1]}:{path[3:]}"
        elif host not in ("", "localhost"):
            path = f"//{host}{path}"  # a share
    elif host not in ("", "localhost"):
        raise NotAFile(Phrase("“{address}” is a file of another computer. Copy it here first", address=word))
    return Path(path)
