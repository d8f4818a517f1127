"""Do two checkouts write the same files? `python -m tests.bench.same_bytes OLD_CHECKOUT [--levels 0.3,0.6,1.0]`.

All portraits at each level, all faces and the largest alone, on the command line and in the window (offscreen, by its
shortcuts): once as a batch, once each photo shown, previewed, retouched and saved. Each checkout runs with its own
`.venv`. The SHA-256 of every file that comes out is compared; prints a table, and ends with 1 where one differs.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parents[2]
PHOTOS = Path(os.environ.get("BEAUTYDESK_PHOTOS", HERE.parent / "shared" / "photos"))
WAYS = ("command line", "window, batch", "window, shown")
PATIENCE, NO_PREVIEW = 300.0, 4.0  # seconds: for one photo; until a photo has no face to preview


def python_of(checkout: Path) -> Path:
    folder = "Scripts" if os.name == "nt" else "bin"
    return checkout / ".venv" / folder / "python"


def run(checkout: Path, way: str, photos: list[Path], level: str, faces: str) -> dict[str, str]:
    """Name of each file that came out -> its SHA-256."""
    environ = {
        **os.environ,
        "PYTHONPATH": str(checkout),
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
    }
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        profile, album, out = Path(folder) / "profile", Path(folder) / "album", Path(folder) / "out"
        for path in (profile, album, out):
            path.mkdir()
        copies = [Path(shutil.copy(photo, album / photo.name)) for photo in photos]
        if way == WAYS[0]:
            words = ["-m", "beautydesk", "--profile", str(profile), "retouch", "--engine", "local", "--level", level]
            words += ["--faces", faces, "-o", str(out), *map(str, copies)]
        else:
            settings = {"level": float(level), "faces": faces, "live_preview": True}
            (profile / "settings.json").write_text(json.dumps(settings))
            words = [__file__, "--drive", way, str(profile), *map(str, copies)]
        done = subprocess.run(
            [python_of(checkout), *words], cwd=checkout, env=environ, capture_output=True, text=True, check=False
        )
        if done.returncode not in ((0, 1) if way == WAYS[0] else (0,)):  # 1: photos without a face
            raise RuntimeError(f"{checkout} ended with {done.returncode}: {done.stderr[-2000:]}")
        made = [*out.iterdir(), *(path for path in album.iterdir() if path not in copies)]
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in made}


def wait_until(condition: Callable[[], Any], seconds: float = PATIENCE) -> bool:
    from PySide6.QtTest import QTest

    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        QTest.qWait(5)
    return True


def drive(way: str, profile: Path, photos: list[Path]) -> None:
    """The window of the checkout that runs this: only what every version of it has is touched."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QAction, QKeySequence
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from beautydesk.app import build
    from beautydesk.compose import compose

    application = QApplication(sys.argv[:1])
    app = build(application, compose(profile, os.environ))
    window, session = app.window, app.session
    window.show()

    def action(keys: str) -> QAction:
        return next(action for action in window.actions() if action.shortcut() == QKeySequence(keys))

    save, retouch, retouch_all = action("Ctrl+S"), action("Ctrl+Return"), action("Ctrl+Shift+Return")
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

    def ended(item: Any) -> bool:
        return item.state.value in ("done", "failed")

    def saved(item: Any) -> bool:
        return item.result is None or item.result.saved_to is not None

    def known(count: int) -> bool:
        items = list(session.queue)
        return len(items) == count and all(item.size or ended(item) for item in items)

    if way == WAYS[1]:
        session.add_photos(photos)
        assert wait_until(lambda: known(len(photos)))
        assert wait_until(retouch_all.isEnabled)
        QTest.keyClick(window, Qt.Key.Key_Return, control | shift)
        assert wait_until(lambda: all(map(ended, session.queue)))
        window.actions_.saving.save_everything()
        assert wait_until(lambda: all(map(saved, session.queue)))
    else:
        for count, photo in enumerate(photos, start=1):
            session.add_photos([photo])
            assert wait_until(lambda count=count: known(count))  # type: ignore[misc]
            wait_until(save.isEnabled, NO_PREVIEW)
            item = list(session.queue)[-1]
            assert wait_until(retouch.isEnabled)
            QTest.keyClick(window, Qt.Key.Key_Return, control)
            assert wait_until(lambda item=item: ended(item))  # type: ignore[misc]
            if item.result is not None:
                assert wait_until(save.isEnabled)
                QTest.keyClick(window, Qt.Key.Key_S, control)
                assert wait_until(lambda item=item: saved(item))  # type: ignore[misc]
    window.hide()
    app.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", type=Path)
    parser.add_argument("--levels", default="0.3,0.6,1.0")
    parser.add_argument(
        "--photos", type=Path, nargs="*", default=sorted(PHOTOS.glob("*.jpg")) + sorted(PHOTOS.glob("*.png"))
    )
    parser.add_argument("--ways", nargs="*", default=WAYS, choices=WAYS)
    given = parser.parse_args()
    different = 0
    print(f"{'way':14} level faces    files  same  seconds old new")
    for way, level, faces in itertools.product(given.ways, given.levels.split(","), ("all", "largest")):
        files, seconds = [], []
        for checkout in (given.old.resolve(), HERE):
            start = time.perf_counter()
            files.append(run(checkout, way, given.photos, level, faces))
            seconds.append(time.perf_counter() - start)
        old, new = files
        unlike = sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name))
        different += len(unlike)
        same = len(old.keys() & new.keys()) - sum(name in old and name in new for name in unlike)
        print(
            f"{way:14} {level:5} {faces:7} {len(new):6} {same:5}  {seconds[0]:11.0f} {seconds[1]:3.0f}",
            *unlike,
            flush=True,
        )
    print("all files are the same" if not different else f"{different} files differ")
    return 1 if different else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--drive"]:
        drive(sys.argv[2], Path(sys.argv[3]), [Path(name) for name in sys.argv[4:]])
    else:
        raise SystemExit(main())
