"""Pictures that are saved smaller: light, colours, transparency, and what the file says of sizes and places."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from imaging_pictures import P3, encoded, picture
from imaging_samples import camera_tags
from PIL import ExifTags, Image

from beautydesk import imaging
from beautydesk.core.export import Export, Size
from beautydesk.core.photo import Photo
from beautydesk.imaging.smaller import smaller
from beautydesk.workflow.destinations import Destination
from beautydesk.workflow.save import save

WORDS = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:tiff="http://ns.adobe.com/tiff/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
 tiff:ImageWidth="400" tiff:ImageLength="300"><exif:SubjectArea><rdf:Seq><rdf:li>200</rdf:li><rdf:li>100</rdf:li>
 </rdf:Seq></exif:SubjectArea></rdf:Description></rdf:RDF></x:xmpmeta>"""


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_that_fine_patterns_keep_their_light(kind: type[np.uint8] | type[np.uint16]) -> None:
    most = np.iinfo(kind).max
    lines = np.zeros((64, 64, 3), kind)
    lines[::2] = most
    found = smaller(Photo(lines, "PNG"), 16, 16).pixels
    assert found.dtype == kind and found.shape == (16, 16, 3)
    assert np.allclose(found / most, 188 / 255, atol=0.002), "half of the light, which is no middle number"


def test_that_no_edge_gets_a_halo_and_plain_colours_stay() -> None:
    edge = np.full((90, 1000, 3), (200, 150, 90), np.uint8)
    edge[:, 501:] = (40, 60, 80)
    found = smaller(Photo(edge, "PNG"), 333, 30).pixels
    assert np.array_equal(np.unique(found[:, :166].reshape(-1, 3), axis=0), [[200, 150, 90]])
    assert np.array_equal(np.unique(found[:, 168:].reshape(-1, 3), axis=0), [[40, 60, 80]])


def test_that_pieces_and_the_whole_are_one(monkeypatch: pytest.MonkeyPatch) -> None:
    photo = Photo(np.random.default_rng(2).integers(0, 255, (700, 300, 3), np.uint8), "PNG")
    in_pieces = smaller(photo, 110, 256).pixels
    monkeypatch.setattr("beautydesk.imaging.smaller._ROWS", 10_000)
    assert np.array_equal(in_pieces, smaller(photo, 110, 256).pixels)


def test_that_what_is_transparent_has_no_colour() -> None:
    pixels = np.zeros((40, 40, 3), np.uint8)
    alpha = np.zeros((40, 40), np.uint8)
    pixels[:, 21:], alpha[:, 21:] = (250, 10, 10), 255
    pixels[:, :21] = (0, 255, 0)
    found = smaller(Photo(pixels, "PNG", alpha=alpha), 20, 20)
    assert found.alpha is not None and found.alpha.shape == (20, 20)
    assert found.alpha[5, 10] not in (0, 255) and np.abs(found.pixels[5, 10].astype(int) - (250, 10, 10)).max() <= 1
    assert tuple(found.pixels[5, 2]) == (0, 255, 0), "what is wholly transparent stays as it was"


@pytest.mark.parametrize("fmt", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_that_the_file_tells_of_its_own_size_and_keeps_the_rest(tmp_path: Path, fmt: str) -> None:
    tags = camera_tags(1)
    inner = tags.get_ifd(ExifTags.IFD.Exif)
    inner[0xA002], inner[0xA003] = 400, 300
    inner[0x9214] = (200, 100, 80, 60)
    source = tmp_path / "a.jpg"
    wide = Image.fromarray(picture()).resize((400, 300))
    source.write_bytes(encoded(wide, "JPEG", exif=tags, xmp=WORDS, icc_profile=P3, dpi=(300, 300)))
    photo = imaging.decode(source)

    to = Destination(tmp_path / f"b{'.jpg' if fmt == 'JPEG' else '.' + fmt.lower()}", fmt, Export(size=Size(100)))
    written = save(photo, to, unchanged=False, original=photo)

    assert written is not None and written.size == (100, 75)
    assert not any(note.code == "NOTE_ENCODED_ANEW" for note in written.notes), "it was asked for"
    again = imaging.decode(written.path)
    assert (again.width, again.height) == (100, 75)
    assert again.icc_profile == P3 and again.density == pytest.approx((300, 300), abs=0.01)
    told = Image.open(io.BytesIO(written.path.read_bytes())).getexif().get_ifd(ExifTags.IFD.Exif)
    assert (told[0xA002], told[0xA003]) == (100, 75)
    assert tuple(told[0x9214]) == (50, 25, 20, 15)
    assert told[ExifTags.Base.LensModel] == "85mm F1.8"
    assert again.xmp is not None and b'ImageWidth="100"' in again.xmp
    assert b">50</rdf:li><rdf:li>25<" in again.xmp


def test_that_what_is_small_enough_is_left_as_it_is(tmp_path: Path) -> None:
    source = tmp_path / "a.jpg"
    source.write_bytes(encoded(Image.fromarray(picture()), "JPEG"))
    photo = imaging.decode(source)
    largest = Destination(tmp_path / "b.jpg", "JPEG", Export(size=Size(5000)))
    written = save(photo, largest, unchanged=True, original=photo)
    assert written is not None and written.path.read_bytes() == source.read_bytes()
    smallest = replace(largest, path=tmp_path / "c.jpg", export=Export(size=Size(20)))
    written = save(photo, smallest, unchanged=True, original=photo)
    assert written is not None and written.size is not None and max(written.size) == 20
    assert max(Image.open(io.BytesIO(written.path.read_bytes())).size) == 20
