"""How many cores may be used, where a container or a unit of systemd has a share of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from beautydesk.support import cores


@pytest.mark.parametrize(
    ("limits", "usable"),
    [
        ({}, 8),
        ({"": "max 100000"}, 8),
        ({"": "250000 100000"}, 3),
        ({"a/b": "400000 100000", "a": "150000 100000"}, 2),
        ({"a/b": "20000 100000"}, 1),
        ({"a/b": "9000000 100000"}, 8),
        ({"a/b": "damaged"}, 8),
        ({"other": "100000 100000"}, 8),
    ],
)
def test_that_a_share_of_the_cores_is_kept_to(
    limits: dict[str, str], usable: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "own").write_text("1:cpu:/\n0::/a/b\n")
    groups = tmp_path / "groups"
    for name, limit in limits.items():
        (groups / name).mkdir(parents=True, exist_ok=True)
        (groups / name / "cpu.max").write_text(f"{limit}\n")
    monkeypatch.setattr(cores, "_OWN_GROUP", tmp_path / "own")
    monkeypatch.setattr(cores, "_GROUPS", groups)
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: set(range(8)), raising=False)
    assert cores.usable() == usable


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="processes cannot be bound to cores here")
def test_that_cores_of_others_are_not_counted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(cores, "_OWN_GROUP", tmp_path / "none")
    before = os.sched_getaffinity(0)
    try:
        os.sched_setaffinity(0, {min(before)})
        assert cores.usable() == 1
    finally:
        os.sched_setaffinity(0, before)
