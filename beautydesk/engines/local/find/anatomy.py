"""Which of the 468 mesh points outline what. Right and left are the person's own."""

from __future__ import annotations

import numpy as np

OVAL = np.array(
    [
        *(10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377),
        *(152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109),
    ]
)
JAW = np.array([132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288, 361])
LEFT_EYE = np.array([263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466])
RIGHT_EYE = np.array([33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246])
LEFT_BROW = np.array([276, 283, 282, 295, 285, 336, 296, 334, 293, 300])
RIGHT_BROW = np.array([46, 53, 52, 65, 55, 107, 66, 105, 63, 70])
LIPS = np.array([61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185])
MOUTH = np.array([78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308, 415, 310, 311, 312, 13, 82, 81, 80, 191])
NOSE = np.array(
    [
        *(168, 193, 245, 188, 174, 236, 198, 209, 129, 64, 98, 97),
        *(2, 326, 327, 294, 358, 429, 420, 456, 419, 399, 412, 465, 417),
    ]
)
LEFT_NOSTRIL = np.array([327, 326, 328, 460, 305, 290])
RIGHT_NOSTRIL = np.array([98, 97, 99, 240, 75, 60])

FOREHEAD_TOP, BETWEEN_BROWS, BETWEEN_EYES, CHIN, NOSE_TIP, NOSE_BRIDGE, UPPER_LIP = 10, 9, 168, 152, 4, 195, 0
RIGHT_CHEEK_EDGE, LEFT_CHEEK_EDGE = 234, 454

# Folds and shadows that are no marks: wings of the nose, corners of the mouth. (point, radius in face sizes)
FOLDS = (
    *((48, 0.05), (278, 0.05), (64, 0.045), (294, 0.045), (98, 0.045), (327, 0.045), (2, 0.05)),
    *((61, 0.05), (291, 0.05), (129, 0.04), (358, 0.04), (203, 0.03), (423, 0.03)),
)
