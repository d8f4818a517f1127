#!/usr/bin/env bash
# QImage converts between colour spaces through tables of about 4000 steps, also where the picture has 16 bits or floating
# point. A grey ramp, which is the same in sRGB and Display P3 and should stay as it is, comes back with steps: of 4096
# levels 2908 are left, and the shadows move by up to 117 of 65535. Converting a photo of 16 bits with it is no better
# than 12 bits, and choosing a float format first does not help.
#
# PySide6-Essentials 6.11.3 (Qt 6.11.3), numpy 2.4.6, offscreen. Seen: RGBX64 and RGBX32FPx4 alike: 2908 of 4096 levels,
# off by 117. Ends with 1 when more than 3500 levels are left in either.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3 "numpy<3"
cat >look.py <<'PY'
import sys

import numpy as np
from PySide6.QtGui import QColorSpace, QImage

LEVELS = np.arange(0, 65536, 16, dtype=np.uint16)


def through(work_format):
    """The ramp as 16 bits after sRGB to Display P3 in `work_format`."""
    pixels = np.full((1, LEVELS.size, 4), 65535, np.uint16)
    pixels[0, :, :3] = LEVELS[:, None]
    row_bytes = LEVELS.size * 8
    image = QImage(pixels.tobytes(), LEVELS.size, 1, row_bytes, QImage.Format.Format_RGBX64).copy()
    image = image.convertToFormat(work_format)
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    image = image.convertToFormat(QImage.Format.Format_RGBX64)
    return np.frombuffer(bytes(image.constBits()), np.uint16).reshape(-1, 4)[: LEVELS.size, 0].astype(int)


left = []
for work_format in (QImage.Format.Format_RGBX64, QImage.Format.Format_RGBX32FPx4):
    got = through(work_format)
    left.append(np.unique(got).size)
    off = np.abs(got - LEVELS).max()
    print(f"{work_format.name}: {left[-1]} of {LEVELS.size} grey levels are left, off by up to {off} of 65535")
sys.exit(max(left) > 3500)
PY
QT_QPA_PLATFORM=offscreen venv/bin/python look.py || { echo "changed: the ramp keeps its levels"; exit 1; }
echo "as described: 16 bits and float lose a quarter of the levels in a change of colour space"
