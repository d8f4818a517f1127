#!/usr/bin/env bash
# Pillow opens BigTIFF files in the order of Intel and none in the order of Motorola: it looks for the number 43 in the
# third byte of the file, where the latter have it in the fourth. The same picture as a classic TIFF opens in both orders.
#
# Pillow 13.0.0, tifffile 2026.3.3 as the writer (and reader to compare with), Python 3.11 to 3.14. Seen: II classic, II
# BigTIFF and MM classic give the pixels, MM BigTIFF raises UnidentifiedImageError; tifffile reads all four.
# Ends with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pillow==13.0.0 tifffile==2026.3.3 "numpy<3"
cat >look.py <<'PY'
import io
import sys

import numpy as np
import tifffile
from PIL import Image, UnidentifiedImageError

pixels = np.arange(48, dtype=np.uint8).reshape(4, 4, 3)
seen = {}
for order in "<>":
    for big in (False, True):
        file = io.BytesIO()
        tifffile.imwrite(file, pixels, photometric="rgb", bigtiff=big, byteorder=order)
        file.seek(0)
        assert np.array_equal(tifffile.imread(file), pixels)
        file.seek(0)
        try:
            with Image.open(file) as image:
                seen[order, big] = bool(np.array_equal(np.asarray(image), pixels))
        except UnidentifiedImageError:
            seen[order, big] = None
for (order, big), read in seen.items():
    print({"<": "II", ">": "MM"}[order], "BigTIFF" if big else "classic", "unidentified" if read is None else read)
sys.exit(seen != {("<", False): True, ("<", True): True, (">", False): True, (">", True): None})
PY
venv/bin/python look.py
