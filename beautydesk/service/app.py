"""The service's paths as a Starlette application: submit, query, balance, and the results themselves.

Documented and recorded behaviour of the hosted service; where nothing is known the code says "guess".
"""

from __future__ import annotations

import asyncio
import base64
import hmac
import math
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route
from starlette.types import Message

from beautydesk import imaging
from beautydesk.core.engine import RetouchEngine
from beautydesk.core.errors import PhotoError
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.imaging import signatures
from beautydesk.service import answers
from beautydesk.service.answers import Refusal, Refused, refused, success
from beautydesk.service.tasks import TaskBoard

KEY_HEADER: Final = "ailabapi-api-key"
MAX_FILE_BYTES: Final = 5 * 1024 * 1024
MAX_SIDE: Final = 4095
_FORM_OVERHEAD: Final = 64 * 1024
# Read on for this much after a body has proved too large: a client that is still sending would not see the answer.
_PATIENCE_BYTES: Final = 64 * 1024 * 1024

_ACCEPTED: Final = ("JPEG", "PNG", "BMP")


def create_app(engine: RetouchEngine, *, key: str | None = None, now: Callable[[], float] = time.time) -> Starlette:
    """The application. `key`: the only key accepted; None accepts any that is not empty."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        board = TaskBoard(engine, now=now)
        app.state.api = Api(board, key)
        try:
            yield
        finally:
            await asyncio.to_thread(board.close)

    return Starlette(
        routes=[
            Route("/api/portrait/effects/smart-beauty", _submit, methods=["POST"]),
            Route("/api/common/query-async-task-result", _query, methods=["GET"]),
            Route("/api/common/query-credits", _credits, methods=["GET"]),
            Route("/results/{name}", _result, methods=["GET"]),
        ],
        exception_handlers={Refused: _on_refused, HTTPException: _on_http_error},
        lifespan=lifespan,
    )


class Api:
    """What the paths share: the tasks and the key."""

    def __init__(self, board: TaskBoard, key: str | None) -> None:
        self.board = board
        self._key = None if key is None else key.strip().encode()

    def check_key(self, request: Request) -> None:
        given = request.headers.get(KEY_HEADER, "").encode("latin-1")  # the bytes as they came
        if not given or (self._key is not None and not hmac.compare_digest(given, self._key)):
            raise Refused(answers.BAD_KEY)


async def _submit(request: Request) -> Response:
    api = _api(request)
    api.check_key(request)
    async with Request(request.scope, _Limited(request)).form(max_files=4, max_fields=32) as form:
        task_type, options = _task_type(form), _options(form)
        data = await _image(form)
    await asyncio.to_thread(_check_image, data)
    task = api.board.add(data, options)
    if task_type == "async":
        return success(task_type="async", task_id=task.id)
    assert task.future is not None
    await asyncio.wrap_future(task.future)
    if isinstance(task.outcome, Refusal):
        raise Refused(task.outcome)
    assert task.outcome is not None
    image = await asyncio.to_thread(task.outcome.read_bytes)
    return success(task_type="sync", data={"image": base64.b64encode(image).decode("ascii")})


async def _query(request: Request) -> Response:
    api = _api(request)
    api.check_key(request)
    task_id = request.query_params.get("task_id", "")
    if not task_id:
        raise Refused(answers.invalid("task_id", "Cannot be empty."))  # a guess
    status, result = api.board.poll(task_id)
    if result is None:
        return success(task_status=status)
    return success(task_status=status, data={"image_url": f"{request.base_url}results/{result.name}"})


async def _credits(request: Request) -> Response:
    """Nothing is billed here; the numbers let clients that look at their balance go on."""
    _api(request).check_key(request)
    pool = {
        "unique_sign": "common",
        "name": "Beauty Desk on this computer (nothing is billed)",
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
    path = _api(request).board.result(request.path_params["name"])
    return Response(status_code=404) if path is None else FileResponse(path)


def _task_type(form: FormData) -> str:
    value = _field(form, "task_type") or "sync"
    if value not in ("sync", "async"):
        raise Refused(answers.invalid("task_type", "Must be sync or async."))
    return value


def _options(form: FormData) -> RetouchOptions:
    text = _field(form, "beauty_level") or "1"
    try:
        level = float(text)
    except ValueError:
        level = math.nan
    if not 0.0 <= level <= 1.0:  # a guess: the real service may clamp
        raise Refused(answers.invalid("beauty_level", "Must lie in 0 to 1."))
    return RetouchOptions(level, FaceScope.ALL if _field(form, "multi_face") == "1" else FaceScope.LARGEST)


def _field(form: FormData, name: str) -> str:
    value = form.get(name)
    return value.strip() if isinstance(value, str) else ""


async def _image(form: FormData) -> bytes:
    """The bytes of the file part; a text of that name counts as empty, as at the real service."""
    part = form.get("image_target")
    data = await part.read(MAX_FILE_BYTES + 1) if isinstance(part, UploadFile) else b""
    if not data:
        raise Refused(answers.invalid("image_target", "Cannot be empty."))
    if len(data) > MAX_FILE_BYTES:
        raise Refused(answers.TOO_MANY_BYTES)
    return data


def _check_image(data: bytes) -> None:
    """Guesses: the real service may find these only later, and answer the query with them."""
    if signatures.claimed(data[: signatures.HEAD]) not in _ACCEPTED:
        raise Refused(answers.WRONG_TYPE)
    with tempfile.TemporaryDirectory(prefix="beautydesk-serve-") as folder:
        path = Path(folder) / "photo"
        path.write_bytes(data)
        try:
            info = imaging.inspect(path)
        except PhotoError as error:
            raise Refused(answers.UNDECODABLE) from error
    if max(info.width, info.height) > MAX_SIDE:
        raise Refused(answers.TOO_MANY_PIXELS)


class _Limited:
    """The body of a request, refused as soon as it grows past what a photo may have."""

    def __init__(self, request: Request) -> None:
        self._receive = request.receive
        self._length = 0

    async def __call__(self) -> Message:
        message = await self._receive()
        self._length += len(message.get("body", b""))
        if self._length > MAX_FILE_BYTES + _FORM_OVERHEAD:
            await self._drain(message)
            raise Refused(answers.TOO_MANY_BYTES)
        return message

    async def _drain(self, message: Message) -> None:
        while message.get("more_body") and self._length < _PATIENCE_BYTES:
            message = await self._receive()
            self._length += len(message.get("body", b""))


def _api(request: Request) -> Api:
    api = request.app.state.api
    assert isinstance(api, Api)
    return api


async def _on_refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)
    return refused(error.refusal)


async def _on_http_error(request: Request, error: Exception) -> Response:
    """Starlette's own: unknown paths, wrong methods, broken multipart bodies."""
    assert isinstance(error, HTTPException)
    match error.status_code:
        case 404:
            return refused(answers.NO_SUCH_PATH)
        case 405:
            return refused(answers.WRONG_METHOD)
        case _:
            return refused(Refusal(400, "ERROR_PARAMETERS", "Parameter error.", str(error.detail)))
