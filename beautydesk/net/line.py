"""The connection of one exchange, and who ends it: the HTTP library itself cannot be interrupted."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any, Final

from beautydesk.core.cancel import CancelToken
from beautydesk.net.exchange import ExchangeFailed, Failure
from beautydesk.net.local_network import is_local_address

_LOOK: Final = 0.1  # seconds between two looks at the clock and at the token


class Line:
    """The connection of one exchange, so that another thread can end it: the library itself cannot be interrupted.

    `seconds`: for all of it, None where only getting a connection is bounded. `connected`: there is one to the other
    side, or to its proxy; `begun`: something of the request may have left. `cut`: it was ended here.
    `near`: it may lead to this computer or the network at hand alone.
    """

    def __init__(self, seconds: float | None = None) -> None:
        self.seconds = seconds
        self.near = False
        self.connected = self.begun = self.cut = False
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None

    def note(self, event: str, info: Mapping[str, Any]) -> None:
        """Told by the library of all that happens (httpcore's "trace" extension). Raises `ExchangeFailed` (OUTSIDE)."""
        if event.endswith("send_request_headers.started"):
            self.begun |= info["request"].method != b"CONNECT"
        elif event.endswith(("connect_tcp.complete", "start_tls.complete")):
            with self._lock:
                self.connected = True
                self._socket = info["return_value"].get_extra_info("socket")
                if self.cut:
                    self._shut_down()
            if self.near and not is_local_address(peer := info["return_value"].get_extra_info("server_addr")[0]):
                raise ExchangeFailed(Failure.OUTSIDE, f"the name leads to {peer}")

    def end(self) -> None:
        with self._lock:
            self.cut = True
            self._shut_down()

    def drop(self) -> None:
        """Close it: the library leaves it open where a proxy refuses."""
        with self._lock:
            if self._socket is not None:
                self._socket.close()

    def _shut_down(self) -> None:
        if self._socket is not None:
            with suppress(OSError):
                # Wakes a read that waits. The plain one: that of a TLS socket would also make it one without TLS.
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)


@contextmanager
def watched(line: Line, token: CancelToken, connecting: float) -> Iterator[None]:
    """Ends the line when time is over or nobody wants it any more: a server may send a byte now and then for ever.

    Where the line has no `seconds`, for as long as nothing was sent: `connecting` seconds for all steps until then, as
    the library greets a SOCKS proxy without any time-out.
    """
    over = threading.Event()
    began = time.monotonic()

    def watch() -> None:
        while not over.wait(_LOOK):
            if line.begun and line.seconds is None:
                return
            limit = connecting if line.seconds is None else line.seconds
            if token.cancelled or time.monotonic() - began > limit:
                line.end()
                return

    watcher = threading.Thread(target=watch, name="exchange", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()
