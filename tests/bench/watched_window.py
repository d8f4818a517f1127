"""The real program with a meter in its GUI thread: `python -m tests.bench.watched_window METER [ARGS ...]`.

ARGS are the program's own. Once a second a line of JSON goes to METER: `time` (seconds since the start), `gaps` (all
gaps of more than 8 ms between ticks of a 2 ms timer, in ms), `ticks` (their number), `rss` (MB), `states` (photos by
state), `unknown` (not looked into yet), `saved`, `marks`, `shown`, `selected`. A file beside METER that ends in
".ask" asks for a line with `places`: where buttons, sliders and fields are on the screen, by their names.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any, TextIO

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLineEdit, QSlider

from beautydesk import app, cli

TICK, LINE = 2, 1000  # milliseconds
WORTH_NOTING = 8.0  # milliseconds


class Meter(QObject):
    """Lives in the GUI thread; `made` is what is measured."""

    def __init__(self, made: app.App, out: TextIO, question: Path) -> None:
        super().__init__(made.window)
        self._app, self._out, self._began = made, out, time.perf_counter()
        self._last, self._gaps, self._ticks = self._began, list[float](), 0
        tick = QTimer(self, interval=TICK, timerType=Qt.TimerType.PreciseTimer)
        tick.timeout.connect(self._tick)
        self._question = question
        line = QTimer(self, interval=LINE)
        line.timeout.connect(self._line)
        tick.start()
        line.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self._ticks += 1
        if (gap := (now - self._last) * 1000) > WORTH_NOTING:
            self._gaps.append(round(gap, 1))
        self._last = now

    def _line(self) -> None:
        queue = self._app.session.queue
        pages = Path("/proc/self/statm").read_text().split()[1]
        line: dict[str, Any] = {
            "time": round(time.perf_counter() - self._began, 1),
            "gaps": self._gaps,
            "ticks": self._ticks,
            "rss": int(pages) * 4096 // 1_000_000,
            "states": Counter(item.state.value for item in queue),
            "unknown": sum(item.size is None and item.error is None for item in queue),
            "saved": sum(item.result is not None and item.result.saved_to is not None for item in queue),
            "marks": Counter(item.mark.value for item in queue if item.mark),
            "shown": queue.shown.path.name if queue.shown else "",
            "selected": len(queue.selection.selected),
        }
        print(json.dumps(line), file=self._out, flush=True)
        self._gaps, self._ticks = [], 0
        if self._question.exists():
            self._question.unlink()
            print(json.dumps({"places": places()}), file=self._out, flush=True)
            self._last = time.perf_counter()


def places() -> dict[str, tuple[int, int, int, int]]:
    """Left, top, width and height on the screen of what can be worked by hand, by its name."""
    found: dict[str, tuple[int, int, int, int]] = {}
    kinds = (QAbstractButton, QSlider, QLineEdit, QComboBox, QAbstractItemView)
    sheet = QApplication.activeModalWidget()  # nothing else can be worked then
    for widget in QApplication.allWidgets():
        if isinstance(widget, kinds) and widget.isVisible() and (sheet is None or widget.window() is sheet):
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            name = widget.accessibleName() or text.replace("&", "") or widget.objectName()
            corner = widget.mapToGlobal(QPoint(0, 0))
            found[name or type(widget).__name__] = (corner.x(), corner.y(), widget.width(), widget.height())
    return found


def main() -> int:
    meter = Path(sys.argv[1])
    out = meter.open("a", encoding="utf-8")
    build = app.build

    def watched(*arguments: Any, **named: Any) -> app.App:
        made = build(*arguments, **named)
        Meter(made, out, meter.with_suffix(".ask"))
        return made

    app.build = watched
    return cli.main(sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
