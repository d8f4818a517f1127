"""A small picture of a large photo, before all of it is decoded."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from imaging_pictures import P3, encoded, orientation_tag, picture, turned_away
from PIL import Image

from beautydesk import imaging
from beautydesk.core.errors import PhotoError


def kept(folder: Path, data: bytes, name: str = "large.jpg") -> Path:
    (folder / name).write_bytes(data)
    return folder / name


@pytest.mark.parametrize("orientation", [1, 6, 3])
@pytest.mark.parametrize("icc", [None, P3])
def test_that_a_glimpse_is_the_photo_itself_but_small(tmp_path: Path, orientation: int, icc: bytes | None) -> None:
    upright = picture(640, 960)
    file = encoded(
        turned_away(upright, orientation), "JPEG", exif=orientation_tag(orientation), icc_profile=icc, quality=95
    )
    path = kept(tmp_path, file)
    seen = imaging.glimpse(path, 150)
    assert seen is not None
    assert (seen.width, seen.height) == (960, 640)
    assert seen.pixels.shape == (160, 240, 3)
    whole = imaging.to_srgb(imaging.decode(path), 240)
    assert np.abs(seen.pixels.astype(int) - whole).mean() < 3


def test_that_a_gray_or_a_printers_photo_is_glimpsed_in_colours_of_the_screen(tmp_path: Path) -> None:
    for mode in ("L", "CMYK"):
        path = kept(tmp_path, encoded(Image.fromarray(picture(640, 960)).convert(mode), "JPEG"), f"{mode}.jpg")
        seen = imaging.glimpse(path, 150)
        assert seen is not None
        whole = imaging.to_srgb(imaging.decode(path), 240)
        assert np.abs(seen.pixels.astype(int) - whole).mean() < 3


def test_that_there_is_no_short_cut_for_small_photos_and_other_formats(tmp_path: Path) -> None:
    assert imaging.glimpse(kept(tmp_path, encoded(picture(200, 300), "JPEG")), 150) is None
    assert imaging.glimpse(kept(tmp_path, encoded(picture(640, 960), "PNG"), "large.png"), 150) is None


def test_that_what_is_no_photo_is_said_here_as_well(tmp_path: Path) -> None:
    with pytest.raises(PhotoError):
        imaging.glimpse(kept(tmp_path, b"no photo"), 150)
    whole = encoded(picture(640, 960), "JPEG")
    with pytest.raises(PhotoError):
        imaging.glimpse(kept(tmp_path, whole[:300]), 150)
