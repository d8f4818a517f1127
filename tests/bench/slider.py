"""From a move of the level slider to the picture on the canvas: `python -m tests.bench.slider [PHOTO ...]`.

The real program with the engine of this computer, offscreen at 1600 x 1000. First single moves, each waited for; then
a drag of 60 moves a second, as a mouse makes them: how many pictures a second, and how old the last one is.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median

from beautydesk.app import App
from tests.bench.gui_gap import Gaps
from tests.bench.window import program
from tests.visual.shots import PHOTOS, pause, wait_until

MOVES, DRAG = 40, 2.0  # single moves; seconds of the drag
PHOTO = "p04_jay_davis_15mp.jpg"


class Bench:
    def __init__(self, app: App) -> None:
        self._app = app
        self._pictures: list[float] = []
        app.session.pictures_ready.connect(self._on_pictures)

    def _on_pictures(self, _pictures: object) -> None:
        self._app.window.compare.repaint()  # to the pixels of the window
        self._pictures.append(time.perf_counter())

    def open(self, photo: Path) -> None:
        start = time.perf_counter()
        self._app.session.add_photos([photo])
        wait_until(
            lambda: (
                (item := self._app.session.queue.shown) is not None and self._app.session.result_updates.can_save(item)
            )
        )
        print(f"{photo.name}: first preview after {(time.perf_counter() - start) * 1000:.0f} ms")
        wait_until(lambda: self._app.background.busy == 0)

    def single_moves(self) -> None:
        slider = self._app.window.panel.slider
        slider.setSliderDown(True)
        taken: list[float] = []
        for move in range(MOVES):
            seen, start = len(self._pictures), time.perf_counter()
            slider.setSliderPosition(10 + (move * 37) % 90)
            wait_until(lambda seen=seen: len(self._pictures) > seen)  # type: ignore[misc]
            taken.append((self._pictures[seen] - start) * 1000)
        slider.setSliderDown(False)
        taken.sort()
        print(f"  a move to its picture: p50 {median(taken):.0f} ms, p95 {taken[int(MOVES * 0.95)]:.0f} ms")

    def drag(self) -> None:
        slider = self._app.window.panel.slider
        slider.setSliderDown(True)
        seen, start = len(self._pictures), time.perf_counter()
        gaps = Gaps()
        while (now := time.perf_counter() - start) < DRAG:
            slider.setSliderPosition(int(10 + 80 * now / DRAG))
            pause(16)
        end = time.perf_counter()
        shown = len(self._pictures) - seen
        wait_until(lambda: len(self._pictures) > seen + shown)
        late = (self._pictures[seen + shown] - end) * 1000
        print(f"  a drag: {shown / DRAG:.0f} pictures a second, the last one {late:.0f} ms after the last move")
        gaps.report("  drag")
        slider.setSliderDown(False)


def main() -> None:
    photos = [Path(name) for name in sys.argv[1:]] or [PHOTOS / PHOTO]
    with program() as (app, _folder):
        bench = Bench(app)
        for photo in photos:
            bench.open(photo)
            bench.single_moves()
            bench.drag()


if __name__ == "__main__":
    main()
