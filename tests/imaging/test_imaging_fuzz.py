"""Damaged files of every format, a bounded number of them: `python -m tests.bench.fuzz_photos` tries thousands."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from desk_program import Program, ended
from imaging_samples import samples
from warm_start import start

COUNT = 25


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no limits for memory and time of a process")
@pytest.mark.parametrize("name", samples())
def test_that_damaged_files_give_a_photo_or_an_error(name: str, tmp_path: Path) -> None:
    """Each in a process whose memory and time are bounded; the line after the last one told is the finding."""
    words = ["-m", "tests.bench.fuzz_photos", "--work", name, "7", "0", str(COUNT)]
    run = ended(start(words, tmp_path, Program(tmp_path).environ))
    assert (run.code, len(run.objects)) == (0, COUNT), run.err
