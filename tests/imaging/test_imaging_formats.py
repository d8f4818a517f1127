"""Every format in: upright, in the right numbers, alpha and gray kept; and out again."""

from __future__ import annotations

import io
from pathlib import Path

import cv2
import numpy as np
import pytest
from imaging_pictures import encoded, noise, orientation_tag, picture, save, saved, turned_away
from PIL import Image

from beautydesk.core.export import Export
from beautydesk.imaging import decode, decode_bytes, inspect, thumbnail, to_srgb


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("fmt", ["PNG", "TIFF", "WEBP"])
def test_that_each_orientation_is_baked_in_exactly(tmp_path: Path, fmt: str, orientation: int) -> None:
    upright = picture()
    options = {"lossless": True} if fmt == "WEBP" else {}
    path = tmp_path / f"turned.{fmt.lower()}"
    path.write_bytes(encoded(turned_away(upright, orientation), fmt, exif=orientation_tag(orientation), **options))
    photo = decode(path)
    assert np.array_equal(photo.pixels, upright)
    assert photo.pixels.flags.c_contiguous
    assert (inspect(path).width, inspect(path).height) == (64, 48)
    assert thumbnail(path, 32).shape == (24, 32, 3)
    written = saved(photo, tmp_path / f"out.{fmt.lower()}")
    with Image.open(written) as again:
        assert again.getexif().get(0x0112, 1) == 1
        assert again.size == (64, 48)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("fmt", ["JPEG", "HEIF", "AVIF"])
def test_that_each_orientation_of_a_lossy_photo_is_baked_in(tmp_path: Path, fmt: str, orientation: int) -> None:
    upright = picture()
    path = tmp_path / f"turned.{fmt.lower()}"
    options = {"subsampling": 0} if fmt == "JPEG" else {}
    tag = orientation_tag(orientation).tobytes()
    path.write_bytes(encoded(turned_away(upright, orientation), fmt, quality=95, exif=tag, **options))
    photo = decode(path)
    assert photo.pixels.shape == upright.shape
    assert np.abs(photo.pixels.astype(int) - upright).mean() < 3
    assert (inspect(path).width, inspect(path).height) == (64, 48)
    assert np.abs(thumbnail(path, 64).astype(int) - upright).mean() < 3


def test_that_exif_behind_the_pixels_of_a_png_turns_it(tmp_path: Path) -> None:
    data = encoded(turned_away(picture(), 6), "PNG", exif=orientation_tag(6))
    start = data.index(b"eXIf") - 4
    end = start + 12 + int.from_bytes(data[start : start + 4], "big")
    path = tmp_path / "late.png"
    path.write_bytes(data[:start] + data[end:-12] + data[start:end] + data[-12:])
    assert np.array_equal(decode(path).pixels, picture())
    assert inspect(path).width == 64
    assert thumbnail(path, 32).shape == (24, 32, 3)


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"quality": 30}])
def test_that_jpegs_of_all_kinds_are_read(options: dict[str, object]) -> None:
    photo = decode_bytes(encoded(picture(), "JPEG", **options))
    assert (photo.format, photo.width, photo.height, photo.gray, photo.alpha) == ("JPEG", 64, 48, False, None)
    assert np.abs(photo.pixels.astype(int) - picture()).mean() < 8


def test_that_a_jpeg_with_more_pictures_behind_the_first_is_a_jpeg(tmp_path: Path) -> None:
    first, second = Image.fromarray(picture()), Image.fromarray(noise(48, 64))
    path = tmp_path / "two.jpg"
    path.write_bytes(encoded(first, "MPO", save_all=True, append_images=[second], quality=95))
    assert inspect(path).format == decode(path).format == "JPEG"
    assert np.abs(decode(path).pixels.astype(int) - picture()).mean() < 3


def test_that_gray_stays_gray(tmp_path: Path) -> None:
    gray = picture()[..., 0]
    path = tmp_path / "gray.png"
    path.write_bytes(encoded(gray, "PNG"))
    photo = decode(path)
    assert photo.gray
    assert np.array_equal(photo.pixels, np.repeat(gray[..., None], 3, axis=2))
    for name, mode in (("a.jpg", "L"), ("a.png", "L"), ("a.tif", "L"), ("a.webp", "RGB")):
        with Image.open(save(photo, tmp_path / name)) as again:  # type: ignore[arg-type]
            assert again.mode == mode


def test_that_colour_brought_into_a_gray_photo_becomes_its_luma(tmp_path: Path) -> None:
    photo = decode_bytes(encoded(picture()[..., 0], "PNG"))
    with Image.open(save(photo.with_pixels(picture()), tmp_path / "a.png")) as again:  # type: ignore[arg-type]
        expected = cv2.cvtColor(picture(), cv2.COLOR_RGB2GRAY)
        assert np.array_equal(np.asarray(again), expected)


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_that_alpha_is_kept_apart_and_saved(tmp_path: Path, mode: str) -> None:
    image = Image.fromarray(picture()).convert(mode)
    cover = np.linspace(0, 255, 48 * 64).reshape(48, 64).astype(np.uint8)
    image.putalpha(Image.fromarray(cover))
    photo = decode_bytes(encoded(image, "PNG"))
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, cover)
    assert photo.gray is (mode == "LA")
    for name in ("a.png", "a.tif"):
        again = decode(save(photo, tmp_path / name))  # type: ignore[arg-type]
        assert np.array_equal(again.pixels, photo.pixels)
        assert np.array_equal(again.alpha, cover)
    assert decode(save(photo, tmp_path / "a.webp")).alpha is not None  # type: ignore[arg-type]
    flat = decode(save(photo, tmp_path / "a.jpg", export=Export(95)))  # type: ignore[arg-type]
    assert flat.alpha is None
    assert flat.pixels[0, 0].min() > 245  # transparent there: white
    assert to_srgb(photo)[0, 0].tolist() == [255, 255, 255]


def test_that_palettes_and_animations_give_their_first_picture(tmp_path: Path) -> None:
    first = Image.fromarray(picture()).quantize(64)
    second = Image.fromarray(noise(48, 64)).quantize(64)
    expected = np.asarray(first.convert("RGB"))
    for data in (encoded(first, "PNG"), encoded(first, "GIF", save_all=True, append_images=[second])):
        assert np.array_equal(decode_bytes(data).pixels, expected)
    clear = encoded(first, "PNG", transparency=3)
    photo = decode_bytes(clear)
    assert photo.alpha is not None
    assert set(np.unique(photo.alpha)) == {0, 255}
    assert np.array_equal(decode_bytes(encoded(Image.fromarray(picture()), "BMP")).pixels, picture())
    pages = encoded(Image.fromarray(picture()), "TIFF", save_all=True, append_images=[Image.fromarray(noise(20, 20))])
    assert np.array_equal(decode_bytes(pages).pixels, picture())


def test_that_black_and_white_scans_are_read() -> None:
    image = Image.fromarray(picture()).convert("1")
    photo = decode_bytes(encoded(image, "TIFF", compression="group4"))
    assert photo.gray
    assert np.array_equal(photo.pixels[..., 0] > 0, np.asarray(image))


def deep(channels: int) -> np.ndarray:
    values = np.random.default_rng(2).integers(0, 65536, (48, 64, channels), dtype=np.uint16)
    return values[..., 0] if channels == 1 else values


@pytest.mark.parametrize("channels", [1, 3, 4])
@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_that_sixteen_bits_come_in_and_go_out(tmp_path: Path, channels: int, suffix: str) -> None:
    stored = deep(channels)
    path = tmp_path / f"deep{suffix}"
    path.write_bytes(cv2.imencode(suffix, stored)[1].tobytes())
    photo = decode(path)
    assert photo.pixels.dtype == np.uint16
    assert photo.gray is (channels == 1)
    expected = np.repeat(stored[..., None], 3, axis=2) if channels == 1 else stored[..., 2::-1]
    assert np.array_equal(photo.pixels, expected)
    for out in (".png", ".tif"):
        written = save(photo, tmp_path / f"out{out}")
        again = cv2.imread(str(written), cv2.IMREAD_UNCHANGED)
        assert np.array_equal(again, stored)
        assert decode(written).pixels.dtype == np.uint16  # type: ignore[arg-type]
    if photo.alpha is None:
        assert np.abs(to_srgb(photo).astype(float) - photo.pixels / 257).max() <= 0.51
    with Image.open(save(photo, tmp_path / "out.jpg")) as jpeg:  # type: ignore[arg-type]
        assert jpeg.size == (64, 48)


def test_that_values_that_are_no_photo_are_refused() -> None:
    from beautydesk.core.errors import PhotoError

    image = Image.fromarray(picture()[..., 0].astype(np.float32))
    with pytest.raises(PhotoError, match="32-bit") as caught:
        decode_bytes(encoded(image, "TIFF"))
    assert caught.value.code == "ERROR_PHOTO_NOT_AN_IMAGE"


def test_that_our_tiff_is_what_others_read(tmp_path: Path) -> None:
    photo = decode_bytes(encoded(noise(700, 900), "PNG"))  # several strips, the last one short
    path = saved(photo, tmp_path / "a.tif")
    with Image.open(path) as image:
        assert np.array_equal(np.asarray(image), photo.pixels)
    assert np.array_equal(cv2.imread(str(path))[..., ::-1], photo.pixels)


def test_that_thumbnails_fit_and_never_grow(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(encoded(picture(600, 900), "JPEG", quality=95))
    assert thumbnail(path, 128).shape == (85, 128, 3)
    assert thumbnail(path, 5000).shape == (600, 900, 3)
    assert np.abs(thumbnail(path, 90).astype(int) - picture(60, 90)).mean() < 3


def test_that_importing_the_room_costs_nothing() -> None:
    import subprocess
    import sys

    code = (
        "import sys, beautydesk.imaging, beautydesk.imaging.files.read, beautydesk.imaging.files.folders; "
        "print([m for m in ('PIL', 'cv2', 'numpy', 'pillow_heif') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_that_bytes_are_whole_after_a_round_trip_in_memory() -> None:
    with io.BytesIO(encoded(picture(), "PNG")) as buffer:
        photo = decode_bytes(buffer.getvalue())
    assert photo.source is None
    assert np.array_equal(photo.pixels, picture())
