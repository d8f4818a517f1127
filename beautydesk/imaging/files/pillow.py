"""The border to Pillow: the only place that opens images with it and turns its many exceptions into ours.

Only the formats below are tried, so that no exotic parser ever sees a stranger's file. Sizes are checked on the header,
before memory is spent on pixels.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import pillow_heif
from PIL import (
    AvifImagePlugin,
    Image,
    JpegImagePlugin,
    MpoImagePlugin,
    TiffImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
    _imaging,
)

from beautydesk.core.errors import PhotoError
from beautydesk.core.phrase import Phrase
from beautydesk.imaging import isobmff, signatures
from beautydesk.imaging.files import jpeg, kinds, raw
from beautydesk.imaging.files.folders import RAW_EXTENSIONS
from beautydesk.imaging.files.regular import open_regular
from beautydesk.imaging.files.tiff import TiffHeader

if TYPE_CHECKING:
    from numpy.typing import NDArray

MAX_PIXELS = 250_000_000
FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "HEIF", "AVIF", "BMP", "GIF")
READABLE = Phrase("JPEG, PNG, TIFF, WebP, HEIC, AVIF, BMP and GIF")
RAW = "RAW"
_NO_DECODER = ("Unsupported feature", "Unsupported file-type")  # how messages of libheif begin
# Kinds of items (ISO/IEC 23008-12, annexes) that are decoded, and others.
_DECODED = frozenset({b"hvc1", b"av01"})
_CODINGS = {
    b"avc1": "H.264",
    b"vvc1": "H.266",
    b"evc1": "EVC",
    b"jpeg": "JPEG",
    b"j2k1": "JPEG 2000",
    b"unci": "uncompressed",
}

# Pillow learns of a format when its plugin is imported; naming them here spares importing all forty of them.
_PLUGINS = (AvifImagePlugin, MpoImagePlugin, TiffImagePlugin, WebPImagePlugin)
pillow_heif.register_heif_opener()
# Pillow's own limit would refuse photos of 180 megapixels; ours is told in a sentence, this one stays as a second net.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS
# Bytes of the parts that a large image is kept in: beyond what glibc takes from memory that was used before (32 MiB),
# and would have to clear; of 45 MP that takes 50 ms, in which Pillow holds Python's lock.
_imaging.set_block_size(64 * 1024 * 1024)


def _quieten() -> None:
    """Pillow's remarks on odd files tell people nothing, and a warning must not turn into an error.

    `warnings.catch_warnings` is not for threads (it restores another thread's filters), so a filter is put in place
    once and put back if somebody reset the list.
    """
    ours = ("ignore", None, Warning)
    if not any(entry[:3] == ours and getattr(entry[3], "pattern", "") == r"PIL\." for entry in warnings.filters):
        warnings.filterwarnings("ignore", module=r"PIL\.")


@dataclass(frozen=True, slots=True)
class Opened:
    """`image`: header read, pixels not yet. `bytes`: the file's size. `container`: Pillow's name of it, or "RAW".
    `file`: from which it is read, also that of a RAW file. `numbers`: decodes a JPEG that Pillow does not (see
    `jpeg.numbers`), whose `image` is for its description alone.
    """

    image: Image.Image
    bytes: int
    container: str
    file: BinaryIO
    numbers: Callable[[], NDArray[Any]] | None = None


@contextmanager
def opened(source: Path | bytes, name: str) -> Iterator[Opened]:
    """The image at a path or in bytes; of a RAW file the preview inside. `name` is what sentences call it.

    Whatever goes wrong inside the `with` block with the image comes out as `PhotoError`.
    """
    _quieten()
    with ExitStack() as stack:
        if isinstance(source, bytes):
            if not source:
                raise PhotoError(Phrase("{name} is empty (0 bytes).", name=name), code="ERROR_PHOTO_EMPTY")
            file: BinaryIO = io.BytesIO(source)
            size = len(source)
        else:
            file, size = stack.enter_context(open_regular(source))
        try:
            head = _head(file)
            is_raw = isinstance(source, Path) and source.suffix.lower() in RAW_EXTENSIONS and _may_be_raw(head)
            image, numbers = (None, None) if is_raw else _image(file, head, name)
            if image is None or (isinstance(image, TiffHeader) and raw.DNG_VERSION in image.tag_v2):
                inside = raw.preview(file)
                image, container = Image.open(io.BytesIO(inside.data), formats=FORMATS), RAW
                raw.describe(image, inside.orientation, file)
            else:
                container = "JPEG" if image.format == "MPO" else str(image.format)  # more pictures behind the first
            stack.enter_context(image)
            check_size(image.size, name)
            if isinstance(image, JpegImagePlugin.JpegImageFile):
                image.decodermaxblock = size  # all at once: libjpeg cannot wait for more of what is coded by arithmetic
            yield Opened(image, size, container, file, numbers)
        except PhotoError:
            raise
        except UnidentifiedImageError as error:
            raise _unknown(file, name) from error
        except raw.NoPreview as error:
            raise _no_preview(name, error) from error
        except (MemoryError, Image.DecompressionBombError) as error:
            raise _too_large(Phrase("{name} is larger than this computer can open", name=name), error) from error
        except Exception as error:  # decoders raise whatever a broken file drives them to
            if signatures.claimed(head) in ("HEIF", "AVIF") and (kind := _unread_heif(file, error)):
                raise kinds.unread(name, kind) from error
            raise damaged(name, error) from error


def _head(file: BinaryIO) -> bytes:
    head = file.read(signatures.HEAD)
    file.seek(0)
    return head


def _may_be_raw(head: bytes) -> bool:
    """A JPEG or PNG under the name of a RAW file is what it is."""
    return signatures.claimed(head) not in ("JPEG", "PNG")


def _image(file: BinaryIO, head: bytes, name: str) -> tuple[Image.Image, Callable[[], NDArray[Any]] | None]:
    """The header, by the plugin that knows it: Pillow asks them in turn, and each looks at the first brand alone."""
    match signatures.claimed(head):
        case "TIFF" if head.startswith(b"MM\0+"):  # Pillow looks for its number in the wrong byte
            raise kinds.unread(name, "TIFF (big-endian BigTIFF)")
        case "TIFF":
            return TiffHeader(file), None
        case "HEIF":
            return pillow_heif.HeifImageFile(file), None  # type: ignore[no-untyped-call]
        case "AVIF":
            return AvifImagePlugin.AvifImageFile(file), None
        case "JPEG":
            return _jpeg(file, name)
    return Image.open(file, formats=FORMATS), None


def _jpeg(file: BinaryIO, name: str) -> tuple[Image.Image, Callable[[], NDArray[Any]] | None]:
    frame = jpeg.frame_in(file)
    file.seek(0)
    if frame is None or frame.is_pillows:
        return Image.open(file, formats=FORMATS), None
    if kind := frame.unread:
        raise kinds.unread(name, kind)
    data = file.read()
    described = Image.open(io.BytesIO(jpeg.as_eight_bits(data, frame)), formats=("JPEG",))
    return described, lambda: jpeg.numbers(data, frame)


def _unread_heif(file: BinaryIO, error: Exception) -> str:
    """What a file of items is called whose way of coding has no decoder here, else ''."""
    try:
        coded = {item.kind for item in isobmff.items_of(file).items.values()}
    except isobmff.BrokenBoxes:
        return ""
    if not coded & _DECODED and (kind := next((_CODINGS[one] for one in coded if one in _CODINGS), "")):
        return f"HEIF ({kind})"
    return "HEIF" if str(error).startswith(_NO_DECODER) else ""


def check_size(size: tuple[int, int], name: str) -> None:
    """Refuses absurd sizes before memory is spent on them."""
    width, height = size
    if width < 1 or height < 1:
        raise damaged(name, ValueError(f"size {width} x {height}"))
    if width * height > MAX_PIXELS:
        raise _too_large(
            Phrase(
                "{name} has {width} x {height} pixels ({megapixels:.0f} megapixels)",
                name=name,
                width=width,
                height=height,
                megapixels=width * height / 1e6,
            )
        )


def damaged(name: str, error: Exception) -> PhotoError:
    return PhotoError(
        Phrase("{name} is damaged or incomplete.", name=name),
        code="ERROR_PHOTO_DAMAGED",
        hint="Copy it again from the camera or from where it came.",
        details={"exception": f"{type(error).__name__}: {error}"},
    )


def _too_large(what: Phrase, error: BaseException | None = None) -> PhotoError:
    return PhotoError(
        Phrase("{what}; photos of up to {most} megapixels are opened.", what=what, most=MAX_PIXELS // 1_000_000),
        code="ERROR_PHOTO_TOO_LARGE",
        hint="Export a smaller copy of it first.",
        details={"exception": str(error)} if error else None,
    )


def _film(name: str) -> PhotoError:
    return PhotoError(
        Phrase("{name} is a film or a sound, not a photo.", name=name),
        code="ERROR_PHOTO_NOT_AN_IMAGE",
        hint="Save a frame of it as a photo first.",
    )


def _no_preview(name: str, error: Exception) -> PhotoError:
    return PhotoError(
        Phrase("{name} is a RAW file in which no preview can be found.", name=name),
        code="ERROR_PHOTO_RAW",
        title="This RAW file cannot be opened",
        hint="Develop it in your RAW program, export it as TIFF or JPEG, and add that.",
        details={"exception": str(error)},
    )


def _unknown(file: BinaryIO, name: str) -> PhotoError:
    """No decoder took it: a photo with a broken head, or something else altogether."""
    file.seek(0)
    head = _head(file)
    if kind := signatures.unread(head):
        return kinds.unread(name, kind)
    if signatures.claimed(head) == signatures.OTHER_MEDIA:
        return _film(name)
    if signatures.claimed(head) not in ("", "BMP"):
        return damaged(name, ValueError("no decoder accepts it"))
    return PhotoError(
        Phrase("{name} is not a photo that can be opened here.", name=name),
        code="ERROR_PHOTO_NOT_AN_IMAGE",
        hint=Phrase("{formats} photos are opened, and the previews inside RAW files.", formats=READABLE),
        details={"first bytes": head[:16].hex(" ")},
    )
