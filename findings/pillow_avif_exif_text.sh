#!/usr/bin/env bash
# An EXIF block that Pillow is given to write is written byte for byte into JPEG, PNG and WebP, and into AVIF unless it
# names an orientation. Then the AVIF writer takes the orientation out (it becomes irot and imir) by rebuilding the whole
# block, and each byte of text beyond ASCII becomes a question mark: a name in UTF-8, as EXIF 3.0 has it and many programs
# wrote it before, comes back with two of them for each umlaut. Orientation 1, which needs no turn, is enough.
#
# Pillow 13.0.0, Python 3.11 to 3.14. Seen: JPEG, PNG, WebP with orientation and AVIF without one hold "Jörg", AVIF with
# orientation 1 or 6 holds "J??rg". Ends with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pillow==13.0.0
cat >look.py <<'PY'
import io
import struct
import sys

from PIL import Image

NAME = "Jörg Müller".encode() + b"\0"


def block(orientation):
    """Orientation, if any, and Artist (EXIF 2.32, tags 0x0112 and 0x013B), little-endian."""
    rows = [struct.pack("<HHIHH", 0x0112, 3, 1, orientation, 0)] if orientation else []
    end = 8 + 2 + 12 * (len(rows) + 1) + 4
    rows.append(struct.pack("<HHII", 0x013B, 2, len(NAME), end))
    return b"Exif\0\0II*\0" + struct.pack("<IH", 8, len(rows)) + b"".join(rows) + bytes(4) + NAME


def kept(fmt, orientation):
    file = io.BytesIO()
    Image.new("RGB", (64, 48), "tan").save(file, fmt, exif=block(orientation))
    data = file.getvalue()
    return "kept" if NAME in data else "question marks" if b"J??rg M??ller" in data else "gone"


seen = {(fmt, one): kept(fmt, one) for fmt in ("JPEG", "PNG", "WEBP", "AVIF") for one in (0, 1, 6)}
for (fmt, one), what in seen.items():
    print(fmt, f"orientation {one}" if one else "no orientation", what)
wanted = {key: "question marks" if key[0] == "AVIF" and key[1] else "kept" for key in seen}
sys.exit(seen != wanted)
PY
venv/bin/python look.py
