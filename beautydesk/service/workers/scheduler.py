"""One connection to a Dask scheduler: the one place that knows Dask.

Dask's own calls wait for ever where a scheduler or a worker is silent, and its client comes back to a scheduler that
has forgotten everything. Here each call has its time, and a connection that was lost is over.
"""

from __future__ import annotations

import asyncio
import logging
import uuid
from collections.abc import Awaitable, Callable
from concurrent.futures import CancelledError
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

from beautydesk.core.errors import EngineUnavailable, ServiceError
from beautydesk.core.phrase import Phrase
from beautydesk.service.work import Answer, Order
from beautydesk.service.workers import WorkerLost, WorkersAway

_log = logging.getLogger(__name__)
T = TypeVar("T")

_CONNECT_SECONDS: Final = 10.0
_ANSWER_SECONDS: Final = 30.0  # of the scheduler itself, which never works on photos; Dask gives connections as long
_END_SECONDS: Final = 5.0


class Unreachable(Exception):
    """The scheduler does not answer, or no longer. The text is Dask's, for the log."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A worker as the scheduler sees it. `birth` tells it from an earlier one at the same address. `threads`: how many
    photos at the same time. `running`: it takes tasks just now."""

    address: str
    birth: str
    threads: int
    running: bool


def require() -> None:
    """Load Dask, which takes a second. Raises `EngineUnavailable` where it is not installed."""
    try:
        import distributed  # noqa: F401
    except ImportError as error:
        raise EngineUnavailable(
            "Working on a cluster needs a package that is not installed: distributed.",
            code="ERROR_CLUSTER_EXTRA_MISSING",
            title="The service cannot start",
            hint='Install it with: pip install "beautydesk[service,cluster]"',
        ) from error


def address_of(place: str) -> str:
    """The address as Dask writes it, of "dask://HOST:PORT" or "tls://HOST:PORT".

    Raises `ServiceError` for any other, and for tls without certificates, which Dask's own settings have to name.
    """
    parts = urlsplit(place)
    try:
        valid = parts.scheme in ("dask", "tls") and parts.hostname and parts.port and parts.path in ("", "/")
    except ValueError:
        valid = False
    if not valid:
        raise ServiceError(
            Phrase("{place} is not the address of a cluster.", place=place),
            code="ERROR_CLUSTER_ADDRESS",
            title="The service cannot start",
            hint="It looks like this: dask://192.0.2.7:8786",
        )
    if parts.scheme == "tls":
        _check_certificates()
    return f"{'tls' if parts.scheme == 'tls' else 'tcp'}://{parts.netloc}"


def _check_certificates() -> None:
    from distributed.security import Security

    try:
        context = Security().get_connection_args("client")["ssl_context"]
    except (OSError, ValueError) as error:
        context, reason = None, str(error)
    else:
        reason = "none is named"
    if context is None:
        raise ServiceError(
            Phrase("The certificates for the cluster cannot be used: {reason}.", reason=reason),
            code="ERROR_CLUSTER_CERTIFICATES",
            title="The service cannot start",
            hint="Name them in DASK_DISTRIBUTED__COMM__TLS__CA_FILE, …__CLIENT__CERT and …__CLIENT__KEY.",
        )


class Scheduler:
    """A connection, for one event loop. Every method but `close` may raise `Unreachable`."""

    def __init__(self, client: Any, number: str) -> None:
        self._client, self._number = client, number

    @classmethod
    async def connect(cls, address: str) -> Scheduler:
        """In the loop of the service: a thread of its own would share Python's lock with it all the same."""
        from distributed import Client

        # It logs a traceback when it is ended while it tries to come back; what became of the cluster is told by us.
        logging.getLogger("distributed.client").setLevel(logging.CRITICAL)
        client = Client(
            address,
            asynchronous=True,
            timeout=_CONNECT_SECONDS,
            set_as_default=False,
            direct_to_workers=False,  # workers need not be reachable from here
        )
        try:
            await _within(_CONNECT_SECONDS * 2, client)
            identity = await _within(_ANSWER_SECONDS, client.scheduler.identity(n_workers=0))
        except BaseException:
            await _end(client)
            raise
        return cls(client, str(identity["id"]))

    async def workers(self) -> list[Seen]:
        """Those that are in the cluster just now."""
        if self._client.status != "running":
            raise Unreachable("the connection was lost")
        identity = await _within(_ANSWER_SECONDS, self._client.scheduler.identity(n_workers=-1))
        if identity["id"] != self._number:
            raise Unreachable("the scheduler began anew")
        return [
            Seen(address, str(worker["local_directory"]), int(worker["nthreads"]), worker["status"] == "running")
            for address, worker in identity["workers"].items()
        ]

    async def ask(self, question: Callable[[], T]) -> T:
        """What a function says in the scheduler's process. Raises also what it raises, and what its import does."""
        return await _within(_ANSWER_SECONDS, self._client.run_on_scheduler(question), own=False)

    async def ask_worker(self, address: str, question: Callable[[], Any], seconds: float) -> Any:
        """The same in a worker's, where a coroutine function is waited for."""
        answers = await _within(seconds, self._client.run(question, workers=[address]), own=False)
        return answers[address]

    def submit(self, task: Callable[[Order], Answer], order: Order, address: str) -> Submitted:
        """Give a photo to one worker, and to no other: which of them are fit, and free, is known here, and each
        death counts once. Dask itself would give it to four, one after the other. Raises `WorkersAway`."""
        # A partial, as Dask takes some keywords for itself; a key of no meaning, as dashboards and logs show it.
        work, key = partial(task, order), f"photo-{uuid.uuid4().hex}"
        try:
            return Submitted(self._client.submit(work, key=key, workers=[address], pure=False))
        except Exception as error:
            raise WorkersAway(f"the cluster takes no photo: {type(error).__name__}") from None

    async def restart(self, address: str) -> None:
        """End a worker's process and start it anew, which only those under a "nanny" can be: else raises ValueError."""
        restarted = self._client.restart_workers([address], timeout=_ANSWER_SECONDS)
        await _within(2 * _ANSWER_SECONDS, restarted, own=False)

    async def close(self) -> None:
        """What was submitted and is not done is forgotten there; what runs, runs on, and its result is thrown away."""
        await _end(self._client)


class Submitted:
    """A photo's work on a cluster. `done` is completed with its end."""

    def __init__(self, future: Any) -> None:
        self._future = future
        self.done: asyncio.Future[Answer] = asyncio.ensure_future(future.result())
        self.done.add_done_callback(_heard)

    def answer(self) -> Answer:
        """Once `done` is. Raises `WorkerLost`, `WorkersAway`."""
        from distributed import KilledWorker

        if self.done.cancelled():
            raise WorkersAway("the connection to the cluster was lost")
        match self.done.exception():
            case None:
                return self.done.result()
            case CancelledError() | OSError():
                raise WorkersAway("the connection to the cluster was lost")
            case KilledWorker():
                raise WorkerLost("it was killed", from_outside=True)
            case error:  # the task itself never raises
                raise WorkerLost(type(error).__name__, from_outside=False)

    def drop(self) -> None:
        """Forget it, whatever became of it: a finished task whose future is kept runs again when its worker ends.

        `done` is left alone: results of several photos come in one answer, which a cancellation would cancel for all.
        """
        self._future.release()


async def _within(seconds: float, answer: Awaitable[T], *, own: bool = True) -> T:
    """`own`: whatever goes wrong is the connection's fault."""
    try:
        async with asyncio.timeout(seconds):
            return await answer
    except OSError as error:  # also of time-outs and closed connections
        raise Unreachable(f"{type(error).__name__}: {error}") from None
    except Exception as error:
        if not own:
            raise
        raise Unreachable(f"{type(error).__name__}: {error}") from None


async def _end(client: Any) -> None:
    try:
        async with asyncio.timeout(_END_SECONDS):
            await client.close()
    except Exception as error:
        _log.info("a connection to the cluster did not end well: %s", type(error).__name__)


def _heard(work: asyncio.Future[Any]) -> None:
    """Nobody may wait for it any more. Tracebacks would keep what they went through in memory, the photo included."""
    if not work.cancelled() and (error := work.exception()) is not None:
        error.__traceback__ = None
