"""Holding work in another thread for a while, without losing what it has done."""

from __future__ import annotations

import threading

from beautydesk.core.cancel import CancelToken

_LOOK = 0.1  # seconds between two looks at a token while work is held


class Pause:
    """Work passes by `wait` at its steps; between `begin` and `end` it is held there. Safe to use from any thread."""

    def __init__(self) -> None:
        self._open = threading.Event()
        self._open.set()

    @property
    def on(self) -> bool:
        return not self._open.is_set()

    def begin(self) -> None:
        self._open.clear()

    def end(self) -> None:
        self._open.set()

    def wait(self, token: CancelToken) -> None:
        """Return when nothing is held any more; raise `Cancelled` as soon as the token is cancelled."""
        while not self._open.wait(_LOOK):
            token.raise_if_cancelled()
