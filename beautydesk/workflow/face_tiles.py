"""Faces of photos as small pictures that can be put side by side, before and after; and how much each has changed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from beautydesk.core.photo import Photo
from beautydesk.core.seen_face import Eyes, SeenFace
from beautydesk.workflow.viewing import Shown

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from beautydesk.imaging.face_tile import Block, Tile
    from beautydesk.imaging.patch import Patch

MEASURED = 128  # px of the tiles that a change is measured on: pores are no change, a face that lost them all is


@dataclass(frozen=True, slots=True, eq=False)
class FaceTile:
    """`before`, `after`: side x side x 4, sRGB and cover, which is 0 beyond the photo's edge. `after`: None without a
    result."""

    before: NDArray[np.uint8]
    after: NDArray[np.uint8] | None


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    """A photo, perhaps reduced: `block` has its pixels, in the numbers of `icc`; `width`, `height` are its own."""

    block: Block
    icc: bytes | None
    gray: bool
    width: int
    height: int


def cut(path: Path, shown: Shown, patch: Path | None, faces: Sequence[Eyes], side: int) -> list[FaceTile]:
    """The faces of a photo, `side` px wide and high. A large JPEG is decoded no larger than that takes.

    `shown`: gives the photo decoded, while it is looked at. `patch`: the file of its result. Raises `PhotoError`.
    """
    from beautydesk.imaging.patch import read_patch

    seen = _look(path, shown, faces, side)
    result = None if patch is None else read_patch(patch)
    if result is not None and result.shape[:2] != (seen.height, seen.width):
        result = None  # another file is there by now; whoever opens the photo says so
    return [_pair(seen, result, patch is not None, eyes, side) for eyes in faces]


def measured(before: Photo, after: Photo, faces: Sequence[SeenFace]) -> tuple[SeenFace, ...]:
    """The faces with how much a result has changed them."""
    if before.pixels.shape != after.pixels.shape:
        return tuple(faces)
    return tuple(replace(face, change=_change(before, after, face.eyes)) for face in faces)


def _change(before: Photo, after: Photo, eyes: Eyes) -> float | None:
    from beautydesk.imaging.face_tile import Block, change, face_tile

    size = (before.width, before.height, MEASURED)
    tiles = [face_tile(Block(photo.pixels), eyes, *size) for photo in (before, after)]
    one, other = (
        None if tile is None else _srgb(tile, photo) for tile, photo in zip(tiles, (before, after), strict=True)
    )
    return None if one is None or other is None else round(change(one, other), 5)


def _look(path: Path, shown: Shown, faces: Sequence[Eyes], side: int) -> _Seen:
    from beautydesk import imaging
    from beautydesk.imaging.face_tile import Block, scale_for
    from beautydesk.imaging.files.read import reduced

    loaded = shown()
    if loaded is not None and loaded.is_read_from(path):
        return _whole(loaded.photo)
    info = imaging.inspect(path)
    largest = max((scale_for(eyes, info.width, info.height, side) for eyes in faces), default=1.0)
    found = None
    if largest < 1:
        found = reduced(path, math.ceil(largest * min(info.width, info.height)))
    if found is None:
        return _whole(imaging.decode(path))
    height, width = found.pixels.shape[:2]
    block = Block(found.pixels, across=found.width / width, down=found.height / height)
    return _Seen(block, found.icc, found.gray, found.width, found.height)


def _whole(photo: Photo) -> _Seen:
    from beautydesk import imaging
    from beautydesk.imaging.face_tile import Block

    if photo.alpha is not None:
        return _Seen(Block(imaging.to_srgb(photo)), None, False, photo.width, photo.height)
    return _Seen(Block(photo.pixels), photo.icc_profile, photo.gray, photo.width, photo.height)


def _pair(seen: _Seen, result: Patch | None, retouched: bool, eyes: Eyes, side: int) -> FaceTile:
    import numpy as np

    from beautydesk.imaging.face_tile import Block, face_tile, laid_over

    size = (eyes, seen.width, seen.height, side)
    tile = face_tile(seen.block, *size)
    if tile is None:
        return FaceTile(np.zeros((side, side, 4), np.uint8), None)
    before = _srgb(tile, seen)
    after = before if retouched else None
    if result is not None and result.pixels is not None:
        changed = face_tile(Block(result.pixels, result.left, result.top), *size)
        if changed is not None:
            after = laid_over(before, _srgb(changed, seen), changed.cover)
    cover = tile.cover[..., None]
    return FaceTile(
        np.concatenate([before, cover], axis=2), None if after is None else np.concatenate([after, cover], axis=2)
    )


def _srgb(tile: Tile, of: _Seen | Photo) -> NDArray[np.uint8]:
    from beautydesk.imaging.colour.convert import pixels_to_srgb

    icc = of.icc_profile if isinstance(of, Photo) else of.icc
    return pixels_to_srgb(tile.pixels, icc, of.gray)
