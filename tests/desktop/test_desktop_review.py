"""A review on a real X server: in and out by keys, and what is accepted is saved once that is switched on."""

from __future__ import annotations

import shutil
from pathlib import Path

from desktop import Desktop, needs_screen, wait_until

pytestmark = needs_screen


def test_that_results_are_reviewed_by_keys_alone(desktop: Desktop, photos: Path, tmp_path: Path) -> None:
    names = {"anna.jpg": "p22_glennette_clark.jpg", "bert.jpg": "p24_river_kamanda.jpg"}
    portraits = [Path(shutil.copy(photos / source, tmp_path / name)) for name, source in names.items()]
    program = desktop.start("-m", "beautydesk", "--profile", str(tmp_path / "profile"), *map(str, portraits))
    main = desktop.window("Beauty Desk")
    desktop.xdotool("windowmove", "--sync", main, 140, 0, "windowfocus", "--sync", main)
    wait_until(lambda: "anna.jpg" in desktop.xdotool("getwindowname", main), "the photos in the window")

    def try_to_review() -> bool:
        desktop.xdotool("windowfocus", "--sync", main, "key", "v", "sleep", 0.5)
        return any(title.startswith("Review – anna.jpg") for title in desktop.titles())

    wait_until(try_to_review, "the review")
    review = desktop.window("Review – ")
    desktop.xdotool("windowfocus", "--sync", review, "key", "s", "sleep", 0.2, "key", "Return")
    wait_until(lambda: "bert.jpg" in desktop.xdotool("getwindowname", review), "the next photo")
    wait_until((tmp_path / "anna_retouched.jpg").exists, "what was accepted, in a file")
    desktop.xdotool("key", "x", "sleep", 0.2, "key", "Escape")
    wait_until(lambda: not any(title.startswith("Review") for title in desktop.titles()), "the end of the review")
    assert "bert.jpg" in desktop.xdotool("getwindowname", main)
    assert not (tmp_path / "bert_retouched.jpg").exists()
    assert program.poll() is None
