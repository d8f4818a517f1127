"""Whether there is a newer version: one small file is asked for, and nothing is told but the program's name.

Only https is spoken, and http to this very computer. The file is `{"version": ..., "page": ..., "notes": ...}`.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin

from beautydesk.core.cancel import CancelToken
from beautydesk.core.versions import is_version
from beautydesk.net.exchange import ExchangeFailed
from beautydesk.net.transport import Transport
from beautydesk.support import home

_log = logging.getLogger(__name__)

VARIABLE: Final = "BEAUTYDESK_RELEASES_URL"
MOST: Final = 64_000  # bytes
SECONDS: Final = 10.0  # for all of it
_MOST_REDIRECTS: Final = 5
_AGENT: Final = "BeautyDesk"  # without its version: nobody need know who is behind


@dataclass(frozen=True, slots=True)
class Release:
    """The newest version, and the page about it, for people; '' where it names none that may be opened."""

    version: str
    page: str = ""


def address(environ: Mapping[str, str]) -> str:
    """Where the file is: BEAUTYDESK_RELEASES_URL, else the product's home; '' where there is none to be asked."""
    return home.fit(environ.get(VARIABLE, "").strip()) or home.read().releases


def newest(url: str, token: CancelToken) -> Release | None:
    """None where it cannot be found out, which only the log is told. Raises `Cancelled` when the token says so."""
    try:
        return _asked(url, token)
    except (ExchangeFailed, ValueError) as error:
        token.raise_if_cancelled()
        _log.info("what is newest is not known: %s", error)
        return None


def _asked(url: str, token: CancelToken) -> Release:
    """Raises `ExchangeFailed`, and ValueError for an answer of another kind."""
    end = time.monotonic() + SECONDS
    for _ in range(_MOST_REDIRECTS + 1):
        left = max(0.1, end - time.monotonic())
        found = Transport(_AGENT, connect=left).fetch(
            url, {"Accept": "application/json"}, token, most=MOST, seconds=left, silence=left
        )
        if isinstance(found, bytes):
            return _release(found)
        was, url = url, home.fit(urljoin(url, found.location))
        if not url or (was.startswith("https:") and not url.startswith("https:")):
            break
    raise ValueError("the address leads elsewhere")


def _release(data: bytes) -> Release:
    """Raises ValueError."""
    try:
        said = json.loads(data.decode("utf-8"))
    except RecursionError as error:
        raise ValueError("too deep") from error
    if not isinstance(said, dict) or not isinstance(version := said.get("version"), str) or not is_version(version):
        raise ValueError("no version in it")
    return Release(version, home.fit(said.get("page")))
