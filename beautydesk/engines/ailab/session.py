"""A result that was bought, given at lower levels and face by face: all of it on this computer, for nothing.

The service retouches whole photos. Where a face is to get less, or nothing, the same answer at a lower strength (or the
original) is laid over it, softly, so that no edge shows between a face and its neighbour's.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from beautydesk.core.cancel import CancelToken
from beautydesk.core.job import RetouchOptions
from beautydesk.core.viewport import Rect

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from beautydesk.core.photo import Photo, Pixels
    from beautydesk.imaging import Transfer

# Half axes of the ellipse that belongs to a face, in halves of its box: hair and neck are retouched with the face.
REACH_X, REACH_Y = 1.7, 1.8
SOFT = 0.35  # part of the ellipse over which it fades, and over which two faces share what lies between them
GRID = 384  # px of the longer side on which the shares are computed; they are smooth
NEAR = 0.005  # levels that are this near are the same


class HostedDevelopment:
    """Implements `core.engine.Development`.

    `sent`: h x w x 3 sRGB, the pixels that the service was given; `answer`: what came back. `most`: the level that was
    bought. `find_faces` is asked when faces are.
    """

    def __init__(
        self,
        photo: Photo,
        sent: NDArray[np.uint8],
        answer: Photo,
        most: float,
        find_faces: Callable[[Photo], tuple[Rect, ...]],
    ) -> None:
        self._photo, self._sent, self._answer, self._most = photo, sent, answer, most
        self._find_faces = find_faces
        self._lock = threading.Lock()
        self._transfers: dict[float, Transfer] = {}

    @cached_property
    def faces(self) -> tuple[Rect, ...]:
        return self._find_faces(self._photo)

    @property
    def most(self) -> float:
        return self._most

    def render(self, options: RetouchOptions, scale: float, token: CancelToken) -> Pixels:
        """See `Development.render`. The first at another scale takes up to a second, further ones some milliseconds."""
        transfer = self._transfer(scale)
        token.raise_if_cancelled()
        general = self._strength(options.level)
        out = transfer.render(general).pixels
        levels = [options.level_of(n) if options.includes(n) else 0.0 for n in range(len(self.faces))]
        others = {n: level for n, level in enumerate(levels) if abs(self._strength(level) - general) > NEAR}
        if not others:
            return out
        out = out.copy()
        shares = face_shares(self.faces, self._photo.width, self._photo.height)
        for number, level in others.items():
            token.raise_if_cancelled()
            _lay_over(out, transfer.render(self._strength(level)).pixels, shares[number])
        return out

    def _strength(self, level: float) -> float:
        return min(1.0, level / self._most) if self._most > 0 else 0.0

    def _transfer(self, scale: float) -> Transfer:
        """The answer, understood for the photo at this scale; the full size and the last other one are kept."""
        from beautydesk import imaging

        with self._lock:
            known = self._transfers.get(scale)
            if known is None:
                full = self._transfers.get(1.0)
                self._transfers = {1.0: full} if full else {}
                known = imaging.Transfer(_at_scale(self._photo, scale), self._sent, self._answer)
                self._transfers[scale] = known
            return known


def _at_scale(photo: Photo, scale: float) -> Photo:
    from beautydesk.imaging.resize import resize

    if scale == 1:
        return photo
    width, height = max(1, round(photo.width * scale)), max(1, round(photo.height * scale))
    return replace(photo, pixels=resize(photo.pixels, width, height), alpha=None)


def face_shares(faces: tuple[Rect, ...], width: int, height: int) -> list[NDArray[np.float32]]:
    """How much of each place belongs to each face: maps of one shape, 0..1, whose sum is at most 1."""
    import numpy as np

    step = max(1.0, max(width, height) / GRID)
    rows, columns = max(1, round(height / step)), max(1, round(width / step))
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
    x, y = (x + 0.5) * (width / columns), (y + 0.5) * (height / rows)
    distances = np.stack(
        [
            np.hypot(
                (x - (face.x + face.width / 2)) / (REACH_X * face.width / 2),
                (y - (face.y + face.height / 2)) / (REACH_Y * face.height / 2),
            )
            for face in faces
        ]
    )
    inside = np.clip((1 - distances) / SOFT, 0, 1)
    inside = inside * inside * (3 - 2 * inside)
    nearest = distances.min(axis=0)
    closeness = np.clip(1 - (distances - nearest) / SOFT, 0, 1)  # 1 for the nearest face, falling for others
    closeness = closeness / closeness.sum(axis=0)
    return [np.asarray(a * b, np.float32) for a, b in zip(inside, closeness, strict=True)]


def _lay_over(out: Pixels, other: Pixels, share: NDArray[np.float32]) -> None:
    """`other` over `out`, as much as `share` (a smaller map of the same picture) says, in strips."""
    import cv2
    import numpy as np

    height, width = out.shape[:2]
    rows = np.flatnonzero(share.any(axis=1))
    if not len(rows):
        return
    first, last = int(rows[0] * height / len(share)), int((rows[-1] + 2) * height / len(share)) + 1
    for top in range(max(0, first - 1), min(height, last), 256):
        bottom = min(height, top + 256)
        # where each pixel's middle lies on the map, as cv2.resize would have it
        y = (np.arange(top, bottom, dtype=np.float32) + 0.5) * (share.shape[0] / height) - 0.5
        x = (np.arange(width, dtype=np.float32) + 0.5) * (share.shape[1] / width) - 0.5
        grid = np.meshgrid(x, y)
        weight = cv2.remap(share, grid[0], grid[1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)[..., None]
        old, new = out[top:bottom].astype(np.float32), other[top:bottom].astype(np.float32)
        out[top:bottom] = np.rint(old + (new - old) * weight).astype(out.dtype)
