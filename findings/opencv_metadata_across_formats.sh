#!/usr/bin/env bash
# OpenCV 4.14 reads a photo with its metadata (imreadWithMetadata) and writes both into another file. Two things go wrong
# on the way out of a JPEG. Its XMP is handed out with the name in front that only a JPEG segment has, so that the XMP of
# the PNG, WebP or AVIF written from it is no XML. And all APP2 segments are glued together as the colour profile, also the
# index of a Multi-Picture file (phones write one for each photo with a gain map): the profile no longer starts as one.
#
# opencv-python-headless 4.14.0.94, Pillow 13.0.0 as the writer and as the reader of the results, numpy 2.4.6. Seen: XMP in
# the PNG, WebP and AVIF starts with http://ns.adobe.com/xap/1.0/; profile of a JPEG 588 of 588 bytes, of the same photo
# with two pictures in the file 676 bytes, with "acsp" at 124 instead of 36. JPEG to JPEG is right for XMP.
# Ends with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check opencv-python-headless==4.14.0.94 pillow==13.0.0 "numpy<3"
cat >look.py <<'PY'
import io
import sys

import cv2
import numpy as np
from PIL import Image, ImageCms

XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'
profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
photo = Image.linear_gradient("L").convert("RGB")


def read(fmt, **options):
    """Pixels and metadata by kind, as OpenCV hands them out."""
    file = io.BytesIO()
    photo.save(file, fmt, icc_profile=profile, **options)
    pixels, kinds, blocks = cv2.imdecodeWithMetadata(np.frombuffer(file.getvalue(), np.uint8))
    return pixels, dict(zip(map(int, kinds), (block.tobytes() for block in blocks)))


pixels, found = read("JPEG", xmp=XMP)
starts = {}
for ending in (".jpg", ".png", ".webp", ".avif"):
    kinds, blocks = zip(*((kind, np.frombuffer(block, np.uint8)) for kind, block in found.items()))
    _, data = cv2.imencodeWithMetadata(ending, pixels, list(kinds), list(blocks))
    with Image.open(io.BytesIO(data.tobytes())) as again:
        xmp = again.info.get("xmp", again.info.get("XML:com.adobe.xmp", b""))
    starts[ending] = (xmp.encode("latin-1") if isinstance(xmp, str) else xmp)[:12]
    print(f"XMP in {ending} starts with {starts[ending]}")
alone = found[cv2.IMAGE_METADATA_ICCP]
_, several = read("MPO", save_all=True, append_images=[photo.rotate(180)])
glued = several[cv2.IMAGE_METADATA_ICCP]
for name, block in (("one picture", alone), ("two pictures", glued)):
    print(f"profile of a JPEG with {name}: {len(block)} of {len(profile)} bytes, acsp at {block.find(b'acsp')}")
named = {ending for ending, start in starts.items() if start == b"http://ns.ad"}
sys.exit(not (named == {".png", ".webp", ".avif"} and alone == profile and glued.endswith(profile) and glued != profile))
PY
venv/bin/python look.py || { echo "changed: XMP or profile come out of a JPEG otherwise"; exit 1; }
echo "as described: XMP carries the name of a JPEG segment, and the picture index sits in the profile"
