"""What every engine owes to the window and the command line; one suite, run against each of them.

The hosted engine walks its whole way here: over a real socket to the service on this machine and back.
"""

from __future__ import annotations

import dataclasses
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import ImageCms

from beautydesk import imaging
from beautydesk.core.cancel import Cancelled, CancelToken
from beautydesk.core.engine import Part, Progress, RenderSession, RetouchEngine, RetouchResult, Stage, unheard
from beautydesk.core.errors import Charged, NoFaceFound
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.engines.ailab import AilabEngine, Client, provider
from beautydesk.engines.local import LocalEngine
from beautydesk.storage.journal import Journal
from beautydesk.storage.results import Results
from beautydesk.workflow import retouch as workflow
from tests.serving import in_background

MIDDLE = RetouchOptions(0.5)
STRONG = RetouchOptions(1.0)


@pytest.fixture(scope="module", params=["local", "ailab", "service"])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RetouchEngine]:
    local = LocalEngine()
    if (problem := local.problem()) is not None:
        pytest.skip(problem)
    if request.param == "local":
        yield local
    else:
        profile = tmp_path_factory.mktemp("profile")
        with in_background(local, key="secret") as url, Journal(profile / "journal.sqlite3") as journal:
            asked = provider.own(url) if request.param == "service" else provider.HOSTED
            client = Client(url, lambda: "secret", provider=asked, poll_seconds=0.02)
            hosted = AilabEngine(client, journal, Results(profile / "results"))
            yield hosted
            hosted.close()
            assert [receipt.state.value for receipt in journal.open_receipts()].count("sent") <= 2, "the cancelled ones"
    local.close()


@pytest.fixture(scope="module")
def portrait(photos: Path) -> Photo:
    return imaging.decode(photos / "p24_river_kamanda.jpg")


@pytest.fixture(scope="module")
def group(photos: Path) -> Photo:
    return Photo(imaging.thumbnail(photos / "g01_renata_two_3mp.jpg", 900), "JPEG")


def retouch(engine: RetouchEngine, photo: Photo, options: RetouchOptions = MIDDLE) -> RetouchResult:
    return workflow.retouch(photo, engine, options, lambda progress: None, CancelToken())


def change(photo: Photo, result: RetouchResult) -> float:
    """Mean change of a channel's value, in 8-bit steps."""
    return float(np.abs(result.photo.pixels.astype(np.int32) - photo.pixels.astype(np.int32)).mean())


def test_that_an_engine_says_what_it_is(engine: RetouchEngine) -> None:
    features = engine.features
    assert features.id in ("local", "ailab", "service")
    assert features.title
    assert features.needs_key == features.costs == (features.id == "ailab")
    assert features.uploads == (features.id != "local") and features.offered
    assert features.parallel >= 1


def test_that_a_face_is_retouched_and_the_original_is_left_alone(engine: RetouchEngine, portrait: Photo) -> None:
    before = portrait.pixels.copy()
    result = retouch(engine, portrait, STRONG)
    assert np.array_equal(portrait.pixels, before)
    assert result.engine == engine.features.id
    assert 0.1 < change(portrait, result) < 15
    assert result.faces in (None, 1)
    assert (result.task_id is not None) is engine.features.uploads
    photo = result.photo
    assert (photo.pixels.shape, photo.pixels.dtype) == (portrait.pixels.shape, portrait.pixels.dtype)
    assert not np.shares_memory(photo.pixels, portrait.pixels)
    for name in ("format", "source", "gray", "icc_profile", "exif", "xmp", "alpha"):
        assert getattr(photo, name) == getattr(portrait, name), name


def test_that_level_zero_returns_identical_pixels_and_needs_no_face(engine: RetouchEngine) -> None:
    photo = Photo(np.random.default_rng(0).integers(0, 256, (50, 70, 3), np.uint8), "PNG")
    result = retouch(engine, photo, RetouchOptions(0.0))
    assert np.array_equal(result.photo.pixels, photo.pixels)
    # whoever sends photos gives back the very one, a frozen value, that it did not send
    assert np.shares_memory(result.photo.pixels, photo.pixels) <= engine.features.uploads
    assert result.task_id is None


def test_that_a_higher_level_changes_more(engine: RetouchEngine, portrait: Photo) -> None:
    levels = (0.1, 0.3, 1.0) if engine.features.uploads else (0.1, 0.3, 0.5, 0.75, 1.0)  # each is a call to pay for
    amounts = [change(portrait, retouch(engine, portrait, RetouchOptions(level))) for level in levels]
    assert amounts[0] > 0 and all(weaker < stronger for weaker, stronger in pairwise(amounts))
    assert amounts[-1] > 1.5 * amounts[1]


def test_that_the_same_work_gives_the_same_pixels(engine: RetouchEngine, portrait: Photo) -> None:
    first, second = retouch(engine, portrait), retouch(engine, portrait)
    assert np.array_equal(first.photo.pixels, second.photo.pixels)


def test_that_only_the_largest_face_is_retouched_when_asked(engine: RetouchEngine, group: Photo) -> None:
    everybody = change(group, retouch(engine, group, RetouchOptions(0.8, FaceScope.ALL)))
    largest = change(group, retouch(engine, group, RetouchOptions(0.8, FaceScope.LARGEST)))
    assert 0 < largest < everybody


@pytest.mark.parametrize("name", ["n01_tacos_8mp.jpg", "n07_cat.png"])
def test_that_a_photo_without_a_face_is_said_so_and_costs_nothing(
    name: str, engine: RetouchEngine, photos: Path
) -> None:
    with pytest.raises(NoFaceFound) as caught:
        retouch(engine, Photo(imaging.thumbnail(photos / name, 900), "JPEG"))
    error = caught.value
    assert error.code == "ERROR_NO_FACE_IN_FILE"
    assert error.charged is Charged.NO
    assert not error.stops_queue
    assert error.title and "no face" in error.message and error.message.endswith(".") and error.hint


def gray(photo: Photo) -> Photo:
    one = photo.pixels.mean(axis=2).astype(np.uint8)
    return dataclasses.replace(photo, pixels=np.repeat(one[:, :, None], 3, axis=2), gray=True, icc_profile=None)


def deep(photo: Photo) -> Photo:
    return dataclasses.replace(photo, pixels=photo.pixels.astype(np.uint16) * 257, format="PNG")


def transparent(photo: Photo) -> Photo:
    alpha = np.full(photo.pixels.shape[:2], 255, np.uint8)
    alpha[:40, :40] = 0
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return dataclasses.replace(photo, alpha=alpha, format="PNG", icc_profile=icc, exif=b"exif", xmp=b"xmp")


def pasted(photo: Photo) -> Photo:
    return Photo(photo.pixels.copy(), "PNG")


def locked(photo: Photo) -> Photo:
    pixels = photo.pixels.copy()
    pixels.flags.writeable = False
    return dataclasses.replace(photo, pixels=pixels)


@pytest.mark.parametrize("make", [gray, deep, transparent, pasted, locked])
def test_that_every_kind_of_photo_keeps_its_nature(
    make: Callable[[Photo], Photo], engine: RetouchEngine, portrait: Photo
) -> None:
    photo = make(portrait)
    result = retouch(engine, photo).photo
    assert (result.pixels.shape, result.pixels.dtype) == (photo.pixels.shape, photo.pixels.dtype)
    assert result.pixels.flags.c_contiguous
    assert not np.array_equal(result.pixels, photo.pixels)
    for name in ("gray", "format", "source", "icc_profile", "exif", "xmp"):
        assert getattr(result, name) == getattr(photo, name), name
    if photo.gray:
        assert np.array_equal(result.pixels[..., 0], result.pixels[..., 2])
    if photo.alpha is not None:
        assert result.alpha is not None and np.array_equal(result.alpha, photo.alpha)


def test_that_progress_never_falls_and_comes_from_the_calling_thread(engine: RetouchEngine, group: Photo) -> None:
    seen: list[tuple[Progress, int]] = []
    workflow.retouch(
        group, engine, MIDDLE, lambda progress: seen.append((progress, threading.get_ident())), CancelToken()
    )
    stages = [progress.stage for progress, _ in seen]
    assert stages[0] is Stage.PREPARING
    assert stages == sorted(stages, key=list(Stage).index)
    known = [progress.fraction for progress, _ in seen if progress.fraction is not None]
    assert known == sorted(known)
    assert (known[0], known[-1]) == (0.0, 1.0)
    assert {thread for _, thread in seen} == {threading.get_ident()}


def test_that_work_that_is_not_wanted_is_not_begun(engine: RetouchEngine, portrait: Photo) -> None:
    token, begun = CancelToken(), list[Progress]()
    token.cancel()
    with pytest.raises(Cancelled):
        workflow.retouch(portrait, engine, MIDDLE, begun.append, token)
    assert {progress.stage for progress in begun} <= ({Stage.PREPARING} if engine.features.uploads else set())


def test_that_a_cancel_is_obeyed_in_the_middle_of_the_work(engine: RetouchEngine, portrait: Photo) -> None:
    token = CancelToken()
    cancelled_at = 0.0

    def cancel(progress: Progress) -> None:
        nonlocal cancelled_at
        if progress.stage is Stage.RETOUCHING or (engine.features.uploads and progress.stage is Stage.QUEUED):
            cancelled_at = cancelled_at or time.monotonic()
            token.cancel()

    never_seen = portrait.with_pixels(portrait.pixels ^ 1)  # what was done before is not begun again
    with pytest.raises(Cancelled):
        workflow.retouch(never_seen, engine, STRONG, cancel, token)
    assert time.monotonic() - cancelled_at < 3


def test_that_photos_are_worked_on_in_several_threads_at_once(engine: RetouchEngine, portrait: Photo) -> None:
    expected = retouch(engine, portrait).photo.pixels
    with ThreadPoolExecutor(3) as pool:
        results = list(pool.map(lambda _: retouch(engine, portrait), range(3)))
    assert all(np.array_equal(result.photo.pixels, expected) for result in results)


# -- sessions ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def session(engine: RetouchEngine, portrait: Photo) -> RenderSession:
    return engine.open(portrait, STRONG, unheard, CancelToken())


def test_that_a_retouch_is_the_rendering_at_full_size(
    engine: RetouchEngine, session: RenderSession, portrait: Photo
) -> None:
    assert np.array_equal(session.render(STRONG, token=CancelToken()), retouch(engine, portrait, STRONG).photo.pixels)
    assert session.photo is portrait and [session.given(level) for level in (0.0, 0.4, 1.0)] == [0.0, 0.4, 1.0]
    assert (session.purchase is not None) is engine.features.uploads
    assert len(session.faces) == (0 if engine.features.uploads else 1), "nobody here looks for what was sent"


def test_that_a_session_gives_every_level_and_the_photo_itself(session: RenderSession, portrait: Photo) -> None:
    weak, strong = (session.render(RetouchOptions(level), token=CancelToken()).astype(int) for level in (0.4, 1.0))
    before = portrait.pixels.astype(int)
    assert 0 < np.abs(weak - before).mean() < np.abs(strong - before).mean()
    assert np.array_equal(session.render(RetouchOptions(0.0), token=CancelToken()), portrait.pixels)


@pytest.mark.parametrize("scale", [1.0, 0.6, 0.13])
def test_that_a_part_is_the_crop_of_the_whole(session: RenderSession, portrait: Photo, scale: float) -> None:
    whole = session.render(MIDDLE, scale, token=CancelToken())
    height, width = round(portrait.height * scale), round(portrait.width * scale)
    assert whole.shape == (height, width, 3) and whole.dtype == portrait.pixels.dtype
    left, top, right, bottom = width // 3, height // 5, width // 3 + width // 2, height // 5 + height // 3
    part = session.render(MIDDLE, scale, (left, top, right, bottom), token=CancelToken())
    assert np.array_equal(part, whole[top:bottom, left:right]) and part.flags.c_contiguous


@pytest.mark.parametrize("scale", [0.0, -1.0, 1.5])
def test_that_a_scale_that_cannot_be_is_refused(session: RenderSession, scale: float) -> None:
    with pytest.raises(ValueError, match="scale"):
        session.render(MIDDLE, scale, token=CancelToken())


@pytest.mark.parametrize("part", [(-1, 0, 5, 5), (5, 5, 5, 9), (0, 0, 100_000, 5), (0, 9, 5, 8)])
def test_that_a_part_that_cannot_be_is_refused(session: RenderSession, part: Part) -> None:
    with pytest.raises(ValueError, match="part must lie in"):
        session.render(MIDDLE, 0.5, part, token=CancelToken())


def test_that_a_rendering_that_is_not_wanted_is_not_begun(session: RenderSession) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        session.render(MIDDLE, token=token)
    with pytest.raises(Cancelled):
        session.prepare(MIDDLE, token)


def test_that_what_is_reopened_and_prepared_gives_the_very_bytes_of_the_retouch(
    engine: RetouchEngine, session: RenderSession, portrait: Photo
) -> None:
    again = engine.reopen(portrait, session.purchase and session.purchase.receipt, CancelToken())
    again.prepare(MIDDLE, CancelToken())
    for scale in (1.0, 0.3):
        expected = session.render(MIDDLE, scale, token=CancelToken())
        assert np.array_equal(again.render(MIDDLE, scale, token=CancelToken()), expected)
    assert again.given(1.0) == session.given(1.0) and again.count_faces(MIDDLE) == session.count_faces(MIDDLE)


def test_that_a_session_renders_in_several_threads_at_once(session: RenderSession) -> None:
    wishes = [(RetouchOptions(level), scale) for level in (0.4, 1.0) for scale in (1.0, 0.5, 0.2)]
    alone = [session.render(options, scale, token=CancelToken()) for options, scale in wishes]
    with ThreadPoolExecutor(4) as pool:
        together = pool.map(lambda wish: session.render(*wish, token=CancelToken()), wishes)
    assert all(np.array_equal(one, other) for one, other in zip(alone, together, strict=True))


def test_that_nothing_is_bought_or_looked_for_where_nothing_is_to_be_changed(
    engine: RetouchEngine, photos: Path
) -> None:
    cat = imaging.decode(photos / "n07_cat.png")
    session = engine.open(cat, RetouchOptions(0.0), unheard, CancelToken())
    assert session.purchase is None
    assert np.array_equal(session.render(RetouchOptions(0.0), token=CancelToken()), cat.pixels)
