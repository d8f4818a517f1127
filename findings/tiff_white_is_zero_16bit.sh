#!/usr/bin/env bash
# Scanners write grey TIFFs whose 0 is white (PhotometricInterpretation 0, TIFF 6.0). Pillow and OpenCV turn such a file
# round when it has 8 bits, and forget to when it has 16 or floating point: the same scan, only finer, is a negative.
#
# Pillow 13.0.0, opencv-python-headless 4.14.0.94, tifffile 2026.3.3 as the writer (which documents that it never turns
# round), pyvips 3.2.0 with pyvips-binary 8.18.7 to compare with, numpy 2.4.6. Seen, corner that is white in the scan:
# 8 bits: Pillow 255, OpenCV 255, libvips 255; 16 bits: Pillow 0, OpenCV 0, libvips 65535.
# Ends with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pillow==13.0.0 opencv-python-headless==4.14.0.94 \
  tifffile==2026.3.3 pyvips==3.2.0 pyvips-binary==8.18.7 "numpy<3"
cat >look.py <<'PY'
import io
import sys

import cv2
import numpy as np
import pyvips
import tifffile
from PIL import Image

seen = {}
for kind in (np.uint8, np.uint16, np.float32):
    top = 1 if kind is np.float32 else np.iinfo(kind).max
    scan = np.tile(np.linspace(0, top, 64).astype(kind), (48, 1))  # 0 on the left: white
    file = io.BytesIO()
    tifffile.imwrite(file, scan, photometric="miniswhite")
    data = file.getvalue()
    corners = {
        "Pillow": np.asarray(Image.open(file))[0, 0],
        "OpenCV": cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)[0, 0],
    }
    if kind is not np.float32:
        corners["libvips"] = pyvips.Image.new_from_buffer(data, "").numpy()[0, 0]
    for reader, value in corners.items():
        seen[reader, kind.__name__] = white = bool(value == top)
        print(f"{reader}, {kind.__name__}: the white corner is {value}, {'white' if white else 'BLACK'}")
black = {key for key, white in seen.items() if not white}
sys.exit(black != {(reader, kind) for reader in ("Pillow", "OpenCV") for kind in ("uint16", "float32")})
PY
venv/bin/python look.py || { echo "changed: other readers or depths give a negative"; exit 1; }
echo "as described: a scan of 16 bits comes out as a negative, one of 8 bits does not"
