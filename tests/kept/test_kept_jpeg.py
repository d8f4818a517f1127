"""A retouched JPEG is the original's file but for the blocks that were retouched: judged by others' readers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from beautydesk.core.export import Export
from beautydesk.imaging.files.read import decode
from beautydesk.imaging.files.write import save
from tests.kept import judges
from tests.kept.jpeg_verdict import faults, faults_of_photo, saved, thumbnail_faults
from tests.kept.jpegs import METADATA, SAMPLINGS, Jpeg, can_code_arithmetic, combination, jpeg
from tests.kept.retouches import retouched
from tests.kept.tails import GAIN_MAPS, TAILS

QUICK, ALL, STEP = 60, 500, 20  # combinations
EVERYTHING = frozenset(METADATA) - {"adobe"}


def verdicts(seeds: range, folder: Path, exiftool: judges.ExifTool | None) -> list[str]:
    found = []
    for seed in seeds:
        what = combination(seed, can_code_arithmetic())
        found += [f"{what}: {fault}" for fault in faults(what, folder, exiftool)]
    return found


@pytest.mark.parametrize("first", range(0, QUICK, STEP))
def test_that_only_what_was_retouched_is_another(first: int, tmp_path: Path, exiftool: judges.ExifTool | None) -> None:
    assert verdicts(range(first, first + STEP), tmp_path, exiftool) == []


@pytest.mark.slow
@pytest.mark.parametrize("first", range(QUICK, ALL, STEP))
def test_that_only_what_was_retouched_is_another_in_many(
    first: int, tmp_path: Path, exiftool: judges.ExifTool | None
) -> None:
    assert verdicts(range(first, first + STEP), tmp_path, exiftool) == []


@pytest.mark.slow
@pytest.mark.parametrize("part", range(6))
def test_that_only_what_was_retouched_is_another_in_real_photos(
    part: int, photos: Path, tmp_path: Path, exiftool: judges.ExifTool | None
) -> None:
    found = []
    for seed, path in list(enumerate(sorted(photos.glob("*.jpg"))))[part::6]:
        found += [f"{path.name}: {fault}" for fault in faults_of_photo(path, seed, tmp_path, exiftool)]
    assert found == []


@pytest.mark.parametrize("tail", TAILS)
def test_that_what_stands_behind_the_picture_stays(tail: str, tmp_path: Path, exiftool: judges.ExifTool | None) -> None:
    has = EVERYTHING - {"extended xmp"} if tail == "depth in xmp" else EVERYTHING
    assert faults(Jpeg(233, 177, orientation=6, metadata=has, tail=tail, seed=5), tmp_path, exiftool) == []


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("sampling", SAMPLINGS)
def test_that_every_sampling_stays(
    sampling: str, progressive: bool, tmp_path: Path, exiftool: judges.ExifTool | None
) -> None:
    what = Jpeg(131, 93, sampling, orientation=8, progressive=progressive, metadata=EVERYTHING, seed=2)
    assert faults(what, tmp_path, exiftool) == []


@pytest.mark.skipif(not can_code_arithmetic(), reason="jpegtran is not installed (libjpeg-turbo-progs)")
@pytest.mark.parametrize("progressive", [False, True])
def test_that_arithmetic_coding_is_read_in_large_files(
    progressive: bool, tmp_path: Path, exiftool: judges.ExifTool | None
) -> None:
    what = Jpeg(400, 300, "4:4:4", 3, 100, progressive=progressive, arithmetic=True, seed=6)
    assert faults(what, tmp_path, exiftool) == []
    assert (tmp_path / "6.jpg").stat().st_size > 80_000  # more than Pillow reads at a time


@pytest.mark.parametrize("orientation", range(9))
def test_that_the_stored_orientation_stays(orientation: int, tmp_path: Path, exiftool: judges.ExifTool | None) -> None:
    what = Jpeg(97, 61, "4:2:2", orientation, metadata=frozenset({"exif", "maker note", "thumbnail"}), seed=11)
    assert faults(what, tmp_path, exiftool) == []


@pytest.mark.parametrize("sampling", SAMPLINGS)
def test_that_the_smallest_and_odd_sizes_are_saved(sampling: str, tmp_path: Path) -> None:
    sizes = [(1, 1), (1, 40), (7, 1), (8, 8), (9, 17), (16, 15), (31, 33), (33, 64)]
    found = []
    for index, (width, height) in enumerate(sizes):
        what = Jpeg(width, height, sampling, orientation=index % 9, seed=100 + index)
        found += [f"{width} x {height}: {fault}" for fault in faults(what, tmp_path, None)]
    assert found == []


def test_that_a_picture_stays_upright_where_its_tags_are_broken_and_have_to_go(tmp_path: Path) -> None:
    """Where the location stands in a broken block nobody knows, so the block goes, but for the orientation."""
    data = jpeg(Jpeg(96, 64, orientation=6, metadata=frozenset({"exif", "gps"})))
    at = data.index(b"\x69\x87\x04\x00\x01\x00\x00\x00") + 8  # where the Exif directory is
    path = tmp_path / "broken.jpg"
    path.write_bytes(data[:at] + b"\xf0\xff\xff\x7f" + data[at + 4 :])
    photo = decode(path)
    wanted = photo.with_pixels(retouched(photo.pixels, 1, "face"))
    done = save(wanted, tmp_path / "out.jpg", "JPEG", Export(remove_location=True), original=photo)
    assert done is not None
    with Image.open(done.path) as image:
        assert image.size == (96, 64)
        assert dict(image.getexif()) == {0x0112: 6}
    assert decode(done.path).pixels.shape == photo.pixels.shape


def test_that_the_thumbnail_shows_the_result(tmp_path: Path, exiftool: judges.ExifTool | None) -> None:
    if exiftool is None:
        pytest.skip("ExifTool is not installed (packaging/test --full)")
    what = Jpeg(320, 240, metadata=frozenset({"exif", "maker note", "thumbnail"}), seed=8)
    _, target, _, _ = saved(what, tmp_path)
    assert thumbnail_faults(target, exiftool) == []


@pytest.mark.parametrize("tail", sorted(GAIN_MAPS))
def test_that_the_gain_map_still_makes_the_same_hdr_picture(tail: str, tmp_path: Path) -> None:
    if judges.ultra_hdr_reader() is None:
        pytest.skip("no imagecodecs with libultrahdr (BEAUTYDESK_IMAGECODECS may name a Python that has it)")
    what = Jpeg(240, 176, "4:2:0", 6, metadata=frozenset({"exif", "xmp"}), tail=tail, seed=9)
    path, target, wanted, _ = saved(what, tmp_path)
    before, after = judges.ultra_hdr(path.read_bytes(), target.read_bytes())
    assert not isinstance(before, str), before
    assert not isinstance(after, str), after
    far = ~judges.near((wanted != judges.decoded(path.read_bytes())).any(2), 16, 16)
    assert np.array_equal(before[far], after[far])
    assert abs(after.max() - before.max()) < 0.1 * before.max()
