"""The service on a real loopback socket, with an engine of this process: quick to start, and it does as it is told."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import RetouchEngine
from beautydesk.service.clock import Clock
from beautydesk.service.keys import Key, Keys
from beautydesk.service.options import ServeOptions
from beautydesk.service.server import serving
from beautydesk.service.work import Answer, Order, retouched
from beautydesk.service.workers import WorkersState


class EngineWorkers:
    """Threads that retouch with `engine`. Implements `Workers`."""

    def __init__(self, engine: RetouchEngine, parallel: int = 2) -> None:
        self._engine = engine
        self.parallel = parallel
        self._tokens: set[CancelToken] = set()
        self._threads = ThreadPoolExecutor(parallel, thread_name_prefix="retouch")

    @property
    def state(self) -> WorkersState:
        return WorkersState("threads", self.parallel, self.parallel)

    async def start(self, changed: Callable[[], None]) -> None: ...

    async def retouch(self, order: Order) -> Answer:
        token = CancelToken()
        self._tokens.add(token)
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._threads, retouched, order, self._engine, token)
        finally:
            token.cancel()  # also where nobody waits any more
            self._tokens.discard(token)

    async def close(self) -> None:
        await asyncio.to_thread(self._threads.shutdown)


@contextmanager
def in_background(
    engine: RetouchEngine,
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    key: str | None = None,
    data: Path | None = None,
    clock: Clock | None = None,
    **options: Any,
) -> Iterator[str]:
    """The base URL of a service that answers while the block lasts. `data`: where tasks are, by default nowhere that
    lasts. `options`: of `ServeOptions`. A parallel of two, whatever the machine."""
    keys = Keys([Key("key", key.encode())]) if key is not None else Keys()
    with tempfile.TemporaryDirectory(prefix="beautydesk-serve-", ignore_cleanup_errors=True) as folder:
        asked = ServeOptions(data or Path(folder), host, port, keys, **options)
        with serving(asked, EngineWorkers(engine), clock) as url:
            yield url
