"""An engine for tests of the service: quick, and it fails, waits or crashes when it is told to."""

from __future__ import annotations

import threading
from typing import Any

import numpy as np

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import EngineFeatures, RenderSession, Report
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from tests.painted_session import PaintedSession


class BrighteningEngine:
    """Adds 40 times the level to every pixel. `trouble` is raised instead; `gate` is waited for first."""

    def __init__(self) -> None:
        self.trouble: Exception | None = None
        self.gate = threading.Event()
        self.gate.set()
        self.options: list[RetouchOptions] = []
        self.cancelled = 0

    @property
    def features(self) -> EngineFeatures:
        return EngineFeatures("brighter", "Brighter", uploads=False, needs_key=False, credits_per_photo=0)

    def open(self, photo: Photo, options: RetouchOptions, report: Report, token: CancelToken) -> RenderSession:
        self.options.append(options)
        while not self.gate.wait(0.01):
            if token.cancelled:
                self.cancelled += 1
            token.raise_if_cancelled()
        if self.trouble is not None:
            raise self.trouble
        return self.reopen(photo, None, token)

    def reopen(self, photo: Photo, receipt: int | None, token: CancelToken) -> RenderSession:
        return PaintedSession(photo, _brighten)

    def close(self) -> None: ...


def _brighten(pixels: Any, options: RetouchOptions) -> None:
    np.minimum(pixels.astype(np.int32) + round(40 * options.level), 255, out=pixels, casting="unsafe")
