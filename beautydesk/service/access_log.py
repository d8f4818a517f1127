"""A line on standard error for each request: who, what, how it ended, how much, how long.

    2026-12-01T09:30:00.123Z studio GET /results/{name} 200 48213 3.1

Paths are told as patterns, without what is asked for, and keys by their names: no line can be used to fetch a photo, or
tells of one. `-` stands for what is not known: no key, a path that is none, no answer. A request that is cut off while
it arrives has two lines, that of its answer and its own without one.
"""

from __future__ import annotations

import contextlib
import queue
import sys
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from beautydesk.service.answers import Refusal
from beautydesk.service.polls import QUERY, is_poll

_MOST_LINES: Final = 10_000  # that wait to be written
_LAST_SECONDS: Final = 1.0


class StandardError:
    """One write a line, in a thread: whoever does not read it must not hold the service up. What piles up is lost."""

    def __init__(self) -> None:
        self._lines: queue.Queue[str | None] = queue.Queue(_MOST_LINES)
        self._thread = threading.Thread(target=self._write, name="access-log", daemon=True)
        self._thread.start()

    def __call__(self, line: str) -> None:
        with contextlib.suppress(queue.Full):
            self._lines.put_nowait(line)

    def close(self) -> None:
        """Write what is left, as far as somebody reads it."""
        with contextlib.suppress(queue.Full):
            self._lines.put_nowait(None)
        self._thread.join(_LAST_SECONDS)

    def _write(self) -> None:
        while (line := self._lines.get()) is not None:
            with contextlib.suppress(OSError, ValueError):
                sys.stderr.write(line)
                sys.stderr.flush()


class AccessLog:
    """Around the whole application, so that it hears the answers to mistakes as well."""

    def __init__(self, app: ASGIApp, write: Callable[[str], None]) -> None:
        self._app, self._write = app, write

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun, status, size = time.monotonic(), "-", 0

        async def heard(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = str(message["status"])
            elif scope["method"] != "HEAD":
                size += len(message.get("body", b""))
            await send(message)

        try:
            await self._app(scope, receive, heard)
        finally:
            key = scope.get("state", {}).get("key_name") or "-"
            spent = 1000 * (time.monotonic() - begun)
            self._write(f"{_now()} {key} {scope['method']} {_pattern(scope)} {status} {size} {spent:.1f}\n")

    def note(self, refusal: Refusal) -> None:
        """An answer to what never was a whole request."""
        self._write(f"{_now()} - - - {refusal.status} - -\n")


def _pattern(scope: Scope) -> str:
    """The route that a request took, as the application says it: Starlette leaves the endpoint in the scope."""
    if (endpoint := scope.get("endpoint")) is None:
        return QUERY if is_poll(scope) else "-"
    return next(str(route.path) for route in scope["app"].routes if route.endpoint == endpoint)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
