"""ExifTool, asked often."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from tests.kept.judges import ExifTool


@pytest.fixture(scope="session")
def exiftool() -> Iterator[ExifTool | None]:
    """None where it is not installed: what it would judge is left out."""
    if shutil.which("exiftool") is None:
        yield None
        return
    tool = ExifTool()
    yield tool
    tool.close()
