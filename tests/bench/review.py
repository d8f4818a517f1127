"""How soon the next photo of a review is there: `python -m tests.bench.review [SECONDS]`.

The real program, offscreen, as large as a screen of 1920 x 1080, with portraits of 9 to 24 MP that are retouched. Each
is looked at for so many seconds (2 unless told), then the key for the next one is pressed. Told are the time from the
key until the sharp picture is painted at the face, how long the GUI thread was away meanwhile at most, and the memory.
"""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.bench.gui_gap import Gaps
from tests.bench.window import program
from tests.visual.shots import PHOTOS, pause, wait_until

NAMES = (
    "p26_craft_beer_24mp.jpg",
    "p02_rajni_aneja_20mp.jpg",
    "p04_jay_davis_15mp.jpg",
    "p06_stephanie_farquhar_11mp.jpg",
    "p10_richard_abisla_9mp.jpg",
)


def memory() -> str:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    now = pages * resource.getpagesize() / 1e6
    return f"{now:5.0f} MB now, {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:5.0f} MB at most"


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 2.0
    with program(1920, 1080) as (app, _folder):
        queue = app.session.queue
        app.session.add_photos([PHOTOS / name for name in NAMES])
        wait_until(lambda: len(queue) == len(NAMES) and all(item.size for item in queue))
        app.session.retouching.begin_all()
        wait_until(lambda: all(item.result for item in queue) and app.background.busy == 0)
        app.window.strip.go_to(0)
        print(f"before   {memory()}")
        app.window.actions_.view.review.trigger()
        review, window = app.window.review.review, app.window.review.window
        assert window is not None
        window.resize(1920, 1080)
        canvas = window.canvas

        def sharp() -> bool:
            shown = canvas._after is not None and len(canvas._after.levels) > 1
            return shown and bool(review.faces) and canvas.face is not None

        wait_until(sharp)
        pause(3000)
        print(f"begun    {memory()}")
        gaps = Gaps()
        for row in (*range(1, len(NAMES)), *reversed(range(len(NAMES) - 1))):
            pause(int(seconds * 1000))
            onwards = row > queue.row_of(queue.selection.shown or 0)
            key = Qt.Key.Key_Right if onwards else Qt.Key.Key_Left
            gaps.values.clear()
            begin = time.perf_counter()
            QTest.keyClick(canvas, key)
            QApplication.processEvents()
            at_once = time.perf_counter() - begin
            wait_until(sharp)
            canvas.repaint()
            took = time.perf_counter() - begin
            pause(400)
            worst = max(gaps.values, default=0.0)
            print(
                f"{NAMES[row]:34} {'right' if onwards else 'left':5} first frame {at_once * 1000:6.1f} ms  "
                f"sharp at the face {took * 1000:7.1f} ms  worst gap {worst:6.1f} ms  {memory()}"
            )


if __name__ == "__main__":
    main()
