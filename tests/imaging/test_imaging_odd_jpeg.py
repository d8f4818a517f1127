"""JPEG files that are put together oddly, made from such ones: what decoders forgive is no reason to encode afresh."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
from imaging_pictures import encoded, orientation_tag, picture
from PIL import Image

from beautydesk import imaging
from beautydesk.core.export import DEFAULT_EXPORT, Export, MadeBy
from beautydesk.imaging import decode
from beautydesk.imaging.encode import like_original
from beautydesk.imaging.jpeg import turbo
from beautydesk.imaging.jpeg.segments import APP1, Segment, put_together, taken_apart
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
