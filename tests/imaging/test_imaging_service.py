"""To the service and back: what is sent fits and tells nothing, what comes back keeps the original's pixels."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import cv2
import numpy as np
import pytest
from imaging_pictures import P3, carry_over, encoded, gray_profile, noise, orientation_tag, picture
from PIL import Image

from beautydesk.core.photo import Photo
from beautydesk.imaging import Transfer, decode, decode_bytes, fit_for_service, planned_size, to_srgb
from beautydesk.imaging.encode import upload as uploads

HEIGHT, WIDTH = 600, 840


def scene(height: int = HEIGHT, width: int = WIDTH) -> np.ndarray:
    """A picture with detail at every scale, as photos have."""
    rng = np.random.default_rng(5)
    image = picture(height, width).astype(np.float32)
    for grain, strength in ((210, 30), (42, 18), (8.4, 12), (3.36, 5)):
        small = rng.normal(size=(max(2, int(height / grain)), max(2, int(width / grain)), 3)).astype(np.float32)
        image += strength * cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.clip(image + rng.normal(scale=1, size=image.shape), 0, 255).astype(np.uint8)


def disc(height: int = HEIGHT, width: int = WIDTH) -> np.ndarray:
    """1 in the middle (the face), 0 outside, soft between; H x W x 1."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32) / width
    r = np.hypot(x - 0.5, y - 0.5 * height / width)
    return np.clip((0.2 - r) / 0.05, 0, 1)[..., None]


def retouched(pixels: np.ndarray) -> np.ndarray:
    part = disc(*pixels.shape[:2])
    return np.clip(pixels + part * np.float32([16, 10, 6]) + 0.5, 0, 255).astype(np.uint8)


def answer_of(pixels: np.ndarray, fmt: str = "JPEG", size: tuple[int, int] | None = None, **options: object) -> Photo:
    if size:
        pixels = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    return decode_bytes(encoded(pixels, fmt, **options))


def psnr(a: np.ndarray, b: np.ndarray) -> float:
    return float(10 * np.log10(255**2 / max(1e-9, np.mean((a.astype(np.float64) - b) ** 2))))


def far_off(reach: int) -> np.ndarray:
    """Where the face is more than so many pixels away."""
    return cv2.dilate((disc()[..., 0] > 0).astype(np.uint8), np.ones((2 * reach + 1,) * 2)) == 0


def sent_as_jpeg(photo: Photo) -> uploads.Upload:
    """As photos of some megapixels are, so that what is sent is not what there was; a small one is as good here."""
    with patch.object(uploads, "PNG_PIXELS", 0):
        return fit_for_service(photo)


@pytest.fixture(scope="module")
def photo() -> Photo:
    return Photo(scene(), "JPEG", Path("x.jpg"), exif=None)


@pytest.fixture(scope="module")
def sent(photo: Photo) -> np.ndarray:
    return sent_as_jpeg(photo).pixels


def test_that_a_small_photo_goes_untouched() -> None:
    photo = decode_bytes(encoded(picture(400, 600), "JPEG"))
    upload = fit_for_service(photo)
    assert (upload.media_type, upload.filename) == ("image/png", "photo.png")
    assert np.array_equal(upload.pixels, photo.pixels)
    assert np.array_equal(decode_bytes(upload.data).pixels, photo.pixels)


def test_that_a_large_photo_goes_as_jpeg_and_tells_nothing(tmp_path: Path) -> None:
    path = tmp_path / "Anna at home.jpg"
    path.write_bytes(encoded(scene(1200, 1680), "JPEG", quality=97, exif=orientation_tag(6), icc_profile=P3))
    photo = decode(path)
    upload = fit_for_service(photo)
    assert (upload.media_type, upload.filename) == ("image/jpeg", "photo.jpg")
    assert upload.pixels.shape == (1680, 1200, 3)
    with Image.open(io.BytesIO(upload.data)) as image:
        assert not {"exif", "icc_profile", "xmp", "comment"} & set(image.info)
        assert image.mode == "RGB"
        assert np.array_equal(np.asarray(image), upload.pixels)
    assert psnr(upload.pixels, to_srgb(photo)) > 38


def test_that_gray_photos_and_transparent_ones_go_as_rgb() -> None:
    gray = decode_bytes(encoded(picture(40, 60)[..., 0], "PNG", icc_profile=gray_profile(2.2)))
    assert decode_bytes(fit_for_service(gray).data).gray is False
    clear = replace(gray, alpha=np.zeros((40, 60), np.uint8))
    assert fit_for_service(clear).pixels.min() == 255


@pytest.mark.parametrize("size", [(4000, 6000), (1200, 9000)])
def test_that_24_megapixels_of_noise_fit(size: tuple[int, int]) -> None:
    upload = fit_for_service(Photo(noise(*size), "JPEG"))
    assert len(upload.data) <= 5_000_000
    assert max(upload.pixels.shape) <= 4095
    assert len(upload.data) > 2_500_000  # no more is given away than must be
    height, width = upload.pixels.shape[:2]
    assert abs(width / height - size[1] / size[0]) < 0.01 * size[1] / size[0]


def test_that_an_answer_equal_to_what_was_sent_changes_nothing(photo: Photo) -> None:
    upload = sent_as_jpeg(photo)
    assert carry_over(photo, upload.pixels, decode_bytes(upload.data)) is photo


@pytest.mark.parametrize("quality", [95, 85, 75])
@pytest.mark.parametrize("size", [None, (420, 300), (400, 286)])
def test_that_recompression_alone_changes_nothing(
    photo: Photo, sent: np.ndarray, quality: int, size: tuple[int, int] | None
) -> None:
    result = carry_over(photo, sent, answer_of(sent, quality=quality, size=size))
    assert np.array_equal(result.pixels, photo.pixels)


@pytest.mark.parametrize("size", [None, (420, 300), (400, 286), (1008, 720)])
def test_that_only_what_the_service_changed_is_changed(
    photo: Photo, sent: np.ndarray, size: tuple[int, int] | None
) -> None:
    answer = answer_of(retouched(sent), quality=92, size=size)
    result = carry_over(photo, sent, answer).pixels
    far = far_off(60)
    assert far.mean() > 0.6
    assert np.array_equal(result[far], photo.pixels[far])
    assert psnr(result, retouched(photo.pixels)) > 40
    plain = cv2.resize(answer.pixels, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
    assert psnr(result, retouched(photo.pixels)) > psnr(plain, retouched(photo.pixels)) + 3


def bent(pixels: np.ndarray, amount: float = 0.006) -> np.ndarray:
    """The middle pulled outwards, by up to so much of the width, as enlarging eyes or slimming a jaw does."""
    height, width = pixels.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32) / width
    dx, dy = x - 0.5, y - 0.5 * height / width
    pull = amount * np.exp(-(dx**2 + dy**2) / 0.08**2) / 0.06
    x, y = (x - dx * pull) * width, (y - dy * pull) * width
    return np.asarray(cv2.remap(pixels, x, y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE))


def fine_likeness(a: np.ndarray, b: np.ndarray) -> float:
    """How well the finest detail of two pictures agrees, 1 at best."""
    planes = [cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY).astype(np.float32) for pixels in (a, b)]
    fine = [plane - cv2.GaussianBlur(plane, (0, 0), 1.0) for plane in planes]
    return float(np.corrcoef(fine[0].ravel(), fine[1].ravel())[0, 1])


def test_that_detail_follows_a_bend(photo: Photo, sent: np.ndarray) -> None:
    answer = answer_of(bent(retouched(sent)), quality=92, size=(420, 300))
    truth = bent(retouched(photo.pixels))
    result = carry_over(photo, sent, answer).pixels
    middle = (slice(200, 400), slice(320, 520))
    plain = cv2.resize(answer.pixels, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
    unbent = photo.pixels
    likeness = [fine_likeness(pixels[middle], truth[middle]) for pixels in (result, plain, unbent)]
    assert likeness[0] > likeness[1] + 0.15
    assert likeness[0] > likeness[2] + 0.15
    assert np.array_equal(result[:60], photo.pixels[:60])


def test_that_painted_content_arrives_without_ghosts(photo: Photo, sent: np.ndarray) -> None:
    """Where the answer shows something new, the result is the answer enphotod."""
    painted, truth = sent.copy(), photo.pixels.copy()
    for canvas in (painted, truth):
        cv2.circle(canvas, (420, 300), 60, (200, 20, 40), -1)
    result = carry_over(photo, sent, answer_of(painted, quality=95, size=(420, 300))).pixels
    inside = (slice(275, 325), slice(395, 445))
    assert np.abs(result[inside].astype(int) - truth[inside]).max() < 12
    rim = np.zeros((HEIGHT, WIDTH), np.uint8)
    cv2.circle(rim, (420, 300), 85, 1, 30)
    cv2.circle(rim, (420, 300), 60, 0, 12)
    around = rim > 0
    assert psnr(result[around], truth[around]) > 35


def test_that_depth_profile_gray_and_metadata_are_the_photos_own(photo: Photo) -> None:
    deep = replace(photo, pixels=photo.pixels.astype(np.uint16) * 257 + 5, icc_profile=P3, exif=b"Exif\0\0tags")
    sent = sent_as_jpeg(deep).pixels
    answer = answer_of(retouched(sent), quality=95, size=(420, 300))
    result = carry_over(deep, sent, answer)
    assert result.pixels.dtype == np.uint16
    assert (result.icc_profile, result.exif, result.source) == (deep.icc_profile, deep.exif, deep.source)
    assert np.array_equal(result.pixels[:40], deep.pixels[:40])
    truth = retouched(to_srgb(deep))
    assert psnr(to_srgb(result), truth) > 38

    gray = replace(photo, pixels=np.repeat(photo.pixels[..., :1], 3, axis=2), gray=True, icc_profile=gray_profile(1.8))
    sent = sent_as_jpeg(gray).pixels
    result = carry_over(gray, sent, answer_of(retouched(sent)))
    assert np.array_equal(result.pixels[..., 0], result.pixels[..., 2])
    assert not np.array_equal(result.pixels, gray.pixels)


def test_that_a_cropped_answer_is_put_in_its_place(photo: Photo, sent: np.ndarray) -> None:
    transfer = Transfer(photo, sent, answer_of(retouched(sent)[:, 120:720], "PNG"))
    result = transfer.render(1.0)
    assert "put in its place" in transfer.note
    assert result.pixels.shape == photo.pixels.shape
    assert np.array_equal(result.pixels[:, :100], photo.pixels[:, :100])
    assert np.array_equal(result.pixels[:, 740:], photo.pixels[:, 740:])
    assert not np.array_equal(result.pixels, photo.pixels)


def test_that_every_strength_lies_between_the_original_and_the_answer(photo: Photo, sent: np.ndarray) -> None:
    answer = answer_of(retouched(sent))
    transfer = Transfer(photo, sent, answer)
    assert np.array_equal(transfer.render(0.0).pixels, photo.pixels)
    assert np.array_equal(transfer.render(1.0).pixels, carry_over(photo, sent, answer).pixels)
    changes = []
    untouched = np.all(transfer.render(1.0).pixels == photo.pixels, axis=2)
    for strength in (0.1, 0.3, 0.5, 0.7, 0.9, 1.0):
        pixels = transfer.render(strength).pixels
        changes.append(float(np.abs(pixels.astype(int) - photo.pixels).mean()))
        assert np.array_equal(pixels[untouched], photo.pixels[untouched])
    assert changes == sorted(changes)
    steps = np.diff([0.0, *changes]) / np.diff([0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0])
    assert steps.max() < 1.5 * steps.min(), "without a jump"


def test_that_the_size_to_be_sent_is_known_beforehand() -> None:
    for height, width in ((400, 600), (4000, 6000), (9000, 1201), (1, 5000)):
        upload = fit_for_service(Photo(np.full((height, width, 3), 120, np.uint8), "JPEG"))
        assert planned_size(width, height) == (upload.width, upload.height)
        assert upload.size == len(upload.data) <= 5_000_000


@pytest.mark.parametrize("size", [(1, 1), (1, 40), (7, 5), (33, 31), (50, 2000)])
def test_that_the_smallest_photos_pass(size: tuple[int, int]) -> None:
    photo = Photo(noise(*size), "PNG")
    upload = fit_for_service(photo)
    lighter = np.clip(upload.pixels.astype(int) + 20, 0, 255).astype(np.uint8)
    result = carry_over(photo, upload.pixels, answer_of(lighter, "PNG"))
    assert np.abs(result.pixels.astype(int) - lighter).max() <= 1
