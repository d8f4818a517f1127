"""HDR stills come out as the standard picture that they show, in every container and by every way in."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from imaging_colours import HLG, P3_XYZ, PQ, SRGB_XYZ, as_hdr, delta_e, hdr_avif, hdr_heic, lab, png
from imaging_pictures import picture, saved
from PIL import Image, ImageCms

from beautydesk.core.photo import Photo
from beautydesk.imaging import decode, decode_bytes, inspect, thumbnail, to_srgb
from beautydesk.support import assets

CURVES = pytest.mark.parametrize("curve", [PQ, HLG])


def hdr_png(numbers: np.ndarray, curve: int) -> bytes:
    return png(numbers, (b"cICP", bytes([9, curve, 0, 1])))


CONTAINERS: dict[str, Callable[[np.ndarray, int], bytes]] = {"heic": hdr_heic, "avif": hdr_avif, "png": hdr_png}


def portrait() -> np.ndarray:
    """8-bit sRGB."""
    with Image.open(next(assets.path("sample").glob("*.jpg"))) as image:
        image.draft("RGB", (400, 400))
        image.thumbnail((400, 400))
        return np.asarray(image.convert("RGB"))


def off(photo: Photo, srgb: np.ndarray) -> np.ndarray:
    """How far from what it shows (CIEDE2000), as a reader sees it that goes by the profile."""
    assert photo.icc_profile is not None
    profile = ImageCms.ImageCmsProfile(io.BytesIO(photo.icc_profile))
    assert ImageCms.getProfileDescription(profile).strip() == "Display P3"
    largest = np.iinfo(photo.pixels.dtype).max
    return delta_e(lab(photo.pixels / largest, P3_XYZ), lab(srgb / 255, SRGB_XYZ))


@CURVES
@pytest.mark.parametrize("container", CONTAINERS)
def test_that_a_face_in_an_hdr_photo_has_the_colour_of_the_face(container: str, curve: int, tmp_path: Path) -> None:
    srgb = portrait()
    path = tmp_path / f"face.{container}"
    path.write_bytes(CONTAINERS[container](as_hdr(srgb, curve), curve))
    photo = decode(path)
    assert photo.pixels.dtype == np.uint16
    assert not photo.own_numbers
    assert off(photo, srgb).mean() < 1
    name = {PQ: "PQ", HLG: "HLG"}[curve]
    assert [(note.code, note.text) for note in photo.notes] == [
        ("NOTE_HDR_STILL", f"An HDR photo ({name}): shown and saved in standard range.")
    ]
    assert inspect(path).notes == photo.notes
    for shown in (to_srgb(photo), thumbnail(path, 1000)):
        assert delta_e(lab(shown / 255, SRGB_XYZ), lab(srgb / 255, SRGB_XYZ)).mean() < 1


@pytest.mark.parametrize("name", ["result.jpg", "result.png", "result.tif", "result.webp"])
def test_that_an_hdr_photo_is_saved_with_the_profile_of_its_numbers(name: str, tmp_path: Path) -> None:
    srgb = portrait()
    photo = decode_bytes(hdr_png(as_hdr(srgb, PQ), PQ))
    assert off(decode(saved(photo, tmp_path / name)), srgb).mean() < 1.5


@CURVES
def test_that_what_is_brighter_than_white_keeps_shape_and_hue(curve: int) -> None:
    """A ramp from black to 4 times white, of one colour."""
    ramp = np.linspace(0, 4, 256)[None, :, None]
    orange = np.full((8, 256, 3), (255, 170, 110), np.uint8)
    photo = decode_bytes(hdr_png(as_hdr(orange, curve, np.repeat(ramp, 8, axis=0)), curve))
    row = photo.pixels[0].astype(int)
    assert (np.diff(row.max(axis=1)) >= 0).all()  # brighter is nowhere darker
    assert len(np.unique(row[64:, 0])) > 150  # nor is it one white
    colours = lab(row / 65535, P3_XYZ)[20:250]
    hues = np.degrees(np.arctan2(colours[:, 2], colours[:, 1]))
    assert np.ptp(hues) < 3


def test_that_a_few_sparks_do_not_darken_the_photo() -> None:
    srgb = portrait()
    sparks = np.ones((*srgb.shape[:2], 1))
    sparks[5, 5:8] = 40
    photo = decode_bytes(hdr_png(as_hdr(srgb, PQ, sparks), PQ))
    assert np.median(off(photo, srgb)) < 0.5
    assert off(photo, srgb).mean() < 1


def test_that_gray_and_shallow_and_narrow_hdr_photos_are_right_too() -> None:
    gray = np.repeat(picture()[..., :1], 3, axis=2)
    photo = decode_bytes(png(as_hdr(gray, PQ)[..., 0], (b"cICP", bytes([9, PQ, 0, 1]))))
    assert photo.gray and photo.icc_profile is None
    assert np.abs(photo.pixels / 257.0 - gray).max() < 1.5
    shallow = (as_hdr(picture(), HLG) >> 8).astype(np.uint8)
    assert off(decode_bytes(hdr_png(shallow, HLG)), picture()).mean() < 1.5
    narrow = np.round(as_hdr(picture(), PQ) / 65535.0 * 219 * 256 + 16 * 256).astype(np.uint16)
    assert off(decode_bytes(png(narrow, (b"cICP", bytes([9, PQ, 0, 0])))), picture()).mean() < 1


def test_that_a_profile_that_names_the_curve_of_pq_is_believed() -> None:
    """ICC.1:2022, 9.2.17: a tag with the numbers of H.273."""
    icc = bytearray(assets.path("profiles/bt2020.icc").read_bytes())
    start = icc.index(b"cprt")
    place = len(icc)
    icc += b"cicp\0\0\0\0" + bytes([9, PQ, 0, 1])
    icc[start : start + 12] = b"cicp" + struct.pack(">II", place, 12)
    icc[:4] = struct.pack(">I", len(icc))
    image = Image.fromarray((as_hdr(picture(), PQ) >> 8).astype(np.uint8))
    buffer = io.BytesIO()
    image.save(buffer, "TIFF", icc_profile=bytes(icc))
    photo = decode_bytes(buffer.getvalue())
    assert off(photo, picture()).mean() < 2
    assert [note.code for note in photo.notes] == ["NOTE_HDR_STILL"]
