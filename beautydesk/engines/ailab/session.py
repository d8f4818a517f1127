"""A result that was bought, given at lower levels and face by face: all of it on this computer, for nothing.

The service retouches whole photos. Where a face is to get less, or nothing, the same answer at a lower strength (or the
original) is laid over it, softly, so that no edge shows between a face and its neighbour's.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from beautydesk.core.cancel import CancelToken
from beautydesk.core.edit import NO_EDIT, Edit
from beautydesk.core.engine import Part, Progress, Purchase, Report, Sent, Stage, unheard
from beautydesk.core.errors import EngineUnavailable, PhotoError
from beautydesk.core.job import RetouchOptions
from beautydesk.core.phrase import Phrase, Sentences
from beautydesk.core.receipts import Receipt
from beautydesk.core.seen_face import FoundFace, SeenFace, numbered
from beautydesk.core.viewport import Rect
from beautydesk.imaging.resize import cut_out, scaled

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from beautydesk.core.photo import Photo, Pixels
    from beautydesk.imaging import Transfer, Upload

_log = logging.getLogger(__name__)

# Half axes of the ellipse that belongs to a face, in halves of its box: hair and neck are retouched with the face.
REACH_X, REACH_Y = 1.7, 1.8
SOFT = 0.35  # part of the ellipse over which it fades, and over which two faces share what lies between them
GRID = 384  # px of the longer side on which the shares are computed; they are smooth
NEAR = 0.005  # levels that are this near are the same


def purchase_of(receipt: Receipt, upload: Upload | None) -> Purchase:
    """`upload`: the copy that was sent, None where it cannot be made any more."""
    sent = None if upload is None else Sent(upload.width, upload.height, upload.size)
    made_at = receipt.result_level or receipt.options.level
    return Purchase(receipt.task_id, receipt.id, replace(receipt.options, level=made_at, edit=NO_EDIT), sent)


class AsItIs:
    """A picture that is given unchanged, whatever is asked. Implements `core.engine.RenderSession`.

    That is a photo of which nothing was sent, and the service's picture where there is no original to put it on.
    """

    faces: tuple[Rect, ...] = ()

    def __init__(self, photo: Photo, note: str, purchase: Purchase | None = None) -> None:
        self.photo, self.note, self.purchase = photo, note, purchase

    def seen(self, edit: Edit) -> tuple[SeenFace, ...]:
        """Nobody has looked for them."""
        return ()

    def face_in(self, box: Rect) -> None:
        """Nothing is done face by face."""
        return

    def count_faces(self, options: RetouchOptions) -> None:
        return None

    def given(self, level: float) -> float:
        """What it was bought with, whatever is asked."""
        return self.purchase.bought.level if self.purchase else 0.0

    def prepare(self, options: RetouchOptions, token: CancelToken) -> None:
        """There is nothing to do beforehand."""

    def render(
        self,
        options: RetouchOptions,
        scale: float = 1.0,
        part: Part | None = None,
        *,
        token: CancelToken,
        report: Report = unheard,
    ) -> Pixels:
        """See `RenderSession.render`."""
        token.raise_if_cancelled()
        pixels = cut_out(scaled(self.photo.pixels, scale), part)
        report(Progress(Stage.FINISHING, 1.0))
        return pixels


class BoughtSession:
    """Implements `core.engine.RenderSession`.

    `upload`: the copy of `photo` that the service was given; `answer`: what came back. `find_faces` is asked when faces
    are; where nobody can tell, the photo is retouched as a whole.
    """

    def __init__(
        self,
        photo: Photo,
        upload: Upload,
        answer: Photo,
        receipt: Receipt,
        find_faces: Callable[[Photo], tuple[FoundFace, ...]] | None,
    ) -> None:
        self._original, self._upload, self._answer, self._receipt = photo, upload, answer, receipt
        self._find_faces = find_faces
        self._lock = threading.Lock()
        self._transfers: dict[float, Transfer] = {}

    @property
    def photo(self) -> Photo:
        return self._transfer(1.0).base

    @property
    def faces(self) -> tuple[Rect, ...]:
        return tuple(face.box for face in self._found)

    def seen(self, edit: Edit) -> tuple[SeenFace, ...]:
        """See `RenderSession.seen`."""
        return numbered(self.__dict__.get("_found", ()))

    @cached_property
    def _found(self) -> tuple[FoundFace, ...]:
        if self._find_faces is None:
            return ()
        try:
            return self._find_faces(self._original)
        except (EngineUnavailable, PhotoError) as error:
            _log.warning("faces of a bought result cannot be looked for: %s", error)
            return ()

    @property
    def purchase(self) -> Purchase:
        return purchase_of(self._receipt, self._upload)

    @property
    def note(self) -> str:
        bought_before = self._receipt.reason.startswith("from ")
        return Sentences(
            self._transfer(1.0).note,
            Phrase("Made from a result that was paid for before: no credits.") if bought_before else "",
        )

    def face_in(self, box: Rect) -> None:
        """The service has looked for the faces; it cannot be shown one."""
        return

    def count_faces(self, options: RetouchOptions) -> None:
        """The service does not tell."""
        return

    def given(self, level: float) -> float:
        """See `RenderSession.given`. An answer that cannot be matched with the photo is given as it came."""
        follows = self._transfer(1.0).fits or level == 0
        return min(level, self._most) if follows else self._most

    @property
    def _most(self) -> float:
        return self.purchase.bought.level

    def prepare(self, options: RetouchOptions, token: CancelToken) -> None:
        """See `RenderSession.prepare`: the answer is compared with what was sent, which takes up to a second."""
        token.raise_if_cancelled()
        self._transfer(1.0)

    def render(
        self,
        options: RetouchOptions,
        scale: float = 1.0,
        part: Part | None = None,
        *,
        token: CancelToken,
        report: Report = unheard,
    ) -> Pixels:
        """See `RenderSession.render`. The first takes up to a second longer, unless it was prepared."""
        token.raise_if_cancelled()
        report(Progress(Stage.FINISHING, 0.9))
        transfer = self._transfer(scale)
        token.raise_if_cancelled()
        if not transfer.fits:
            return AsItIs(transfer.base, "").render(options, scale, part, token=token, report=report)
        pixels = transfer.render(self._strength(options.level)).pixels
        if options.edit.faces or options.faces is not self._receipt.options.faces:
            pixels = self._face_by_face(pixels, transfer, options, token)
        report(Progress(Stage.FINISHING, 1.0))
        return cut_out(pixels, part)

    def _face_by_face(self, pixels: Pixels, transfer: Transfer, options: RetouchOptions, token: CancelToken) -> Pixels:
        """Faces that get another level than the photo, over `pixels`, which has that everywhere."""
        general = self._strength(options.level)
        levels = [options.level_of(n) if options.includes(n) else 0.0 for n in range(len(self.faces))]
        others = {n: level for n, level in enumerate(levels) if abs(self._strength(level) - general) > NEAR}
        if not others:
            return pixels
        out = pixels.copy()
        shares = face_shares(self.faces, self._original.width, self._original.height)
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
            full = self._transfers.get(1.0) or imaging.Transfer(self._original, self._upload.pixels, self._answer)
            wanted = self._transfers.get(scale) or full.at_scale(scale)
            self._transfers = {1.0: full, scale: wanted}
            return wanted


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
