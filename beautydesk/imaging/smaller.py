"""A photo with fewer pixels, for whoever asks for a size; what its metadata say of sizes and places follows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from beautydesk.imaging.metadata import exif_resizing, regions

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from beautydesk.core.photo import Photo, Pixels

    _Kind = np.dtype[np.uint8] | np.dtype[np.uint16]

_STEPS: Final = 65535  # of light, from none to white
_ROWS: Final = 128  # that are spread out as light at a time: a whole photo of 45 MP would be 540 MB


def smaller(photo: Photo, width: int, height: int) -> Photo:
    """The same photo at `width` x `height` pixels, no side longer than before.

    Each new pixel is the mean of the light that fell on its area, so that fine patterns keep their brightness and no
    edge gets a halo. Colours of what is transparent do not count. The colour profile stays.
    """
    pixels, alpha = _averaged(photo.pixels, photo.alpha, width, height)
    was = (photo.width, photo.height)
    return replace(
        photo,
        pixels=pixels,
        alpha=alpha,
        exif=exif_resizing.resized(photo.exif, was, (width, height)),
        xmp=regions.resized(photo.xmp, was, (width, height)),
    )


def _averaged(pixels: Pixels, alpha: Pixels | None, width: int, height: int) -> tuple[Pixels, Pixels | None]:
    """Rows first, some at a time, as they do not touch each other; then columns."""
    import cv2

    tall, light = pixels.shape[0], _light(pixels.dtype)
    most = np.iinfo(pixels.dtype).max
    across = np.empty((tall, width, 3 if alpha is None else 7), np.float32)
    for top in range(0, tall, _ROWS):
        rows = slice(top, top + _ROWS)
        layers = _looked_up(cv2, light, np.ascontiguousarray(pixels[rows]))
        if alpha is not None:
            share = alpha[rows, :, None].astype(np.float32) / np.float32(most)
            layers = np.concatenate([layers * share, share, layers], axis=2)
        across[rows] = _resize(cv2, layers, width, layers.shape[0])
    found = _resize(cv2, across, width, height)
    if alpha is None:
        return _numbers(found, pixels.dtype), None
    share = found[..., 3:4]
    colours = np.where(share > 0, found[..., :3] / np.maximum(share, np.float32(1e-6)), found[..., 4:])
    return _numbers(colours, pixels.dtype), _as(share[..., 0] * most, alpha.dtype)


def _resize(cv2: object, layers: NDArray[np.float32], width: int, height: int) -> NDArray[np.float32]:
    """OpenCV takes four channels at a time."""
    parts = [
        cv2.resize(np.ascontiguousarray(layers[..., first : first + 4]), (width, height), interpolation=cv2.INTER_AREA)  # type: ignore[attr-defined]
        for first in range(0, layers.shape[2], 4)
    ]
    shaped = [part.reshape(height, width, -1) for part in parts]
    return shaped[0] if len(shaped) == 1 else np.concatenate(shaped, axis=2)


def _looked_up(cv2: object, light: NDArray[np.float32], numbers: NDArray[Any]) -> NDArray[np.float32]:
    """In ways that let other threads go on meanwhile."""
    if numbers.dtype == np.uint8:
        found: NDArray[np.float32] = cv2.LUT(numbers, light)  # type: ignore[attr-defined]
        return found
    return np.take(light, numbers)


def _light(kind: _Kind) -> NDArray[np.float32]:
    """How much light each number stands for, 0..1, by the curve of sRGB (IEC 61966-2-1). Curves of other profiles
    differ too little for a mean to show it, and the way back is the same."""
    most = np.iinfo(kind).max
    numbers = np.arange(most + 1) / most
    curve = np.where(numbers <= 0.04045, numbers / 12.92, ((numbers + 0.055) / 1.055) ** 2.4)
    return curve.astype(np.float32)


def _numbers(light: NDArray[np.float32], kind: _Kind) -> Pixels:
    """The way back, some rows at a time, as it takes several times the room."""
    numbers = np.empty(light.shape, kind)
    by_step = _by_step() if kind == np.uint8 else None
    for top in range(0, len(light), _ROWS):
        rows = slice(top, top + _ROWS)
        part = np.clip(light[rows], 0, 1)
        if by_step is not None:
            numbers[rows] = np.take(by_step, np.rint(part * _STEPS).astype(np.uint16))
        else:
            numbers[rows] = np.rint(_curve(part) * np.iinfo(kind).max)
    return numbers


def _by_step() -> NDArray[np.uint8]:
    """The number of eight bits for each of so many steps of light: finer than a twentieth of a number."""
    table: NDArray[np.uint8] = np.rint(_curve(np.arange(_STEPS + 1) / _STEPS) * 255).astype(np.uint8)
    return table


def _curve(light: NDArray[Any]) -> NDArray[Any]:
    """Of sRGB, from light to numbers, both 0..1."""
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * np.maximum(light, 0.0031308) ** (1 / 2.4) - 0.055)


def _as(numbers: NDArray[np.float32], kind: _Kind) -> Pixels:
    return np.rint(numbers).astype(kind)  # type: ignore[return-value]
