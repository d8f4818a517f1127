"""Finding all faces of a photo, near and far, upright or lying on their side.

The detectors see 128 or 192 pixels only, so a group photo is shown to them in overlapping tiles as well. A picture
in which nothing is found is tried again turned by quarters.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from beautydesk.engines.local.find.boxes import FAR, NEAR, Detection, Grid, decode, distinct, merge
from beautydesk.engines.local.find.mesh import Face, find_mesh
from beautydesk.engines.local.nets import Net, Nets
from beautydesk.engines.local.threads import for_each

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels

Image = NDArray[np.uint8]
Floats = NDArray[np.float32]

WHOLE = 448  # pixels of the whole picture's longer side, as it is shown to both networks
TILED = 1.25  # tiles are this much larger than an even split, so that they overlap
FINEST = 614  # pixels of the longer side of the largest copy that is looked at: four tiles
EDGE = 1 / 224  # of a tile: a face that begins nearer to its border may be cut by it
LEAST_NEAR, LEAST_FAR, LEAST_TILE = 0.6, 0.5, 0.55


def find_faces(nets: Nets, picture: Pixels, splits: tuple[int, ...] = (1, 2, 4)) -> list[Face]:
    """All faces of `picture` (H x W x 3 RGB), largest first.

    `splits`: into how many tiles along the longer side the picture is cut, one after the other.
    """
    faces = _upright_faces(nets, picture, splits)
    quarter = 0
    while not faces and quarter < 3:
        quarter += 1
        turned = cast("Pixels", np.ascontiguousarray(np.rot90(picture, quarter)))
        faces = [_turned_back(face, quarter, picture.shape) for face in _upright_faces(nets, turned, (1,))]
    return sorted(faces, key=lambda face: -face.area)


def _upright_faces(nets: Nets, picture: Pixels, splits: tuple[int, ...]) -> list[Face]:
    boxes = distinct(_detections(nets, picture, splits))
    meshes = for_each(boxes, lambda box: find_mesh(nets, picture, box))
    return [face for face in meshes if face is not None]


def _turned_back(face: Face, quarter: int, shape: tuple[int, ...]) -> Face:
    """Points found in a picture turned counter-clockwise by `quarter` quarters, in the unturned one's coordinates."""
    height, width = shape[:2]
    x, y = face.points[:, 0], face.points[:, 1]
    match quarter:
        case 1:
            points = np.stack([width - 1 - y, x], axis=1)
        case 2:
            points = np.stack([width - 1 - x, height - 1 - y], axis=1)
        case _:
            points = np.stack([y, height - 1 - x], axis=1)
    return Face(points.astype(np.float32), face.certainty)


def _detections(nets: Nets, picture: Pixels, splits: tuple[int, ...]) -> list[Detection]:
    """Detections of all tiles, in pixels of the picture."""
    longer = max(picture.shape[:2])
    usable = [split for split in splits if split == 1 or longer >= 320 * split]
    # All levels come from one small copy, so that a face is seen alike whatever else is looked for.
    source = eight_bits(_halved(picture, FINEST))
    levels = {split: _reduced(source, min(longer, _side(split))) for split in usable}

    def look(tile: _Tile) -> list[Detection]:
        scale = longer / max(tile.level.shape[:2])
        return [found.moved(scale, tile.x * scale, tile.y * scale) for found in _in_tile(nets, tile)]

    tiles = [tile for split in usable for tile in _tiles(levels[split], split)]
    return [detection for found in for_each(tiles, look) for detection in found]


def _side(split: int) -> int:
    """Pixels of the longer side of a picture that is cut into so many tiles: each is what the far network sees."""
    return WHOLE if split == 1 else round(FAR.side * split / TILED)


def _halved(picture: Pixels, longer: int) -> Pixels:
    """As long as its longer side stays that long: far quicker than at once. An odd last row or column is left out."""
    height, width = picture.shape[:2]
    while max(height, width) >= 2 * longer and min(height, width) > 1:
        even = picture[: height // 2 * 2, : width // 2 * 2]
        height, width = height // 2, width // 2
        picture = cast("Pixels", cv2.resize(even, (width, height), interpolation=cv2.INTER_AREA))
    return picture


def _reduced(picture: Image, longer: int) -> Image:
    height, width = picture.shape[:2]
    scale = longer / max(height, width)
    if scale >= 1:
        return picture
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)


def eight_bits(picture: Pixels) -> Image:
    """The same in the eight bits that the detectors see."""
    return np.asarray(picture if picture.dtype == np.uint8 else cv2.convertScaleAbs(picture, alpha=1 / 257), np.uint8)


@dataclass(frozen=True, slots=True, eq=False)
class _Tile:
    """The part of a `level` of the picture, cut into `split` tiles along its longer side, that begins at `x`, `y`."""

    level: Image
    split: int
    x: int
    y: int
    image: Image

    def shows_whole(self, found: Detection) -> bool:
        """Is this a face of which this tile inside the picture shows everything? Another one has it whole otherwise."""
        (height, width), (whole_height, whole_width) = self.image.shape[:2], self.level.shape[:2]
        edge = max(width, height) * EDGE
        cut = (
            (found.left < edge and self.x > 0)
            or (found.top < edge and self.y > 0)
            or (found.left + found.width > width - edge and self.x + width < whole_width)
            or (found.top + found.height > height - edge and self.y + height < whole_height)
        )
        return not cut and found.width <= 0.6 * width


def _tiles(level: Image, split: int) -> Iterator[_Tile]:
    """Overlapping tiles."""
    height, width = level.shape[:2]
    side = max(height, width) if split == 1 else round(max(height, width) / split * TILED)
    for y in _starts(height, side):
        for x in _starts(width, side):
            yield _Tile(level, split, x, y, level[y : y + side, x : x + side])


def _starts(length: int, side: int) -> list[int]:
    if length <= side:
        return [0]
    count = int(np.ceil((length - side) / (side * 0.6))) + 1
    return [int(v) for v in np.linspace(0, length - side, count)]


def _in_tile(nets: Nets, tile: _Tile) -> list[Detection]:
    """The whole photo is shown to both detectors: each of them finds faces that the other one scores low."""
    if tile.split > 1:
        return [d for d in detect(nets, Net.FACES_FAR, FAR, tile.image, LEAST_TILE) if tile.shows_whole(d)]
    near = detect(nets, Net.FACES_NEAR, NEAR, tile.image, LEAST_NEAR)
    return near + detect(nets, Net.FACES_FAR, FAR, tile.image, LEAST_FAR)


def detect(nets: Nets, net: Net, grid: Grid, tile: Image, least: float) -> list[Detection]:
    """What one network scores at least `least`, in pixels of the tile, which is fitted into a black square."""
    height, width = tile.shape[:2]
    scale = grid.side / max(height, width)
    fitted = max(1, round(width * scale)), max(1, round(height * scale))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    small = tile if fitted == (width, height) else cv2.resize(tile, fitted, interpolation=how)
    left, top = (grid.side - fitted[0]) // 2, (grid.side - fitted[1]) // 2
    patch: Floats = np.full((grid.side, grid.side, 3), -1.0, np.float32)
    patch[top : top + fitted[1], left : left + fitted[0]] = small.astype(np.float32) / 127.5 - 1.0
    outputs = nets.run(net, patch)
    raw, logits = sorted(outputs, key=lambda output: -output.shape[-1])
    found = merge(decode(raw, logits, grid, least))
    return [d.moved(1 / scale, -left / scale, -top / scale) for d in found]
