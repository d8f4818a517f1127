"""The engine of this computer on real portraits."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import cv2
import numpy as np
import pytest
from portraits import NETS, faces_in, load

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import RetouchResult
from beautydesk.core.errors import EngineUnavailable, NoFaceFound, PhotoError
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.engines.local import LocalEngine
from beautydesk.engines.local import engine as engine_module
from beautydesk.engines.local.nets import default_folder
from beautydesk.workflow.retouch import retouch


@pytest.fixture(scope="module")
def engine() -> LocalEngine:
    local = LocalEngine()
    problem = local.problem()
    if problem:
        pytest.fail(problem)
    return local


def with_pixels(pixels: np.ndarray) -> Photo:
    return Photo(np.ascontiguousarray(pixels), "PNG")


def run(engine: LocalEngine, photo: Photo, level: float = 0.5, scope: FaceScope = FaceScope.ALL) -> RetouchResult:
    return retouch(photo, engine, RetouchOptions(level=level, faces=scope), lambda _: None, CancelToken())


def changed(photo: Photo, result: RetouchResult) -> np.ndarray:
    return np.asarray((photo.pixels != result.photo.pixels).any(axis=2))


def test_that_constructing_an_engine_reads_no_file(tmp_path: Path) -> None:
    assert LocalEngine(tmp_path / "nowhere").features.id == "local"


@pytest.mark.parametrize(
    ("name", "least", "most"), [("n07_cat.png", 0, 0), ("p24_river_kamanda.jpg", 1, 1), ("g04_kids.jpg", 5, 40)]
)
def test_that_faces_are_counted_without_retouching(
    engine: LocalEngine, photos: Path, name: str, least: int, most: int
) -> None:
    photo = load(photos, name, 1600)
    assert least <= len(engine.find_faces(photo)) <= most


def test_that_as_many_faces_are_counted_as_are_retouched(engine: LocalEngine, photos: Path) -> None:
    photo = load(photos, "g01_renata_two_3mp.jpg")
    assert len(engine.find_faces(photo)) == run(engine, photo).faces == 2


@pytest.mark.parametrize("name", ["p22_glennette_clark.jpg", "s01_astronaut.png", "p24_river_kamanda.jpg"])
@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_that_the_face_is_found_however_the_photo_is_turned(photos: Path, name: str, quarters: int) -> None:
    upright = load(photos, name, 512)
    (expected,) = faces_in(upright)
    (found,) = faces_in(with_pixels(np.rot90(upright.pixels, quarters)))
    x, y = expected.points.T
    width, height = upright.width - 1, upright.height - 1
    where = ((x, y), (y, width - x), (width - x, height - y), (height - y, x))[quarters]
    eyes = float(np.hypot(*(expected.points[468] - expected.points[473])))
    error = np.hypot(found.points[:, 0] - where[0], found.points[:, 1] - where[1])
    assert float(error.mean()) < 0.06 * eyes


def test_that_everything_far_from_the_face_stays_bit_for_bit(engine: LocalEngine, photos: Path) -> None:
    photo = load(photos, "p22_glennette_clark.jpg")
    points = faces_in(photo)[0].points
    result = run(engine, photo, level=1)
    assert result.faces == 1
    y, x = np.nonzero(changed(photo, result))
    centre, reach = points[:468].mean(axis=0), 1.1 * float(np.ptp(points[:468, 1]))
    assert len(x) > 1000
    assert float(np.abs(x - centre[0]).max()) < reach and float(np.abs(y - centre[1]).max()) < reach
    assert result.photo.pixels.dtype == np.uint8 and result.photo.pixels.flags.c_contiguous


def test_that_lips_are_left_alone(engine: LocalEngine, photos: Path) -> None:
    photo = load(photos, "p02_rajni_aneja_20mp.jpg")
    points = faces_in(photo)[0].points
    touched = changed(photo, run(engine, photo, level=1))
    for point in (0, 17):  # the middle of both lips
        x, y = (int(v) for v in points[point])
        assert not touched[y - 2 : y + 3, x - 2 : x + 3].any()


def test_that_a_gray_photo_stays_gray(engine: LocalEngine, photos: Path) -> None:
    photo = load(photos, "p11_emilia_ogundipe_9mp_gray.jpg")
    gray = with_pixels(np.repeat(photo.pixels[..., 1:2], 3, axis=2))
    result = run(engine, gray, level=1).photo.pixels
    assert np.array_equal(result[..., 0], result[..., 1]) and np.array_equal(result[..., 1], result[..., 2])
    assert changed(gray, RetouchResult(gray.with_pixels(result), "local")).sum() > 1000


@pytest.mark.parametrize("name", ["g01_renata_two_3mp.jpg", "s03_obama_biden.jpg"])
def test_that_only_the_largest_face_is_retouched_when_that_is_asked(
    engine: LocalEngine, photos: Path, name: str
) -> None:
    photo = load(photos, name)
    everybody, one = run(engine, photo), run(engine, photo, scope=FaceScope.LARGEST)
    assert everybody.faces is not None and everybody.faces >= 2
    assert one.faces == 1
    first, second = faces_in(photo)[:2]
    for face, result, expected in ((first, one, True), (second, one, False), (second, everybody, True)):
        (left, top), (right, bottom) = face.points[:468].min(axis=0), face.points[:468].max(axis=0)
        inner = changed(photo, result)[int(top) : int(bottom), int(left) : int(right)]
        assert (inner.mean() > 0.3) == expected


@pytest.mark.parametrize(("height", "width"), [(511, 509), (333, 512), (512, 257)])
def test_that_odd_sizes_work(engine: LocalEngine, photos: Path, height: int, width: int) -> None:
    pixels = load(photos, "s01_astronaut.png").pixels[:height, max(0, 225 - width // 2) :][:, :width]
    photo = with_pixels(pixels)
    result = run(engine, photo, level=1)
    assert result.photo.pixels.shape == pixels.shape and changed(photo, result).any()


@pytest.mark.parametrize("shape", [(1, 1), (1, 400), (400, 1), (16, 16)])
def test_that_tiny_photos_have_no_face(engine: LocalEngine, shape: tuple[int, int]) -> None:
    with pytest.raises(NoFaceFound):
        run(engine, with_pixels(np.full((*shape, 3), 127, np.uint8)))


def test_that_sixteen_bits_give_the_same_retouch_finer(engine: LocalEngine, photos: Path) -> None:
    photo = load(photos, "p24_river_kamanda.jpg")
    deep = Photo(photo.pixels.astype(np.uint16) * 257, "PNG")
    result = run(engine, deep, level=1).photo.pixels
    assert result.dtype == np.uint16
    difference = result.astype(np.float64) / 257 - run(engine, photo, level=1).photo.pixels
    assert float(np.percentile(np.abs(difference), 99.5)) <= 1.0  # a mark may be judged otherwise
    assert float(np.abs(result % 257).max()) > 0


def cheek(photo: Photo, pixels: np.ndarray) -> tuple[float, float, np.ndarray]:
    """Spread of the fine texture and of broader unevenness on one cheek, and its mean CIE Lab colour."""
    points = faces_in(photo)[0].points
    x, y = points[[50, 101, 205, 187]].mean(axis=0)
    size = float(np.ptp(points[:468, 0]))
    half = int(0.09 * size)
    window = pixels[int(y) - half : int(y) + half, int(x) - half : int(x) + half]
    lab = cv2.cvtColor(window.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    lightness = lab[..., 0]
    low = cv2.GaussianBlur(lightness, (0, 0), max(0.6, 0.0026 * size))
    broad = cv2.GaussianBlur(lightness, (0, 0), 0.025 * size)
    return float((lightness - low).std()), float((low - broad).std()), lab.mean(axis=(0, 1))


@pytest.mark.parametrize("name", ["p16_nevin_taylor_4mp.jpg", "p14_madhavi_bharadwaj_7mp.jpg"])
def test_that_skin_is_evened_while_pores_and_colour_stay(engine: LocalEngine, photos: Path, name: str) -> None:
    photo = load(photos, name, 1400)
    fine, uneven, colour = cheek(photo, photo.pixels)
    fine_after, uneven_after, colour_after = cheek(photo, run(engine, photo, level=1).photo.pixels)
    assert 0.75 < fine_after / fine < 1.05
    assert uneven_after / uneven < 0.85
    assert abs(float(colour_after[0] - colour[0])) < 3  # of one cheek; redness and shadow may go
    assert float(np.abs(colour_after - colour).max()) < 6


CHEEKS_AND_FOREHEAD = (50, 280, 151)
MORE_OF_THEM = (*CHEEKS_AND_FOREHEAD, 101, 330, 118, 347, 187, 411, 205, 425, 69, 299, 337, 108)


def painted(
    photo: Photo, colour: tuple[float, float, float], radius: float, at: tuple[int, ...] = CHEEKS_AND_FOREHEAD
) -> tuple[Photo, list[tuple[int, int]]]:
    """The photo with soft spots of this Lab difference at some points of the mesh."""
    points = faces_in(photo)[0].points
    places = [(int(x), int(y)) for x, y in points[list(at)]]
    lab = cv2.cvtColor(photo.pixels.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    y, x = np.mgrid[0 : photo.height, 0 : photo.width]
    for left, top in places:
        alpha = np.clip((radius * 1.3 - np.hypot(x - left, y - top)) / (0.5 * radius), 0, 1)
        lab += (alpha[..., None] * np.array(colour)).astype(np.float32)
    rgb = np.clip(cv2.cvtColor(lab, cv2.COLOR_LAB2RGB), 0, 1)
    return with_pixels(np.round(rgb * 255).astype(np.uint8)), places


def contrast(pixels: np.ndarray, place: tuple[int, int], radius: float, channel: int) -> float:
    """Of a spot's middle against the skin round it, in one channel of CIE Lab."""
    half = int(3 * radius) + 3
    x, y = place
    window = pixels[y - half : y + half + 1, x - half : x + half + 1].astype(np.float32) / 255
    values = cv2.cvtColor(window, cv2.COLOR_RGB2LAB)[..., channel]
    v, u = np.mgrid[-half : half + 1, -half : half + 1]
    distance = np.hypot(u, v)
    ring = (distance > 1.6 * radius + 1) & (distance < 2.3 * radius + 2)
    return float(values[distance <= 0.6 * radius].mean() - np.median(values[ring]))


def test_that_red_spots_go_and_moles_stay(engine: LocalEngine, photos: Path) -> None:
    photo = load(photos, "p14_madhavi_bharadwaj_7mp.jpg", 1400)
    radius = 4.0
    red, places = painted(photo, (-6, 13, 5), radius)
    healed = run(engine, red, level=0.8).photo.pixels
    for place in places:
        assert contrast(healed, place, radius, 1) < 0.4 * contrast(red.pixels, place, radius, 1)
    moles, places = painted(photo, (-22, 4, 3), radius)
    kept = run(engine, moles, level=1).photo.pixels
    for place in places:
        assert contrast(kept, place, radius, 0) < 0.85 * contrast(moles.pixels, place, radius, 0) < 0


@pytest.mark.parametrize("longest", [260, 400])
def test_that_freckles_of_a_pixel_or_two_stay_on_small_faces(engine: LocalEngine, photos: Path, longest: int) -> None:
    photo = load(photos, "p14_madhavi_bharadwaj_7mp.jpg", longest)
    radius = 1.2
    freckled, places = painted(photo, (-8, 3, 6), radius, MORE_OF_THEM)
    kept = run(engine, freckled, level=1).photo.pixels
    shares = [contrast(kept, p, radius, 0) / contrast(freckled.pixels, p, radius, 0) for p in places]
    assert min(shares) > 0.82 and np.median(shares) > 0.9, sorted(shares)


def test_that_two_threads_at_once_give_what_one_gives(photos: Path) -> None:
    engine = LocalEngine()
    sources = [load(photos, name) for name in ("p24_river_kamanda.jpg", "s01_astronaut.png")]
    together = threading.Barrier(2)

    def work(photo: Photo) -> list[np.ndarray]:
        together.wait(10)
        return [run(engine, photo).photo.pixels for _ in range(3)]

    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(work, sources))
    for photo, pictures in zip(sources, results, strict=True):
        alone = run(LocalEngine(), photo).photo.pixels
        assert all(np.array_equal(picture, alone) for picture in pictures)


def test_that_missing_models_are_said_with_what_to_do(tmp_path: Path) -> None:
    engine = LocalEngine(tmp_path)
    with pytest.raises(EngineUnavailable) as caught:
        run(engine, with_pixels(np.zeros((200, 200, 3), np.uint8)))
    assert "missing" in caught.value.message and "Install" in caught.value.hint
    problem = engine.problem()
    assert problem is not None and "missing" in problem
    for work in (engine.find_faces, lambda photo: engine.reopen(photo, None, CancelToken()).faces):
        with pytest.raises(EngineUnavailable, match="missing"):
            work(with_pixels(np.zeros((200, 200, 3), np.uint8)))


@pytest.mark.parametrize("content", [b"", b"not a network", None])
def test_that_a_damaged_model_is_said_and_does_not_crash(tmp_path: Path, content: bytes | None) -> None:
    for item in default_folder().iterdir():
        whole = item.read_bytes()
        (tmp_path / item.name).write_bytes(whole[: len(whole) // 2] if content is None else content)
    with pytest.raises(EngineUnavailable, match="damaged"):
        run(LocalEngine(tmp_path), with_pixels(np.zeros((200, 200, 3), np.uint8)))


def test_that_a_missing_runtime_is_said_and_does_not_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "ai_edge_litert.interpreter", None)
    with pytest.raises(EngineUnavailable, match="ai-edge-litert"):
        run(LocalEngine(), with_pixels(np.zeros((200, 200, 3), np.uint8)))


def test_that_a_giant_is_refused_before_memory_is_taken(engine: LocalEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "MEMORY_LIMIT", 1024**2)
    with pytest.raises(PhotoError, match="megapixels") as caught:
        run(engine, with_pixels(np.zeros((200, 200, 3), np.uint8)))
    assert caught.value.code == "ERROR_PHOTO_TOO_LARGE"


def test_that_skin_of_another_face_is_left_to_that_face(photos: Path) -> None:
    from beautydesk.engines.local.filters import polygon
    from beautydesk.engines.local.find import anatomy
    from beautydesk.engines.local.skin.mask import find_skin, person_mask
    from beautydesk.engines.local.skin.region import cut_out

    nets, photo = NETS, load(photos, "p24_river_kamanda.jpg")
    region = cut_out(photo.pixels, faces_in(photo)[0].points)
    person = person_mask(nets, photo.pixels, region)
    other = region.points + region.down * (0.75 * region.size)  # somebody's face before this one's neck
    own = polygon(region.shape, region.points[anatomy.OVAL], 8) > 0
    theirs = (polygon(region.shape, other[anatomy.OVAL], -8) > 0) & ~own
    alone, beside = find_skin(region, person).mask, find_skin(region, person, [other]).mask
    assert float(alone[theirs].mean()) > 0.05
    assert float(beside[theirs].max()) < 0.01
    assert np.array_equal(alone[:50], beside[:50])


def test_that_loading_says_nothing_and_leaves_standard_error_alone(capfd: pytest.CaptureFixture[str]) -> None:
    import os

    before = os.fstat(2).st_ino
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda _: LocalEngine().problem(), range(4))) == [None] * 4
    assert os.fstat(2).st_ino == before
    assert capfd.readouterr().err == ""


def drawing(side: int, skin: tuple[int, int, int], ground: tuple[int, int, int]) -> Photo:
    """A face as a child would draw it, filled with one colour."""
    picture, middle = np.full((side, side, 3), ground, np.uint8), side // 2
    cv2.circle(picture, (middle, middle), int(0.4 * side), skin, -1, cv2.LINE_AA)
    for sign in (-1, 1):
        eye = middle + int(sign * 0.14 * side), middle - int(0.1 * side)
        cv2.circle(picture, eye, int(0.04 * side), (20, 20, 20), -1, cv2.LINE_AA)
    mouth = middle, middle + int(0.05 * side)
    cv2.ellipse(picture, mouth, (int(0.2 * side), int(0.16 * side)), 0, 20, 160, (20, 20, 20), side // 60, cv2.LINE_AA)
    return with_pixels(picture)


@pytest.mark.parametrize("skin", [(236, 188, 160), (255, 220, 60), (250, 250, 250)])
def test_that_a_drawn_face_is_refused(engine: LocalEngine, skin: tuple[int, int, int]) -> None:
    with pytest.raises(NoFaceFound):
        run(engine, drawing(600, skin, (90, 120, 90)))


@pytest.mark.parametrize("name", ["p22_glennette_clark.jpg", "p06_stephanie_farquhar_11mp.jpg"])
def test_that_shading_tells_a_photo_from_a_drawing_though_it_is_overexposed(photos: Path, name: str) -> None:
    from beautydesk.engines.local.find.drawn import is_drawn

    photo = load(photos, name, 900)
    points = faces_in(photo)[0].points
    bright = np.clip(photo.pixels.astype(np.float32) * 1.6, 0, 255).astype(np.uint8)
    filled = np.full_like(photo.pixels, (236, 188, 160))
    assert [is_drawn(pixels, points) for pixels in (photo.pixels, bright, filled)] == [False, False, True]
    assert is_drawn(filled.astype(np.uint16) * 257, points)
