"""A picture from the web: one address, a bounded answer, in bounded time.

Only http, https and data: are understood, and redirects lead to the first two only. Nothing is sent along but the name
of the program. What came is a photo or not: that is for whoever decodes it.
"""

from __future__ import annotations

import http.client
import socket
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from beautydesk import __version__
from beautydesk.core.cancel import CancelToken
from beautydesk.core.errors import PhotoError
from beautydesk.core.naming import legal_name
from beautydesk.core.phrase import Phrase

if TYPE_CHECKING:
    import ssl

MAX_BYTES = 60_000_000
TIME = 60.0  # seconds for all of it
SILENCE = 15.0  # seconds without a single byte
_CHUNK = 1 << 16
_LOOK = 0.1  # seconds between two looks at the clock and at the token
_LONGEST_STEM, _LONGEST_SUFFIX = 100, 5  # characters


def fetch(address: str, token: CancelToken, most: int = MAX_BYTES, seconds: float = TIME) -> bytes:
    """The bytes at an address, `most` at most. Raises `PhotoError`, or `Cancelled` when the token says so."""
    line = _Line()
    host = urlsplit(address).hostname or ""
    try:
        with _cut_off(line, token, seconds), _opener(line).open(address, timeout=min(SILENCE, seconds)) as answer:
            return _read(answer, most, line)
    except (OSError, ValueError, http.client.HTTPException, _TooLarge) as error:
        token.raise_if_cancelled()
        raise _refusal(error, host, line.cut, most) from error


def name_in(address: str) -> str:
    """What a file from this address can be called, without an extension; '' where the address has no name in it."""
    parts = urlsplit(address)
    if parts.scheme == "data":
        return ""
    name = unquote(PurePosixPath(parts.path).name)
    stem, dot, suffix = name.rpartition(".")
    return legal_name((stem if dot and len(suffix) <= _LONGEST_SUFFIX else name).strip(" ."))[:_LONGEST_STEM]


class _TooLarge(Exception):
    """More than was agreed to."""


class _Line:
    """The connection that is open now, so that another thread can end it; a redirect opens another one."""

    def __init__(self) -> None:
        self.socket: socket.socket | None = None
        self.cut = False

    def end(self) -> None:
        self.cut = True
        if self.socket is not None:
            with suppress(OSError):
                self.socket.shutdown(socket.SHUT_RDWR)  # wakes a read that waits

    def plain(self, host: str, **options: Any) -> http.client.HTTPConnection:
        return self._watched(http.client.HTTPConnection(host, **options))

    def secure(self, host: str, **options: Any) -> http.client.HTTPConnection:
        return self._watched(http.client.HTTPSConnection(host, **options))

    def _watched(self, connection: http.client.HTTPConnection) -> http.client.HTTPConnection:
        connect = connection.connect

        def connect_and_tell() -> None:
            connect()
            self.socket = connection.sock
            if self.cut:
                self.end()

        connection.connect = connect_and_tell  # type: ignore[method-assign]
        return connection


@contextmanager
def _cut_off(line: _Line, token: CancelToken, seconds: float) -> Iterator[None]:
    """Ends the line when time is over or nobody wants it any more: a server may send a byte now and then for ever."""
    over = threading.Event()
    end = time.monotonic() + seconds

    def watch() -> None:
        while not over.wait(_LOOK):
            if token.cancelled or time.monotonic() > end:
                line.end()
                return

    watcher = threading.Thread(target=watch, name="fetching", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()


def _opener(line: _Line) -> urllib.request.OpenerDirector:
    class Plain(urllib.request.HTTPHandler):
        def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
            return self.do_open(line.plain, req)

    class Secure(urllib.request.HTTPSHandler):
        def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
            return self.do_open(line.secure, req, context=_trust())

    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),  # the system's
        Plain(),
        Secure(),
        urllib.request.DataHandler(),
        urllib.request.HTTPRedirectHandler(),  # ten at most, none to a file
        urllib.request.HTTPErrorProcessor(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    opener.addheaders = [("User-Agent", f"BeautyDesk/{__version__}"), ("Accept", "image/*")]
    return opener


def _trust() -> ssl.SSLContext:
    """The certificates of this system, and those of httpx where the system's are not found."""
    import ssl

    context = ssl.create_default_context()
    with suppress(ImportError):
        import certifi

        context.load_verify_locations(certifi.where())
    return context


def _read(answer: Any, most: int, line: _Line) -> bytes:
    if int(answer.headers.get("Content-Length") or 0) > most:
        raise _TooLarge
    data = bytearray()
    while chunk := answer.read(_CHUNK) if not hasattr(answer, "read1") else answer.read1(_CHUNK):
        data += chunk
        if len(data) > most:
            raise _TooLarge
    if line.cut:
        raise TimeoutError  # half a picture
    return bytes(data)


def _refusal(error: Exception, host: str, cut: bool, most: int) -> PhotoError:
    details = {"exception": f"{type(error).__name__}: {error}"}
    if isinstance(error, _TooLarge):
        return PhotoError(
            Phrase("What {host} has is larger than {limit:.0f} MB and was not fetched.", host=host, limit=most / 1e6),
            code="ERROR_FETCH_TOO_LARGE",
            hint="Save it with the browser and drop the file.",
        )
    if isinstance(error, urllib.error.HTTPError):
        error.close()
        return PhotoError(
            Phrase("{host} does not give this picture away ({status}).", host=host, status=str(error.code)),
            code="ERROR_FETCH_REFUSED",
            hint="Save it with the browser and drop the file.",
            details=details,
        )
    reason = getattr(error, "reason", error)
    if cut or isinstance(reason, TimeoutError):
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
