"""More than eight bits: kept on the way in, on the way out, and across formats."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pillow_heif
import pytest
from imaging_pictures import P3, carry_over, orientation_tag, picture, save, saved, turned_away
from PIL import Image

from beautydesk.core.photo import Photo
from beautydesk.imaging import decode, decode_bytes, fit_for_service, to_srgb


def ramp(height: int = 48, width: int = 64) -> np.ndarray:
    """H x W x 3 uint16, smooth, with more steps than eight bits can tell apart."""
    y, x = np.mgrid[0:height, 0:width]
    planes = [65535 * x / (width - 1), 65535 * (1 - y / (height - 1)), 20000 + 20000 * x / width + 20000 * y / height]
    return np.dstack(planes).astype(np.uint16)


def ten_bit_heic(pixels: np.ndarray, **options: object) -> bytes:
    height, width = pixels.shape[:2]
    image = pillow_heif.from_bytes("RGB;16" if pixels.shape[2] == 3 else "RGBA;16", (width, height), pixels.tobytes())
    with io.BytesIO() as buffer:
        image.save(buffer, quality=100, chroma=444, **options)
        return buffer.getvalue()


def ten_bit_avif(pixels: np.ndarray) -> bytes:
    settings = [cv2.IMWRITE_AVIF_DEPTH, 10, cv2.IMWRITE_AVIF_QUALITY, 100]
    return cv2.imencode(".avif", np.ascontiguousarray(pixels[..., ::-1]) >> 6, settings)[1].tobytes()


@pytest.mark.parametrize("encode", [ten_bit_heic, ten_bit_avif])
def test_that_ten_bits_are_kept(tmp_path: Path, encode: object) -> None:
    photo = decode_bytes(encode(ramp()))  # type: ignore[operator]
    assert photo.pixels.dtype == np.uint16
    assert np.abs(photo.pixels.astype(int) - ramp()).mean() < 300
    assert np.abs(photo.pixels.astype(int) - ramp()).max() < 2000
    fine = (32768 + np.arange(64, dtype=np.uint16) * 64)[None, :, None].repeat(48, 0).repeat(3, 2)
    steps = np.unique(decode_bytes(encode(fine)).pixels[..., 0])  # type: ignore[operator]
    assert len(steps) > 40
    for name in ("a.png", "a.tif"):
        again = decode(save(photo, tmp_path / name))  # type: ignore[arg-type]
        assert np.array_equal(again.pixels, photo.pixels)


@pytest.mark.parametrize("encode", [ten_bit_heic, ten_bit_avif])
def test_that_black_and_white_of_ten_bits_are_the_ends_of_sixteen(encode: object) -> None:
    ends = np.zeros((48, 64, 3), np.uint16)
    ends[:, 32:] = 65535
    found = decode_bytes(encode(ends)).pixels  # type: ignore[operator]
    assert (found.min(), found.max()) == (0, 65535)


def test_that_a_deep_heic_is_upright_in_its_profile_and_with_its_alpha(tmp_path: Path) -> None:
    stored = turned_away(ramp(), 6)
    alpha = np.full((*stored.shape[:2], 1), 65472, np.uint16)
    alpha[:10] = 0
    exif = orientation_tag(6).tobytes()
    photo = decode_bytes(ten_bit_heic(np.concatenate([stored, alpha], axis=2), exif=exif, icc_profile=P3))
    assert photo.pixels.shape == ramp().shape
    assert photo.pixels.dtype == np.uint16
    assert np.abs(photo.pixels.astype(int) - ramp()).mean() < 300
    assert photo.icc_profile == P3
    assert photo.alpha is not None
    assert photo.alpha.dtype == np.uint16


@pytest.mark.parametrize("suffix", [".png", ".tif"])
@pytest.mark.parametrize("gray", [False, True])
def test_that_alpha_gray_profile_and_depth_go_together(tmp_path: Path, suffix: str, gray: bool) -> None:
    pixels = ramp()[..., :1].repeat(3, axis=2) if gray else ramp()
    cover = np.linspace(0, 65535, 48 * 64).reshape(48, 64).astype(np.uint16)
    photo = Photo(pixels, "PNG", alpha=cover, gray=gray, icc_profile=None if gray else P3)
    written = saved(photo, tmp_path / f"a{suffix}")
    other = cv2.imread(str(written), cv2.IMREAD_UNCHANGED)  # a second reader
    assert other.dtype == np.uint16
    assert np.array_equal(other[..., 2::-1], pixels)
    assert np.array_equal(other[..., 3], cover)
    again = decode(written)
    assert np.array_equal(again.pixels, pixels)
    assert np.array_equal(again.alpha, cover)
    assert again.icc_profile == photo.icc_profile


def test_that_a_result_of_the_service_has_the_depth_of_its_original() -> None:
    photo = Photo(ramp(240, 320), "TIFF", icc_profile=P3)
    upload = fit_for_service(photo)
    assert upload.pixels.dtype == np.uint8
    changed = upload.pixels.copy()
    changed[80:160, 100:200] = np.clip(changed[80:160, 100:200].astype(int) + 40, 0, 255)
    result = carry_over(photo, upload.pixels, replace(photo, pixels=changed, icc_profile=None))
    assert result.pixels.dtype == np.uint16
    assert np.array_equal(result.pixels[:40], photo.pixels[:40])  # where nothing happened: bit by bit
    assert not np.array_equal(result.pixels[80:160], photo.pixels[80:160])
    assert result.icc_profile == P3


def test_that_the_screen_gets_the_same_from_eight_bits_and_from_sixteen() -> None:
    eight = Photo(picture(), "PNG", icc_profile=P3)
    sixteen = replace(eight, pixels=picture().astype(np.uint16) * 257)
    assert np.array_equal(to_srgb(eight), to_srgb(sixteen))


def test_that_a_sixteen_bit_jpeg_by_name_is_an_eight_bit_one(tmp_path: Path) -> None:
    with Image.open(save(Photo(ramp(), "TIFF"), tmp_path / "a.jpg")) as image:  # type: ignore[arg-type]
        assert np.abs(np.asarray(image).astype(float) - ramp() / 257).mean() < 2
