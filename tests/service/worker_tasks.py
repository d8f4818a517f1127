"""What worker processes of tests do; they import it, so it is a module of its own."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from beautydesk.service.answers import Refusal
from beautydesk.service.work import Answer, Order, Picture


def obedient(order: Order) -> Answer:
    """Does what the photo's bytes say."""
    match order.photo.split():
        case [b"crash"]:
            os._exit(3)
        case [b"kill"]:
            os.kill(os.getpid(), signal.SIGKILL)
        case [b"crash-once", marker]:
            if not (once := Path(os.fsdecode(marker))).exists():
                once.touch()
                os._exit(3)
        case [b"sleep"]:
            time.sleep(600)
        case [b"refuse"]:
            return Refusal(422, "CODE", "Text.", "particulars")
    return Picture(f"{os.getpid()} {order.level} {order.all_faces}".encode(), "jpg")
