"""A Beauty Desk service as a studio runs it: the real one behind a door that can be closed, moved and made busy."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

SUBMIT = "/api/portrait/effects/smart-beauty"


class Door:
    """`url`: where the service is. `keys`: those that were shown, by path. `busy`: so many more photos are put off.

    What lies behind it knows the door's address alone, so results are named as lying here.
    """

    def __init__(self, behind: str) -> None:
        self._behind = urlsplit(behind)
        self.keys: list[tuple[str, str | None]] = []
        self.busy = 0
        self.lost = 0  # so many more answers to a photo never arrive
        self.is_ours = True
        self._server: ThreadingHTTPServer | None = None
        self.port = 0
        self.open()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def submits(self) -> int:
        return sum(path == SUBMIT for path, _ in self.keys)

    def open(self) -> None:
        """At the same place as before."""
        door = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                door._answer(self)

            do_POST = do_GET

            def log_message(self, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def close(self) -> None:
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def _answer(self, to: BaseHTTPRequestHandler) -> None:
        path = to.path.partition("?")[0]
        self.keys.append((path, to.headers.get("ailabapi-api-key")))
        body = to.rfile.read(int(to.headers.get("Content-Length") or 0))
        if path == "/health" and not self.is_ours:
            _send(to, 200, json.dumps({"name": "printer"}).encode())
        elif path == SUBMIT and self.busy:
            self.busy -= 1
            _send(to, 503, b"", {"Retry-After": "1"})
        else:
            status, kind, answer = self._asked_behind(to, body)
            if path == SUBMIT and self.lost:
                self.lost -= 1
                to.close_connection = True
                return
            _send(to, status, answer, {"Content-Type": kind})

    def _asked_behind(self, to: BaseHTTPRequestHandler, body: bytes) -> tuple[int, str, bytes]:
        line = http.client.HTTPConnection(self._behind.hostname or "", self._behind.port, timeout=60)
        try:
            line.request(to.command, to.path, body or None, dict(to.headers))
            response = line.getresponse()
            return response.status, response.headers.get("Content-Type", ""), response.read()
        finally:
            line.close()


def _send(to: BaseHTTPRequestHandler, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
    to.send_response(status)
    for name, value in {**(headers or {}), "Content-Length": str(len(body))}.items():
        to.send_header(name, value)
    to.end_headers()
    to.wfile.write(body)


@contextmanager
def studio(key: str) -> Iterator[Door]:
    """A service that takes `key`, answered by the engine of this computer."""
    from beautydesk.engines.local import LocalEngine
    from tests.serving import in_background

    with in_background(LocalEngine(), key=key) as behind:
        door = Door(behind)
        try:
            yield door
        finally:
            door.close()
