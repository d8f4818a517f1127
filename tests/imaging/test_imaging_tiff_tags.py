"""A TIFF's tags go into every result byte for byte, with their types, and what is stale in them does not."""

from __future__ import annotations

import io
import random
import struct
from dataclasses import replace
from pathlib import Path

import imaging_tiffs
import numpy as np
import pytest
from imaging_pictures import encoded, picture, saved
from imaging_tiffs import NOTE, Order
from PIL import ExifTags, Image, TiffImagePlugin

from beautydesk.imaging import decode, decode_bytes
from beautydesk.imaging.metadata import exif, iptc, tiff_file
from beautydesk.imaging.metadata.exif import bare
from beautydesk.imaging.metadata.ifd import BrokenBlock

OUTS = [".tif", ".png", ".webp", ".jpg"]
OWN = {254, *range(256, 260), 262, 273, 274, 277, 278, 279, 284, 305, 317, 338, 700, 34675}


def block_in(path: Path) -> bytes:
    """The EXIF block of a file; a TIFF is one itself."""
    if path.suffix == ".tif":
        return path.read_bytes()
    with Image.open(path) as image:
        image.load()
        return bare(image.info["exif"])


@pytest.mark.parametrize("out", OUTS)
@pytest.mark.parametrize(("order", "kind"), [("<", "TIFF"), (">", "TIFF"), ("<", "BIG")])
def test_that_every_tag_keeps_its_type_and_its_bytes(tmp_path: Path, order: Order, kind: str, out: str) -> None:
    rows = imaging_tiffs.directories(order)
    note = (1000, b"Lumen note " + bytes(range(200)))
    path = tmp_path / "in.tif"
    path.write_bytes(imaging_tiffs.photo(picture(), rows, order, kind, note))
    block = block_in(saved(decode(path), tmp_path / f"out{out}"))
    found = imaging_tiffs.read(block)
    assert found["exif"].pop(NOTE) == (7, len(note[1]), note[1])
    assert block[1000 : 1000 + len(note[1])] == note[1]  # where its own offsets count from
    for name, tags in rows.items():
        assert {tag: value for tag, value in found[name].items() if tag not in OWN} == tags


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("kind", ["TIFF", "BIG", "ORF", "RW2"])
def test_that_all_kinds_of_headers_are_read(order: Order, kind: str) -> None:
    rows = imaging_tiffs.directories(order)
    data = imaging_tiffs.photo(picture(8, 8), rows, order, kind)
    if kind == "BIG":
        rows["first"][65003] = imaging_tiffs.numbers(order, 4, 5, 6)
        data = imaging_tiffs.photo(
            picture(8, 8),
            {**rows, "first": {**rows["first"], 65003: imaging_tiffs.numbers(order, 16, 5, 6)}},
            order,
            kind,
        )
    block = tiff_file.block_of(tiff_file.without(tiff_file.read(io.BytesIO(data)), exif.STORAGE_TAGS))
    assert imaging_tiffs.read(bare(block or b"")) == rows


def test_that_a_note_keeps_its_place_among_many_tags() -> None:
    chance = random.Random(5)
    for _ in range(60):
        rows = imaging_tiffs.directories("<")
        for number in range(chance.randrange(40)):
            rows["exif"][0xB000 + number] = imaging_tiffs.text("x" * chance.randrange(200))
        at = chance.choice((8, 9, 27, 100, 333, 1500, 4001, 40_000))
        note = (at, bytes(chance.randrange(1, 256) for _ in range(chance.randrange(5, 900))))
        data = imaging_tiffs.photo(picture(8, 8), rows, "<", note=note)
        block = tiff_file.block_of(tiff_file.without(tiff_file.read(io.BytesIO(data)), exif.STORAGE_TAGS))
        assert block is not None
        found = imaging_tiffs.read(bare(block))
        assert bare(block)[at : at + len(note[1])] == note[1] == found["exif"].pop(NOTE)[2]
        assert found == rows


def test_that_a_note_from_far_behind_is_kept_all_the_same() -> None:
    note = (300_001, bytes(range(200)))
    data = imaging_tiffs.photo(picture(8, 8), imaging_tiffs.directories(">"), ">", note=note)
    block = decode_bytes(data).exif
    assert block is not None
    assert imaging_tiffs.read(bare(block))["exif"][NOTE][2] == note[1]
    assert len(block) < 2000


def directory_at(place: int, order: Order, values: list[bytes], name: bytes = b"") -> bytes:
    """A maker's note with text whose places count from the file's start."""
    table = struct.pack(order + "H", len(values))
    behind = place + len(name) + 2 + 12 * len(values) + 4
    for number, value in enumerate(values):
        table += struct.pack(order + "HHII", 6 + number, 2, len(value), behind)
        behind += len(value)
    return name + table + bytes(4) + b"".join(values)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("name", [b"", b"SONY DSC \0\0\0", b"Leica\0\0\0"])
@pytest.mark.parametrize("out", [".tif", ".jpg"])
def test_that_places_in_a_note_that_moves_move_along(tmp_path: Path, order: Order, name: bytes, out: str) -> None:
    values, far = [b"IMG:L-1 JPEG\0", b"Firmware 1.00\0", b"Ana Other\0"], 300_000
    note = directory_at(far, order, [*values, bytes(9)], name)
    data = imaging_tiffs.photo(picture(), imaging_tiffs.directories(order), order, note=(far, note))
    block = block_in(saved(decode_bytes(data), tmp_path / f"out{out}"))
    found = imaging_tiffs.read(block)["exif"][NOTE][2]
    assert found == directory_at(block.index(found), order, [*values, bytes(9)], name)
    assert block.index(found) != far


@pytest.mark.parametrize("out", OUTS)
def test_that_text_of_exif_3_passes_through_every_format(tmp_path: Path, out: str) -> None:
    block = struct.pack("<2sHIH", b"II", 42, 8, 1) + struct.pack("<HHII", 0x013B, 129, 12, 26) + bytes(4)
    path = tmp_path / "in.jpg"
    path.write_bytes(encoded(picture(), "JPEG", exif=b"Exif\0\0" + block + "Müller 王".encode()[:11] + b"\0"))
    result = block_in(saved(decode(path), tmp_path / f"out{out}"))
    assert imaging_tiffs.read(result)["first"][0x013B] == (129, 12, "Müller 王".encode()[:11] + b"\0")


def test_that_photoshop_s_resources_come_back_without_the_face_as_it_was(tmp_path: Path) -> None:
    def resource(kind: int, data: bytes) -> bytes:
        return b"8BIM" + struct.pack(">HHI", kind, 0, len(data)) + data + bytes(len(data) % 2)

    url, thumbnail, path = resource(1035, b"https://example.org"), resource(1036, b"face"), resource(2000, b"a path")
    block = resource(1033, b"face") + url + thumbnail + path + iptc.resources(b"\x1c\x02\x05\0\x03Ana")
    for turn, kept in ((1, url + path), (6, url)):
        rows = {"first": {34377: (1, len(block), block), 274: imaging_tiffs.numbers("<", 3, turn)}}
        photo = decode_bytes(imaging_tiffs.photo(picture(), rows))
        assert (photo.resources, photo.iptc) == (kept, b"\x1c\x02\x05\0\x03Ana")
        for out in (".tif", ".jpg", ".png"):
            again = decode(saved(photo, tmp_path / f"{turn}{out}"))
            assert (again.resources, again.iptc) == (kept, b"\x1c\x02\x05\0\x03Ana")


def test_that_layers_and_credentials_stay_with_the_original(tmp_path: Path) -> None:
    rows = {"first": {37724: (7, 9, b"Adobe Pho"), 0xCD41: (7, 5, b"c2pa!"), 271: imaging_tiffs.text("Lumen")}}
    photo = decode_bytes(imaging_tiffs.photo(picture(), rows))
    found = imaging_tiffs.read(saved(photo, tmp_path / "out.tif").read_bytes())["first"]
    assert 271 in found
    assert not found.keys() & {37724, 0xCD41}


def test_that_what_is_too_large_for_a_jpeg_loses_the_note_and_no_letter(tmp_path: Path) -> None:
    rows = imaging_tiffs.directories("<")
    photo = decode_bytes(imaging_tiffs.photo(picture(), rows, note=(500, bytes(70_000))))
    found = imaging_tiffs.read(block_in(saved(photo, tmp_path / "out.jpg")))
    assert NOTE not in found["exif"]
    for name, tags in rows.items():
        assert {tag: value for tag, value in found[name].items() if tag not in OWN} == tags


@pytest.mark.parametrize(
    ("stored", "inches"),
    [
        ({"dpi": (300, 300)}, 300),
        ({"jfif": (2, 118, 118)}, 118 * 2.54),
        ({"jfif": (0, 300, 300)}, None),
        ({"exif": 240, "jfif": (1, 72, 72)}, 240),
        ({}, None),
    ],
)
def test_that_the_resolution_is_told_where_readers_look(
    tmp_path: Path, stored: dict[str, object], inches: float | None
) -> None:
    tags = Image.Exif()
    if isinstance(own := stored.get("exif"), int):
        tags[ExifTags.Base.XResolution] = tags[ExifTags.Base.YResolution] = TiffImagePlugin.IFDRational(own)
        tags[ExifTags.Base.ResolutionUnit] = 2
    data = bytearray(encoded(picture(), "JPEG", exif=tags, **({"dpi": stored["dpi"]} if "dpi" in stored else {})))
    if isinstance(jfif := stored.get("jfif"), tuple):
        data[13:18] = struct.pack(">BHH", *jfif)
    photo = decode_bytes(bytes(data))
    for out in OUTS:
        with Image.open(saved(photo, tmp_path / f"out{out}")) as image:
            found = image.getexif()
            if inches is None:
                assert ExifTags.Base.XResolution not in found
            else:
                assert float(found[ExifTags.Base.XResolution]) == pytest.approx(inches, abs=0.01)
                assert found[ExifTags.Base.ResolutionUnit] == 2


def test_that_three_hundred_pixels_an_inch_stay_a_whole_number(tmp_path: Path) -> None:
    photo = decode_bytes(encoded(picture(), "PNG", dpi=(300, 300)))
    found = imaging_tiffs.read(saved(photo, tmp_path / "out.tif").read_bytes())["first"]
    assert found[282] == found[283] == (5, 1, struct.pack("<2I", 300, 1))
    assert replace(photo, density=None).exif is None


def test_that_broken_directories_neither_stop_nor_blow_up_anything() -> None:
    chance = random.Random(11)
    sound = {
        kind: imaging_tiffs.photo(picture(8, 8), imaging_tiffs.directories(">"), ">", kind, (700, bytes(300)))
        for kind in ("TIFF", "BIG", "ORF", "RW2")
    }
    read = 0
    for turn in range(2000):
        data = bytearray(sound[chance.choice(list(sound))])
        for _ in range(chance.choice((1, 4, 20))):
            data[chance.randrange(2, len(data))] = chance.choice((0, 1, 2, 255, chance.randrange(256)))
        if turn % 5 == 0:
            del data[chance.randrange(4, len(data)) :]
        try:
            block = tiff_file.block_of(tiff_file.read(io.BytesIO(bytes(data))))
        except BrokenBlock:
            continue
        if block is not None:
            read += 1
            assert len(block) < 100_000
            assert exif.upright(block) is not None
            assert exif.for_result(block, 8, 8, "Beauty Desk")
    assert read > 1000


def test_that_directories_that_point_to_themselves_end() -> None:
    rows = imaging_tiffs.directories("<")
    data = bytearray(imaging_tiffs.photo(picture(8, 8), rows))
    (start,) = struct.unpack_from("<I", data, 4)
    for row in range(start + 2, start + 2 + 12 * struct.unpack_from("<H", data, start)[0], 12):
        if struct.unpack_from("<H", data, row)[0] == imaging_tiffs.EXIF:
            struct.pack_into("<I", data, row + 8, start)  # into the directory it stands in
    tags = tiff_file.read(io.BytesIO(bytes(data)))
    assert tags.first[0x010F].data == b"Lumen\0"
    assert len(tiff_file.block_of(tags) or b"") < 3000


def test_that_values_that_share_one_place_cannot_fill_the_memory() -> None:
    big = 4 << 20
    rows = b"".join(struct.pack("<HHII", 0x9000 + index, 7, big, 8) for index in range(500))
    data = b"II*\0" + struct.pack("<I", 8 + big) + bytes(big) + struct.pack("<H", 500) + rows + bytes(4)
    tags = tiff_file.read(io.BytesIO(data))
    assert sum(len(value.data) for value in tags.first.values()) <= 8 << 20


def test_that_pixels_are_never_read_for_tags() -> None:
    class Counted(io.BytesIO):
        total = 0

        def read(self, size: int | None = -1, /) -> bytes:
            data = super().read(size)
            Counted.total += len(data)
            return data

    data = imaging_tiffs.photo(np.zeros((600, 900, 3), np.uint8), imaging_tiffs.directories("<"))
    tiff_file.read(Counted(data), lambda tag: tag in (271, 272))
    assert Counted.total < 2000
