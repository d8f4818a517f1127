"""Renderings for the screen: the quick way shows the same as the plain one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from beautydesk import imaging
from beautydesk.core.cancel import CancelToken
from beautydesk.core.job import RetouchOptions
from beautydesk.engines.local import LocalEngine
from beautydesk.imaging.colour.convert import is_srgb
from beautydesk.imaging.resize import shrink
from beautydesk.viewmodels.editing import rendering
from beautydesk.viewmodels.editing.rendering import LoadedPhoto
from beautydesk.viewmodels.picture import Picture
from beautydesk.workflow.retouch import render

TOKEN = CancelToken()


def quietly(progress: object) -> None:
    """Nobody wants to know how far it is."""


def shown(picture: Picture) -> Any:
    image = picture.levels[0]
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine()).copy()


@pytest.fixture(scope="module")
def negative(photos: Path) -> LoadedPhoto:
    """A portrait with a profile that has to be converted, part of it transparent."""
    photo = imaging.decode(photos / "p14_madhavi_bharadwaj_7mp.jpg")
    assert photo.icc_profile is not None and not is_srgb(photo.icc_profile)
    pixels = np.ascontiguousarray(shrink(photo.pixels, 1800))
    alpha = np.full(pixels.shape[:2], 255, np.uint8)
    alpha[:, :700] = 90
    photo = replace(photo, pixels=pixels, alpha=alpha)
    return LoadedPhoto(photo, Picture.from_rgb(imaging.to_srgb(photo)))


@pytest.mark.parametrize("level", [0.0, 0.4, 1.0])
def test_that_only_what_differs_is_converted_and_nothing_else_looks_different(
    negative: LoadedPhoto, level: float
) -> None:
    session = LocalEngine().reopen(negative.photo, None, TOKEN)
    options = RetouchOptions(level)
    quick = rendering.render_quickly(negative, session, options, quietly, TOKEN)
    scale = rendering.screen_scale(negative.photo)
    plain = rendering._picture(negative.photo, render(session, options, scale, token=TOKEN))
    assert quick.size == plain.size == negative.before.size
    assert quick.levels[0].size() == plain.levels[0].size()
    assert np.array_equal(shown(quick), shown(plain))


def test_that_a_full_rendering_is_the_pixels_that_are_kept(negative: LoadedPhoto, tmp_path: Path) -> None:
    from beautydesk.imaging.patch import apply_patch

    session = LocalEngine().reopen(negative.photo, None, TOKEN)
    patch = tmp_path / "one.npz"
    made = rendering.print_to_patch(negative, session, RetouchOptions(0.7), patch, [], quietly, TOKEN)
    assert np.array_equal(apply_patch(negative.photo, patch).pixels, made.pixels)
    assert max(made.thumbnail.width(), made.thumbnail.height()) == rendering.THUMBNAIL_SIDE
