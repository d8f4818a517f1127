#!/usr/bin/env bash
# tifffile takes a colour photo of 16 bits with compression="jpeg" without a word. What it writes is a JPEG of 12 bits,
# into which the values go as they are and not scaled, so all above 4095 (6 % of white) are ruined: bright parts come back
# dark. A grey photo of 16 bits is refused with an error, and every other codec that takes 16 bits keeps them.
#
# tifffile 2026.3.3, imagecodecs 2026.3.6, numpy 2.4.6, Python 3.11 to 3.14. Seen: colours up to 4095: off by 60 at most;
# up to 65535: off by 62181 of 65535, nothing raised or warned; grey up to 65535: Jpeg8Error; JPEG 2000 and JPEG XL: exact.
# Ends with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check tifffile==2026.3.3 imagecodecs==2026.3.6 "numpy<3"
cat >look.py <<'PY'
import io
import sys
import warnings

import numpy as np
import tifffile

warnings.simplefilter("error")
ramp = np.add.outer(np.arange(64), np.arange(64)) * 500
photo = np.dstack([ramp, ramp // 2, 65535 - ramp]).astype(np.uint16)


def off(pixels, compression):
    """Largest difference after writing and reading; None when the writer refuses."""
    file = io.BytesIO()
    try:
        tifffile.imwrite(
            file, pixels, photometric="rgb" if pixels.ndim == 3 else "minisblack", compression=compression
        )
    except RuntimeError:
        return None
    return int(np.abs(tifffile.imread(io.BytesIO(file.getvalue())).astype(int) - pixels).max())


dim, full, grey = off(photo >> 4, "jpeg"), off(photo, "jpeg"), off(np.ascontiguousarray(photo[..., 0]), "jpeg")
exact = [off(photo, "jpeg2000"), off(photo, "jpegxl")]
print(f"JPEG, colours up to 4095: off by {dim}; up to 65535: off by {full}; grey: {'refused' if grey is None else grey}")
print(f"JPEG 2000 and JPEG XL, colours up to 65535: off by {exact[0]} and {exact[1]}")
sys.exit(not (dim < 200 and full > 40000 and grey is None and exact == [0, 0]))
PY
venv/bin/python look.py || { echo "changed: colours of 16 bits are kept or refused, or grey is not refused"; exit 1; }
echo "as described: colours of 16 bits are ruined without a word"
