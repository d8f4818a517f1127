"""How close does carrying a small answer over come to retouching at full resolution, at every level?

usage: python -m tests.bench.transfer [PHOTOS] [--pictures FOLDER] [--local] [--cost] [--megapixels N]

A stand-in for the service retouches a known face: on the full photo at each level, which is the truth, and once at
level 1 on the copy that would be uploaded, whose answer (smaller, JPEG) is carried over and rendered at each strength.
It evens skin, takes pores, adds light, sharpens the eyes; `bend`: larger eyes, narrower jaw; `paint`: red lips with an
edge of their own. With `--local` the engine of this computer does the skin. One JSON object a case: PSNR (dB) and SSIM
in the face of the transfer, of a cross-fade of its full strength with the original, and of the answer enlarged (also
cross-faded); share of pixels far from the face that stay bit-identical. `--cost`: seconds and memory instead, each
case in a process of its own.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from beautydesk.core.photo import Photo
from beautydesk.imaging import Transfer, decode, decode_bytes, fit_for_service, to_srgb

Rgb = NDArray[np.uint8]
Plane = NDArray[np.float32]
Box = tuple[slice, slice]
Retouch = Callable[[Rgb, float], Rgb]
LEVELS = (1.0, 0.6, 0.3)
ANSWERS = ((4095, 92), (2000, 92), (2000, 80))  # longest side and JPEG quality


@dataclass(frozen=True, slots=True)
class Face:
    """Where a face is, in shares of the photo's width."""

    photo: str
    centre: tuple[float, float]
    half: tuple[float, float]
    eyes: tuple[tuple[float, float], tuple[float, float]]

    def box(self, height: int, width: int, scale: float) -> Box:
        (x, y), (a, b) = ((value * width for value in pair) for pair in (self.centre, self.half))
        rows = slice(max(0, int(y - scale * b)), min(height, int(y + scale * b)))
        return rows, slice(max(0, int(x - scale * a)), min(width, int(x + scale * a)))


FACES = (
    Face("p04_jay_davis_15mp.jpg", (0.54, 0.34), (0.19, 0.26), ((0.42, 0.31), (0.58, 0.28))),
    Face("p02_rajni_aneja_20mp.jpg", (0.486, 0.39), (0.20, 0.27), ((0.384, 0.366), (0.59, 0.36))),
    Face("p26_craft_beer_24mp.jpg", (0.506, 0.214), (0.04, 0.06), ((0.49, 0.20), (0.524, 0.20))),
)


def blur(image: Plane, sigma: float) -> Plane:
    return np.asarray(cv2.GaussianBlur(image, (0, 0), max(0.3, sigma)), dtype=np.float32)


def stand_in(face: Face, bend: bool, paint: bool, skin: Retouch | None) -> Retouch:
    """The service: pixels and level to pixels. `skin`: what evens the skin, if not this function itself."""

    def retouch(rgb: Rgb, level: float) -> Rgb:
        height, width = rgb.shape[:2]
        box = face.box(height, width, 2.0)
        result = skin(rgb, level).copy() if skin else rgb.copy()
        image = result[box].astype(np.float32)
        y, x = (np.asarray(grid, np.float32) / width for grid in np.mgrid[box])
        if skin is None:
            image = evened(image, face, x, y, width, level)
        if paint:
            u, v = (x - face.centre[0]) / (0.35 * face.half[0]), (y - face.centre[1] - 0.55 * face.half[1])
            lips = np.clip((1.08 - u**2 - (v / (0.09 * face.half[1])) ** 2) / 0.16, 0, 1)[..., None]
            image = image + level * lips * (image * 0.3 + np.float32([150, 20, 40]) - image)
        if bend:
            image = bent(image, face, x, y, width, level, box)
        result[box] = np.clip(image + 0.5, 0, 255)
        return result

    return retouch


def evened(image: Plane, face: Face, x: Plane, y: Plane, width: int, level: float) -> Plane:
    size = 2 * face.half[1] * width
    r = np.hypot((x - face.centre[0]) / face.half[0], (y - face.centre[1]) / face.half[1])
    mask = np.clip((1.15 - r) / 0.3, 0, 1)[..., None]
    reach = (0.22 * face.half[0]) ** 2
    eyes = sum(np.exp(-((x - ex) ** 2 + (y - ey) ** 2) / reach) for ex, ey in face.eyes)[..., None]
    low = blur(image, 0.0032 * size)
    pores, band = image - low, low - blur(image, 0.014 * size)
    skin = mask * np.clip(1.4 - np.abs(band).max(axis=2, keepdims=True) / 10, 0, 1) * (1 - np.minimum(eyes, 1))
    light = 7 * mask * np.float32([1, 0.9, 0.8])
    return np.asarray(image + level * (light + 0.5 * eyes * pores - skin * (0.8 * band + 0.35 * pores)), np.float32)


def bent(image: Plane, face: Face, x: Plane, y: Plane, width: int, level: float, box: Box) -> Plane:
    sx, sy = x.copy(), y.copy()
    for ex, ey in face.eyes:
        pull = level * 0.10 * np.exp(-((x - ex) ** 2 + (y - ey) ** 2) / (0.2 * face.half[0]) ** 2)
        sx -= (x - ex) * pull
        sy -= (y - ey) * pull
    for side in (-1, 1):
        jx, jy = face.centre[0] + side * 0.85 * face.half[0], face.centre[1] + 0.45 * face.half[1]
        near = np.exp(-((x - jx) ** 2 + (y - jy) ** 2) / (0.45 * face.half[0]) ** 2)
        sx += side * level * 0.06 * face.half[0] * near
    here = np.float32(sx * width - box[1].start), np.float32(sy * width - box[0].start)
    return np.asarray(cv2.remap(image, *here, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE))


def local_skin() -> Retouch:
    """The engine of this computer, without its own shape."""
    from beautydesk.core.cancel import CancelToken
    from beautydesk.core.job import RetouchOptions
    from beautydesk.engines.local.engine import LocalEngine
    from beautydesk.workflow.retouch import retouch

    engine = LocalEngine()

    def skin(rgb: Rgb, level: float) -> Rgb:
        result = retouch(Photo(rgb, "PNG"), engine, RetouchOptions(level=level), lambda _progress: None, CancelToken())
        return np.asarray(result.photo.pixels, np.uint8)

    return skin


def answered(rgb: Rgb, side: int, quality: int) -> Photo:
    share = min(1.0, side / max(rgb.shape[:2]))
    small = cv2.resize(rgb, None, fx=share, fy=share, interpolation=cv2.INTER_AREA) if share < 1 else rgb
    with io.BytesIO() as buffer:
        Image.fromarray(small).save(buffer, "JPEG", quality=quality, subsampling=0)
        return decode_bytes(buffer.getvalue())


def enlarged(photo: Photo, answer: Photo) -> Rgb:
    return np.asarray(cv2.resize(answer.pixels, (photo.width, photo.height), interpolation=cv2.INTER_CUBIC), np.uint8)


def faded(original: Rgb, full: Rgb, level: float) -> Rgb:
    return np.asarray(cv2.addWeighted(full, level, original, 1 - level, 0), np.uint8)


def psnr(a: Rgb, b: Rgb) -> float:
    error = float(np.mean((a.astype(np.float32) - b) ** 2))
    return 99.0 if error == 0 else float(10 * np.log10(255**2 / error))


def ssim(a: Rgb, b: Rgb) -> float:
    """Wang et al. 2004, on luma, Gaussian window of 1.5 pixels."""
    x, y = (cv2.cvtColor(z, cv2.COLOR_RGB2GRAY).astype(np.float32) for z in (a, b))
    mx, my = blur(x, 1.5), blur(y, 1.5)
    vx, vy, vxy = blur(x * x, 1.5) - mx**2, blur(y * y, 1.5) - my**2, blur(x * y, 1.5) - mx * my
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    return float(np.mean((2 * mx * my + c1) * (2 * vxy + c2) / ((mx**2 + my**2 + c1) * (vx + vy + c2))))


def measure(face: Face, photo: Photo, skin: Retouch | None, pictures: Path | None) -> None:
    box = face.box(photo.height, photo.width, 1.2)
    far = np.ones((photo.height, photo.width), bool)
    far[face.box(photo.height, photo.width, 2.2)] = False
    sent = fit_for_service(photo).pixels
    original = np.asarray(photo.pixels[box], np.uint8)
    for bend, paint in ((False, False), (True, False), (True, True)):
        service = stand_in(face, bend, paint, skin)
        truths = {level: service(photo.pixels, level)[box].copy() for level in LEVELS}  # type: ignore[arg-type]
        made = service(sent, 1.0)
        for side, quality in ANSWERS:
            answer = answered(made, side, quality)
            transfer = Transfer(photo, sent, answer)
            full, plain = transfer.render(1.0).pixels[box], enlarged(photo, answer)[box]
            for level, truth in truths.items():
                result = transfer.render(level).pixels
                others = {"crossfade": faded(original, full, level), "enlarged": faded(original, plain, level)}
                methods = {"transfer": result[box], **others}
                row = {
                    "photo": face.photo[:3],
                    "megapixels": round(photo.width * photo.height / 1e6, 1),
                    "answer": f"{side} q{quality}",
                    "kind": ("bend" if bend else "flat") + (" paint" if paint else ""),
                    "level": level,
                    **{name: [round(psnr(got, truth), 2), round(ssim(got, truth), 4)] for name, got in methods.items()},
                    "far_identical": round(float((result == photo.pixels).all(axis=2)[far].mean()), 6),
                    "own_detail": round(transfer.enlarged, 3),
                }
                print(json.dumps(row), flush=True)
                if pictures:
                    name = f"{face.photo[:3]}_{'bend' if bend else 'flat'}{'_paint' if paint else ''}"
                    show(pictures / f"{name}_{side}_{quality}_{level}.png", original, plain, result[box], truth)


def show(path: Path, before: Rgb, plain: Rgb, result: Rgb, truth: Rgb) -> None:
    """Original, answer enlarged, result, truth and five times their difference, side by side, pixel by pixel."""
    difference = np.clip(128 + 5 * (result.astype(np.int16) - truth), 0, 255).astype(np.uint8)
    Image.fromarray(np.hstack([before, plain, result, truth, difference])).save(path)


def cost(face: Face, photo: Photo) -> None:
    """Seconds (best of five) and peak memory (MB beyond the pictures), each case in a new process."""
    sent = fit_for_service(photo).pixels
    for bend in (False, True):
        made = stand_in(face, bend, False, None)(sent, 1.0)
        for side, quality in ANSWERS[:2]:
            with tempfile.TemporaryDirectory() as folder:
                for name, pixels in (
                    ("photo", photo.pixels),
                    ("sent", sent),
                    ("answer", answered(made, side, quality).pixels),
                ):
                    np.save(Path(folder) / name, pixels)
                command = [sys.executable, "-m", "tests.bench.transfer", folder, "--child"]
                found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            megapixels = round(photo.width * photo.height / 1e6, 1)
            print(
                json.dumps({"photo": face.photo[:3], "megapixels": megapixels, "side": side, "bend": bend, **found}),
                flush=True,
            )


def child(folder: Path) -> None:
    pixels = [np.load(folder / f"{name}.npy") for name in ("photo", "sent", "answer")]
    photo, sent, answer = Photo(pixels[0], "JPEG"), pixels[1], Photo(pixels[2], "JPEG")
    Transfer(Photo(sent[:200, :200].copy(), "PNG"), sent[:200, :200], Photo(answer.pixels[:200, :200].copy(), "PNG"))
    before = peak()
    transfer, understood = best(lambda: Transfer(photo, sent, answer))
    peak_understood = peak()
    seconds = {f"render_{level}": best(lambda level=level: transfer.render(level))[1] for level in LEVELS}  # type: ignore[misc]
    all_of_it = peak()
    found = {"understand": understood, **seconds, "mb_pictures": before // 1024}
    print(
        json.dumps(
            {**found, "mb_understand": (peak_understood - before) // 1024, "mb_all": (all_of_it - before) // 1024}
        )
    )


def peak() -> int:
    """Highest memory of this process so far, KB (Linux only: elsewhere the figure would include the parent's)."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0])


def best(work: Callable[[], object]) -> tuple[object, float]:
    times = []
    for _ in range(5):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    return result, round(min(times), 2)


def main() -> None:
    default = Path(os.environ.get("BEAUTYDESK_PHOTOS", Path(__file__).parents[3] / "shared" / "photos"))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("photos", type=Path, nargs="?", default=default)
    parser.add_argument("--pictures", type=Path, help="a folder for pictures of every case")
    parser.add_argument("--local", action="store_true", help="the engine of this computer evens the skin")
    parser.add_argument("--megapixels", type=float, help="enlarge the photos to this size")
    parser.add_argument("--cost", action="store_true", help="seconds and memory instead of likeness")
    parser.add_argument("--only", default="", help="photos whose name begins so")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(options.photos)
        return
    for face in FACES:
        if not face.photo.startswith(options.only):
            continue
        photo = Photo(to_srgb(decode(options.photos / face.photo)), "JPEG")  # the stand-in knows sRGB alone
        if options.megapixels:
            share = (options.megapixels * 1e6 / photo.width / photo.height) ** 0.5
            pixels = cv2.resize(photo.pixels, None, fx=share, fy=share, interpolation=cv2.INTER_CUBIC)
            photo = Photo(np.asarray(pixels, np.uint8), "JPEG")
        if options.cost:
            cost(face, photo)
        else:
            measure(face, photo, local_skin() if options.local else None, options.pictures)


if __name__ == "__main__":
    main()
