"""A keyring may wait for its owner, who may be away, or not see its prompt: that is said, and it is not for ever.

The keyring cannot be interrupted. A call that is given up stays behind in a thread of its own, which ends with the
process; those that come meanwhile wait for it, so that no second prompt opens.
"""

from __future__ import annotations

import os
import queue
import sys
import threading
from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from beautydesk.core.phrase import Phrase
from beautydesk.storage.secrets import SecretKind, SecretOutcome, SecretStore

WAITING: Final = Phrase("Waiting for the system keyring: it may be asking for its password in another window.")
QUIET: Final = 2.0  # seconds until that is said
WITH_SCREEN, WITHOUT_SCREEN = 120.0, 10.0  # seconds until it is given up


def longest(environ: Mapping[str, str], platform: str = sys.platform) -> float:
    """How long to wait, in seconds: without a screen no prompt can be seen, and nobody answers."""
    has_screen = platform in ("win32", "darwin") or environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")
    return WITH_SCREEN if has_screen else WITHOUT_SCREEN


class PatientStore:
    """`store`, waited for within bounds. `on_wait` is called, in the thread that asks, when an answer takes long.

    Safe to use from several threads; one call at a time reaches `store`.
    """

    def __init__(self, store: SecretStore, environ: Mapping[str, str] = os.environ) -> None:
        self._store = store
        self._seconds = longest(environ)
        self._turn = threading.Lock()
        self.on_wait: Callable[[], None] = lambda: None

    def look(self) -> SecretOutcome:
        return self._in_time(self._store.look)

    def load(self) -> SecretOutcome:
        return self._in_time(self._store.load)

    def save(self, secret: str) -> SecretOutcome:
        return self._in_time(partial(self._store.save, secret))

    def delete(self) -> SecretOutcome:
        return self._in_time(self._store.delete)

    def _in_time(self, ask: Callable[[], SecretOutcome]) -> SecretOutcome:
        answers: queue.SimpleQueue[SecretOutcome] = queue.SimpleQueue()
        given_up = threading.Event()

        def run() -> None:
            with self._turn:
                if not given_up.is_set():
                    answers.put(ask())

        threading.Thread(target=run, name="keyring", daemon=True).start()
        try:
            return answers.get(timeout=min(QUIET, self._seconds))
        except queue.Empty:
            self.on_wait()
        try:
            return answers.get(timeout=max(0.0, self._seconds - QUIET))
        except queue.Empty:
            given_up.set()
            return SecretOutcome(SecretKind.SILENT, detail=f"no answer in {self._seconds:g} seconds")
