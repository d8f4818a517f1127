"""Running the application: on a socket of our own, in the foreground until Ctrl-C or in a thread for a while."""

from __future__ import annotations

import ipaddress
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn

from beautydesk.core.engine import RetouchEngine
from beautydesk.core.errors import ServiceError
from beautydesk.service.app import create_app

_GRACE_SECONDS = 3


def serve(engine: RetouchEngine, host: str, port: int, key: str | None) -> None:
    """Serve until Ctrl-C. Says on standard output where, once it is ready."""
    with _listen(host, port, key) as listener:
        url = _url(host, listener)

        def ready() -> None:
            sys.stdout.write(f"Beauty Desk service on {url}\n")
            sys.stdout.flush()

        try:
            _Server(_config(engine, key), ready).run(sockets=[listener])
        except KeyboardInterrupt:
            pass  # uvicorn has ended in order and only then passes the signal on
        finally:
            engine.close()


@contextmanager
def serving(engine: RetouchEngine, host: str, port: int, key: str | None) -> Iterator[str]:
    """Serve from a thread while the block lasts; gives the base URL. The engine stays the caller's."""
    with _listen(host, port, key) as listener:
        ready = threading.Event()
        server = _Server(_config(engine, key), ready.set)

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
                raise ServiceError("The service ended before it could answer.", title="The service cannot start")
            yield _url(host, listener)
        finally:
            server.should_exit = True
            thread.join()


class _Server(uvicorn.Server):
    """Tells when it is ready."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._on_ready()


def _config(engine: RetouchEngine, key: str | None) -> uvicorn.Config:
    return uvicorn.Config(
        create_app(engine, key=key),
        loop="asyncio",
        http="h11",
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE_SECONDS,
    )


def _listen(host: str, port: int, key: str | None) -> socket.socket:
    """A listening socket. Others may only come in with a key."""
    if not key and not _is_loopback(host):
        raise ServiceError(
            f"Serving on {host} would let everybody on the network use this computer.",
            code="ERROR_SERVE_WITHOUT_KEY",
            title="A key is needed",
            hint="Add --key, or serve on 127.0.0.1.",
        )
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        return socket.create_server((str(address[0]), port), family=family, backlog=128)
    except (OSError, OverflowError, UnicodeError) as error:
        raise ServiceError(
            f"Port {port} of {host} cannot be used: {error}.",
            code="ERROR_SERVE_ADDRESS",
            title="The service cannot start",
            hint="Choose another one with --port; 0 takes any that is free.",
        ) from error


def _url(host: str, listener: socket.socket) -> str:
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}:{listener.getsockname()[1]}"


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
