"""Pictures for the screen: one photo at several sizes, so that painting never touches more pixels than the screen has.

A `Picture` is built off the GUI thread and never changes, so it may travel between threads. Qt owns all of its bytes
(numpy only writes through a view while it is built), so no buffer can vanish under a QImage.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from beautydesk.workflow.viewing import ScreenPicture

_QUALITY = 85  # of small pictures that are put away
SMALLEST = 512  # px: halving ends when the longer side would become shorter than this
DIFFERENCE_GAIN = 8
_NEUTRAL = 128  # where nothing has changed
_DIFFERENCE_PIXELS = 40_000_000  # of larger photos the difference starts at the next level: its memory is not worth it
_SLACK = 0.99  # a level that is up to 1 % too small is still good enough; odd sizes are not halved exactly


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """`levels`: RGB32 images in sRGB, largest first, each about half of the one before; read them, never paint on them.

    `size`: the photo's size in px. Levels may be smaller than that: a quick small decode stands in for the photo, at
    the photo's own coordinates, until the sharp picture is there.
    """

    levels: tuple[QImage, ...]
    size: QSize

    @classmethod
    def of(cls, seen: ScreenPicture) -> Picture:
        """As `from_rgb`."""
        return cls.from_rgb(seen.rgb, QSize(seen.width, seen.height))

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

    @classmethod
    def difference(cls, before: Picture, after: Picture) -> Picture:
        """What `after` changes, on neutral grey: lighter where it is lighter, and bluer where it is bluer.

        Each value is 128 + `DIFFERENCE_GAIN` * (after - before), clipped. Off the GUI thread; MemoryError as above.
        """
        import cv2

        levels = []
        for level in after.levels:
            if level is not after.levels[-1] and level.width() * level.height() > _DIFFERENCE_PIXELS:
                continue
            changed, original = _pixels(level), _pixels(before.level_for(level.width() / after.size.width()))
            image, pixels = _canvas(level.width(), level.height())
            if original.shape != changed.shape:
                cv2.resize(original, (level.width(), level.height()), dst=pixels, interpolation=cv2.INTER_AREA)
                original = pixels
            cv2.addWeighted(changed, DIFFERENCE_GAIN, original, -DIFFERENCE_GAIN, _NEUTRAL, dst=pixels)
            pixels[..., 3] = 255
            levels.append(image)
        return cls(tuple(levels), after.size)

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


def _pixels(image: QImage) -> NDArray[np.uint8]:
    """The bytes of an RGB32 image, H x W x 4, to be read while the image lives."""
    import numpy as np

    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)


@dataclass(frozen=True, slots=True, eq=False)
class Detail:
    """A part of a picture, sharper than that: `image` fills `place`, px of the photo."""

    image: QImage
    place: QRect

    @classmethod
    def from_rgb(cls, rgb: NDArray[np.uint8], place: QRect) -> Detail:
        """From sRGB pixels, H x W x 3 uint8, which are copied."""
        import cv2

        image, pixels = _canvas(rgb.shape[1], rgb.shape[0])
        cv2.cvtColor(rgb, cv2.COLOR_RGB2BGRA, dst=pixels)
        return cls(image, place)

    @property
    def scale(self) -> float:
        return self.image.width() / self.place.width()


@dataclass(frozen=True, slots=True)
class Look:
    """What is looked at closely: `place`, px of the photo, at `zoom` (device px per photo px)."""

    place: QRect
    zoom: float

    @property
    def scale(self) -> float:
        """At which the photo has to be rendered for that: a half of a half, so that not each zoom needs another."""
        return next((scale for scale in (0.25, 0.5) if self.zoom <= scale), 1.0)

    def is_met_by(self, picture: Picture, detail: Detail | None) -> bool:
        """Is it as sharp as it can be?"""
        if picture.levels[0].width() >= picture.size.width() * min(self.zoom, 1.0) * _SLACK:
            return True
        return detail is not None and detail.scale >= min(self.zoom, 1.0) * _SLACK and detail.place.contains(self.place)


@dataclass(frozen=True, slots=True)
class PicturePair:
    """The pictures of one photo for the screen. `after`: None while there is none; a `preview` is no result yet.

    `level`: what the pixels of `after` were made with, whatever is asked by now; None where that is not known.
    `detail`: of `after`, where that is no picture of full size yet.
    """

    before: Picture
    after: Picture | None
    preview: bool = False
    level: float | None = None
    detail: Detail | None = None


def _canvas(width: int, height: int) -> tuple[QImage, NDArray[np.uint8]]:
    """A new RGB32 image and a writable view (H x W x 4) of its bytes; drop the view once the image is built."""
    import numpy as np

    image = QImage(width, height, QImage.Format.Format_RGB32)
    if image.isNull():
        raise MemoryError(f"not enough memory for a picture of {width} x {height}")
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    return image, np.frombuffer(image.bits(), np.uint8).reshape(height, width, 4)


def with_cover(pixels: NDArray[np.uint8]) -> QImage:
    """A small picture of its own from H x W x 4: sRGB and how far it covers what it is painted on."""
    height, width = pixels.shape[:2]
    image = QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888)
    found = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)  # a copy, in what paints quickly
    found.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    return found


def as_jpeg(image: QImage) -> bytes:
    """A small picture in some ten kilobytes. Safe in any thread, as long as nobody paints on it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload]  # the stubs want bytes, the call text
    return bytes(buffer.data().data())
