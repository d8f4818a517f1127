"""The real program for the benches: on a profile of its own, shown on no screen."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")

from PySide6.QtWidgets import QApplication

from beautydesk.app import App, build
from beautydesk.compose import compose
from tests.visual.shots import pause


@contextmanager
def program(width: int = 1600, height: int = 1000) -> Iterator[tuple[App, Path]]:
    """The program, its window painted, and a folder for photos that goes with it."""
    application = QApplication(["beautydesk"])
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        app = build(application, compose(Path(folder) / "profile", os.environ))
        app.window.resize(width, height)
        app.window.show()
        pause(500)
        yield app, Path(folder)
        app.window.hide()
        app.close()
