"""The hosted service's key and credits, for the settings page. It is asked in the background: it may block."""

from __future__ import annotations

import enum
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from beautydesk.core.engine import EngineFeatures
from beautydesk.core.errors import AccountError, BeautyDeskError
from beautydesk.core.job import Done, Failed, Outcome, Stopped
from beautydesk.storage.api_key import ApiKey, KeyOrigin, KeyStatus
from beautydesk.storage.patience import WAITING
from beautydesk.viewmodels.background import Lane, OnEnd
from beautydesk.viewmodels.text.translation import joined, translated

T = TypeVar("T")


class KeyHealth(enum.Enum):
    """What is known of the key itself."""

    UNKNOWN = "unknown"
    WORKS = "works"
    REFUSED = "refused"


class Account(QObject):
    """`ask_credits`: asks the service how many credits can be used; called off the GUI thread.

    `features`: the hosted engine's. `lane`: for its questions alone, one at a time and in order: an unlock
    prompt may hold one for long.
    """

    changed = Signal()
    keyring_waits = Signal()  # emitted in any thread

    def __init__(
        self,
        key: ApiKey,
        ask_credits: Callable[[], float],
        features: EngineFeatures,
        lane: Lane,
    ) -> None:
        super().__init__()
        self.features = features
        self._key, self._ask_credits = key, ask_credits
        self._lane = lane
        self.busy = False
        self.health = KeyHealth.UNKNOWN
        self.credits: float | None = None
        self.status: KeyStatus | None = None
        self.error: BeautyDeskError | None = None
        self._keyring_waits = False
        self.keyring_waits.connect(self._on_keyring_waits)

    def refresh(self) -> None:
        """Ask the keyring whether there is a key, again if it was locked before."""
        self._run(partial(_look_again, self._key), self._on_status)

    def set_key(self, text: str) -> None:
        """Store a key, then check it."""
        self.health, self.credits = KeyHealth.UNKNOWN, None
        self._run(partial(_store, self._key, text), self._on_stored)

    def check(self) -> None:
        """Ask the service for the credits; shows whether the key works."""
        self._run(self._ask_credits, self._on_credits)

    def ask_balance(self) -> None:
        """Ask for the credits where there is a key, unasked by the user: a keyring that refused is let alone."""
        self._run(partial(_balance, self._key, self._ask_credits), self._on_balance)

    def remove(self) -> None:
        """Forget the key here and in the keyring."""
        self.health, self.credits = KeyHealth.UNKNOWN, None
        self._run(partial(_delete, self._key), self._on_status)

    @property
    def origin_text(self) -> str:
        """Where the key is kept, for people."""
        if self._keyring_waits:
            return translated(WAITING)
        if self.status is None:
            return QCoreApplication.translate("Account", "Looking for a key…")
        problem = translated(self.status.problem.sentence) if self.status.problem else ""
        match self.status.origin:
            case KeyOrigin.ENVIRONMENT:
                return QCoreApplication.translate("Account", "The key comes from BEAUTYDESK_API_KEY and is not stored.")
            case KeyOrigin.KEYRING:
                return QCoreApplication.translate("Account", "Stored in your system keyring.")
            case KeyOrigin.THIS_RUN:
                kept = QCoreApplication.translate("Account", "The key is kept for this session only.")
                return joined(problem, kept)
            case KeyOrigin.NONE:
                if problem:
                    hint = QCoreApplication.translate("Account", "A key that you paste is kept for this session only.")
                    return joined(problem, hint)
                return QCoreApplication.translate("Account", "No key yet.")

    def _run(self, question: Callable[[], T], on_end: OnEnd[T]) -> None:
        self.busy, self.error, self._keyring_waits = True, None, False
        self.changed.emit()
        self._lane.run(question, on_end)

    def _on_status(self, outcome: Outcome[KeyStatus]) -> None:
        self.busy = self._keyring_waits = False
        match outcome:
            case Done(status):
                self.status = status
            case Failed(error):
                self.error = error
        self.changed.emit()

    def _on_stored(self, outcome: Outcome[KeyStatus]) -> None:
        self._on_status(outcome)
        if isinstance(outcome, Done):
            self.check()

    def _on_balance(self, outcome: Outcome[tuple[KeyStatus, float | None]]) -> None:
        match outcome:
            case Done((status, usable)) if usable is not None:
                self.status = status
                self._on_credits(Done(usable))
            case Done((status, _)):
                self.credits = None
                self._on_status(Done(status))
            case Failed() | Stopped():
                self._on_credits(outcome)

    def _on_keyring_waits(self) -> None:
        """Somebody's question to the keyring takes long; it is shown where one of ours does."""
        self._keyring_waits = self.busy
        self.changed.emit()

    def _on_credits(self, outcome: Outcome[float]) -> None:
        self.busy = self._keyring_waits = False
        match outcome:
            case Done(usable):
                self.health, self.credits = KeyHealth.WORKS, usable
            case Failed(error):
                self.health = KeyHealth.REFUSED if isinstance(error, AccountError) else KeyHealth.UNKNOWN
                self.credits, self.error = None, error
        self.changed.emit()


def _look_again(key: ApiKey) -> KeyStatus:
    key.ask_again()
    return key.status()


def _balance(key: ApiKey, ask_credits: Callable[[], float]) -> tuple[KeyStatus, float | None]:
    status = key.status()
    return status, ask_credits() if status.available else None


def _store(key: ApiKey, text: str) -> KeyStatus:
    key.set(text)
    return key.status()


def _delete(key: ApiKey) -> KeyStatus:
    key.delete()
    return key.status(ask=False)
