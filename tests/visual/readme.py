"""The pictures of the README, 1,440 pixels wide, made with the real program: `python -m tests.visual.readme [FOLDER]`.

Without FOLDER they become those in the repository. All photos are made from the sample that is shipped. Each run is a
process of its own, as there is one Qt in each; the moving picture is made by `tests.visual.moving`.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageEnhance, ImageOps

from beautydesk.core.mark import Mark
from tests.visual.shots import PICTURES, ROOT, Photographer, studio, wait_until

SIZE = (1440, 900)
HERE = PICTURES.with_name("readme")


def face() -> Image.Image:
    """The sample as a landscape, as wide as the canvas likes it."""
    with Image.open(ROOT / "resources" / "sample" / "sample.jpg") as photo:
        return photo.convert("RGB").crop((0, 200, 1320, 1256))


def make_day(folder: Path, count: int = 24) -> list[Path]:
    """The sample in many ways: closer, farther, mirrored, warmer, cooler, in black and white; and some skies."""
    folder.mkdir(parents=True, exist_ok=True)
    portrait = face()
    paths = []
    for number in range(count):
        image = ImageOps.mirror(portrait) if number % 2 else portrait
        cut = image.width * (number % 5) // 60
        image = image.crop((cut, 0, image.width - cut, image.height - cut))
        image = ImageEnhance.Color(image).enhance((1.0, 0.8, 0.0, 1.15)[number % 4])
        if number % 9 == 8:
            image = ImageOps.colorize(Image.linear_gradient("L").resize((900, 700)), "#7fa3c8", "#e8eef4")
        paths.append(folder / f"DSC_{4101 + number}.jpg")
        image.save(paths[-1], quality=90)
    return paths


def stills(folder: Path) -> None:
    with studio("dark") as app:
        camera = Photographer(app, folder)
        app.window.resize(*SIZE)
        app.session.add_photos(make_day(folder / "day"))
        queue, actions = app.session.queue, app.window.actions_
        wait_until(lambda: len(queue) == 24 and all(item.size for item in queue))
        app.session.retouching.begin_all()
        wait_until(lambda: not any(item.active for item in queue), 600)
        camera.show_photo(1)
        actions.view.faces.trigger()
        app.window.panel.fine_tune.set_open(True)
        camera.take("faces")
        app.window.panel.fine_tune.set_open(False)
        actions.view.faces.trigger()
        app.preferences.update(appearance="light")
        actions.lists.grid.setChecked(True)
        queue.set_mark([item.id for item in list(queue)[:5]], Mark.ACCEPTED)
        camera.take("grid")
        actions.lists.wall.setChecked(True)
        camera.settle(3000)
        camera.take("wall")
        app.window.review.begin()
        camera.settle()
        review = app.window.review.window
        assert review is not None
        review.showNormal()
        review.resize(*SIZE)
        camera.settle(1000)
        review.bar.wake()
        camera.take("review", review)
        review.close()
        actions.lists.wall.setChecked(False)
        app.preferences.update(appearance="dark", contrast="high")
        camera.show_photo(0)
        camera.take("contrast")


def arabic(folder: Path) -> None:
    with studio("light", "ar") as app:
        camera = Photographer(app, folder)
        app.window.resize(*SIZE)
        app.session.add_photos(make_day(folder / "day", 6))
        wait_until(lambda: len(app.session.queue) == 6 and all(item.size for item in app.session.queue))
        camera.show_photo(0)
        camera.take("arabic")


RUNS: dict[str, Callable[[Path], None]] = {"stills": stills, "arabic": arabic}


def keep(work: Path, folder: Path) -> None:
    for shot in work.glob("*.png"):
        with Image.open(shot) as image:
            image.convert("RGB").save(folder / f"{shot.stem}.webp", quality=84, method=6)


def main() -> None:
    match sys.argv[1:]:
        case ["--run", run, work]:
            RUNS[run](Path(work))
        case asked:
            folder = Path(asked[0]) if asked else HERE
            folder.mkdir(parents=True, exist_ok=True)
            module = [sys.executable, "-m"]
            for run in RUNS:
                with tempfile.TemporaryDirectory() as work:
                    subprocess.run([*module, "tests.visual.readme", "--run", run, work], cwd=ROOT, check=True)
                    keep(Path(work), folder)
            subprocess.run([*module, "tests.visual.moving", str(folder / "moving.webp")], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
