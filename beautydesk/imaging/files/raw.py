"""RAW files: the picture that the camera itself made of the shot and put inside, as a file that Pillow opens.

LibRaw knows where each maker keeps it. The shot is not developed here: that is what RAW programs are for.
"""

from __future__ import annotations

import io
from typing import BinaryIO

from beautydesk.imaging.metadata import exif

DNG_VERSION = 50706  # the tag that tells a DNG from any other TIFF
_TURNS = {3: 3, 5: 8, 6: 6}  # LibRaw's flip as an EXIF orientation


class NoPreview(ValueError):
    """A RAW file without a picture inside, or one that is not understood."""


def preview(file: BinaryIO) -> bytes:
    """The largest picture inside as a JPEG or PNG file, with what LibRaw knows of the shot. Raises `NoPreview`."""
    import rawpy

    file.seek(0)
    try:
        with rawpy.imread(file) as shot:
            found = shot.extract_thumb()
            turn = _TURNS.get(shot.sizes.flip, 1)
    except (rawpy.LibRawError, rawpy.NotSupportedError, OSError, ValueError, NotImplementedError) as error:
        raise NoPreview(f"{type(error).__name__}: {error}") from error
    if isinstance(found.data, bytes):
        return found.data  # LibRaw has put orientation, date and exposure before it, where the camera did not
    from PIL import Image

    tags = Image.Exif()
    tags[exif.ORIENTATION] = turn
    with io.BytesIO() as buffer:
        Image.fromarray(found.data).save(buffer, "PNG", exif=tags, compress_level=1)
        return buffer.getvalue()
