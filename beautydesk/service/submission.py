"""A photo as it is handed in: what may be said before its body is read, the form, and whether it can be used."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.types import Message

from beautydesk.core.errors import PhotoError
from beautydesk.imaging import signatures
from beautydesk.service import answers
from beautydesk.service.answers import Refused
from beautydesk.service.board import Board

MAX_FILE_BYTES: Final = 5 * 1024 * 1024
MAX_SIDE: Final = 4095
_FORM_OVERHEAD: Final = 64 * 1024
_ACCEPTED: Final = ("JPEG", "PNG", "BMP")
_MOST_FIELDS: Final = 32
_MOST_FIELD_BYTES: Final = 4096

# An upload that takes longer than this (seconds) has no claim on a place in the line any more.
_CLAIM_SECONDS: Final = 10.0


@dataclass(frozen=True, slots=True)
class Submission:
    """`photo`: an encoded JPEG, PNG or BMP within the limits of the contract. `level` in 0..1."""

    photo: bytes
    level: float
    all_faces: bool
    waited_for: bool


class Door:
    """Lets photos in as long as there is room for them, those that are arriving counted as well."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._arriving: dict[object, float] = {}

    async def submission(self, request: Request, look: Callable[[FormData], None] | None = None) -> Submission:
        """The photo and what is asked of it. `Refused`, before the body is read where the head tells enough.

        `look`: finds in the form who sends it, before anything else is used, and raises `Refused`. Uploads of whoever
        is not known yet have no claim on a place in the line, which anybody could fill otherwise.
        """
        self._board.check_room(self._claims())
        token = object()
        if look is None:
            self._arriving[token] = time.monotonic()
        try:
            async with Request(request.scope, _Limited(request)).form(
                max_files=4, max_fields=_MOST_FIELDS, max_part_size=_MOST_FIELD_BYTES
            ) as form:
                if look is not None:
                    look(form)
                waited_for, (level, all_faces) = _waited_for(form), _options(form)
                photo = await _image(form)
        finally:
            self._arriving.pop(token, None)
        await run_in_threadpool(check_image, photo)
        return Submission(photo, level, all_faces, waited_for)

    def _claims(self) -> int:
        since = time.monotonic() - _CLAIM_SECONDS
        return sum(begun > since for begun in self._arriving.values())


def check_image(data: bytes) -> None:
    """`Refused` for what the hosted service does not take. Guesses: it may find these only later, and answer the query
    with them."""
    if not data:
        raise Refused(answers.invalid("image_target", "Cannot be empty."))
    if len(data) > MAX_FILE_BYTES:
        raise Refused(answers.TOO_MANY_BYTES)
    if signatures.claimed(data[: signatures.HEAD]) not in _ACCEPTED:
        raise Refused(answers.WRONG_TYPE)
    from beautydesk.imaging.files.pillow import opened

    try:
        with opened(data, "photo") as photo:
            size = photo.image.size
    except PhotoError as error:
        raise Refused(answers.undecodable()) from error
    if max(size) > MAX_SIDE:
        raise Refused(answers.TOO_MANY_PIXELS)


def level_of(text: str) -> float:
    """A beauty level, 1 where nothing is said. `Refused` outside 0..1: a guess, the real service may clamp."""
    try:
        level = float(text or "1")
    except ValueError:
        level = math.nan
    if not 0.0 <= level <= 1.0:
        raise Refused(answers.invalid("beauty_level", "Must lie in 0 to 1."))
    return level


def _waited_for(form: FormData) -> bool:
    value = _field(form, "task_type") or "sync"
    if value not in ("sync", "async"):
        raise Refused(answers.invalid("task_type", "Must be sync or async."))
    return value == "sync"


def _options(form: FormData) -> tuple[float, bool]:
    return level_of(_field(form, "beauty_level")), _field(form, "multi_face") == "1"


def _field(form: FormData, name: str) -> str:
    value = form.get(name)
    return value.strip() if isinstance(value, str) else ""


async def _image(form: FormData) -> bytes:
    """The bytes of the file part; a text of that name counts as empty, as at the real service."""
    part = form.get("image_target")
    return await part.read(MAX_FILE_BYTES + 1) if isinstance(part, UploadFile) else b""


class _Limited:
    """The body of a request, refused as soon as it grows past what a photo may have.

    What its head says of its length is believed before anything is read.
    """

    def __init__(self, request: Request) -> None:
        self._receive = request.receive
        self._length = 0
        said = request.headers.get("content-length", "")
        if said.isdecimal() and int(said) > MAX_FILE_BYTES + _FORM_OVERHEAD:
            raise Refused(answers.TOO_MANY_BYTES)

    async def __call__(self) -> Message:
        message = await self._receive()
        self._length += len(message.get("body", b""))
        if self._length > MAX_FILE_BYTES + _FORM_OVERHEAD:
            raise Refused(answers.TOO_MANY_BYTES)
        return message
