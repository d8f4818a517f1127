"""Damaged files of every format, a bounded number of them: `python -m tests.bench.fuzz_photos` tries thousands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no limits for memory and time of a process")
def test_that_damaged_files_give_a_photo_or_an_error(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.bench.fuzz_photos", "--count", "25", "--seed", "7", "--keep", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 findings" in done.stdout
    assert list(tmp_path.iterdir()) == []
