"""A checkout of its own for the tests of the start scripts: the real scripts, and a program that only tells how it was
started."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import json, os, sys
called = os.environ.get("BEAUTYDESK_COMMAND")
print(json.dumps({"arguments": sys.argv[1:], "folder": os.getcwd(), "path": sys.path, "called": called}))
sys.exit(7)
"""
DEADLINE = 500  # s: a virtual environment is made from two thousand files, on whatever disk
MODELS = """
from pathlib import Path
(Path(__file__).parent.parent / "beautydesk/engines/local/models").mkdir(parents=True, exist_ok=True)
"""


@dataclass(frozen=True, slots=True)
class Checkout:
    root: Path
    caller: Path
    """The folder that the user is in."""

    def run(self, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
        """What comes of `packaging/run ARGUMENTS`, with nobody to ask, no screen and no network."""
        return subprocess.run(
            [str(self.root / "packaging" / "run"), *arguments],
            cwd=self.caller,
            env=surroundings() | environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=DEADLINE,
        )


def surroundings() -> dict[str, str]:
    clean = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("BEAUTYDESK_", "PIP_", "GIT_"))
        and name not in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE")
    }
    return clean | {
        "QT_QPA_PLATFORM": "",
        "BEAUTYDESK_PYTHON": sys.executable,
        "PIP_NO_INDEX": "1",
        "PIP_CONFIG_FILE": os.devnull,
    }


def make(base: Path, program: str = PROGRAM, models: str = MODELS) -> Checkout:
    """A checkout below `base` that was never started; its locks are empty."""
    root = base / "check out"
    (root / "packaging").mkdir(parents=True)
    for script in ("run", "test", "setup.sh", "wheels.py", "update.py", "change.py"):
        shutil.copy(ROOT / "packaging" / script, root / "packaging")
    for lock in ("pip", "requirements"):
        (root / "packaging" / f"{lock}.lock").touch()
    (root / "packaging" / "models.py").write_text(models)
    (root / "beautydesk" / "support").mkdir(parents=True)
    shutil.copy(ROOT / "beautydesk" / "support" / "preflight.py", root / "beautydesk" / "support")
    (root / "beautydesk" / "__main__.py").write_text(program)
    caller = base / "photos"
    caller.mkdir()
    return Checkout(root, caller)


def copy_linked(source: Path, target: Path) -> None:
    """Links will do for packages: what is installed anew takes the place of a file, and is not written into it."""

    def copy(file: str, to: str) -> None:
        if ".venv" in Path(file).parts:
            os.link(file, to)
        else:
            shutil.copy2(file, to)

    shutil.copytree(source, target, symlinks=True, copy_function=copy)
