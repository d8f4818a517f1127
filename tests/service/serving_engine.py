"""An engine for tests of the service: quick, and it fails, waits or crashes when it is told to."""

from __future__ import annotations

import threading

import numpy as np

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import EngineFeatures, Report, RetouchResult
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.photo import Photo


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

    def retouch(self, photo: Photo, options: RetouchOptions, report: Report, token: CancelToken) -> RetouchResult:
        self.options.append(options)
        while not self.gate.wait(0.01):
            if token.cancelled:
                self.cancelled += 1
            token.raise_if_cancelled()
        if self.trouble is not None:
            raise self.trouble
        pixels = np.minimum(photo.pixels.astype(np.int32) + round(40 * options.level), 255).astype(np.uint8)
        return RetouchResult(
            photo.with_pixels(pixels), "brighter", faces=1 if options.faces is FaceScope.LARGEST else 2
        )

    def close(self) -> None: ...
