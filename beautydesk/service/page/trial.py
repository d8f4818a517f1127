"""The form at `/try`: one photo, answered by a page that is sent as it comes about, before first, then after.

Nothing but HTML is needed to see it. The key comes in the form, so a body is read before it is known who sent it:
a few of them at a time, and none of them is used.
"""

from __future__ import annotations

import asyncio
import base64
import io
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, Final

import anyio
from anyio import CapacityLimiter
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse

from beautydesk.core.errors import PhotoError
from beautydesk.service import answers
from beautydesk.service.answers import Refusal, Refused
from beautydesk.service.api import Api, api_of
from beautydesk.service.board import LIFETIME
from beautydesk.service.line import Task
from beautydesk.service.page.sentences import ELSEWHERE, sentence_for
from beautydesk.service.page.templates import headers, page, rendered

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PULSE_SECONDS: Final = 5.0  # between two signs of life; proxies give up on a line that is silent for 30 and more
_MOST_ARRIVING: Final = 8
_ASK_AGAIN_SECONDS: Final = 5.0
_BEFORE_SIDE: Final = 1600  # pixels
_BEFORE_QUALITY: Final = 88
_BEFORE_AT_ONCE: Final = 2


class Trial:
    """The form's two ways in."""

    def __init__(self) -> None:
        self._arriving = 0
        self._threads = CapacityLimiter(_BEFORE_AT_ONCE)

    async def form(self, request: Request) -> Response:
        """Whoever comes here without a photo is sent to the form."""
        return RedirectResponse("./", status_code=303)

    async def retouch(self, request: Request) -> Response:
        api = api_of(request.scope)
        try:
            check_origin(request)
            photo, task = await self._accepted(api, request)
        except Refused as error:
            return _refused(api, error.refusal)
        except HTTPException as error:  # a broken multipart body
            return _refused(api, answers.broken(str(error.detail)))
        ahead = max(0, api.board.state.waiting - 1)
        return StreamingResponse(
            self._told(api, task, photo, ahead),
            media_type="text/html",
            headers={**headers(), "X-Accel-Buffering": "no"},  # nginx would hold it back until it is whole
        )

    async def _accepted(self, api: Api, request: Request) -> tuple[bytes, Task]:
        owner = ""

        def look(form: FormData) -> None:
            nonlocal owner
            given = form.get("key")
            owner = api.allow(request.scope, given.encode() if isinstance(given, str) else b"") if api.keys else ""

        if self._arriving >= _MOST_ARRIVING:
            raise Refused(answers.BUSY.after(_ASK_AGAIN_SECONDS))
        self._arriving += 1
        try:
            asked = await api.door.submission(request, look)
        finally:
            self._arriving -= 1
        return asked.photo, await api.board.add(asked.photo, asked.level, asked.all_faces, owner)

    async def _told(self, api: Api, task: Task, photo: bytes, ahead: int) -> AsyncIterator[str]:
        """The page, piece by piece. A task that nobody waits for any more is withdrawn."""
        closing = asyncio.ensure_future(api.board.closing.wait())
        either: set[asyncio.Future[Any]] = {task.over, closing}
        try:
            yield rendered("begin", ahead=ahead)
            if before := await anyio.to_thread.run_sync(_picture, photo, limiter=self._threads):
                yield rendered("before", picture=before)
            del photo
            while not task.over.done() and not closing.done():
                if not (await asyncio.wait(either, timeout=PULSE_SECONDS, return_when=asyncio.FIRST_COMPLETED))[0]:
                    yield "<!-- -->\n"
            yield _end(api, task)
        finally:
            closing.cancel()
            if not task.over.done():
                with anyio.CancelScope(shield=True):
                    await api.board.withdraw(task)


def check_origin(request: Request) -> None:
    """`Refused` for a form of another site: any page could make a browser on this computer send work otherwise.

    Browsers say where a form comes from, newer ones in `Sec-Fetch-Site` (https and this very computer alone), all in
    `Origin`. Programs that are no browsers say neither, and can do no harm on somebody else's behalf.
    """
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None:
        ours = site == "same-origin"
    else:
        ours = origin is None or origin.partition("://")[2] == request.headers.get("host", "")
    if not ours:
        raise Refused(ELSEWHERE)


def _end(api: Api, task: Task) -> str:
    ended = task.ended
    if ended is None:
        return rendered("failed", sentence=sentence_for(answers.CLOSING))
    if ended.refusal is not None:
        return rendered("failed", sentence=sentence_for(ended.refusal))
    ending = ended.result.rpartition(".")[2]
    hours = round(LIFETIME / 3600)
    return rendered("done", address=f"results/{ended.result}", ending=ending, hours=hours, side=_BEFORE_SIDE)


def _refused(api: Api, refusal: Refusal) -> Response:
    api.board.counts.note_refused(refusal.code)
    answer = page("refused", refusal.status, sentence=sentence_for(refusal))
    answer.headers.update(refusal.headers())
    return answer


def _picture(photo: bytes) -> str:
    """A small copy as a data: URI, '' where the photo cannot be read, which its end will tell."""
    from beautydesk import imaging

    try:
        return _encoded(imaging.thumbnail_of(photo, _BEFORE_SIDE))
    except PhotoError:
        return ""


def _encoded(pixels: NDArray[np.uint8]) -> str:
    from PIL import Image

    with io.BytesIO() as buffer:
        Image.fromarray(pixels).save(buffer, "JPEG", quality=_BEFORE_QUALITY)
        return f"data:image/jpeg;base64,{base64.b64encode(buffer.getbuffer()).decode('ascii')}"
