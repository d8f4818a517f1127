"""The gain map of a HEIC or AVIF photo goes along into a JPEG, and means there what it meant."""

from __future__ import annotations

import io
import math
import shutil
import struct
import subprocess
from pathlib import Path

import numpy as np
import pytest
from imaging_items import Part, coded, file_of
from imaging_pictures import picture
from PIL import Image

from beautydesk import imaging
from beautydesk.core.notes import Extra
from beautydesk.imaging import decode, inspect
from beautydesk.imaging.files.gain_map import gain_map_in
from beautydesk.imaging.jpeg import gain_map, mpf
from beautydesk.imaging.jpeg.segments import taken_apart

STOPS, OFFSET = 2.0, 1 / 64
APPLE = b"urn:com:apple:photo:2020:aux:hdrgainmap\0"


def numbers(channels: int = 1, headroom: int = 0, own_space: bool = True) -> bytes:
    """A tmap item (ISO 21496-1): map of 2 stops."""
    flags = (0x80 if channels == 3 else 0) | (0x40 if own_space else 0)
    head = struct.pack(">BHHB4I", 0, 0, 0, flags, headroom, 64, 128, 64)
    return head + struct.pack(">iIiIIIiIiI", 0, 64, 128, 64, 64, 64, 1, 64, 1, 64) * channels


def a_map(height: int = 24, width: int = 32) -> np.ndarray:
    y, x = np.mgrid[0:height, 0:width]
    return (20 + 200 * x / width + 30 * y / height).astype(np.uint8)


def tone_mapped(fmt: str, turned: list[tuple[bytes, bytes]] | None = None, tmap: bytes | None = None) -> bytes:
    base, brighter = coded(picture(), fmt), coded(a_map(), fmt)
    base.properties += turned or []
    brighter.hidden = True
    size = next(body for name, body in base.properties if name == b"ispe")
    tone = Part(
        b"tmap", tmap or numbers(), [(b"ispe", size), (b"colr", b"nclx" + struct.pack(">HHHB", 9, 16, 9, 0x80))],
        refers=(b"dimg", (1, 2)), hidden=True,
    )  # fmt: skip
    return file_of([base, brighter, tone], b"heic" if fmt == "HEIF" else b"avif")


def iphone(note: bytes | None, xmp: bytes | None = None) -> bytes:
    base, brighter = coded(picture()), coded(a_map())
    brighter.properties.append((b"auxC", bytes(4) + APPLE))
    brighter.refers, brighter.hidden = (b"auxl", (1,)), True
    parts = [base, brighter]
    if note is not None:
        exif = Image.Exif()
        exif.get_ifd(0x8769)[0x927C] = note
        parts.append(Part(b"Exif", struct.pack(">I", 0) + exif.tobytes()[6:], refers=(b"cdsc", (1,)), hidden=True))
    if xmp is not None:
        parts.append(Part(b"mime", xmp, refers=(b"cdsc", (2,)), hidden=True, mime=b"application/rdf+xml"))
    return file_of(parts)


def apple_note(headroom: float, gain: float) -> bytes:
    """The maker's notes of an iPhone, with tags 33 and 48."""
    start = 14 + 2 + 24 + 4
    rows = struct.pack(">HHHIIHHIII", 2, 33, 10, 1, start, 48, 10, 1, start + 8, 0)
    values = struct.pack(">4i", round(headroom * 10000), 10000, round(gain * 10000), 10000)
    return b"Apple iOS\0\0\1MM" + rows + values


def as_jpeg(data: bytes, folder: Path, codes: tuple[str, ...] = ("NOTE_HDR_KEPT",)) -> bytes:
    source = folder / "photo.heic"
    source.write_bytes(data)
    assert Extra.GAIN_MAP in inspect(source).extras
    photo = decode(source)
    assert Extra.GAIN_MAP in photo.extras
    written = imaging.save(photo, folder / "result.jpg")
    assert written is not None
    assert tuple(note.code for note in written.notes) == codes
    return written.path.read_bytes()


def map_of(jpeg: bytes) -> tuple[np.ndarray, gain_map.Numbers]:
    """By the index."""
    index = next(one for one in taken_apart(jpeg).description if mpf.is_index(one))
    first, second = mpf.entries(index)
    at = jpeg.index(bytes(index)) + 4 + len(mpf.PREFIX) + second.offset
    assert first.size == at
    assert len(jpeg) == at + second.size
    with Image.open(io.BytesIO(jpeg[at:])) as image:
        pixels = np.asarray(image)
    urn = b"urn:iso:std:iso:ts:21496:-1\0"
    block = next(one.body for one in taken_apart(jpeg[at:]).description if one.body.startswith(urn))
    assert any(one.body == urn + bytes(4) for one in taken_apart(jpeg).description)
    assert f'Item:Length="{second.size}"'.encode() in jpeg
    return pixels, gain_map.numbers_in(block[len(urn) :])


@pytest.mark.parametrize("fmt", ["HEIF", "AVIF"])
def test_that_a_gain_map_goes_along_into_a_jpeg(fmt: str, tmp_path: Path) -> None:
    pixels, told = map_of(as_jpeg(tone_mapped(fmt), tmp_path))
    assert np.abs(pixels.astype(int) - a_map()).mean() < 2
    assert gain_map.block_of(told) == numbers()[1:]
    assert float(told.hdr_headroom) == float(told.channels[0].highest) == STOPS
    assert float(told.channels[0].offset) == OFFSET


@pytest.mark.parametrize("fmt", ["HEIF", "AVIF"])
@pytest.mark.parametrize(("name", "body", "turn"), [
    (b"irot", b"\1", np.rot90),
    (b"irot", b"\3", lambda pixels: np.rot90(pixels, 3)),
    (b"imir", b"\1", np.fliplr),
])  # fmt: skip
def test_that_the_map_is_turned_as_the_picture_is(fmt: str, name: bytes, body: bytes, turn, tmp_path: Path) -> None:
    jpeg = as_jpeg(tone_mapped(fmt, [(name, body)]), tmp_path)
    with Image.open(io.BytesIO(jpeg)) as image:
        assert np.abs(np.asarray(image).astype(int) - turn(picture())).mean() < 6
    assert np.abs(map_of(jpeg)[0].astype(int) - turn(a_map())).mean() < 2


def test_that_a_map_of_three_channels_and_of_the_other_primaries_keeps_both(tmp_path: Path) -> None:
    jpeg = as_jpeg(tone_mapped("HEIF", tmap=numbers(3, own_space=False)), tmp_path)
    pixels, told = map_of(jpeg)
    assert pixels.ndim == 3
    assert len(told.channels) == 3
    assert not told.space_of_base
    with Image.open(io.BytesIO(jpeg[jpeg.rindex(b"\xff\xd8\xff") :])) as image:
        assert b"BT.2020" in image.info["icc_profile"]


@pytest.mark.parametrize(
    ("headroom", "gain", "stops"), [(0.8, 0.005, 1.7), (0.8, 1.0, 1.5), (1.2, 0.0, 3.0), (1.0, 2.0, 1.697)]
)
def test_that_an_iphones_map_becomes_the_same_light(headroom: float, gain: float, stops: float, tmp_path: Path) -> None:
    """Apple: HDR = SDR * (1 + (headroom - 1) * map), all linear, the map by the curve of BT.709."""
    pixels, told = map_of(as_jpeg(iphone(apple_note(headroom, gain)), tmp_path))
    assert float(told.hdr_headroom) == pytest.approx(stops, abs=1e-3)
    signal = a_map() / 255
    light = np.where(signal < 0.081, signal / 4.5, ((signal + 0.099) / 1.099) ** (1 / 0.45))
    wanted = 1 + (2**stops - 1) * light
    assert np.abs(np.log2(wanted) - pixels / 255 * float(told.channels[0].highest)).mean() < 0.02 * stops


def test_that_an_iphones_own_words_count_before_its_notes(tmp_path: Path) -> None:
    words = b'<x HDRGainMap:HDRGainMapVersion="131072" HDRGainMap:HDRGainMapHeadroom="4.5"/>'
    _, told = map_of(as_jpeg(iphone(apple_note(1.2, 0.0), words), tmp_path))
    assert float(told.hdr_headroom) == pytest.approx(math.log2(4.5), abs=1e-5)


@pytest.mark.parametrize("data", [
    iphone(None), iphone(b"Nikon\0"), iphone(apple_note(0.5, 50.0)), iphone(None, b"HDRGainMapHeadroom>4..5<"),
    tone_mapped("HEIF", tmap=numbers(headroom=64)), tone_mapped("HEIF", tmap=numbers()[:30]),
    tone_mapped("HEIF", tmap=b"\0\0\1" + numbers()[3:]), tone_mapped("HEIF", tmap=bytes(62)),
])  # fmt: skip
def test_that_a_map_that_cannot_be_passed_on_is_said_to_be_gone(data: bytes, tmp_path: Path) -> None:
    jpeg = as_jpeg(data, tmp_path, ("NOTE_HDR_GONE",))
    assert not any(mpf.is_index(one) for one in taken_apart(jpeg).description)
    assert b"hdrgm" not in jpeg


def test_that_a_map_is_gone_with_its_file_and_in_other_formats(tmp_path: Path) -> None:
    source = tmp_path / "photo.heic"
    source.write_bytes(tone_mapped("HEIF"))
    photo = decode(source)
    for name in ("a.png", "a.tif", "a.webp"):
        written = imaging.save(photo, tmp_path / name)
        assert written is not None
        assert [note.code for note in written.notes] == ["NOTE_HDR_GONE"]
    source.unlink()
    written = imaging.save(photo, tmp_path / "a.jpg")
    assert written is not None
    assert [note.code for note in written.notes] == ["NOTE_HDR_GONE"]


def test_that_broken_items_cost_the_map_and_nothing_else() -> None:
    whole = tone_mapped("HEIF")
    random = np.random.default_rng(3)
    end = whole.index(b"mdat")
    for _ in range(300):
        broken = bytearray(whole)
        for at in random.integers(0, end, 4):
            broken[at] = random.integers(256)
        gain_map_in(bytes(broken))  # never raises
    for size in range(0, len(whole), 37):
        gain_map_in(whole[:size])


def test_that_exiftool_finds_the_map_and_nothing_to_warn_of(tmp_path: Path) -> None:
    exiftool = shutil.which("exiftool")
    if exiftool is None:
        pytest.skip("exiftool is not installed")
    (tmp_path / "result.jpg").write_bytes(as_jpeg(tone_mapped("HEIF"), tmp_path / "."))
    target = str(tmp_path / "result.jpg")
    said = subprocess.run([exiftool, "-a", "-G1", "-s", target], capture_output=True, text=True, check=True).stdout
    assert "Warning" not in said
    assert "XMP-hdrgm" in said and "GainMap" in said
    second = subprocess.run([exiftool, "-b", "-MPImage2", target], capture_output=True, check=True).stdout
    with Image.open(io.BytesIO(second)) as image:
        assert np.abs(np.asarray(image).astype(int) - a_map()).mean() < 2


def test_that_libultrahdr_makes_the_picture_that_the_heic_stands_for(tmp_path: Path) -> None:
    codecs = pytest.importorskip("imagecodecs", reason="imagecodecs reads Ultra HDR as others do")
    if not getattr(codecs.ULTRAHDR, "available", False):
        pytest.skip("this imagecodecs comes without libultrahdr")
    jpeg = as_jpeg(tone_mapped("HEIF"), tmp_path)
    got = codecs.ultrahdr_decode(jpeg, dtype="float16")[..., :3].astype(np.float64)
    with Image.open(io.BytesIO(jpeg)) as image:
        base = np.asarray(image) / 255
    linear = np.where(base <= 0.04045, base / 12.92, ((base + 0.055) / 1.055) ** 2.4)
    large = np.asarray(Image.fromarray(a_map()).resize((64, 48), Image.Resampling.BILINEAR)) / 255
    wanted = 2 ** (large[..., None] * STOPS) * (linear + OFFSET) - OFFSET
    assert np.abs(got - wanted).mean() < 0.02
    assert got.max() == pytest.approx(wanted.max(), rel=0.05)
