"""A lean client of the service: HTTP/1.1 on bare sockets, one connection kept alive, nothing but what is needed.

A full client library takes more of a busy machine than the service that is measured.
"""

from __future__ import annotations

import asyncio
import io
import json
import secrets
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from PIL import Image

SUBMIT: Final = "/api/portrait/effects/smart-beauty"
QUERY: Final = "/api/common/query-async-task-result"
MOST_BYTES: Final = 5 * 1024 * 1024
MOST_SIDE: Final = 4095
_PATIENCE: Final = 120.0  # seconds for one request
_PIECE: Final = 256 * 1024


class Broken(Exception):
    """The connection ended without a whole answer, or took too long. `sent`: bytes of the body that had gone out."""

    def __init__(self, reason: str, sent: int = 0) -> None:
        super().__init__(reason)
        self.sent = sent


@dataclass(frozen=True, slots=True)
class Answer:
    """`sent`: bytes of the request's body that had gone out when it came."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    sent: int = 0

    def json(self) -> dict[str, Any]:
        found = json.loads(self.body)
        assert isinstance(found, dict)
        return found


@dataclass(frozen=True, slots=True)
class Upload:
    """A photo as the body of a request. `size`: width and height of the photo."""

    kind: str
    body: bytes
    size: tuple[int, int]


def upload(photo: bytes, name: str = "photo.jpg", level: str = "0.6") -> Upload:
    """The form that asks for one photo, as other clients send it."""
    boundary = secrets.token_hex(16)
    parts = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'.encode()
        for field, value in (("task_type", "async"), ("beauty_level", level), ("multi_face", "1"))
    ]
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="image_target"; filename="{name}"\r\n'
    parts += [head.encode(), b"Content-Type: image/jpeg\r\n\r\n", photo, f"\r\n--{boundary}--\r\n".encode()]
    with Image.open(io.BytesIO(photo)) as image:
        size = image.size
    return Upload(f"multipart/form-data; boundary={boundary}", b"".join(parts), size)


def portrait(path: Path, side: int = MOST_SIDE) -> bytes:
    """The photo as a JPEG within the limits of the service: as it is if it can be, else made smaller."""
    with Image.open(path) as image:
        if image.format == "JPEG" and max(image.size) <= side and path.stat().st_size < MOST_BYTES:
            return path.read_bytes()
        image.thumbnail((side, side))
        with io.BytesIO() as buffer:
            image.convert("RGB").save(buffer, "JPEG", quality=90)
            return buffer.getvalue()


def is_picture(data: bytes, size: tuple[int, int]) -> bool:
    """Whether this is a whole JPEG of that size; its pixels are not decoded, as that would take the service's time."""
    if not (data.startswith(b"\xff\xd8\xff") and data.endswith(b"\xff\xd9")):
        return False
    with Image.open(io.BytesIO(data)) as image:
        return image.size == size


class Client:
    """One connection at a time, opened when it is needed. `Broken` from every request that got no whole answer."""

    def __init__(self, url: str, key: str = "any") -> None:
        address = urlsplit(url)
        self._address = (address.hostname or "", address.port or 80)
        self._common = f"Host: {address.netloc}\r\nailabapi-api-key: {key}\r\n"
        self._line: _Line | None = None

    async def get(self, target: str) -> Answer:
        """`target`: a path with its query, or a whole URL, of which the path counts."""
        if target.startswith("http"):
            target = urlsplit(target).path
        return await self._whole(f"GET {target} HTTP/1.1\r\n{self._common}\r\n", b"", False)

    async def poll(self, task_id: str) -> Answer:
        return await self.get(f"{QUERY}?task_id={task_id}")

    async def submit(self, upload: Upload, expect: bool = False) -> Answer:
        """`expect`: wait for a word of the service, for a second at most, before the photo is sent.

        Otherwise all of the body is sent before an answer is looked at, as simple clients do.
        """
        head = (
            f"POST {SUBMIT} HTTP/1.1\r\n{self._common}Content-Type: {upload.kind}\r\n"
            f"Content-Length: {len(upload.body)}\r\n"
        )
        if expect:
            head += "Expect: 100-continue\r\n"
        return await self._whole(f"{head}\r\n", upload.body, expect)

    def close(self) -> None:
        if self._line is not None:
            self._line.close()
            self._line = None

    async def _whole(self, head: str, body: bytes, expect: bool) -> Answer:
        sent = [0]
        try:
            async with asyncio.timeout(_PATIENCE):
                answer = await self._exchange(head.encode(), body, expect, sent)
        except (OSError, EOFError, ValueError) as error:  # TimeoutError is an OSError
            self.close()
            raise Broken(type(error).__name__, sent[0]) from error
        except BaseException:
            self.close()
            raise
        if answer.headers.get("connection", "").lower() == "close" or answer.sent < len(body):
            self.close()
        return answer

    async def _exchange(self, head: bytes, body: bytes, expect: bool, sent: list[int]) -> Answer:
        if self._line is not None and self._line.ended():
            self.close()
        if self._line is None:
            self._line = _Line()
            await self._line.connect(self._address)
        line = self._line
        await line.send(head)
        if expect:
            try:
                status, headers = await asyncio.wait_for(line.head(), 1)
            except TimeoutError:
                status, headers = 100, {}
            if status != 100:
                return await self._rest(line, status, headers, 0)
        try:
            for at in range(0, len(body), _PIECE):
                piece = body[at : at + _PIECE]
                await line.send(piece)
                sent[0] += len(piece)
        except ConnectionError:
            pass  # the answer may have come before the connection went
        status, headers = await line.head()
        while status == 100:
            status, headers = await line.head()
        return await self._rest(line, status, headers, sent[0])

    @staticmethod
    async def _rest(line: _Line, status: int, headers: dict[str, str], sent: int) -> Answer:
        if "content-length" not in headers:
            raise ValueError("an answer without a length")
        return Answer(status, headers, await line.exactly(int(headers["content-length"])), sent)


class _Line:
    """A bare socket: what came before the other side hung up can still be read, which asyncio's streams drop."""

    def __init__(self) -> None:
        self._socket = socket.socket()
        self._socket.setblocking(False)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._loop = asyncio.get_running_loop()
        self._read = bytearray()

    async def connect(self, address: tuple[str, int]) -> None:
        await self._loop.sock_connect(self._socket, address)

    async def send(self, data: bytes) -> None:
        await self._loop.sock_sendall(self._socket, data)

    async def head(self) -> tuple[int, dict[str, str]]:
        """Status and headers, by their names in lower case."""
        while (end := self._read.find(b"\r\n\r\n")) < 0:
            await self._more()
        first, *lines = bytes(self._read[:end]).decode("latin-1").split("\r\n")
        del self._read[: end + 4]
        pairs = (line.partition(":") for line in lines)
        return int(first.split()[1]), {name.lower(): value.strip() for name, _, value in pairs}

    async def exactly(self, length: int) -> bytes:
        while len(self._read) < length:
            await self._more()
        data = bytes(self._read[:length])
        del self._read[:length]
        return data

    def ended(self) -> bool:
        """Whether the other side has hung up since the last answer, or said what nobody asked for."""
        try:
            self._socket.recv(1, socket.MSG_PEEK)
        except BlockingIOError:
            return False
        except OSError:
            pass
        return True

    def close(self) -> None:
        self._socket.close()

    async def _more(self) -> None:
        data = await self._loop.sock_recv(self._socket, _PIECE)
        if not data:
            raise EOFError("the other side hung up")
        self._read += data
