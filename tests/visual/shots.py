"""Pictures of the window's main states, made with the real program.

    python -m tests.visual.shots FOLDER [RUN ...]    PNG files of full size, for the eyes and for `test_visual_states`
    python -m tests.visual.shots --keep              makes them the references in tests/visual/pictures

Each run is a process of its own, because Qt reads the scale factor once. The photos are made from the sample that is
shipped, so every computer has the same.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

SCREEN = f"offscreen:configfile={Path(__file__).parent / 'screen.json'}"  # large enough for every dialog
os.environ.setdefault("QT_QPA_PLATFORM", SCREEN)
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")

from PIL import Image, ImageOps
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QCursor, QFont
from PySide6.QtWidgets import QApplication, QWidget

from beautydesk.app import App, build
from beautydesk.compose import compose
from tests import surroundings
from tests.visual import states

ROOT = Path(__file__).resolve().parents[2]
PHOTOS = Path(os.environ.get("BEAUTYDESK_PHOTOS", ROOT.parent / "shared" / "photos"))  # of the benches
PICTURES = Path(__file__).parent / "pictures"
RUNS = {"plain": 1, "right-to-left": 1, "200-percent": 2}  # the scale factor of each
FAMILY = "DejaVu Sans"  # comes with fontconfig, so it is nearly everywhere
# What letters look like is the test's, too: no other font stands in for a sign, and no setting of a user smooths them.
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
{folders}<dir prefix="xdg">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir>
<selectfont>
<acceptfont><pattern><patelt name="family"><string>{family}</string></patelt></pattern></acceptfont>
<rejectfont><pattern/></rejectfont>
</selectfont>
<match target="font">
<edit name="antialias" mode="assign"><bool>true</bool></edit>
<edit name="hinting" mode="assign"><bool>true</bool></edit>
<edit name="hintstyle" mode="assign"><const>hintslight</const></edit>
<edit name="rgba" mode="assign"><const>none</const></edit>
<edit name="lcdfilter" mode="assign"><const>lcdnone</const></edit>
</match>
</fontconfig>"""

# milliseconds: from look to look; the canvas sharpens a photo when it has been at rest for 120, and pages lay out what
# is in them in several turns of the event loop, which come late on a machine that does much else
STEP, QUIET = 20, 300


def pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(condition: Callable[[], bool], seconds: float = 120) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError
        pause(20)


class Photographer:
    """Takes the pictures into `folder`, each named after its state."""

    def __init__(self, app: App, folder: Path) -> None:
        self.app, self.folder = app, folder
        folder.mkdir(parents=True, exist_ok=True)
        make_photos(folder / "photos")

    def take(self, state: str, widget: QWidget | None = None) -> None:
        self.settle()
        (widget or self.app.window).grab().save(str(self.folder / f"{state}.png"))

    def settle(self, quiet: int = QUIET) -> None:
        """Wait until nothing has been under way for `quiet` ms that would change the picture."""
        still_for = 0
        while still_for <= quiet:
            pause(STEP)
            still_for = 0 if self.app.background.busy else still_for + STEP

    def add_photos(self, *names: str) -> None:
        self.app.session.add_photos([self.folder / "photos" / name for name in names])
        queue = self.app.session.queue
        wait_until(lambda: len(queue) == len(names) and all(item.size for item in queue))
        self.show_photo(0)

    def show_photo(self, row: int) -> None:
        self.app.window.strip.go_to(row)
        self.settle()


def sample() -> Path:
    """The portrait that is shipped."""
    return next(iter(sorted((ROOT / "resources" / "sample").glob("*.jpg"))), PHOTOS / "p22_glennette_clark.jpg")


def make_photos(folder: Path) -> None:
    """anna: the sample; berta: mirrored and closer; both: side by side; sky: nobody."""
    if folder.exists():
        return
    folder.mkdir()
    with Image.open(sample()) as photo:
        anna = ImageOps.exif_transpose(photo).convert("RGB")
    width, height = anna.size
    berta = ImageOps.mirror(anna).crop((width // 16, 0, width - width // 16, height - height // 8))
    both = Image.new("RGB", (2 * width, height))
    both.paste(anna, (0, 0))
    both.paste(ImageOps.mirror(anna), (width, 0))
    sky = Image.linear_gradient("L").resize((900, 600))
    sky = Image.merge(
        "RGB", (sky.point(lambda v: 90 + v // 3), sky.point(lambda v: 130 + v // 4), sky.point(lambda _: 210))
    )
    for name, image in (("anna", anna), ("berta", berta), ("both", both), ("sky", sky)):
        image.save(folder / f"{name}.jpg", quality=92)


@contextmanager
def studio(look: str = "light", language: str = "") -> Iterator[App]:
    """The real program on a profile of its own, shown on no screen."""
    application = QApplication(sys.argv[:1])
    application.setFont(QFont(FAMILY, 9))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        parts = compose(Path(profile), os.environ)
        parts.settings.save(replace(parts.settings.load(), appearance=look, language=language, motion="reduced"))
        app = build(application, parts)
        if language == "ar":
            application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        QCursor.setPos(2500, 1500)  # over nothing
        app.window.resize(1280, 800)
        app.window.show()
        yield app
        app.window.hide()
        app.close(30_000)  # a busy machine takes its time; Python ends badly under threads that still work


def take(folder: Path, run: str) -> None:
    with studio(language="ar" if run == "right-to-left" else "") as app:
        states.RUNS[run](app, Photographer(app, folder))


def take_all(folder: Path, runs: list[str]) -> None:
    """One process a run, all at once; an error in one of them is raised."""
    folder.mkdir(parents=True, exist_ok=True)
    make_photos(folder / "photos")
    with tempfile.TemporaryDirectory() as fonts:
        env = {**os.environ}
        surroundings.leave(env, SCREEN)
        env |= {"PYTHONPATH": str(ROOT), "PYTHONFAULTHANDLER": "1", "FONTCONFIG_FILE": str(font_config(Path(fonts)))}
        command = [sys.executable, "-m", "tests.visual.shots", "--run"]
        processes = [
            subprocess.Popen([*command, run, str(folder)], env={**env, "QT_SCALE_FACTOR": str(RUNS[run])}, cwd=ROOT)
            for run in runs
        ]
        ends = {run: process.wait() for run, process in zip(runs, processes, strict=True)}
        failed = [f"{run} (exit code {code})" for run, code in ends.items() if code]  # below 0: a signal's number
    if failed:
        raise RuntimeError(f"no pictures of {', '.join(failed)}")


def font_config(folder: Path) -> Path:
    """A file in `folder` by which fontconfig finds the one font of the pictures, wherever this system has it."""
    config, found = folder / "fonts.conf", font_file()
    places = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), *([found.parent] if found else [])]
    lines = "".join(f"<dir>{place}</dir>\n" for place in places)
    config.write_text(FONTS.format(folders=lines, family=FAMILY))
    return config


def font_file() -> Path | None:
    """None where the font of the pictures is not installed, or nobody can tell."""
    if not (ask := shutil.which("fc-match")):
        return None
    said = subprocess.run([ask, "-f", "%{family}\n%{file}", FAMILY], capture_output=True, text=True).stdout
    family, _, file = said.partition("\n")
    return Path(file) if family.split(",")[0] == FAMILY else None


def keep() -> None:
    """Make new references: half the size, so that all of them together are small."""
    with tempfile.TemporaryDirectory() as folder:
        take_all(Path(folder), list(RUNS))
        PICTURES.mkdir(exist_ok=True)
        for old in PICTURES.glob("*.webp"):
            old.unlink()
        for shot in sorted(Path(folder).glob("*.png")):
            shrunk(shot).save(PICTURES / f"{shot.stem}.webp", quality=82, method=6)


def shrunk(shot: Path) -> Image.Image:
    """The picture at the size of a reference."""
    with Image.open(shot) as image:
        small = image.convert("RGB")
    small.thumbnail((640, 640), Image.Resampling.LANCZOS)
    return small


def main() -> None:
    match sys.argv[1:]:
        case ["--keep"]:
            keep()
        case ["--run", run, folder]:
            take(Path(folder), run)
        case [folder, *runs]:
            take_all(Path(folder), runs or list(RUNS))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
