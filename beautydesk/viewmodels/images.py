"""Pictures for the screen: one photo at several sizes, so that painting never touches more pixels than the screen has.

A `Picture` is built off the GUI thread and never changes, so it may travel between threads. Qt owns all of its bytes
(numpy only writes through a view while it is built), so no buffer can vanish under a QImage.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SMALLEST = 512  # px: halving ends when the longer side would become shorter than this
_SLACK = 0.99  # a level that is up to 1 % too small is still good enough; odd sizes are not halved exactly


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """`levels`: RGB32 images, the largest first, each about half of the one before; read them, never paint on them.

    `size`: the photo's size in px. Levels may be smaller than that: a quick small decode stands in for the photo, at
    the photo's own coordinates, until the sharp picture is there.
    """

    levels: tuple[QImage, ...]
    size: QSize

    @classmethod
    def from_rgb(cls, rgb: NDArray[np.uint8], size: QSize | None = None) -> Picture:
        """Build from sRGB pixels, H x W x 3 uint8; `size`: the photo's own size where `rgb` is a reduced copy of it.

        The pixels are copied. Takes about 0.1 s for 24 MP; call it off the GUI thread. ValueError for another shape or
        type, MemoryError when the memory does not suffice.
        """
        import cv2

        if rgb.ndim != 3 or rgb.shape[2] != 3 or rgb.dtype.name != "uint8" or rgb.size == 0:
            raise ValueError(f"expected H x W x 3 uint8 pixels, got {rgb.dtype} of shape {rgb.shape}")
        image, pixels = _canvas(rgb.shape[1], rgb.shape[0])
        # Qt's RGB32 is B, G, R, 255 in memory on little-endian machines, which are all that Qt's wheels are made for
        cv2.cvtColor(rgb, cv2.COLOR_RGB2BGRA, dst=pixels)
        levels = [image]
        while max(image.width(), image.height()) >= 2 * SMALLEST:
            image, smaller = _canvas((image.width() + 1) // 2, (image.height() + 1) // 2)
            cv2.resize(pixels, (image.width(), image.height()), dst=smaller, interpolation=cv2.INTER_AREA)
            pixels = smaller
            levels.append(image)
        return cls(tuple(levels), size or QSize(rgb.shape[1], rgb.shape[0]))

    def level_for(self, scale: float) -> QImage:
        """The smallest image that has all the detail at `scale` (device px per photo px); the largest beyond that."""
        for image in reversed(self.levels):
            if image.width() >= self.size.width() * scale * _SLACK:
                return image
        return self.levels[0]

    def thumbnail(self, side: int) -> QImage:
        """A small image of its own whose longer side is `side` px; a smaller photo is not enlarged."""
        longest = max(self.size.width(), self.size.height())
        image = self.level_for(side / longest)
        if max(image.width(), image.height()) <= side:
            return image.copy()
        return image.scaled(
            QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )


def _canvas(width: int, height: int) -> tuple[QImage, NDArray[np.uint8]]:
    """A new RGB32 image and a writable view (H x W x 4) of its bytes; drop the view once the image is built."""
    import numpy as np

    image = QImage(width, height, QImage.Format.Format_RGB32)
    if image.isNull():
        raise MemoryError(f"not enough memory for a picture of {width} x {height}")
    return image, np.frombuffer(image.bits(), np.uint8).reshape(height, width, 4)
