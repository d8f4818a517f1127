"""The sample portrait as a photo file of every kind that a bundle's libraries decode: `python samples.py FOLDER`.

`photos/` holds them, `expected/` what this checkout makes of them when this Python runs it: what a bundle with the same
OpenCV has to make of them, byte for byte. Needs the packages that the program itself needs.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pillow_heif
import tifffile
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
PORTRAIT = ROOT / "resources" / "sample" / "before.jpg"
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "imaging")]

from imaging_samples import dng  # noqa: E402  the one maker of RAW files


def _encoded(picture: Image.Image, kind: str, **options: Any) -> bytes:
    with io.BytesIO() as buffer:
        picture.save(buffer, kind, **options)
        return buffer.getvalue()


def _tiff(numbers: Any, compression: str | None, **options: Any) -> bytes:
    with io.BytesIO() as buffer:
        tifffile.imwrite(buffer, numbers, compression=compression, metadata=None, **options)
        return buffer.getvalue()


def _heic_of_ten_bits(deep: Any) -> bytes:
    height, width, _ = deep.shape
    with io.BytesIO() as buffer:
        pillow_heif.from_bytes("RGB;16", (width, height), (deep & 0xFFC0).tobytes()).save(buffer, quality=90)
        return buffer.getvalue()


def _lab(picture: Image.Image) -> Any:
    """16 bits a channel, as the ICC has them: 0 of a* and b* is in the middle."""
    from PIL import ImageCms

    converted = ImageCms.profileToProfile(
        picture, ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), outputMode="LAB"
    )
    assert converted is not None
    numbers = np.asarray(converted).copy()
    numbers[..., 1:] ^= 0x80  # they are signed there
    return numbers.astype(np.uint16) * 257


def photos() -> dict[str, bytes]:
    """Name -> file."""
    pillow_heif.register_heif_opener()
    with Image.open(PORTRAIT) as opened:
        picture = opened.convert("RGB")
    small = np.asarray(picture)
    deep = small.astype(np.uint16) * 257
    inks = np.dstack([65535 - deep, np.zeros_like(deep[..., 0])])
    return {
        "portrait.jpg": PORTRAIT.read_bytes(),
        "twelve-bits.jpg": imagecodecs.jpeg8_encode(deep >> 4, bitspersample=12),
        "lossless.jpg": imagecodecs.jpeg8_encode(deep, bitspersample=16, lossless=True, predictor=1),
        "phone.heic": _encoded(picture, "HEIF", quality=90),
        "ten-bits.heic": _heic_of_ten_bits(deep),
        "still.avif": _encoded(picture, "AVIF"),
        "camera.dng": dng(PORTRAIT.read_bytes(), orientation=1),
        "lossless.webp": _encoded(picture, "WEBP", lossless=True),
        "screen.bmp": _encoded(picture, "BMP"),
        "screen.gif": _encoded(picture.quantize(256), "GIF"),
        "deep.png": imagecodecs.png_encode(deep),
        "plain.tif": _tiff(deep, None, photometric="rgb"),
        "deflate.tif": _tiff(deep, "zlib", photometric="rgb", predictor=True),
        "lzw.tif": _tiff(deep, "lzw", photometric="rgb", predictor=True),
        "lzma.tif": _tiff((small / 255).astype(np.float32), "lzma", photometric="rgb", predictor=True),
        "zstd.tif": _tiff(np.moveaxis(deep, 2, 0), "zstd", photometric="rgb", planarconfig="separate"),
        "packbits.tif": _tiff(deep, "packbits", photometric="rgb"),
        "webp.tif": _tiff(small, "webp", photometric="rgb"),
        "twelve-bits.tif": _tiff(deep >> 4, "jpeg", photometric="rgb", bitspersample=12),
        "inks.tif": _tiff(inks, "packbits", photometric="separated"),
        "lab.tif": _tiff(_lab(picture), "zlib", photometric="icclab"),
    }


def main(folder: Path) -> None:
    given, expected = folder / "photos", folder / "expected"
    given.mkdir(parents=True)
    for name, content in photos().items():
        path = given / name
        path.write_bytes(content)
        os.utime(path, (1_767_225_600, 1_767_225_600))
    with tempfile.TemporaryDirectory() as profile:
        words = ["--profile", profile, "--on-exists", "replace", "-o", expected, given]
        environ = {**os.environ, "PYTHONPATH": str(ROOT)}
        subprocess.run([sys.executable, "-P", "-m", "beautydesk", "retouch", *words], check=True, env=environ)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
