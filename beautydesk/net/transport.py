"""The only module that touches the HTTP library: one exchange at a time, bounded in time and size.

It decides nothing and knows no service. What the library raises becomes `ExchangeFailed` here; who may be asked, with
what and how often is decided by whoever asks.
"""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from beautydesk.core.cancel import Cancelled, CancelToken
from beautydesk.net.exchange import Answer, ExchangeFailed, Failure, Form, Redirect
from beautydesk.net.line import Line, watched
from beautydesk.net.proxies import WANTS_PASSWORD, Proxy, proxy_for
from beautydesk.net.trust import nobody, trust

if TYPE_CHECKING:
    import httpx

_LARGEST_ANSWER: Final = 4 << 20
_WHOLE: Final = (200, 203)  # the file itself follows (RFC 9110, 15.3)
_STEPS: Final = 3  # until there is a connection: to the proxy, through the proxy, TLS


class Transport:
    """Each exchange has a connection of its own, through the proxy that its address is asked through here. Safe to use
    from several threads.

    `agent`: how it introduces itself. `connect`: seconds for each step until there is a connection. `near`: in the
    clear (http) only this computer and the network at hand are spoken to, never through a proxy: that may be elsewhere.
    """

    def __init__(self, agent: str, *, connect: float, near: bool = False) -> None:
        self._agent, self._near = agent, near
        self._connect = connect
        self._lock = threading.Lock()
        self._sessions: set[httpx.Client] = set()

    def get(
        self, url: str, headers: dict[str, str], params: dict[str, str], seconds: float, token: CancelToken
    ) -> Answer:
        """Ask; `seconds` for the answer as a whole. Redirects are not followed."""
        line = Line()
        with self._exchange(line, token, "GET", url, seconds, headers=headers, params=params) as response:
            return _answer(response, seconds, token)

    def post(self, url: str, headers: dict[str, str], form: Form, seconds: float, token: CancelToken) -> Answer:
        """Send a form. A cancel is obeyed until the last byte is on its way, then the answer is waited for."""
        line, files = Line(), {form.name: (form.filename, _Watched(form.data, token), form.media_type)}
        with self._exchange(
            line, token, "POST", url, seconds, headers=headers, data=form.fields, files=files
        ) as response:
            return _answer(response, seconds, None)

    def fetch(
        self, url: str, headers: dict[str, str], token: CancelToken, *, most: int, seconds: float, silence: float
    ) -> bytes | Redirect:
        """The file at `url`, or where it is instead.

        At most `most` bytes; `seconds` for all of it, `silence` without a single byte. A cancel is felt at once, even
        while the other side says nothing.
        """
        line, plain = Line(seconds), {"Accept-Encoding": "identity", **headers}
        with self._exchange(line, token, "GET", url, silence, headers=plain) as response:
            if response.has_redirect_location:
                return Redirect(response.status_code, response.headers["Location"])
            if response.status_code not in _WHOLE:
                status = response.status_code
                raise ExchangeFailed(Failure.REFUSED, f"HTTP {status} instead of the result", status=status)
            return _read(response, most, seconds, token)

    def close(self) -> None:
        """Ends what is under way. Harmless when repeated; a later exchange opens new connections."""
        with self._lock:
            sessions = list(self._sessions)
        for session in sessions:
            session.close()

    @contextmanager
    def _exchange(
        self, line: Line, token: CancelToken, method: str, url: str, silence: float, **what: Any
    ) -> Iterator[httpx.Response]:
        """One exchange on `line`; `silence`: seconds without a byte. Raises `ExchangeFailed`, `Cancelled`."""
        line.near = self._near and url.startswith("http:")
        proxy = None if line.near else proxy_for(url)
        with (
            _border(line, url, proxy, token),
            self._session(url, proxy, silence) as session,
            watched(line, token, self._connect * _STEPS),
            session.stream(method, url, extensions={"trace": line.note}, **what) as response,
        ):
            if proxy is not None and response.status_code == WANTS_PASSWORD:
                raise _refusal(proxy, response.status_code)  # of a proxy that passes on what goes in the clear
            yield response

    @contextmanager
    def _session(self, url: str, proxy: Proxy | None, silence: float) -> Iterator[httpx.Client]:
        """The library's client, which is made for its trust and its proxy."""
        import httpx

        trusted = trust() if url.startswith("https:") else nobody()
        session = httpx.Client(
            headers={"User-Agent": self._agent},
            verify=trusted,
            trust_env=False,
            proxy=_spelled(proxy) if proxy else None,
            follow_redirects=False,
            timeout=httpx.Timeout(silence, connect=self._connect),
            # A connection kept open may be closed by the other side just as a form goes out, and then
            # nobody can tell whether it was taken: every request gets a fresh one.
            limits=httpx.Limits(max_connections=100, max_keepalive_connections=0),
        )
        with self._lock:
            self._sessions.add(session)
        try:
            with session:
                yield session
        finally:
            with self._lock:
                self._sessions.discard(session)


def _spelled(proxy: Proxy) -> httpx.Proxy:
    import httpx

    trusted = trust() if proxy.kind == "https" else None
    return httpx.Proxy(f"{proxy.kind}://{proxy.place}", auth=proxy.auth, ssl_context=trusted)


class _Watched(io.BytesIO):
    """An upload that stops when the work is cancelled: a request without its end is never carried out."""

    def __init__(self, data: bytes, token: CancelToken) -> None:
        super().__init__(data)
        self._token = token

    def read(self, size: int | None = -1, /) -> bytes:
        self._token.raise_if_cancelled()
        return super().read(size)


@contextmanager
def _border(line: Line, url: str, proxy: Proxy | None, token: CancelToken) -> Iterator[None]:
    """Turn what the HTTP library raises into `ExchangeFailed`."""
    import httpx

    try:
        yield
    except ExchangeFailed as error:
        end = error
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError) as error:
        end = _failed(Failure.UNREACHABLE, error)
    except (httpx.HTTPError, httpx.StreamError) as error:
        end = _end(line, proxy, error)
    except Exception as error:
        if line.begun or proxy is None or proxy.kind != "socks5" or isinstance(error, Cancelled):
            raise
        end = _end(line, proxy, error)  # what speaks SOCKS for the library has errors of its own, and assertions
    else:
        if not line.cut:
            return
        end = _too_slow(line.seconds or 0.0)
    line.drop()
    if line.cut:
        token.raise_if_cancelled()
        if line.begun:
            end = _too_slow(line.seconds or 0.0)
        end.timed_out = True
    end.host = urlsplit(url).hostname or ""
    raise end from None  # the library's exceptions hold the request, and with it what is secret


def _end(line: Line, proxy: Proxy | None, error: Exception) -> ExchangeFailed:
    """What it means that the library gave up with `error`."""
    import httpx

    if line.begun:
        return _failed(Failure.BROKEN, error)
    if _is_about_certificates(error):
        return _failed(Failure.INSECURE, error)
    if isinstance(error, httpx.ProxyError):
        assert proxy is not None
        return _refusal(proxy, _status(error))
    has_tunnel = line.connected and isinstance(error, httpx.ConnectError | httpx.ConnectTimeout)
    if proxy is None or (has_tunnel and proxy.kind != "https"):
        return _failed(Failure.UNREACHABLE, error)
    return ExchangeFailed(
        Failure.PROXY,
        f"{proxy.place}: {type(error).__name__}: {error}",
        timed_out=isinstance(error, httpx.TimeoutException),
        proxy=proxy,
        connected=line.connected,
    )


def _refusal(proxy: Proxy, status: int) -> ExchangeFailed:
    # Not the words that came with it: they are the proxy's, which knows the password.
    return ExchangeFailed(
        Failure.PROXY, f"{proxy.place}: refused ({status})", status=status, proxy=proxy, connected=True
    )


def _status(error: httpx.ProxyError) -> int:
    """With which the proxy refused to connect; a SOCKS proxy has none, but two refusals that mean as much."""
    said = str(error)
    number = said.partition(" ")[0]
    if number.isdigit():
        return int(number)
    if "username/password" in said.lower() or said.startswith("Requested"):
        return WANTS_PASSWORD
    return 403 if "ruleset" in said else 502


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
