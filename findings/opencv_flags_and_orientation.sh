#!/usr/bin/env bash
# OpenCV has flags that say whether a photo's orientation is applied: IMREAD_COLOR does, IMREAD_IGNORE_ORIENTATION and
# IMREAD_UNCHANGED do not. That holds for JPEG, PNG and WebP. A TIFF is turned whatever the flags say, also by
# IMREAD_UNCHANGED, and an AVIF never is. So coordinates of a face, found in what one call gave, are off in what another
# gave, by format.
#
# opencv-python-headless 4.14.0.94, Pillow 13.0.0 and tifffile 2026.3.3 as the writers, numpy 2.4.6. Seen for a 64 x 48
# photo with orientation 6 (COLOR, IGNORE, UNCHANGED): JPEG, PNG and WebP turned, not, not; TIFF turned thrice; AVIF never
# (Pillow writes the turn into its container, irot). Ends with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check opencv-python-headless==4.14.0.94 pillow==13.0.0 \
  tifffile==2026.3.3 "numpy<3"
cat >look.py <<'PY'
import io
import sys

import cv2
import numpy as np
import tifffile
from PIL import Image

FLAGS = {
    "COLOR": cv2.IMREAD_COLOR,
    "IGNORE": cv2.IMREAD_COLOR | cv2.IMREAD_IGNORE_ORIENTATION,
    "UNCHANGED": cv2.IMREAD_UNCHANGED,
}


def written(fmt):
    file = io.BytesIO()
    if fmt == "TIFF":
        tifffile.imwrite(file, np.zeros((48, 64, 3), np.uint8), photometric="rgb", extratags=[(0x0112, 3, 1, 6, True)])
        return file.getvalue()
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (64, 48)).save(file, fmt, exif=exif)
    return file.getvalue()


seen = {}
for fmt in ("JPEG", "PNG", "TIFF", "WEBP", "AVIF"):
    data = np.frombuffer(written(fmt), np.uint8)
    seen[fmt] = tuple(cv2.imdecode(data, flags).shape[:2] == (64, 48) for flags in FLAGS.values())
    print(fmt, ", ".join(f"{name} {'turned' if one else 'not turned'}" for name, one in zip(FLAGS, seen[fmt])))
asked = dict.fromkeys(("JPEG", "PNG", "WEBP"), (True, False, False))
sys.exit(seen != asked | {"TIFF": (True, True, True), "AVIF": (False, False, False)})
PY
venv/bin/python look.py || { echo "changed: the flags rule another set of formats"; exit 1; }
echo "as described: whether a photo is turned depends on its format more than on the flags"
