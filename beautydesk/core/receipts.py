"""Receipts: one record of each retouch that was asked for, and how far it has come, money first.

The journal keeps them. It is written before each step is taken, so that a crash at any moment loses nothing that is
paid for and repeats nothing. The rules are here, as values and one table; `storage.journal` is the journal.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from beautydesk.core.errors import Charged
from beautydesk.core.job import RetouchOptions


class ReceiptState(enum.Enum):
    """How far a retouch has come. What is done on this computer goes from ADDED to its end at once."""

    ADDED = "added"  # asked for, nothing done yet
    PREPARED = "prepared"  # the copy to be sent is made; nothing has left this computer
    SENDING = "about-to-send"  # its bytes may be on their way
    SENT = "sent"  # accepted, so paid for; the service works on it
    READY = "ready"  # the result's address is known
    FETCHED = "fetched"  # the result's bytes are in the profile
    SAVED = "saved"  # a file of the user's holds it: settled
    FAILED = "failed"  # it ended with an error: settled
    UNCERTAIN = "uncertain"  # sent, and nobody knows whether it was taken: the user decides
    CANCELLED = "cancelled"  # not wanted any more: settled


_S = ReceiptState
_END = frozenset({_S.SAVED, _S.FAILED, _S.CANCELLED})
# A refused send goes back to PREPARED. Whatever is in a file of the user's is saved, however little was noted before.
TRANSITIONS: Final[Mapping[ReceiptState, frozenset[ReceiptState]]] = {
    _S.ADDED: _END | {_S.PREPARED, _S.FETCHED},
    _S.PREPARED: _END | {_S.PREPARED, _S.SENDING, _S.FETCHED},
    _S.SENDING: _END | {_S.PREPARED, _S.SENT, _S.UNCERTAIN},
    _S.SENT: _END | {_S.READY, _S.FETCHED},
    _S.READY: _END | {_S.READY, _S.FETCHED},
    _S.FETCHED: _END | {_S.READY, _S.FETCHED},
    _S.UNCERTAIN: _END,
    _S.SAVED: frozenset({_S.SAVED}),
    _S.FAILED: frozenset({_S.SAVED}),
    _S.CANCELLED: frozenset({_S.SAVED}),
}

_SLACK: Final = 2.0  # seconds: the times of files on FAT are even
_TICKS: Final = (1, 100, 1_000, 10**7, 10**9, 2 * 10**9)  # nanoseconds: ext4, NTFS, gvfs, exFAT, sshfs, FAT
FREE_ENGINES: Final = frozenset({"local", "service"})  # ids of those that never charge anything
UNSENT: Final = frozenset({_S.ADDED, _S.PREPARED})
PAID: Final = frozenset({_S.SENT, _S.READY, _S.FETCHED})
OPEN: Final = UNSENT | PAID | {_S.SENDING, _S.UNCERTAIN}


@dataclass(frozen=True, slots=True)
class Receipt:
    """The record of one retouch. Times are seconds since the epoch; `sent_at` is None before anything was sent.

    `service`: base URL of the service that was asked, '' for the engine on this computer. `digest`: SHA-256 (hex) of
    the exact bytes that were sent, '' before they were made. `credits`: what it cost, or may have cost (`charged`).
    `result`: the service's answer, a file in the profile; `result_level`: the level it was made at, which is higher
    than `options.level` when one paid answer serves a lower level. `target`: the user's file that holds the result.
    `batch` and `order`: the run it was part of, and what was asked of the result's file (JSON), '' outside of one.
    `reason`: the error's code, or why it ended. `busy`: another copy of the program is at it right now.
    """

    id: int
    photo: Path
    options: RetouchOptions
    state: ReceiptState
    engine: str
    service: str = ""
    added_at: float = 0.0
    changed_at: float = 0.0
    digest: str = ""
    sent_at: float | None = None
    task_id: str | None = None
    request_id: str = ""
    url: str | None = None
    result: Path | None = None
    result_level: float | None = None
    target: Path | None = None
    batch: str = ""
    order: str = ""
    charged: Charged = Charged.NO
    credits: float = 0.0
    reason: str = ""
    busy: bool = False

    @property
    def free(self) -> bool:
        """Can nothing be charged for it, whatever becomes of it?"""
        return self.engine in FREE_ENGINES


@dataclass(frozen=True, slots=True)
class RetouchRequest:
    """What a call is for. Two with the same `service`, `digest`, level and faces ask for the same.

    `digest`: SHA-256 (hex) of the exact bytes that would be sent.
    """

    engine: str
    service: str
    photo: Path
    options: RetouchOptions
    digest: str


class NotOrdered(Exception):
    """Going on would mean to send a photo, and nobody asked for that."""


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file of the user's that holds the result of `photo`: asked for at `begun`, there at `saved` (seconds since the
    epoch)."""

    photo: Path
    begun: float
    saved: float

    def is_still_there(self, file: Path) -> bool:
        """Was `file` not changed since? Somebody else's may have taken that place.

        It bears the date of its writing, or that of its photo: see `Export.keep_date`.
        """
        try:
            changed = file.stat()
            if self.begun - _SLACK <= changed.st_mtime <= self.saved + _SLACK:
                return True
            return _is_date_of(changed.st_mtime_ns, self.photo.stat().st_mtime_ns)
        except OSError:
            return False


def _is_date_of(copy: int, date: int) -> bool:
    """Nanoseconds since the epoch: is `copy` the `date`, as a drive holds it?"""
    return any(copy % tick == 0 and abs(copy - date) <= tick for tick in _TICKS)


class Busy(Exception):
    """The same retouch is under way, in another thread or another copy of the program: wait for its result."""
