"""EXIF orientations, 1 to 8 (EXIF 2.32, 4.6.4, tag 274): from a stored picture to an upright one, and back.

Views, not copies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray


def upright(stored: NDArray[Any], orientation: int) -> NDArray[Any]:
    """`stored`: rows x columns (x anything)."""
    match orientation:
        case 2:
            return stored[:, ::-1]
        case 3:
            return stored[::-1, ::-1]
        case 4:
            return stored[::-1]
        case 5:
            return stored.swapaxes(0, 1)
        case 6:
            return stored[::-1].swapaxes(0, 1)
        case 7:
            return stored[::-1, ::-1].swapaxes(0, 1)
        case 8:
            return stored[:, ::-1].swapaxes(0, 1)
    return stored


def as_stored(upright_picture: NDArray[Any], orientation: int) -> NDArray[Any]:
    """What `upright` was given."""
    return upright(upright_picture, {6: 8, 8: 6}.get(orientation, orientation))
