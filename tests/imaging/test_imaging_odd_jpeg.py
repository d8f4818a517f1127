"""JPEG files that are put together oddly, made from such ones: what decoders forgive is no reason to encode afresh."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import numpy as np
import pytest
from imaging_pictures import encoded, noise, orientation_tag, picture
from PIL import Image

from beautydesk import imaging
from beautydesk.core.errors import PhotoError
from beautydesk.core.export import DEFAULT_EXPORT, Export, MadeBy
from beautydesk.imaging import decode, decode_bytes, thumbnail
from beautydesk.imaging.encode import like_original
from beautydesk.imaging.files.write import save_original
from beautydesk.imaging.jpeg import mpf, turbo
from beautydesk.imaging.jpeg.segments import APP1, APP13, XMP, Segment, put_together, taken_apart
from beautydesk.imaging.metadata import exif


@pytest.fixture(autouse=True)
def library() -> None:
    if not turbo.is_here():
        pytest.skip("neither the turbojpeg package nor a libturbojpeg is here")


def retouched(path: Path, export: Export = DEFAULT_EXPORT) -> tuple[Path, set[str]]:
    """Its upper left corner is darker; and what is told of the result."""
    photo = decode(path)
    pixels = photo.pixels.copy()
    pixels[:16, :16] -= np.minimum(pixels[:16, :16], 9)
    written = imaging.save(
        photo.with_pixels(pixels),
        path.with_name("out.jpg"),
        "JPEG",
        export,
        made_from="ab" * 16,
        original=photo,
        made_by=MadeBy("local", 0.5),
    )
    assert written is not None
    return written.path, {note.code for note in written.notes}


def far_off(before: Path, after: Path) -> int:
    """The largest difference away from the corner."""
    one, other = (decode(path).pixels.astype(int) for path in (before, after))
    off = np.abs(one - other)
    off[:34, :34] = 0
    return int(off.max())


def test_that_what_stands_between_segments_is_passed_over(tmp_path: Path) -> None:
    data = encoded(picture(), "JPEG", quality=90, exif=orientation_tag(1).tobytes())
    cut = data.index(bytes(taken_apart(data).segments[1]))
    path = tmp_path / "in.jpg"
    path.write_bytes(data[:cut] + b"\0\xff\0junk" + data[cut:])
    after, told = retouched(path)
    assert told == set()
    assert far_off(path, after) == 0


def test_that_a_file_that_cannot_be_taken_apart_is_told_to_be_encoded_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "in.jpg"
    path.write_bytes(encoded(picture(), "JPEG"))
    monkeypatch.setattr(like_original, "taken_apart", lambda data: taken_apart(b""))
    assert retouched(path)[1] == {"NOTE_ENCODED_ANEW"}
    assert retouched(path, Export(as_original=False))[1] == set()


@pytest.mark.parametrize("size", [600, 150_000])
def test_that_exif_of_several_segments_stays_whole(tmp_path: Path, size: int) -> None:
    words = bytes(65 + number % 26 for number in range(size)) + b"\0"
    whole = b"MM\0*" + struct.pack(">IHHHIIHHIHxxI", 8, 2, 0x010E, 2, len(words), 38, 0x0112, 3, 1, 1, 0) + words
    step = min(60_000, size // 2)
    pieces = [Segment(APP1, exif.PREFIX + whole[at : at + step]) for at in range(0, len(whole), step)]
    file = taken_apart(encoded(picture(), "JPEG"))
    path = tmp_path / "in.jpg"
    path.write_bytes(put_together((*file.description, *pieces), file.coding, b""))
    after, _ = retouched(path)
    said = [one.body for one in taken_apart(after.read_bytes()).description if one.body.startswith(exif.PREFIX)]
    found = Image.Exif()
    found.load(exif.PREFIX + b"".join(one[len(exif.PREFIX) :] for one in said))
    assert found[0x010E] == words[:-1].decode()
    assert found[0x0131].startswith("Beauty Desk")
    assert far_off(path, after) == 0


def test_that_a_broken_tag_does_not_cost_the_others(tmp_path: Path) -> None:
    """Type and number of one are damaged: sorted by its number it would be the first, where readers give up."""
    rows = struct.pack("<HHII", 0x010F, 2, 4, 0x00414E41) + struct.pack("<HHII", 1, 0, 1, 206)
    block = b"II*\0" + struct.pack("<IH", 8, 2) + rows + bytes(4)
    path = made(tmp_path, Segment(APP1, exif.PREFIX + block))
    said = taken_apart(retouched(path)[0].read_bytes()).description
    after = next(one.body for one in said if one.body.startswith(exif.PREFIX))[len(exif.PREFIX) :]
    (start,) = struct.unpack_from("<I", after, 4)
    tags = [struct.unpack_from("<H", after, start + 2 + 12 * index)[0] for index in range(3)]
    assert tags == [0x010F, 0x0131, 1]


def with_preview(small: bytes) -> bytes:
    """An EXIF block as of a Nikon, without its prefix: a JPEG stands in the maker's note."""
    note = b"Nikon\0\2\x10" + bytes(40) + small + b"behind it"
    inner = struct.pack("<HHHII", 1, 0x927C, 7, len(note), 44) + bytes(4)
    return b"II*\0" + struct.pack("<IHHHIII", 8, 1, 0x8769, 4, 1, 26, 0) + inner + note


@pytest.mark.parametrize("fmt", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_that_previews_in_a_makers_notes_show_the_result(tmp_path: Path, fmt: str) -> None:
    """As large as before, so that nothing else in the block moves."""
    small = encoded(255 - picture(24, 32), "JPEG", quality=95)
    path = made(tmp_path, Segment(APP1, exif.PREFIX + with_preview(small)))
    photo = decode(path)
    written = imaging.save(photo, tmp_path / "out", fmt, Export(quality=90), original=photo, made_from="ab" * 16)
    assert written is not None
    data = written.path.read_bytes()
    start = data.index(b"Nikon\0\2\x10" + bytes(40)) + 48
    assert data[start + len(small) :].startswith(b"behind it")
    with Image.open(io.BytesIO(data[start : start + len(small)])) as image:
        assert image.size == (32, 24)
        assert np.abs(np.asarray(image).astype(int) - np.asarray(Image.open(path).resize((32, 24)))).mean() < 12


SECRET = b"Secretville"
PACKET = Segment(
    APP1,
    XMP + b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="Secretville"'
    b' photoshop:Credit="Ana"/></rdf:RDF></x:xmpmeta>',
)


def resources(number: int, data: bytes) -> bytes:
    return b"8BIM" + struct.pack(">H2xI", number, len(data)) + data + bytes(len(data) % 2)


CITY = b"\x1c\2\x5a" + struct.pack(">H", len(SECRET)) + SECRET
CREDIT = b"\x1c\2\x6e\0\3Ana"
PHOTOSHOP = b"Photoshop 3.0\0"


def made(folder: Path, *segments: Segment, tail: bytes = b"") -> Path:
    file = taken_apart(encoded(picture(), "JPEG", quality=90))
    path = folder / "in.jpg"
    path.write_bytes(put_together((*file.description, *segments), file.coding, tail))
    return path


@pytest.mark.parametrize("cut", [40, 420, 440])
def test_that_places_do_not_hide_where_resources_go_on(tmp_path: Path, cut: int) -> None:
    block = resources(1005, bytes(400)) + resources(0x0404, CITY + CREDIT)
    path = made(tmp_path, *(Segment(APP13, PHOTOSHOP + part) for part in (block[:cut], block[cut:])))
    after, _ = retouched(path, Export(remove_location=True))
    (said,) = (one.body for one in taken_apart(after.read_bytes()).description if one.marker == APP13)
    assert SECRET not in said
    assert CREDIT in said
    assert far_off(path, after) == 0


def test_that_what_is_cut_off_for_good_goes_with_places(tmp_path: Path) -> None:
    path = made(tmp_path, Segment(APP13, PHOTOSHOP + resources(0x0404, CITY)[:-3]))
    assert SECRET[:-4] in retouched(path)[0].read_bytes()
    assert SECRET[:-4] not in retouched(path, Export(remove_location=True))[0].read_bytes()


def test_that_a_second_packet_is_looked_at_as_well(tmp_path: Path) -> None:
    after, _ = retouched(made(tmp_path, PACKET, PACKET), Export(remove_location=True))
    assert SECRET not in after.read_bytes()
    assert after.read_bytes().count(b"Ana") == 2


@pytest.mark.parametrize("segment", [PACKET, Segment(APP13, PHOTOSHOP + resources(0x0404, CITY))])
def test_that_a_picture_behind_that_names_a_place_goes(tmp_path: Path, segment: Segment) -> None:
    behind = taken_apart(encoded(picture(16, 16), "JPEG"))
    for said, is_kept in (((), True), ((segment,), False)):
        tail = put_together(said, behind.coding, b"")
        first = made(tmp_path, mpf.new_index([0, len(tail)])).read_bytes()
        index = first.index(mpf.PREFIX) + len(mpf.PREFIX)
        places = mpf.entries(taken_apart(first).description[-1])
        whole = bytearray(first)
        struct.pack_into(">II", whole, index + places[1].at, len(tail), len(first) - index)
        path = tmp_path / "in.jpg"
        path.write_bytes(bytes(whole) + tail)
        after, _ = retouched(path, Export(remove_location=True))
        assert after.read_bytes().endswith(tail) is is_kept
        assert SECRET not in after.read_bytes()


def test_that_a_copy_of_an_original_loses_its_places_and_nothing_else(tmp_path: Path) -> None:
    path = made(tmp_path, PACKET, Segment(APP13, PHOTOSHOP + resources(0x0404, CITY + CREDIT)))
    written = save_original(decode(path), tmp_path / "out.jpg", export=Export(remove_location=True))
    assert written is not None
    assert written.notes == ()
    assert SECRET not in written.path.read_bytes()
    assert taken_apart(written.path.read_bytes()).coding == taken_apart(path.read_bytes()).coding


def test_that_a_result_that_changes_nothing_is_coded_as_its_original(tmp_path: Path) -> None:
    path = made(tmp_path)
    photo = decode(path)
    same = photo.with_pixels(photo.pixels.copy())
    written = imaging.save(same, tmp_path / "out.jpg", "JPEG", original=photo)
    assert written is not None
    assert taken_apart(written.path.read_bytes()).coding == taken_apart(path.read_bytes()).coding


def test_that_a_photo_that_lacks_its_end_marker_alone_is_whole(tmp_path: Path) -> None:
    data = encoded(noise(96, 128), "JPEG", quality=90)
    path = tmp_path / "a.jpg"
    path.write_bytes(data[:-2])
    assert np.array_equal(decode(path).pixels, decode_bytes(data).pixels)
    assert thumbnail(path, 64).shape == (48, 64, 3)
    written, told = retouched(path)
    assert not told
    assert np.array_equal(decode(written).pixels[48:], decode(path).pixels[48:])
    path.write_bytes(data[:-40])
    with pytest.raises(PhotoError) as caught:
        decode(path)
    assert caught.value.code == "ERROR_PHOTO_DAMAGED"
