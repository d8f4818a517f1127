"""Full resolution back: what a service did to a smaller, recompressed copy is carried over to the original's pixels.

Where the answer differs from what was sent by more than its compression can explain, the original is bent as the
answer was bent (`warp`) and the rest of the retouch is laid over it (`overlay`), both as strongly as is wanted: so one
answer gives every lower level, too. Everywhere else the original stays bit for bit.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from beautydesk.core.phrase import Phrase
from beautydesk.imaging.colour import convert
from beautydesk.imaging.resize import scaled
from beautydesk.imaging.tiling import Field, Tile, each, warped
from beautydesk.imaging.transfer.change_mask import change_between
from beautydesk.imaging.transfer.overlay import Overlay, overlay_between
from beautydesk.imaging.transfer.register import AlignedPair, paired
from beautydesk.imaging.transfer.warp import Bend, bend_between

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from beautydesk.core.photo import Photo, Pixels

_WORTH_SAYING = 0.15  # share of the changed area without the photo's own fine detail
_MUCH_SMALLER = 0.6  # of the photo's side: from there on a lack of fine detail shows

UNLIKE = Phrase(
    "The service's picture cannot be matched with your photo, so this is its picture as it came, in its own size, "
    "and its level cannot be lowered."
)
FITTED = Phrase("The service's picture came back cropped, turned or stretched; it was put in its place on your photo.")
ENLARGED = Phrase(
    "In about {percent} % of the retouched area the service shows something that your photo does not have there; "
    "its own detail, enlarged, was used for it."
)


@dataclass(frozen=True, slots=True, eq=False)
class _Retouch:
    """What an answer does to a photo: where it changes it, how it bends it (None: not at all), what it lays over it."""

    mask: Field
    bend: Bend | None
    overlay: Overlay


class Transfer:
    """An answer understood once, then given at any strength without asking the service again.

    `photo`: the original; `sent`: h x w x 3 sRGB, the pixels the service was given; `answer`: what came back, of any
    size, depth and profile. `note`: '' or one sentence for people about what could not be done as usual. `enlarged`:
    share of the changed area (0 to 1) that shows the answer's own detail, enlarged, in place of the photo's.
    """

    def __init__(self, photo: Photo, sent: NDArray[np.uint8], answer: Photo) -> None:
        self._photo = photo
        self._unlike: Photo | None = None
        self._retouch: _Retouch | None = None
        self.note: str = ""
        received = convert.to_srgb(answer)
        pair = paired(sent, received)
        if pair is None:
            pixels = convert.pixels_from_srgb(received, photo.icc_profile)
            self._unlike = replace(photo, pixels=pixels, alpha=None)
            self.note = UNLIKE
            return
        self._retouch = _understood(photo, pair)
        self.note = FITTED if pair.fitted else ""
        if self.enlarged > _WORTH_SAYING and max(pair.before.shape) < _MUCH_SMALLER * max(photo.pixels.shape):
            self.note = self.note or Phrase(ENLARGED, percent=round(100 * self.enlarged))

    @property
    def enlarged(self) -> float:
        return self._retouch.overlay.painted if self._retouch else 0.0

    @property
    def fits(self) -> bool:
        """Can the answer be matched with the photo?"""
        return self._unlike is None

    @property
    def base(self) -> Photo:
        """What is retouched: the photo, or the answer in the photo's profile where it cannot be matched."""
        return self._unlike or self._photo

    def at_scale(self, scale: float) -> Transfer:
        """The same for the photo at `scale` (above 0, up to 1), without its alpha. What was understood is shared."""
        if scale == 1:
            return self
        reduced = copy.copy(self)
        reduced._photo = replace(self._photo, pixels=scaled(self._photo.pixels, scale), alpha=None)
        return reduced

    def render(self, strength: float) -> Photo:
        """The photo at its own size, depth, profile and metadata, retouched as strongly as wanted.

        `strength`: 1 is as the service made it, 0 the original bit for bit; between them shape moves by a share of its
        way, while tone and texture change by a share of their amount. Safe to call from several threads at once. An
        answer that cannot be matched is given as it came at every strength above 0, in the photo's profile.
        """
        if not 0 <= strength <= 1:
            raise ValueError(f"strength is 0 to 1, not {strength}")
        photo, retouch = self._photo, self._retouch
        if strength == 0:
            return photo
        if retouch is None:
            return self._unlike or photo
        result = photo.pixels.copy()
        bend = retouch.bend.at_strength(strength) if retouch.bend else None

        def work(tile: Tile) -> None:
            if retouch.mask.at(tile).any():
                _compose(retouch.overlay.values, bend, strength, photo.pixels, tile, tile.cut(result))

        each(work, Tile.whole(photo.height, photo.width).tiles())
        return photo.with_pixels(result)


def _understood(photo: Photo, pair: AlignedPair) -> _Retouch | None:
    """None if nothing changed."""
    change = change_between(pair.before, pair.after, pair.resampled, pair.covered)
    if change is None:
        return None
    box = change.box(*pair.before.shape[:2])
    bend = bend_between(pair.before, pair.after, change, box)
    overlay = overlay_between(_as_photo(photo, pair.before), _as_photo(photo, pair.after), change, bend, box)
    return _Retouch(change.mask, bend, overlay)


def _as_photo(photo: Photo, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """sRGB pixels in the numbers of the photo's own profile, without colour if it has none."""
    import cv2

    if photo.gray:
        luma = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
        pixels = np.asarray(cv2.cvtColor(luma, cv2.COLOR_GRAY2RGB), dtype=np.uint8)
    return convert.pixels_from_srgb(pixels, photo.icc_profile)


def _compose(overlay: Field, bend: Bend | None, strength: float, pixels: Pixels, tile: Tile, out: Pixels) -> None:
    """Writes a tile of the result: the original, bent, with the overlay on it, taken from where it belongs then."""
    import cv2

    top, unit = (65535, 257) if pixels.dtype == np.uint16 else (255, 1)
    if bend is None:
        place, fine = None, tile.cut(pixels)
    else:
        place, fine = bend.answer(tile), warped(pixels, tile, bend.source(tile))
    over = overlay.at(tile, smooth=True, moves=place)
    cover = np.float32(strength) * over[..., 3]
    planes = [
        np.clip(old * (1 - cover) + np.float32(strength * unit) * over[..., channel] + np.float32(0.5), 0, top)
        for channel, old in enumerate(cv2.split(fine))
    ]
    out[...] = cv2.merge(planes)
