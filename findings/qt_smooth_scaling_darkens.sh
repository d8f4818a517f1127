#!/usr/bin/env bash
# QImage.scaled with SmoothTransformation makes an 8-bit picture darker: means are cut off and not rounded, so fine texture
# (skin, grain) loses up to a whole level on average, while plain areas stay, and while the same picture with 16 bits keeps
# its mean. A preview compared with its photo by numbers differs by that, and each further scaling takes another share.
#
# PySide6-Essentials 6.11.3 (Qt 6.11.3), numpy 2.4.6, offscreen. 256 x 256 noise, mean 127.13. Seen: to 128 x 128: 126.14
# in RGB888, 127.13 in RGBX64; black and white rows to half: 126 instead of 127.5; plain 200: 200.
# Ends with 1 when 8 bits keep their mean within 0.3, or 16 bits do not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3 "numpy<3"
cat >look.py <<'PY'
import sys

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage


def mean_of_half(pixels, work_format):
    height, width = pixels.shape[:2]
    image = QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
    half = image.convertToFormat(work_format).scaled(
        width // 2, height // 2, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    half = half.convertToFormat(QImage.Format.Format_RGBX64)
    values = np.frombuffer(bytes(half.constBits()), np.uint16).reshape(-1, 4)[:, :3]
    return float(values.mean()) / 257


noise = np.random.default_rng(0).integers(0, 256, (256, 256, 3), dtype=np.uint8)
rows = np.full((64, 64, 3), 255, np.uint8)
rows[::2] = 0
eight, sixteen = QImage.Format.Format_RGB888, QImage.Format.Format_RGBX64
shift = {}
for name, pixels in (("noise", noise), ("rows", rows), ("plain", np.full((64, 64, 3), 200, np.uint8))):
    halves = mean_of_half(pixels, eight), mean_of_half(pixels, sixteen)
    shift[name] = [half - pixels.mean() for half in halves]
    print(f"{name}: mean {pixels.mean():.2f}, halved in 8 bits {halves[0]:.2f}, in 16 bits {halves[1]:.2f}")
darker = shift["noise"][0] < -0.7 and shift["rows"][0] < -1.0
kept = abs(shift["noise"][1]) < 0.1 and abs(shift["plain"][0]) < 0.1
sys.exit(not (darker and kept))
PY
QT_QPA_PLATFORM=offscreen venv/bin/python look.py || { echo "changed: 8 bits keep their mean, or 16 bits do not"; exit 1; }
echo "as described: smooth scaling takes a level from an 8-bit picture"
