"""A proxy on loopback that connects as it is told: to one port of this computer, whatever host is asked for."""

from __future__ import annotations

import base64
import select
import socket
import socketserver
import threading
from dataclasses import dataclass, field
from types import TracebackType
from typing import BinaryIO

REASONS = {407: "Proxy Authentication Required", 403: "Forbidden", 502: "Bad Gateway", 503: "Service Unavailable"}


@dataclass
class ProxyServer:
    """`port`: of the server behind it. `auth`: user and password that it wants. `status`: it refuses with this one;
    `way`: "hang", "close" or "garbage" in place of an answer. `asked`: what it was asked to connect to; `heads`: all it
    was told in the clear. `socks`: it speaks SOCKS 5 (RFC 1928, 1929) instead of HTTP.
    """

    port: int = 0
    auth: tuple[str, str] | None = None
    status: int = 0
    way: str = ""
    socks: bool = False
    asked: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)

    def __enter__(self) -> ProxyServer:
        proxy = self
        self.over = threading.Event()

        class Handler(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                (proxy._greet_socks if proxy.socks else proxy._greet)(self.connection, self.rfile)

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        self.place = f"127.0.0.1:{self._server.server_address[1]}"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.over.set()
        self._server.shutdown()
        self._server.server_close()

    def _greet(self, client: socket.socket, reader: BinaryIO) -> None:
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            if not (line := reader.readline(65536)):
                return
            head += line
        text = head.decode("latin-1")
        self.heads.append(text)
        self.asked.append(text.split(" ")[1])
        if self._misbehaves(client):
            return
        wanted = self.auth and base64.b64encode(":".join(self.auth).encode()).decode()
        if wanted and f"proxy-authorization: basic {wanted}".lower() not in text.lower():
            self._refuse(client, 407)
        elif self.status:
            self._refuse(client, self.status)
        elif text.startswith("CONNECT "):
            client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            self._pass_on(client)
        else:
            self._pass_on(client, head)

    def _refuse(self, client: socket.socket, status: int) -> None:
        """As they do, with a page of their own; one that repeats what it was told."""
        body = f"<html>{self.heads[-1]}</html>".encode()
        reason = f"{REASONS.get(status, 'Refused')} {'+'.join(self.auth or ())}"
        head = f"HTTP/1.1 {status} {reason}\r\nProxy-Authenticate: Basic realm=x\r\nContent-Length: {len(body)}\r\n\r\n"
        client.sendall(head.encode() + body)

    def _misbehaves(self, client: socket.socket) -> bool:
        if self.way == "hang":
            self.over.wait(30)
        elif self.way == "garbage":
            client.sendall(b"\x15\x03\x01 this is no answer\r\n\r\n")
        return bool(self.way)

    def _greet_socks(self, client: socket.socket, reader: BinaryIO) -> None:
        _, methods = reader.read(2)
        offered = reader.read(methods)
        if self._misbehaves(client):
            return
        method = b"\x02" if self.auth else b"\x00"
        if method not in offered:
            client.sendall(b"\x05\xff")
            return
        client.sendall(b"\x05" + method)
        if self.auth:
            user = reader.read(reader.read(2)[1]).decode()
            password = reader.read(reader.read(1)[0]).decode()
            client.sendall(b"\x01" + (b"\x00" if (user, password) == self.auth else b"\x01"))
            if (user, password) != self.auth:
                return
        kind = reader.read(4)[3]
        host = reader.read(reader.read(1)[0]).decode() if kind == 3 else socket.inet_ntoa(reader.read(4))
        self.asked.append(f"{host}:{int.from_bytes(reader.read(2), 'big')}")
        client.sendall(b"\x05" + bytes([self.status]) + b"\x00\x01" + bytes(6))
        if not self.status:
            self._pass_on(client)

    def _pass_on(self, client: socket.socket, first: bytes = b"") -> None:
        with socket.create_connection(("127.0.0.1", self.port)) as server:
            server.sendall(first)
            other = {client: server, server: client}
            while not self.over.is_set():
                for one in select.select(list(other), [], [], 0.05)[0]:
                    try:
                        data = one.recv(65536)
                        other[one].sendall(data)
                    except OSError:
                        return
                    if not data:
                        return
