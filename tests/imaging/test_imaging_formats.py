"""Every format in and out: pixels, profile and tags, read back by programs that are not ours."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from PIL import Image, ImageCms

from beautydesk.imaging import decode, inspect, save, thumbnail

pillow_heif.register_heif_opener()

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>'


def picture(height: int = 48, width: int = 64) -> np.ndarray:
    """Smooth enough for lossy formats, without any symmetry."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    planes = [40 + 2.5 * x, 220 - 3 * y, 60 + 1.2 * x + 1.5 * y]
    return np.clip(np.dstack(planes), 0, 255).astype(np.uint8)


def encoded(image: Image.Image, fmt: str, **options: object) -> bytes:
    with io.BytesIO() as buffer:
        image.save(buffer, fmt, **options)
        return buffer.getvalue()


def turned_away(upright: np.ndarray, orientation: int) -> np.ndarray:
    """How a camera stores a picture that it marks with this orientation."""
    back = {
        1: lambda a: a,
        2: np.fliplr,
        3: lambda a: np.rot90(a, 2),
        4: np.flipud,
        5: lambda a: a.swapaxes(0, 1),
        6: lambda a: np.rot90(a, 1),
        7: lambda a: np.rot90(a, 2).swapaxes(0, 1),
        8: lambda a: np.rot90(a, -1),
    }
    return np.ascontiguousarray(back[orientation](upright))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("fmt", ["PNG", "TIFF", "WEBP"])
def test_that_each_orientation_is_baked_in_exactly(tmp_path: Path, fmt: str, orientation: int) -> None:
    upright = picture()
    exif = Image.Exif()
    exif[0x0112] = orientation
    options = {"lossless": True} if fmt == "WEBP" else {}
    path = tmp_path / f"turned.{fmt.lower()}"
    Image.fromarray(turned_away(upright, orientation)).save(path, fmt, exif=exif, **options)
    photo = decode(path)
    assert np.array_equal(photo.pixels, upright)
    assert (inspect(path).width, inspect(path).height) == (64, 48)
    assert thumbnail(path, 32).shape == (24, 32, 3)
    written = save(photo, tmp_path / f"out.{fmt.lower()}")
    with Image.open(written) as again:
        assert again.getexif().get(0x0112, 1) == 1
        assert again.size == (64, 48)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_that_each_orientation_of_a_jpeg_is_baked_in(tmp_path: Path, orientation: int) -> None:
    upright = picture()
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / "turned.jpg"
    Image.fromarray(turned_away(upright, orientation)).save(path, quality=95, subsampling=0, exif=exif)
    photo = decode(path)
    assert photo.pixels.shape == upright.shape
    assert np.abs(photo.pixels.astype(int) - upright).mean() < 2
