"""Lightroom's plug-in before the real window: a TIFF goes over, is saved or not, and is taken back or not."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from desktop import Desktop, needs_screen, wait_until

from tests.lightroom import Lightroom, check_handed_back, command, developed

pytestmark = needs_screen


@pytest.mark.parametrize("saves", [True, False])
def test_that_a_photo_comes_into_the_catalog_if_it_was_saved(
    saves: bool, desktop: Desktop, reduced: Callable[[str, int], Path], tmp_path: Path
) -> None:
    photo, result = tmp_path / "Anna's photo é.tif", tmp_path / "Anna's photo é_retouched.tif"
    before = developed(reduced("p22_glennette_clark.jpg", 400), photo)
    original = photo.read_bytes()
    lightroom = Lightroom(command(tmp_path), desktop.env | {"BEAUTYDESK_PROFILE": str(tmp_path / "profile")})
    task = threading.Thread(target=lightroom.edit, args=([photo],))
    task.start()
    desktop.xdotool("windowfocus", "--sync", desktop.window(re.escape(result.name)))

    def try_to_end() -> bool:
        """Again and again: before there is a picture there is nothing to save."""
        for key in ("ctrl+s",) if saves else ("ctrl+w", "ctrl+q"):
            desktop.xdotool("key", key, "sleep", 0.3)
        return not task.is_alive()

    wait_until(try_to_end, "the end", 90)
    task.join()
    assert photo.read_bytes() == original
    (settings,) = lightroom.settings
    assert (settings["LR_export_bitDepth"], settings["LR_export_colorSpace"]) == (16, "ProPhotoRGB")
    if saves:
        assert lightroom.told == [("added", str(result), str(photo), "above")]
        check_handed_back(result, before)
    else:
        assert lightroom.told == [] and not result.exists()
