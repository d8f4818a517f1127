"""How long one frame of the canvas takes, and how long a picture takes to build.

    python tests/bench/compare_paint.py [MEGAPIXELS]

A frame is everything from the gesture to the window's finished pixels, on Qt's offscreen platform (a raster window).
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from beautydesk.ui.compare import CompareMode, CompareView
from beautydesk.viewmodels.images import Picture

FRAMES = 40
SCREENS = ((1920, 1080), (3840, 2160))


def noise(megapixels: float) -> np.ndarray:
    height = int((megapixels * 1e6 / 1.5) ** 0.5)
    return np.random.default_rng(1).integers(0, 255, (height, height * 3 // 2, 3), dtype=np.uint8)


def timed(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def frames(step: Callable[[int], object]) -> str:
    costs = [timed(lambda n=number: (step(n), QApplication.processEvents())) for number in range(FRAMES)]
    return f"{median(costs):6.1f} ms a frame, worst {max(costs):6.1f}"


def main() -> None:
    app = QApplication(sys.argv[:1])
    megapixels = float(sys.argv[1]) if len(sys.argv) > 1 else 100.0
    rgb = noise(megapixels)
    print(f"build {rgb.shape[1]} x {rgb.shape[0]}: {timed(lambda: Picture.from_rgb(rgb)):.0f} ms")
    before, after = Picture.from_rgb(rgb), Picture.from_rgb(255 - rgb)
    print(f"thumbnail of 160 px: {timed(lambda: before.thumbnail(160)):.1f} ms")
    for screen in SCREENS:
        measure(before, after, *screen)
    app.processEvents()


def measure(before: Picture, after: Picture, width: int, height: int) -> None:
    view = CompareView()
    view.resize(width, height)
    view.set_pictures(before, after)
    view.show()

    def say(what: str, step: Callable[[int], object]) -> None:
        print(f"{width} x {height}  {view.mode.value:12}  {what:16}", frames(step))

    for mode in CompareMode:
        view.mode = mode
        view.zoom_fit()
        if mode is CompareMode.SPLIT:
            say("split drag", lambda n: setattr(view, "split", n / FRAMES))
        for scale in (0.3, 0.7, 1.0, 1.5, 4.0):
            view.zoom_to(scale)
            say(f"pan at {scale:.0%}", lambda n: view._pan(QPointF(-7, -5)))
        view.zoom_fit()
        say("zoom by wheel", lambda n: view.zoom_to(view.zoom * 1.12, QPointF(500, 400)))
    view.deleteLater()


if __name__ == "__main__":
    main()
