"""Draws the program's icon from its one SVG in the file that each system wants: `python icons.py SYSTEM FOLDER`.

Needs PySide6 and Pillow, as the program does, and no screen. On Linux icons belong to the desktop's files, not to a bundle.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

DRAWING = Path(__file__).resolve().parents[2] / "resources" / "icons" / "beautydesk.svg"
KINDS = {"win32": ("ico", (16, 24, 32, 48, 64, 128, 256)), "darwin": ("icns", (16, 32, 64, 128, 256, 512, 1024))}


def png(side: int) -> bytes:
    """The icon, `side` x `side` pixels, with alpha."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QRectF
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def draw(system: str, folder: str | Path) -> str | None:
    """The path of the icon's file for `system` (as `sys.platform` says it), made in `folder`; None where none is needed."""
    if system not in KINDS:
        return None
    from PIL import Image

    kind, sides = KINDS[system]
    pictures = [Image.open(io.BytesIO(png(side))) for side in sides]
    path = Path(folder) / f"beautydesk.{kind}"
    path.parent.mkdir(parents=True, exist_ok=True)
    largest = pictures[-1]
    largest.save(path, append_images=pictures[:-1], sizes=[picture.size for picture in pictures])
    return str(path)


if __name__ == "__main__":
    print(draw(sys.argv[1], sys.argv[2]) or "no icon is needed there")
