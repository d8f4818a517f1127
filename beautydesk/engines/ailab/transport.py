"""The only module that touches the HTTP library: one exchange at a time, bounded in time and size.

It decides nothing. What the library raises becomes `Unsuccessful` here; who may be asked, with which key and how often
is decided by the client.
"""

from __future__ import annotations

import dataclasses
import io
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from beautydesk import __version__
from beautydesk.core.cancel import CancelToken
from beautydesk.core.errors import Charged, ServiceError
from beautydesk.engines.ailab.codes import Kind
from beautydesk.engines.ailab.failures import Broken
from beautydesk.engines.ailab.wire import Envelope

if TYPE_CHECKING:
    import httpx

_LARGEST_ANSWER: Final = 4 << 20


@dataclasses.dataclass(frozen=True, slots=True)
class Bounds:
    """How long (seconds) and how much (bytes) one try of a call may take.

    A cancel is felt between two chunks, so the waits for polls and downloads are short; after a submit only the answer
    tells whether credits were spent, so that one is waited for.
    """

    connect: float = 10.0
    submit: float = 60.0
    poll: float = 15.0
    chunk: float = 10.0
    download: float = 180.0
    result_bytes: int = 100 << 20


@dataclasses.dataclass(frozen=True, slots=True)
class Form:
    """A multipart body: text `fields` and the file part `name`."""

    fields: dict[str, str]
    name: str
    filename: str
    data: bytes
    media_type: str


@dataclasses.dataclass(frozen=True, slots=True)
class Answer:
    """`body` is b'' when it was too long, or broke off after a status that says enough by itself."""

    status: int
    body: bytes
    retry_after: float | None


@dataclasses.dataclass(frozen=True, slots=True)
class Redirect:
    location: str


class Unsuccessful(Exception):
    """One try of a call ended without success; `asked`: seconds to wait, if the service named them."""

    def __init__(self, end: Envelope | Broken, asked: float | None = None) -> None:
        super().__init__()
        self.end = end
        self.asked = asked


class Transport:
    """Connections are opened at the first exchange. `trust_env`: use the proxies that the environment names."""

    def __init__(self, bounds: Bounds, *, trust_env: bool) -> None:
        self._bounds = bounds
        self._trust_env = trust_env
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

    def fetch(self, url: str, token: CancelToken) -> bytes | Redirect:
        """The bytes at `url`, or where they are instead."""
        with (
            _border(),
            self._open().stream(
                "GET", url, headers={"Accept-Encoding": "identity"}, timeout=self._timeout(self._bounds.chunk)
            ) as response,
        ):
            if response.status_code == 200:
                return _read(response, self._bounds.result_bytes, self._bounds.download, token)
            if response.has_redirect_location:
                return Redirect(response.headers["Location"])
            raise Unsuccessful(Broken(Kind.UNREADABLE, f"HTTP {response.status_code} instead of the result"))

    def close(self) -> None:
        """Harmless when repeated; a later exchange opens new connections."""
        with self._lock:
            session, self._session = self._session, None
        if session is not None:
            session.close()

    def _timeout(self, read: float) -> httpx.Timeout:
        import httpx

        return httpx.Timeout(read, connect=self._bounds.connect)

    def _open(self) -> httpx.Client:
        import httpx

        with self._lock:
            if self._session is None:
                try:
                    self._session = httpx.Client(
                        headers={"User-Agent": f"beautydesk/{__version__}"},
                        trust_env=self._trust_env,
                        follow_redirects=False,
                        # A connection kept open may be closed by the other side just as a submit goes out, and then
                        # nobody can tell whether it was taken: every request gets a fresh one.
                        limits=httpx.Limits(max_connections=100, max_keepalive_connections=0),
                    )
                except (ImportError, ValueError, OSError) as error:
                    raise _bad_network_settings(error) from error
            return self._session


class _Watched(io.BytesIO):
    """An upload that stops when the work is cancelled: a request without its end is never carried out."""

    def __init__(self, data: bytes, token: CancelToken) -> None:
        super().__init__(data)
        self._token = token

    def read(self, size: int | None = -1, /) -> bytes:
        self._token.raise_if_cancelled()
        return super().read(size)


@contextmanager
def _border() -> Iterator[None]:
    """Turn what the HTTP library raises into `Unsuccessful`."""
    import httpx

    try:
        yield
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError) as error:
        kind = Kind.INSECURE if _is_about_certificates(error) else Kind.UNREACHABLE
        end = Broken(kind, f"{type(error).__name__}: {error}")
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError) as error:
        end = Broken(Kind.UNREACHABLE, f"{type(error).__name__}: {error}")
    except (httpx.HTTPError, httpx.StreamError) as error:
        end = Broken(Kind.BROKEN, f"{type(error).__name__}: {error}")
    else:
        return
    raise Unsuccessful(end)


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
    except Unsuccessful as failure:
        if isinstance(failure.end, Broken) and failure.end.kind is Kind.UNREADABLE:
            return b""
        raise
    except httpx.TransportError:
        if response.status_code == 200:
            raise
        return b""


def _read(response: httpx.Response, limit: int, seconds: float, token: CancelToken | None) -> bytes:
    """The body, bounded: `limit` bytes, `seconds` as a whole (the library's time-outs are for one chunk only)."""
    body = bytearray()
    deadline = time.monotonic() + seconds
    for chunk in response.iter_bytes():
        body += chunk
        if token is not None:
            token.raise_if_cancelled()
        if len(body) > limit:
            raise Unsuccessful(Broken(Kind.UNREADABLE, f"more than {limit} bytes"))
        if time.monotonic() > deadline:
            raise Unsuccessful(Broken(Kind.BROKEN, f"not complete after {seconds:g} seconds"))
    return bytes(body)


def _retry_after(response: httpx.Response) -> float | None:
    text = response.headers.get("Retry-After", "").strip()
    return float(text) if text.isascii() and text.isdigit() and len(text) < 6 else None


def _bad_network_settings(error: Exception) -> ServiceError:
    return ServiceError(
        "The network settings of this computer (a proxy or a certificate file) cannot be used. Nothing was sent.",
        code="ERROR_NETWORK_SETTINGS",
        hint="Look at the variables HTTPS_PROXY, ALL_PROXY and SSL_CERT_FILE.",
        charged=Charged.NO,
        details={"reason": f"{type(error).__name__}: {error}"},
    )
