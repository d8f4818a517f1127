"""What is loaded beforehand is what photos load, and stops between two modules."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from beautydesk.core.cancel import Cancelled, CancelToken
from beautydesk.workflow.warm_up import load_modules

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys
from beautydesk.cli import main
from beautydesk.core.cancel import CancelToken
from beautydesk.workflow.warm_up import load_modules
load_modules(print, CancelToken())
known = set(sys.modules)
assert main(["retouch", *sys.argv[1:]]) == 0
heavy = ("numpy", "PIL", "cv2", "pillow_heif", "ai_edge_litert", "beautydesk.engines.local")
print("late", sorted(name for name in set(sys.modules) - known if name.startswith(heavy)))
"""


@pytest.mark.slow
def test_that_a_first_photo_loads_nothing_heavy_any_more(photos: Path, tmp_path: Path) -> None:
    photo = photos / "s01_astronaut.png"
    words = [sys.executable, "-c", PROGRAM, photo, "-o", tmp_path / "out.png", "--profile", tmp_path / "profile"]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(words, capture_output=True, text=True, env=environ, timeout=120, check=False)
    assert done.stdout.splitlines()[-1:] == ["late []"], done.stdout + done.stderr


def test_that_it_stops_between_two_modules() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        load_modules(lambda progress: None, token)
