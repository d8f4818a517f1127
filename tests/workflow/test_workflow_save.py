"""The one way from a result to its file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from beautydesk.core.errors import SaveError
from beautydesk.core.export import Export
from beautydesk.core.naming import OnExists
from beautydesk.core.photo import Photo
from beautydesk.workflow import photos
from beautydesk.workflow.destinations import Destination
from beautydesk.workflow.save import same_pixels
from beautydesk.workflow.save import save as save_file


def save(photo: Photo, to: Destination, **wishes: Any) -> Path | None:
    """Where it was written, None if it was skipped."""
    written = save_file(photo, to, **wishes)
    return written and written.path


@pytest.fixture
def photo(tmp_path: Path) -> Photo:
    path = tmp_path / "a.jpg"
    Image.fromarray(np.random.default_rng(1).integers(0, 255, (600, 40, 3), np.uint8)).save(path, quality=71)
    return photos.decode(path)


def test_that_a_result_is_its_original_only_pixel_by_pixel(photo: Photo) -> None:
    last = photo.pixels.copy()
    last[-1, -1, -1] ^= 1

    assert same_pixels(photo, photo) and same_pixels(photo, photo.with_pixels(photo.pixels.copy()))
    assert not same_pixels(photo, photo.with_pixels(last))
    assert not same_pixels(photo, photo.with_pixels(photo.pixels.astype(np.uint16)))


def test_that_what_is_unchanged_is_copied_in_its_own_format_alone(photo: Photo, tmp_path: Path) -> None:
    original = (tmp_path / "a.jpg").read_bytes()

    for unchanged, name, fmt, copied in (
        (True, "b.jpg", "JPEG", True),
        (True, "b.png", "PNG", False),
        (False, "c.jpg", "JPEG", False),
    ):
        written = save(photo, Destination(tmp_path / name, fmt, Export(quality=30)), unchanged=unchanged)
        assert written == tmp_path / name
        assert (written.read_bytes() == original) is copied


def test_that_no_original_of_the_run_is_replaced_and_its_name_is_not_taken(photo: Photo, tmp_path: Path) -> None:
    other = tmp_path / "a_retouched.jpg"
    other.write_bytes(b"a photo, too")

    with pytest.raises(SaveError) as caught:
        save(photo, Destination(other, "JPEG", on_exists=OnExists.REPLACE), unchanged=True, originals=[other])
    beside = save(photo, Destination(other, "JPEG"), unchanged=True, originals=[other])

    assert caught.value.code == "ERROR_SAVE_OVER_ORIGINAL"
    assert other.read_bytes() == b"a photo, too"
    assert beside == tmp_path / "a_retouched 2.jpg"


def test_that_a_receipt_is_settled_with_the_file_that_was_written(photo: Photo, tmp_path: Path) -> None:
    settled: list[tuple[int, Path]] = []

    def settle(receipt: int, target: Path) -> None:
        settled.append((receipt, target))

    for on_exists in (OnExists.RENAME, OnExists.SKIP):
        save(
            photo,
            Destination(tmp_path / "b.jpg", "JPEG", on_exists=on_exists),
            unchanged=True,
            receipt=7,
            settle=settle,
        )
    with pytest.raises(SaveError):
        save(photo, Destination(tmp_path / "no" / "b.jpg", "JPEG"), unchanged=True, receipt=7, settle=settle)

    assert settled == [(7, tmp_path / "b.jpg")], "what is skipped or fails is still owed"
