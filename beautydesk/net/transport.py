"""The only module that touches the HTTP library: one exchange at a time, bounded in time and size.

It decides nothing and knows no service. What the library raises becomes `ExchangeFailed` here; who may be asked, with
what and how often is decided by whoever asks.
"""

from __future__ import annotations

import io
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final

from beautydesk.core.cancel import CancelToken
from beautydesk.net.exchange import Answer, ExchangeFailed, Failure, Form, Redirect

if TYPE_CHECKING:
    import ssl

    import httpx

_LARGEST_ANSWER: Final = 4 << 20
_WHOLE: Final = (200, 203)  # the file itself follows (RFC 9110, 15.3)
_LOOK: Final = 0.1  # seconds between two looks at the clock and at the token


class Transport:
    """Connections are opened at the first exchange, and closed after each. Safe to use from several threads.

    `agent`: how it introduces itself. `connect`: seconds until there is a connection. `verify`: whom it trusts, None
    for the library's own certificates. `trust_env`: go through the proxies that the environment names; `proxy`: through
    this one.
    """

    def __init__(
        self,
        agent: str,
        *,
        connect: float,
        verify: ssl.SSLContext | None = None,
        trust_env: bool = False,
        proxy: str | None = None,
    ) -> None:
        self._agent = agent
        self._connect = connect
        self._verify = verify
        self._trust_env = trust_env
        self._proxy = proxy
        self._lock = threading.Lock()
        self._session: httpx.Client | None = None

    def get(
        self, url: str, headers: dict[str, str], params: dict[str, str], seconds: float, token: CancelToken
    ) -> Answer:
        """Ask; `seconds` for the answer as a whole. Redirects are not followed."""
        with (
            _border(),
            self._open().stream("GET", url, headers=headers, params=params, timeout=self._timeout(seconds)) as response,
        ):
            return _answer(response, seconds, token)

    def post(self, url: str, headers: dict[str, str], form: Form, seconds: float, token: CancelToken) -> Answer:
        """Send a form. A cancel is obeyed until the last byte is on its way, then the answer is waited for."""
        files = {form.name: (form.filename, _Watched(form.data, token), form.media_type)}
        with (
            _border(),
            self._open().stream(
                "POST", url, headers=headers, data=form.fields, files=files, timeout=self._timeout(seconds)
            ) as response,
        ):
            return _answer(response, seconds, None)

    def fetch(
        self, url: str, headers: dict[str, str], token: CancelToken, *, most: int, seconds: float, silence: float
    ) -> bytes | Redirect:
        """The file at `url`, or where it is instead.

        At most `most` bytes; `seconds` for all of it, `silence` without a single byte. A cancel is felt at once, even
        while the other side says nothing.
        """
        line = _Line()
        try:
            with (
                _border(),
                _cut_off(line, token, seconds),
                self._open().stream(
                    "GET",
                    url,
                    headers={"Accept-Encoding": "identity", **headers},
                    timeout=self._timeout(silence),
                    extensions={"trace": line.note},
                ) as response,
            ):
                if response.has_redirect_location:
                    return Redirect(response.status_code, response.headers["Location"])
                if response.status_code not in _WHOLE:
                    status = response.status_code
                    raise ExchangeFailed(Failure.REFUSED, f"HTTP {status} instead of the result", status=status)
                data = _read(response, most, seconds, token)
        except ExchangeFailed:
            if not line.cut:
                raise
        if not line.cut:
            return data
        token.raise_if_cancelled()
        raise _too_slow(seconds)

    def close(self) -> None:
        """Harmless when repeated; a later exchange opens new connections."""
        with self._lock:
            session, self._session = self._session, None
        if session is not None:
            session.close()

    def _timeout(self, read: float) -> httpx.Timeout:
        import httpx

        return httpx.Timeout(read, connect=self._connect)

    def _open(self) -> httpx.Client:
        import httpx

        with self._lock:
            if self._session is None:
                try:
                    self._session = httpx.Client(
                        headers={"User-Agent": self._agent},
                        verify=self._verify or True,
                        trust_env=self._trust_env,
                        proxy=self._proxy,
                        follow_redirects=False,
                        # A connection kept open may be closed by the other side just as a form goes out, and then
                        # nobody can tell whether it was taken: every request gets a fresh one.
                        limits=httpx.Limits(max_connections=100, max_keepalive_connections=0),
                    )
                except (ImportError, ValueError, OSError) as error:
                    raise ExchangeFailed(Failure.SETTINGS, f"{type(error).__name__}: {error}") from error
            return self._session


class _Watched(io.BytesIO):
    """An upload that stops when the work is cancelled: a request without its end is never carried out."""

    def __init__(self, data: bytes, token: CancelToken) -> None:
        super().__init__(data)
        self._token = token

    def read(self, size: int | None = -1, /) -> bytes:
        self._token.raise_if_cancelled()
        return super().read(size)


class _Line:
    """The connection of one exchange, so that another thread can end it: the library itself cannot be interrupted."""

    def __init__(self) -> None:
        self.cut = False
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None

    def note(self, event: str, info: Mapping[str, Any]) -> None:
        """Told by the library of all that happens (httpcore's "trace" extension)."""
        if event.endswith(("connect_tcp.complete", "start_tls.complete")):
            with self._lock:
                self._socket = info["return_value"].get_extra_info("socket")
                if self.cut:
                    self._shut_down()

    def end(self) -> None:
        with self._lock:
            self.cut = True
            self._shut_down()

    def _shut_down(self) -> None:
        if self._socket is not None:
            with suppress(OSError):
                # Wakes a read that waits. The plain one: that of a TLS socket would also make it one without TLS.
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)


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


@contextmanager
def _border() -> Iterator[None]:
    """Turn what the HTTP library raises into `ExchangeFailed`."""
    import httpx

    try:
        yield
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError) as error:
        kind = Failure.INSECURE if _is_about_certificates(error) else Failure.UNREACHABLE
        end = _failed(kind, error)
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError) as error:
        end = _failed(Failure.UNREACHABLE, error)
    except (httpx.HTTPError, httpx.StreamError) as error:
        end = _failed(Failure.BROKEN, error)
    else:
        return
    raise end  # outside of the handlers: the library's exceptions hold the request, and with it what is secret


def _failed(kind: Failure, error: Exception) -> ExchangeFailed:
    import httpx

    return ExchangeFailed(kind, f"{type(error).__name__}: {error}", timed_out=isinstance(error, httpx.TimeoutException))


def _is_about_certificates(error: BaseException | None) -> bool:
    import ssl

    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _answer(response: httpx.Response, seconds: float, token: CancelToken | None) -> Answer:
    return Answer(response.status_code, _answer_body(response, seconds, token), _retry_after(response))


def _answer_body(response: httpx.Response, seconds: float, token: CancelToken | None) -> bytes:
    import httpx

    try:
        return _read(response, _LARGEST_ANSWER, seconds, token)
    except ExchangeFailed as failure:
        if failure.kind is Failure.TOO_LARGE:
            return b""
        raise
    except httpx.TransportError:
        if response.status_code == 200:
            raise
        return b""


def _read(response: httpx.Response, most: int, seconds: float, token: CancelToken | None) -> bytes:
    """The body, bounded: `most` bytes, `seconds` as a whole (the library's time-outs are for one chunk only)."""
    too_large = ExchangeFailed(Failure.TOO_LARGE, f"more than {most} bytes")
    if int(response.headers.get("Content-Length") or 0) > most:
        raise too_large
    body = bytearray()
    deadline = time.monotonic() + seconds
    for chunk in response.iter_bytes():
        body += chunk
        if token is not None:
            token.raise_if_cancelled()
        if len(body) > most:
            raise too_large
        if time.monotonic() > deadline:
            raise _too_slow(seconds)
    return bytes(body)


def _too_slow(seconds: float) -> ExchangeFailed:
    return ExchangeFailed(Failure.BROKEN, f"not complete after {seconds:g} seconds", timed_out=True)


def _retry_after(response: httpx.Response) -> float | None:
    text = response.headers.get("Retry-After", "").strip()
    return float(text) if text.isascii() and text.isdigit() and len(text) < 6 else None
