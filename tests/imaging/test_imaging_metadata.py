"""Tags and profiles survive, compared by readers that are not ours."""

from __future__ import annotations

import io
import json
import random
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import exifread
import numpy as np
import pytest
from imaging_pictures import P3, XMP, encoded, picture, save, saved
from PIL import ExifTags, Image, TiffImagePlugin

from beautydesk.imaging import decode, decode_bytes
from beautydesk.imaging.metadata.exif import PREFIX, bare, for_result, orientation_of, upright
from beautydesk.imaging.metadata.ifd import Block

MAKER_NOTE = bytes(range(256)) * 3


def camera_exif(orientation: int = 6) -> bytes:
    """What a camera writes, with a maker note and a thumbnail behind everything."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Make] = "Lumen"
    exif[ExifTags.Base.Model] = "L-1"
    exif[ExifTags.Base.Copyright] = "Somebody"
    exif[ExifTags.Base.XResolution] = TiffImagePlugin.IFDRational(300, 1)
    exif[ExifTags.Base.Software] = "Firmware 1.0"
    inner = exif.get_ifd(ExifTags.IFD.Exif)
    inner[ExifTags.Base.DateTimeOriginal] = "2026:05:04 03:02:01"
    inner[ExifTags.Base.FNumber] = TiffImagePlugin.IFDRational(28, 10)
    inner[ExifTags.Base.ISOSpeedRatings] = 200
    inner[ExifTags.Base.ExifImageWidth] = 48
    inner[ExifTags.Base.ExifImageHeight] = 64
    inner[ExifTags.Base.MakerNote] = MAKER_NOTE
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    gps[1], gps[2] = "N", (48.0, 12.0, 30.0)
    gps[3], gps[4] = "E", (16.0, 22.0, 0.0)
    return with_thumbnail(exif.tobytes())


def with_thumbnail(exif: bytes) -> bytes:
    block = Block(bare(exif))
    picture_bytes = encoded(picture(24, 32), "JPEG")
    start = block.number(4, "I")
    link = start + 2 + 12 * block.number(start, "H")
    directory = len(block.data) + len(block.data) % 2
    rows = [
        block.entry(0x0103, 3, 1, b"\x06\0"),
        (0x0201).to_bytes(2, "little") + b"\x04\0\x01\0\0\0" + (directory + 42).to_bytes(4, "little"),
        (0x0202).to_bytes(2, "little") + b"\x04\0\x01\0\0\0" + len(picture_bytes).to_bytes(4, "little"),
    ]
    if block.order == ">":
        rows = [
            b"\x01\x03\0\x03\0\0\0\x01\0\x06\0\0",
            b"\x02\x01\0\x04\0\0\0\x01" + (directory + 42).to_bytes(4, "big"),
            b"\x02\x02\0\x04\0\0\0\x01" + len(picture_bytes).to_bytes(4, "big"),
        ]
    count = (3).to_bytes(2, "little" if block.order == "<" else "big")
    assert block.append(count + b"".join(rows) + bytes(4)) == directory
    block.data += picture_bytes
    block.put(link, "I", directory)
    return PREFIX + bytes(block.data)


def sample(tmp_path: Path) -> Path:
    path = tmp_path / "camera.jpg"
    stored = np.rot90(picture(), 1)
    path.write_bytes(encoded(stored, "JPEG", quality=95, exif=camera_exif(), icc_profile=P3, xmp=XMP))
    return path


def read_by_exifread(path: Path) -> dict[str, str]:
    """Of a WebP the bare block: this reader expects an old prefix there that the format does without."""
    data = path.read_bytes()
    if path.suffix == ".webp":
        with Image.open(path) as image:
            data = bare(image.info["exif"])
    with io.BytesIO(data) as file:
        return {key: str(value) for key, value in exifread.process_file(file, details=False).items()}


KEPT = {
    "Image Make": "Lumen",
    "Image Model": "L-1",
    "Image Copyright": "Somebody",
    "Image XResolution": "300",
    "EXIF DateTimeOriginal": "2026:05:04 03:02:01",
    "EXIF FNumber": "14/5",
    "EXIF ISOSpeedRatings": "200",
    "GPS GPSLatitudeRef": "N",
    "GPS GPSLatitude": "[48, 12, 30]",
}


@pytest.mark.parametrize("suffix", [".jpg", ".tif", ".png", ".webp"])
def test_that_tags_and_profile_survive_for_another_reader(tmp_path: Path, suffix: str) -> None:
    photo = decode(sample(tmp_path))
    assert (photo.width, photo.height) == (64, 48)
    written = saved(photo, tmp_path / f"out{suffix}")
    tags = read_by_exifread(written)
    assert {key: tags.get(key) for key in KEPT} == KEPT
    assert tags["Image Software"].startswith("Beauty Desk")
    assert tags["Image Orientation"] in ("Horizontal (normal)", "1")
    assert (tags["EXIF ExifImageWidth"], tags["EXIF ExifImageLength"]) == ("64", "48")
    assert any(key.startswith("Thumbnail") for key in tags) is (suffix == ".jpg")  # of the result, see below
    with Image.open(written) as image:
        assert image.info["icc_profile"] == P3
        assert image.getexif().get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.MakerNote] == MAKER_NOTE
    again = decode(written)
    assert again.xmp == photo.xmp
    assert b'tiff:Orientation="1"' in (again.xmp or b"")


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
@pytest.mark.parametrize("suffix", [".jpg", ".tif", ".png", ".webp"])
def test_that_exiftool_agrees_and_finds_nothing_wrong(tmp_path: Path, suffix: str) -> None:
    photo = decode(sample(tmp_path))
    written = save(photo, tmp_path / f"out{suffix}")
    command = ["exiftool", "-json", "-G1", "-n", "-all", "-validate", "-warning", str(written)]
    out = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)[0]
    assert out["IFD0:Orientation"] == 1
    assert out["IFD0:Make"] == "Lumen"
    assert out["ExifIFD:FNumber"] == 2.8
    assert abs(out["GPS:GPSLatitude"] - 48.2083333) < 1e-6
    assert out["XMP-dc:Format"] == "image/jpeg"
    assert out["ICC_Profile:ProfileDescription"] == "P3"
    warnings = str(out.get("ExifTool:Warning", ""))
    assert (
        "offset" not in warnings.lower() and "corrupt" not in warnings.lower() and "truncated" not in warnings.lower()
    )


def test_that_a_stale_thumbnail_is_gone_from_the_bytes(tmp_path: Path) -> None:
    thumb = encoded(picture(24, 32), "JPEG")
    source = sample(tmp_path)
    assert thumb in source.read_bytes()
    written = saved(decode(source), tmp_path / "out.jpg")
    assert thumb not in written.read_bytes()


def test_that_big_endian_blocks_are_patched_too() -> None:
    exif = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    assert orientation_of(exif) == 6
    assert orientation_of(upright(exif)) == 1
    result = for_result(upright(exif), 10, 20, "Beauty Desk")
    assert dict(exifread.process_file(io.BytesIO(encoded(picture(), "JPEG", exif=result))))[
        "Image Software"
    ].values == ("Beauty Desk")


@pytest.mark.parametrize(
    "exif",
    [
        b"",
        b"Exif\0\0",
        b"Exif\0\0II*\0",
        b"Exif\0\0II*\0\xff\xff\xff\xff",
        b"Exif\0\0MM\0*\0\0\0\x08\xff\xff",
        b"x" * 99,
    ],
)
def test_that_broken_exif_is_dropped_not_passed_on(tmp_path: Path, exif: bytes) -> None:
    assert orientation_of(exif) == 1
    assert upright(exif) is None
    photo = decode_bytes(encoded(picture(), "JPEG", exif=exif))
    assert photo.exif is None
    written = saved(photo, tmp_path / "a.jpg")
    assert read_by_exifread(written)["Image Software"].startswith("Beauty Desk")


def test_that_mutated_exif_never_stops_a_photo() -> None:
    chance = random.Random(7)
    sound = camera_exif()
    kept = 0
    for _ in range(600):
        block = bytearray(sound)
        for _ in range(chance.choice((1, 3, 10))):
            block[chance.randrange(6, min(len(block), 500))] = chance.choice((0, 1, 255, chance.randrange(256)))
        block = block[: chance.choice((len(block), len(block), chance.randrange(6, len(block))))]
        patched = upright(bytes(block))
        assert orientation_of(patched) == 1
        kept += patched is not None
        result = for_result(patched, 64, 48, "Beauty Desk")
        assert b"Beauty Desk" in result
        assert upright(result) is not None
    assert kept > 200


def test_that_saving_again_adds_nothing() -> None:
    once = for_result(upright(camera_exif()), 64, 48, "Beauty Desk 1")
    twice = for_result(upright(once), 64, 48, "Beauty Desk 1")
    assert len(twice) == len(once)


def test_that_what_is_too_large_for_a_jpeg_does_not_stop_it(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Lumen"
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.MakerNote] = bytes(90_000)
    photo = decode_bytes(encoded(picture(), "PNG", exif=exif))
    photo = replace(photo, xmp=XMP + b" " * 90_000)
    written = saved(photo, tmp_path / "a.jpg")
    assert read_by_exifread(written)["Image Make"] == "Lumen"


def test_that_tags_of_a_tiff_are_the_photos_not_the_files(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Lumen"
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.FNumber] = TiffImagePlugin.IFDRational(28, 10)
    data = encoded(picture(), "TIFF", exif=exif.tobytes(), icc_profile=P3)
    photo = decode_bytes(data)
    assert photo.icc_profile == P3
    written = saved(photo, tmp_path / "a.jpg")
    tags = read_by_exifread(written)
    assert tags["Image Make"] == "Lumen"
    assert tags["EXIF FNumber"] == "14/5"
    assert not any("Strip" in key for key in tags)
