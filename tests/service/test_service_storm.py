"""Worker processes and the service are killed while clients are at it: what was accepted is done all the same."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.bench.serve_process import ROOT
from tests.bench.serve_storm import PORTRAITS, storm


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="finds the worker processes in /proc")
def test_that_no_accepted_photo_is_lost_in_a_storm_of_kills(photos: Path, tmp_path: Path) -> None:
    told = storm(ROOT, tmp_path, [photos / name for name in PORTRAITS], kills=8, seed=7, clients=4)
    assert told.losses == [], (tmp_path / "stderr.txt").read_text()[-4000:]
    assert len(told.tasks) >= 4, "clients were at it"
    assert told.fetched >= len(told.tasks)
    assert any("worker" in what for what in told.kills) and any("service" in what for what in told.kills)
