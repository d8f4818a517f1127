"""Primaries by their numbers, and the matrices that they make.

Numbers and chromaticities: ITU-T H.273, table 2; matrices: SMPTE RP 177; adaptation to another white: Bradford, as
ICC.1:2022, annex E, has it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[np.float64]

Chromaticities = tuple[float, float, float, float, float, float, float, float]  # x and y of white, red, green, blue

BT_709: Final = 1
DISPLAY_P3: Final = 12
D50: Final = (0.9642, 1.0, 0.8249)
_D65: Final = (0.3127, 0.3290)
_C: Final = (0.310, 0.316)
BY_NUMBER: Final[dict[int, Chromaticities]] = {
    BT_709: (*_D65, 0.640, 0.330, 0.300, 0.600, 0.150, 0.060),
    4: (*_C, 0.67, 0.33, 0.21, 0.71, 0.14, 0.08),
    5: (*_D65, 0.64, 0.33, 0.29, 0.60, 0.15, 0.06),
    6: (*_D65, 0.630, 0.340, 0.310, 0.595, 0.155, 0.070),
    7: (*_D65, 0.630, 0.340, 0.310, 0.595, 0.155, 0.070),
    8: (*_C, 0.681, 0.319, 0.243, 0.692, 0.145, 0.049),
    9: (*_D65, 0.708, 0.292, 0.170, 0.797, 0.131, 0.046),
    11: (0.314, 0.351, 0.680, 0.320, 0.265, 0.690, 0.150, 0.060),
    DISPLAY_P3: (*_D65, 0.680, 0.320, 0.265, 0.690, 0.150, 0.060),
    22: (*_D65, 0.630, 0.340, 0.295, 0.605, 0.155, 0.077),
}
_BRADFORD: Final = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])


def between(source: int, target: int) -> Matrix:
    """3 x 3, from linear light of one number's primaries to another's; unknown numbers are BT.709."""
    known = [BY_NUMBER.get(number, BY_NUMBER[BT_709]) for number in (source, target)]
    return np.asarray(np.linalg.solve(to_d50(known[1]), to_d50(known[0])), np.float64)


def to_xyz(chromaticities: Chromaticities) -> Matrix:
    """3 x 3, from linear RGB to XYZ under its own white, whose Y is 1. Raises `ValueError` where none is possible."""
    points = np.array(chromaticities, np.float64).reshape(4, 2)
    if not np.all(np.isfinite(points)) or np.any(points[:, 1] <= 0):
        raise ValueError("no colour has such chromaticities")
    xyz = np.stack([points[:, 0], points[:, 1], 1 - points.sum(axis=1)]) / points[:, 1]
    if abs(np.linalg.det(xyz[:, 1:])) < 1e-6:
        raise ValueError("the primaries lie on a line")
    strength = np.linalg.solve(xyz[:, 1:], xyz[:, 0])
    if np.any(strength <= 0):
        raise ValueError("white lies outside of the primaries")
    return xyz[:, 1:] * strength


def to_d50(chromaticities: Chromaticities) -> Matrix:
    """3 x 3, from linear RGB to the XYZ of profiles, whose white is D50. Raises `ValueError` as `to_xyz` does."""
    matrix = to_xyz(chromaticities)
    cones = (_BRADFORD @ np.array(D50)) / (_BRADFORD @ matrix.sum(axis=1))
    return np.asarray(np.linalg.inv(_BRADFORD) @ np.diag(cones) @ _BRADFORD @ matrix, np.float64)
