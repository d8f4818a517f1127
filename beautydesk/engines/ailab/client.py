"""The one place that talks HTTP: submit, poll, download, balance. Time, size and destination of each are bounded.

The key goes to the base URL alone and into nothing that is logged or shown; results are fetched without it. Whatever
the HTTP library reports becomes one of our errors here.
"""

from __future__ import annotations

import dataclasses
import io
import logging
import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TypeVar

from beautydesk import __version__
from beautydesk.core.cancel import CancelToken
from beautydesk.core.errors import Charged, PhotoError, ServiceError
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.engines.ailab import addresses, errors, retry, wire
from beautydesk.engines.ailab.codes import Kind, kind_of
from beautydesk.engines.ailab.errors import Broken
from beautydesk.engines.ailab.retry import Call
from beautydesk.engines.ailab.wire import Credits, Envelope

if TYPE_CHECKING:
    import httpx

    from beautydesk.imaging import Upload

T = TypeVar("T")

_log = logging.getLogger(__name__)

_LARGEST_ANSWER: Final = 4 << 20
_MOST_REDIRECTS: Final = 5


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


class Client:
    """The service at `base_url`, with whatever key `key()` gives at the moment of a call.

    Raises ServiceError when `base_url` is neither https nor this machine. Safe to use from several threads; `pause` and
    `jitter` (0..1) decide how waits between tries are spent.
    """

    def __init__(
        self,
        base_url: str,
        key: Callable[[], str | None],
        *,
        poll_seconds: float = addresses.SHORTEST_POLL,
        bounds: Bounds | None = None,
        pause: Callable[[CancelToken, float], None] = CancelToken.sleep,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self.base_url = addresses.checked_base_url(base_url)
        self.poll_seconds = addresses.poll_interval(self.base_url, poll_seconds)
        self._key = key
        self._bounds = bounds or Bounds()
        self._pause = pause
        self._jitter = jitter
        self._lock = threading.Lock()
        self._session: httpx.Client | None = None

    def __repr__(self) -> str:
        return f"Client({self.base_url!r})"

    def require_key(self) -> str:
        """The key, fit for a header. AccountError when there is none; its text never holds the key."""
        key = (self._key() or "").strip()
        if not key:
            raise errors.key_missing()
        if not (key.isascii() and key.isprintable() and " " not in key):
            raise errors.key_malformed()
        return key

    def credits(self) -> Credits:
        """The balance. AccountError when the key is missing or refused, ServiceError when the service fails."""
        token = CancelToken()
        answer = self._repeat(
            Call.CREDITS, token, lambda: self._ask("GET", wire.CREDITS_PATH, self._bounds.poll, token)
        )
        return wire.parse_credits(answer)

    def submit(self, upload: Upload, options: RetouchOptions, token: CancelToken) -> str:
        """Hand a photo over and return the task's id: from then on it is paid for.

        A cancel is obeyed until the last byte is on its way; after that the answer is waited for. Raises AccountError,
        PhotoError, ServiceError (code ERROR_SUBMIT_UNCERTAIN when nobody can tell whether it was taken).
        """
        form = {"task_type": "async", "beauty_level": wire.level_text(options.level)}
        if options.faces is FaceScope.ALL:
            form["multi_face"] = "1"

        def attempt() -> Envelope:
            file = (upload.filename, _Watched(upload.data, token), upload.media_type)
            return self._ask(
                "POST", wire.SUBMIT_PATH, self._bounds.submit, None, data=form, files={"image_target": file}
            )

        answer = self._repeat(Call.SUBMIT, token, attempt)
        if not answer.task_id:
            raise errors.uncertain(errors.details_of(answer))
        return answer.task_id

    def poll(self, task_id: str, token: CancelToken) -> Envelope:
        """Ask once how a task stands: a successful answer with `task_status`. Retryable errors leave the task alive."""
        return self._repeat(
            Call.POLL,
            token,
            lambda: self._ask("GET", wire.QUERY_PATH, self._bounds.poll, token, params={"task_id": task_id}),
        )

    def download(self, url: str, accept: Callable[[bytes], T], token: CancelToken) -> T:
        """Fetch a result without the key and return `accept(bytes)`.

        `accept` raises PhotoError for bytes that are no image: they are fetched again, a few times.
        """

        def attempt() -> T:
            data = self._fetch(url, token)
            try:
                return accept(data)
            except PhotoError as error:
                raise _Unsuccessful(Broken(Kind.UNREADABLE, f"{len(data)} bytes, no image: {error.message}")) from None

        return self._repeat(Call.DOWNLOAD, token, attempt)

    def close(self) -> None:
        """Give the connections back. Harmless when repeated; a later call opens new ones."""
        with self._lock:
            session, self._session = self._session, None
        if session is not None:
            session.close()

    def _repeat(self, call: Call, token: CancelToken, attempt: Callable[[], T]) -> T:
        """Run `attempt` as often as the rules allow; the last failure becomes an error for people."""
        failures = 0
        while True:
            token.raise_if_cancelled()
            try:
                return attempt()
            except _Unsuccessful as failure:
                end, asked = failure.end, failure.asked
            # Outside of the handler: the library's exceptions hold the request, and with it the key.
            failures += 1
            kind = end.kind if isinstance(end, Broken) else kind_of(end)
            wait = retry.wait_before_repeat(call, kind, failures, jitter=self._jitter(), asked=asked)
            if wait is None:
                raise errors.error_for(call, end)
            _log.info("%s: %s, once more in %.1f s (%s)", call.value, kind.value, wait, errors.details_of(end))
            self._pause(token, wait)

    def _ask(
        self,
        method: str,
        path: str,
        seconds: float,
        token: CancelToken | None,
        *,
        params: dict[str, str] | None = None,
        data: dict[str, str] | None = None,
        files: dict[str, tuple[str, io.BytesIO, str]] | None = None,
    ) -> Envelope:
        """One request to the service itself, with the key. Raises `_Unsuccessful` for all but a success."""
        key = self.require_key()
        with (
            _border(),
            self._open().stream(
                method,
                f"{self.base_url}/{path}",
                headers={wire.KEY_HEADER: key},
                params=params,
                data=data,
                files=files,
                timeout=self._timeout(seconds),
            ) as response,
        ):
            answer = wire.parse_envelope(response.status_code, _answer_body(response, seconds, token))
            asked = _retry_after(response)
        if not answer.ok:
            raise _Unsuccessful(_without(key, answer), asked)
        return answer

    def _fetch(self, url: str, token: CancelToken) -> bytes:
        """One try to get the bytes at `url`, following redirects by hand so that each address is looked at."""
        address = addresses.checked_result_url(url, self.base_url)
        for _ in range(_MOST_REDIRECTS + 1):
            with (
                _border(),
                self._open().stream(
                    "GET", address, headers={"Accept-Encoding": "identity"}, timeout=self._timeout(self._bounds.chunk)
                ) as response,
            ):
                if response.status_code == 200:
                    return _read(response, self._bounds.result_bytes, self._bounds.download, token)
                if not response.has_redirect_location:
                    raise _Unsuccessful(Broken(Kind.UNREADABLE, f"HTTP {response.status_code} instead of the result"))
                address = addresses.checked_result_url(response.headers["Location"], self.base_url, address)
        raise _Unsuccessful(Broken(Kind.UNREADABLE, "too many redirects"))

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
                        # A proxy cannot reach this machine's own loopback.
                        trust_env=not addresses.is_loopback(self.base_url),
                        follow_redirects=False,
                        # A connection kept open may be closed by the other side just as a submit goes out, and then
                        # nobody can tell whether it was taken: every request gets a fresh one.
                        limits=httpx.Limits(max_connections=100, max_keepalive_connections=0),
                    )
                except (ImportError, ValueError, OSError) as error:
                    raise _bad_network_settings(error) from error
            return self._session


class _Unsuccessful(Exception):
    """One try of a call ended without success; `asked`: seconds to wait, if the service named them."""

    def __init__(self, end: Envelope | Broken, asked: float | None = None) -> None:
        super().__init__()
        self.end = end
        self.asked = asked


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
    """Turn what the HTTP library raises into `_Unsuccessful`."""
    import httpx

    try:
        yield
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError) as error:
        kind = Kind.INSECURE if _is_about_certificates(error) else Kind.UNREACHABLE
        end = Broken(kind, f"{type(error).__name__}: {error}")
    except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
        end = Broken(Kind.UNREACHABLE, f"{type(error).__name__}: {error}")
    except (httpx.HTTPError, httpx.StreamError) as error:
        end = Broken(Kind.BROKEN, f"{type(error).__name__}: {error}")
    else:
        return
    raise _Unsuccessful(end)


def _is_about_certificates(error: BaseException | None) -> bool:
    import ssl

    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _answer_body(response: httpx.Response, seconds: float, token: CancelToken | None) -> bytes:
    """The body of an answer; b'' when it is too long, or breaks off after a status that says enough by itself."""
    import httpx

    try:
        return _read(response, _LARGEST_ANSWER, seconds, token)
    except _Unsuccessful as failure:
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
            raise _Unsuccessful(Broken(Kind.UNREADABLE, f"more than {limit} bytes"))
        if time.monotonic() > deadline:
            raise _Unsuccessful(Broken(Kind.BROKEN, f"not complete after {seconds:g} seconds"))
    return bytes(body)


def _without(key: str, answer: Envelope) -> Envelope:
    """`answer`, should the service have repeated the key in its complaint about it: texts end in logs and reports."""

    def clean(text: str) -> str:
        return text.replace(key, "***")

    return dataclasses.replace(
        answer,
        error_code_str=clean(answer.error_code_str),
        error_msg=clean(answer.error_msg),
        code=clean(answer.code),
        code_message=clean(answer.code_message),
        message=clean(answer.message),
        payload={},
    )


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
