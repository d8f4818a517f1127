"""Somebody who uses the program, and a portrait of theirs."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.app.user import User


Reduced = Callable[[str, int], Path]


@pytest.fixture
def user(qapp: Any, qtbot: Any, tmp_path: Path) -> Iterator[User]:
    from tests.app.user import User

    user = User(qapp, qtbot, tmp_path / "profile")
    yield user
    user.close()
    qapp.processEvents()


@pytest.fixture
def portrait(reduced: Reduced, tmp_path: Path) -> Path:
    return Path(shutil.copy(reduced("p22_glennette_clark.jpg", 512), tmp_path / "anna.jpg"))
