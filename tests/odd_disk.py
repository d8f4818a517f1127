"""A drive that refuses what some network drives refuse, by a library that is put before the C library's own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).with_suffix(".c")


def compiled(folder: Path) -> Path:
    """The library, made in `folder`; skips where it cannot be."""
    compiler = shutil.which("cc")
    if compiler is None or not sys.platform.startswith("linux"):
        pytest.skip("needs Linux and a C compiler")
    library = folder / "odd_disk.so"
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(SOURCE), "-ldl"], check=True, timeout=60
    )
    return library


def refusing(library: Path, folder: Path, **refusals: int) -> dict[str, str]:
    """The environment of a program to which `folder` is such a drive. `refusals`: see odd_disk.c."""
    asked = {f"ODD_{name.upper()}": str(error) for name, error in refusals.items()}
    return {"LD_PRELOAD": str(library), "ODD_DISK": str(folder), **asked}
