"""The workers of a Dask cluster: which of them are fit for photos, which are free, and what is told when none is.

The cluster is looked at once a second. Photos are given out here, one to a free core; Dask carries them there and back.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from beautydesk.core.errors import ServiceError
from beautydesk.service import work
from beautydesk.service.work import Answer, Order
from beautydesk.service.workers import WorkerLost, WorkersAway, WorkersState, remote
from beautydesk.service.workers.processes import MOST_SECONDS
from beautydesk.service.workers.scheduler import Scheduler, Seen, Submitted, Unreachable

_log = logging.getLogger(__name__)
T = TypeVar("T")

_LOOK_SECONDS: Final = 1.0  # between two looks at the cluster, and before a lost one is tried again
_UNFIT_SECONDS: Final = 10.0  # before an unfit one is
_START_SECONDS: Final = 15.0  # for workers to say what they are, before the service begins without their answers
_VERSIONS_SECONDS: Final = 30.0
_READY_SECONDS: Final = 120.0


class _Unfit(Exception):
    """The scheduler answers, but is not one for this service. The text says why."""


@dataclass(slots=True, eq=False)
class _Machine:
    """A worker, for as long as it is there. `left` is completed when it is not: with True when it ended, with False
    when nobody knows, as the connection did. `objection`: why it gets no photos; `ready`: it may get some. `busy`: how
    many it has."""

    seen: Seen
    left: asyncio.Future[bool]
    objection: str = ""
    ready: bool = False
    busy: int = 0

    @property
    def parallel(self) -> int:
        return self.seen.threads if self.ready and self.seen.running and not self.objection else 0

    @property
    def free(self) -> int:
        return self.parallel - self.busy


class ClusterWorkers:
    """Implements `Workers` with the workers of the scheduler at `address` ("tcp://HOST:PORT", or "tls://…").

    A photo that is given up while it is worked on is worked on to its end, as nothing can interrupt it there; its
    result is thrown away.
    """

    def __init__(
        self, address: str, seconds: float = MOST_SECONDS, task: Callable[[Order], Answer] = work.retouch
    ) -> None:
        """`seconds`: for one photo; a worker that takes longer is started anew. `task`: importable by scheduler and
        workers."""
        self._address, self._seconds, self._task = address, seconds, task
        self._scheduler: Scheduler | None = None
        self._machines: dict[str, _Machine] = {}
        self._errands: set[asyncio.Task[None]] = set()
        self._watching: asyncio.Task[None] | None = None
        self._changed: Callable[[], None] = lambda: None
        self._lost = self._offered = 0
        self._trouble = ""  # with the cluster as a whole
        self._said = ""

    @property
    def parallel(self) -> int:
        return sum(machine.parallel for machine in self._machines.values())

    @property
    def state(self) -> WorkersState:
        """`wanted`: what all its workers could do if they were fit."""
        wanted = sum(machine.seen.threads for machine in self._machines.values())
        return WorkersState("cluster", self.parallel, wanted, self._lost, self._note)

    async def start(self, changed: Callable[[], None]) -> None:
        """Waits for a first look, as there may be somebody to read what is wrong; a cluster that is away is waited for
        later on. Raises `ServiceError` where the scheduler, or each of the workers, is not fit."""
        self._changed = changed
        first = asyncio.get_running_loop().create_future()
        self._watching = asyncio.create_task(self._watch(first))
        if await first:
            raise ServiceError(
                f"{self._note[:-1]} ({self._where}).",
                code="ERROR_CLUSTER_UNFIT",
                title="The service cannot start",
                hint="Install the same version of Beauty Desk on all computers of the cluster, scheduler included.",
            )

    async def retouch(self, order: Order) -> Answer:
        machine = max(self._machines.values(), key=lambda machine: machine.free, default=None)
        if self._scheduler is None or machine is None or machine.free < 1:
            raise WorkersAway("no worker of the cluster is free")
        submitted = self._scheduler.submit(self._task, order, machine.seen.address)
        machine.busy += 1
        try:
            ends: set[asyncio.Future[Any]] = {submitted.done, machine.left}
            await asyncio.wait(ends, timeout=self._seconds, return_when=asyncio.FIRST_COMPLETED)
            return self._answer(machine, submitted)
        except WorkerLost:
            self._lost += 1
            raise
        finally:
            machine.busy -= 1
            submitted.drop()

    async def close(self) -> None:
        errands = [*self._errands, *([self._watching] if self._watching else [])]
        for errand in errands:
            errand.cancel()
        await asyncio.gather(*errands, return_exceptions=True)
        await self._leave()

    def _answer(self, machine: _Machine, submitted: Submitted) -> Answer:
        if submitted.done.done():
            return submitted.answer()
        if not machine.left.done():
            if not machine.objection:
                machine.objection = "takes too long for a photo"
                self._errand(self._restart(machine))
            raise WorkerLost(f"it took longer than {self._seconds:.0f} s", from_outside=False)
        if machine.left.result():
            raise WorkerLost("it left the cluster", from_outside=True)
        raise WorkersAway("the connection to the cluster was lost")

    async def _watch(self, first: asyncio.Future[bool]) -> None:
        """`first` is told when all that was there at first was asked: is nothing of it fit?"""
        while True:
            unfit = await self._visit()
            self._tell()
            if not first.done():
                if self._errands:
                    await asyncio.wait(self._errands, timeout=_START_SECONDS)
                first.set_result(unfit or (self.parallel == 0 and bool(self._unfit)))
            await asyncio.sleep(_UNFIT_SECONDS if unfit else _LOOK_SECONDS)

    async def _visit(self) -> bool:
        """Connect where that is needed, and see who is there. True when the scheduler is not fit. Never raises."""
        try:
            if self._scheduler is None:
                self._scheduler = await self._connect()
            self._note_present(await self._scheduler.workers())
            self._trouble = ""
            return False
        except _Unfit as error:
            self._trouble = f"The cluster cannot be used: its scheduler {error}."
            return True
        except Unreachable as error:
            if not self._trouble:
                _log.info("the cluster does not answer: %s", error)
        except Exception as error:
            _log.critical("a mistake of ours", exc_info=error)
        self._trouble = "The cluster cannot be reached."
        await self._leave()
        return False

    async def _connect(self) -> Scheduler:
        scheduler = await Scheduler.connect(self._address)
        try:
            if objection := await _objection(scheduler.ask(remote.versions), remote.difference):
                raise _Unfit(objection)
        except BaseException:
            await scheduler.close()
            raise
        return scheduler

    async def _leave(self) -> None:
        """The connection is over, and so is all that is known by it."""
        scheduler, self._scheduler = self._scheduler, None
        for machine in self._machines.values():
            machine.left.set_result(False)
        self._machines.clear()
        if scheduler is not None:
            await scheduler.close()

    def _note_present(self, workers: list[Seen]) -> None:
        present = {seen.address: seen for seen in workers}
        for address, machine in list(self._machines.items()):
            seen = present.get(address)
            if seen is None or seen.birth != machine.seen.birth:
                del self._machines[address]
                machine.left.set_result(True)
            else:
                machine.seen = seen
        for address, seen in present.items():
            if address not in self._machines:
                machine = self._machines[address] = _Machine(seen, asyncio.get_running_loop().create_future())
                self._errand(self._admit(machine))

    async def _admit(self, machine: _Machine) -> None:
        """See whether a worker is fit, and let it get ready."""
        scheduler, address = self._scheduler, machine.seen.address
        assert scheduler is not None
        try:
            versions = scheduler.ask_worker(address, remote.versions, _VERSIONS_SECONDS)
            machine.objection = await _objection(versions, remote.difference)
            if not machine.objection:
                machine.objection = await _objection(
                    scheduler.ask_worker(address, remote.get_ready, _READY_SECONDS), str
                )
            machine.ready = True
        except Unreachable as error:  # the next look finds it anew
            _log.info("a worker of the cluster does not answer: %s", error)
            if self._machines.get(address) is machine:
                del self._machines[address]
        self._tell()

    async def _restart(self, machine: _Machine) -> None:
        assert self._scheduler is not None
        try:
            await self._scheduler.restart(machine.seen.address)
        except Exception as error:
            _log.warning("a worker that takes too long has to be ended by hand: %s: %s", type(error).__name__, error)

    def _errand(self, work: Coroutine[Any, Any, None]) -> None:
        errand = asyncio.create_task(work)
        self._errands.add(errand)
        errand.add_done_callback(self._errands.discard)

    @property
    def _unfit(self) -> list[_Machine]:
        return [machine for machine in self._machines.values() if machine.objection]

    @property
    def _note(self) -> str:
        """Without addresses: everybody may read it."""
        if self._trouble or self._scheduler is None:
            return self._trouble
        if not self._machines:
            return "The cluster has no workers."
        if unfit := self._unfit:
            which = f"{len(unfit)} of {len(self._machines)} workers"
            return f"{which} of the cluster get no photos: one {unfit[0].objection}."
        return ""

    @property
    def _where(self) -> str:
        return next((machine.seen.address for machine in self._unfit), self._address)

    def _tell(self) -> None:
        """Each state of the cluster once in the log, and more room to whoever gives out photos."""
        if (note := self._note) != self._said:
            self._said = note
            if note:
                _log.warning("%s (%s)", note, self._where)
            else:
                _log.info("The cluster is there (%s)", self._address)
        before, self._offered = self._offered, self.parallel
        if self._offered > before:
            self._changed()


async def _objection(asked: Awaitable[T], judge: Callable[[T], str]) -> str:
    """What is wrong with who was asked, '' for nothing. Raises `Unreachable`."""
    try:
        return judge(await asked)
    except Unreachable:
        raise
    except Exception as error:  # what is asked raises none; Dask hands on that it cannot be loaded, now as words alone
        return f"cannot load this Beauty Desk ({error})"
