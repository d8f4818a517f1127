"""One answer, every level: the original at 0, the answer at 1, and between them neither ghosts nor steps."""

from __future__ import annotations

import itertools
from dataclasses import replace

import cv2
import numpy as np
import pytest
from imaging_pictures import P3, carry_over, gray_profile, noise
from test_imaging_service import HEIGHT, WIDTH, answer_of, bent, far_off, psnr, retouched, scene, sent_as_jpeg

from beautydesk.core.photo import Photo
from beautydesk.imaging import Transfer, decode_bytes, fit_for_service, to_srgb
from beautydesk.imaging.tiling import Field, Tile
from beautydesk.imaging.transfer.warp import Bend

LEVELS = (0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0)


@pytest.fixture(scope="module")
def photo() -> Photo:
    return Photo(scene(), "JPEG")


@pytest.fixture(scope="module")
def sent(photo: Photo) -> np.ndarray:
    return sent_as_jpeg(photo).pixels


@pytest.fixture(scope="module")
def transfer(photo: Photo, sent: np.ndarray) -> Transfer:
    return lighter_and_bent(photo, sent)


def lighter_and_bent(photo: Photo, sent: np.ndarray) -> Transfer:
    """Lighter in the middle and pulled outwards, as JPEG of half the size."""
    size = photo.width // 2, photo.height // 2
    return Transfer(photo, sent, answer_of(bent(retouched(sent)), quality=92, size=size))


@pytest.fixture(scope="module")
def bent_far() -> Transfer:
    """By twice as many pixels, so that a ghost of what moved could be seen."""
    photo = Photo(scene(1200, 1680), "JPEG")
    return lighter_and_bent(photo, fit_for_service(photo).pixels)


@pytest.fixture(scope="module")
def outside() -> np.ndarray:
    return far_off(60)


def test_that_no_strength_is_the_original_and_full_strength_what_is_carried_over(
    photo: Photo, sent: np.ndarray, transfer: Transfer
) -> None:
    assert transfer.render(0) is photo
    answer = answer_of(bent(retouched(sent)), quality=92, size=(420, 300))
    assert np.array_equal(transfer.render(1).pixels, carry_over(photo, sent, answer).pixels)
    assert transfer.note == ""


@pytest.mark.parametrize("strength", [-0.1, 1.01, float("nan")])
def test_that_other_strengths_are_refused(transfer: Transfer, strength: float) -> None:
    with pytest.raises(ValueError, match="strength"):
        transfer.render(strength)


def test_that_more_strength_is_further_from_the_original_in_even_steps(photo: Photo, transfer: Transfer) -> None:
    middle = (slice(150, 450), slice(270, 570))
    original = photo.pixels.astype(np.float32)
    rendered = [transfer.render(level).pixels[middle].astype(np.float32) for level in LEVELS]
    away = [float(np.abs(pixels - original[middle]).mean()) for pixels in rendered]
    assert all(before < after for before, after in itertools.pairwise(away))
    tone = [float(pixels.mean()) for pixels in rendered]
    steps = np.diff(tone) / np.diff(LEVELS)
    assert steps.max() < 1.15 * steps.min()


@pytest.mark.parametrize("strength", LEVELS)
def test_that_the_background_is_the_original_bit_for_bit(
    photo: Photo, transfer: Transfer, outside: np.ndarray, strength: float
) -> None:
    assert np.array_equal(transfer.render(strength).pixels[outside], photo.pixels[outside])


@pytest.mark.parametrize("strength", [0.3, 0.6])
def test_that_a_lower_level_is_what_the_service_would_have_made_of_it(bent_far: Transfer, strength: float) -> None:
    """Its reference is retouched at that level; a cross-fade shows everything that moved twice."""
    pixels = bent_far.render(0).pixels
    lighter = pixels + strength * (retouched(pixels).astype(np.float32) - pixels)
    truth = bent(np.clip(lighter + 0.5, 0, 255).astype(np.uint8), 0.006 * strength)
    middle = (slice(300, 900), slice(540, 1140))
    full = bent_far.render(1).pixels
    faded = pixels + strength * (full.astype(np.float32) - pixels)
    got = bent_far.render(strength).pixels
    assert psnr(got[middle], truth[middle]) > psnr(faded[middle], truth[middle]) + 2
    assert psnr(got[middle], truth[middle]) > 40


def test_that_an_edge_moved_by_twenty_pixels_stays_one_edge_at_half_strength() -> None:
    """A dark bar across the middle, swept by 20 pixels: at a half it stands half-way, as dark as it was."""
    pixels = scene(1200, 1680) // 2 + 110
    pixels[:, 836:844] = 20
    photo = Photo(pixels, "JPEG")
    y, x = np.mgrid[0:1200, 0:1680].astype(np.float32)
    near = 20 * np.exp(-(((x - 840) / 160) ** 2) - ((y - 600) / 160) ** 2)

    def swept(picture: np.ndarray, share: float) -> np.ndarray:
        return np.asarray(cv2.remap(picture, x - share * near, y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE))

    sent = fit_for_service(photo).pixels
    half = Transfer(photo, sent, answer_of(swept(sent, 1), quality=95)).render(0.5).pixels
    row = cv2.cvtColor(half[590:611], cv2.COLOR_RGB2GRAY).mean(axis=0)[780:920]
    dark = np.flatnonzero(row < 70) + 780
    assert 5 <= dark.size <= 11 and np.ptp(dark) == dark.size - 1  # one bar, as wide as it was
    assert abs(dark.mean() - 849.5) < 2
    middle = (slice(500, 700), slice(740, 960))
    assert psnr(half[middle], swept(pixels, 0.5)[middle]) > 32


def test_that_the_place_of_a_share_of_a_bend_is_found() -> None:
    y, x = np.mgrid[0:80, 0:100].astype(np.float32)
    flow = np.dstack([6 * np.exp(-(((x - 50) / 18) ** 2) - ((y - 40) / 18) ** 2), np.zeros_like(x)])
    share = Bend(Field.whole(flow)).at_strength(0.4)
    whole = Tile.whole(80, 100)
    place = share.answer(whole)
    assert place is not None
    there = cv2.remap(flow, x + place[0], y + place[1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    assert np.abs(place[0] + there[..., 0] - share.source(whole)[0]).max() < 0.05


def test_that_new_content_is_the_answers_own_and_is_told(photo: Photo, sent: np.ndarray) -> None:
    painted = sent.copy()
    grid = (np.indices((250, 350)).sum(axis=0) // 12 % 2)[..., None]
    painted[175:425, 245:595] = np.where(grid, np.uint8([250, 250, 250]), np.uint8([10, 20, 30]))
    transfer = Transfer(photo, sent, answer_of(painted, quality=95, size=(420, 300)))
    assert transfer.enlarged > 0.5
    assert f"{round(100 * transfer.enlarged)} %" in transfer.note
    plain = cv2.resize(
        answer_of(painted, quality=95, size=(420, 300)).pixels, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC
    )
    inside = (slice(225, 375), slice(300, 540))
    assert psnr(transfer.render(1).pixels[inside], plain[inside]) > 30


@pytest.mark.parametrize(
    "placed",
    [
        lambda made: np.rot90(made),
        lambda made: np.rot90(made, 2),
        lambda made: made[:, 50:750],
        lambda made: made[5:-5, 7:-7],
        lambda made: cv2.resize(made, (500, 500), interpolation=cv2.INTER_AREA),
    ],
    ids=["turned", "upside down", "cropped", "cropped in its own shape", "stretched"],
)
def test_that_an_answer_out_of_place_is_put_back_and_told(
    photo: Photo, sent: np.ndarray, outside: np.ndarray, placed: object
) -> None:
    answer = answer_of(np.ascontiguousarray(placed(retouched(sent))), quality=95)  # type: ignore[operator]
    transfer = Transfer(photo, sent, answer)
    result = transfer.render(1).pixels
    assert "cropped, turned or stretched" in transfer.note
    assert result.shape == photo.pixels.shape
    assert psnr(result, retouched(photo.pixels)) > 40
    assert np.mean(np.all(result == photo.pixels, axis=2)[outside]) > 0.99


def test_that_a_picture_of_something_else_is_given_as_it_is_and_told(photo: Photo, sent: np.ndarray) -> None:
    answer = decode_bytes(fit_for_service(Photo(np.ascontiguousarray(scene(450, 450)[::-1]), "PNG")).data)
    transfer = Transfer(replace(photo, icc_profile=P3), sent, answer)
    assert "cannot be matched" in transfer.note
    for strength in (0.4, 1.0):
        assert np.abs(to_srgb(transfer.render(strength)).astype(int) - answer.pixels).mean() < 1
    assert np.array_equal(transfer.render(0).pixels, photo.pixels)


def test_that_an_answer_equal_to_what_was_sent_gives_the_original_at_every_strength(
    photo: Photo, sent: np.ndarray
) -> None:
    transfer = Transfer(photo, sent, answer_of(sent, "PNG"))
    assert transfer.render(1) is photo and transfer.render(0.5) is photo and transfer.note == ""


def test_that_the_answers_own_profile_and_depth_are_understood(photo: Photo, sent: np.ndarray) -> None:
    wide = answer_of(retouched(sent), "PNG")
    from beautydesk.imaging.colour.convert import pixels_from_srgb

    wide = replace(wide, pixels=pixels_from_srgb(wide.pixels, P3).astype(np.uint16) * 257, icc_profile=P3)
    result = Transfer(photo, sent, wide).render(1).pixels
    assert psnr(result, retouched(photo.pixels)) > 44


@pytest.mark.parametrize("strength", [0.5, 1.0])
def test_that_deep_gray_and_transparent_photos_keep_what_they_are(
    photo: Photo, outside: np.ndarray, strength: float
) -> None:
    alpha = np.full((HEIGHT, WIDTH), 65535, np.uint16)
    alpha[:25] = 0
    gray = np.repeat(photo.pixels[..., :1], 3, axis=2).astype(np.uint16) * 257 + 100
    deep = replace(photo, pixels=gray, alpha=alpha, gray=True, icc_profile=gray_profile(2.2))
    sent = sent_as_jpeg(deep).pixels
    result = Transfer(deep, sent, answer_of(retouched(sent), quality=95)).render(strength)
    assert result.pixels.dtype == np.uint16 and result.alpha is alpha and result.icc_profile == deep.icc_profile
    assert np.array_equal(result.pixels[..., 0], result.pixels[..., 1])
    assert np.array_equal(result.pixels[outside], gray[outside])
    assert not np.array_equal(result.pixels, gray)


@pytest.mark.parametrize("size", [(1, 1), (1, 40), (7, 5), (33, 31), (401, 303), (129, 1027)])
@pytest.mark.parametrize("strength", [0.3, 1.0])
def test_that_any_size_passes(size: tuple[int, int], strength: float) -> None:
    photo = Photo(noise(*size) // 2 + 40, "PNG")
    sent = fit_for_service(photo).pixels
    lighter = np.asarray(sent + 20, np.uint8)
    result = Transfer(photo, sent, answer_of(lighter, "PNG")).render(strength).pixels
    assert np.abs(result - (photo.pixels + np.float32(20 * strength))).max() <= 1
