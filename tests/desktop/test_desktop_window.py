"""A real window on a real X server: a drag from another program, then keys alone, down to the saved file."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from desktop import HERE, Desktop, needs_screen, wait_until
from PIL import Image

pytestmark = needs_screen


def test_that_the_smoke_test_paints_a_real_window(desktop: Desktop, tmp_path: Path) -> None:
    program = subprocess.run(
        [sys.executable, "-m", "beautydesk", "--smoke-test", "--profile", str(tmp_path / "profile")],
        env=desktop.env,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (program.returncode, program.stdout.strip()) == (0, "ok"), program.stderr


def test_that_a_dragged_portrait_is_retouched_and_saved_by_keys_alone(
    desktop: Desktop, photos: Path, tmp_path: Path
) -> None:
    portrait = Path(shutil.copy(photos / "p22_glennette_clark.jpg", tmp_path / "photo é.jpg"))
    program = desktop.start("-m", "beautydesk", "--profile", str(tmp_path / "profile"))
    window = desktop.window("Beauty Desk")
    desktop.start(str(HERE / "drag_source.py"), str(portrait))
    source = desktop.window("drag source")
    desktop.xdotool("windowmove", "--sync", window, 140, 0)
    desktop.drag(source, window)
    wait_until(lambda: "photo é.jpg" in desktop.xdotool("getwindowname", window), "the photo in the title")
    desktop.xdotool("windowfocus", "--sync", window)
    saved = tmp_path / "photo é_retouched.jpg"

    def try_to_save() -> bool:
        desktop.xdotool("key", "ctrl+Return", "sleep", 0.5, "key", "ctrl+s", "sleep", 0.5)
        return saved.exists()

    wait_until(try_to_save, "the saved file")
    assert saved.stat().st_size > 10_000
    desktop.xdotool("key", "ctrl+q")
    wait_until(lambda: desktop.xdotool("key", "Tab", "key", "Return") == "" and program.poll() is not None, "the end")
    assert program.returncode == 0


def thumbnail(desktop: Desktop, window: str, row: float) -> tuple[int, int]:
    """Where a photo of the film strip is on the screen."""
    place = dict(re.findall(r"(\w+)=(-?\d+)", desktop.xdotool("getwindowgeometry", "--shell", window)))
    return int(place["X"]) + 64 + round(112 * row), int(place["Y"]) + int(place["HEIGHT"]) - 84


def open_window(desktop: Desktop, tmp_path: Path, *photos: Path) -> str:
    """The window, with photos, apart from the corner where other programs have theirs."""
    desktop.start("-m", "beautydesk", "--profile", str(tmp_path / "profile"), *map(str, photos))
    window = desktop.window("Beauty Desk")
    desktop.xdotool("windowmove", "--sync", window, 140, 0, "windowfocus", "--sync", window)
    return window


def test_that_a_result_is_dragged_out_as_a_file_and_as_pixels(desktop: Desktop, photos: Path, tmp_path: Path) -> None:
    portrait = Path(shutil.copy(photos / "p22_glennette_clark.jpg", tmp_path / "anna.jpg"))
    window = open_window(desktop, tmp_path, portrait)
    report = tmp_path / "report.json"
    desktop.start(str(HERE / "drop_sink.py"), str(report))
    sink = desktop.window("drop sink")

    def try_to_drag() -> bool:
        """Again and again: before there is a result nothing can be dragged out, and nothing happens."""
        desktop.xdotool("windowfocus", "--sync", window, "key", "ctrl+Return")
        desktop.carry(thumbnail(desktop, window, 0), desktop.centre(sink))
        return report.exists()

    wait_until(try_to_drag, "the drop", 90)
    wait_until(lambda: report.stat().st_size, "what was dropped")
    dropped = json.loads(report.read_text())
    [path] = dropped["paths"]
    assert Path(path).name == "anna_retouched.jpg"
    with Image.open(path) as result:
        assert list(result.size) == dropped["pixels"]
    assert not (tmp_path / "anna_retouched.jpg").exists()  # nothing was saved that nobody asked for


def test_that_a_photo_is_dragged_to_another_place_in_the_strip(desktop: Desktop, tmp_path: Path) -> None:
    photos = [tmp_path / f"{name}.png" for name in ("anna", "bert", "carl", "dora")]
    for photo in photos:
        Image.new("RGB", (300, 200), "#a87").save(photo)
    window = open_window(desktop, tmp_path, *photos)

    def first() -> str:
        desktop.xdotool("windowfocus", "--sync", window, "mousemove", *thumbnail(desktop, window, 1), "click", 1)
        return desktop.xdotool("key", "Home", "sleep", 0.3, "getwindowname", window)

    wait_until(lambda: "anna" in first(), "the photos in the window")
    for _ in range(3):  # a hand that slipped tries again
        desktop.carry(thumbnail(desktop, window, 0), thumbnail(desktop, window, 2.3))
        if "bert" in first():
            break
    assert "bert" in first()
    assert "dora" in desktop.xdotool("key", "End", "sleep", 0.3, "getwindowname", window)
    assert "anna" in desktop.xdotool("key", "Left", "sleep", 0.3, "getwindowname", window)


def test_that_a_photo_held_at_the_edge_scrolls_the_strip(desktop: Desktop, tmp_path: Path) -> None:
    photos = [tmp_path / f"photo {n:02}.png" for n in range(40)]
    for photo in photos:
        Image.new("RGB", (60, 40), "#a87").save(photo)
    window = open_window(desktop, tmp_path, *photos)

    def title(*keys: str) -> str:
        desktop.xdotool("windowfocus", "--sync", window, "mousemove", *thumbnail(desktop, window, 0), "click", 1)
        return desktop.xdotool(*(word for key in keys for word in ("key", key)), "sleep", 0.3, "getwindowname", window)

    wait_until(lambda: "photo 00" in title("Home"), "the photos in the window")
    places = [thumbnail(desktop, window, row) for row in (2, 4, 6, *(8, 8.02) * 6)]  # the last ones are at the edge
    slowly = [word for place in places for word in ("mousemove", *place, "sleep", 0.1)]
    for _ in range(3):  # a hand that slipped tries again
        desktop.xdotool("mousemove", *thumbnail(desktop, window, 0), "sleep", 0.05, "mousedown", 1)
        desktop.xdotool(*slowly, "mouseup", 1, "sleep", 0.3)
        if "photo 00" not in title("Home"):
            break
    assert "photo 01" in title("Home"), "the first one is somewhere else"
    beyond = [title("Home")]
    for _ in range(8):
        desktop.xdotool("key", "Right")
        wait_until(lambda: desktop.xdotool("getwindowname", window) != beyond[-1], "the photo after it")
        beyond.append(desktop.xdotool("getwindowname", window))
    assert not any("photo 00" in name for name in beyond), "as far as the strip reached without scrolling"
