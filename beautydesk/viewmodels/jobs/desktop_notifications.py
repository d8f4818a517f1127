"""Notifications of the desktop, each in a thread that waits for its click; one at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Report
from beautydesk.core.job import Done, Outcome
from beautydesk.viewmodels.background import Lane

Teller = Callable[[str, Callable[[], bool]], bool]  # a text, and whether it is given up; was it clicked?


class Notifications(QObject):
    """`tell` blocks as long as the notification is there, as `support.notifications.tell` does."""

    clicked = Signal()

    def __init__(self, tell: Teller, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tell, self._lane = tell, lane
        self._shown = CancelToken()

    def tell(self, text: str) -> None:
        """Show `text`. What was told before is not waited for any more."""
        self._shown.cancel()
        self._shown = CancelToken()
        self._lane.submit(partial(_told, self._tell, text), self._on_gone, token=self._shown)

    def _on_gone(self, outcome: Outcome[bool]) -> None:
        if outcome == Done(True):
            self.clicked.emit()


def _told(tell: Teller, text: str, report: Report, token: CancelToken) -> bool:
    return tell(text, lambda: token.cancelled)
