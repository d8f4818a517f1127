"""Running the application: on a socket of our own, in the foreground until a signal or in a thread for a while."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from types import FrameType
from typing import Final

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

from beautydesk.core.errors import BeautyDeskError, ServiceError
from beautydesk.core.phrase import Phrase
from beautydesk.service import monitoring, tls
from beautydesk.service.access_log import AccessLog, StandardError
from beautydesk.service.answers import Refusal
from beautydesk.service.api import Api
from beautydesk.service.app import create_app
from beautydesk.service.board import Board, Bounds
from beautydesk.service.clock import Clock
from beautydesk.service.connections import Limits, bounded_by
from beautydesk.service.hosts import RootPath, TrustedHosts
from beautydesk.service.options import ServeOptions
from beautydesk.service.page import home
from beautydesk.service.records import Records
from beautydesk.service.workers import Workers

_GRACE_SECONDS: Final = 3
_KEEP_ALIVE_SECONDS: Final = 30  # longer than clients wait between two polls
_BACKLOG: Final = 512
_SIGNALS: Final = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


def serve(options: ServeOptions, workers: Workers) -> None:
    """Serve until a signal. Says on standard output where, once it is ready."""
    with _listen(options) as listener, _records(options) as records:
        url = _url(options, listener)

        def ready() -> None:
            sys.stdout.write(f"Beauty Desk service on {url}\n")
            sys.stdout.flush()

        server = _Server(options, records, workers, on_ready=ready)
        try:
            server.run(sockets=[listener])
        except SystemExit as ended:  # it could not start
            raise server.refusal or ended from None


@contextmanager
def serving(options: ServeOptions, workers: Workers, clock: Clock | None = None) -> Iterator[str]:
    """Serve from a thread while the block lasts; gives the base URL."""
    with _listen(options) as listener, _records(options) as records:
        ready = threading.Event()
        server = _Server(options, records, workers, clock, ready.set)

        def run() -> None:
            try:
                server.run(sockets=[listener])
            finally:
                ready.set()

        thread = threading.Thread(target=run, name="beautydesk-serve")
        thread.start()
        try:
            ready.wait()
            if not server.started:
                ended = ServiceError("The service ended before it could answer.", title="The service cannot start")
                raise server.refusal or ended
            yield _url(options, listener)
        finally:
            server.should_exit = True
            thread.join()


class _Server(uvicorn.Server):
    """Tells when it is ready, and turns clients away before it ends."""

    def __init__(
        self,
        options: ServeOptions,
        records: Records,
        workers: Workers,
        clock: Clock | None = None,
        on_ready: Callable[[], None] = lambda: None,
    ) -> None:
        self._api: Api | None = None
        self._on_ready = on_ready
        self.refusal: BeautyDeskError | None = None  # why the application could not start

        def make_api() -> Api:
            bounds = Bounds(options.queue, round(options.keep_gb * 1e9))
            self._api = Api(Board(records, workers, bounds, clock), records, options.keys)
            return self._api

        more = [*home.routes(), *monitoring.routes(lambda: len(self.server_state.connections))]
        app = TrustedHosts(create_app(make_api, more=more), loopback_only=not options.keys)
        self._lines = StandardError() if options.access_log else None
        access_log = AccessLog(app, self._lines) if self._lines else None

        def heard(refusal: Refusal) -> None:
            if self._api is not None:
                self._api.board.counts.note_refused(refusal.code)
            if access_log is not None:
                access_log.note(refusal)

        limits = Limits(options.connections, options.head_seconds, options.body_seconds)
        super().__init__(
            uvicorn.Config(
                self._listening(RootPath(access_log or app, options.root_path)),
                loop="asyncio",
                http=bounded_by(limits, heard),
                ws="none",
                lifespan="on",
                log_config=None,
                access_log=False,
                server_header=False,
                backlog=_BACKLOG,
                timeout_keep_alive=_KEEP_ALIVE_SECONDS,
                timeout_graceful_shutdown=_GRACE_SECONDS,
                proxy_headers=bool(options.forwarded_from),
                forwarded_allow_ips=list(options.forwarded_from),
            )
        )
        pem_files = options.certificate, options.private_key
        self._tls = tls.context(pem_files[0], pem_files[1]) if pem_files[0] and pem_files[1] else None
        self._handshake_seconds = options.head_seconds

    def _listening(self, app: ASGIApp) -> ASGIApp:
        """The application; uvicorn tells its own log alone why that could not start."""

        async def listened(scope: Scope, receive: Receive, send: Send) -> None:
            try:
                await app(scope, receive, send)
            except BeautyDeskError as error:
                self.refusal = error
                raise

        return listened

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        if self._tls is not None:
            self.config.ssl = self._tls
            loop = asyncio.get_running_loop()  # it leaves each handshake a minute, which uvicorn cannot change
            bounded = partial(loop.create_server, ssl_handshake_timeout=self._handshake_seconds)
            loop.create_server = bounded  # type: ignore[method-assign]
        await super().startup(sockets)
        if self.started:
            self._on_ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        if self._api is not None:
            self._api.board.turn_away()
        await super().shutdown(sockets)
        if self._lines is not None:
            await asyncio.to_thread(self._lines.close)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """uvicorn passes a signal on once it has ended, which kills the process before anything else can be done."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        known = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
        before = {number: signal.signal(number, self._on_signal) for number in known}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self.force_exit = self.should_exit and number == signal.SIGINT
        self.should_exit = True


@contextmanager
def _records(options: ServeOptions) -> Iterator[Records]:
    """The folder of tasks, which is this service's own as long as the block lasts."""
    records = Records(options.data)
    try:
        yield records
    finally:
        records.close()


def _listen(options: ServeOptions) -> socket.socket:
    """A listening socket. Others may only come in with a key."""
    host, port = options.host, options.port
    if not options.keys and options.is_public:
        raise ServiceError(
            Phrase("Without a key everybody who can reach {host}, or a proxy in front, could use it.", host=host),
            code="ERROR_SERVE_WITHOUT_KEY",
            title="A key is needed",
            hint="Add --key-file or --key, or serve on 127.0.0.1 alone.",
        )
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        return socket.create_server((str(address[0]), port), family=family, backlog=_BACKLOG)
    except (OSError, OverflowError, UnicodeError) as error:
        raise ServiceError(
            Phrase("Port {port} of {host} cannot be used: {reason}.", port=port, host=host, reason=str(error)),
            code="ERROR_SERVE_ADDRESS",
            title="The service cannot start",
            hint="Choose another one with --port; 0 takes any that is free.",
        ) from error


def _url(options: ServeOptions, listener: socket.socket) -> str:
    name = f"[{options.host}]" if ":" in options.host else options.host
    scheme = "https" if options.certificate else "http"
    return f"{scheme}://{name}:{listener.getsockname()[1]}{options.root_path}"
