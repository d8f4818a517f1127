"""How long the GUI thread is away while a batch is retouched: `python -m tests.bench.gui_gap [PHOTOS]`.

The photos are one of 24 MP and else of 1 MP or less, so that 200 take minutes and what happens between them counts.

A 2 ms timer ticks in the GUI thread of the real program (offscreen); a gap is the time between two ticks. Prints the
50th, 99th percentile and the worst, idle and during the batch, from one run.
"""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer

from tests.bench.window import program
from tests.visual.shots import PHOTOS, pause, wait_until

LARGE = "p26_craft_beer_24mp.jpg"
SMALL = ("p22_glennette_clark.jpg", "p24_river_kamanda.jpg", "n07_cat.png", "s01_astronaut.png")


class Gaps:
    """Collects the time between ticks, in milliseconds."""

    def __init__(self) -> None:
        self.values: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(2)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.values.append((now - self._last) * 1000)
        self._last = now

    def report(self, name: str) -> None:
        ordered = sorted(self.values)
        p99 = ordered[int(len(ordered) * 0.99)]
        print(f"{name:8} p50 {ordered[len(ordered) // 2]:6.1f} ms  p99 {p99:6.1f} ms  worst {ordered[-1]:6.1f} ms")
        self.values = []


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with program() as (app, folder):
        names = [LARGE, *(SMALL[number % len(SMALL)] for number in range(count - 1))]
        photos = [Path(shutil.copy(PHOTOS / name, folder / f"{n}-{name}")) for n, name in enumerate(names)]
        gaps = Gaps()
        pause(2000)
        gaps.report("idle")
        app.session.add_photos(photos)
        wait_until(lambda: all(item.size for item in app.session.queue) and len(app.session.queue) == len(photos))
        gaps.report("adding")
        app.session.retouching.begin_all()
        wait_until(lambda: not any(item.active for item in app.session.queue), 1800)
        gaps.report("batch")


if __name__ == "__main__":
    main()
