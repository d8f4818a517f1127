"""Windows on a screen of their own: when the first of a program's window is seen, and when a photo is.

The screen is looked at some fifty times a second, from outside: a program that says it is ready and shows nothing has
not been seen. Needs Xvfb.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from tests.bench.peers.process import CannotRun, family

if TYPE_CHECKING:
    from numpy.typing import NDArray

SIZE: Final = (1280, 800)
PATIENCE: Final = 60.0  # seconds
MARK: Final = (214, 38, 168)  # RGB: what photos are framed with here, and no window is


@contextmanager
def screen() -> Iterator[Screen]:
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    if not number:
        raise CannotRun("Xvfb does not start")
    try:
        yield Screen(f":{number}")
    finally:
        server.terminate()
        server.wait()


class Screen:
    """`display`: as X names it."""

    def __init__(self, display: str) -> None:
        # this process looks at it as any program does; there is one such screen in a run
        os.environ |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        from PySide6.QtGui import QGuiApplication

        self._application = QGuiApplication.instance() or QGuiApplication(["bench"])
        self._display = display
        self._empty = self._look()

    def first_seen(self, command: Sequence[object]) -> float:
        """Seconds from the start of a program until something of it fills a tenth of the screen."""
        return self._until(command, lambda seen: _share(seen != self._empty) > 0.1)

    def photo_seen(self, command: Sequence[object]) -> float:
        """Seconds from the start of a program until the frame of a photo is seen (see `framed`)."""
        return self._until(command, lambda seen: float(_framed(seen).mean()) > 0.05)

    def _until(self, command: Sequence[object], there: Callable[[NDArray[np.uint8]], bool]) -> float:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
            own = {"HOME": home, "XDG_RUNTIME_DIR": home, "DISPLAY": self._display, "QT_QPA_PLATFORM": "xcb"}
            own |= {f"XDG_{kind}_HOME": f"{home}/{kind.lower()}" for kind in ("CONFIG", "CACHE", "DATA", "STATE")}
            began = time.perf_counter()
            process = subprocess.Popen(
                [str(word) for word in command],
                env={**os.environ, **own},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            try:
                while not there(self._look()):
                    if time.perf_counter() - began > PATIENCE:
                        raise CannotRun(f"nothing seen for {PATIENCE:.0f} s")
                    if process.poll() not in (None, 0):
                        raise CannotRun(f"ended with {process.returncode}")
                return time.perf_counter() - began
            finally:
                self._end(process)

    def _look(self) -> NDArray[np.uint8]:
        """Height x width x RGB."""
        from PySide6.QtGui import QImage

        image = self._application.primaryScreen().grabWindow(0).toImage().convertToFormat(QImage.Format.Format_RGB888)
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
        return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        """End it and all it has started, and wait until the screen is empty again."""
        for sign in (signal.SIGTERM, signal.SIGKILL):
            for pid in family(process.pid):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, sign)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
                break
        deadline = time.perf_counter() + 5
        while _share(self._look() != self._empty) > 0.01 and time.perf_counter() < deadline:
            time.sleep(0.05)


def framed(portrait: NDArray[np.uint8], megapixels: float) -> NDArray[np.uint8]:
    """A photo of so many megapixels: a portrait in a broad noisy frame that a screen can be searched for."""
    import cv2

    height = int((megapixels * 1e6 / 1.5) ** 0.5)
    width = int(1.5 * height)
    noise = np.random.default_rng(5).integers(-9, 10, (height, width, 3), np.int16)
    photo: Any = np.clip(noise + np.array(MARK, np.int16), 0, 255).astype(np.uint8)
    inner = cv2.resize(portrait, (width // 2, height // 2), interpolation=cv2.INTER_CUBIC)
    photo[height // 4 : height // 4 + height // 2, width // 4 : width // 4 + width // 2] = inner
    return photo


def save_framed(portrait: NDArray[np.uint8], megapixels: float, target: Path) -> Path:
    from PIL import Image

    Image.fromarray(framed(portrait, megapixels)).save(target, quality=92)
    return target


def _framed(seen: NDArray[np.uint8]) -> NDArray[np.bool_]:
    return (np.abs(seen.astype(np.int16) - np.array(MARK, np.int16)) < 40).all(axis=2)


def _share(different: NDArray[np.bool_]) -> float:
    return float(different.any(axis=2).mean())
