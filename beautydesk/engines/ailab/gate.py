"""One photo is handed over at a time, and what the account refuses to one is refused to all that wait behind it.

Handing over takes a few seconds of the twenty or so that a task takes, so three tasks under way are never short of it.
"""

from __future__ import annotations

import copy
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from beautydesk.core.cancel import CancelToken, holding
from beautydesk.core.errors import AccountError


class Gate:
    """Safe to use from several threads. Work takes a `ticket` when it begins; refusals older than that are not its."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._state = threading.Lock()
        self._refusals = 0
        self._last: AccountError | None = None

    def ticket(self) -> int:
        with self._state:
            return self._refusals

    def check(self, ticket: int) -> None:
        """Raise the AccountError that somebody met since `ticket` was taken: the next request would meet it, too."""
        with self._state:
            refused = self._last if self._refusals > ticket else None
        if refused is not None:
            raise copy.copy(refused)

    def refused(self, error: AccountError) -> None:
        """Tell everybody whose work has begun."""
        with self._state:
            self._refusals += 1
            self._last = copy.copy(error)

    @contextmanager
    def turn(self, ticket: int, token: CancelToken) -> Iterator[None]:
        """Within the block nobody else hands a photo over. Raises AccountError, `Cancelled`."""
        with holding(self._turn, token):
            token.raise_if_cancelled()
            self.check(ticket)
            yield
