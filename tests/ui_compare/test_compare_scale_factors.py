"""Sharpness on displays of every scale factor: Qt reads the factor once, so each gets a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = """
import sys
import numpy as np
from PySide6.QtWidgets import QApplication, QWidget
from beautydesk.ui.compare import CompareMode, CompareView
from beautydesk.viewmodels.picture import Picture
app = QApplication([])
rgb = np.random.default_rng(0).integers(0, 255, (900, 1200, 3), dtype=np.uint8)
window = QWidget()
window.resize(460, 340)
view = CompareView(window)
view.setGeometry(37, 21, 401, 303)  # odd places: half device pixels at a factor of 1.5
view.set_pictures(Picture.from_rgb(rgb), Picture.from_rgb(255 - rgb))
view.mode = CompareMode.RESULT
view.hold_before(True)
window.show()
for percent in (100, 300):
    view.zoom_to(percent / 100)
    app.processEvents()
    window.grab().toImage().save(f"{sys.argv[1]}/{percent}.png")
print(view.viewport.scale, view.devicePixelRatioF(), view.y() + view.pane_areas()[0].top())
"""


@pytest.mark.parametrize("factor", ["1", "1.25", "1.5", "2"])
def test_that_photo_pixels_are_screen_pixels_at_every_scale_factor(tmp_path: Path, factor: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": factor, "PYTHONPATH": str(ROOT)}
    environment["QT_SCALE_FACTOR_ROUNDING_POLICY"] = "PassThrough"
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)], env=environment, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    scale, ratio, top = done.stdout.split()
    assert (scale, ratio) == ("3.0", str(float(factor)))
    middle = (int(top) + 21 + 303) / 2
    rgb = np.random.default_rng(0).integers(0, 255, (900, 1200, 3), dtype=np.uint8)
    assert found_in(read(tmp_path / "100.png"), rgb, float(factor), 1, middle)
    assert found_in(read(tmp_path / "300.png"), rgb.repeat(3, axis=0).repeat(3, axis=1), float(factor), 3, middle)


def found_in(window: np.ndarray, photo: np.ndarray, factor: float, zoom: int, middle: float) -> bool:
    """Whether a patch from the canvas' middle is in the photo exactly, where it has to be (give or take a pixel)."""
    y, x = int(middle * factor), int((37 + 200) * factor)
    patch = window[y - 60 : y + 60, x - 60 : x + 60]
    middle_y, middle_x = photo.shape[0] // 2, photo.shape[1] // 2
    reach = range(-2 - zoom, 3 + zoom)
    return any(
        np.array_equal(patch, photo[middle_y + dy - 60 : middle_y + dy + 60, middle_x + dx - 60 : middle_x + dx + 60])
        for dy in reach
        for dx in reach
    )


def read(file: Path) -> np.ndarray:
    import cv2

    return cv2.cvtColor(cv2.imread(str(file)), cv2.COLOR_BGR2RGB)
