"""How long one frame of the canvas takes, and how long a picture takes to build.

    python tests/bench/compare_paint.py [MEGAPIXELS]

A frame is everything from the gesture to the window's finished pixels, on Qt's offscreen platform (a raster window).
Every gesture is made three times, and of each of its frames the quickest counts: other programs are none of its cost.
The last column is the median without tiles, everything scaled anew, over the median with them: same run, same gesture.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from beautydesk.ui.compare import CompareMode, CompareView
from beautydesk.ui.compare.tiles import TileCache
from beautydesk.viewmodels.picture import Picture

FRAMES, ROUNDS = 100, 3
SCREENS = ((1920, 1080), (3840, 2160))


class NoTiles(TileCache):
    """Scales everything anew in each frame."""

    def hurry(self) -> None:
        pass

    def paint(self, *of_a_pane: object) -> None:
        self.forget_others()
        super().paint(*of_a_pane)  # type: ignore[arg-type]


def noise(megapixels: float) -> np.ndarray:
    height = int((megapixels * 1e6 / 1.5) ** 0.5)
    return np.random.default_rng(1).integers(0, 255, (height, height * 3 // 2, 3), dtype=np.uint8)


def timed(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def frames(step: Callable[[int], object], start: Callable[[], object]) -> list[float]:
    rounds = []
    for _ in range(ROUNDS):
        start()
        QApplication.processEvents()
        rounds.append([timed(lambda n=number: (step(n), QApplication.processEvents())) for number in range(FRAMES)])
    return [min(costs) for costs in zip(*rounds, strict=True)]


class Bench:
    """One canvas, full screen."""

    def __init__(self, before: Picture, after: Picture, width: int, height: int) -> None:
        self.view = CompareView()
        self.view.resize(width, height)
        self.view.set_pictures(before, after)
        self.view.set_difference(before, after, Picture.difference(before, after))
        self.view.show()

    def say(self, what: str, step: Callable[[int], object], start: Callable[[], object]) -> None:
        view, kept = self.view, self.view._tiles
        costs = frames(step, start)
        view._tiles = NoTiles()
        plain = median(frames(step, start))
        view._tiles = kept
        p99 = quantiles(costs, n=100)[-1]
        print(
            f"{view.width()} x {view.height()}  {view.mode.value:12}  {what:13}"
            f" p50 {median(costs):5.1f} ms  p99 {p99:5.1f}  worst {max(costs):5.1f}  x {plain / median(costs):3.1f}"
        )

    def run(self, before: Picture, after: Picture, other: Picture) -> None:
        view = self.view
        for view.mode in CompareMode:
            if view.mode is CompareMode.SPLIT:
                self.say("split drag", lambda n: setattr(view, "split", n / FRAMES), view.zoom_fit)
                self.say("live after", lambda n: view.set_pictures(before, (after, other)[n % 2]), view.zoom_fit)
                view.set_pictures(before, after)
                view.split = 0.5
            for scale in (0.3, 0.7, 1.0, 1.5, 4.0):
                pan = lambda n: (view._hurry(), view.pan(QPointF(*((-7, -5) if n % 100 < 50 else (7, 5)))))  # noqa: E731
                self.say(f"pan at {scale:.0%}", pan, lambda s=scale: (view.zoom_fit(), view.zoom_to(s)))
            wheel = lambda n: (view._hurry(), view.zoom_to(view.zoom * 1.03, QPointF(500, 400)))  # noqa: E731
            self.say("zoom by wheel", wheel, view.zoom_fit)
        view.deleteLater()


def main() -> None:
    app = QApplication(sys.argv[:1])
    megapixels = float(sys.argv[1]) if len(sys.argv) > 1 else 100.0
    rgb = noise(megapixels)
    print(f"build {rgb.shape[1]} x {rgb.shape[0]}: {timed(lambda: Picture.from_rgb(rgb)):.0f} ms")
    before, after, other = (Picture.from_rgb(pixels) for pixels in (rgb, 255 - rgb, rgb // 2))
    print(f"difference: {timed(lambda: Picture.difference(before, after)):.0f} ms")
    print(f"thumbnail of 160 px: {timed(lambda: before.thumbnail(160)):.1f} ms")
    for screen in SCREENS:
        Bench(before, after, *screen).run(before, after, other)
        app.processEvents()


if __name__ == "__main__":
    main()
