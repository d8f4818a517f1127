"""The pictures of the handbook, light and dark, for screens of up to 200 %: `python -m tests.visual.handbook [FOLDER]`.

Without FOLDER they become those in the repository. The photos are made from the sample that is shipped.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_SCALE_FACTOR", "2")

from PIL import Image
from PySide6.QtCore import QSize

from beautydesk.app import App
from tests.visual.readme import make_day
from tests.visual.shots import ROOT, Photographer, studio, wait_until

PICTURES = ROOT / "resources" / "help" / "pictures"
WINDOW, WIDTH = QSize(900, 560), 1120  # logical pixels of the window, pixels of a picture


def take(folder: Path) -> None:
    with studio("light") as app:
        camera = Photographer(app, folder)
        window, actions, queue = app.window, app.window.actions_, app.session.queue
        window.resize(WINDOW)
        day = make_day(folder / "day", 12)
        app.session.add_photos(day[:1])
        wait_until(lambda: len(queue) == 1 and all(item.size for item in queue))
        actions.panes.strip.setChecked(False)
        for ending in in_both_looks(app):
            camera.show_photo(0)
            camera.take(f"level{ending}")
            actions.view.faces.trigger()
            window.panel.fine_tune.set_open(True)
            camera.take(f"faces{ending}")
            window.panel.fine_tune.set_open(False)
            actions.view.faces.trigger()
        app.session.add_photos(day[1:])
        wait_until(lambda: len(queue) == 12 and all(item.size for item in queue))
        app.session.retouching.begin_all()
        wait_until(lambda: not any(item.active for item in queue), 600)
        actions.lists.grid.setChecked(True)
        actions.panes.panel.setChecked(False)
        for ending in in_both_looks(app):
            camera.take(f"grid{ending}")


def in_both_looks(app: App) -> Iterator[str]:
    """What the names of the pictures end in."""
    for look, ending in (("light", ""), ("dark", "-dark")):
        app.preferences.update(appearance=look)
        yield ending


def main() -> None:
    keep = Path(sys.argv[1]) if sys.argv[1:] else PICTURES
    keep.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        take(Path(work))
        for shot in Path(work).glob("*.png"):
            with Image.open(shot) as image:
                high = round(WIDTH * image.height / image.width)
                small = image.convert("RGB").resize((WIDTH, high), Image.Resampling.LANCZOS)
            small.save(keep / f"{shot.stem}.webp", quality=82, method=6)


if __name__ == "__main__":
    main()
