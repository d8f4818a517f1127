"""How fast the engine of this computer is, next to a well-known filter on the same pixels in the same run.

    python tests/bench/local_speed.py PORTRAIT [--megapixels 24,100] [--small PORTRAIT_WITH_A_SMALL_FACE] [--repeats 5]

The portrait is resized to so many megapixels. Finding, analysing and rendering are timed by themselves and as one
`retouch`, then whole-image cv2.bilateralFilter (d 15) once; then rendering again at 1,600 pixels, as for a slider.
Seconds are the least of all repeats; other work on the machine makes them larger, the processor's own seconds (all
threads together) and the ratios less so. Peak memory is that of a fresh process that holds the photo and retouches it.
Where `gmic` is installed, its skin smoother and `beautydesk retouch` also run as whole processes, PNG in, PNG out.
"""

from __future__ import annotations

import argparse
import math
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from beautydesk.core.cancel import CancelToken
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.engines.local import LocalEngine
from beautydesk.workflow.retouch import retouch

SCREEN = 1600
# The filter's own defaults: automatic skin estimation.
SMOOTH_SKIN = ("fx_smooth_skin", "2,0.5,1,1,1,50,50,5,2,0.2,3,1,0")


def sized(path: Path, megapixels: float | None) -> Photo:
    loaded = cv2.imread(str(path), cv2.IMREAD_COLOR)
    if megapixels:
        scale = math.sqrt(megapixels * 1e6 / (loaded.shape[0] * loaded.shape[1]))
        kind = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
        loaded = cv2.resize(loaded, None, fx=scale, fy=scale, interpolation=kind)
    return Photo(np.ascontiguousarray(loaded[..., ::-1]), "PNG")


@dataclass(frozen=True)
class Took:
    """Seconds on the clock, and of all threads of the processor."""

    wall: float
    cpu: float

    def __str__(self) -> str:
        return f"{self.wall:.2f} s (cpu {self.cpu:.2f})"


def least(work: Callable[[], Any], repeats: int) -> Took:
    walls, cpus = [], []
    for _ in range(repeats):
        wall, cpu = time.perf_counter(), time.process_time()
        work()
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
    return Took(min(walls), min(cpus))


def measure(path: Path, megapixels: float | None, repeats: int, with_filter: bool) -> None:
    engine, photo = LocalEngine(), sized(path, megapixels)
    options = RetouchOptions(0.6)
    whole = least(lambda: retouch(photo, engine, options, lambda _: None, CancelToken()), repeats)
    finding = least(lambda: engine.find_faces(photo), repeats)
    session = engine.reopen(photo, None, CancelToken())
    session.prepare(options, CancelToken())
    scale = min(1.0, SCREEN / max(photo.width, photo.height))
    session.render(RetouchOptions(0.5), scale, token=CancelToken())
    again = least(lambda: session.render(RetouchOptions(0.7), scale, token=CancelToken()), 4 * repeats)
    face = session.faces[0].width
    print(
        f"{photo.width * photo.height / 1e6:.0f} MP, face {face:.0f} px: retouch {whole}, finding {finding}, "
        f"again at {SCREEN} px {1000 * again.wall:.0f} ms (cpu {1000 * again.cpu:.0f})",
        end="",
    )
    if with_filter:
        filtered = least(lambda: cv2.bilateralFilter(photo.pixels, 15, 40, 15), 1)
        print(f"; bilateralFilter {filtered}, ratio of cpu {whole.cpu / filtered.cpu:.2f}", end="")
    arguments = [str(path), "--peak", "--megapixels", str(megapixels or 0)]
    done = subprocess.run([sys.executable, __file__, *arguments], capture_output=True, text=True, check=True)
    print(f"; peak memory {done.stdout.strip()} MB", flush=True)


def peak(path: Path, megapixels: float | None) -> None:
    """What this process needs while it retouches: the photo is read from a raw file, decoding is not counted."""
    photo = sized(path, megapixels) if megapixels is None else None
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "pixels.npy"
        if photo is None:
            code = (
                f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); import local_speed as b, numpy as n;"
            )
            code += f"from pathlib import Path; n.save({str(raw)!r}, b.sized(Path({str(path)!r}), {megapixels}).pixels)"
            subprocess.run([sys.executable, "-c", code], check=True)
            photo = Photo(np.load(raw), "PNG")
        retouch(photo, LocalEngine(), RetouchOptions(0.6), lambda _: None, CancelToken())
    status = Path("/proc/self/status")  # ru_maxrss would carry over the parent's
    lines = status.read_text().splitlines() if status.exists() else []
    print(next((round(int(line.split()[1]) / 1024) for line in lines if line.startswith("VmHWM")), "unknown"))


def compare_processes(path: Path, megapixels: float) -> None:
    """Whole processes on the same PNG; the seconds are those of the processor, which other work disturbs least."""
    import resource  # not on Windows

    with tempfile.TemporaryDirectory() as folder:
        source, result = Path(folder) / "in.png", Path(folder) / "out.png"
        pixels = sized(path, megapixels).pixels[..., ::-1]
        cv2.imwrite(str(source), pixels, [cv2.IMWRITE_PNG_COMPRESSION, 1])
        ours = [sys.executable, "-m", "beautydesk", "--profile", folder, "retouch", "--engine", "local"]
        times = []
        for command in (
            [*ours, str(source), "-o", str(result)],
            ["gmic", str(source), *SMOOTH_SKIN, "-o", str(result)],
        ):
            result.unlink(missing_ok=True)
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(command, check=True, capture_output=True, cwd=sys.path[0])
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            if not result.exists():
                raise RuntimeError(f"{command[0]} wrote nothing")
            times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    ratio = times[0] / times[1]
    print(
        f"whole process at {megapixels:.0f} MP: beautydesk {times[0]:.2f} s, gmic {times[1]:.2f} s, ratio {ratio:.2f}"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("portrait", type=Path)
    parser.add_argument("--megapixels", default="24,100")
    parser.add_argument("--small", type=Path)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--peak", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    sizes = [float(size) for size in given.megapixels.split(",")]
    if given.peak:
        peak(given.portrait, sizes[0] or None)
        return 0
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import beautydesk.engines.local"], check=True, cwd=sys.path[0])
    imported = time.perf_counter() - start
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", "pass"], check=True)
    print(f"import of the package {imported - (time.perf_counter() - start):.2f} s")
    for size in sizes:
        measure(given.portrait, size, given.repeats, size <= 24)
    if shutil.which("gmic"):
        compare_processes(given.portrait, sizes[0])
    if given.small:
        measure(given.small, None, given.repeats, False)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
