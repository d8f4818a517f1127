"""TIFF files in all the ways that printers, scanners and editors write them: headers by Pillow, pixels by tifffile.

Pillow knows few of them, cuts sixteen bits to eight and mixes planes up where gray has an alpha channel; OpenCV decodes
sixteen bits in planes to a wrong picture without an error. Old JPEG, fax and subsampled YCbCr stay Pillow's (libtiff).
Tags: TIFF 6.0; BigTIFF; Adobe Photoshop TIFF Technical Notes (2002); TIFF Technical Note 3 (floating point).
"""

from __future__ import annotations

import io
import logging
import math
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any, Final

from PIL import TiffImagePlugin

from beautydesk.imaging.files import kinds
from beautydesk.imaging.files.jpeg import frame_in

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _PHOTOMETRIC = 256, 257, 258, 259, 262
_ORIENTATION, _SAMPLES, _PLANES, _UNIT, _COLOUR_MAP = 274, 277, 284, 296, 320
_TILE_WIDTH, _TILE_HEIGHT, _EXTRA_SAMPLES, _SAMPLE_FORMAT, _ICC = 322, 323, 338, 339, 34675
_RESOLUTION: Final = (282, 283)
UNSIGNED, FLOAT = 1, 3
WHITE_IS_ZERO, BLACK_IS_ZERO, RGB, PALETTE, CMYK, CIELAB, ICCLAB = 0, 1, 2, 3, 5, 8, 9
ASSOCIATED, UNASSOCIATED = 1, 2  # alpha
COLOURS: Final = {WHITE_IS_ZERO: 1, BLACK_IS_ZERO: 1, RGB: 3, PALETTE: 1, CMYK: 4, CIELAB: 3, ICCLAB: 3}
_MODES: Final = {WHITE_IS_ZERO: "L", BLACK_IS_ZERO: "L", CMYK: "CMYK", CIELAB: "LAB", ICCLAB: "LAB"}
_PHOTOSHOP_DATA, _ALIAS_LAYERS = 37724, 50784
_LAYER_KEY: Final = re.compile(rb"(?:8BIM|MIB8)(?:Layr|Lr16|Lr32|ryaL|61rL|23rL)")  # in either byte order
_JPEG, _WEBP, _YCBCR = 7, 50001, 6
# None, LZW, deflate (two numbers), PackBits, LZMA, zstd (two numbers): their output is bounded by what the header says.
# JPEG and WebP bring sizes of their own, which are checked; JPEG 2000, JPEG XL and LERC, which do so too, stay out.
_COMPRESSIONS: Final = frozenset({1, 5, 8, 32946, 32773, 34925, 34926, 50000, _JPEG, _WEBP})
_NAMES: Final = {
    **dict.fromkeys((33003, 33004, 33005, 34712), "TIFF (JPEG 2000)"),
    34892: "TIFF (lossy DNG JPEG)",
    34887: "TIFF (LERC)",
    50002: "TIFF (JPEG XL)",
    52546: "TIFF (JPEG XL)",
    34676: "TIFF (LogLuv)",
    34677: "TIFF (LogLuv)",
}
_COLOUR_NAMES: Final = {
    _YCBCR: "TIFF (YCbCr)",
    10: "TIFF (ITU Lab)",
    32803: "TIFF (camera RAW)",
    34892: "TIFF (camera RAW)",
}
_DEPTHS: Final = {UNSIGNED: frozenset({*range(1, 17), 32, 64}), FLOAT: frozenset({16, 32, 64})}
_MOST_SAMPLES: Final = 64
_MOST_BYTES: Final = 4 << 30  # decoded, before the channels that are kept are picked out
_TILE_AREA: Final = 1 << 24  # pixels; a small picture may lie in one large tile

for _name in ("tifffile", "PIL.TiffImagePlugin"):  # what they find odd tells people nothing
    logging.getLogger(_name).addHandler(logging.NullHandler())
    logging.getLogger(_name).propagate = False


@dataclass(frozen=True, slots=True)
class Layout:
    """How samples lie in a TIFF. `bits`: of each sample, all alike, or 0. `format`: of samples (tag 339). `extra`: what
    the samples beyond the colours are (tag 338), one number each."""

    photometric: int
    compression: int
    bits: int
    format: int
    samples: int
    extra: tuple[int, ...]

    @property
    def alpha(self) -> int | None:
        """The number of the sample that is alpha."""
        found = [place for place, kind in enumerate(self.extra) if kind in (ASSOCIATED, UNASSOCIATED)]
        return self.samples - len(self.extra) + found[0] if found else None

    @property
    def further(self) -> int:
        """How many samples are neither colours nor alpha: spot colours, saved selections."""
        return len(self.extra) - (self.alpha is not None)

    @property
    def is_premultiplied(self) -> bool:
        return ASSOCIATED in self.extra and self.alpha == self.samples - len(self.extra) + self.extra.index(ASSOCIATED)


class TiffHeader(TiffImagePlugin.TiffImageFile):
    """Pillow's view of the first page. Those whose pixels Pillow does not know are opened as well.

    `is_known`: Pillow can decode it, to eight bits.
    """

    is_known = True

    def _setup(self) -> None:
        try:
            super()._setup()
        except (SyntaxError, LookupError, TypeError, ValueError, OSError, ArithmeticError):
            self.is_known = False
            self._set_up_without_pixels()

    def _set_up_without_pixels(self) -> None:
        tags = self.tag_v2
        width, height = tags.get(_WIDTH), tags.get(_HEIGHT)
        if not isinstance(width, int) or not isinstance(height, int):
            raise SyntaxError("no size")
        self._tile_size = width, height
        self._size = (height, width) if orientation(self) >= 5 else (width, height)
        self._mode = _MODES.get(_number(tags, _PHOTOMETRIC, 0), "RGB")
        self.tile = []
        if _ICC in tags:
            self.info["icc_profile"] = tags[_ICC]
        inches = {1: 0.0, 2: 1.0, 3: 2.54}.get(_number(tags, _UNIT, 2), 0.0)
        with suppress(TypeError, ValueError, ArithmeticError, KeyError):
            if inches:
                self.info["dpi"] = tuple(float(tags[tag]) * inches for tag in _RESOLUTION)


def orientation(image: TiffImagePlugin.TiffImageFile) -> int:
    """As stored, 1 to 8."""
    turn = _number(image.tag_v2, _ORIENTATION, 1)
    return turn if 1 <= turn <= 8 else 1


def layout(image: TiffImagePlugin.TiffImageFile) -> Layout:
    """What the tags say; tags that are missing have their default."""
    tags = image.tag_v2
    bits, formats = _numbers(tags, _BITS, (1,)), _numbers(tags, _SAMPLE_FORMAT, (UNSIGNED,))
    photometric, samples = _number(tags, _PHOTOMETRIC, 0), _number(tags, _SAMPLES, 1)
    compression = _number(tags, _COMPRESSION, 1)
    if compression == _JPEG and photometric == _YCBCR and bits[0] > 8:
        photometric = RGB  # the decoder makes it so
    extra = max(0, min(samples, _MOST_SAMPLES) - COLOURS.get(photometric, 3))
    # a single sample more that nothing is said of is alpha: so do OpenCV and others write it, and all readers take it
    meant = _numbers(tags, _EXTRA_SAMPLES, (UNASSOCIATED,) if extra == 1 else ())
    return Layout(
        photometric,
        compression,
        bits[0] if len(set(bits)) == 1 else 0,
        formats[0] if len(set(formats)) == 1 else 0,
        samples,
        (*meant, *([0] * extra))[:extra],
    )


def is_ours(found: Layout) -> bool:
    """Are such pixels read by `raw`? Else they are Pillow's, or nobody's."""
    if found.compression == _JPEG and found.bits <= 8:
        return False  # libtiff bounds what is inside
    return (
        found.compression in _COMPRESSIONS
        and found.photometric in COLOURS
        and found.bits in _DEPTHS.get(found.format, ())
        and found.samples <= _MOST_SAMPLES
    )


def called(found: Layout) -> str:
    """What to call a TIFF that nothing here decodes."""
    if found.compression not in _COMPRESSIONS:
        return _NAMES.get(found.compression, f"TIFF (compression {found.compression})")
    if found.photometric not in COLOURS:
        return _COLOUR_NAMES.get(found.photometric, f"TIFF (colours {found.photometric})")
    return kinds.MANY_CHANNELS if found.samples > _MOST_SAMPLES else f"TIFF ({_number_kind(found)})"


def _number_kind(found: Layout) -> str:
    if found.format in (2, 5):
        return "signed numbers"
    return f"{found.bits} bits" if found.bits else "mixed bits"


def raw(image: TiffHeader) -> tuple[NDArray[Any], NDArray[np.uint16] | None]:
    """All samples, H x W x S as stored, and the colour map (3 x 2^bits) if there is one.

    `is_ours` of its layout. Raises `MemoryError` for what is too large, else whatever a broken file drives tifffile to.
    """
    import numpy as np
    import tifffile

    found = layout(image)
    _check_claims(image, found)
    file: IO[bytes] = image.fp  # type: ignore[assignment]
    file.seek(0)
    with tifffile.TiffFile(file, name="photo.tif") as whole:  # it asks for a name, which a descriptor has not
        page = whole.pages.first
        if page.axes not in ("YX", "YXS", "SYX") or not math.prod(page.shape):
            raise ValueError(f"axes {page.axes}, shape {page.shape}")
        if not _is_whole(page):
            raise ValueError("strips or tiles are missing")
        if found.compression in _SIZES:
            _check_sizes(page, file, _SIZES[found.compression])
        numbers = page.asarray()
        if page.axes == "SYX":
            numbers = np.moveaxis(numbers, 0, -1)
        colours = page.colormap if found.photometric == PALETTE else None
    return (numbers[..., None] if numbers.ndim == 2 else numbers), colours


def _check_claims(image: TiffHeader, found: Layout) -> None:
    """A file of a few bytes may say anything of what it holds: nothing is decoded before that is found possible."""
    tags = image.tag_v2
    width, height = tags[_WIDTH], tags[_HEIGHT]
    if width * height * found.samples * math.ceil(found.bits / 8) > _MOST_BYTES:
        raise MemoryError(f"{width} x {height} pixels of {found.samples} x {found.bits} bits")
    tile = _number(tags, _TILE_WIDTH, 1) * _number(tags, _TILE_HEIGHT, 1)
    if tile > max(2 * width * height, _TILE_AREA):
        raise ValueError("tiles larger than the picture")
    if found.samples < COLOURS[found.photometric]:
        raise ValueError("colours are missing")


def _is_whole(page: Any) -> bool:
    """Is there something for each strip and tile? What is not there would come out black."""
    if page.is_tiled:
        parts = math.ceil(page.imagewidth / page.tilewidth) * math.ceil(page.imagelength / page.tilelength)
    else:
        parts = math.ceil(page.imagelength / page.rowsperstrip)
    if page.planarconfig != 1:
        parts *= page.samplesperpixel
    counts = page.databytecounts
    return len(counts) == len(page.dataoffsets) >= parts and all(counts[:parts]) and all(page.dataoffsets[:parts])


def _check_sizes(page: Any, file: IO[bytes], size_in: Callable[[bytes], tuple[int, int]]) -> None:
    """Strips and tiles that are pictures themselves bring a size of their own, that is not to be believed."""
    wide, high = page.tilewidth or page.imagewidth, page.tilelength or page.rowsperstrip
    for start, length in zip(page.dataoffsets, page.databytecounts, strict=True):
        file.seek(start)
        width, height = size_in(file.read(length))
        if width > wide or height > high:
            raise ValueError(f"a part of {width} x {height} pixels in place of {wide} x {high}")


def _size_of_jpeg(data: bytes) -> tuple[int, int]:
    frame = frame_in(io.BytesIO(data))
    if frame is None:
        raise ValueError("no JPEG")
    return frame.width, frame.height


def _size_of_webp(data: bytes) -> tuple[int, int]:
    from PIL import Image

    with Image.open(io.BytesIO(data), formats=("WEBP",)) as image:
        return image.size


_SIZES: Final = {_JPEG: _size_of_jpeg, _WEBP: _size_of_webp}


def has_layers(image: TiffImagePlugin.TiffImageFile) -> bool:
    """Are there layers beside their picture, of Photoshop (tag 37724) or Autodesk SketchBook (tag 50784)?"""
    data = image.tag_v2._tagdata.get(_PHOTOSHOP_DATA, b"")
    return _ALIAS_LAYERS in image.tag_v2 or bool(_LAYER_KEY.search(data))


def _numbers(tags: Any, tag: int, default: tuple[int, ...]) -> tuple[int, ...]:
    value = tags.get(tag)
    value = value if isinstance(value, tuple) else (value,)
    whole = tuple(each for each in value if isinstance(each, int))
    return whole or default


def _number(tags: Any, tag: int, default: int) -> int:
    return _numbers(tags, tag, (default,))[0]
