"""How fluid the face wall is: `python -m tests.bench.wall [PHOTOS]` (5,000 unless told).

The real program, offscreen, with small photos on disk. Their faces are made known by hand, three in every tenth photo,
as a retouch would; pictures are really cut. A 2 ms timer ticks in the GUI thread: told is the processor time that this
thread took between two ticks, which is that of one event or of a few (99th percentile, worst), and where other work of
the machine would count, the time by the clock. Faces become known eight photos every 40 ms.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from beautydesk.app import App
from beautydesk.core.job import Choice, JobState, RetouchOptions
from beautydesk.core.kept_photo import ResultInfo
from beautydesk.core.seen_face import Eyes, SeenFace
from beautydesk.viewmodels.list.face_wall import WallOrder
from beautydesk.viewmodels.list.groups import Group
from beautydesk.viewmodels.list.photo_item import PhotoItem
from tests.bench.looking import AT_ONCE, EVERY, creep, make_photos, scroll
from tests.bench.window import program
from tests.visual.shots import pause, wait_until

LIMIT = 16.0  # milliseconds of the GUI thread for one event


class Work:
    """Milliseconds between ticks: of the GUI thread's processor time, and by the clock."""

    def __init__(self) -> None:
        self._cpu: list[float] = []
        self._clock: list[float] = []
        self._last = self._now()
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(2)
        self.worst = 0.0

    @staticmethod
    def _now() -> tuple[float, float]:
        return time.thread_time() * 1000, time.perf_counter() * 1000

    def _tick(self) -> None:
        now, last = self._now(), self._last
        self._cpu.append(now[0] - last[0])
        self._clock.append(now[1] - last[1])
        self._last = now

    def measure(self, name: str, act: Callable[[], object], seconds: float = 0.5) -> None:
        pause(300)
        self._cpu.clear()
        self._clock.clear()
        act()
        pause(round(seconds * 1000))
        cpu, clock = sorted(self._cpu), sorted(self._clock)
        self.worst = max(self.worst, cpu[-1])
        p99 = int(len(cpu) * 0.99)
        print(
            f"{name:36} processor p99 {cpu[p99]:5.1f} worst {cpu[-1]:6.1f} ms, clock p99 {clock[p99]:5.1f} worst "
            f"{clock[-1]:6.1f} ms",
            flush=True,
        )


def seen(number: int) -> tuple[SeenFace, ...]:
    """One face, or three, in a picture of 1500 x 1000."""
    faces = range(1 if number % 10 else 3)
    return tuple(
        SeenFace(face, Eyes((0.2 + 0.2 * face, 0.4), (0.27 + 0.2 * face, 0.42)), (number * 37 % 101) / 1000)
        for face in faces
    )


def retouched(app: App, items: list[PhotoItem]) -> None:
    """As when results of these come."""
    result = ResultInfo(Path("r.npz"), Choice("local", RetouchOptions()), 1, None, None, "")
    for item in items:
        app.session.queue.set_state(item, JobState.WAITING)
        app.session.queue.set_state(item, JobState.WORKING)
        item.seen = seen(item.id)
        app.session.queue.set_state(item, JobState.DONE)
        item.result = result if item.id % 7 == 0 else None  # its patch is none that can be read
        app.session.queue.touch(item)


def run(app: App, photos: list[Path]) -> None:
    work, session, window = Work(), app.session, app.window
    queue, wall, lists = session.queue, session.wall, window.actions_.lists
    session.add_photos(photos)
    wait_until(lambda: len(queue) == len(photos) and all(item.size for item in queue), 600)
    wait_until(lambda: all(item.thumbnail or item.shelved for item in queue), 1800)
    items = list(queue)
    half = len(items) // 2
    retouched(app, items[:half])
    pause(2000)
    work.measure("at rest", lambda: None, 2)
    work.measure("open the wall", lambda: QTest.keyClick(window, Qt.Key.Key_W), 3)
    waiting = items[half:]

    def go_on() -> None:
        retouched(app, waiting[:AT_ONCE])
        del waiting[:AT_ONCE]

    timer = QTimer(interval=EVERY)
    timer.timeout.connect(go_on)
    timer.start()
    work.measure("faces become known", lambda: None, 4)
    bar = window.wall.verticalScrollBar()
    work.measure("scroll by a wheel meanwhile", lambda: creep(bar))
    wait_until(lambda: not waiting, 120)
    timer.stop()
    pause(2000)
    print(f"{len(wall)} faces")
    work.measure("jump through all of it", lambda: scroll(bar))
    work.measure("scroll by a wheel", lambda: creep(bar))
    work.measure(
        "step by keys", lambda: [(QTest.keyClick(window.wall, Qt.Key.Key_Right), pause(30)) for _ in range(40)]
    )
    for order in (WallOrder.CHANGED, WallOrder.PHOTOS):
        work.measure(f"order: {order.value}", lambda order=order: wall.set_order(order), 1)
    for group in (Group.UNSAVED, Group.ALL):
        work.measure(f"chip: {group.value}", lambda group=group: session.view.set_group(group), 1)
    work.measure("larger", lambda: window.wall.set_side(208), 1)
    work.measure("all before", lambda: window.wall.hold_before(True))
    work.measure("all after", lambda: window.wall.hold_before(False))
    work.measure("select all", lists.select_all.trigger, 1)
    work.measure("select one", lambda: QTest.keyClick(window.wall, Qt.Key.Key_Home), 1)
    work.measure("back to the canvas", lambda: QTest.keyClick(window, Qt.Key.Key_W), 1)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"pictures {session.face_pictures.bytes / 1e6:.0f} MB, peak memory {peak:.0f} MB")
    print(f"worst of one event: {work.worst:.1f} ms of the GUI thread; {LIMIT:.0f} ms are allowed")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    with program() as (app, folder):
        run(app, make_photos(folder, count))


if __name__ == "__main__":
    main()
