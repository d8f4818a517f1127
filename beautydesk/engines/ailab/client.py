"""What can be asked of a service: submit, poll, download, balance; each tried again as the rules allow.

The key goes to the base URL alone and into nothing that is logged or shown; results are fetched without it.
"""

from __future__ import annotations

import dataclasses
import logging
import random
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from beautydesk import __version__
from beautydesk.core.cancel import CancelToken
from beautydesk.core.errors import BeautyDeskError, PhotoError
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.engines.ailab import addresses, doubts, error_texts, failures, retry, wire
from beautydesk.engines.ailab.addresses import Reach
from beautydesk.engines.ailab.codes import Kind, is_portal, kind_of
from beautydesk.engines.ailab.failures import Broken, TaskOver
from beautydesk.engines.ailab.provider import HOSTED, Provider
from beautydesk.engines.ailab.retry import Call
from beautydesk.engines.ailab.wire import Credits, Envelope
from beautydesk.net import proxies
from beautydesk.net.exchange import Answer, ExchangeFailed, Failure, Form, Redirect
from beautydesk.net.transport import Transport

if TYPE_CHECKING:
    from beautydesk.imaging import Upload

T = TypeVar("T")

_log = logging.getLogger(__name__)

_MOST_REDIRECTS: Final = 5
_KIND: Final[Mapping[Failure, Kind]] = {
    Failure.UNREACHABLE: Kind.UNREACHABLE,
    Failure.INSECURE: Kind.INSECURE,
    Failure.BROKEN: Kind.BROKEN,
    Failure.TOO_LARGE: Kind.UNREADABLE,
    Failure.REFUSED: Kind.UNREADABLE,
}


@dataclasses.dataclass(frozen=True, slots=True)
class Bounds:
    """How long (seconds) and how much (bytes) one try of a call may take.

    The wait for a poll is short, as a cancel is felt between two chunks only; after a submit only the answer tells
    whether credits were spent, so that one is waited for.
    """

    connect: float = 10.0
    submit: float = 60.0
    poll: float = 15.0
    chunk: float = 10.0
    download: float = 180.0
    result_bytes: int = 100 << 20


class Unsuccessful(Exception):
    """One try of a call ended without success; `asked`: seconds to wait, if the service named them."""

    def __init__(self, end: Envelope | Broken, asked: float | None = None) -> None:
        super().__init__()
        self.end = end
        self.asked = asked


def _nothing() -> None:
    """Nobody wants to know."""


class Client:
    """The service at `base_url`, with whatever key `key()` gives at the moment of a call.

    `provider`: who that is. Raises ServiceError when `base_url` is not one that may be asked, see `Reach`. Safe to use
    from several threads; `pause` and `jitter` (0..1) decide how waits between tries are spent.
    """

    def __init__(
        self,
        base_url: str,
        key: Callable[[], str | None],
        *,
        provider: Provider = HOSTED,
        poll_seconds: float = addresses.SHORTEST_POLL,
        bounds: Bounds | None = None,
        pause: Callable[[CancelToken, float], None] = CancelToken.sleep,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self.provider = provider
        self.base_url = addresses.checked_base_url(base_url, provider.reach)
        self.poll_seconds = addresses.poll_interval(self.base_url, poll_seconds, provider.reach)
        self._key = key
        self._bounds = bounds or Bounds()
        self._pause = pause
        self._jitter = jitter
        near = provider.reach is Reach.LOCAL_NETWORK
        self._transport = Transport(f"beautydesk/{__version__}", connect=self._bounds.connect, near=near)

    def __repr__(self) -> str:
        return f"Client({self.base_url!r})"

    def require_key(self) -> str:
        """The key, fit for a header. AccountError when there is none; its text never holds the key."""
        key = (self._key() or "").strip()
        if not key:
            raise failures.key_missing()
        if not (key.isascii() and key.isprintable() and " " not in key):
            raise failures.key_malformed()
        return key

    def credits(self) -> Credits:
        """The balance. AccountError when the key is missing or refused, ServiceError when the service fails."""
        answer = self._repeat(Call.CREDITS, CancelToken(), lambda: self._get(wire.CREDITS_PATH, {}, CancelToken()))
        return wire.parse_credits(answer)

    def submit(
        self,
        upload: Upload,
        options: RetouchOptions,
        token: CancelToken,
        *,
        before: Callable[[], None] = _nothing,
        refused: Callable[[], None] = _nothing,
    ) -> Envelope:
        """Hand a photo over and return the answer with the task's id: from then on it is paid for.

        `before` is called each time just before bytes go out, `refused` when the service clearly did not take them and
        they will be sent once more. A cancel is obeyed until the last byte is on its way; after that the answer is
        waited for. Raises AccountError, PhotoError, ServiceError (code ERROR_SUBMIT_UNCERTAIN when nobody can tell
        whether it was taken).
        """

        def attempt() -> Envelope:
            self.require_key()
            before()
            return self._post(wire.SUBMIT_PATH, form, token)

        fields = {"task_type": "async", "beauty_level": wire.level_text(options.level)}
        if options.faces is FaceScope.ALL:
            fields["multi_face"] = "1"
        form = Form(fields, "image_target", upload.filename, upload.data, upload.media_type)
        answer = self._repeat(Call.SUBMIT, token, attempt, refused)
        if not answer.task_id:
            raise self._unfit(answer)
        return answer

    def poll(self, task_id: str, token: CancelToken, *, failed: Callable[[], None] = _nothing) -> Envelope:
        """Ask how a task stands: it waits, is worked on, or is done. TaskOver: it has no result, now or ever.

        Any other error (AccountError, ServiceError) says nothing about the task. `failed` is called whenever a try
        went wrong and will be repeated.
        """
        params = {"task_id": task_id}
        answer = self._repeat(Call.POLL, token, lambda: self._get(wire.QUERY_PATH, params, token), failed)
        if answer.task_status not in (wire.QUEUED, wire.PROCESSING, wire.FINISHED, None):
            raise TaskOver(failures.task_given_up(answer, self.provider))
        return answer

    def download(self, url: str, accept: Callable[[bytes], T], token: CancelToken) -> T:
        """Fetch a result without the key and return `accept(bytes)`.

        `accept` raises PhotoError for bytes that are no image: they are fetched again, a few times.
        """

        def attempt() -> T:
            data = self._fetch(url, token)
            try:
                return accept(data)
            except PhotoError as error:
                raise Unsuccessful(Broken(Kind.UNREADABLE, f"{len(data)} bytes, no image: {error.message}")) from None

        return self._repeat(Call.DOWNLOAD, token, attempt)

    def _unfit(self, answer: Envelope) -> BeautyDeskError:
        """A success that names no task: nobody knows whether the photo was taken."""
        if not self.provider.free:
            return doubts.uncertain(failures.details_of(answer))
        return failures.error_for(Call.SUBMIT, Broken(Kind.UNREADABLE, "no task in the answer"), self.provider)

    def close(self) -> None:
        """Give the connections back. Harmless when repeated; a later call opens new ones."""
        self._transport.close()

    def _repeat(
        self, call: Call, token: CancelToken, attempt: Callable[[], T], failed: Callable[[], None] = _nothing
    ) -> T:
        """Run `attempt` as often as the rules allow; the last failure becomes an error for people.

        Whoever is told by a free service when to come back does so, however often.
        """
        tries, free = 0, self.provider.free
        while True:
            token.raise_if_cancelled()
            try:
                return attempt()
            except Unsuccessful as failure:
                end, asked = failure.end, failure.asked
            except ExchangeFailed as failure:
                end, asked = _broken(failure), None
            # Outside of the handler: the library's exceptions hold the request, and with it the key.
            tries = 1 if free and call is Call.SUBMIT and asked is not None else tries + 1
            kind = end.kind if isinstance(end, Broken) else kind_of(end)
            wait = retry.wait_before_repeat(call, kind, tries, jitter=self._jitter(), asked=asked, free=free)
            if wait is None:
                error = failures.error_for(call, end, self.provider)
                raise TaskOver(error) if call is Call.POLL and kind in retry.ENDS_TASK else error
            failed()
            _log.info("%s: %s, once more in %.1f s (%s)", call.value, kind.value, wait, failures.details_of(end))
            self._pause(token, wait)

    def _get(self, path: str, params: dict[str, str], token: CancelToken) -> Envelope:
        key = self.require_key()
        url, headers = self._address(path), {wire.KEY_HEADER: key}
        return _success(self._transport.get(url, headers, params, self._bounds.poll, token), key)

    def _post(self, path: str, form: Form, token: CancelToken) -> Envelope:
        key = self.require_key()
        url, headers = self._address(path), {wire.KEY_HEADER: key}
        return _success(self._transport.post(url, headers, form, self._bounds.submit, token), key)

    def _address(self, path: str) -> str:
        return f"{self.base_url}/{path}"

    def _fetch(self, url: str, token: CancelToken) -> bytes:
        """One try to get the bytes at `url`; each address on the way is looked at before it is asked."""
        check, bounds = partial(addresses.checked_result_url, reach=self.provider.reach), self._bounds
        address = check(url, self.base_url)
        for _ in range(_MOST_REDIRECTS + 1):
            match self._transport.fetch(
                address, {}, token, most=bounds.result_bytes, seconds=bounds.download, silence=bounds.chunk
            ):
                case Redirect(location=location):
                    address = check(location, self.base_url, address)
                case bytes() as data:
                    return data
        raise Unsuccessful(Broken(Kind.UNREADABLE, "too many redirects"))


def _broken(failure: ExchangeFailed) -> Broken:
    """A failed exchange, as the end of a call."""
    match failure:
        case ExchangeFailed(kind=Failure.SETTINGS):
            told = proxies.BAD_SETTINGS, proxies.SETTINGS_HINT
            return Broken(Kind.PROXY, failure.reason, told, "ERROR_NETWORK_SETTINGS")
        case ExchangeFailed(kind=Failure.PROXY, status=status):
            final = 400 <= status < 500
            code = "ERROR_PROXY_PASSWORD" if status == proxies.WANTS_PASSWORD else ""
            return Broken(Kind.PROXY if final else Kind.NO_ROUTE, failure.reason, proxies.told(failure), code)
        case ExchangeFailed(kind=Failure.OUTSIDE):
            return Broken(Kind.INSECURE, failure.reason, error_texts.OUTSIDE, "ERROR_OUTSIDE_THIS_NETWORK")
        case ExchangeFailed(kind=Failure.REFUSED, status=status) if is_portal(status):
            return Broken(Kind.PORTAL, failure.reason)
    return Broken(_KIND[failure.kind], failure.reason)


def _success(answer: Answer, key: str) -> Envelope:
    """The envelope of a success; raises `Unsuccessful` for all else."""
    envelope = wire.parse_envelope(answer.status, answer.body)
    if not envelope.ok:
        raise Unsuccessful(_without(key, envelope), answer.retry_after)
    return envelope


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
