"""A render session for tests: what it gives is a function of the photo's pixels, whichever scale is asked for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from beautydesk.core.cancel import CancelToken
from beautydesk.core.edit import Edit
from beautydesk.core.engine import Part, Progress, Purchase, Report, Stage, unheard
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.seen_face import SeenFace
from beautydesk.core.viewport import Rect


@dataclass
class PaintedSession:
    """`paint` is given a copy of the pixels to write to. `rendered`: what was asked for, in that order.

    `hold`: preparing waits for it.
    """

    photo: Photo
    paint: Callable[[Any, RetouchOptions], None]
    faces: tuple[Rect, ...] = ()
    most: float = 1.0
    purchase: Purchase | None = None
    note: str = ""
    counted: int | None = 1
    rendered: list[tuple[RetouchOptions, float]] = field(default_factory=list)
    hold: threading.Event | None = None
    eyes: tuple[SeenFace, ...] = ()

    def seen(self, edit: Edit) -> tuple[SeenFace, ...]:
        return self.eyes

    def face_in(self, box: Rect) -> Rect | None:
        return None

    def count_faces(self, options: RetouchOptions) -> int | None:
        return self.counted

    def given(self, level: float) -> float:
        return min(level, self.most)

    def prepare(self, options: RetouchOptions, token: CancelToken) -> None:
        token.raise_if_cancelled()
        while self.hold is not None and not self.hold.is_set():
            token.sleep(0.01)

    def render(
        self,
        options: RetouchOptions,
        scale: float = 1.0,
        part: Part | None = None,
        *,
        token: CancelToken,
        report: Report = unheard,
    ) -> Any:
        token.raise_if_cancelled()
        self.rendered.append((options, scale))
        pixels = self.photo.pixels.copy()
        self.paint(pixels, options)
        report(Progress(Stage.FINISHING, 1.0))
        return pixels
