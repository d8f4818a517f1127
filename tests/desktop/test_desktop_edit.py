"""A program that hands over a photo, waits for the real window, and goes by its exit code."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from desktop import Desktop, needs_screen, wait_until

pytestmark = needs_screen


@pytest.mark.parametrize("saves", [True, False])
def test_that_the_caller_learns_by_the_exit_code_whether_its_photo_was_saved(
    saves: bool, desktop: Desktop, photos: Path, tmp_path: Path
) -> None:
    photo = Path(shutil.copy(photos / "p22_glennette_clark.jpg", tmp_path / "handed over é.jpg"))
    before = photo.read_bytes()
    program = desktop.start("-m", "beautydesk", "--profile", str(tmp_path / "profile"), "--edit", str(photo))
    window = desktop.window(re.escape(photo.name))
    desktop.xdotool("windowfocus", "--sync", window)

    def try_to_end() -> bool:
        """Again and again: before there is a picture there is nothing to save."""
        keys = ("ctrl+Return", "ctrl+s") if saves else ("ctrl+w", "ctrl+q")
        for key in keys:
            if program.poll() is None:
                desktop.xdotool("key", key, "sleep", 0.3)
        return program.poll() is not None

    wait_until(try_to_end, "the end", 90)
    assert program.returncode == (0 if saves else 1)
    assert (photo.read_bytes() != before) is saves
    assert sorted(path.name for path in tmp_path.glob("*.jpg")) == [photo.name]
