#!/usr/bin/env bash
# A turned photo is saved as HEIC with save(file, exif=exif). Whether it is shown upright depends on what exif is: with
# the bytes of exif.tobytes() pillow-heif takes the orientation out of the block and writes the turn that HEIC knows
# (irot); with the Image.Exif object itself, which every writer of Pillow's own takes as well, it writes no turn. The
# block keeps its orientation 6 then, but readers of HEIC have to ignore that (its own reader sets it to 1 on opening).
#
# pillow-heif 1.8.1, Pillow 13.0.0, Python 3.11 to 3.14. Seen: bytes: opens as 48 x 64; object: opens as 64 x 48, and the
# orientation that it tells is 1. AVIF and JPEG of Pillow are the same either way. Ends with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pillow-heif==1.8.1 pillow==13.0.0
cat >look.py <<'PY'
import io
import sys

import pillow_heif
from PIL import Image, ImageOps

pillow_heif.register_heif_opener()


def shown(fmt, as_bytes):
    """Width and height of the photo as a viewer that knows orientations shows it."""
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by a quarter
    file = io.BytesIO()
    Image.new("RGB", (64, 48), "tan").save(file, fmt, exif=exif.tobytes() if as_bytes else exif)
    with Image.open(file) as photo:
        return ImageOps.exif_transpose(photo).size


seen = {fmt: (shown(fmt, True), shown(fmt, False)) for fmt in ("HEIF", "AVIF", "JPEG")}
for fmt, (of_bytes, of_object) in seen.items():
    print(f"{fmt}: given bytes {of_bytes[0]} x {of_bytes[1]}, given the object {of_object[0]} x {of_object[1]}")
upright = (48, 64)
sys.exit(seen != {"HEIF": (upright, (64, 48)), "AVIF": (upright, upright), "JPEG": (upright, upright)})
PY
venv/bin/python look.py || { echo "changed: the turn is kept, or lost elsewhere"; exit 1; }
echo "as described: HEIC loses the turn when the EXIF is handed over as an object"
