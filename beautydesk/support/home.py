"""Where the product is at home in the web: `resources/home.json`, filled in by whoever publishes it.

Each address is "" as long as there is none, and what needs it is left out then. Standard library only, as builds read
it, too.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from beautydesk.support import assets

_LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})


@dataclass(frozen=True, slots=True)
class Home:
    """Addresses for people (`homepage`, `issues`: where problems are told) and one for the program: `releases` is that
    of `latest.json`, an object with `version`, `page` (for people) and `notes`."""

    homepage: str = ""
    issues: str = ""
    releases: str = ""


def read(file: Path | None = None) -> Home:
    """What `file` says, by default that of the resources. Never raises: what is missing or unfit is "".

    Fit are https addresses, and http ones of this computer itself, with nothing in them that asks for a password.
    """
    try:
        content = json.loads((file or assets.path("home.json")).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Home()
    if not isinstance(content, dict):
        return Home()
    return Home(**{field.name: fit(content.get(field.name)) for field in fields(Home)})


def fit(address: object) -> str:
    """`address` if it is one that may be opened or asked, else ""."""
    if not isinstance(address, str) or not address.isascii() or not address.isprintable() or " " in address:
        return ""
    try:
        parts = urlsplit(address)
        host, _port, named = parts.hostname, parts.port, parts.username
    except ValueError:
        return ""
    if not host or named is not None:
        return ""
    return address if parts.scheme == "https" or (parts.scheme == "http" and host in _LOOPBACK) else ""
