"""Makes the picture of the first page: the sample before and after, by the engine of this computer.

Run it after a change of the engine's looks or of the sample: `python packaging/start_picture.py`. What it writes is
committed; a test tells when it does not show any more what the engine makes.
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import unheard
from beautydesk.core.job import RetouchOptions
from beautydesk.engines.local import LocalEngine
from beautydesk.support import assets
from beautydesk.workflow import photos
from beautydesk.workflow.retouch import retouch

LEVEL = 0.7
FACE = (160, 240, 1240, 1050)  # px of the sample: left, top, right, bottom
SIZE = (800, 600)  # px: it is shown at half of that, so that it is sharp at 200 %
QUALITY = 88
NAMES = ("before.jpg", "after.jpg")


def made() -> tuple[Image.Image, Image.Image]:
    """The sample's face before its retouch, and after it."""
    photo = photos.decode(assets.path("sample/sample.jpg"))
    result = retouch(photo, LocalEngine(), RetouchOptions(LEVEL), unheard, CancelToken()).photo
    before, after = (
        Image.fromarray(each.pixels).crop(FACE).resize(SIZE, Image.Resampling.LANCZOS) for each in (photo, result)
    )
    return before, after


def main() -> None:
    folder = Path(__file__).resolve().parent.parent / "resources" / "sample"
    for picture, name in zip(made(), NAMES, strict=True):
        picture.save(folder / name, quality=QUALITY, optimize=True)


if __name__ == "__main__":
    main()
