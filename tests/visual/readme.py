"""The pictures of the README, 1,440 pixels wide, made with the real program: `python -m tests.visual.readme [FOLDER]`.

Without FOLDER they become those in the repository. All photos are made from the sample that is shipped.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image, ImageEnhance, ImageOps

from beautydesk.core.mark import Mark
from tests.visual.shots import PICTURES, Photographer, sample, studio, wait_until

SIZE = (1440, 900)
HERE = PICTURES.with_name("readme")


def make_day(folder: Path, count: int = 24) -> list[Path]:
    """The sample in many ways: closer, farther, mirrored, warmer, cooler, in black and white; and some skies."""
    folder.mkdir(parents=True, exist_ok=True)
    with Image.open(sample()) as photo:
        portrait = ImageOps.exif_transpose(photo).convert("RGB")
    portrait.thumbnail((1400, 1400), Image.Resampling.LANCZOS)
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


def take(folder: Path) -> None:
    with studio("dark") as app:
        camera = Photographer(app, folder)
        app.window.resize(*SIZE)
        app.session.add_photos(make_day(folder / "day"))
        queue, actions = app.session.queue, app.window.actions_
        wait_until(lambda: len(queue) == 24 and all(item.size for item in queue))
        app.session.retouching.begin_all()
        wait_until(lambda: not any(item.active for item in queue), 600)
        camera.show_photo(0)
        camera.take("split")
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


def main() -> None:
    folder = Path(sys.argv[1]) if sys.argv[1:] else HERE
    work = folder / "work"
    take(work)
    for shot in work.glob("*.png"):
        with Image.open(shot) as image:
            image.convert("RGB").save(folder / f"{shot.stem}.webp", quality=84, method=6)
        shot.unlink()
    for path in (*work.glob("*/*"), *work.glob("*"), work):
        path.unlink() if path.is_file() else path.rmdir()


if __name__ == "__main__":
    main()
