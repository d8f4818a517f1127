"""A hosted service that bills: it takes photos on a real loopback socket, counts them by their bytes, and delivers.

Each photo that is taken becomes a task of its own and costs 8 credits. Faults are put in front of it with the scripts
of `FaultyService`; what happens behind them is what a real service would do.
"""

from __future__ import annotations

import hashlib
import itertools
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from types import TracebackType
from urllib.parse import parse_qs, urlsplit

from faulty_service import FaultyService, Reply, answer, ready, refused, reply, working

PRICE = 8


@dataclass
class Task:
    """`digest`: SHA-256 of the bytes that were sent; `data`: those bytes, which are its result as well."""

    id: str
    digest: str
    data: bytes
    level: str = ""
    polls: int = 0


@dataclass(frozen=True)
class Submit:
    """One request to take a photo. `at`: `time.monotonic()`; `digest`: SHA-256 of its bytes; `level`: as sent."""

    at: float
    digest: str
    level: str


@dataclass
class Till:
    """`polls`: how often a task is asked about until it is done. `submits` counts every request to take these bytes.

    `requests`: all of them, in order. `retouch`: makes the result of the bytes that were sent.
    """

    balance: float = 1_000.0
    polls: int = 2
    retouch: Callable[[bytes], bytes] = field(default=lambda data: data)
    service: FaultyService = field(default_factory=FaultyService)
    submits: Counter[str] = field(default_factory=Counter)
    requests: list[Submit] = field(default_factory=list)
    tasks: dict[str, Task] = field(default_factory=dict)

    def __enter__(self) -> Till:
        self._lock = threading.Lock()
        self._numbers = itertools.count(1_788_109_088_348)
        self.service.__enter__()
        self.heal()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.service.__exit__(kind, error, traceback)

    @property
    def url(self) -> str:
        return self.service.url

    def heal(self) -> None:
        """From now on everything works."""
        self.service.submit[:] = [self.counted(self.take)]
        self.service.poll[:] = [self.tell]
        self.service.credits[:] = [self.tell_balance]
        self.service.result[:] = [self.deliver]

    def counted(self, then: Reply) -> Reply:
        """A reply to a submit, after its bytes were counted."""

        def send(handler: BaseHTTPRequestHandler) -> None:
            parts = self.service.request.parts
            digest = hashlib.sha256(parts["image_target"].data).hexdigest()
            with self._lock:
                self.submits[digest] += 1
                self.requests.append(Submit(time.monotonic(), digest, parts["beauty_level"].text))
            then(handler)

        return send

    def submit_with(self, *replies: Reply) -> None:
        """Script the answers to submits."""
        self.service.submit[:] = [self.counted(one) for one in replies]

    # -- replies ------------------------------------------------------------------------------------------------------

    def take(self, handler: BaseHTTPRequestHandler) -> None:
        task = self.bill()
        if task is None:
            refused(429, "ERROR_NOT_ENOUGH_CREDITS")(handler)
        else:
            answer(error_code=0, error_msg="", task_type="async", task_id=task.id)(handler)

    def take_and(self, then: Reply) -> Reply:
        """The photo is taken and billed, whatever is said about it."""

        def send(handler: BaseHTTPRequestHandler) -> None:
            self.bill()
            then(handler)

        return send

    def tell(self, handler: BaseHTTPRequestHandler) -> None:
        task = self.task_asked_for()
        if task is None:
            refused(404, "ERROR_RESOURCE_NOT_FOUND")(handler)
            return
        task.polls += 1
        (ready(f"{self.url}/result/{task.id}.jpg") if task.polls > self.polls else working())(handler)

    def tell_balance(self, handler: BaseHTTPRequestHandler) -> None:
        answer(data=[{"unique_sign": "common", "balance": self.balance}])(handler)

    def deliver(self, handler: BaseHTTPRequestHandler) -> None:
        name = urlsplit(self.service.request.path).path.rpartition("/")[2].removesuffix(".jpg")
        task = self.tasks.get(name)
        (reply(200, self.retouch(task.data), "image/jpeg") if task else reply(404, b"NoSuchKey"))(handler)

    def deliver_as(self, change: Callable[[bytes], bytes]) -> Reply:
        """The result, changed."""

        def send(handler: BaseHTTPRequestHandler) -> None:
            (task,) = self.tasks.values()
            reply(200, change(task.data), "image/jpeg")(handler)

        return send

    # -- what it knows ------------------------------------------------------------------------------------------------

    def bill(self) -> Task | None:
        """Take the photo that is being sent; None when it cannot be paid for."""
        parts = self.service.request.parts
        data = parts["image_target"].data
        with self._lock:
            if self.balance < PRICE:
                return None
            self.balance -= PRICE
            task = Task(
                f"{next(self._numbers)}.1e968d25", hashlib.sha256(data).hexdigest(), data, parts["beauty_level"].text
            )
            self.tasks[task.id] = task
        return task

    def task_asked_for(self) -> Task | None:
        (name,) = parse_qs(urlsplit(self.service.request.path).query).get("task_id", [""])
        return self.tasks.get(name)

    @property
    def most_for_one(self) -> int:
        """How often the same bytes came at most."""
        return max(self.submits.values(), default=0)

    @property
    def total(self) -> int:
        return sum(self.submits.values())


def late(seconds: float, then: Reply, service: FaultyService) -> Reply:
    """The same answer after a while; at once when the test is over."""

    def send(handler: BaseHTTPRequestHandler) -> None:
        service.released.wait(seconds)
        then(handler)

    return send
