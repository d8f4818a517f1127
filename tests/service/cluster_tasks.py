"""What workers of a cluster do in tests: the photo is a sentence that says it."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

from beautydesk.service.work import Answer, Order, Picture


def obey(order: Order) -> Answer:
    """`order.photo`: "FOLDER NAME". Notes in the folder that it has begun, and waits while there is a file "hold"; the
    name says what comes then: "fail" raises an error, anything else comes back."""
    folder, _, name = order.photo.decode().rpartition(" ")
    (Path(folder) / f"begun-{name}-{os.getpid()}").touch()
    until = time.monotonic() + 300
    while (Path(folder) / "hold").exists() and time.monotonic() < until:
        time.sleep(0.01)
    if name == "fail":
        raise ValueError("of the task")
    return Picture(name.encode(), "png")


def known(dask_scheduler: Any = None) -> list[str]:
    """Carried out by the scheduler: the tasks that it holds."""
    return list(dask_scheduler.tasks)


def cores() -> int:
    """How many cores OpenCV takes in the process that carries this out."""
    import cv2

    return cv2.getNumThreads()
