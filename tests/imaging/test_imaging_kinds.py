"""Kinds of pictures beside the usual ones: read where a library reads them, else called by their names."""

from __future__ import annotations

import io
import shutil
import struct
import subprocess
from pathlib import Path
from typing import Any

import cv2
import imagecodecs
import numpy as np
import pillow_heif
import pytest
from imaging_pictures import P3, encoded, noise, orientation_tag, picture, save
from PIL import Image

from beautydesk.core.errors import PhotoError
from beautydesk.core.export import DEFAULT_EXPORT
from beautydesk.core.photo import Photo
from beautydesk.imaging import decode, decode_bytes, glimpse, inspect, signatures, thumbnail
from beautydesk.imaging.encode.encoder import encode
from beautydesk.imaging.files import folders
from beautydesk.workflow import photos


def refusal(data: bytes) -> PhotoError:
    with pytest.raises(PhotoError) as caught:
        decode_bytes(data)
    return caught.value


def ramp(bits: int, gray: bool) -> np.ndarray:
    y, x = np.mgrid[0:48, 0:64]
    values = x / 63 if gray else np.dstack([x / 63, 1 - y / 47, 0.3 + 0.3 * x / 64])
    return np.ascontiguousarray(np.round(values * ((1 << bits) - 1)).astype("u1" if bits <= 8 else "u2"))


def shares(photo: Photo) -> np.ndarray:
    return photo.pixels / np.iinfo(photo.pixels.dtype).max


# -- JPEG --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("gray", [False, True])
def test_that_a_jpeg_of_twelve_bits_is_read_as_sixteen(gray: bool, tmp_path: Path) -> None:
    plain = imagecodecs.jpeg8_encode(ramp(12, gray), bitspersample=12, level=98)
    exif = orientation_tag(3).tobytes()
    data = plain[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + plain[2:]
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    photo = decode(path)
    expected = ramp(12, gray) / 4095
    expected = expected[..., None] if gray else expected
    assert photo.pixels.dtype == np.uint16
    assert photo.gray is gray
    assert photo.orientation == 3
    assert np.abs(shares(photo) - expected[::-1, ::-1]).mean() < 0.01
    assert np.any(photo.pixels % 257)
    assert inspect(path).format == "JPEG"
    assert thumbnail(path, 32).shape == (24, 32, 3)
    assert glimpse(path, 8) is None
    notes = encode(photo, "JPEG", DEFAULT_EXPORT).notes
    assert [note.code for note in notes] == ["NOTE_EIGHT_BITS"]


@pytest.mark.parametrize("bits", [2, 8, 10, 12, 16])
@pytest.mark.parametrize("gray", [False, True])
def test_that_a_lossless_jpeg_is_read(bits: int, gray: bool) -> None:
    values = ramp(bits, gray)
    photo = decode_bytes(imagecodecs.jpeg8_encode(values, bitspersample=bits, lossless=True, predictor=1))
    expected = (values[..., None] if gray else values) / ((1 << bits) - 1)
    assert photo.pixels.dtype == (np.uint8 if bits <= 8 else np.uint16)
    assert np.abs(shares(photo) - expected).max() < 0.003


@pytest.mark.skipif(shutil.which("jpegtran") is None, reason="jpegtran makes such files")
@pytest.mark.parametrize("coding", [["-arithmetic"], ["-arithmetic", "-progressive"]])
@pytest.mark.parametrize("gray", [False, True])
def test_that_a_jpeg_of_arithmetic_codes_is_read(coding: list[str], gray: bool) -> None:
    plain = imagecodecs.jpeg8_encode(ramp(8, gray), level=95)
    made = subprocess.run(["jpegtran", *coding], input=plain, capture_output=True, check=True).stdout
    photo, expected = decode_bytes(made), decode_bytes(plain)
    assert photo.format == "JPEG"
    assert photo.gray is gray
    assert np.array_equal(photo.pixels, expected.pixels)


@pytest.mark.parametrize(("frame", "kind"), [(0xC5, "hierarchical"), (0xCB, "arithmetic"), (0xF7, "JPEG-LS")])
def test_that_other_kinds_of_jpeg_are_called_so(frame: int, kind: str) -> None:
    data = encoded(picture(), "JPEG").replace(b"\xff\xc0", bytes((0xFF, frame)), 1)
    error = refusal(data)
    assert error.code == "ERROR_PHOTO_KIND"
    assert kind in error.message
    assert error.hint


def test_that_a_cut_jpeg_of_twelve_bits_is_damaged() -> None:
    data = imagecodecs.jpeg8_encode(
        np.random.default_rng(1).integers(0, 4096, (200, 300, 3)).astype("u2"), bitspersample=12
    )
    assert refusal(data[:300]).code == "ERROR_PHOTO_DAMAGED"


# -- HEIF and AVIF -----------------------------------------------------------------------------------------------------


def with_brands(data: bytes, major: bytes, *compatible: bytes) -> bytes:
    """The same file with other brands; their number stays, so that nothing moves."""
    size = struct.unpack_from(">I", data)[0]
    brands = b"".join(compatible) + b"miaf" * 4
    return data[:8] + major + data[12:16] + brands[: size - 16] + data[size:]


def heic() -> bytes:
    with io.BytesIO() as buffer:
        pillow_heif.from_pillow(Image.fromarray(picture())).save(buffer, quality=95)
        return buffer.getvalue()


@pytest.mark.parametrize("major", [b"avif", b"mif1", b"miaf", b"MA1B", b"avio"])
def test_that_an_avif_opens_whatever_brand_is_first(major: bytes) -> None:
    photo = decode_bytes(with_brands(encoded(picture(), "AVIF", quality=95), major, b"mif1", b"avif"))
    assert photo.format == "AVIF"
    assert np.abs(photo.pixels.astype(int) - picture()).mean() < 8


def test_that_a_deep_avif_with_another_first_brand_keeps_its_depth() -> None:
    settings = [cv2.IMWRITE_AVIF_DEPTH, 10, cv2.IMWRITE_AVIF_QUALITY, 100]
    data = cv2.imencode(".avif", ramp(16, False)[..., ::-1] >> 6, settings)[1].tobytes()
    photo = decode_bytes(with_brands(data, b"mif1", b"avif"))
    assert photo.pixels.dtype == np.uint16
    assert np.abs(shares(photo) - ramp(16, False) / 65535).mean() < 0.01


@pytest.mark.parametrize("major", [b"heic", b"mif1", b"msf1", b"heim", b"heis", b"hevm", b"hevx", b"miaf", b"MiHB"])
def test_that_a_heic_opens_whatever_brand_is_first(major: bytes) -> None:
    photo = decode_bytes(with_brands(heic(), major, b"mif1", b"heic"))
    assert photo.format == "HEIF"
    assert np.abs(photo.pixels.astype(int) - picture()).mean() < 8


@pytest.mark.parametrize(
    ("item", "kind"), [(b"j2k1", "JPEG 2000"), (b"avc1", "H.264"), (b"vvc1", "H.266"), (b"unci", "unc")]
)
def test_that_a_heif_of_another_coding_is_called_so(item: bytes, kind: str) -> None:
    error = refusal(with_brands(heic().replace(b"hvc1", item), b"mif1"))
    assert error.code == "ERROR_PHOTO_KIND"
    assert kind in error.message


# -- WebP --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("extended", [False, True])
@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_that_a_lossless_webp_stays_lossless(mode: str, extended: bool, tmp_path: Path) -> None:
    values = np.random.default_rng(4).integers(0, 256, (48, 64, len(mode)), dtype=np.uint8)
    more: dict[str, Any] = {"icc_profile": P3} if extended else {}
    path = tmp_path / "a.webp"
    path.write_bytes(encoded(values, "WEBP", lossless=True, exact=True, **more))
    photo = decode(path)
    assert photo.lossless
    written = save(photo, tmp_path / "b.webp")
    assert written is not None
    again = decode(written)
    assert again.lossless
    with Image.open(written) as image:
        assert np.array_equal(np.asarray(image), values)


def test_that_a_lossy_webp_stays_lossy() -> None:
    photo = decode_bytes(encoded(picture(), "WEBP", quality=80))
    assert not photo.lossless
    with_alpha = decode_bytes(encoded(np.dstack([picture(), picture()[..., 0]]), "WEBP", quality=80))
    assert not with_alpha.lossless
    assert b"VP8L" not in encode(photo, "WEBP", DEFAULT_EXPORT).data
    moving = [Image.fromarray(picture()), Image.fromarray(noise(48, 64))]
    with io.BytesIO() as buffer:
        moving[0].save(buffer, "WEBP", save_all=True, append_images=moving[1:], lossless=True)
        assert decode_bytes(buffer.getvalue()).lossless


@pytest.mark.parametrize(
    ("fmt", "codes"), [("JPEG", ["NOTE_EIGHT_BITS"]), ("WEBP", ["NOTE_EIGHT_BITS"]), ("PNG", []), ("TIFF", [])]
)
def test_that_depth_that_a_format_has_not_is_told(fmt: str, codes: list[str]) -> None:
    deep, shallow = Photo(ramp(16, False), "TIFF"), Photo(ramp(8, False), "TIFF")
    assert [note.code for note in encode(deep, fmt, DEFAULT_EXPORT).notes] == codes
    assert not encode(shallow, fmt, DEFAULT_EXPORT).notes


# -- kinds that are not read -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (imagecodecs.jpegxl_encode(ramp(8, False)), "JPEG XL"),
        (imagecodecs.jpeg2k_encode(ramp(8, False)), "JPEG 2000"),
        (imagecodecs.jpegxr_encode(ramp(8, False)), "JPEG XR"),
        (imagecodecs.jpegls_encode(ramp(8, False)), "JPEG-LS"),
        (imagecodecs.qoi_encode(ramp(8, False)), "QOI"),
        (b"\0\0\0\x0cJXL \r\n\x87\n" + bytes(40), "JPEG XL"),
        (b"8BPS\0\x01" + bytes(60), "PSD"),
        (b"gimp xcf v011\0" + bytes(60), "GIMP"),
        (b"%PDF-1.7\n%and so on", "PDF"),
        (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', "SVG"),
        (b"P6\n2 2\n255\n" + bytes(12), "PNM"),
        (b"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n", "Radiance"),
    ],
)
def test_that_a_picture_of_another_kind_is_called_by_its_name(data: bytes, kind: str) -> None:
    error = refusal(data)
    assert error.code == "ERROR_PHOTO_KIND"
    assert kind in error.message
    assert error.hint


def test_that_a_film_is_no_damaged_photo() -> None:
    for brand in (b"mp42", b"qt  ", b"isom"):
        error = refusal(b"\0\0\0\x18ftyp" + brand + bytes(4) + brand + b"isom" + bytes(100))
        assert error.code == "ERROR_PHOTO_NOT_AN_IMAGE"
        assert "film" in error.message


def test_that_brands_are_looked_at_as_far_as_the_box_goes() -> None:
    head = b"\0\0\0\x18ftypmif1\0\0\0\0mif1miaf" + b"avif" * 20
    assert signatures.claimed(head[: signatures.HEAD]) == "HEIF"
    assert signatures.claimed(b"\0\0\0\x1cftypmif1\0\0\0\0mif1miafavif") == "AVIF"


# -- in folders --------------------------------------------------------------------------------------------------------


def test_that_what_is_passed_over_in_a_folder_is_counted(tmp_path: Path) -> None:
    for name in (
        "a.jpg",
        "b.jxl",
        "C.JXL",
        "below/d.jxl",
        "below/e.psd",
        "film.mp4",
        "notes.txt",
        ".hidden.jxl",
        "@eaDir/f.jxl",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(encoded(picture(), "JPEG"))
    found = photos.find([tmp_path])
    assert [path.name for path in found.photos] == ["a.jpg"]
    assert sorted(path.name for path in found.unread) == ["C.JXL", "b.jxl", "d.jxl", "e.psd"]
    assert found.unread_kinds() == ["3 JPEG XL", "1 PSD"]
    twice = photos.find([tmp_path, tmp_path / "below"])
    assert len(twice.unread) == 4


def test_that_one_that_was_named_itself_is_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.psd"
    path.write_bytes(b"8BPS\0\x01" + bytes(60))
    found = photos.find([path])
    assert (found.photos, found.files, found.others, found.unread) == ((), (), (path,), (path,))
    assert found.unread_kinds() == ["1 PSD"]
    assert found.unread_kinds(named=False) == []
    assert not folders.collect_photos([path]).unread
