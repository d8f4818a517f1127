#!/usr/bin/env bash
# A JPEG is opened, its pixels are changed in place, and it is saved as JPEG XL: the plugin writes the JPEG that lies on
# the disk, not the changed photo. It tells a lossless repacking from a new picture by whether the object still is the
# JPEG file, which paste, putpixel, draw and a pixel access all leave as it is. lossless_jpeg=False saves the change.
# (The warning that it gives says "lossless" and reads like good news.)
#
# pillow-jxl-plugin 1.3.8, Pillow 13.0.0, Python 3.11 to 3.14. Seen: photo painted red, saved, opened: blue as before; as
# PNG, from a copy(), or with lossless_jpeg=False: red. Ends with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pillow-jxl-plugin==1.3.8 pillow==13.0.0
cat >look.py <<'PY'
import sys
import warnings

import pillow_jxl  # noqa: F401 - registers the format
from PIL import Image

warnings.simplefilter("ignore")
Image.new("RGB", (64, 48), (20, 20, 200)).save("photo.jpg", quality=95)


def after(name, copied=False, **options):
    with Image.open("photo.jpg") as photo:
        edited = photo.copy() if copied else photo
        edited.paste((200, 20, 20), (0, 0, 64, 48))
        assert edited.getpixel((5, 5)) == (200, 20, 20)
        edited.save(name, **options)
    with Image.open(name) as saved:
        red, _, blue = saved.convert("RGB").getpixel((5, 5))
    return "red" if red > blue else "blue"


seen = {
    "JPEG XL": after("a.jxl"),
    "JPEG XL, from a copy": after("b.jxl", copied=True),
    "JPEG XL, lossless_jpeg=False": after("c.jxl", lossless_jpeg=False),
    "PNG": after("d.png"),
}
for how, colour in seen.items():
    print(f"painted red, saved as {how}: {colour}")
sys.exit(list(seen.values()) != ["blue", "red", "red", "red"])
PY
venv/bin/python look.py || { echo "changed: the edit is saved, or lost elsewhere"; exit 1; }
echo "as described: the JPEG on disk is saved in place of the edited photo"
