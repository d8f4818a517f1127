"""Whose result a file is, also for what is saved in the window; and results that find no place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from beautydesk import imaging
from beautydesk.core.errors import NowhereToSave
from beautydesk.core.naming import OnExists
from beautydesk.core.photo import Photo
from beautydesk.workflow.destinations import Destination
from beautydesk.workflow.kept_result import KeptResult, keep, save_kept
from beautydesk.workflow.outcome import After, after
from beautydesk.workflow.whose import Owners


def unsettled(receipt: int, target: Path) -> None:
    """Nothing was paid for."""


@pytest.fixture
def kept(tmp_path: Path) -> Callable[[str, int], KeptResult]:
    """The result of a photo of one name on another card."""

    def make(card: str, seed: int) -> KeptResult:
        path = tmp_path / card / "a.png"
        path.parent.mkdir(exist_ok=True)
        pixels = np.random.default_rng(seed).integers(0, 255, (8, 8, 3), np.uint8)
        imaging.save(Photo(pixels, "PNG"), path, "PNG", on_exists=OnExists.REPLACE)
        original = imaging.decode(path)
        keep(original, original.with_pixels(255 - pixels), path.with_suffix(".npz"))
        return KeptResult(path, path.with_suffix(".npz"))

    return make


@pytest.mark.parametrize("on_exists", [OnExists.SKIP, OnExists.REPLACE])
def test_that_another_photos_result_is_left_alone(
    on_exists: OnExists, kept: Callable[[str, int], KeptResult], tmp_path: Path
) -> None:
    to = Destination(tmp_path / "a_retouched.png", "PNG", on_exists=on_exists)
    first, second = kept("one", 1), kept("two", 2)

    saved = [save_kept(one, to, [], unsettled, Owners()).path.name for one in (first, second)]

    assert saved == ["a_retouched.png", "a_retouched 2.png"]
    before = (tmp_path / saved[0]).read_bytes()
    if on_exists is OnExists.REPLACE:
        assert save_kept(second, to, [], unsettled, Owners()).path.name == saved[1]
    assert (tmp_path / saved[0]).read_bytes() == before


def test_that_a_file_that_was_named_is_replaced_whosever_it_is(
    kept: Callable[[str, int], KeptResult], tmp_path: Path
) -> None:
    to = Destination(tmp_path / "a_retouched.png", "PNG", on_exists=OnExists.REPLACE, named=True)
    for one in (kept("one", 1), kept("two", 2)):
        assert save_kept(one, to, [], unsettled, Owners()).path == to.path


def test_that_a_result_that_cannot_be_kept_stops_what_would_follow(tmp_path: Path) -> None:
    photo = Photo(np.zeros((8, 8, 3), np.uint8), "PNG")
    with pytest.raises(NowhereToSave) as caught:
        keep(photo, photo.with_pixels(photo.pixels + 1), tmp_path / "gone" / "1.npz")
    assert after(caught.value) is After.STOP and caught.value.retryable
