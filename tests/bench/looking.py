"""How fluid a long list is, looked at and changed: `python -m tests.bench.looking [PHOTOS]` (5,000 unless told).

The real program, offscreen, with small photos on disk that all have a picture already. A 2 ms timer ticks in the GUI
thread; a gap is the time between two ticks. For each thing that a user does in grid and strip: the gaps meanwhile (99th
percentile, worst), beside those of the machine at rest. States change by hand, as engines would change them: eight
photos every 40 ms.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollBar

from beautydesk.app import App
from beautydesk.core.job import Choice, JobState, RetouchOptions
from beautydesk.core.kept_photo import ResultInfo
from beautydesk.core.mark import Mark
from beautydesk.viewmodels.list.groups import Group
from beautydesk.viewmodels.list.photo_order import Order
from tests.bench.gui_gap import Gaps
from tests.bench.window import program
from tests.visual.shots import pause, wait_until

RESULT = ResultInfo(Path("r.npz"), Choice("local", RetouchOptions()), 1, None, None, "")
AT_ONCE, EVERY = 8, 40  # photos, milliseconds


def make_photos(folder: Path, count: int) -> list[Path]:
    """One real JPEG under many names, a hard link each."""
    original = folder / "original.jpg"
    Image.radial_gradient("L").resize((1500, 1000)).convert("RGB").save(original, quality=90)
    photos = [folder / f"photo {n:05}.jpg" for n in range(count)]
    for photo in photos:
        photo.hardlink_to(original)
    original.unlink()
    return photos


class States:
    """Photos go through their states, one after the other, as long as it is on."""

    def __init__(self, app: App) -> None:
        self._queue = app.session.queue
        self._ids = [item.id for item in self._queue]
        self._at = 0
        self._timer = QTimer(interval=EVERY)
        self._timer.timeout.connect(self._go_on)

    def set_on(self, on: bool) -> None:
        (self._timer.start if on else self._timer.stop)()

    def _go_on(self) -> None:
        for item in self._queue.items(self._ids[self._at : self._at + AT_ONCE]):
            self._queue.set_state(item, JobState.WAITING)
            self._queue.set_state(item, JobState.WORKING)
            item.result = RESULT
            self._queue.set_state(item, JobState.DONE)
        self._at = (self._at + AT_ONCE) % len(self._ids)


class Bench:
    def __init__(self) -> None:
        self._gaps = Gaps()

    def measure(self, name: str, act: Callable[[], object], seconds: float = 0.5) -> None:
        pause(300)
        self._gaps.values.clear()
        act()
        pause(round(seconds * 1000))
        ordered = sorted(self._gaps.values)
        p99 = ordered[int(len(ordered) * 0.99)]
        print(f"{name:44} p99 {p99:6.1f} ms  worst {ordered[-1]:7.1f} ms", flush=True)


def scroll(bar: QScrollBar, steps: int = 200) -> None:
    for step in range(steps):
        bar.setValue(bar.maximum() * step // steps)
        pause(10)


def creep(bar: QScrollBar, steps: int = 200, by: int = 24) -> None:
    """As a wheel does."""
    for step in range(steps):
        bar.setValue(bar.maximum() // 2 + step * by)
        pause(10)


def look(app: App, bench: Bench, name: str, bar: QScrollBar) -> None:
    view, states = app.session.view, States(app)
    bench.measure(f"{name}: jump through all of it", lambda: scroll(bar))
    bench.measure(f"{name}: scroll by a wheel", lambda: creep(bar))
    for on in (False, True):
        states.set_on(on)
        meanwhile = ", states change" if on else ""
        if on:
            bench.measure(f"{name}: states change", lambda: None, 3)
            bench.measure(f"{name}: scroll by a wheel{meanwhile}", lambda: creep(bar))
        for order in (Order.NAME, Order.TIME, Order.STATE, Order.OWN):
            bench.measure(f"{name}: order by {order.value}{meanwhile}", lambda order=order: view.set_order(order), 1)
        for group in (Group.TO_DO, Group.DONE, Group.REJECTED, Group.ALL):
            bench.measure(f"{name}: {group.value}{meanwhile}", lambda group=group: view.set_group(group), 1)
    states.set_on(False)


def run(app: App, photos: list[Path]) -> None:
    bench, session, window = Bench(), app.session, app.window
    queue = session.queue
    bench.measure("at rest", lambda: None, 2)
    bench.measure("add all of them", lambda: session.add_photos(photos), 3)
    wait_until(lambda: len(queue) == len(photos) and all(item.size for item in queue), 600)
    wait_until(lambda: all(item.thumbnail or item.shelved for item in queue), 1800)
    queue.set_mark([item.id for item in queue][::7], Mark.REJECTED)
    pause(1000)
    bench.measure("at rest, listed", lambda: None, 2)
    ids = [item.id for item in queue]
    bench.measure("ask for all of them", lambda: session.retouching.begin(ids), 2)
    bench.measure("stop all of them", session.retouching.cancel_all, 2)
    bench.measure("move 1,000 to the end", lambda: session.move(ids[:1000], len(ids)))
    look(app, bench, "strip", window.strip.horizontalScrollBar())
    begin = time.perf_counter()
    bench.measure("to the grid", window.actions_.lists.grid.trigger)
    print(f"grid after {time.perf_counter() - begin - 0.8:.2f} s")
    look(app, bench, "grid", window.grid.verticalScrollBar())
    bench.measure("grid: step by keys", lambda: [(window.actions_.view.next.trigger(), pause(30)) for _ in range(40)])
    bench.measure("grid: select all", window.grid.selectAll)
    bench.measure("remove every fifth", lambda: session.remove(ids[::5]))
    kept = sum(item.thumbnail.sizeInBytes() for item in queue if item.thumbnail)
    shelved = sum(len(item.shelved) for item in queue)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"pictures: {kept / 1e6:.0f} MB as they are painted, {shelved / 1e6:.0f} MB shelved; peak memory {peak:.0f} MB"
    )
    bench.measure("remove the rest", lambda: session.remove(ids))


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    with program() as (app, folder):
        run(app, make_photos(folder, count))


if __name__ == "__main__":
    main()
