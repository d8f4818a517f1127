"""A cloth before mouth and nose. In the skin's own colour it would pass for skin, but it has no lips."""

from __future__ import annotations

import cv2
import numpy as np

from beautydesk.engines.local.filters import Floats, as_floats, blur, polygon, smoothstep
from beautydesk.engines.local.find import anatomy
from beautydesk.engines.local.skin.region import Region

SURE = 14.0  # certainty of the mesh network from which a face is seen whole; measured with cloths: 5 to 12
LEAST_COLOURED = 0.055  # spread of Cr where lips should be; measured with cloths up to 0.052, lips seldom below 0.07
EDGE = 0.02  # half of how softly it begins, in face sizes


def find_cloth(region: Region, chroma: Floats, certainty: float) -> Floats | None:
    """Where the cloth may be, 0..1, on the working grid; None where there is none. The face is no monochrome one.

    That is all below the bridge of the nose: the network, which sees no mouth, does not know where the chin is.
    """
    if certainty >= SURE:
        return None
    mouth = polygon(region.shape, region.points[anatomy.LIPS], 0.02 * region.size) > 0.5
    red = blur(as_floats(cv2.extractChannel(chroma, 0)), max(0.6, 0.008 * region.size))[mouth]
    if not len(red) or float(np.subtract(*np.percentile(red, (97, 3)))) >= LEAST_COLOURED:
        return None
    return smoothstep(-EDGE, EDGE, region.below(anatomy.NOSE_BRIDGE))
