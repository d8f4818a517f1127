"""Qt objects in cycles are deleted in the thread that made them, whoever allocates meanwhile."""

from __future__ import annotations

import gc
import threading
import weakref
from typing import Any

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from beautydesk.viewmodels.garbage import GarbageCollector


class Knot(QObject):
    """Holds itself."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def allocate() -> None:
    """Enough to make Python look for garbage many times over."""
    kept: list[Any] = []
    for _ in range(200):
        kept.append([[] for _ in range(500)])
        del kept[:-3]


def test_that_garbage_is_collected_in_the_gui_thread_alone(qapp: Any, qtbot: QtBot) -> None:
    collecting = GarbageCollector()
    where: list[int] = []
    weakref.finalize(Knot(), lambda: where.append(threading.get_ident()))
    worker = threading.Thread(target=allocate)
    worker.start()
    worker.join()
    assert where == [], "a worker has deleted an object of the GUI thread"
    young: list[Any] = []
    while gc.get_count()[0] <= gc.get_threshold()[0]:
        young.append([])
    qtbot.waitUntil(lambda: where == [threading.get_ident()])
    collecting.close()
    collecting.close()


def test_that_python_collects_by_itself_when_the_last_is_closed(qapp: Any) -> None:
    was = gc.isenabled()
    first, second = GarbageCollector(), GarbageCollector()
    first.close()
    assert not gc.isenabled()
    second.close()
    assert gc.isenabled()
    if not was:
        gc.disable()


def test_that_what_is_there_when_all_is_loaded_is_searched_no_more(qapp: Any) -> None:
    collecting = GarbageCollector()
    before = gc.get_freeze_count()
    collecting.settle()
    assert gc.get_freeze_count() > before + 10_000, "modules"
    collecting.close()
    assert gc.get_freeze_count() == 0
