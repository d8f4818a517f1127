#!/usr/bin/env bash
# cv2.blur with a window of 7 x 7 or more keeps running sums over the rows, so one value is in the sum of all that comes
# after it: one NaN in a floating-point map (0/0 in a mask that is normalised) makes everything below and to the right of
# it NaN, one huge finite value leaves wrong numbers in its columns down to the last row. With 3 x 3 and 5 x 5 it is a band.
# GaussianBlur of the same size touches the window alone. boxFilter, and guided filters built on it, do as blur does.
#
# opencv-python-headless 4.14.0.94, numpy 2.4.6. 300 x 200 ones, one value changed at (60, 50). Seen NaN after blur: 453 with
# 3 x 3, 760 with 5 x 5, 37179 with 7 x 7; after GaussianBlur 7 x 7: 49. With 1e20 in place of NaN and 15 x 15: 1800 wrong
# values in rows that the window does not reach, 0.067 instead of 1. Ends with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check opencv-python-headless==4.14.0.94 "numpy<3"
cat >look.py <<'PY'
import sys

import cv2
import numpy as np


def ones_but(value):
    pixels = np.ones((200, 300), np.float32)
    pixels[50, 60] = value
    return pixels


nans = {side: int(np.isnan(cv2.blur(ones_but(np.nan), (side, side))).sum()) for side in (3, 5, 7, 31)}
gauss = int(np.isnan(cv2.GaussianBlur(ones_but(np.nan), (7, 7), 0)).sum())
below = cv2.blur(ones_but(1e20), (15, 15))[80:]
wrong = int((np.abs(below - 1) > 0.01).sum())
for side, count in nans.items():
    print(f"blur {side} x {side}: one NaN became {count}, the window has {side * side}")
print(f"GaussianBlur 7 x 7: {gauss}; blur 15 x 15 of one 1e20: {wrong} wrong values far below, e.g. {below.min():.3f}")
sys.exit(not (nans[3] > 9 and nans[7] > 30000 and nans[31] > 30000 and gauss == 49 and wrong > 1000))
PY
venv/bin/python look.py || { echo "changed: one value reaches as far as the window, or GaussianBlur further"; exit 1; }
echo "as described: one NaN runs through the rest of the picture"
