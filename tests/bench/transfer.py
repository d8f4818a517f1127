"""How close does carrying a small answer over come to retouching at full resolution?

usage: python -m tests.bench.transfer [PHOTOS] [--pictures FOLDER]

A stand-in for the service bends and smooths a known face: once on the full photo, which is the truth, and once on the
copy that would be uploaded, whose answer (smaller, JPEG) is carried over. Prints one JSON object a case: PSNR (dB) and
SSIM in the face, texture against the truth's, share of pixels far from the face that stay bit-identical, seconds, and
the highest memory of the process so far.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from beautydesk.core.photo import Photo
from beautydesk.imaging import carry_over, decode, decode_bytes, fit_for_service

Rgb = NDArray[np.uint8]
Plane = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Face:
    """Where a face is, in shares of the photo's width."""

    photo: str
    centre: tuple[float, float]
    half: tuple[float, float]
    eyes: tuple[tuple[float, float], tuple[float, float]]


FACES = (
    Face("p04_jay_davis_15mp.jpg", (0.54, 0.34), (0.19, 0.26), ((0.42, 0.31), (0.58, 0.28))),
    Face("p02_rajni_aneja_20mp.jpg", (0.486, 0.39), (0.20, 0.27), ((0.384, 0.366), (0.59, 0.36))),
    Face("p26_craft_beer_24mp.jpg", (0.506, 0.214), (0.04, 0.06), ((0.49, 0.20), (0.524, 0.20))),
)


def blur(image: Plane, sigma: float) -> Plane:
    return np.asarray(cv2.GaussianBlur(image, (0, 0), max(0.3, sigma)), dtype=np.float32)


def oval(face: Face, height: int, width: int, scale: float = 1.0) -> Plane:
    y, x = np.mgrid[0:height, 0:width].astype(np.float32) / width
    r = np.hypot((x - face.centre[0]) / (face.half[0] * scale), (y - face.centre[1]) / (face.half[1] * scale))
    return np.clip((1.15 - r) / 0.3, 0, 1)


def service(rgb: Rgb, face: Face, bend: bool, paint: bool = False) -> Rgb:
    """Smooth skin with its pores kept, some light, larger eyes, narrower jaw; `paint`: red lips with a hard edge."""
    height, width = rgb.shape[:2]
    size = 2 * face.half[1] * width
    image = rgb.astype(np.float32)
    mask = oval(face, height, width)[..., None]
    band = blur(image, 0.0032 * size) - blur(image, 0.014 * size)
    edge = np.clip(1.4 - np.abs(band).max(axis=2, keepdims=True) / 10, 0, 1)
    image = image - 0.8 * mask * edge * band + 7 * mask
    if paint:
        y, x = np.mgrid[0:height, 0:width].astype(np.float32) / width
        u, v = (x - face.centre[0]) / (0.35 * face.half[0]), (y - face.centre[1] - 0.55 * face.half[1])
        lips = (u**2 + (v / (0.09 * face.half[1])) ** 2 < 1)[..., None]
        image = np.where(lips, image * 0.3 + np.float32([150, 20, 40]), image)
    if bend:
        image = bent(image, face)
    return np.clip(image + 0.5, 0, 255).astype(np.uint8)


def bent(image: Plane, face: Face) -> Plane:
    height, width = image.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32) / width
    sx, sy = x.copy(), y.copy()
    for ex, ey in face.eyes:
        pull = 0.10 * np.exp(-((x - ex) ** 2 + (y - ey) ** 2) / (0.2 * face.half[0]) ** 2)
        sx -= (x - ex) * pull
        sy -= (y - ey) * pull
    for side in (-1, 1):
        jx, jy = face.centre[0] + side * 0.85 * face.half[0], face.centre[1] + 0.45 * face.half[1]
        near = np.exp(-((x - jx) ** 2 + (y - jy) ** 2) / (0.45 * face.half[0]) ** 2)
        sx += side * 0.06 * face.half[0] * near
    return np.asarray(cv2.remap(image, sx * width, sy * width, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE))


def answered(rgb: Rgb, side: int, quality: int) -> Photo:
    share = min(1.0, side / max(rgb.shape[:2]))
    small = cv2.resize(rgb, None, fx=share, fy=share, interpolation=cv2.INTER_AREA) if share < 1 else rgb
    with io.BytesIO() as buffer:
        Image.fromarray(small).save(buffer, "JPEG", quality=quality, subsampling=0)
        return decode_bytes(buffer.getvalue())


def enlarged(photo: Photo, _sent: Rgb, answer: Photo) -> Photo:
    size = (photo.width, photo.height)
    return photo.with_pixels(np.asarray(cv2.resize(answer.pixels, size, interpolation=cv2.INTER_CUBIC), np.uint8))


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


def texture(rgb: Rgb, size: float) -> float:
    gray = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY).astype(np.float32)
    fine = np.abs(gray - blur(gray, 0.0013 * size))
    return float(np.percentile(fine, 60))


def run(face: Face, photo: Photo, pictures: Path | None) -> None:
    height, width = photo.height, photo.width
    cx, cy = (int(c * width) for c in face.centre)
    hx, hy = (int(1.2 * h * width) for h in face.half)
    box = (slice(max(0, cy - hy), cy + hy), slice(max(0, cx - hx), cx + hx))
    far = oval(face, height, width, 1.7) == 0
    upload = fit_for_service(photo)
    for bend, paint in ((False, False), (True, False), (True, True)):
        truth = service(photo.pixels, face, bend, paint)
        made = service(upload.pixels, face, bend, paint)
        for side, quality in ((4096, 92), (2000, 92), (2000, 80)):
            answer = answered(made, side, quality)
            for method in (carry_over, enlarged):
                start = time.perf_counter()
                result = method(photo, upload.pixels, answer).pixels
                seconds = time.perf_counter() - start
                report(face, locals(), truth, result, box, far, seconds, method)
                if pictures and method is carry_over:
                    name = f"{face.photo[:3]}_{'bend' if bend else 'flat'}{'_paint' if paint else ''}_{side}_{quality}"
                    show(pictures / f"{name}.png", photo.pixels[box], truth[box], result[box], answer, face)


def report(
    face: Face,
    case: dict[str, object],
    truth: Rgb,
    result: Rgb,
    box: tuple[slice, slice],
    far: NDArray[np.bool_],
    seconds: float,
    method: Callable[..., Photo],
) -> None:
    a, b = result[box], truth[box]
    size = b.shape[0] / 1.2
    photo = case["photo"]
    assert isinstance(photo, Photo)
    same = (result == photo.pixels).all(axis=2)
    row = {
        "photo": face.photo[:3],
        "megapixels": round(photo.width * photo.height / 1e6, 1),
        **{key: case[key] for key in ("side", "quality", "bend", "paint")},
        "method": method.__name__,
        "psnr_face": round(psnr(a, b), 2),
        "ssim_face": round(ssim(a, b), 4),
        "texture": round(texture(a, size) / texture(b, size), 3),
        "far_identical": round(float(same[far].mean()), 5),
        "changed": round(float(1 - same.mean()), 4),
        "seconds": round(seconds, 2),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }
    print(json.dumps(row), flush=True)


def show(path: Path, before: Rgb, truth: Rgb, result: Rgb, answer: Photo, face: Face) -> None:
    """Original, truth, result and five times their difference, side by side."""
    difference = np.clip(128 + 5 * (result.astype(np.int16) - truth), 0, 255).astype(np.uint8)
    sheet = np.hstack([before, truth, result, difference])
    Image.fromarray(sheet).resize((2400, round(2400 * sheet.shape[0] / sheet.shape[1]))).save(path)


def main() -> None:
    default = Path(os.environ.get("BEAUTYDESK_PHOTOS", Path(__file__).parents[3] / "shared" / "photos"))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("photos", type=Path, nargs="?", default=default)
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("--megapixels", type=float, help="enlarge the photos to this size, for time and memory")
    parser.add_argument("--only", default="", help="photos whose name begins so")
    options = parser.parse_args()
    for face in FACES:
        if not face.photo.startswith(options.only):
            continue
        photo = decode(options.photos / face.photo)
        if options.megapixels:
            share = (options.megapixels * 1e6 / photo.width / photo.height) ** 0.5
            pixels = cv2.resize(photo.pixels, None, fx=share, fy=share, interpolation=cv2.INTER_CUBIC)
            photo = Photo(np.asarray(pixels, np.uint8), "JPEG")
        run(face, photo, options.pictures)


if __name__ == "__main__":
    main()
