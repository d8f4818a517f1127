"""The service's paths: submit, query, balance, and the results themselves.

Documented and recorded behaviour of the hosted service; where nothing is known the code says "guess". Whatever goes
wrong is answered in the envelope.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any, Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from beautydesk.service import answers
from beautydesk.service.answers import Refusal, Refused
from beautydesk.service.api import RESULTS, Api, api_of
from beautydesk.service.board import Board
from beautydesk.service.line import Task
from beautydesk.service.polls import Polls

_log = logging.getLogger(__name__)

SUBMIT: Final = "/api/portrait/effects/smart-beauty"
CREDITS: Final = "/api/common/query-credits"

_LOOK_SECONDS: Final = 1.0  # between two looks at whether somebody still waits for a picture


def create_app(make_api: Callable[[], Api], more: Sequence[BaseRoute] = ()) -> ASGIApp:
    """The application. `make_api` is called in its event loop. `more`: further paths."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[dict[str, Api]]:
        api = make_api()
        try:
            await api.board.open()
            yield {"api": api}
        finally:
            await api.board.close()

    app = Starlette(
        routes=[
            Route(SUBMIT, _submit, methods=["POST"]),
            Route(CREDITS, _credits, methods=["GET"]),
            Route(RESULTS + "{name}", _result, methods=["GET"]),
            *more,
        ],
        exception_handlers={Refused: _on_refused, HTTPException: _on_http_error, Exception: _on_mistake},
        lifespan=lifespan,
    )
    app.router.redirect_slashes = False  # the contract knows no redirects
    return _Sealed(Polls(app))


def success(**fields: object) -> Response:
    return Response(answers.success(**fields), media_type="application/json")


def refusal_response(refusal: Refusal, **headers: str) -> Response:
    return Response(
        answers.refused(refusal),
        status_code=refusal.status,
        headers={**refusal.headers(), **headers},
        media_type="application/json",
    )


async def _submit(request: Request) -> Response:
    api = api_of(request.scope)
    owner = api.owner(request)
    asked = await api.door.submission(request)
    task = await api.board.add(asked.photo, asked.level, asked.all_faces, owner, waited_for=asked.waited_for)
    if not asked.waited_for:
        return success(task_type="async", task_id=task.record.id)
    await waited_for(request, api.board, task)
    image = await api.board.picture(task)
    return success(task_type="sync", data={"image": base64.b64encode(image).decode("ascii")})


async def waited_for(request: Request, board: Board, task: Task) -> None:
    """Until the task has ended well. `Refused` when it ends otherwise, or the service does; nobody works for a client
    that has gone."""
    closing = asyncio.ensure_future(board.closing.wait())
    either: set[asyncio.Future[Any]] = {task.over, closing}
    try:
        while not task.over.done():
            await asyncio.wait(either, timeout=_LOOK_SECONDS, return_when=asyncio.FIRST_COMPLETED)
            if closing.done() and not task.over.done():
                raise Refused(answers.CLOSING)
            if not task.over.done() and await request.is_disconnected():
                await board.withdraw(task)
                raise ClientDisconnect
    finally:
        closing.cancel()
    if task.ended is not None and task.ended.refusal is not None:
        raise Refused(task.ended.refusal)


async def _credits(request: Request) -> Response:
    """Nothing is billed here; the numbers let clients that look at their balance go on."""
    api_of(request.scope).owner(request)
    pool = {
        "unique_sign": "common",
        "name": "Beauty Desk service (nothing is billed)",
        "balance": 1_000_000.0,
        "total": 1_000_000.0,
        "last_recharge_balance": 0.0,
        "balance_warning": 0.0,
        "first_buy_time": 0,
        "last_update_time": 0,
    }
    own = {**pool, "unique_sign": "portrait_intelligent_beautification", "balance": 0.0, "total": 0.0}
    return success(data=[pool, own])


async def _result(request: Request) -> Response:
    """A result, without a key, as from the storage host of the real service."""
    api, name = api_of(request.scope), request.path_params["name"]
    if not api.board.has_result(name):
        raise Refused(answers.UNKNOWN_RESULT)
    return FileResponse(api.records.results / name)


async def _on_refused(request: Request, error: Exception) -> Response:
    """An answer that comes before the whole body was read must not be taken for the answer to what follows it: who
    waits for leave to send the body (`Expect: 100-continue`) may send it all the same."""
    assert isinstance(error, Refused)
    unread = "expect" in request.headers and request.method == "POST"
    api_of(request.scope).board.counts.note_refused(error.refusal.code)
    return refusal_response(error.refusal, **({"Connection": "close"} if unread else {}))


async def _on_http_error(request: Request, error: Exception) -> Response:
    """Starlette's own: unknown paths, wrong methods, broken multipart bodies."""
    assert isinstance(error, HTTPException)
    match error.status_code:
        case 404:
            return refusal_response(answers.NO_SUCH_PATH)
        case 405:
            return refusal_response(answers.WRONG_METHOD)
        case _:
            return refusal_response(answers.broken(str(error.detail)))


async def _on_mistake(request: Request, error: Exception) -> Response:
    return refusal_response(answers.INTERNAL)


class _Sealed:
    """Outside of everything: mistakes of ours, and a shutdown that cannot wait any longer, are answered as well."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def watched(message: Any) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except ClientDisconnect:
            pass
        except asyncio.CancelledError:
            if not begun:
                with contextlib.suppress(Exception):
                    await refusal_response(answers.CLOSING)(scope, receive, send)
        except Exception:
            _log.exception("a request met a mistake of ours")
            if not begun:
                await refusal_response(answers.INTERNAL)(scope, receive, send)
