"""Any strengths from one analysis: each effect by itself, at any size, for chosen faces."""

from __future__ import annotations

import itertools
import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from portraits import Analysis, Halves, faces_in, load

from beautydesk.core.cancel import CancelToken
from beautydesk.core.edit import Edit, FaceEdit
from beautydesk.core.errors import NoFaceFound
from beautydesk.core.fine_tune import FineTune
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.engines.local import Strengths
from beautydesk.engines.local.filters import polygon
from beautydesk.engines.local.find import anatomy
from beautydesk.workflow.retouch import retouch

STRENGTHS = [field.name for field in fields(Strengths) if not field.name.startswith("keep_")]
ENGINE = Halves()


@pytest.fixture(scope="module")
def woman(photos: Path) -> Analysis:
    return ENGINE.analyse(load(photos, "p14_madhavi_bharadwaj_7mp.jpg"))


@pytest.fixture(scope="module")
def two(photos: Path) -> Analysis:
    return ENGINE.analyse(load(photos, "g01_renata_two_3mp.jpg", 1400))


def change(analysis: Analysis, strengths: Strengths) -> np.ndarray:
    """Absolute change of every pixel's channel values."""
    return np.abs(ENGINE.render(analysis, strengths).astype(int) - analysis.pixels)


def part(analysis: Analysis, outline: np.ndarray, grow: float = 0.0) -> np.ndarray:
    """Where the outline of the first face lies; `grow` in pixels."""
    points = analysis.faces[0].face.points[outline]
    return polygon(analysis.pixels.shape[:2], points, grow) > 0.5


def test_that_strengths_refuse_what_is_out_of_range() -> None:
    with pytest.raises(ValueError, match="tone must lie"):
        Strengths(tone=1.2)


def test_that_the_preset_grows_with_the_level_and_asks_for_nothing_that_changes_shape() -> None:
    presets = [Strengths.of_level(level / 20) for level in range(21)]
    for name in STRENGTHS:
        values = [getattr(preset, name) for preset in presets]
        assert values == sorted(values)
        assert max(np.diff(values)) < 0.15, "smooth"
    assert presets[0] == Strengths() and presets[0].changes_nothing
    assert presets[-1].jaw == presets[-1].eye_size == presets[-1].makeup == presets[-1].glow == 0
    assert Strengths.of_level(1, keep_colour=False).glow == 1


def test_that_nothing_asked_for_changes_nothing(woman: Analysis) -> None:
    assert not change(woman, Strengths()).any()


@pytest.mark.parametrize("name", STRENGTHS)
def test_that_every_effect_grows_with_its_strength(woman: Analysis, name: str) -> None:
    keep = name != "glow"
    amounts = [
        float(change(woman, replace(Strengths(keep_colour=keep), **{name: strength})).mean())
        for strength in (0.0, 0.25, 0.5, 0.75, 1.0)
    ]
    if name == "spots":  # this skin has few of them
        assert amounts == sorted(amounts)
    else:
        assert all(a < b for a, b in itertools.pairwise(amounts))


def test_that_retouching_is_the_preset_of_its_level(photos: Path, two: Analysis) -> None:
    photo = load(photos, "g01_renata_two_3mp.jpg", 1400)
    result = retouch(photo, ENGINE, RetouchOptions(0.7), lambda _: None, CancelToken())
    assert np.array_equal(result.photo.pixels, ENGINE.render(two, Strengths.of_level(0.7)))


def test_that_chosen_faces_get_strengths_each(two: Analysis) -> None:
    assert len(two.faces) == 2
    result = ENGINE.render(two, [None, Strengths.of_level(1)])
    boxes = [face.face.points[:468] for face in two.faces]
    for points, expected in zip(boxes, (False, True), strict=True):
        (left, top), (right, bottom) = points.min(axis=0).astype(int), points.max(axis=0).astype(int)
        changed = (result != two.pixels).any(axis=2)[top:bottom, left:right]
        assert (changed.mean() > 0.3) == expected


@pytest.mark.parametrize("scale", [0.5, 0.23])
def test_that_a_small_rendering_shows_what_the_large_one_will(woman: Analysis, scale: float) -> None:
    strengths = Strengths.of_level(1)
    small, large = ENGINE.render(woman, strengths, scale), ENGINE.render(woman, strengths)
    size = small.shape[1], small.shape[0]
    expected = cv2.resize(large, size, interpolation=cv2.INTER_AREA).astype(int)
    before = cv2.resize(woman.pixels, size, interpolation=cv2.INTER_AREA).astype(int)
    skin = np.abs(expected - before).max(axis=2) > 3
    error = np.abs(small.astype(int) - expected)[skin].mean()
    assert skin.sum() > 4000 * scale * scale
    assert error < 0.25 * np.abs(expected - before)[skin].mean()


@pytest.mark.parametrize(
    "strengths", [Strengths.of_level(0.8, keep_marks=False), Strengths(smooth=1, jaw=1, eye_size=0.5)]
)
@pytest.mark.parametrize("scale", [1.0, 0.71, 0.2])
def test_that_a_part_is_the_crop_of_the_whole_bit_for_bit(two: Analysis, strengths: Strengths, scale: float) -> None:
    whole = ENGINE.render(two, strengths, scale)
    height, width = whole.shape[:2]
    chance = np.random.default_rng(5)
    for _ in range(12):
        left, top = int(chance.integers(0, width - 1)), int(chance.integers(0, height - 1))
        right, bottom = int(chance.integers(left + 1, width + 1)), int(chance.integers(top + 1, height + 1))
        seen = ENGINE.render(two, strengths, scale, part=(left, top, right, bottom))
        assert np.array_equal(seen, whole[top:bottom, left:right])
        assert seen.flags.c_contiguous and seen.flags.writeable


def test_that_the_skin_keeps_its_colour_unless_that_is_given_up(woman: Analysis) -> None:
    cheeks = part(woman, anatomy.OVAL, -40) & ~part(woman, anatomy.LIPS, 20)
    lab = [
        cv2.cvtColor(pixels, cv2.COLOR_RGB2LAB)[cheeks].mean(axis=0) * (100 / 255, 1, 1)
        for pixels in (
            woman.pixels,
            ENGINE.render(woman, Strengths.of_level(1)),
            ENGINE.render(woman, Strengths.of_level(1, keep_colour=False)),
        )
    ]
    assert np.abs(lab[1] - lab[0]).max() < 1.5
    assert lab[2][0] > lab[0][0] + 1


def test_that_clearer_eyes_and_teeth_stay_inside_them(woman: Analysis) -> None:
    eyes = part(woman, anatomy.LEFT_EYE, 3) | part(woman, anatomy.RIGHT_EYE, 3)
    mouth = part(woman, anatomy.MOUTH, 3)
    for strengths, where in ((Strengths(eyes=1), eyes), (Strengths(teeth=1), mouth)):
        changed = change(woman, strengths).max(axis=2) > 1
        assert changed[where].mean() > 0.2
        assert not changed[~where].any()


def test_that_teeth_get_lighter_and_less_yellow(woman: Analysis) -> None:
    after = ENGINE.render(woman, Strengths(teeth=1)).astype(int)
    teeth = np.abs(after - woman.pixels).max(axis=2) > 4
    before = woman.pixels[teeth].astype(int).mean(axis=0)
    changed = after[teeth].mean(axis=0)
    assert changed[2] > before[2] + 2, "blue comes back"
    assert changed.mean() > before.mean()


def test_that_a_shut_mouth_has_no_teeth_to_whiten(photos: Path) -> None:
    analysis = ENGINE.analyse(load(photos, "p06_stephanie_farquhar_11mp.jpg"))
    assert not change(analysis, Strengths(teeth=1)).any()


def test_that_shape_moves_jaw_and_eyes_and_nothing_far_away(woman: Analysis) -> None:
    points = woman.faces[0].face.points
    again = [
        ENGINE.analyse(Photo(ENGINE.render(woman, strengths), "PNG")).faces[0].face.points
        for strengths in (Strengths(), Strengths(jaw=1), Strengths(eye_size=1))
    ]

    def width(of: np.ndarray) -> float:
        return float(np.hypot(*(of[172] - of[397])))

    def eyes(of: np.ndarray) -> float:
        return float(sum(cv2.contourArea(of[outline]) for outline in (anatomy.LEFT_EYE, anatomy.RIGHT_EYE)))

    assert 0.93 < width(again[1]) / width(again[0]) < 0.99
    assert 1.03 < eyes(again[2]) / eyes(again[0]) < 1.25
    size = float(np.ptp(points[:468, 0]))
    y, x = np.nonzero(change(woman, Strengths(jaw=1, eye_size=1)).any(axis=2))
    assert np.hypot(x - points[4, 0], y - points[4, 1]).max() < 1.7 * size


def test_that_makeup_reddens_lips_and_leaves_eyes_alone(woman: Analysis) -> None:
    after = ENGINE.render(woman, Strengths(makeup=1)).astype(int)
    lips = part(woman, anatomy.LIPS, -2) & ~part(woman, anatomy.MOUTH, 2)
    difference = (after - woman.pixels)[lips].mean(axis=0)
    assert difference[0] > difference[1] + 3
    assert not (after != woman.pixels)[part(woman, anatomy.LEFT_EYE)].any()


@pytest.mark.parametrize(
    "name", ["p24_river_kamanda.jpg", "p16_nevin_taylor_4mp.jpg", "p06_stephanie_farquhar_11mp.jpg"]
)
@pytest.mark.parametrize("colour", [(150, 190, 205), (214, 178, 150), (180, 135, 105)])
def test_that_a_cloth_before_the_mouth_is_no_skin(photos: Path, name: str, colour: tuple[int, int, int]) -> None:
    photo = load(photos, name)
    points = faces_in(photo)[0].points
    outline = points[[234, 132, 172, 152, 397, 361, 454, 6]]
    cloth = polygon(photo.pixels.shape[:2], outline) > 0.5
    pixels = photo.pixels.copy()
    weave = np.random.default_rng(3).normal(0, 4, (*cloth.shape, 1))
    pixels[cloth] = np.clip(np.array(colour) + weave, 0, 255).astype(np.uint8)[cloth]
    masked = Photo(pixels, "PNG")
    try:
        analysis = ENGINE.analyse(masked)
    except NoFaceFound:
        return  # refused in words is fine, too
    inner = cv2.erode(cloth.astype(np.uint8), np.ones((9, 9), np.uint8)) > 0
    assert (change(analysis, Strengths.of_level(1)).max(axis=2)[inner] > 3).mean() < 0.06


@pytest.fixture(
    scope="module",
    params=[("p14_madhavi_bharadwaj_7mp.jpg", (205, 205, 205), 0.55), ("p16_nevin_taylor_4mp.jpg", (110, 64, 30), 1.0)],
    ids=["translucent", "brown"],
)
def framed(photos: Path, request: pytest.FixtureRequest) -> tuple[Analysis, np.ndarray]:
    """A face with painted glasses, and where their frame is (0..255)."""
    name, colour, share = request.param
    photo = load(photos, name, 1600)
    points = faces_in(photo)[0].points
    eyes, apart = points[[468, 473]], float(np.hypot(*(points[468] - points[473])))
    frame = np.zeros(photo.pixels.shape[:2], np.uint8)
    thick = round(0.09 * apart)
    for x, y in eyes:
        cv2.circle(frame, (round(float(x)), round(float(y))), round(0.36 * apart), 255, thick, cv2.LINE_AA)
    across = (eyes[1] - eyes[0]) / apart
    ends = [tuple(int(v) for v in end) for end in (eyes[0] + across * 0.36 * apart, eyes[1] - across * 0.36 * apart)]
    cv2.line(frame, ends[0], ends[1], 255, thick, cv2.LINE_AA)
    alpha = share * frame[..., None] / 255
    worn = Photo(np.round(photo.pixels * (1 - alpha) + np.array(colour) * alpha).astype(np.uint8), "PNG")
    return ENGINE.analyse(worn), frame


@pytest.mark.parametrize("keep_marks", [True, False])
def test_that_a_frame_is_no_skin(framed: tuple[Analysis, np.ndarray], keep_marks: bool) -> None:
    analysis, frame = framed
    changed = change(analysis, Strengths.of_level(1, keep_marks=keep_marks)).max(axis=2)
    assert float(changed[frame > 250].mean()) < 1.0


def test_that_the_package_is_light_to_import() -> None:
    code = (
        "import sys; import beautydesk.engines.local;"
        "print([m for m in ('numpy', 'cv2', 'ai_edge_litert', 'PySide6') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_that_fine_tune_left_alone_is_the_level_itself() -> None:
    for level in (0.0, 0.3, 0.6, 1.0):
        assert Strengths.tuned(level, FineTune()) == Strengths.of_level(level)


def test_that_each_slider_of_fine_tune_has_its_own_effects() -> None:
    level = Strengths.of_level(0.3)
    assert Strengths.tuned(0.3, FineTune(texture=1.0)) == replace(level, smooth=0.0)
    assert Strengths.tuned(0.3, FineTune(texture=0.0)).smooth == pytest.approx(2 * level.smooth)
    assert Strengths.tuned(0.3, FineTune(blemishes=0.0)) == replace(level, spots=0.0)
    assert Strengths.tuned(0.3, FineTune(tone=0.0)) == replace(level, tone=0.0, glare=0.0, under_eyes=0.0)
    assert Strengths.tuned(0.3, FineTune(eyes=1.0, teeth=0.25)) == replace(level, eyes=0.6, teeth=0.15)
    assert Strengths.tuned(1.0, FineTune(blemishes=1.0)).spots == 1.0, "as far as it goes"
    shape = FineTune(jaw=0.4, eye_size=0.2, makeup=0.1)
    assert Strengths.tuned(0.0, shape) == Strengths(jaw=0.4, eye_size=0.2, makeup=0.1), "no part of any level"
    assert Strengths.tuned(0.3, FineTune(keep_colour=False)).glow == pytest.approx(0.3)


def test_that_faces_get_what_is_asked_of_each(two: Analysis) -> None:
    edit = Edit().with_face(0, FaceEdit(included=False)).with_face(1, FaceEdit(level=1.0))
    session = ENGINE.reopen(Photo(two.pixels, "JPEG"), None, CancelToken())
    options = RetouchOptions(0.3, edit=edit)
    for wish, each in (
        (options, [None, Strengths.of_level(1.0)]),
        (RetouchOptions(0.3, FaceScope.LARGEST), [Strengths.of_level(0.3), None]),
    ):
        assert np.array_equal(session.render(wish, token=CancelToken()), ENGINE.render(two, each))
    assert len(session.faces) == 2 and session.faces[0].width > 0


PARTS = RetouchOptions(0.5, fine_tune=FineTune(texture=0.7), edit=Edit().with_face(1, FaceEdit(level=0.9)))


@pytest.mark.parametrize(
    ("name", "longest", "options"),
    [
        pytest.param("g01_renata_two_3mp.jpg", 1400, PARTS, id="a level for each face"),
        pytest.param("g04_kids.jpg", 2000, RetouchOptions(0.7, FaceScope.LARGEST), id="the largest of many"),
    ],
)
def test_that_a_retouch_and_a_prepared_rendering_are_the_same_picture(
    photos: Path, name: str, longest: int, options: RetouchOptions
) -> None:
    photo = load(photos, name, longest)
    result = retouch(photo, ENGINE, options, lambda progress: None, CancelToken())
    session = ENGINE.reopen(photo, None, CancelToken())
    session.prepare(options, CancelToken())
    assert np.array_equal(result.photo.pixels, session.render(options, token=CancelToken()))
