"""Guards the bound on PySide6 in pyproject.toml.

PySide6 6.12.0 gives back references to True and None that it never took: on Python 3.11 the interpreter aborts after
some hundred signals, at a random place of a long run. From Python 3.12 on these objects are immortal.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import version

import pytest

FIVE_THOUSAND_SIGNALS = """
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Source(QObject):
    fired = Signal()

app = QCoreApplication([])
source = Source()
heard = []
source.fired.connect(lambda: heard.append(1))
for _ in range(5000):
    source.fired.emit()
print("alive", len(heard))
"""


@pytest.mark.gui
def test_that_five_thousand_signals_leave_the_interpreter_alive() -> None:
    child = subprocess.run(
        [sys.executable, "-c", FIVE_THOUSAND_SIGNALS],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (child.returncode, child.stdout.strip()) == (0, "alive 5000"), child.stderr[-400:]


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="True and None are immortal from Python 3.12 on")
def test_that_python_3_11_does_not_get_the_release_that_aborts_it() -> None:
    # when a later release is let in, the test above has to prove it on Python 3.11
    major, minor = version("PySide6-Essentials").split(".")[:2]
    assert (int(major), int(minor)) < (6, 12)
