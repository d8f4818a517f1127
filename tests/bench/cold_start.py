"""From the start of the process to the first painted window, beside a bare window of PySide6 in the same run.

    python -m tests.bench.cold_start [ROUNDS]

Files are warm from the second round on; rounds alternate, so that a busy machine slows both. QT_QPA_PLATFORM=xcb (and a
screen) measures a real window; the default is offscreen.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
BARE = """
import os
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def event(self, event):
        if event.type() is QEvent.Type.Paint:
            os.write(1, b"painted"); os._exit(0)
        return super().event(event)
app = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""
OURS = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QEvent
from beautydesk import app
class Window(app.MainWindow):
    def event(self, event):
        if event.type() is QEvent.Type.Paint:
            super().event(event)
            os.write(1, b"painted"); os._exit(0)
        return super().event(event)
app.MainWindow = Window
app.main([], profile=Path(sys.argv[1]), engine=None, smoke_test=False)
"""


def once(script: str, profile: str) -> float:
    """Milliseconds from exec to the first paint."""
    env = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(ROOT)}
    start = time.perf_counter()
    with subprocess.Popen([sys.executable, "-c", script, profile], env=env, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stdout.read(7) == b"painted"
        return (time.perf_counter() - start) * 1000


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    with tempfile.TemporaryDirectory() as profile:
        first = once(OURS, profile)
        times = [(once(BARE, profile), once(OURS, profile)) for _ in range(rounds)]
    bare, ours = (median(column) for column in zip(*times, strict=True))
    ratio = median(our / other for other, our in times)
    print(f"first {first:.0f} ms; then bare window {bare:.0f} ms, Beauty Desk {ours:.0f} ms, ratio {ratio:.2f}")


if __name__ == "__main__":
    main()
