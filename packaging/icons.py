"""Makes the program's icons in every size and form that desktops ask for, from the drawings.

    python packaging/icons.py FOLDER

`FOLDER/hicolor` holds the theme of a Linux desktop, `beautydesk.ico` and `beautydesk.icns` are Windows' and macOS'.
A pixel of 16 is too large for the drawing's fine parts, so that size has a drawing of its own, as the symbolic one has.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

NAME = "org.beautydesk.BeautyDesk"
SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
_HERE = Path(__file__).resolve().parent
DRAWING = _HERE.parent / "resources" / "icons" / "beautydesk.svg"
SMALL, SYMBOLIC = _HERE / "icons" / "small.svg", _HERE / "icons" / "symbolic.svg"
_SMALLEST = 16
_ICO, _ICNS = (16, 24, 32, 48, 64, 128, 256), (16, 32, 64, 128, 256, 512, 1024)


def rendered(side: int) -> Image.Image:
    """The icon with so many pixels a side, on nothing."""
    from PIL import Image
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    picture = QImage(side, side, QImage.Format.Format_RGBA8888)
    picture.fill(0)
    painter = QPainter(picture)
    QSvgRenderer(str(SMALL if side <= _SMALLEST else DRAWING)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return Image.frombytes("RGBA", (side, side), bytes(picture.constBits()))


def write_theme(folder: Path) -> list[Path]:
    """All files of the icon theme below `folder`, which is one called hicolor as a rule; gives what was written."""
    written = []
    for side in SIZES:
        file = folder / f"{side}x{side}" / "apps" / f"{NAME}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        rendered(side).save(file)
        written.append(file)
    for drawing, place, name in (
        (DRAWING, "scalable", f"{NAME}.svg"),
        (SYMBOLIC, "symbolic", f"{NAME}-symbolic.svg"),
    ):
        file = folder / place / "apps" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(drawing, file)
        written.append(file)
    return written


def write_ico(file: Path) -> None:
    pictures = [rendered(side) for side in _ICO]
    pictures[-1].save(file, sizes=[picture.size for picture in pictures], append_images=pictures[:-1])


def write_icns(file: Path) -> None:
    pictures = [rendered(side) for side in _ICNS]
    pictures[-1].save(file, append_images=pictures[:-1])


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    write_theme(folder / "hicolor")
    write_ico(folder / "beautydesk.ico")
    write_icns(folder / "beautydesk.icns")
    return 0


if __name__ == "__main__":
    sys.exit(main())
