"""What tests of the command line hold in their hands besides the program itself."""

from __future__ import annotations

import os

import pytest
from desk_program import Program, Ran, ended

__all__ = ["SERVICE_KEY", "Program", "Ran", "ended", "open_terminal"]

SERVICE_KEY = "the-key-of-the-service"


def open_terminal() -> tuple[int, int]:
    """A pseudo-terminal's two ends; skips where the system has none to give (a bare container)."""
    try:
        return os.openpty()
    except OSError as error:
        pytest.skip(f"no terminal to be had here: {error}")
