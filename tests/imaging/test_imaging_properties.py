"""What holds for every photo: any size, depth, mode, orientation and profile goes in, round and out as it was."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from imaging_pictures import P3, SRGB, encoded, gray_profile, orientation_tag, save, saved, turned_away
from PIL import Image

from beautydesk.core.export import Export
from beautydesk.core.naming import EXTENSIONS
from beautydesk.core.photo import Photo
from beautydesk.imaging import decode, decode_bytes, fit_for_service, inspect, thumbnail, to_srgb
from beautydesk.imaging.encode.upload import MAX_BYTES, MAX_SIDE

GRAY = gray_profile(1.8)
LOSSLESS = ("PNG", "TIFF")
thorough = settings(max_examples=80, deadline=None, derandomize=True, database=None)

sides = st.one_of(st.integers(1, 40), st.sampled_from([1, 2, 255, 256, 257, 513]))


@st.composite
def photos(draw: st.DrawFn) -> Photo:
    """Random numbers, the worst for every assumption, in every combination that a photo can have."""
    height, width = draw(sides), draw(sides)
    deep, gray, covered = draw(st.booleans()), draw(st.booleans()), draw(st.booleans())
    chance = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    kind, top = (np.uint16, 65536) if deep else (np.uint8, 256)
    pixels = chance.integers(0, top, (height, width, 1 if gray else 3), dtype=kind)
    cover = chance.integers(0, top, (height, width), dtype=kind)
    cover[0, 0] = 0  # an alpha that hides nothing may be left out by a format
    icc = draw(st.sampled_from([None, P3, GRAY] if gray else [None, P3, SRGB]))
    if gray and covered and deep and icc == GRAY:
        icc = None  # stored as colour, which a gray profile does not fit
    return Photo(
        np.ascontiguousarray(pixels.repeat(3, axis=2) if gray else pixels),
        draw(st.sampled_from(LOSSLESS)),
        alpha=cover if covered else None,
        gray=gray,
        icc_profile=icc,
    )


@given(photos(), st.sampled_from(LOSSLESS))
@thorough
def test_that_lossless_formats_give_back_every_number(photo: Photo, fmt: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        again = decode(save(photo, Path(folder) / "a", fmt))  # type: ignore[arg-type]
    assert again.pixels.dtype == photo.pixels.dtype
    assert np.array_equal(again.pixels, photo.pixels)
    assert (again.alpha is None) == (photo.alpha is None)
    assert photo.alpha is None or np.array_equal(again.alpha, photo.alpha)
    assert again.icc_profile == photo.icc_profile


@given(photos(), st.sampled_from(list(EXTENSIONS)), st.integers(1, 100), st.booleans(), st.booleans())
@thorough
def test_that_every_photo_can_be_saved_in_every_format(
    photo: Photo, fmt: str, quality: int, full: bool, bare: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        written = saved(photo, Path(folder) / "a", fmt, Export(quality, full, bare))
        again, seen = decode(written), inspect(written)
        assert (seen.width, seen.height, seen.format) == (photo.width, photo.height, fmt)
        assert max(thumbnail(written, 16).shape[:2]) <= 16
    assert again.pixels.shape == photo.pixels.shape
    assert again.pixels.flags.c_contiguous


@given(photos())
@thorough
def test_that_what_is_seen_and_sent_is_always_srgb_within_bounds(photo: Photo) -> None:
    seen = to_srgb(photo, 24)
    assert seen.dtype == np.uint8
    assert seen.shape[2] == 3
    assert max(seen.shape[:2]) == min(24, max(photo.width, photo.height))
    upload = fit_for_service(photo)
    assert max(upload.pixels.shape[:2]) <= MAX_SIDE
    assert len(upload.data) <= MAX_BYTES
    sent = decode_bytes(upload.data)
    assert np.array_equal(sent.pixels, upload.pixels)
    assert (sent.exif, sent.xmp, sent.iptc, sent.icc_profile) == (None, None, None, None)


@given(
    st.integers(1, 8),
    st.sampled_from(["PNG", "TIFF", "WEBP"]),
    st.sampled_from(["L", "LA", "RGB", "RGBA", "1", "P"]),
    sides,
    sides,
    st.integers(0, 2**32 - 1),
)
@thorough
def test_that_every_mode_comes_in_upright(
    orientation: int, fmt: str, mode: str, height: int, width: int, seed: int
) -> None:
    upright = np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
    image = Image.fromarray(turned_away(upright, orientation)).convert(mode)
    tags = orientation_tag(orientation)
    if fmt == "WEBP":
        image = image.convert("RGBA" if mode in ("LA", "RGBA") else "RGB")
        data = encoded(image, fmt, exif=tags, lossless=True, exact=True)
    else:
        data = encoded(image, fmt, exif=tags)
    photo = decode_bytes(data)
    plain = np.asarray(image.convert("RGB"))
    assert photo.pixels.shape == upright.shape
    assert np.array_equal(turned_away(photo.pixels, orientation), plain)


@given(photos(), st.integers(1, 4))
@thorough
def test_that_saving_again_and_again_loses_nothing_and_adds_nothing(photo: Photo, times: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        first = decode(save(photo, Path(folder) / "0", "PNG"))  # type: ignore[arg-type]
        again = first
        for time in range(times):
            again = decode(save(again, Path(folder) / str(time + 1), "PNG"))  # type: ignore[arg-type]
    assert np.array_equal(again.pixels, first.pixels)
    assert (again.exif, again.icc_profile) == (first.exif, first.icc_profile)


@pytest.mark.slow
@pytest.mark.parametrize(("fmt", "size"), [("JPEG", (10_000, 10_000)), ("TIFF", (12_000, 8_400)), ("PNG", (2, 50_000))])
def test_that_a_hundred_megapixels_go_round(tmp_path: Path, fmt: str, size: tuple[int, int]) -> None:
    height, width = size
    steps = np.arange(height + width - 1, dtype=np.uint32)[:, None] * (1, 2, 3) // 97 % 256
    pixels = np.lib.stride_tricks.sliding_window_view(steps.astype(np.uint8), width, axis=0).swapaxes(1, 2).copy()
    assert pixels.shape == (height, width, 3)
    photo = replace(Photo(pixels, fmt), gray=False)
    written = saved(photo, tmp_path / "a", fmt, Export(quality=95))
    assert (inspect(written).width, inspect(written).height) == (width, height)
    assert max(thumbnail(written, 256).shape) == 256
    again = decode(written)
    if fmt == "JPEG":
        assert np.abs(again.pixels[::50, ::50].astype(int) - pixels[::50, ::50]).mean() < 12
    else:
        assert np.array_equal(again.pixels, pixels)
