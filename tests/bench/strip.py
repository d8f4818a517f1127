"""How fluid a long film strip is: `python -m tests.bench.strip [PHOTOS]` (5,000 unless told).

The real program, offscreen, with small photos on disk. A 2 ms timer ticks in the GUI thread; a gap is the time between
two ticks. For each thing that a user does: how long it took in all, and the gaps meanwhile (99th percentile, worst).
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from beautydesk.app import App
from tests.bench.gui_gap import Gaps
from tests.bench.window import program
from tests.visual.shots import pause, wait_until


def make_photos(folder: Path, count: int) -> list[Path]:
    """One real JPEG under many names, a hard link each."""
    original = folder / "original.jpg"
    Image.radial_gradient("L").resize((1500, 1000)).convert("RGB").save(original, quality=90)
    photos = [folder / f"photo {n:05}.jpg" for n in range(count)]
    for photo in photos:
        photo.hardlink_to(original)
    original.unlink()
    return photos


class Bench:
    def __init__(self, app: App) -> None:
        self.app, self.gaps = app, Gaps()

    def measure(self, name: str, act: Callable[[], object], done: Callable[[], bool] = lambda: True) -> None:
        pause(300)
        self.gaps.values.clear()
        begin = time.perf_counter()
        act()
        called = time.perf_counter() - begin
        wait_until(done, 600)
        took = time.perf_counter() - begin
        pause(300)
        ordered = sorted(self.gaps.values)
        p99 = ordered[int(len(ordered) * 0.99)]
        print(
            f"{name:34} call {called * 1000:7.1f} ms  all {took:6.2f} s  p99 {p99:6.1f} ms  worst {ordered[-1]:7.1f} ms"
        )


def scroll(app: App, steps: int) -> None:
    bar = app.window.strip.horizontalScrollBar()
    for step in range(steps):
        bar.setValue(bar.maximum() * step // steps)
        pause(10)


def run(app: App, photos: list[Path]) -> None:
    bench, session, strip = Bench(app), app.session, app.window.strip
    queue, count = session.queue, len(photos)

    def small(row: int) -> bool:
        return queue.item_at(row).thumbnail is not None

    bench.measure(f"add {count}", lambda: session.add_photos(photos), lambda: len(queue) == count)
    bench.measure("until all headers are read", lambda: None, lambda: all(item.size for item in queue))
    bench.measure("jump to the end, until pictured", lambda: strip.go_to(count - 1), lambda: small(count - 1))
    bench.measure("scroll over all of it in 200 steps", lambda: scroll(app, 200))
    bench.measure("until all have a picture", lambda: None, lambda: all(i.thumbnail or i.shelved for i in queue))
    kept = sum(item.thumbnail.sizeInBytes() for item in queue if item.thumbnail)
    shelved = sum(len(item.shelved) for item in queue)
    print(f"pictures in memory: {kept / 1e6:.0f} MB as they are painted, {shelved / 1e6:.0f} MB shelved")
    bench.measure("scroll over all pictures again", lambda: scroll(app, 200))
    bench.measure("select all", strip.selectAll)
    bench.measure("move 1,000 to the end", lambda: session.move([item.id for item in queue][:1000], count))
    strip.go_to(0)
    waiting = [item.id for item in queue]
    bench.measure("ask for all of them", lambda: session.retouching.begin(waiting))
    bench.measure("stop all of them", session.retouching.cancel_all, lambda: app.background.busy == 0)
    every_fifth = [item.id for item in queue][::5]
    bench.measure("remove 1,000 here and there", lambda: session.remove(every_fifth))
    bench.measure("remove 1,000 in a row", lambda: session.remove([item.id for item in queue][100:1100]))
    bench.measure("remove the rest", lambda: session.remove([item.id for item in queue]))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:.0f} MB")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    with program() as (app, folder):
        run(app, make_photos(folder, count))


if __name__ == "__main__":
    main()
