"""What a RAW file says of its shot is read from the file, and told of the preview that is saved."""

from __future__ import annotations

import contextlib
import io
import random
import struct
from pathlib import Path

import imaging_tiffs
import numpy as np
import pytest
from imaging_pictures import encoded, orientation_tag, picture, saved, turned_away
from imaging_samples import dng
from imaging_tiffs import NOTE, Order, Rows, numbers, text
from PIL import Image

from beautydesk.core.export import Export
from beautydesk.imaging import decode
from beautydesk.imaging.files import raw
from beautydesk.imaging.files.read import taken
from beautydesk.imaging.metadata import cr3, tiff_file
from beautydesk.imaging.metadata.exif import PREFIX, bare, orientation_of
from beautydesk.imaging.metadata.ifd import Block, BrokenBlock

CANON = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")


def with_tags(data: bytes, first: Rows, gps: Rows) -> bytes:
    """A RAW file built like a TIFF that says this, too."""
    block = Block(data)
    start = block.number(4, "I")
    rows = block.directory(start)
    rows |= {tag: block.entry(tag, *row) for tag, row in first.items()}
    place = block.add_directory({tag: block.entry(tag, *row) for tag, row in gps.items()})
    rows[imaging_tiffs.GPS] = block.entry(imaging_tiffs.GPS, *numbers("<", 4, place))
    block.set_first_directory(rows)
    return bytes(block.data)


def by_camera(pixels: np.ndarray, tags: Image.Exif) -> bytes:
    """A JPEG that begins with its EXIF block, by which LibRaw tells that it needs none."""
    data = encoded(pixels, "JPEG", exif=tags)
    assert data[2:4] == b"\xff\xe0"
    return data[:2] + data[20:]


def shot(tmp_path: Path, preview: bytes, orientation: int = 6) -> Path:
    path = tmp_path / "shot.dng"
    first = {0x013B: text("Jörg Müller"), 0x8298: text("© Jörg"), 50717: numbers("<", 4, 4095), 700: (1, 0, b"")}
    gps = {1: text("S"), 2: numbers("<", 5, 48, 1, 10, 1, 0, 1), 3: text("W"), 4: numbers("<", 5, 11, 1, 30, 1, 0, 1)}
    del first[700]
    path.write_bytes(with_tags(dng(preview, orientation), first, gps))
    return path


@pytest.mark.parametrize("out", [".jpg", ".tif", ".png", ".webp"])
def test_that_owner_time_and_hemisphere_come_from_the_raw_file(tmp_path: Path, out: str) -> None:
    path = shot(tmp_path, encoded(turned_away(picture(96, 64), 6), "JPEG"))
    photo = decode(path)
    assert (photo.width, photo.height) == (64, 96)
    assert taken(path) == ("2026:05:04 03:02:01", "", "L-1")
    written = saved(photo, tmp_path / f"out{out}")
    if out == ".tif":
        block = written.read_bytes()
    else:
        with Image.open(written) as image:
            image.load()
            block = bare(image.info["exif"])
    found = imaging_tiffs.read(block)
    assert found["first"][0x013B] == text("Jörg Müller")
    assert (found["first"][0x8298], found["first"][0x010F]) == (text("© Jörg"), text("Lumen"))
    assert not found["first"].keys() & {254, 330, 33421, 50706, 50717, 50721} - {254}
    assert found["exif"][0x9003] == text("2026:05:04 03:02:01")
    assert (found["gps"][1], found["gps"][3]) == (text("S"), text("W"))
    assert orientation_of(PREFIX + block) == 1


def test_that_a_position_in_a_raw_file_is_removed_on_request(tmp_path: Path) -> None:
    photo = decode(shot(tmp_path, encoded(picture(64, 96), "JPEG")))
    written = saved(photo, tmp_path / "out.tif", export=Export(remove_location=True))
    assert imaging_tiffs.read(written.read_bytes())["gps"] == {}


def test_that_a_preview_that_says_how_it_is_stored_is_believed(tmp_path: Path) -> None:
    upright = by_camera(picture(96, 64), orientation_tag(1))
    photo = decode(shot(tmp_path, upright, orientation=6))
    assert (photo.width, photo.height) == (64, 96)


def test_that_the_note_is_taken_from_where_it_stands(tmp_path: Path) -> None:
    """Panasonic's and Fujifilm's stand in the preview; the RAW file's own wins where both have one."""
    tags = orientation_tag(1)
    tags.get_ifd(imaging_tiffs.EXIF)[NOTE] = b"Lumen note " + bytes(range(64))
    photo = decode(shot(tmp_path, by_camera(picture(64, 96), tags)))
    assert imaging_tiffs.read(bare(photo.exif or b""))["exif"][NOTE][2] == b"Lumen note " + bytes(range(64))


def box(kind: bytes, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I4s", 8 + len(body), kind) + body


def canon_file(order: Order, note: bytes) -> bytes:
    rows = imaging_tiffs.directories(order)
    pixel = np.zeros((1, 1, 3), np.uint8)
    blocks = [
        imaging_tiffs.photo(pixel, {"first": rows["first"]}, order),
        imaging_tiffs.photo(pixel, {"first": rows["exif"]}, order),
        struct.pack(order + "2sHI", b"II" if order == "<" else b"MM", 42, 8) + note,
        imaging_tiffs.photo(pixel, {"first": rows["gps"]}, order),
    ]
    inner = [box(b"CNCV", bytes(30)), *(box(b"CMT%d" % number, part) for number, part in enumerate(blocks, 1))]
    movie = box(b"moov", box(b"uuid", bytes(16)), box(b"uuid", CANON, *inner), box(b"trak", bytes(90)))
    return box(b"ftyp", b"crx \0\0\0\1crx isom") + movie + box(b"mdat", bytes(5000))


@pytest.mark.parametrize("order", ["<", ">"])
def test_that_a_cr3_is_understood(order: Order) -> None:
    note = struct.pack(order + "H", 1) + struct.pack(order + "HHII", 6, 2, 10, 26) + bytes(4) + b"Canon EOS\0"
    tags = cr3.tags_of(io.BytesIO(canon_file(order, note)))
    block = bare(tiff_file.block_of(tags) or b"")
    found, rows = imaging_tiffs.read(block), imaging_tiffs.directories(order)
    assert block[8 : 8 + len(note)] == note == found["exif"].pop(NOTE)[2]  # as if it still stood in its own block
    assert rows["first"].items() <= found["first"].items()
    assert rows["exif"].items() <= found["exif"].items()
    assert rows["gps"].items() <= found["gps"].items()


def test_that_broken_raw_files_stop_nothing() -> None:
    chance = random.Random(9)
    sound = canon_file("<", struct.pack("<H", 0) + bytes(4))
    shot = dng(encoded(picture(64, 96), "JPEG"))
    for _ in range(1500):
        data = bytearray(chance.choice((sound, shot)))
        for _ in range(chance.choice((1, 4, 20))):
            data[chance.randrange(8, 2500)] = chance.choice((0, 1, 127, 255, chance.randrange(256)))
        image = Image.new("RGB", (8, 8))
        raw.describe(image, 6, io.BytesIO(bytes(data)))
        assert image.info["exif"].startswith(PREFIX)
        assert orientation_of(image.info["exif"]) == 6
        with contextlib.suppress(BrokenBlock):
            cr3.tags_of(io.BytesIO(bytes(data)))
