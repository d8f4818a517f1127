"""The one question that is asked all the time, answered before the framework sees it: that takes five times as long."""

from __future__ import annotations

from typing import Final
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from beautydesk.service import answers
from beautydesk.service.answers import Refused
from beautydesk.service.api import RESULTS, Api, api_of
from beautydesk.service.keys import KEY_HEADER

QUERY: Final = "/api/common/query-async-task-result"
_METHODS: Final = ("GET", "HEAD")
_KEY: Final = KEY_HEADER.encode()


class Polls:
    """Answers queries; everything else goes to `app`."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not is_poll(scope):
            await self._app(scope, receive, send)
            return
        api = api_of(scope)
        try:
            status, headers, body = 200, {}, _answer(api, scope)
        except Refused as error:
            refusal = error.refusal
            api.board.counts.note_refused(refusal.code)
            status, headers, body = refusal.status, refusal.headers(), answers.refused(refusal)
        lines = {"Content-Type": "application/json", "Content-Length": str(len(body)), **headers}
        raw = [(name.lower().encode(), value.encode()) for name, value in lines.items()]
        await send({"type": "http.response.start", "status": status, "headers": raw})
        await send({"type": "http.response.body", "body": body})


def is_poll(scope: Scope) -> bool:
    return bool(scope["type"] == "http" and scope["path"].removeprefix(scope["root_path"]) == QUERY)


def _answer(api: Api, scope: Scope) -> bytes:
    if scope["method"] not in _METHODS:
        raise Refused(answers.WRONG_METHOD)
    owner = api.allow(scope, next((value for name, value in scope["headers"] if name == _KEY), b""))
    task_id = parse_qs(scope["query_string"].decode("latin-1")).get("task_id", [""])[-1]
    if not task_id:
        raise Refused(answers.invalid("task_id", "Cannot be empty."))  # a guess
    status, result = api.board.poll(task_id, owner)
    if not result:
        return answers.success(task_status=status)
    base = str(Request(scope).base_url).rstrip("/")
    return answers.success(task_status=status, data={"image_url": f"{base}{RESULTS}{result}"})
