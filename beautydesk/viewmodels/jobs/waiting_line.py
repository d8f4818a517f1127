"""The order in which photos wait for an engine: as they stand in the list, but for those that were put first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

J = TypeVar("J")


class WaitingLine(Generic[J]):
    """One job for each photo, known by the photo's id. `row_of`: where a photo stands in the list.

    The line is put in order when somebody is taken from it after a change, not with each change: adding and taking
    thousands costs next to nothing each.
    """

    def __init__(self, row_of: Callable[[int], int]) -> None:
        self._row_of = row_of
        self._jobs: dict[int, J] = {}
        self._urgent: dict[int, None] = {}  # what a pause does not hold; in the order in which it was asked for
        self._first: dict[int, None] = {}  # put first; the last one goes first
        self._line: list[int] | None = []  # the next one is the last; what has left it meanwhile is passed over

    def __len__(self) -> int:
        return len(self._jobs)

    def add(self, item_id: int, job: J, *, urgent: bool = False) -> None:
        """`urgent`: it is not held by a pause, and goes before the others. A photo that waits keeps its place."""
        self._jobs[item_id] = job
        if urgent:
            self._urgent[item_id] = None
        self._line = None

    def remove(self, item_id: int) -> J | None:
        """The job of a photo that does not wait any more; None if there is none."""
        self._urgent.pop(item_id, None)
        self._first.pop(item_id, None)
        return self._jobs.pop(item_id, None)

    def hurry(self, ids: Iterable[int]) -> None:
        """What waits of these is urgent from now on."""
        self._urgent.update(dict.fromkeys(item_id for item_id in ids if item_id in self._jobs))

    def put_first(self, ids: Iterable[int]) -> None:
        """These go before all others, in this order, also before those that were put first earlier."""
        for item_id in reversed([item_id for item_id in ids if item_id in self._jobs]):
            self._first.pop(item_id, None)
            self._first[item_id] = None

    def reorder(self) -> None:
        """The list stands in another order now."""
        self._line = None

    def take(self, *, urgent_only: bool = False) -> J | None:
        """The next job, which leaves the line; None when there is none."""
        item_id = self._next(urgent_only)
        return None if item_id is None else self.remove(item_id)

    def _next(self, urgent_only: bool) -> int | None:
        if self._urgent or urgent_only:
            return next(iter(self._urgent), None)
        if self._first:
            return next(reversed(self._first))
        if self._line is None:
            self._line = sorted(self._jobs, key=self._row_of, reverse=True)
        while self._line:
            item_id = self._line.pop()
            if item_id in self._jobs:
                return item_id
        return None
