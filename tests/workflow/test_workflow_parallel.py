"""How many photos at a time, where it is left to the program."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from beautydesk.engines.local import LocalEngine
from beautydesk.support.memory import free_bytes
from beautydesk.workflow.parallel import UNKNOWN, jobs_for, largest

HERE = replace(LocalEngine().features, parallel=1)
GB = 1_000_000_000


@pytest.mark.parametrize(
    ("pixels", "cores", "free", "jobs"),
    [
        (24_000_000, 2, 16 * GB, 1),
        (24_000_000, 8, 16 * GB, 4),
        (24_000_000, 64, 64 * GB, 16),
        (24_000_000, 16, 2 * GB, 3),
        (100_000_000, 16, 2 * GB, 1),
        (1, 1, 1, 1),
    ],
)
def test_that_cores_and_memory_bound_it(pixels: int, cores: int, free: int, jobs: int) -> None:
    assert jobs_for(HERE, pixels, cores, free) == jobs


def test_that_a_service_keeps_its_own_number() -> None:
    assert jobs_for(replace(HERE, uploads=True, parallel=3), 1, 64, 64 * GB) == 3


def test_that_the_largest_photo_counts_and_a_large_one_where_none_is_known(photos: Path, tmp_path: Path) -> None:
    small, large = photos / "p24_river_kamanda.jpg", photos / "p02_rajni_aneja_20mp.jpg"
    assert largest([small, large]) > 19_000_000
    assert largest([small]) < 2_000_000
    assert largest([tmp_path / "nothing.jpg"]) == largest([]) == UNKNOWN


def test_that_the_system_tells_its_free_memory() -> None:
    free = free_bytes()
    assert free is None or 0 < free < 1 << 50
