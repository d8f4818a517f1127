"""Work on independent parts at the same time. OpenCV and numpy let other threads run while they work."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

WORKERS = max(1, min(8, os.cpu_count() or 1))


def for_each(items: Sequence[Item], work: Callable[[Item], Result]) -> list[Result]:
    """`work` on every item, results in the order of the items. Raises what the first failing item raised."""
    if len(items) < 2 or WORKERS == 1:
        return [work(item) for item in items]
    with ThreadPoolExecutor(min(WORKERS, len(items))) as pool:
        return list(pool.map(work, items))


def use_one_core() -> None:
    """For a process that shares the computer with others like it: more threads for each photo would be in their way."""
    global WORKERS
    import cv2

    WORKERS = 1
    cv2.setNumThreads(1)
