"""What counts as skin: a shine does, white things and hair do not, and shadows are no glasses."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from portraits import Analysis, Halves, faces_in, load

from beautydesk.core.photo import Photo

ENGINE = Halves()
FOREHEAD, FOREHEAD_TOP, BETWEEN_BROWS, TEMPLES = 151, 10, 9, (54, 284)


def mixed(photo: Photo, colour: tuple[int, int, int], share: np.ndarray) -> Photo:
    """The photo with a colour over it; `share` in 0..1."""
    values = photo.pixels * (1 - share[..., None]) + np.array(colour) * share[..., None]
    return Photo(np.clip(np.rint(values), 0, 255).astype(np.uint8), "PNG")


def skin_of(analysis: Analysis, where: np.ndarray) -> float:
    """Mean of the first face's skin mask over a mask of the photo."""
    maps = analysis.faces[0].maps
    y, x = np.nonzero(where)
    rows, columns = (y - maps.top) // maps.factor, (x - maps.left) // maps.factor
    height, width = maps.skin.shape
    inside = (rows >= 0) & (columns >= 0) & (rows < height) & (columns < width)
    return float(maps.skin[rows[inside], columns[inside]].sum() / len(y))


def disc_at(photo: Photo, place: np.ndarray, radius: float) -> np.ndarray:
    """Distance from a place by the radius, for every pixel."""
    y, x = np.ogrid[0 : photo.height, 0 : photo.width]
    return np.asarray(np.hypot((x - place[0]).astype(np.float32), (y - place[1]).astype(np.float32)) / radius)


@pytest.mark.parametrize("name", ["p14_madhavi_bharadwaj_7mp.jpg", "p16_nevin_taylor_4mp.jpg"])
def test_that_a_shine_blown_to_white_is_skin(photos: Path, name: str) -> None:
    photo = load(photos, name, 1400)
    points = faces_in(photo)[0].points
    distance = disc_at(photo, points[FOREHEAD], 0.09 * float(np.ptp(points[:468, 0])))
    shiny = mixed(photo, (255, 255, 252), np.clip(1.4 - 0.9 * distance, 0, 1))
    assert skin_of(ENGINE.analyse(shiny), distance < 1) > 0.95


@pytest.mark.parametrize(
    "name", ["p14_madhavi_bharadwaj_7mp.jpg", "p16_nevin_taylor_4mp.jpg", "p18_bennett_gebken_6mp.jpg"]
)
def test_that_a_white_band_round_the_head_is_no_skin(photos: Path, name: str) -> None:
    photo = load(photos, name, 1400)
    points = faces_in(photo)[0].points
    up = (points[FOREHEAD_TOP] - points[BETWEEN_BROWS]) * 1.2
    right, left = points[list(TEMPLES)]
    band = np.zeros(photo.pixels.shape[:2], np.uint8)
    cv2.fillPoly(band, [np.array([right, left, left + up, right + up]).astype(np.int32)], 255, cv2.LINE_AA)
    worn = mixed(photo, (236, 234, 230), cv2.GaussianBlur(band, (0, 0), 1.2) / 255)
    assert skin_of(ENGINE.analyse(worn), cv2.erode(band, np.ones((9, 9), np.uint8)) > 200) < 0.06


def test_that_lashes_and_the_shade_beside_the_nose_are_no_glasses(photos: Path) -> None:
    photo = load(photos, "p02_rajni_aneja_20mp.jpg", 3000)
    analysis = ENGINE.analyse(photo)
    points = analysis.faces[0].face.points
    for cheek in points[[347, 449, 450, 229, 230]]:  # right under both eyes
        assert skin_of(analysis, disc_at(photo, cheek, 10) < 1) > 0.9


def test_that_a_forehead_lit_by_a_lamp_is_skin_up_to_the_hair(photos: Path) -> None:
    photo = load(photos, "p26_craft_beer_24mp.jpg", 3000)  # daylight from the front, warm light from above
    analysis = ENGINE.analyse(photo)
    points = analysis.faces[0].face.points
    up = 0.2 * (points[FOREHEAD_TOP] - points[BETWEEN_BROWS])
    for place in points[[FOREHEAD_TOP, 109]]:
        assert skin_of(analysis, disc_at(photo, place + up, 10) < 1) > 0.8
