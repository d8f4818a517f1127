"""Faces cut out so that they lie alike: where the eyes are, what is seen before and after, and how much has changed."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from beautydesk import imaging
from beautydesk.core.edit import NO_EDIT
from beautydesk.core.photo import Photo
from beautydesk.core.seen_face import Eyes, SeenFace
from beautydesk.engines.local import LocalEngine
from beautydesk.engines.local.find.geometry import eyes_of
from beautydesk.imaging.face_tile import APART, EYES_AT, scale_for
from beautydesk.imaging.files import read
from beautydesk.imaging.patch import write_patch
from beautydesk.workflow import face_tiles
from beautydesk.workflow.viewing import LoadedPhoto, nothing_shown
from tests.engines_local.portraits import faces_in, load

SIDE = 192
RIGHT, LEFT = ((0.5 + sign * APART / 2) * SIDE for sign in (-1, 1))
ENGINE = LocalEngine()


def turned(photo: Photo, degrees: float) -> Photo:
    """Inside a frame that is large enough for it."""
    height, width = photo.pixels.shape[:2]
    side = math.ceil(math.hypot(height, width))
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    matrix[:, 2] += (side - width) / 2, (side - height) / 2
    return Photo(cv2.warpAffine(photo.pixels, matrix, (side, side), borderMode=cv2.BORDER_REPLICATE), "PNG")


def saved(photo: Photo, folder: Path, name: str = "photo.png") -> Path:
    path = folder / name
    Image.fromarray(photo.pixels).save(path, quality=95)
    return path


def seen_in(photo: Photo) -> tuple[SeenFace, ...]:
    return tuple(SeenFace(number, face.eyes) for number, face in enumerate(ENGINE.find_faces(photo)) if face.eyes)


@pytest.mark.parametrize("degrees", [0, 14, -31, 78])
@pytest.mark.parametrize("name", ["p22_glennette_clark.jpg", "p24_river_kamanda.jpg", "g01_renata_two_3mp.jpg"])
def test_that_eyes_are_level_and_at_the_same_place(photos: Path, tmp_path: Path, name: str, degrees: float) -> None:
    photo = turned(load(photos, name), degrees)
    seen = seen_in(photo)
    tiles = face_tiles.cut(saved(photo, tmp_path), nothing_shown, None, [face.eyes for face in seen], SIDE)
    assert len(tiles) == (2 if name.startswith("g01") else 1)
    for tile in tiles:
        cut = Photo(np.ascontiguousarray(tile.before[..., :3]), "PNG")
        right, left = eyes_of(faces_in(cut)[0].points)
        assert np.abs(right - [RIGHT, EYES_AT * SIDE]).max() <= 2, right
        assert np.abs(left - [LEFT, EYES_AT * SIDE]).max() <= 2, left


@pytest.mark.parametrize("name", ["p26_craft_beer_24mp.jpg", "p11_emilia_ogundipe_9mp_gray.jpg"])
def test_that_a_large_photo_is_decoded_small_and_looks_the_same(photos: Path, name: str) -> None:
    path, photo = photos / name, imaging.decode(photos / name)
    [face] = seen_in(photo)
    scale = scale_for(face.eyes, photo.width, photo.height, SIDE)
    small = read.reduced(path, math.ceil(scale * min(photo.width, photo.height)))
    assert small is not None and small.pixels.shape[1] <= photo.width / 2
    [quick] = face_tiles.cut(path, nothing_shown, None, [face.eyes], SIDE)
    [plain] = face_tiles.cut(path, lambda: LoadedPhoto(photo), None, [face.eyes], SIDE)
    assert np.abs(quick.before.astype(int) - plain.before).mean() < 2


def test_that_the_result_is_seen_after_and_the_photo_before(photos: Path, tmp_path: Path) -> None:
    photo = load(photos, "p22_glennette_clark.jpg")
    path = saved(photo, tmp_path, "photo.jpg")
    photo = imaging.decode(path)
    [face] = seen_in(photo)
    box = face.eyes.box(photo.width, photo.height)
    pixels = photo.pixels.copy()
    part = (slice(int(box.y), int(box.bottom)), slice(int(box.x + box.width / 2), int(box.right)))
    pixels[part] = 255 - pixels[part]
    write_patch(photo, photo.with_pixels(pixels), tmp_path / "p.npz")
    [tile] = face_tiles.cut(path, nothing_shown, tmp_path / "p.npz", [face.eyes], SIDE)
    assert tile.after is not None
    whole = saved(photo.with_pixels(pixels), tmp_path, "whole.png")
    [expected] = face_tiles.cut(whole, nothing_shown, None, [face.eyes], SIDE)
    assert np.abs(tile.after.astype(int) - expected.before).mean() < 3
    left = slice(None), slice(0, SIDE // 3)  # the face is a little tilted
    assert np.array_equal(tile.before[left], tile.after[left]), "what is not changed is the very same"
    assert np.abs(tile.before.astype(int) - tile.after)[:, 2 * SIDE // 3 :].mean() > 20


def test_that_nothing_covers_a_tile_beyond_the_edge_of_the_photo(tmp_path: Path) -> None:
    path = saved(Photo(np.full((400, 400, 3), 90, np.uint8), "PNG"), tmp_path)
    [tile] = face_tiles.cut(path, nothing_shown, None, [Eyes((0.01, 0.5), (0.15, 0.5))], SIDE)
    assert tile.before[:, 0, 3].max() == 0 and tile.before[SIDE // 2, SIDE // 2, 3] == 255
    [far] = face_tiles.cut(path, nothing_shown, None, [Eyes((4.0, 4.0), (4.1, 4.0))], SIDE)
    assert far.before[..., 3].max() == 0


def test_that_a_result_of_another_file_is_not_shown(tmp_path: Path) -> None:
    photo = Photo(np.full((300, 300, 3), 90, np.uint8), "PNG")
    write_patch(photo, photo.with_pixels(photo.pixels + np.uint8(9)), tmp_path / "p.npz")
    path = saved(Photo(np.full((200, 300, 3), 90, np.uint8), "PNG"), tmp_path)
    [tile] = face_tiles.cut(path, nothing_shown, tmp_path / "p.npz", [Eyes((0.4, 0.4), (0.6, 0.4))], SIDE)
    assert tile.after is not None and np.array_equal(tile.before, tile.after)


def test_that_a_face_that_changed_more_is_measured_so(photos: Path) -> None:
    photo = load(photos, "g01_renata_two_3mp.jpg")
    seen = seen_in(photo)
    blurred = cv2.GaussianBlur(photo.pixels, (0, 0), 4)
    box = seen[1].eyes.box(photo.width, photo.height)
    pixels = photo.pixels.copy()
    part = (slice(int(box.y), int(box.bottom)), slice(int(box.x), int(box.right)))
    pixels[part] = blurred[part]
    changes = [face.change for face in face_tiles.measured(photo, photo.with_pixels(pixels), seen)]
    assert changes[0] == 0 and changes[1] is not None and changes[1] > 0.01


def test_that_a_head_that_is_turned_away_is_no_larger_than_others() -> None:
    """Its eyes are close to each other in the picture."""
    points = np.zeros((478, 2), np.float32)
    photo_of_front = faces_like(points, apart=60)
    from_the_side = faces_like(points, apart=10)
    front, side = (math.dist(*map(tuple, eyes_of(each))) for each in (photo_of_front, from_the_side))
    assert front == pytest.approx(60) and side > 0.7 * front
    right, left = eyes_of(from_the_side)
    assert right[0] < left[0] and right[1] == pytest.approx(left[1])


def faces_like(points: np.ndarray, apart: float) -> np.ndarray:
    """A face of 140 px from cheek to cheek, or less where it is turned, and 180 from forehead to chin."""
    from beautydesk.engines.local.find import anatomy

    made = points.copy()
    made[anatomy.RIGHT_EYE], made[anatomy.LEFT_EYE] = (100 - apart / 2, 80), (100 + apart / 2, 80)
    made[anatomy.RIGHT_CHEEK_EDGE], made[anatomy.LEFT_CHEEK_EDGE] = (100 - apart, 100), (100 + apart, 100)
    made[anatomy.FOREHEAD_TOP], made[anatomy.CHIN] = (100, 20), (100, 200)
    return made


def test_that_a_session_tells_of_the_faces_that_it_knows_and_looks_for_none(photos: Path) -> None:
    from beautydesk.core.cancel import CancelToken

    photo = load(photos, "g01_renata_two_3mp.jpg")
    session = ENGINE.reopen(photo, None, CancelToken())
    assert session.seen(NO_EDIT) == ()
    boxes = session.faces
    seen = session.seen(NO_EDIT)
    assert [face.number for face in seen] == [0, 1] and len(boxes) == 2
    for face, box in zip(seen, boxes, strict=True):
        (x, y), (right, _) = face.eyes.in_pixels(photo.width, photo.height)
        assert box.x < x < right < box.right and box.y < y < box.bottom
    marked = NO_EDIT.with_marked(boxes_as_share(boxes[1], photo))
    session.face_in(marked.marked[0].box)
    assert [face.number for face in session.seen(marked)] == [0, 1, 1000]


def boxes_as_share(box: object, photo: Photo) -> object:
    x, y, width, height = box.x, box.y, box.width, box.height  # type: ignore[attr-defined]
    return replace(box, x=x / photo.width, y=y / photo.height, width=width / photo.width, height=height / photo.height)  # type: ignore[type-var]
