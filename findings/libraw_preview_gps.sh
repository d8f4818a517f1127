#!/usr/bin/env bash
# LibRaw puts an EXIF block of its own before the JPEG preview of a RAW file that has none. Where the RAW file tells a
# position, the numbers in that block are right and the hemisphere letters are not: neither S nor W comes through, so a
# reader that falls back to north and east puts the photo on another continent. What stands there instead changes from
# process to process, so two runs over one RAW file write two different previews.
#
# rawpy 0.28.0 (with its own LibRaw), Pillow 13.0.0, numpy 2.4.6. The input is a small DNG made below by the DNG
# specification 1.4, taken at 33 51 24.5 S, 70 39 58 W. Seen, six runs: six hashes; GPSLatitudeRef and GPSLongitudeRef
# hold two other characters each time. Ends with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check rawpy==0.28.0 pillow==13.0.0 numpy==2.4.6
cat >make.py <<'PY'
import io, struct
from PIL import Image

SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 10: 8}  # TIFF 6.0: bytes of a value, by type
CODES = {1: "B", 3: "H", 4: "I", 5: "II", 10: "ii"}


def packed(kind, values):
    if kind == 2:
        return values
    if kind in (5, 10):
        return b"".join(struct.pack("<" + CODES[kind], round(v * 10000), 10000) for v in values)
    return b"".join(struct.pack("<" + CODES[kind], v) for v in values)


def append_ifd(file, entries):
    """Writes the long values, then the directory; returns where it stands."""
    rows = []
    for tag, kind, values in sorted(entries):
        data = packed(kind, values)
        count = len(data) // SIZES[kind]
        if len(data) > 4:
            at = len(file)
            file += data + b"\0" * (len(data) % 2)
            data = struct.pack("<I", at)
        rows.append(struct.pack("<HHI", tag, kind, count) + data.ljust(4, b"\0"))
    at = len(file)
    file += struct.pack("<H", len(rows)) + b"".join(rows) + struct.pack("<I", 0)
    return at


preview = io.BytesIO()
Image.effect_noise((640, 480), 40).convert("RGB").save(preview, "JPEG", quality=85)
jpeg = preview.getvalue()
file = bytearray(b"II*\0\0\0\0\0")
strip = len(file)
file += jpeg + b"\0" * (len(jpeg) % 2)
raw = len(file)
width, height = 128, 96
file += struct.pack(f"<{width * height}H", *(1000 + n % 3000 for n in range(width * height)))
shot = append_ifd(file, [
    (254, 4, [0]), (256, 4, [width]), (257, 4, [height]), (258, 3, [16]), (259, 3, [1]), (262, 3, [32803]),
    (273, 4, [raw]), (277, 3, [1]), (278, 4, [height]), (279, 4, [width * height * 2]),
    (33421, 3, [2, 2]), (33422, 1, [0, 1, 1, 2]),
])
gps = append_ifd(file, [
    (0, 1, [2, 3, 0, 0]), (1, 2, b"S\0"), (2, 5, [33, 51, 24.5]), (3, 2, b"W\0"), (4, 5, [70, 39, 58.0]),
])
first = append_ifd(file, [
    (254, 4, [1]), (256, 4, [640]), (257, 4, [480]), (258, 3, [8, 8, 8]), (259, 3, [7]), (262, 3, [6]),
    (271, 2, b"Maker\0"), (272, 2, b"Model\0"), (273, 4, [strip]), (274, 3, [1]), (277, 3, [3]), (278, 4, [480]),
    (279, 4, [len(jpeg)]), (306, 2, b"2026:03:04 05:06:07\0"), (330, 4, [shot]), (34853, 4, [gps]),
    (50706, 1, [1, 4, 0, 0]), (50707, 1, [1, 1, 0, 0]), (50708, 2, b"Maker Model\0"),
    (50721, 10, [0.9, -0.3, -0.1, -0.4, 1.2, 0.2, 0.0, 0.1, 0.6]), (50728, 5, [1, 1, 1]), (50778, 3, [21]),
])
file[4:8] = struct.pack("<I", first)
open("shot.dng", "wb").write(file)
PY
cat >look.py <<'PY'
import hashlib, io, rawpy
from PIL import Image

with rawpy.imread("shot.dng") as shot:
    data = shot.extract_thumb().data
gps = Image.open(io.BytesIO(data)).getexif().get_ifd(0x8825)
print(hashlib.sha256(data).hexdigest()[:16], [gps.get(tag) for tag in (1, 2, 3, 4)])
PY
venv/bin/python make.py
for _ in 1 2 3 4 5 6; do venv/bin/python look.py; done | tee seen
hashes=$(cut -d' ' -f1 seen | sort -u | wc -l)
if grep -q "'S'.*'W'" seen || [ "$hashes" = 1 ]; then
  echo "changed: letters are kept, or all runs give the same bytes"
  exit 1
fi
echo "as described: $hashes different previews of one file in 6 runs, without their S and W"
