"""Python's search for garbage in cycles, kept in the GUI thread.

Left alone, it runs in whatever thread allocates next. There it would delete Qt objects of the GUI thread (a closed
dialog that a closure still holds, a menu, a timer), which Qt forbids and answers with a crash, now and then.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL = 500  # milliseconds


class GarbageCollector(QObject):
    """From the first of them to the last `close`, nobody else in the process collects.

    What there is when all is loaded (`settle`), modules for the most part, is not searched any more: each search would
    take three frames. Where nobody tells so, the first thorough search is the last one of all of it.
    """

    _open = 0
    _settled = False

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        GarbageCollector._open += 1
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(INTERVAL)

    def collect(self) -> None:
        """What Python itself would have looked through by now, by its own thresholds: the young first."""
        for generation in reversed(range(3)):
            limit = gc.get_threshold()[generation]
            if limit and gc.get_count()[generation] > limit:
                gc.collect(generation)
                if generation == 2 and not GarbageCollector._settled:
                    self.settle()
                return

    def settle(self) -> None:
        """What there is stays."""
        GarbageCollector._settled = True
        gc.freeze()

    def close(self) -> None:
        """Python collects by itself again."""
        if self._timer.isActive():
            self._timer.stop()
            GarbageCollector._open -= 1
            if not GarbageCollector._open:
                GarbageCollector._settled = False
                gc.unfreeze()
                gc.enable()
