"""The engine that asks a service of the user's own, wherever that is set to be: what was sent is fetched from where it
was sent, with the key of that address, though another one is set by now."""

from __future__ import annotations

import threading
from collections.abc import Callable

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import EngineFeatures, RenderSession, Report
from beautydesk.core.errors import EngineUnavailable
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.receipts import Receipt
from beautydesk.engines.ailab import failures, provider
from beautydesk.engines.ailab.engine import AilabEngine


class OwnService:
    """`address`: base URL of the service that is set now, '' for none. `make`: the engine for a base URL; raises
    `BeautyDeskError`. `find`: a receipt by its id. Safe to use from several threads.
    """

    def __init__(
        self,
        address: Callable[[], str],
        make: Callable[[str], AilabEngine],
        find: Callable[[int], Receipt | None],
    ) -> None:
        self._address, self._make, self._find = address, make, find
        self._lock = threading.Lock()
        self._engines: dict[str, AilabEngine] = {}

    @property
    def features(self) -> EngineFeatures:
        """Those of the service that is set now."""
        return provider.own(self._address()).features

    def open(self, photo: Photo, options: RetouchOptions, report: Report, token: CancelToken) -> RenderSession:
        """See `RetouchEngine.open`. Raises `EngineUnavailable` while no address is set."""
        if not (address := self._address()):
            raise not_set()
        return self._at(address).open(photo, options, report, token)

    def fetch(
        self, receipt: Receipt, report: Report, token: CancelToken, *, without_original: bool = False
    ) -> RenderSession:
        """See `ResumingEngine.fetch`."""
        return self._at(receipt.service).fetch(receipt, report, token, without_original=without_original)

    def reopen(self, photo: Photo, receipt: int | None, token: CancelToken) -> RenderSession:
        """See `RetouchEngine.reopen`."""
        found = None if receipt is None else self._find(receipt)
        if found is None:
            raise failures.answer_gone()
        return self._at(found.service).reopen(photo, receipt, token)

    def close(self) -> None:
        with self._lock:
            for engine in self._engines.values():
                engine.close()
            self._engines.clear()

    def _at(self, address: str) -> AilabEngine:
        with self._lock:
            if address not in self._engines:
                self._engines[address] = self._make(address)
            return self._engines[address]


def not_set() -> EngineUnavailable:
    return EngineUnavailable(
        "No address of a Beauty Desk service is set.",
        code="ERROR_SERVICE_NOT_SET",
        hint="Set one in the settings, under Engines (or: BEAUTYDESK_SERVICE_URL).",
    )
