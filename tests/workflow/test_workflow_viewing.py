"""Looking at a photo: the quick way shows the same as the plain one, and what is known is not looked for again."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from beautydesk import imaging
from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import EngineFeatures, Progress, Purchase, RenderSession, Report, Stage, unheard
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.engines.local import LocalEngine
from beautydesk.imaging.colour.convert import is_srgb
from beautydesk.imaging.patch import apply_patch, write_patch
from beautydesk.imaging.resize import shrink
from beautydesk.workflow import kept_result, viewing
from beautydesk.workflow.retouch import render, retouch
from beautydesk.workflow.viewing import CrossFade, LoadedPhoto
from tests.painted_session import PaintedSession

TOKEN = CancelToken()
ENGINE = LocalEngine()


@pytest.fixture(scope="module")
def loaded(photos: Path) -> LoadedPhoto:
    """A portrait with a profile that has to be converted, part of it transparent."""
    photo = imaging.decode(photos / "p14_madhavi_bharadwaj_7mp.jpg")
    assert photo.icc_profile is not None and not is_srgb(photo.icc_profile)
    pixels = np.ascontiguousarray(shrink(photo.pixels, 1800))
    alpha = np.full(pixels.shape[:2], 255, np.uint8)
    alpha[:, :700] = 90
    return LoadedPhoto(replace(photo, pixels=pixels, alpha=alpha))


@pytest.fixture(scope="module")
def session(loaded: LoadedPhoto) -> RenderSession:
    return viewing.open_session(loaded, ENGINE, None, TOKEN)


@pytest.mark.parametrize("level", [0.0, 0.4, 1.0])
def test_that_only_what_differs_is_converted_and_nothing_else_looks_different(
    loaded: LoadedPhoto, session: RenderSession, level: float
) -> None:
    options = RetouchOptions(level)
    quick = viewing.render_quickly(loaded, session, options, TOKEN)
    scale = viewing.screen_scale(loaded.photo)
    plain = viewing.on_screen(loaded.photo, render(session, options, scale, token=TOKEN))
    assert (quick.width, quick.height) == (plain.width, plain.height) == (loaded.photo.width, loaded.photo.height)
    assert np.array_equal(quick.rgb, plain.rgb)


def test_that_a_full_rendering_is_the_pixels_that_are_kept(
    loaded: LoadedPhoto, session: RenderSession, tmp_path: Path
) -> None:
    pixels = render(session, RetouchOptions(0.7), token=TOKEN)
    kept_result.keep(loaded.photo, loaded.photo.with_pixels(pixels), tmp_path / "one.npz")
    assert np.array_equal(apply_patch(loaded.photo, tmp_path / "one.npz").pixels, pixels)
    assert max(viewing.thumbnail(loaded.photo, pixels).shape) == viewing.THUMBNAIL_SIDE


@pytest.mark.parametrize("faces", list(FaceScope))
def test_that_a_retouch_of_what_is_shown_is_that_of_the_file(
    loaded: LoadedPhoto, session: RenderSession, faces: FaceScope
) -> None:
    options = RetouchOptions(0.6, faces)
    shown = viewing.retouch_loaded(loaded, ENGINE, options, unheard, TOKEN)
    alone = retouch(loaded.photo, ENGINE, options, unheard, TOKEN)
    assert np.array_equal(shown.photo.pixels, alone.photo.pixels) and shown.faces == alone.faces == 1
    assert loaded.open_session(ENGINE, None, TOKEN) is session


class Hosted:
    """Buys whatever it is asked for."""

    features = EngineFeatures("hosted", "Hosted", uploads=True, needs_key=True, credits_per_photo=8)

    def open(self, photo: Photo, options: RetouchOptions, report: Report, token: CancelToken) -> RenderSession:
        for progress in (Progress(Stage.PREPARING, 0.0), Progress(Stage.SENDING, 0.05), Progress(Stage.FETCHING, 0.8)):
            report(progress)
        return PaintedSession(photo, lambda pixels, options: None, purchase=Purchase("task-1", 7, options))

    def reopen(self, photo: Photo, receipt: int | None, token: CancelToken) -> RenderSession:
        raise AssertionError("it is here already")

    def close(self) -> None:
        """There is nothing to give back."""


def test_that_what_was_bought_for_a_photo_that_is_shown_is_not_opened_again(loaded: LoadedPhoto) -> None:
    heard: list[Progress] = []
    shown = LoadedPhoto(loaded.photo)
    result = viewing.retouch_loaded(shown, Hosted(), RetouchOptions(), heard.append, TOKEN)
    bought = Purchase("task-1", 7, RetouchOptions())
    assert result.receipt == 7 and shown.open_session(Hosted(), 7, TOKEN).purchase == bought
    assert [progress.fraction for progress in heard] == [0.0, 0.05, 0.8, 1.0]


def test_that_a_file_is_decoded_again_only_when_it_was_changed(picture_file: Path) -> None:
    shown = viewing.load(picture_file)
    assert viewing.load(picture_file, shown) is shown
    os.utime(picture_file, (1, 1))
    again = viewing.load(picture_file, shown)
    assert again is not shown and np.array_equal(again.photo.pixels, shown.photo.pixels)
    other = picture_file.with_name("other.png")
    other.write_bytes(picture_file.read_bytes())
    assert viewing.load(other, again) is not again


def test_that_a_result_without_its_answer_is_mixed_with_the_original(picture_file: Path, tmp_path: Path) -> None:
    photo = viewing.load(picture_file).photo
    brighter = photo.with_pixels(np.minimum(photo.pixels, 155) + np.uint8(100))
    write_patch(photo, brighter, tmp_path / "kept.npz")
    faded = CrossFade(photo, brighter.pixels, 0.8)
    half = photo.pixels.astype(float) * 0.5 + brighter.pixels * 0.5
    assert np.abs(faded.render(RetouchOptions(0.4), token=TOKEN) - half).max() <= 1
    assert np.array_equal(faded.render(RetouchOptions(0.9), token=TOKEN), brighter.pixels), "no more than was bought"
    assert faded.render(RetouchOptions(0.4), 0.5, (0, 0, 10, 7), token=TOKEN).shape == (7, 10, 3)


@pytest.fixture
def picture_file(tmp_path: Path) -> Path:
    path = tmp_path / "noise.png"
    noise = np.random.default_rng(0).integers(0, 255, (48, 64, 3), np.uint8)
    cv2.imwrite(str(path), noise)
    return path
