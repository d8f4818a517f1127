"""A hosted service that does what a test tells it to, on a real loopback socket.

Each path has a script: a list of replies, used one by one; the last one is repeated. What came in is recorded.
"""

from __future__ import annotations

import email.parser
import email.policy
import json
import socket
import ssl
import struct
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType

TASK_ID = "1788109088348.1e968d25-86f6-cef9-9010-69b485b12ecd"
REQUEST_ID = "e2117b88-6b8a-9807-a775-190e183706fb"

Reply = Callable[[BaseHTTPRequestHandler], None]


@dataclass(frozen=True, slots=True)
class Part:
    text: str
    data: bytes
    filename: str | None
    media_type: str


@dataclass(frozen=True, slots=True)
class Seen:
    """One request: `body` is what arrived of it, which may be less than was announced."""

    method: str
    path: str
    headers: Message
    body: bytes

    @property
    def key(self) -> str | None:
        return self.headers.get("ailabapi-api-key")

    @property
    def parts(self) -> dict[str, Part]:
        head = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode()
        form = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + self.body)
        found = {}
        for part in form.iter_parts():  # type: ignore[attr-defined]
            data = part.get_payload(decode=True)
            name = part.get_param("name", header="content-disposition")
            found[name] = Part(data.decode("latin-1"), data, part.get_filename(), part.get_content_type())
        return found


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    block_on_close = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Connections are broken on purpose here."""


@dataclass
class FaultyService:
    submit: list[Reply] = field(default_factory=list)
    poll: list[Reply] = field(default_factory=list)
    credits: list[Reply] = field(default_factory=list)
    result: list[Reply] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    asking: dict[int, Seen] = field(default_factory=dict, repr=False)

    def __enter__(self) -> FaultyService:
        service = self
        self.released = threading.Event()
        self.asked = threading.Event()
        lock = threading.Lock()
        turns: dict[str, int] = {}

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *args: object) -> None: ...

            def handle_any(self) -> None:
                self.close_connection = True
                body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
                request = Seen(self.command, self.path, self.headers, body)
                path = self.path.partition("?")[0]
                room, script = service._script(path)
                with lock:
                    service.seen.append(request)
                    service.asking[threading.get_ident()] = request
                    turn = turns[room] = turns.get(room, -1) + 1
                    service.asked.set()
                if len(body) < int(self.headers.get("Content-Length", "0")):
                    return  # the other side went away in the middle: never carried out
                script[min(turn, len(script) - 1)](self)

            do_GET = do_POST = handle_any

        self._server = _Server(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.released.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _script(self, path: str) -> tuple[str, list[Reply]]:
        match path:
            case "/api/portrait/effects/smart-beauty":
                return "submit", self.submit
            case "/api/common/query-async-task-result":
                return "poll", self.poll
            case "/api/common/query-credits":
                return "credits", self.credits
            case _:
                return "result", self.result

    @property
    def request(self) -> Seen:
        """What the reply that is being given right now, in this thread, answers."""
        return self.asking[threading.get_ident()]

    def count(self, word: str) -> int:
        return sum(word in seen.path for seen in self.seen)

    @property
    def submits(self) -> int:
        return self.count("smart-beauty")

    @property
    def polls(self) -> int:
        return self.count("query-async-task-result")

    @property
    def downloads(self) -> int:
        return self.count("/result")

    def encrypt(self, context: ssl.SSLContext) -> None:
        """Speak TLS from now on."""
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)

    def hang(self, handler: BaseHTTPRequestHandler) -> None:
        """Say nothing until the test is over."""
        self.released.wait(30)


def reply(
    status: int, body: bytes, media_type: str = "application/json", headers: dict[str, str] | None = None
) -> Reply:
    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in {"Content-Type": media_type, "Content-Length": str(len(body)), **(headers or {})}.items():
            handler.send_header(name, value)
        handler.send_header("Connection", "close")
        handler.end_headers()
        handler.wfile.write(body)

    return send


def answer(status: int = 200, **fields: object) -> Reply:
    return reply(status, json.dumps({"request_id": REQUEST_ID, "log_id": REQUEST_ID, **fields}).encode())


def accepted() -> Reply:
    return answer(error_code=0, error_msg="", task_type="async", task_id=TASK_ID)


def working(status: int = 1) -> Reply:
    return answer(task_status=status, error_code=0)


def ready(url: str) -> Reply:
    return answer(task_status=2, error_code=0, data={"image_url": url})


def refused(status: int, code: str, message: str = "", coarse: str = "") -> Reply:
    return answer(
        status,
        error_code=status,
        error_code_str=coarse or code,
        error_msg=f"text - {message}",
        error_detail={"status_code": status, "code": code, "code_message": "text", "message": message},
    )


def after(deed: Callable[[], object], then: Reply) -> Reply:
    """The same answer, once something was done."""

    def send(handler: BaseHTTPRequestHandler) -> None:
        deed()
        then(handler)

    return send


def html(status: int) -> Reply:
    return reply(status, b"<html><body>Bad gateway</body></html>", "text/html")


def redirect(url: str, status: int = 302) -> Reply:
    return reply(status, b"", headers={"Location": url})


def reset(handler: BaseHTTPRequestHandler) -> None:
    """Break the connection without a word, as a crashing server does."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()


def truncated(body: bytes) -> Reply:
    """Announce `body` and send half of it."""

    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body[: len(body) // 2])

    return send


def endless(handler: BaseHTTPRequestHandler) -> None:
    """A body that does not end for as long as somebody reads it."""
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b"\xff\xd8\xff" + bytes(1 << 16))
