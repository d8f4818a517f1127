"""Results of Beauty Desk are known by the mark in their metadata, whatever they are called."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, PngImagePlugin

from beautydesk.core.export import Export
from beautydesk.core.photo import Photo
from beautydesk.imaging.metadata import result_mark
from beautydesk.workflow import photos
from beautydesk.workflow.destinations import Destination
from beautydesk.workflow.result_of import ResultMark, read_mark, source_id
from beautydesk.workflow.save import save as save_file

FORMATS = {"JPEG": ".jpg", "PNG": ".png", "TIFF": ".tif", "WEBP": ".webp"}
PACKET = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="uuid:1" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" dc:format="caf\u00e9"/>\n</rdf:RDF></x:xmpmeta>'
    + " " * 2000
    + '<?xpacket end="w"?>'
).encode()


def save(photo: Photo, to: Destination, **wishes: Any) -> Path | None:
    """Where it was written, None if it was skipped."""
    written = save_file(photo, to, **wishes)
    return written and written.path


def original(folder: Path, packet: bytes | None = None, name: str = "a.jpg") -> Path:
    path = folder / name
    pixels = np.random.default_rng(1).integers(0, 255, (60, 40, 3), np.uint8)
    Image.fromarray(pixels).save(path, quality=71, **({"xmp": packet} if packet else {}))
    return path


def result_of(path: Path, target: Path, fmt: str = "JPEG") -> Path:
    photo = photos.decode(path)
    written = save(photo.with_pixels(255 - photo.pixels), Destination(target, fmt), unchanged=False)
    assert written is not None
    return written


@pytest.mark.parametrize("deep", [False, True])
@pytest.mark.parametrize("fmt", FORMATS)
@pytest.mark.parametrize("packet", [None, PACKET])
def test_that_a_result_bears_the_mark_of_its_original(
    tmp_path: Path, fmt: str, packet: bytes | None, deep: bool
) -> None:
    path = original(tmp_path, packet)
    photo = photos.decode(path)
    pixels = photo.pixels.astype(np.uint16) * 257 if deep else 255 - photo.pixels
    made = Photo(pixels, "JPEG", source=path, xmp=photo.xmp, exif=photo.exif)
    written = save(made, Destination(tmp_path / f"x{FORMATS[fmt]}", fmt), unchanged=False)
    assert written is not None

    assert read_mark(path) is None
    assert read_mark(written) == ResultMark(source_id(path))
    kept = photos.decode(written).xmp
    assert kept is not None
    assert len(source_id(path)) == 32
    if packet:  # all else stands as it stood, byte for byte
        at = kept.index(b'<rdf:Description rdf:about="uuid:1" xmlns:beautydesk')
        assert kept[:at] + kept[kept.index(b"/>", at) + 2 :] == packet


def test_that_a_result_of_a_result_names_the_last_one(tmp_path: Path) -> None:
    first = result_of(original(tmp_path, PACKET), tmp_path / "b.jpg")
    second = result_of(first, tmp_path / "c.jpg")

    assert read_mark(second) == ResultMark(source_id(first))
    assert second.read_bytes().count(b"beautydesk:Source") == 1


def test_that_a_copy_of_the_original_is_no_result_and_what_is_encoded_anew_is(tmp_path: Path) -> None:
    path = original(tmp_path)
    photo = photos.decode(path)

    copy = save(photo, Destination(tmp_path / "copy.jpg", "JPEG"), unchanged=True)
    other = save(photo, Destination(tmp_path / "copy.png", "PNG"), unchanged=True)

    assert copy is not None
    assert copy.read_bytes() == path.read_bytes()
    assert read_mark(copy) is None
    assert other is not None
    assert read_mark(other) == ResultMark(source_id(path))


def test_that_what_has_no_file_is_marked_as_well(tmp_path: Path) -> None:
    photo = Photo(np.zeros((9, 9, 3), np.uint8), "PNG")
    written = save(photo, Destination(tmp_path / "pasted.png", "PNG", Export()), unchanged=False)
    assert written is not None
    assert read_mark(written) == ResultMark("")


@pytest.mark.parametrize(
    "packet",
    [
        PACKET[:200],
        b"<x>" + PACKET,
        PACKET.decode().encode("utf-16"),
        b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + PACKET,
        b"no packet at all",
        PACKET.replace(b"</rdf:RDF>", b"").replace(b"</x:xmpmeta>", b"</x:xmpmeta><!--</rdf:RDF>-->"),
    ],
    ids=range(6),
)
def test_that_a_packet_that_cannot_take_the_mark_is_left_as_it_is(packet: bytes) -> None:
    assert result_mark.marked(packet, "ab") == packet
    assert result_mark.source_in(result_mark.marked(packet, "ab")) is None


def test_that_a_packet_that_would_not_fit_any_more_goes_without_the_mark(tmp_path: Path) -> None:
    full = PACKET.replace(b" " * 2000, b" " * (65_500 - len(PACKET) + 2000 - 50))
    path = original(tmp_path, full)
    assert photos.decode(path).xmp == full

    written = result_of(path, tmp_path / "b.jpg")

    assert photos.decode(written).xmp == full
    assert read_mark(written) is None
    assert read_mark(result_of(path, tmp_path / "b.png", "PNG")) == ResultMark(source_id(path))


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="ExifTool is not installed")
@pytest.mark.parametrize("ending", FORMATS.values())
def test_that_the_mark_is_read_after_another_program_has_written_the_packet_anew(tmp_path: Path, ending: str) -> None:
    path = original(tmp_path, PACKET)
    fmt = next(fmt for fmt, known in FORMATS.items() if known == ending)
    written = result_of(path, tmp_path / f"b{ending}", fmt)
    subprocess.run(["exiftool", "-q", "-overwrite_original", "-XMP-dc:Title=Anna", str(written)], check=True)

    assert b"Anna" in written.read_bytes()
    assert read_mark(written) == ResultMark(source_id(path))
    assert read_mark(result_of(written, tmp_path / "c.jpg")) == ResultMark(source_id(written))


def test_that_nothing_in_a_file_can_make_it_fail(tmp_path: Path) -> None:
    whole = {
        fmt: result_of(original(tmp_path, PACKET), tmp_path / f"b{FORMATS[fmt]}", fmt).read_bytes() for fmt in FORMATS
    }
    random = np.random.default_rng(5)
    target = tmp_path / "broken"
    for data in whole.values():
        for _ in range(60):
            broken = bytearray(data[: random.integers(0, len(data))] if random.random() < 0.5 else data)
            for _ in range(8):
                if broken:
                    broken[random.integers(0, min(len(broken), 400))] = random.integers(0, 256)
            target.write_bytes(broken)
            assert read_mark(target) is None or isinstance(read_mark(target), ResultMark)
    for odd in (tmp_path, tmp_path / "missing", tmp_path / "a\0b"):
        assert read_mark(odd) is None
        assert source_id(odd) == ""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_that_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    assert read_mark(tmp_path / "pipe.jpg") is None
    assert source_id(tmp_path / "pipe.jpg") == ""


@pytest.mark.parametrize("size", [1, 1000, 65_536, 65_537, 131_072, 400_000])
def test_how_an_original_is_told_from_others(tmp_path: Path, size: int) -> None:
    data = np.random.default_rng(size).bytes(size)
    path = tmp_path / "a"
    path.write_bytes(data)
    whole = size.to_bytes(8, "big") + data[:65_536] + data[-65_536:]
    assert source_id(path) == hashlib.sha256(whole).hexdigest()[:32]
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    assert source_id(path) != hashlib.sha256(whole).hexdigest()[:32]


def test_that_pixels_are_not_read(tmp_path: Path) -> None:
    info = PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", result_mark.marked(None, "ab" * 16).decode())
    path = tmp_path / "a.png"
    Image.fromarray(np.zeros((9, 9, 3), np.uint8)).save(path, pnginfo=info)
    assert read_mark(path) == ResultMark("ab" * 16)
    path.write_bytes(path.read_bytes()[:600])  # whatever follows
    assert read_mark(path) == ResultMark("ab" * 16)
