"""Cancelling work from another thread.

A worker waits with `token.sleep()` and asks with `token.raise_if_cancelled()`, so that a cancel is felt at once and in
one way everywhere.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Cancelled(Exception):
    """The user stopped this piece of work. Not an error: nothing is reported for it."""


class CancelToken:
    """A flag that one thread sets and another one obeys. Safe to use from any thread."""

    __slots__ = ("__weakref__", "_event")

    def __init__(self) -> None:
        self._event = threading.Event()

    @property
    def cancelled(self) -> bool:
        return self._event.is_set()

    def cancel(self) -> None:
        self._event.set()

    def raise_if_cancelled(self) -> None:
        """Raise `Cancelled` when the work is no longer wanted."""
        if self._event.is_set():
            raise Cancelled

    def sleep(self, seconds: float) -> None:
        """Wait `seconds` (>= 0); raise `Cancelled` as soon as the token is cancelled."""
        if self._event.wait(seconds):
            raise Cancelled


_LOOK = 0.1  # seconds between two looks at a token while another thread holds a lock


@contextmanager
def holding(lock: threading.Lock, token: CancelToken) -> Iterator[None]:
    """Hold `lock` within the block; raise `Cancelled` as soon as the token is cancelled while it is waited for."""
    while not lock.acquire(timeout=_LOOK):
        token.raise_if_cancelled()
    try:
        yield
    finally:
        lock.release()
