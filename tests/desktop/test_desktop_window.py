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
    portrait = Path(shutil.copy(photos / "p04_jay_davis_15mp.jpg", tmp_path / "photo é.jpg"))
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


def test_that_a_result_is_dragged_out_as_a_file_and_as_pixels(desktop: Desktop, photos: Path, tmp_path: Path) -> None:
    portrait = Path(shutil.copy(photos / "p22_glennette_clark.jpg", tmp_path / "anna.jpg"))
    program = desktop.start("-m", "beautydesk", "--profile", str(tmp_path / "profile"))
    window = desktop.window("Beauty Desk")  # before a photo is in its title, in which xdotool finds nothing
    source = desktop.start(str(HERE / "drag_source.py"), str(portrait))
    desktop.xdotool("windowmove", "--sync", window, 140, 0)
    desktop.drag(desktop.window("drag source"), window)
    wait_until(lambda: "anna.jpg" in desktop.xdotool("getwindowname", window), "the photo in the title")
    source.terminate()
    report = tmp_path / "report.json"
    desktop.start(str(HERE / "drop_sink.py"), str(report))
    sink = desktop.window("drop sink")
    place = dict(re.findall(r"(\w+)=(-?\d+)", desktop.xdotool("getwindowgeometry", "--shell", window)))
    thumbnail = int(place["X"]) + 64, int(place["Y"]) + int(place["HEIGHT"]) - 80
    desktop.xdotool("windowfocus", "--sync", window)

    def try_to_drag() -> bool:
        desktop.xdotool("key", "ctrl+Return")  # once more each time: it does nothing before the photo is opened
        (x0, y0), (x1, y1) = thumbnail, desktop.centre(sink)
        desktop.xdotool("mousemove", x0, y0, "mousedown", 1, "sleep", 0.5)  # pressed, it is made ready
        for step in range(1, 11):
            desktop.xdotool("mousemove", x0 + (x1 - x0) * step // 10, y0 + (y1 - y0) * step // 10, "sleep", 0.03)
        desktop.xdotool("sleep", 0.2, "mouseup", 1, "sleep", 0.3)
        return report.exists()

    wait_until(try_to_drag, "the drop")
    dropped = json.loads(report.read_text())
    [path] = dropped["paths"]
    assert Path(path).name == "anna_retouched.jpg"
    with Image.open(path) as result:
        assert list(result.size) == dropped["pixels"]
    assert not (tmp_path / "anna_retouched.jpg").exists()  # nothing was saved that nobody asked for
    program.terminate()
