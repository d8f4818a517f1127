"""JPEG files that Pillow does not take: twelve bits a channel, lossless ones of two to sixteen, and arithmetic coding,
which the libjpeg in its wheels is built without (ITU-T T.81).

libjpeg-turbo decodes them, by way of imagecodecs.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any, Final

from beautydesk.imaging.jpeg.segments import SOS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PILLOWS: Final = frozenset({0xC0, 0xC1, 0xC2})
_READ: Final = _PILLOWS | {0xC3, 0xC9, 0xCA}
_FRAMES: Final = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC} | {0xF7})
_NAMES: Final = {0xF7: "JPEG-LS", **dict.fromkeys((0xC5, 0xC6, 0xC7, 0xCD, 0xCE, 0xCF), "hierarchical JPEG")}
_MOST_SEGMENTS: Final = 10_000


@dataclass(frozen=True, slots=True)
class Frame:
    """`kind`: its SOF marker. `at`: where the byte of its precision stands. `width`, `height`: pixels as stored."""

    kind: int
    at: int
    precision: int
    width: int
    height: int
    channels: int

    @property
    def is_pillows(self) -> bool:
        """Does Pillow decode it?"""
        return self.precision == 8 and self.kind in _PILLOWS and self.channels in (1, 3, 4)

    @property
    def unread(self) -> str:
        """What its kind is called if nothing here decodes it, else ''."""
        if self.kind not in _READ:
            return _NAMES.get(self.kind, "lossless arithmetic JPEG")
        if self.is_pillows or self.channels in (1, 3):
            return ""
        return f"JPEG ({self.channels} x {self.precision} bits)"


def frame_in(file: IO[bytes]) -> Frame | None:
    """The first frame of a JPEG, from its headers alone; None where there is none. The file is left anywhere."""
    file.seek(2)
    for _ in range(_MOST_SEGMENTS):
        mark = file.read(1)
        if mark != b"\xff":
            if not mark:
                return None
            continue  # decoders skip what stands between segments
        while mark == b"\xff":
            mark = file.read(1)
        marker = mark[0] if mark else SOS
        if marker == SOS:
            return None
        if marker in (0, 1) or 0xD0 <= marker <= 0xD9:
            continue
        length = int.from_bytes(file.read(2), "big")
        if marker in _FRAMES:
            at, body = file.tell(), file.read(6)
            if len(body) < 6:
                return None
            high, wide = int.from_bytes(body[1:3], "big"), int.from_bytes(body[3:5], "big")
            return Frame(marker, at, body[0], wide, high, body[5])
        file.seek(max(length, 2) - 2, io.SEEK_CUR)
    return None


def as_eight_bits(data: bytes, frame: Frame) -> bytes:
    """The same file, but said to have eight bits, so that Pillow reads what is written about the photo."""
    return data[: frame.at] + b"\x08" + data[frame.at + 1 :]


def numbers(data: bytes, frame: Frame) -> NDArray[Any]:
    """H x W or H x W x 3, uint8 or uint16, the largest number of the file's precision as the largest of the type.

    Raises whatever a broken file drives the decoder to.
    """
    import imagecodecs
    import numpy as np

    found: NDArray[np.uint8 | np.uint16] = imagecodecs.jpeg8_decode(data)
    if found.shape[:2] != (frame.height, frame.width):
        raise ValueError(f"decoded to {found.shape}")
    bits = 8 * found.itemsize
    if frame.precision == bits:
        return np.asarray(found)
    most = (1 << frame.precision) - 1
    return ((found.astype(np.uint32) * ((1 << bits) - 1) + most // 2) // most).astype(found.dtype)
