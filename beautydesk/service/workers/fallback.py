"""Processes of this computer in place of a cluster that is away, where that is wanted.

They are begun when nobody in the cluster could work for a while, and end when it is back: nothing is worked on here,
and no memory taken, while there is a cluster.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from beautydesk.service.work import Answer, Order
from beautydesk.service.workers import Workers, WorkersAway, WorkersState

_LOOK_SECONDS: Final = 1.0
_PATIENCE_SECONDS: Final = 10.0  # a scheduler that is only started anew is back by then


class WithFallback:
    """Implements `Workers` with `cluster`, and with what `make_local` makes while that has no room for any photo."""

    def __init__(
        self, cluster: Workers, make_local: Callable[[], Workers], patience: float = _PATIENCE_SECONDS
    ) -> None:
        """`patience`: seconds that the cluster may be away before."""
        self._cluster, self._make_local, self._patience = cluster, make_local, patience
        self._local: Workers | None = None
        self._busy = 0  # photos that are worked on here
        self._watching: asyncio.Task[None] | None = None
        self._changed: Callable[[], None] = lambda: None

    @property
    def parallel(self) -> int:
        return self._cluster.parallel or (self._local.parallel if self._local else 0)

    @property
    def state(self) -> WorkersState:
        cluster = self._cluster.state
        if self._local is None or self._cluster.parallel:
            return cluster
        local = self._local.state
        note = f"{cluster.note} This computer works in its place.".strip()
        return replace(cluster, ready=local.ready, wanted=local.wanted, lost=cluster.lost + local.lost, note=note)

    async def start(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        await self._cluster.start(changed)
        self._watching = asyncio.create_task(self._watch())

    async def retouch(self, order: Order) -> Answer:
        if self._cluster.parallel:
            return await self._cluster.retouch(order)
        if self._local is None or self._busy >= self._local.parallel:
            raise WorkersAway("no worker is free")
        self._busy += 1
        try:
            return await self._local.retouch(order)
        finally:
            self._busy -= 1

    async def close(self) -> None:
        if self._watching is not None:
            self._watching.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watching
        if self._local is not None:
            await self._local.close()
        await self._cluster.close()

    async def _watch(self) -> None:
        loop = asyncio.get_running_loop()
        there = loop.time()  # the last time that the cluster was
        while True:
            if self._cluster.parallel:
                there = loop.time()
                if self._local is not None and not self._busy:
                    await self._local.close()
                    self._local = None
            elif self._local is None and loop.time() - there > self._patience:
                self._local = self._make_local()
                await self._local.start(self._changed)
                self._changed()
            await asyncio.sleep(_LOOK_SECONDS)
