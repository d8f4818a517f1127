"""Every main state of the window looks as in its picture in the repository, as far as fonts and screens allow."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from tests.visual import shots

pytestmark = pytest.mark.slow
SIZE = (320, 200)  # what is compared: a word at another pixel is no difference, a button that is not there is one
MEAN, GREAT, SHARE = 3.0, 40, 0.005  # levels of 255; what counts as a great difference, and how much of it is borne
NAMES = sorted(picture.stem for picture in shots.PICTURES.glob("*.webp"))


@pytest.fixture(scope="session")
def taken(qapp: QApplication) -> Path:
    """All pictures, taken now; those that differ stay there for the eyes."""
    if shots.FAMILY not in QFontDatabase.families():
        pytest.skip(f"the pictures are written in {shots.FAMILY}, which is not installed")
    if not shots.sample().exists():
        pytest.skip("no sample portrait here to make the photos from")
    folder = shots.ROOT / "tests" / "shots" / "states"
    shutil.rmtree(folder, ignore_errors=True)
    shots.take_all(folder, list(shots.RUNS))
    return folder


def difference(one: Image.Image, other: Image.Image) -> tuple[float, float]:
    """The mean difference in levels, and the share of pixels that differ greatly."""
    small = (image.convert("RGB").resize(SIZE, Image.Resampling.BOX) for image in (one, other))
    pixels = np.asarray(ImageChops.difference(*small))
    return float(pixels.mean()), float((pixels.max(axis=2) > GREAT).mean())


@pytest.mark.parametrize("name", NAMES)
def test_that_a_state_looks_as_in_its_picture(name: str, taken: Path) -> None:
    now = shots.shrunk(taken / f"{name}.png")
    with Image.open(shots.PICTURES / f"{name}.webp") as then:
        assert now.size == then.size, "another shape"
        mean, share = difference(now, then)
    assert mean <= MEAN and share <= SHARE, f"{taken / name}.png: mean {mean:.2f}, {share:.2%} differ greatly"
    (taken / f"{name}.png").unlink()


def test_that_every_picture_that_is_taken_has_a_reference(taken: Path) -> None:
    assert {shot.stem for shot in taken.glob("*.png")} - set(NAMES) == set(), "new ones are made by: poe visual"


@pytest.mark.parametrize(("size", "differs"), [((160, 48), True), ((24, 24), False)])
def test_that_a_button_makes_a_difference_and_a_speck_does_not(size: tuple[int, int], differs: bool) -> None:
    plain = Image.new("RGB", (1280, 800), "#f4f3f1")
    other = plain.copy()
    other.paste("#ae451e", (600, 300, 600 + size[0], 300 + size[1]))
    mean, share = difference(plain, other)
    assert (mean > MEAN or share > SHARE) is differs
