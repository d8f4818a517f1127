"""Colours that a file tells of without a profile, or with one of one way alone."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from imaging_colours import P3_XYZ, SRGB_XYZ, light, one_way_profile, png
from imaging_pictures import P3, SRGB, encoded, gray_profile, picture, saved
from PIL import Image, ImageCms

from beautydesk.imaging import decode, decode_bytes, inspect, thumbnail, to_srgb
from beautydesk.imaging.colour.convert import pixels_to_srgb

SRGB_CHRM = (31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000)
P3_CHRM = (31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000)
NONE = (0, 0, 0, 0, 0, 0, 0, 0)


def gama(value: int) -> tuple[bytes, bytes]:
    return b"gAMA", struct.pack(">I", value)


def chrm(values: tuple[int, ...]) -> tuple[bytes, bytes]:
    return b"cHRM", struct.pack(">8I", *values)


def cicp(primaries: int, transfer: int, matrix: int = 0, full: int = 1) -> tuple[bytes, bytes]:
    return b"cICP", bytes([primaries, transfer, matrix, full])


def iccp(icc: bytes) -> tuple[bytes, bytes]:
    return b"iCCP", b"x\0\0" + zlib.compress(icc)


def by_formula(pixels: np.ndarray, to_xyz: np.ndarray, gamma: float | None) -> np.ndarray:
    """8-bit sRGB of numbers with such a gamma (None: the curve of sRGB) and such primaries."""
    numbers = pixels / 255.0
    linear = (light(numbers) if gamma is None else numbers**gamma) @ (np.linalg.inv(SRGB_XYZ) @ to_xyz).T
    linear = np.clip(linear, 0, 1)
    return 255 * np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)


SRGB_SAID = (b"sRGB", b"\0")
HONOURED = {
    "code points of P3": ([cicp(12, 13)], P3_XYZ, None),
    "code points of BT.709": ([cicp(1, 13)], SRGB_XYZ, None),
    "code points of a gamma": ([cicp(12, 4)], P3_XYZ, 2.2),
    "gamma alone": ([gama(55556)], SRGB_XYZ, 1.8),
    "gamma and chromaticities": ([gama(55556), chrm(P3_CHRM)], P3_XYZ, 1.8),
    "chromaticities alone": ([chrm(P3_CHRM)], P3_XYZ, None),
    "sRGB by its gamma": ([gama(45455), chrm(SRGB_CHRM)], SRGB_XYZ, None),
    "code points before a profile": ([cicp(12, 13), iccp(SRGB)], P3_XYZ, None),
    "a profile before a gamma": ([iccp(P3), gama(55556)], P3_XYZ, 2.2),
    "sRGB before a gamma": ([SRGB_SAID, gama(55556)], SRGB_XYZ, None),
    "a gamma behind code points that nobody knows": ([cicp(2, 2), gama(55556)], SRGB_XYZ, 1.8),
    "a gamma behind code points of another matrix": ([cicp(12, 13, 1), gama(55556)], SRGB_XYZ, 1.8),
    "a gamma and chromaticities of nothing": ([gama(0), chrm(NONE)], SRGB_XYZ, None),
    "a gamma and chromaticities on a line": (
        [gama(55556), chrm((*SRGB_CHRM[:2], *SRGB_CHRM[2:4] * 3))],
        SRGB_XYZ,
        None,
    ),
}


@pytest.mark.parametrize("how", HONOURED)
def test_that_a_png_has_the_colours_that_it_tells_of(how: str, tmp_path: Path) -> None:
    chunks, to_xyz, gamma = HONOURED[how]
    path = tmp_path / "told.png"
    path.write_bytes(png(picture(), *chunks))
    photo = decode(path)
    assert np.array_equal(photo.pixels, picture())  # its own numbers
    expected = by_formula(picture(), to_xyz, gamma)
    assert np.abs(to_srgb(photo) - expected).max() <= 3
    assert np.abs(thumbnail(path, 64) - expected).max() <= 3
    for name in ("a.png", "a.tif"):
        with Image.open(saved(photo, tmp_path / name)) as image:
            shown = pixels_to_srgb(np.asarray(image), image.info.get("icc_profile"), gray=False)
            assert np.abs(shown - expected).max() <= 3


def test_that_a_gray_png_has_the_gamma_that_it_tells_of(tmp_path: Path) -> None:
    gray = picture()[..., 0]
    photo = decode_bytes(png(gray, gama(100000)))
    assert photo.gray
    expected = by_formula(np.repeat(gray[..., None], 3, axis=2), SRGB_XYZ, 1.0)
    assert np.abs(to_srgb(photo) - expected).max() <= 2
    again = decode(saved(photo, tmp_path / "gray.png"))
    assert again.gray
    assert again.icc_profile == photo.icc_profile


def test_that_deep_pngs_are_no_other() -> None:
    deep = picture().astype(np.uint16) * 257
    photo = decode_bytes(png(deep, gama(55556), chrm(P3_CHRM)))
    assert np.array_equal(photo.pixels, deep)
    assert np.abs(to_srgb(photo) - by_formula(picture(), P3_XYZ, 1.8)).max() <= 3


def test_that_narrow_numbers_are_widened() -> None:
    narrow = np.round(picture() / 255.0 * 219 + 16).astype(np.uint8)
    photo = decode_bytes(png(narrow, cicp(12, 13, full=0)))
    assert not photo.own_numbers
    assert np.abs(photo.pixels.astype(int) - picture()).max() <= 1


@pytest.mark.parametrize("fmt", ["JPEG", "TIFF", "PNG"])
def test_that_a_scanners_colours_are_converted_once_and_told(fmt: str, tmp_path: Path) -> None:
    icc = one_way_profile(P3_XYZ, 1.8)
    path = tmp_path / f"scan.{fmt.lower()}"
    more = {"quality": 100, "subsampling": 0} if fmt == "JPEG" else {}
    path.write_bytes(encoded(picture(), fmt, icc_profile=icc, **more))
    photo = decode(path)
    assert not photo.own_numbers
    assert photo.icc_profile is not None
    described = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(photo.icc_profile)))
    assert described.strip() == "Display P3"
    expected = by_formula(picture(), P3_XYZ, 1.8)
    for shown in (to_srgb(photo), thumbnail(path, 64)):
        assert np.abs(shown - expected).max() <= 20  # near black a level of a gamma of 1.8 is several of sRGB
        assert np.abs(shown - expected).mean() < 1
    assert [note.code for note in photo.notes] == ["NOTE_PROFILE_CONVERTED"]
    assert inspect(path).notes == photo.notes
    with Image.open(saved(photo, tmp_path / "result.png")) as image:
        assert image.info["icc_profile"] == photo.icc_profile
        assert np.array_equal(np.asarray(image), photo.pixels)


def test_that_a_deep_scan_stays_deep_in_a_wide_space(tmp_path: Path) -> None:
    numbers = np.linspace(3000, 65000, 64 * 48 * 3).astype(np.uint16).reshape(48, 64, 3)
    photo = decode_bytes(png(numbers, iccp(one_way_profile(P3_XYZ, 1.8))))
    assert photo.pixels.dtype == np.uint16
    assert not photo.own_numbers
    assert photo.icc_profile is not None and b"ROMM RGB" in photo.icc_profile
    romm = np.array([[0.79767, 0.13519, 0.03134], [0.28804, 0.71187, 0.00009], [0.0, 0.0, 0.82490]])
    linear = (numbers / 65535) ** 1.8 @ (np.linalg.inv(romm) @ P3_XYZ).T
    expected = 65535 * np.clip(linear, 0, 1) ** (256 / 461)
    assert np.abs(photo.pixels - expected).max() < 100  # of 65535
    again = decode(saved(photo, tmp_path / "a.tif"))
    assert np.array_equal(again.pixels, photo.pixels)
    assert again.icc_profile == photo.icc_profile


def test_that_profiles_of_two_ways_and_of_gray_are_not_converted() -> None:
    for pixels, icc in ((picture(), P3), (picture()[..., 0], gray_profile(1.8))):
        photo = decode_bytes(encoded(pixels, "PNG", icc_profile=icc))
        assert photo.own_numbers
        assert photo.icc_profile == icc
        assert photo.notes == ()
