"""A photo as the bytes of a JPEG, PNG, TIFF or WebP file, with its profile, EXIF and XMP."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import numpy as np

from beautydesk import __version__
from beautydesk.core.errors import SaveError
from beautydesk.imaging import colour, exif
from beautydesk.imaging.png import deep_png
from beautydesk.imaging.tiff import tiff

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL import Image

    from beautydesk.core.photo import Photo

SOFTWARE = f"Beauty Desk {__version__}"
_MAX_SIDES = {"JPEG": 65_500, "WEBP": 16_383, "PNG": 2**31 - 1, "TIFF": 2**31 - 1}
_MAX_SEGMENT = 65_533 - 32  # what one JPEG segment holds, less the longest signature
_FULL_CHROMA_FROM = 90  # below that quality, halved chroma is not what one sees first


def encode(photo: Photo, fmt: str, quality: int) -> bytes:
    """The file's bytes. `fmt`: a key of `core.naming.EXTENSIONS`; `quality`: 1 to 100, for JPEG and WebP.

    JPEG lays transparent parts on white and has eight bits. Raises `SaveError` where the format cannot hold the photo.
    """
    if max(photo.width, photo.height) > _MAX_SIDES[fmt]:
        raise SaveError(
            f"A {fmt} file holds at most {_MAX_SIDES[fmt]} pixels on a side; this photo has "
            f"{photo.width} x {photo.height}.",
            code="ERROR_SAVE_FORMAT_LIMIT",
            hint="Save it as PNG or TIFF.",
        )
    tags = exif.for_result(photo.exif, photo.width, photo.height, SOFTWARE)
    match fmt:
        case "JPEG":
            return _jpeg(photo, quality, tags)
        case "PNG":
            return _png(photo, tags)
        case "TIFF":
            return _tiff(photo, tags)
        case "WEBP":
            return _webp(photo, quality, tags)
    raise ValueError(f"no such format: {fmt}")


def _jpeg(photo: Photo, quality: int, tags: bytes) -> bytes:
    numbers = colour.flatten(colour.eight_bits(photo.pixels), photo.alpha)
    blocks: dict[str, Any] = {"exif": _fitting_exif(tags)}
    if photo.xmp and len(photo.xmp) <= _MAX_SEGMENT:
        blocks["xmp"] = photo.xmp
    subsampling = 0 if quality >= _FULL_CHROMA_FROM else 2
    image = _image(_one_channel(numbers) if photo.gray else numbers)
    return _saved(image, "JPEG", photo.icc_profile, quality=quality, subsampling=subsampling, **blocks)


def _png(photo: Photo, tags: bytes) -> bytes:
    from PIL import PngImagePlugin

    if photo.pixels.dtype == np.uint16:
        return deep_png(photo.pixels, photo.alpha, photo.gray, tags, photo.icc_profile, photo.xmp)
    info = PngImagePlugin.PngInfo()
    if photo.xmp:
        info.add_itxt("XML:com.adobe.xmp", photo.xmp.decode("utf-8", "replace"))
    return _saved(_image(_layered(photo)), "PNG", photo.icc_profile, exif=tags, pnginfo=info, compress_level=3)


def _tiff(photo: Photo, tags: bytes) -> bytes:
    numbers: NDArray[Any] = photo.pixels[..., :1] if photo.gray else photo.pixels
    layers = numbers if photo.alpha is None else np.dstack([numbers, photo.alpha])
    return tiff(layers, photo.gray, tags, photo.icc_profile, photo.xmp)


def _webp(photo: Photo, quality: int, tags: bytes) -> bytes:
    numbers, icc = colour.eight_bits(photo.pixels), photo.icc_profile
    if icc and colour.space(icc) == "GRAY":  # WebP knows colour only
        numbers, icc = colour.pixels_to_srgb(numbers, icc, photo.gray), None
    if photo.alpha is not None:
        numbers = np.dstack([numbers, colour.eight_bits(photo.alpha)])
    return _saved(_image(numbers), "WEBP", icc, quality=quality, method=4, exif=tags, xmp=photo.xmp or b"")


def _saved(image: Image.Image, fmt: str, icc: bytes | None, **options: Any) -> bytes:
    with io.BytesIO() as buffer:
        image.save(buffer, fmt, icc_profile=icc, **options)
        return buffer.getvalue()


def _image(numbers: NDArray[np.uint8]) -> Image.Image:
    from PIL import Image

    return Image.fromarray(np.ascontiguousarray(numbers))


def _layered(photo: Photo) -> NDArray[np.uint8]:
    """Eight bits: gray, gray + alpha, RGB or RGB + alpha."""
    numbers = colour.eight_bits(photo.pixels)
    layers = [_one_channel(numbers)] if photo.gray else [numbers]
    if photo.alpha is not None:
        layers.append(colour.eight_bits(photo.alpha))
    return layers[0] if len(layers) == 1 else np.dstack(layers)


def _one_channel(numbers: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The gray of a gray photo: its repeated channel, or the luma if an answer brought a trace of colour in."""
    import cv2

    red = numbers[..., 0]
    if np.array_equal(red, numbers[..., 1]) and np.array_equal(red, numbers[..., 2]):
        return red
    return np.asarray(cv2.cvtColor(numbers, cv2.COLOR_RGB2GRAY), dtype=np.uint8)


def _fitting_exif(tags: bytes) -> bytes:
    """JPEG holds 64 KB of EXIF: what is larger (it came from another format) is rebuilt without the maker's notes."""
    if len(tags) <= _MAX_SEGMENT:
        return tags
    from PIL import Image

    block = Image.Exif()
    block.load(tags)
    block.get_ifd(exif.EXIF_IFD).pop(0x927C, None)
    smaller = block.tobytes()
    return smaller if len(smaller) <= _MAX_SEGMENT else exif.for_result(None, 0, 0, SOFTWARE)
