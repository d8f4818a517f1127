"""How soon a photo is seen, and how soon it is sharp: `python -m tests.bench.open_photo [ROUNDS]`.

The real program, offscreen, from the moment a file is dropped; 24 and 100 megapixels (a portrait, enlarged, grainy).
*gap*: the longest the GUI thread was away meanwhile. Without previews, so that opening alone is measured.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median

import cv2
import numpy as np

from beautydesk.app import App
from beautydesk.viewmodels.picture import PicturePair
from tests.bench.gui_gap import Gaps
from tests.bench.window import program
from tests.visual.shots import PHOTOS, pause, wait_until

PORTRAIT = "p26_craft_beer_24mp.jpg"


def enlarged(folder: Path, megapixels: float) -> Path:
    """The portrait at this size as a JPEG of about half a byte a pixel, as cameras write them."""
    pixels = cv2.imread(str(PHOTOS / PORTRAIT))
    factor = (megapixels * 1e6 / (pixels.shape[0] * pixels.shape[1])) ** 0.5
    large = cv2.resize(pixels, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)
    grain = np.random.default_rng(0).normal(0, 6, large.shape[:2]).astype(np.int16)
    path = folder / f"{megapixels:.0f}.jpg"
    large = np.clip(large + grain[..., None], 0, 255).astype(np.uint8)
    cv2.imwrite(str(path), large, [cv2.IMWRITE_JPEG_QUALITY, 92])
    return path


class Watch:
    """Notes when the canvas gets which picture."""

    def __init__(self, app: App) -> None:
        self._start = 0.0
        self.first = self.sharp = None
        app.session.pictures_ready.connect(self._on_pictures_ready)
        app.session.queue.item_changed.connect(lambda _: self._note_blurred(app))

    def begin(self) -> None:
        self._start = time.perf_counter()
        self.blurred: float | None = None
        self.first: float | None = None
        self.sharp: float | None = None

    @property
    def _now(self) -> float:
        return (time.perf_counter() - self._start) * 1000

    def _note_blurred(self, app: App) -> None:
        if self.blurred is None and app.session.queue.shown and app.session.queue.shown.thumbnail is not None:
            self.blurred = self._now

    def _on_pictures_ready(self, pictures: PicturePair) -> None:
        self.first = self.first or self._now
        if pictures.before.levels[0].size() == pictures.before.size:
            self.sharp = self.sharp or self._now


def measure(app: App, watch: Watch, path: Path, rounds: int) -> None:
    seen: list[tuple[float, float, float, float]] = []
    for _ in range(rounds):
        gaps = Gaps()
        watch.begin()
        app.session.add_photos([path])
        wait_until(lambda: watch.sharp is not None and watch.blurred is not None)
        pause(300)  # its first frames
        seen.append((watch.blurred or 0, watch.first or 0, watch.sharp or 0, max(gaps.values)))
        app.session.remove([item.id for item in app.session.queue])
        pause(200)
    blurred, first, sharp, gap = (median(each) for each in zip(*seen, strict=True))
    print(
        f"{path.stem:>4} MP, {path.stat().st_size / 1e6:.0f} MB: thumbnail {blurred:.0f} ms,"
        f" small picture {first:.0f} ms, sharp {sharp:.0f} ms ({first / sharp:.0%} of the wait), gap {gap:.0f} ms"
    )


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with program(1920, 1080) as (app, folder):
        app.session.live_preview.set_previewing(False)
        watch = Watch(app)
        for megapixels in (24, 100):
            measure(app, watch, enlarged(folder, megapixels), rounds)


if __name__ == "__main__":
    main()
