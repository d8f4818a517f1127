"""A JPEG made from a JPEG: blocks that were not touched stay, in whatever file, and where that cannot be it is told."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from imaging_pictures import XMP, encoded, noise, orientation_tag, picture, turned_away
from PIL import Image

from beautydesk import imaging
from beautydesk.core.export import Export, SavedFile
from beautydesk.core.notes import Extra
from beautydesk.core.photo import Photo
from beautydesk.imaging import decode
from beautydesk.imaging.encode.small import thumbnail
from beautydesk.imaging.jpeg import blocks, turbo
from beautydesk.imaging.jpeg.segments import (
    APP0,
    APP1,
    APP2,
    APP13,
    COM,
    DQT,
    JpegFile,
    Segment,
    put_together,
    taken_apart,
)
from beautydesk.imaging.metadata import exif, photoshop

GPS = Segment(
    APP1, b"Exif\0\0MM\0*" + struct.pack(">IHHHIIIHHHII", 8, 1, 0x8825, 4, 1, 26, 0, 1, 1, 2, 2, 0x4E000000) + bytes(4)
)
FILM = bytes(4) + b"ftypisom" + noise(8, 64).tobytes()
LIVE = XMP.replace(
    b'tiff:Orientation="6"',
    b'xmlns:GCamera="http://ns.google.com/photos/1.0/camera/" GCamera:MicroVideo="1" GCamera:MicroVideoOffset="%d"'
    % len(FILM),
)
SPOT = slice(16, 40), slice(24, 56)


@pytest.fixture(autouse=True)
def library() -> None:
    if not turbo.is_here():
        pytest.skip("neither the turbojpeg package nor a libturbojpeg is here")


def smooth(height: int = 96, width: int = 128) -> np.ndarray:
    return picture(height, width)


def stored(folder: Path, data: bytes, *segments: Segment, tail: bytes = b"") -> Path:
    file = taken_apart(data)
    path = folder / "in.jpg"
    path.write_bytes(put_together((*file.description, *segments), file.coding, tail))
    return path


def retouched(photo: Photo) -> Photo:
    """A spot of it is lighter; soft, as skin is."""
    pixels = photo.pixels.copy()
    spot = pixels[SPOT].astype(np.int16)
    y, x = np.mgrid[-1 : 1 : spot.shape[0] * 1j, -1 : 1 : spot.shape[1] * 1j]
    pixels[SPOT] = np.clip(spot + (np.clip(1 - x**2 - y**2, 0, 1) * 24)[..., None], 0, 255).astype(np.uint8)
    return photo.with_pixels(pixels)


def saved(path: Path, export: Export | None = None, original: Photo | None = None) -> tuple[SavedFile, Photo]:
    """The result's file, and what it was to show."""
    photo = original or decode(path)
    result = retouched(photo)
    export = export or Export()
    written = imaging.save(result, path.with_name("out.jpg"), "JPEG", export, made_from="ab" * 16, original=photo)
    assert written is not None
    return written, result


def untouched(path: Path, result: Photo, margin: int = 17) -> np.ndarray:
    """The largest difference to the original outside the spot."""
    before, after = decode(path).pixels.astype(int), decode(path.with_name("out.jpg")).pixels
    off = np.abs(before - after).max(axis=2)
    rows, columns = (slice(max(0, one.start - margin), one.stop + margin) for one in SPOT)
    off[rows, columns] = 0
    return off.max()


def inside(path: Path, result: Photo) -> float:
    """dB between the result and what it was to show, where they were to differ from the original."""
    changed = (decode(path).pixels != result.pixels).any(axis=2)
    off = (decode(path.with_name("out.jpg")).pixels[changed].astype(float) - result.pixels[changed]) ** 2
    return float(10 * np.log10(255**2 / max(off.mean(), 1e-9)))


def codes(written: SavedFile) -> set[str]:
    return {note.code for note in written.notes}


def parts(path: Path) -> JpegFile:
    return taken_apart(path.read_bytes())


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("subsampling", ["4:4:4", "4:2:0"])
def test_that_a_spot_changes_nothing_else(tmp_path: Path, orientation: int, subsampling: str) -> None:
    data = encoded(
        turned_away(smooth(), orientation),
        "JPEG",
        quality=92,
        subsampling=subsampling,
        exif=orientation_tag(orientation),
    )
    path = stored(tmp_path, data, Segment(COM, b"mine"), Segment(0xE5, b"whatever"), tail=b"behind")
    written, result = saved(path)
    assert not written.notes
    assert untouched(path, result) == 0
    assert inside(path, result) > 45
    before, after = parts(path), parts(written.path)
    assert exif.orientation_of(after.description[-4].body) in (orientation, 1)
    assert [one.marker for one in after.description if one.marker != APP1] == [
        one.marker for one in before.description if one.marker != APP1
    ]
    assert after.tail == b"behind"
    with Image.open(written.path) as image:
        assert image.getexif().get(274, 1) == orientation


@pytest.mark.parametrize("quality", [30, 60])
def test_that_a_coarse_file_takes_a_fine_retouch(tmp_path: Path, quality: int) -> None:
    path = stored(tmp_path, encoded(smooth(), "JPEG", quality=quality))
    written, result = saved(path)
    assert untouched(path, result) == 0
    assert inside(path, result) > 45
    before, after = (
        blocks.tables(one for one in parts(at).segments if one.marker == DQT) for at in (path, written.path)
    )
    assert all((before[number] % after[number] == 0).all() for number in before), "whole divisors alone"


def test_that_steps_stay_where_finer_ones_would_not_hold_the_file(tmp_path: Path) -> None:
    hard = (np.indices((96, 128)).sum(0) % 2 * 255).astype(np.uint8)
    path = stored(tmp_path, encoded(np.dstack([hard] * 3), "JPEG", qtables=[[250] * 64] * 2, subsampling=0))
    written, result = saved(path)
    assert untouched(path, result) == 0
    assert not written.notes


def test_that_progressive_stays_so_and_missing_scans_are_no_surprise(tmp_path: Path) -> None:
    data = encoded(noise(96, 128), "JPEG", quality=90, progressive=True)
    path = stored(tmp_path, data)
    written, result = saved(path)
    assert parts(written.path).frame.is_progressive
    assert untouched(path, result) == 0
    short = data[: data.rfind(b"\xff\xda")] + b"\xff\xd9"
    path.write_bytes(short)
    written, _ = saved(path)
    assert codes(written) == {"NOTE_ENCODED_ANEW"}


def test_that_without_the_library_the_file_is_kept_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = stored(tmp_path, encoded(smooth(), "JPEG", quality=95), Segment(0xE5, b"whatever"), tail=b"behind")
    monkeypatch.setattr(turbo, "_library", lambda: None)
    written, result = saved(path)
    assert codes(written) == {"NOTE_ENCODED_ANEW"}
    assert Segment(0xE5, b"whatever") in parts(written.path).description
    assert parts(written.path).tail == b"behind"
    assert inside(path, result) > 35


def test_that_another_quality_is_another_coding_of_the_same_file(tmp_path: Path) -> None:
    data = encoded(turned_away(smooth(), 6), "JPEG", quality=95, progressive=True, exif=orientation_tag(6))
    path = stored(tmp_path, data, tail=b"behind")
    written, result = saved(path, Export(40, as_original=False))
    assert not written.notes
    assert written.path.stat().st_size < path.stat().st_size
    after = parts(written.path)
    assert after.tail == b"behind"
    assert after.frame.is_progressive
    assert (after.frame.height, after.frame.width) == (128, 96)
    assert np.abs(decode(written.path).pixels.astype(int) - result.pixels).mean() < 6


def test_that_a_file_that_changed_meanwhile_is_not_built_upon(tmp_path: Path) -> None:
    path = stored(tmp_path, encoded(smooth(), "JPEG", quality=95), tail=b"behind")
    photo = decode(path)
    path.write_bytes(encoded(noise(96, 128), "JPEG", quality=95))
    written, result = saved(path, original=photo)
    assert codes(written) == {"NOTE_ENCODED_ANEW"}
    assert np.abs(decode(written.path).pixels.astype(int) - result.pixels).mean() < 3
    assert not parts(written.path).tail


def test_that_inks_become_colours_in_the_same_file(tmp_path: Path) -> None:
    image = Image.fromarray(smooth()).convert("CMYK")
    path = stored(tmp_path, encoded(image, "JPEG", quality=95), Segment(0xE5, b"whatever"), tail=b"behind")
    written, result = saved(path)
    assert codes(written) == {"NOTE_ENCODED_ANEW"}
    with Image.open(written.path) as again:
        assert again.mode == "RGB"
        assert np.abs(np.asarray(again).astype(int) - result.pixels).mean() < 3
    assert Segment(0xE5, b"whatever") in parts(written.path).description


def test_that_small_copies_of_the_face_are_the_results(tmp_path: Path) -> None:
    small = thumbnail(noise(90, 120), None, False)
    block = exif.with_thumbnail(exif.for_result(None, 128, 96, "A camera"), small)
    resources = [
        photoshop.Resource(kind, b"8BIM" + struct.pack(">H", kind) + b"\0\0", b"data") for kind in (1036, 1050)
    ]
    segments = (
        Segment(APP0, b"JFXX\0\x10" + small),
        Segment(APP1, block),
        Segment(APP13, b"Photoshop 3.0\0" + b"".join(map(bytes, resources))),
        Segment(APP2, b"FPXR\0 stays"),
    )
    path = stored(tmp_path, encoded(smooth(), "JPEG", quality=95), *segments)
    written, result = saved(path)
    said = parts(written.path).description
    assert not any(small in one.body or one.body.startswith(b"JFXX") for one in said)
    assert Segment(APP13, b"Photoshop 3.0\0" + bytes(resources[1])) in said
    assert segments[3] in said
    made = next(one.body for one in said if one.body.startswith(exif.PREFIX))
    with Image.open(io.BytesIO(made[made.rfind(b"\xff\xd8\xff") :])) as copy:
        shown = np.asarray(copy.resize((64, 48))).astype(int)
    wanted = np.asarray(Image.fromarray(result.pixels).resize((64, 48)))
    assert np.abs(shown - wanted).mean() < 5


def test_that_what_may_name_places_goes_with_them(tmp_path: Path) -> None:
    packet = Segment(APP1, b"http://ns.adobe.com/xap/1.0/\0" + LIVE)
    path = stored(tmp_path, encoded(smooth(), "JPEG", quality=95), GPS, packet, tail=FILM)
    kept, _ = saved(path)
    assert codes(kept) == {"NOTE_CLIP_KEPT"}
    assert parts(kept.path).tail == FILM
    kept.path.unlink()
    bare, result = saved(path, Export(remove_location=True))
    assert codes(bare) == {"NOTE_CLIP_GONE"}
    after = bare.path.read_bytes()
    assert not parts(bare.path).tail
    assert b"MicroVideo" not in after
    assert imaging.inspect(bare.path).extras == frozenset()
    with Image.open(bare.path) as image:
        assert not image.getexif().get_ifd(0x8825)
    assert untouched(path, result) == 0


def test_that_a_claim_without_its_film_is_not_said_to_be_kept(tmp_path: Path) -> None:
    packet = Segment(APP1, b"http://ns.adobe.com/xap/1.0/\0" + LIVE)
    path = stored(tmp_path, encoded(smooth(), "JPEG"), packet)
    assert Extra.CLIP not in imaging.inspect(path).extras


def test_that_trouble_in_a_row_is_not_a_photo_edited_by_half() -> None:
    def edit(component: int, row: int, coefficients: Any) -> None:
        if row == 2:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        turbo.transformed(encoded(smooth(), "JPEG"), edit)
    with pytest.raises(turbo.NotTransformed):
        turbo.transformed(b"\xff\xd8 no JPEG", edit)
