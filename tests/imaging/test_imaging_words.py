"""Words beside the picture: PNG's texts, comments, and blocks that other programs hide in PNG's texts."""

from __future__ import annotations

import io
import random
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from imaging_pictures import XMP, encoded, orientation_tag, picture, saved, turned_away
from PIL import Image

from beautydesk.core.export import Export
from beautydesk.core.photo import TextChunk
from beautydesk.imaging import decode, decode_bytes, inspect
from beautydesk.imaging.metadata import captions, png_text
from beautydesk.imaging.metadata.xmp import parsed

TEXTS = (
    TextChunk(b"tEXt", b"Author\0Ana \xc8apek"),
    TextChunk(b"zTXt", b"Copyright\0\0" + zlib.compress(b"(c) 2026 Ana")),
    TextChunk(b"iTXt", b"Title\0\0\0de\0Titel\0" + "Porträt".encode()),
    TextChunk(b"iTXt", b"Title\0\0\0\0\0Portrait"),
    TextChunk(b"iTXt", b"Description\0\1\0\0\0" + zlib.compress("Studio 王".encode())),
    TextChunk(b"tEXt", b"Comment\0paid & sent"),
    TextChunk(b"tEXt", b"Comment\0twice"),
    TextChunk(b"tEXt", b"Creation Time\x002026:01:02 03:04:05"),
)


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(texts: tuple[TextChunk, ...], pixels: np.ndarray | None = None, behind: bool = False) -> bytes:
    """With these chunks before or behind the pixels."""
    data = encoded(picture() if pixels is None else pixels, "PNG")
    at = len(data) - 12 if behind else 33
    return data[:at] + b"".join(chunk(text.kind, text.body) for text in texts) + data[at:]


def texts_of(path: Path) -> list[tuple[bytes, bytes]]:
    """Text chunks of a PNG, but for those of metadata."""
    data, found, at = path.read_bytes(), [], 8
    while at < len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        body = data[at + 8 : at + 8 + length]
        if kind in (b"tEXt", b"zTXt", b"iTXt") and not body.startswith((b"XML:", b"Raw profile")):
            found.append((kind, body))
        at += 12 + length
    return found


def profile(name: str, block: bytes) -> TextChunk:
    """As ImageMagick writes it."""
    digits = "\n".join(block.hex()[at : at + 72] for at in range(0, 2 * len(block), 72))
    return TextChunk(b"zTXt", b"Raw profile type " + name.encode() + bytes(2) + zlib.compress(
        f"\n{name}\n{len(block):8}\n{digits}\n".encode()
    ))  # fmt: skip


@pytest.mark.parametrize("behind", [False, True])
@pytest.mark.parametrize("deep", [False, True])
def test_that_texts_of_a_png_stay_byte_for_byte_and_in_order(tmp_path: Path, behind: bool, deep: bool) -> None:
    photo = decode_bytes(png(TEXTS, behind=behind))
    if deep:
        photo = photo.__class__(photo.pixels.astype(np.uint16) * 257, "PNG", texts=photo.texts)
    written = saved(photo, tmp_path / "out.png", made_from="ab")
    assert texts_of(written) == [(text.kind, text.body) for text in TEXTS]
    with Image.open(written) as image:
        image.load()
        assert image.text["Title"] == "Portrait"


@pytest.mark.parametrize("out", [".jpg", ".tif", ".webp"])
def test_that_texts_find_their_home_in_other_formats(tmp_path: Path, out: str) -> None:
    photo = decode(saved(decode_bytes(png(TEXTS)), tmp_path / f"out{out}", made_from="ab"))
    assert photo.xmp is not None
    words = " ".join(parsed(photo.xmp).documentElement.toxml().split())
    assert '<rdf:li xml:lang="x-default">Portrait</rdf:li><rdf:li xml:lang="de">Porträt</rdf:li>' in words
    for text in ("<rdf:Seq><rdf:li>Ana Èapek</rdf:li></rdf:Seq>", ">(c) 2026 Ana<", ">Studio 王<"):
        assert text in words
    if out == ".jpg":
        assert [png_text.words_of(text) for text in photo.texts] == [
            png_text.Words("Comment", "paid & sent"),
            png_text.Words("Comment", "twice"),
        ]
        assert "UserComment" not in words
    else:
        assert "paid &amp; sent twice" in words


def test_that_what_the_packet_says_itself_stays() -> None:
    said = XMP.replace(b'dc:format="image/jpeg"', b'dc:title="Mine"')
    found = (captions.with_words(said, TEXTS, with_comments=False) or b"").decode()
    assert 'dc:title="Mine"' in found
    assert "<dc:title" not in found
    assert "<dc:creator" in found
    assert captions.with_words(None, (), with_comments=True) is None
    assert captions.with_words(b"<broken", TEXTS, with_comments=True) == b"<broken"


@pytest.mark.parametrize("comment", ["Studio Ana, order 77", "Bestellung Müller", "王小明"])
def test_that_comments_of_a_jpeg_become_texts(tmp_path: Path, comment: str) -> None:
    photo = decode_bytes(encoded(picture(), "JPEG", comment=comment.encode()))
    with Image.open(saved(photo, tmp_path / "out.png")) as image:
        assert image.text["Comment"] == comment
    latin = decode_bytes(encoded(picture(), "JPEG", comment=b"M\xfcller"))
    with Image.open(saved(latin, tmp_path / "latin.png")) as image:
        assert image.text["Comment"] == "Müller"


def test_that_a_comment_of_a_gif_becomes_one_of_a_jpeg(tmp_path: Path) -> None:
    data = encoded(Image.fromarray(picture()).quantize(16), "GIF", comment=b"paid")
    with Image.open(saved(decode_bytes(data), tmp_path / "out.jpg")) as image:
        assert image.info["comment"] == b"paid"


@pytest.mark.parametrize("behind", [False, True])
@pytest.mark.parametrize("name", ["exif", "APP1"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_that_exif_as_lines_of_text_is_read_and_turns_the_picture(
    tmp_path: Path, orientation: int, name: str, behind: bool
) -> None:
    tags = orientation_tag(orientation)
    tags[0x010F] = "Lumen"
    stored = turned_away(picture(), orientation)
    path = tmp_path / "in.png"
    path.write_bytes(png((profile(name, b"Exif\0\0" + tags.tobytes()[6:]),), stored, behind))
    assert (inspect(path).width, inspect(path).height) == (64, 48)
    photo = decode(path)
    assert np.array_equal(photo.pixels, picture())
    written = saved(photo, tmp_path / "out.png")
    assert texts_of(written) == []
    with Image.open(written) as image:
        found = image.getexif()
        assert (found[0x010F], found[0x0112]) == ("Lumen", 1)


def test_that_packets_as_lines_of_text_are_read() -> None:
    for text in (profile("xmp", XMP), profile("APP1", b"http://ns.adobe.com/xap/1.0/\0" + XMP)):
        photo = decode_bytes(png((text,)))
        assert photo.xmp == XMP.replace(b'Orientation="6"', b'Orientation="1"')
        assert photo.exif is None


def test_that_words_that_name_a_place_go_with_the_location(tmp_path: Path) -> None:
    places = (TextChunk(b"tEXt", b"GPSLatitude\x0047"), TextChunk(b"tEXt", b"Location\0Graz"))
    photo = decode_bytes(png((*TEXTS, *places, TextChunk(b"tEXt", b"exif:GPSInfo\x00812"))))
    assert len(photo.texts) == len(TEXTS) + 2
    written = saved(photo, tmp_path / "out.png", export=Export(remove_location=True))
    assert texts_of(written) == [(text.kind, text.body) for text in TEXTS]


def test_that_a_bomb_in_a_text_stays_packed() -> None:
    bomb = TextChunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(200 << 20), 9))
    assert png_text.words_of(bomb) is None
    assert captions.with_words(None, (bomb,), with_comments=True) is None


def test_that_broken_chunks_stop_nothing() -> None:
    chance = random.Random(3)
    sound = png((*TEXTS, profile("exif", b"Exif\0\0" + orientation_tag(6).tobytes()[6:])), picture(8, 8))
    for _ in range(1500):
        data = bytearray(sound)
        for _ in range(chance.choice((1, 5, 30))):
            data[chance.randrange(33, len(sound))] = chance.choice((0, 1, 127, 255, chance.randrange(256)))
        found = png_text.read(io.BytesIO(bytes(data)))
        for text in found.texts:
            png_text.words_of(text)
        packet = captions.with_words(found.xmp, found.texts, with_comments=True)
        assert packet is None or len(packet) < 1 << 20
        assert found.xmp or not packet or parsed(packet)
