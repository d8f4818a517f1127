"""What monitoring asks: `/health`, whether photos can be sent now, and `/metrics`, all numbers in Prometheus' text.

Names follow Prometheus' conventions (base units, `_total` for what only grows). Nothing tells of a photo or a person.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final, Literal

from prometheus_client import CollectorRegistry, ProcessCollector
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, InfoMetricFamily
from prometheus_client.exposition import choose_encoder
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from beautydesk import __version__
from beautydesk.service.answers import Refused
from beautydesk.service.api import api_of
from beautydesk.service.board import Board
from beautydesk.service.counts import CLASSES, Counts, State
from beautydesk.service.keys import KEY_HEADER

Status = Literal["ok", "degraded", "closing"]

_BEARER: Final = "bearer "


def routes(connections: Callable[[], int]) -> list[Route]:
    """`connections`: how many are open."""

    @cache
    def registry_of(board: Board) -> CollectorRegistry:
        registry = CollectorRegistry()
        registry.register(_Numbers(board, connections))
        ProcessCollector(registry=registry)
        return registry

    async def metrics(request: Request) -> Response:
        """With a key where there are keys, in the usual header or as a bearer token."""
        api = api_of(request.scope)
        _check_key(request)
        encode, media_type = choose_encoder(request.headers.get("accept", ""))
        return Response(encode(registry_of(api.board)), headers={"Content-Type": media_type})

    return [Route("/health", _health, methods=["GET"]), Route("/metrics", metrics, methods=["GET"])]


def status_of(state: State) -> Status:
    """ "degraded": photos cannot be sent, or work does not go where it should."""
    if state.closing:
        return "closing"
    return "ok" if _takes_photos(state) and not state.workers.note else "degraded"


def _takes_photos(state: State) -> bool:
    return not state.closing and not state.disk_full and state.workers.ready > 0


async def _health(request: Request) -> Response:
    """503 where no photos should be sent, so that a balancer asks another service.

    A note may name machines of a cluster: where there are keys, only who has one is told.
    """
    state = api_of(request.scope).board.state
    workers = state.workers
    body = {
        "status": status_of(state),
        "name": "Beauty Desk service",
        "version": __version__,
        "waiting": state.waiting,
        "queue": state.queue,
        "working": state.working,
        "workers": {
            "kind": workers.kind,
            "ready": workers.ready,
            "wanted": workers.wanted,
            "note": workers.note if _may_know(request) else "",
        },
        "disk_full": state.disk_full,
    }
    return JSONResponse(body, 200 if _takes_photos(state) else 503, {"Cache-Control": "no-store"})


def _may_know(request: Request) -> bool:
    try:
        _check_key(request)
    except Refused:
        return False
    return True


def _check_key(request: Request) -> None:
    """`Refused` for none, and for a wrong one, where there are keys."""
    api, bearer = api_of(request.scope), request.headers.get("authorization", "")
    if not api.keys:
        return
    if KEY_HEADER not in request.headers and bearer.lower().startswith(_BEARER):
        api.allow(request.scope, bearer[len(_BEARER) :].strip().encode("latin-1"))
    else:
        api.owner(request)


class _Numbers(Collector):
    """Reads them at the moment in which they are asked for."""

    def __init__(self, board: Board, connections: Callable[[], int]) -> None:
        self._board, self._connections = board, connections

    def collect(self) -> Iterator[Metric]:
        yield InfoMetricFamily("beautydesk_build", "The program.", {"version": __version__})
        yield from _counters(self._board.counts)
        yield from _gauges(self._board.state)
        yield _gauge("connections_open", "Connections of clients.", self._connections())


def _counters(counts: Counts) -> Iterator[Metric]:
    yield _counter("tasks_accepted", "Photos that were accepted.", counts.accepted)
    ended = CounterMetricFamily("beautydesk_tasks_ended", "Tasks that have ended, by how.", labels=["outcome"])
    ended.add_metric(["done"], counts.done)
    ended.add_metric(["failed"], counts.failed)
    yield ended
    yield _counter("workers_lost", "Workers that ended before their photo was done.", counts.lost)
    refused = CounterMetricFamily(
        "beautydesk_requests_refused", "Requests that were refused, by code.", labels=["code"]
    )
    for code, number in sorted(counts.refused.items()):
        refused.add_metric([code], number)
    yield refused
    ends = [*map(str, CLASSES), "+Inf"]
    grown = list(zip(ends, itertools.accumulate(counts.classes), strict=True))
    yield HistogramMetricFamily("beautydesk_task_seconds", "Work on one photo.", grown, counts.seconds)


def _gauges(state: State) -> Iterator[Metric]:
    yield _gauge("tasks_waiting", "Tasks that wait for a worker.", state.waiting)
    yield _gauge("tasks_waiting_limit", "How many may wait.", state.queue)
    yield _gauge("tasks_working", "Tasks that are worked on.", state.working)
    yield _gauge("results_kept", "Results that can be fetched.", state.kept)
    yield _gauge("stored_bytes", "What uploads and results take on the disk.", state.bytes_used)
    yield _gauge("stored_bytes_limit", "What they may take.", state.bytes_kept)
    yield _gauge("workers_ready", "Workers that work or could begin at once.", state.workers.ready)
    yield _gauge("workers_wanted", "Workers that there are to be.", state.workers.wanted)
    yield _gauge("disk_full", "1 while the last photo found no room.", state.disk_full)
    yield _gauge("closing", "1 while the service ends.", state.closing)


def _counter(name: str, what: str, value: float) -> Metric:
    return CounterMetricFamily(f"beautydesk_{name}", what, value)


def _gauge(name: str, what: str, value: float) -> Metric:
    return GaugeMetricFamily(f"beautydesk_{name}", what, value)
