"""Transparency is told where there is some, and where a result cannot have it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from imaging_pictures import encoded, picture
from PIL import Image

from beautydesk import imaging
from beautydesk.core.notes import Extra
from beautydesk.imaging import decode, inspect


def stored(fmt: str, lightest: int, folder: Path) -> Path:
    alpha = np.full(picture().shape[:2], 255, np.uint8)
    alpha[:10] = lightest
    path = folder / f"photo.{fmt.lower()}"
    path.write_bytes(encoded(Image.fromarray(np.dstack([picture(), alpha])), fmt))
    return path


@pytest.mark.parametrize("fmt", ["HEIF", "AVIF", "PNG", "WEBP", "TIFF"])
def test_that_transparency_is_told_and_what_becomes_of_it(fmt: str, tmp_path: Path) -> None:
    path = stored(fmt, 0, tmp_path)
    assert Extra.TRANSPARENCY in inspect(path).extras
    photo = decode(path)
    assert Extra.TRANSPARENCY in photo.extras
    for name, code in (("a.jpg", "NOTE_TRANSPARENCY_GONE"), ("a.png", "NOTE_TRANSPARENCY_KEPT")):
        written = imaging.save(photo, tmp_path / name)
        assert written is not None
        assert code in [note.code for note in written.notes]


@pytest.mark.parametrize("fmt", ["HEIF", "AVIF", "PNG"])
def test_that_nothing_is_told_of_a_picture_that_nothing_shines_through(fmt: str, tmp_path: Path) -> None:
    photo = decode(stored(fmt, 255, tmp_path))
    assert Extra.TRANSPARENCY not in photo.extras
    written = imaging.save(photo, tmp_path / "a.jpg")
    assert written is not None
    assert not any("TRANSPARENCY" in note.code for note in written.notes)
