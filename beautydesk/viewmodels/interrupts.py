"""Ctrl+C in a terminal and the system's SIGTERM, brought into Qt's event loop, where the window can leave in order."""

from __future__ import annotations

import contextlib
import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier


def call_on_interrupt(parent: QObject, on_interrupt: Callable[[], None]) -> None:
    """Call `on_interrupt` in the GUI thread whenever one of the signals comes, for as long as `parent` lives.

    Python runs signal handlers between byte codes only, and Qt's loop may run none for minutes: so Python writes a byte
    to a socket that the loop watches (signal.set_wakeup_fd).
    """
    reading, writing = socket.socketpair()
    reading.setblocking(False)
    writing.setblocking(False)
    notifier = QSocketNotifier(reading.fileno(), QSocketNotifier.Type.Read, parent)

    def on_activated() -> None:
        with contextlib.suppress(BlockingIOError):
            reading.recv(64)
        on_interrupt()

    notifier.activated.connect(on_activated)
    before = signal.set_wakeup_fd(writing.fileno())
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: None)  # the byte does the work

    def on_destroyed() -> None:
        signal.set_wakeup_fd(before)
        reading.close()
        writing.close()

    parent.destroyed.connect(on_destroyed)
