"""Colour: the right numbers on the screen, in the upload and in the saved file."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from imaging_pictures import P3, SRGB, encoded, gray_profile, noise, picture, rgb_profile, save
from PIL import ExifTags, Image, ImageCms

from beautydesk.core.export import Export
from beautydesk.core.photo import Photo
from beautydesk.imaging import decode, decode_bytes, fit_for_service, thumbnail, to_srgb
from beautydesk.imaging.colour.convert import is_srgb, pixels_from_srgb, pixels_to_srgb, usable
from beautydesk.support import assets

# Columns of linear P3 and sRGB in XYZ at D50, as in their profiles
P3_XYZ = np.array([[0.51512, 0.29198, 0.15710], [0.24120, 0.69225, 0.06657], [-0.00105, 0.04189, 0.78407]])
SRGB_XYZ = np.array([[0.43607, 0.38515, 0.14307], [0.22249, 0.71687, 0.06061], [0.01392, 0.09708, 0.71410]])


def by_formula(pixels: np.ndarray) -> np.ndarray:
    """P3 numbers (gamma 2.2) as sRGB ones (IEC 61966-2-1)."""
    linear = (pixels / 255.0) ** 2.2 @ (np.linalg.inv(SRGB_XYZ) @ P3_XYZ).T
    linear = np.clip(linear, 0, 1)
    return 255 * np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)


def test_that_p3_numbers_become_the_same_colours_in_srgb(tmp_path: Path) -> None:
    path = tmp_path / "p3.png"
    path.write_bytes(encoded(picture(), "PNG", icc_profile=P3))
    photo = decode(path)
    assert photo.icc_profile == P3
    assert np.array_equal(photo.pixels, picture())  # its own numbers
    expected = by_formula(picture())
    assert np.abs(to_srgb(photo) - expected).max() <= 2
    assert np.abs(thumbnail(path, 64) - expected).max() <= 2
    assert np.abs(fit_for_service(photo).pixels - expected).max() <= 2
    assert np.abs(to_srgb(photo).astype(int) - picture()).max() > 5  # it does make a difference


def test_that_a_saved_p3_photo_is_the_same_colours_for_others(tmp_path: Path) -> None:
    photo = decode_bytes(encoded(picture(), "PNG", icc_profile=P3))
    for name in ("a.png", "a.tif", "a.jpg", "a.webp"):
        with Image.open(save(photo, tmp_path / name, export=Export(98))) as image:  # type: ignore[arg-type]
            assert image.info["icc_profile"] == P3
            assert np.abs(np.asarray(image).astype(int) - photo.pixels).mean() < 2


def test_that_there_and_back_changes_at_most_a_level() -> None:
    muted = (80 + 0.4 * picture()).astype(np.uint8)  # colours that sRGB holds
    back = pixels_from_srgb(pixels_to_srgb(muted, P3, gray=False), P3)
    assert np.abs(back.astype(int) - muted).max() <= 2


def test_that_srgb_is_recognised_and_left_alone() -> None:
    assert is_srgb(SRGB)
    assert not is_srgb(P3)
    pixels = noise(30, 30)
    assert pixels_to_srgb(pixels, SRGB, gray=False) is pixels


@pytest.mark.parametrize("icc", [b"", b"junk", b"\0" * 200, P3[:150], gray_profile(2.2)])
def test_that_a_profile_that_does_not_fit_is_left_out(tmp_path: Path, icc: bytes) -> None:
    photo = decode_bytes(encoded(picture(), "PNG", icc_profile=icc))
    assert photo.icc_profile is None
    assert np.array_equal(to_srgb(photo), picture())
    assert save(photo, tmp_path / "a.jpg") is not None


def test_that_gray_profiles_are_honoured(tmp_path: Path) -> None:
    profile = gray_profile(1.0)
    assert usable(profile, gray=True)
    gray = picture()[..., 0]
    photo = decode_bytes(encoded(gray, "TIFF", icc_profile=profile))
    assert photo.gray
    assert photo.icc_profile == profile
    linear = gray / 255.0
    expected = 255 * np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    assert np.abs(to_srgb(photo)[..., 1] - expected).max() <= 2
    with Image.open(save(photo, tmp_path / "a.jpg")) as image:  # type: ignore[arg-type]
        assert image.info["icc_profile"] == profile
    with Image.open(save(photo, tmp_path / "a.webp", export=Export(98))) as image:  # type: ignore[arg-type]
        assert "icc_profile" not in image.info
        assert np.abs(np.asarray(image)[..., 1] - expected).mean() < 2


def test_that_cmyk_becomes_srgb() -> None:
    inks = Image.fromarray(picture()).convert("CMYK")
    for fmt in ("JPEG", "TIFF"):
        options = {"quality": 98} if fmt == "JPEG" else {}
        photo = decode_bytes(encoded(inks, fmt, **options))
        assert photo.icc_profile is None
        assert np.abs(photo.pixels.astype(int) - np.asarray(inks.convert("RGB"))).mean() < 2


def test_that_lab_becomes_srgb() -> None:
    rgb = Image.fromarray(picture())
    to_lab = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB")
    photo = decode_bytes(encoded(ImageCms.applyTransform(rgb, to_lab), "TIFF"))
    assert np.abs(photo.pixels.astype(int) - picture()).mean() < 2  # eight bits of Lab are coarse


def test_that_what_the_screen_gets_is_as_large_as_asked() -> None:
    photo = Photo(picture(300, 400), "PNG")
    assert to_srgb(photo, 100).shape == (75, 100, 3)
    assert to_srgb(photo, 1000).shape == (300, 400, 3)
    deep = replace(photo, pixels=photo.pixels.astype(np.uint16) * 257, alpha=np.full((300, 400), 65535, np.uint16))
    assert np.array_equal(to_srgb(deep), photo.pixels)
    assert to_srgb(deep, 100).dtype == np.uint8


def adobe_rgb_tags() -> Image.Exif:
    """What a camera writes that is set to Adobe RGB: no profile, but a rule in its tags."""
    tags = Image.Exif()
    inner = tags.get_ifd(ExifTags.IFD.Exif)
    inner[ExifTags.Base.ColorSpace] = 0xFFFF
    inner[ExifTags.IFD.Interop] = {1: "R03"}
    return tags


def test_that_adobe_rgb_that_is_only_noted_is_honoured(tmp_path: Path) -> None:
    path = tmp_path / "camera.jpg"
    path.write_bytes(encoded(picture(), "JPEG", quality=98, subsampling=0, exif=adobe_rgb_tags()))
    photo = decode(path)
    assert photo.icc_profile is not None
    profile = ImageCms.ImageCmsProfile(io.BytesIO(photo.icc_profile))
    assert "Adobe RGB" in ImageCms.getProfileDescription(profile)
    linear = (photo.pixels / 255.0) ** (563 / 256)
    to_xyz = np.array([[0.60974, 0.20528, 0.14919], [0.31111, 0.62567, 0.06322], [0.01947, 0.06087, 0.74457]])
    linear = np.clip(linear @ (np.linalg.inv(SRGB_XYZ) @ to_xyz).T, 0, 1)
    expected = 255 * np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    for seen in (to_srgb(photo), thumbnail(path, 64), fit_for_service(photo).pixels):
        assert np.abs(seen - expected).max() <= 3
    with Image.open(save(photo, tmp_path / "out.jpg")) as image:  # type: ignore[arg-type]
        assert image.info["icc_profile"] == photo.icc_profile


def test_that_srgb_that_is_noted_needs_no_profile() -> None:
    tags = adobe_rgb_tags()
    tags.get_ifd(ExifTags.IFD.Exif)[ExifTags.IFD.Interop] = {1: "R98"}
    assert decode_bytes(encoded(picture(), "JPEG", exif=tags)).icc_profile is None


def test_that_display_p3_that_is_coded_in_numbers_is_honoured(tmp_path: Path) -> None:
    pillow_heif.options.SAVE_NCLX_PROFILE = True
    image = pillow_heif.from_pillow(Image.fromarray(picture()))
    with io.BytesIO() as buffer:
        image.save(buffer, quality=100, chroma=444, color_primaries=12, transfer_characteristics=13)
        photo = decode_bytes(buffer.getvalue())
    assert photo.icc_profile is not None
    assert np.abs(to_srgb(photo).astype(int) - by_formula(photo.pixels)).mean() < 3  # the curves differ a little
    assert np.abs(to_srgb(photo).astype(int) - photo.pixels).max() > 5
    assert decode(save(photo, tmp_path / "out.jpg")).icc_profile == photo.icc_profile  # type: ignore[arg-type]


# ProPhoto (ROMM) RGB is at home at D50: its columns need no adaptation (ANSI/I3A IT10.7666)
PROPHOTO = rgb_profile(((0.79767, 0.28804, 0.0), (0.13519, 0.71188, 0.0), (0.03135, 0.00009, 0.82491)), 1.8, "ProPhoto")


def test_that_prophoto_with_sixteen_bits_goes_round_whole(tmp_path: Path) -> None:
    rng = np.random.default_rng(5)
    numbers = rng.integers(0, 65536, (40, 60, 3), dtype=np.uint16)
    photo = Photo(numbers, "TIFF", icc_profile=PROPHOTO)
    for name in ("a.tif", "a.png"):
        again = decode(save(photo, tmp_path / name))  # type: ignore[arg-type]
        assert again.icc_profile == PROPHOTO
        assert np.array_equal(again.pixels, numbers)
    gray = replace(photo, pixels=np.full((8, 8, 3), 30000, np.uint16))
    seen = to_srgb(gray)[0, 0]
    assert seen.max() - seen.min() <= 1  # neutral stays neutral
    linear = (30000 / 65535) ** 1.8
    assert abs(seen[0] - 255 * (1.055 * linear ** (1 / 2.4) - 0.055)) <= 2


@pytest.mark.parametrize(
    ("name", "said", "red"),
    [
        ("adobe-rgb", "Adobe RGB (1998) compatible", (0.60974, 0.31111, 0.01947)),
        ("display-p3", "Display P3", (0.51512, 0.24120, -0.00105)),
        ("romm-rgb", "ROMM RGB (ISO 22028-2) compatible", (0.79767, 0.28804, 0.00000)),
        ("bt2020", "BT.2020", (0.67348, 0.27904, -0.00194)),
    ],
)
def test_that_a_profile_of_ours_is_what_it_is_called(name: str, said: str, red: tuple[float, float, float]) -> None:
    icc = assets.path(f"profiles/{name}.icc").read_bytes()
    profile = ImageCms.ImageCmsProfile(io.BytesIO(icc))
    assert ImageCms.getProfileDescription(profile).strip() == said
    assert profile.profile.red_colorant[0] == pytest.approx(red, abs=2e-5)
    assert usable(icc, gray=False) and not is_srgb(icc)
