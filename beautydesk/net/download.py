"""A picture from the web: one address, a bounded answer, in bounded time.

Only http, https and data: are understood, and redirects lead to the first two only. Nothing is sent along but the name
of the program. What came is a photo or not: that is for whoever decodes it.
"""

from __future__ import annotations

import base64
import time
from pathlib import PurePosixPath
from urllib.parse import unquote, unquote_to_bytes, urljoin, urlsplit

from beautydesk import __version__
from beautydesk.core.cancel import CancelToken
from beautydesk.core.errors import PhotoError
from beautydesk.core.naming import legal_name
from beautydesk.core.phrase import Phrase
from beautydesk.net import proxies, trust
from beautydesk.net.exchange import ExchangeFailed, Failure, Redirect
from beautydesk.net.transport import Transport

MAX_BYTES = 60_000_000
TIME = 60.0  # seconds for all of it
SILENCE = 15.0  # seconds without a single byte
_MOST_REDIRECTS = 10
_WEB = ("http", "https")
_LONGEST_STEM, _LONGEST_SUFFIX = 100, 5  # characters


def fetch(address: str, token: CancelToken, most: int = MAX_BYTES, seconds: float = TIME) -> bytes:
    """The bytes at an address, `most` at most. Raises `PhotoError`, or `Cancelled` when the token says so."""
    host = urlsplit(address).hostname or ""
    try:
        if urlsplit(address).scheme == "data":
            return _written_out(address, most)
        return _followed(address, token, most, time.monotonic() + seconds)
    except (ExchangeFailed, ValueError) as error:
        token.raise_if_cancelled()
        raise _refusal(error, host, most) from error


def name_in(address: str) -> str:
    """What a file from this address can be called, without an extension; '' where the address has no name in it."""
    parts = urlsplit(address)
    if parts.scheme == "data":
        return ""
    name = unquote(PurePosixPath(parts.path).name)
    stem, dot, suffix = name.rpartition(".")
    return legal_name((stem if dot and len(suffix) <= _LONGEST_SUFFIX else name).strip(" ."))[:_LONGEST_STEM]


def _written_out(address: str, most: int) -> bytes:
    """What a data: address holds (RFC 2397); ValueError when it is none."""
    kind, comma, text = address.partition(",")
    if not comma:
        raise ValueError("no data in it")
    data = unquote_to_bytes(text)
    if kind.endswith(";base64"):
        data = base64.decodebytes(data)
    if len(data) > most:
        raise ExchangeFailed(Failure.TOO_LARGE, f"more than {most} bytes")
    return data


def _followed(address: str, token: CancelToken, most: int, end: float) -> bytes:
    """The bytes at a web address, or where its redirects lead to; `end`: of the time for all of it."""
    if urlsplit(address).scheme not in _WEB:
        raise ValueError("this is no web address")
    status = 0
    for _ in range(_MOST_REDIRECTS + 1):
        found = _asked(address, token, most, max(0.0, end - time.monotonic()))
        if isinstance(found, bytes):
            return found
        status, address = found.status, urljoin(address, found.location)
        if urlsplit(address).scheme not in _WEB:
            break
    raise ExchangeFailed(Failure.REFUSED, f"a redirect to {address}", status=status)


def _asked(address: str, token: CancelToken, most: int, seconds: float) -> bytes | Redirect:
    silence = min(SILENCE, seconds)
    transport = Transport(f"BeautyDesk/{__version__}", connect=silence)
    return transport.fetch(address, {"Accept": "image/*"}, token, most=most, seconds=seconds, silence=silence)


def _refusal(error: ExchangeFailed | ValueError, host: str, most: int) -> PhotoError:
    details = {"exception": f"{type(error).__name__}: {error}"}
    failure = error if isinstance(error, ExchangeFailed) else None
    if failure and (found := _in_the_way(failure, host)):
        return PhotoError(found[1], code=found[0], hint=found[2], retryable=True, details=details)
    if failure and failure.kind is Failure.TOO_LARGE:
        return PhotoError(
            Phrase("What {host} has is larger than {limit:.0f} MB and was not fetched.", host=host, limit=most / 1e6),
            code="ERROR_FETCH_TOO_LARGE",
            hint="Save it with the browser and drop the file.",
        )
    if failure and failure.kind is Failure.REFUSED:
        return PhotoError(
            Phrase("{host} does not give this picture away ({status}).", host=host, status=str(failure.status)),
            code="ERROR_FETCH_REFUSED",
            hint="Save it with the browser and drop the file.",
            details=details,
        )
    if failure and failure.timed_out:
        return PhotoError(
            Phrase("{host} took too long to send the picture.", host=host),
            code="ERROR_FETCH_TIMEOUT",
            hint="Try again, or save it with the browser and drop the file.",
            retryable=True,
            details=details,
        )
    if not host:
        return PhotoError(
            "This web address cannot be read.",
            code="ERROR_FETCH_FAILED",
            hint="Save the picture with the browser and drop the file.",
            details=details,
        )
    return PhotoError(
        Phrase("The picture could not be fetched from {host}.", host=host),
        code="ERROR_FETCH_FAILED",
        hint="Check the connection, or save it with the browser and drop the file.",
        retryable=True,
        details=details,
    )


def _in_the_way(failure: ExchangeFailed, host: str) -> tuple[str, str, str] | None:
    """Code, message and hint where it is not the site that fails, but the way to it."""
    match failure.kind:
        case Failure.PROXY:
            return "ERROR_FETCH_PROXY", *proxies.told(failure)
        case Failure.INSECURE:
            return "ERROR_FETCH_INSECURE", Phrase("{host} could not prove its identity.", host=host), trust.HINT
        case Failure.SETTINGS:
            return "ERROR_NETWORK_SETTINGS", proxies.BAD_SETTINGS, proxies.SETTINGS_HINT
        case _:
            return None
