"""The README's moving picture: a photo is dropped, the level moved, before and after compared, the result saved.

    python -m tests.visual.moving FILE.webp

The real program does it all, by events of a pointer that is drawn in; each frame waits until the window has done what
it was told, so what takes a moment is not shown. 1,440 pixels wide, with letters of 150 %.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

SCALE = 1.5
os.environ["QT_SCALE_FACTOR"] = str(SCALE)

from PIL import Image, ImageDraw, ImageOps
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from beautydesk.app import App
from beautydesk.core.job import JobState
from tests.visual.readme import face
from tests.visual.shots import Photographer, pause, studio, wait_until

WINDOW = (960, 620)  # logical pixels
FRAME = 50  # ms
ARROW = ((0, 0), (0, 17), (4, 13), (7, 20), (10, 19), (7, 12), (12, 12))
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class Film:
    """Frames with the times for which they are seen; `at`: where the pointer is, in the window's logical pixels."""

    def __init__(self, app: App, camera: Photographer) -> None:
        self.app, self._camera = app, camera
        self.frames: list[Image.Image] = []
        self.times: list[int] = []
        self.at = QPointF(1010, 520)  # outside
        self.pressed = False
        self.carried: Image.Image | None = None  # what the pointer drags into the window

    def shoot(self, milliseconds: int = FRAME, quiet: int = 60) -> None:
        self._camera.settle(quiet)
        shot = self.app.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        frame = Image.frombytes(
            "RGB", (shot.width(), shot.height()), bytes(shot.constBits()), "raw", "RGB", shot.bytesPerLine()
        )
        self._draw_pointer(frame)
        if self.frames and frame.tobytes() == self.frames[-1].tobytes():
            self.times[-1] += milliseconds
        else:
            self.frames.append(frame)
            self.times.append(milliseconds)

    def go(self, to: QPointF, steps: int = 10) -> None:
        """Move the pointer, held or not, and tell the window nothing of it."""
        for place in way(self.at, to, steps):
            self.at = place
            self.shoot()

    def click(self, widget: QWidget) -> None:
        self.go(self._middle(widget))
        self._send(widget, QEvent.Type.MouseButtonPress, QPointF(widget.rect().center()))
        self.pressed = True
        self.shoot(150)
        self._send(widget, QEvent.Type.MouseButtonRelease, QPointF(widget.rect().center()))
        self.pressed = False

    def drag(self, widget: QWidget, stops: list[QPointF], steps: int) -> None:
        """From the first of `stops`, in the window's pixels, over the others."""
        self.go(stops[0])
        self._send(widget, QEvent.Type.MouseButtonPress, self._inside(widget))
        self.pressed = True
        for stop in stops[1:]:
            for place in way(self.at, stop, steps):
                self.at = place
                self._send(widget, QEvent.Type.MouseMove, self._inside(widget))
                self.shoot()
            self.shoot(250)
        self._send(widget, QEvent.Type.MouseButtonRelease, self._inside(widget))
        self.pressed = False

    def save(self, path: Path) -> None:
        self.frames[0].save(
            path, save_all=True, append_images=self.frames[1:], duration=self.times, loop=0, quality=74, method=6,
            allow_mixed=True,
        )  # fmt: skip

    def _middle(self, widget: QWidget) -> QPointF:
        return QPointF(widget.mapTo(self.app.window, widget.rect().center()))

    def _inside(self, widget: QWidget) -> QPointF:
        return QPointF(widget.mapFrom(self.app.window, self.at.toPoint()))

    def _send(self, widget: QWidget, kind: QEvent.Type, place: QPointF) -> None:
        button, held = (NONE, LEFT) if kind is QEvent.Type.MouseMove else (LEFT, LEFT)
        if kind is QEvent.Type.MouseButtonRelease:
            held = NONE
        event = QMouseEvent(kind, place, widget.mapToGlobal(place), button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, event)

    def _draw_pointer(self, frame: Image.Image) -> None:
        x, y = self.at.x() * SCALE, self.at.y() * SCALE
        if self.carried is not None:
            frame.paste(self.carried, (round(x) + 12, round(y) + 12))
        fine = Image.new("RGBA", (240, 240))  # drawn larger, so that its edges are smooth
        pen = ImageDraw.Draw(fine)
        if self.pressed:
            pen.ellipse((24, 24, 136, 136), fill=(255, 255, 255, 90), outline=(255, 255, 255, 220), width=5)
        pen.polygon([(80 + 7 * a, 80 + 7 * b) for a, b in ARROW], fill="black", outline="white", width=7)
        small = fine.resize((60, 60), Image.Resampling.LANCZOS)
        frame.paste(small, (round(x) - 20, round(y) - 20), small)


def way(start: QPointF, end: QPointF, steps: int) -> Iterator[QPointF]:
    """Slowly off, and slowly in."""
    for step in range(1, steps + 1):
        share = step / steps
        yield start + (end - start) * (share * share * (3 - 2 * share))


def drop(film: Film, photo: Path) -> None:
    window, mime = film.app.window, QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(photo))])
    with Image.open(photo) as image:
        film.carried = ImageOps.expand(ImageOps.fit(image.convert("RGB"), (176, 140)), 3, "white")
    film.shoot(700)
    film.go(QPointF(900, 470), 4)
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(film.at.toPoint(), action, mime, LEFT, none))
    film.go(QPointF(430, 290), 14)
    film.shoot(300)
    QApplication.sendEvent(window, QDropEvent(film.at, action, mime, LEFT, none))
    film.carried = None
    wait_until(lambda: [item.size is not None for item in film.app.session.queue] == [True])
    film.shoot(900, quiet=400)


def story(film: Film, photo: Path) -> None:
    """Drop, level, before and after, save."""
    window = film.app.window
    drop(film, photo)
    slider, divider = window.panel.slider, window.compare.divider
    groove = slider.mapTo(window, QPoint(0, slider.height() // 2))
    level = [QPointF(groove.x() + 8 + share * (slider.width() - 16), groove.y()) for share in (0.5, 0.02, 1.0, 0.7)]
    film.drag(slider, level, 9)
    line = QPointF(divider.mapTo(window, divider.rect().center()))
    film.drag(divider, [line, line - QPointF(130, 0), line + QPointF(140, 0), line - QPointF(20, 0)], 9)
    film.click(window.panel.button)
    wait_until(lambda: [item.state for item in film.app.session.queue] == [JobState.DONE])
    film.shoot(700, quiet=300)
    film.click(window.panel.button)
    wait_until(lambda: not film.app.session.unsaved)
    film.shoot(300, quiet=300)
    film.go(QPointF(690, 400), 6)
    film.shoot(1800)


def main() -> None:
    [path] = map(Path, sys.argv[1:])
    folder = Path(tempfile.gettempdir(), "Photos")  # the window tells it
    with tempfile.TemporaryDirectory() as work, studio("dark") as app:
        folder.mkdir(exist_ok=True)
        photo = folder / "anna.jpg"
        face().save(photo, quality=95)
        app.window.resize(*WINDOW)
        app.window.actions_.panes.strip.setChecked(False)
        film = Film(app, Photographer(app, Path(work)))
        pause(300)
        try:
            story(film, photo)
        finally:
            shutil.rmtree(folder)
        film.save(path)
        print(f"{len(film.frames)} frames, {sum(film.times) / 1000:.1f} s, {path.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
