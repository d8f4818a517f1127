#!/usr/bin/env bash
# One Image.Exif object is used for several files of one turned photo. The first that is an AVIF takes the orientation out
# of it: Pillow's AVIF writer removes it from the caller's object (it writes the turn into the container instead), so every
# file that is saved after it with the same object lies on its side. Handing over exif.tobytes() is safe, and no other
# writer of Pillow's changes the object.
#
# Pillow 13.0.0, Python 3.11 to 3.14. Seen: JPEG, then JPEG: both upright; AVIF, then JPEG: AVIF upright, JPEG lying, and
# the object has no orientation any more; PNG, WebP and TIFF leave it at 6. Ends with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pillow==13.0.0
cat >look.py <<'PY'
import io
import sys

from PIL import Image, ImageOps

ORIENTATION = 0x0112


def shown(fmt, exif):
    """Width and height of a saved 64 x 48 photo as a viewer that knows orientations shows it."""
    file = io.BytesIO()
    Image.new("RGB", (64, 48), "tan").save(file, fmt, exif=exif)
    with Image.open(file) as photo:
        return ImageOps.exif_transpose(photo).size


seen = {}
for first in ("JPEG", "PNG", "WEBP", "TIFF", "AVIF"):
    exif = Image.Exif()
    exif[ORIENTATION] = 6  # to be turned by a quarter
    seen[first] = shown(first, exif), exif.get(ORIENTATION), shown("JPEG", exif)
    one, left, other = seen[first]
    print(f"{first} {one[0]} x {one[1]}; the object's orientation is {left}; JPEG after it {other[0]} x {other[1]}")
right = ((48, 64), 6, (48, 64))
sys.exit(seen != dict.fromkeys(seen, right) | {"AVIF": ((48, 64), None, (64, 48))})
PY
venv/bin/python look.py || { echo "changed: the object keeps its orientation, or another writer takes it"; exit 1; }
echo "as described: saving an AVIF changes the EXIF object that was handed over"
