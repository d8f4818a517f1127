"""What one connection may take: its time for a request, its share of all connections, and what it is told otherwise.

uvicorn bounds none of these: a client that sends a byte a minute keeps its place for ever, and answers that it makes by
itself are plain text. All it says of broken requests goes through the envelope here.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from beautydesk.service import answers
from beautydesk.service.answers import Refusal

# Read on for this much after the answer: a client that is still sending would not see it otherwise.
_PATIENCE_BYTES: Final = 64 * 1024 * 1024
# An unfinished request that is younger (seconds) keeps its place when there are too many connections.
_YOUNG_SECONDS: Final = 2.0


@dataclass(frozen=True, slots=True)
class Limits:
    """`connections`: how many may be open. `head_seconds`, `body_seconds`: what a request's head and body may take."""

    connections: int = 256
    head_seconds: float = 10.0
    body_seconds: float = 60.0


class Connection(HttpToolsProtocol):
    """One connection. `limits` and `heard` are set by `bounded_by`."""

    limits = Limits()
    heard: Callable[[Refusal], None] = staticmethod(lambda refusal: None)

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        self._deadline: asyncio.TimerHandle | None = None
        self._arriving_since: float | None = self.loop.time()  # None while no request is on its way in
        self._ignored = 0
        self._is_last = False
        # asyncio does so only where the listening socket names its protocol. A body, which is written after its head,
        # would wait for the client's confirmation of that: 40 ms with most systems.
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        super().connection_made(transport)
        self._wait_for(self.limits.head_seconds)
        if len(self.connections) > self.limits.connections:
            self._make_place()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        if self._arriving_since is None:
            self._arriving_since = self.loop.time()
        self._wait_for(self.limits.head_seconds)
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        self._wait_for(self.limits.body_seconds)
        super().on_headers_complete()
        if not (self.cycle.keep_alive or self.expect_100_continue):
            # uvicorn would close with the answer, and what still comes in then takes the answer away from the client.
            self._is_last = self.cycle.keep_alive = True

    def on_body(self, body: bytes) -> None:
        if self.cycle.response_complete:
            self._ignored += len(body)
            if self._ignored > _PATIENCE_BYTES:
                self.transport.close()
        super().on_body(body)

    def on_message_complete(self) -> None:
        self._stop_waiting()
        self._arriving_since, self._ignored = None, 0
        super().on_message_complete()
        if self._is_last and self.cycle.response_complete:
            self.transport.close()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        if self._is_last and self._arriving_since is None:
            self.transport.close()

    def send_400_response(self, msg: str) -> None:
        """uvicorn's own answer to what is no HTTP, a malformed length among it."""
        self._end_with(answers.broken(msg))

    def _wait_for(self, seconds: float) -> None:
        self._stop_waiting()
        self._deadline = self.loop.call_later(seconds, self._too_slow)

    def _stop_waiting(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _too_slow(self) -> None:
        began = self.cycle is not None and not self.cycle.response_complete
        if began and self.cycle.response_started:
            self.transport.abort()  # it has its answer, or a part of it, and still sends
        elif self.scope is None:
            self.transport.close()  # nothing was asked
        else:
            self._end_with(answers.TOO_SLOW)

    def _make_place(self) -> None:
        """Too many connections: the one that has been idle, or sending its request, for the longest time goes; when
        all are young or at work, this one does."""
        others = [other for other in self.connections if isinstance(other, Connection) and other is not self]
        idle = [other for other in others if other.is_idle]
        slow = [other for other in others if other.sends_for > _YOUNG_SECONDS]
        if idle:
            idle[0].transport.close()
        elif slow:
            max(slow, key=lambda other: other.sends_for)._end_with(answers.TOO_SLOW)
        else:
            self._end_with(answers.CROWDED)

    @property
    def is_idle(self) -> bool:
        """Answered, and nothing new has come."""
        return self._arriving_since is None and self.cycle is not None and self.cycle.response_complete

    @property
    def sends_for(self) -> float:
        """Seconds since the request began to come in, 0 for one that is whole."""
        return 0.0 if self._arriving_since is None else self.loop.time() - self._arriving_since

    def _end_with(self, refusal: Refusal) -> None:
        """Answer without the application, and close."""
        if not self.transport.is_closing():
            self.transport.write(_response(refusal))
            self.transport.close()
            self.heard(refusal)


def bounded_by(limits: Limits, heard: Callable[[Refusal], None]) -> type[Connection]:
    """The kind of connection that uvicorn makes for each client. `heard` is told of answers that it makes by itself."""
    return type("BoundedConnection", (Connection,), {"limits": limits, "heard": staticmethod(heard)})


def _response(refusal: Refusal) -> bytes:
    body = answers.refused(refusal)
    headers: dict[str, Any] = {
        "content-type": "application/json",
        "content-length": len(body),
        "connection": "close",
        **refusal.headers(),
    }
    lines = [f"HTTP/1.1 {refusal.status} {HTTPStatus(refusal.status).phrase}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode("ascii") + body
