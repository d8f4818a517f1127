"""One photo is handed over at a time, and what is refused to one is refused to all that wait behind it.

Handing over takes a few seconds of the twenty or so that a task takes, so three tasks under way are never short of it.
"""

from __future__ import annotations

import copy
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from weakref import WeakKeyDictionary

from beautydesk.core.cancel import CancelToken, holding
from beautydesk.core.errors import BeautyDeskError


class Gate:
    """Safe to use from several threads. Refusals are those of account and network, for which nothing can be sent.

    Work takes a `ticket` when it begins; refusals older than that are not its, unless it has the token of what was
    refused: then it is of the same run, and may have begun before that run heard of the refusal.
    """

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._state = threading.Lock()
        self._refusals = 0
        self._last: BeautyDeskError | None = None
        self._runs: WeakKeyDictionary[CancelToken, BeautyDeskError] = WeakKeyDictionary()

    def ticket(self) -> int:
        with self._state:
            return self._refusals

    def check(self, ticket: int, token: CancelToken) -> None:
        """Raise what somebody met since `ticket` was taken, or with this token: the next request would meet it, too."""
        with self._state:
            refused = self._runs.get(token) or (self._last if self._refusals > ticket else None)
        if refused is not None:
            heard = copy.copy(refused)
            heard.heard = True
            raise heard

    def refused(self, error: BeautyDeskError, token: CancelToken) -> None:
        """Tell everybody whose work has begun."""
        said = copy.copy(error.stop or error)
        with self._state:
            self._refusals += 1
            self._last = self._runs[token] = said

    @contextmanager
    def turn(self, ticket: int, token: CancelToken) -> Iterator[None]:
        """Within the block nobody else hands a photo over. Raises `BeautyDeskError`, `Cancelled`."""
        with holding(self._turn, token):
            token.raise_if_cancelled()
            self.check(ticket, token)
            yield
