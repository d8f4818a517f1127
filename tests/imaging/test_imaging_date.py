"""A result's file bears the date of its original where that is asked for, and no result is lost over it."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from imaging_pictures import encoded, picture, save, saved

from beautydesk.core.export import Export
from beautydesk.core.naming import OnExists
from beautydesk.core.photo import Photo
from beautydesk.imaging import decode
from beautydesk.imaging.files.write import save_original

LONG_AGO = 1_234_567_890_123_456_700  # nanoseconds since the epoch; Windows counts in hundreds
DATED = Export(keep_date=True)


@pytest.fixture
def original(tmp_path: Path) -> Photo:
    path = tmp_path / "portrait.jpg"
    path.write_bytes(encoded(picture(), "JPEG", quality=95))
    os.utime(path, ns=(LONG_AGO, LONG_AGO))
    return decode(path)


def date_of(file: Path | None) -> int:
    """To what the drive of the original can hold."""
    assert file is not None
    return file.stat().st_mtime_ns


@pytest.mark.parametrize("on_exists", list(OnExists))
@pytest.mark.parametrize("fmt", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_that_a_result_has_the_date_of_its_original(
    fmt: str, on_exists: OnExists, tmp_path: Path, original: Photo
) -> None:
    assert original.source is not None
    begun = time.time_ns()
    written = saved(original, tmp_path / "out.jpg", fmt, DATED, on_exists)
    assert date_of(written) == date_of(original.source)
    assert written.stat().st_atime_ns >= begun - 10**9, "it was used just now"


def test_that_it_is_dated_with_its_saving_else(tmp_path: Path, original: Photo) -> None:
    assert date_of(save(original, tmp_path / "out.jpg")) > LONG_AGO


def test_that_a_copy_of_the_original_has_its_date_too(tmp_path: Path, original: Photo) -> None:
    assert original.source is not None
    for export, is_same in ((DATED, True), (Export(), False)):
        written = save_original(original, tmp_path / "copy.jpg", export=export)
        assert written is not None
        assert (date_of(written.path) == date_of(original.source)) is is_same


def test_that_a_file_that_was_there_is_replaced_by_one_with_that_date(tmp_path: Path, original: Photo) -> None:
    assert original.source is not None
    target = tmp_path / "out.jpg"
    target.write_bytes(b"older")
    assert date_of(save(original, target, "JPEG", DATED, OnExists.REPLACE)) == date_of(original.source)


def test_that_a_drive_that_can_set_no_date_loses_no_result(
    tmp_path: Path, original: Photo, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "utime", refused)
    written = saved(original, tmp_path / "out.png", "PNG", DATED)
    assert decode(written).pixels.shape == original.pixels.shape


def test_that_an_original_that_is_gone_loses_no_result(tmp_path: Path, original: Photo) -> None:
    assert original.source is not None
    original.source.unlink()
    assert date_of(saved(original, tmp_path / "out.png", "PNG", DATED)) > LONG_AGO


def test_that_pixels_without_a_file_have_no_date_to_keep(tmp_path: Path) -> None:
    assert date_of(saved(Photo(picture(), "PNG"), tmp_path / "out.png", "PNG", DATED)) > LONG_AGO
