"""The page at `/`: what the service is, how it does at this moment, and how programs and people use it."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from beautydesk.core.job import RetouchOptions
from beautydesk.service.api import api_of
from beautydesk.service.board import LIFETIME
from beautydesk.service.counts import State
from beautydesk.service.monitoring import status_of
from beautydesk.service.page.templates import page
from beautydesk.service.page.trial import Trial
from beautydesk.service.submission import MAX_FILE_BYTES, MAX_SIDE

_TYPES = ("image/jpeg", "image/png", "image/bmp")


def routes() -> list[Route]:
    trial = Trial()
    return [
        Route("/", _home, methods=["GET"]),
        Route("/try", trial.form, methods=["GET"]),
        Route("/try", trial.retouch, methods=["POST"]),
    ]


async def _home(request: Request) -> Response:
    api = api_of(request.scope)
    state = api.board.state
    return page(
        "home",
        state=state,
        status=status_of(state),
        sentence=_sentence(state, told_all=not api.keys),
        base=str(request.base_url).rstrip("/"),
        needs_key=bool(api.keys),
        hours=round(LIFETIME / 3600),
        level=RetouchOptions().level,
        types=_TYPES,
        most_bytes=MAX_FILE_BYTES,
        most_side=MAX_SIDE,
    )


def _sentence(state: State, *, told_all: bool) -> str:
    """`told_all`: also the note on the workers, which may name machines of a cluster."""
    note = state.workers.note
    if note and not told_all:
        note = "Not all of its workers can work."
    if state.closing:
        return "It is shutting down."
    if state.disk_full:
        return "Its disk is full: no photos are accepted."
    if not state.workers.ready:
        return note or "Its workers are not ready yet."
    if state.waiting >= state.queue:
        return "So many photos wait that no more are accepted."
    return note or "Ready for photos."
