"""Rules of the house that import-linter cannot express."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "beautydesk"

WITHOUT_QT = """
import importlib, pkgutil, sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} is blocked")
sys.meta_path.insert(0, NoQt())
import beautydesk
for room in sys.argv[1:]:
    package = importlib.import_module(f"beautydesk.{room}")
    for module in pkgutil.walk_packages(getattr(package, "__path__", []), package.__name__ + "."):
        importlib.import_module(module.name)
"""


def test_that_everything_below_the_view_models_works_without_qt() -> None:
    storeys = ["core", "imaging", "engines", "storage", "net", "workflow", "service", "support"]
    rooms = [*storeys, "compose", "checkup", "commands", "cli"]
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *rooms], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def users_of(pattern: str) -> set[str]:
    """Modules with a line that imports what `pattern` says, relative to the package."""
    line = re.compile(rf"^\s*(from|import) {pattern}\b", re.MULTILINE)
    return {str(p.relative_to(PACKAGE)) for p in PACKAGE.rglob("*.py") if line.search(p.read_text(encoding="utf-8"))}


def test_that_one_module_talks_http_and_one_to_the_keyring() -> None:
    assert users_of("httpx") == {"net/transport.py"}
    others = users_of(r"(urllib\.request|urllib import request|http\.client|httpcore)")
    assert {Path(name).parts[0] for name in others} <= {"net"}
    assert users_of("keyring") == {"storage/secrets.py"}


def test_that_widgets_live_in_the_window_only() -> None:
    assert {Path(name).parts[0] for name in users_of(r"PySide6\.QtWidgets")} == {"ui", "app.py"}


def test_that_nobody_looks_up_the_application_behind_the_callers_back() -> None:
    guilty = [p.name for p in PACKAGE.rglob("*.py") if "QApplication.instance()" in p.read_text(encoding="utf-8")]
    assert guilty == []


def test_that_the_start_of_the_window_loads_nothing_heavy() -> None:
    code = """
import os, sys, tempfile, pathlib
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtWidgets import QApplication
from beautydesk.app import build
from beautydesk.compose import compose
application = QApplication([])
app = build(application, compose(pathlib.Path(tempfile.mkdtemp()), {}))
app.window.show()
app.window.grab()
heavy = {"numpy", "cv2", "PIL", "httpx", "keyring", "ai_edge_litert", "starlette", "tqdm"} & set(sys.modules)
app.window.hide()
app.close(30_000)
print(sorted(heavy))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[]", done.stderr
