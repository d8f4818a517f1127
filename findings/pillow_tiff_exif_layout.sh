#!/usr/bin/env bash
# The usual line photo.save(file, exif=photo.getexif()) carries a photo's EXIF along. When the photo is a TIFF, getexif()
# holds the tags that say how its pixels lie as well, and some of them win over what Pillow writes: a photo whose colours
# lie in three planes comes back scrambled, and the grey copy of a colour photo comes back as colour, with other pixels.
# Nothing is said, and the result opens. Without exif= both are right.
#
# Pillow 13.0.0, tifffile 2026.3.3 as the writer, numpy 2.4.6, Python 3.11 to 3.14. Seen: of six photos saved with their
# EXIF three come back wrong: planar as RGB, planar as grey, chunky as grey. Ends with 1 when that changes.
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
from PIL import Image

ramp = np.add.outer(np.arange(48), np.arange(64))
pixels = np.dstack([ramp * 2, ramp, 255 - ramp * 2]).astype(np.uint8)


def tiff(planar):
    file = io.BytesIO()
    stored = np.ascontiguousarray(pixels.transpose(2, 0, 1)) if planar else pixels
    tifffile.imwrite(file, stored, photometric="rgb", planarconfig="separate" if planar else "contig")
    return file


def returns(planar, mode, with_exif):
    with Image.open(tiff(planar)) as photo:
        assert np.array_equal(np.asarray(photo), pixels)
        saved, copy = io.BytesIO(), photo.convert(mode)
        copy.save(saved, "TIFF", **({"exif": photo.getexif()} if with_exif else {}))
    with Image.open(saved) as again:
        return again.mode == copy.mode and np.array_equal(np.asarray(again), np.asarray(copy))


seen = {}
for planar in (False, True):
    for mode in ("RGB", "L"):
        for with_exif in (False, True):
            seen[planar, mode, with_exif] = right = returns(planar, mode, with_exif)
            layout, exif = "planar" if planar else "chunky", "with exif=" if with_exif else "without"
            print(f"{layout}, saved as {mode} {exif}: {'right' if right else 'WRONG'}")
wrong = {key for key, right in seen.items() if not right}
sys.exit(wrong != {(True, "RGB", True), (True, "L", True), (False, "L", True)})
PY
venv/bin/python look.py || { echo "changed: other photos than the three are wrong"; exit 1; }
echo "as described: the EXIF of a TIFF overrides how the pixels are written"
