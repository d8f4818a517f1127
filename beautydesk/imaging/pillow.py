"""The border to Pillow: the only place that opens images with it and turns its many exceptions into ours.

Only the formats below are tried, so that no exotic parser ever sees a stranger's file. Sizes are checked on the header,
before memory is spent on pixels.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

import pillow_heif
from PIL import AvifImagePlugin, Image, MpoImagePlugin, TiffImagePlugin, UnidentifiedImageError, WebPImagePlugin

from beautydesk.core.errors import PhotoError
from beautydesk.imaging.files import open_regular

MAX_PIXELS = 250_000_000
FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "HEIF", "AVIF", "BMP", "GIF")
READABLE = "JPEG, PNG, TIFF, WebP, HEIC, AVIF, BMP and GIF"

# Pillow learns of a format when its plugin is imported; naming them here spares importing all forty of them.
_PLUGINS = (AvifImagePlugin, MpoImagePlugin, TiffImagePlugin, WebPImagePlugin)
pillow_heif.register_heif_opener()
# Pillow's own limit would refuse photos of 180 megapixels; ours is told in a sentence, this one stays as a second net.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS


def _quieten() -> None:
    """Pillow's remarks on odd files tell people nothing, and a warning must not turn into an error.

    `warnings.catch_warnings` is not for threads (it restores another thread's filters), so a filter is put in place
    once and put back if somebody reset the list.
    """
    ours = ("ignore", None, Warning)
    if not any(entry[:3] == ours and getattr(entry[3], "pattern", "") == r"PIL\." for entry in warnings.filters):
        warnings.filterwarnings("ignore", module=r"PIL\.")


@contextmanager
def opened(source: Path | bytes, name: str) -> Iterator[tuple[Image.Image, int]]:
    """The image at a path or in bytes (header read, pixels not yet) and its bytes. `name` is what sentences call it.

    Whatever goes wrong inside the `with` block with the image comes out as `PhotoError`.
    """
    _quieten()
    with ExitStack() as stack:
        if isinstance(source, bytes):
            if not source:
                raise PhotoError(f"{name} is empty (0 bytes).", code="ERROR_PHOTO_EMPTY")
            file: BinaryIO = io.BytesIO(source)
            size = len(source)
        else:
            file, size = stack.enter_context(open_regular(source))
        try:
            image = stack.enter_context(Image.open(file, formats=FORMATS))
            check_size(image.size, name)
            yield image, size
        except PhotoError:
            raise
        except UnidentifiedImageError as error:
            raise _unknown(file, name) from error
        except (MemoryError, Image.DecompressionBombError) as error:
            raise _too_large(name, "is larger than this computer can open", error) from error
        except Exception as error:  # Pillow's decoders raise whatever a broken file drives them to
            raise damaged(name, error) from error


def check_size(size: tuple[int, int], name: str) -> None:
    """Refuses absurd sizes before memory is spent on them."""
    width, height = size
    if width < 1 or height < 1:
        raise damaged(name, ValueError(f"size {width} x {height}"))
    if width * height > MAX_PIXELS:
        raise _too_large(name, f"has {width} x {height} pixels ({width * height / 1e6:.0f} megapixels)")


def damaged(name: str, error: Exception) -> PhotoError:
    return PhotoError(
        f"{name} is damaged or incomplete.",
        code="ERROR_PHOTO_DAMAGED",
        hint="Copy it again from the camera or from where it came.",
        details={"exception": f"{type(error).__name__}: {error}"},
    )


def _too_large(name: str, what: str, error: BaseException | None = None) -> PhotoError:
    return PhotoError(
        f"{name} {what}; photos of up to {MAX_PIXELS // 1_000_000} megapixels are opened.",
        code="ERROR_PHOTO_TOO_LARGE",
        hint="Export a smaller copy of it first.",
        details={"exception": str(error)} if error else None,
    )


def _unknown(file: BinaryIO, name: str) -> PhotoError:
    """No decoder took it: a photo with a broken head, or something else altogether."""
    file.seek(0)
    head = file.read(16)
    known = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"II*\0", b"MM\0*")
    if head.startswith(known) or head[4:8] == b"ftyp" or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return damaged(name, ValueError("no decoder accepts it"))
    return PhotoError(
        f"{name} is not a photo that can be opened here.",
        code="ERROR_PHOTO_NOT_AN_IMAGE",
        hint=f"{READABLE} photos are opened.",
        details={"first bytes": head.hex(" ")},
    )
