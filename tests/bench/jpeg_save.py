"""A retouched JPEG saved as its original, beside Pillow's encode: `python -m tests.bench.jpeg_save [PHOTO]`.

Both in turns, from the same pixels in memory to bytes. Here the blocks that changed are looked for (reading the
original's file and comparing the pixels is part of it) and put into its file, which stays progressive or baseline;
Pillow encodes all of it at quality 95 with the file's own subsampling and profile, once in the file's own mode and once
baseline. The retouch is the engine's, at level 0.7. The ratio to the same mode that is wanted is 1.3 at most. Seconds
are the least of all repeats; others at work on the machine make those on the clock larger, and those of the processor
less so. `--mode` asks it of a copy of the photo in another mode; `--whole` changes every pixel.
"""

from __future__ import annotations

import argparse
import io
import os
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from beautydesk.core.cancel import CancelToken
from beautydesk.core.export import Export
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.engines.local import LocalEngine
from beautydesk.imaging.encode.encoder import encode
from beautydesk.imaging.encode.like_original import Origin
from beautydesk.imaging.files.read import decode
from beautydesk.workflow.retouch import retouch
from tests.kept import judges
from tests.kept.retouches import retouched

PHOTOS = Path(os.environ.get("BEAUTYDESK_PHOTOS", Path(__file__).resolve().parents[3] / "shared" / "photos"))
FROM, WANTED = "0123456789abcdef" * 2, 1.3


def by_pillow(photo: Photo, progressive: bool) -> bytes:
    with io.BytesIO() as buffer:
        options = {"subsampling": photo.chroma, "icc_profile": photo.icc_profile, "progressive": progressive}
        Image.fromarray(photo.pixels).save(buffer, "JPEG", quality=95, **options)
        return buffer.getvalue()


def in_mode(path: Path, mode: str, folder: Path) -> Path:
    """The same coefficients in the other mode: by jpegtran."""
    target = folder / f"{mode}_{path.name}"
    with target.open("wb") as file:
        options = ["-progressive"] if mode == "progressive" else []
        subprocess.run(["jpegtran", *options, "-copy", "all", str(path)], stdout=file, check=True)
    return target


def verdict(original: Photo, wanted: Photo, data: bytes) -> str:
    """Is it what it is said to be?"""
    assert original.source is not None
    before = original.source.read_bytes()
    with Image.open(io.BytesIO(before)) as one, Image.open(io.BytesIO(data)) as other:
        old, new = (np.asarray(image.convert("RGB")) for image in (one, other))
    from tests.kept.jpegs import as_stored

    shown = as_stored(wanted.pixels, original.orientation)
    changed = (shown != old).any(2)
    far = ~judges.near(changed, 16, 16)
    return (
        f"{changed.mean():.1%} of the pixels changed, {judges.psnr(new[changed], shown[changed]):.1f} dB there;"
        f" {'none' if np.array_equal(new[far], old[far]) else 'SOME'} of {far.sum():,} others differs;"
        f" {len(data) / len(before) - 1:+.1%} bytes"
    )


def took(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds on the clock, and of all threads of the processor."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - cpu


def measure(path: Path, repeats: int, whole: bool) -> float:
    """The ratio to the same mode, by the clock or by the processor, whichever is less disturbed."""
    photo = decode(path)
    if whole:
        result = photo.with_pixels(retouched(photo.pixels, 1, "whole"))
    else:
        result = retouch(photo, LocalEngine(), RetouchOptions(0.7), lambda _: None, CancelToken()).photo
    progressive = judges.is_progressive(path.read_bytes())
    made: list[bytes] = []

    def here() -> None:
        made[:] = [encode(result, "JPEG", Export(), FROM, Origin(path.read_bytes(), photo)).data]

    ways: list[Callable[[], object]] = [here, lambda: by_pillow(result, progressive), lambda: by_pillow(result, False)]
    rounds = [[took(way) for way in ways] for _ in range(repeats + 1)][1:]  # the first of each loads what it needs
    size = photo.width * photo.height / 1e6
    print(f"{path.name}, {size:.0f} MP{', progressive' if progressive else ''}: {verdict(photo, result, made[0])}")
    ratios = []
    for index, name in enumerate(("clock", "processor")):
        ours, same, baseline = (min(one[way][index] for one in rounds) for way in range(len(ways)))
        ratios.append(ours / same)
        print(f"    by the {name}: here {ours:.2f} s; Pillow in the same mode {same:.2f} s, ratio {ours / same:.2f};"
              f" baseline {baseline:.2f} s, ratio {ours / baseline:.2f}")  # fmt: skip
    print(f"    wanted: {WANTED} at most")
    return min(ratios)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("photo", type=Path, nargs="?", default=PHOTOS / "p26_craft_beer_24mp.jpg")
    parser.add_argument("--repeats", type=int, default=9)
    parser.add_argument("--mode", choices=("baseline", "progressive"), help="needs jpegtran")
    parser.add_argument("--whole", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = in_mode(given.photo, given.mode, Path(folder)) if given.mode else given.photo
        return int(measure(path, given.repeats, given.whole) > WANTED)


if __name__ == "__main__":
    raise SystemExit(main())
