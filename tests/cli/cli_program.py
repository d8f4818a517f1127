"""What tests of the command line hold in their hands besides the program itself."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from desk_program import Program, Ran, ended

from beautydesk.engines.local import LocalEngine

__all__ = ["SERVICE_KEY", "Program", "Ran", "ended", "files", "needs_local_engine", "open_terminal"]

SERVICE_KEY = "the-key-of-the-service"
_PROBLEM = LocalEngine().problem()
needs_local_engine = pytest.mark.skipif(_PROBLEM is not None, reason=str(_PROBLEM))


def open_terminal() -> tuple[int, int]:
    """A pseudo-terminal's two ends; skips where the system has none to give (a bare container)."""
    try:
        return os.openpty()
    except OSError as error:
        pytest.skip(f"no terminal to be had here: {error}")


def files(folder: Path) -> set[str]:
    """Everything below a folder, hidden files too."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
