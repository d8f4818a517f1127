"""Window and command line, killed at random with disks that fill up: nobody pays unasked, nothing is lost."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

pytest.importorskip("PySide6.QtWidgets", reason="no window here", exc_type=ImportError)
from window_storm import storm

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")


@pytest.mark.parametrize("seed", [0, 1])
def test_that_no_storm_spends_what_nobody_agreed_to_or_loses_what_is_paid(seed: int, tmp_path: Path) -> None:
    summary = storm(tmp_path, seed, photos=6, kills=3)
    assert summary.kills > 0
    assert summary.wrong == []
