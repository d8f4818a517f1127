"""Modules of `packaging/`, which is no package: loaded by their paths."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


def step(name: str) -> ModuleType:
    """`packaging/NAME.py`, which may import its neighbours."""
    sys.path.insert(0, str(PACKAGING))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(PACKAGING))
