"""packaging/run as people call it, in a checkout of its own whose program only tells how it was started."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from beautydesk.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import json, os, sys
called = os.environ.get("BEAUTYDESK_COMMAND")
print(json.dumps({"arguments": sys.argv[1:], "folder": os.getcwd(), "path": sys.path, "called": called}))
sys.exit(7)
"""
MODELS = """
from pathlib import Path
(Path(__file__).parent.parent / "beautydesk/engines/local/models").mkdir(parents=True, exist_ok=True)
"""
WINDOW = (
    [],
    ["a.jpg"],
    ["--engine", "local"],
    ["--smoke-test"],
    ["--profile", "retouch"],
    ["a.jpg", "serve"],
    ["--", "retouch"],
)
NO_WINDOW = (
    *([command, "a.jpg"] for command in COMMANDS),
    ["--profile", "P", "retouch", "a.jpg"],
    ["--help"],
    ["-h"],
    ["--version"],
    ["a.jpg", "--help"],
)

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the start scripts of Windows are others")


@dataclass(frozen=True, slots=True)
class Checkout:
    root: Path
    caller: Path
    """The folder that the user is in."""

    def run(self, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
        clean = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("BEAUTYDESK_") and name not in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE")
        }
        clean |= {"QT_QPA_PLATFORM": "", "BEAUTYDESK_PYTHON": sys.executable, "PIP_NO_INDEX": "1"}
        return subprocess.run(
            [str(self.root / "packaging" / "run"), *arguments],
            cwd=self.caller,
            env=clean | environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
        )


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Checkout]:
    def make(name: str) -> Checkout:
        base = tmp_path_factory.mktemp(name)
        root = base / "check out"
        (root / "packaging").mkdir(parents=True)
        for script in ("run", "setup.sh"):
            shutil.copy(ROOT / "packaging" / script, root / "packaging")
        for lock in ("pip", "requirements"):
            (root / "packaging" / f"{lock}.lock").touch()
        (root / "packaging" / "models.py").write_text(MODELS)
        (root / "beautydesk" / "support").mkdir(parents=True)
        shutil.copy(ROOT / "beautydesk" / "support" / "preflight.py", root / "beautydesk" / "support")
        (root / "beautydesk" / "__main__.py").write_text(PROGRAM)
        caller = base / "photos"
        caller.mkdir()
        return Checkout(root, caller)

    return make


@pytest.fixture(scope="module")
def checkout(fresh: Callable[[str], Checkout]) -> Checkout:
    """Set up by its first start; nothing comes from the network, because its locks are empty."""
    made = fresh("ready")
    first = made.run("doctor")
    assert first.returncode == 7, first.stderr
    assert "Installing Python packages" in first.stderr
    return made


def test_that_the_second_start_says_nothing_of_its_own(checkout: Checkout) -> None:
    second = checkout.run("doctor")
    assert (second.returncode, second.stderr) == (7, "")


def test_that_the_program_runs_in_the_callers_folder_with_the_callers_words(checkout: Checkout) -> None:
    told = json.loads(checkout.run("retouch", "a b.jpg", "-o", "*", "").stdout)
    assert told["arguments"] == ["retouch", "a b.jpg", "-o", "*", ""]
    assert told["folder"] == str(checkout.caller)
    assert told["called"] == str(checkout.root / "packaging" / "run")


def test_that_nothing_is_imported_from_the_callers_folder(checkout: Checkout) -> None:
    path = json.loads(checkout.run("doctor").stdout)["path"]
    assert str(checkout.root) in path
    assert "" not in path
    assert str(checkout.caller) not in path


@pytest.mark.parametrize("own", ["--yes", "--no-system"])
def test_that_the_scripts_own_options_are_not_handed_on(checkout: Checkout, own: str) -> None:
    assert json.loads(checkout.run(own, "retouch", own).stdout)["arguments"] == ["retouch", own]


@pytest.mark.parametrize("arguments", NO_WINDOW, ids=" ".join)
def test_that_commands_need_no_screen(checkout: Checkout, arguments: list[str]) -> None:
    assert checkout.run(*arguments).returncode == 7


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only")
@pytest.mark.parametrize("arguments", WINDOW, ids=" ".join)
def test_that_a_window_without_a_screen_is_a_sentence_and_3(checkout: Checkout, arguments: list[str]) -> None:
    ended = checkout.run(*arguments)
    assert (ended.returncode, ended.stdout) == (3, "")
    assert ended.stderr.startswith("There is no screen here")


@pytest.mark.gui
@pytest.mark.parametrize("arguments", WINDOW, ids=" ".join)
def test_that_a_window_starts_where_qt_can(checkout: Checkout, arguments: list[str]) -> None:
    assert checkout.run(*arguments, QT_QPA_PLATFORM="offscreen").returncode == 7


def test_that_help_tells_of_the_scripts_own_options_too(checkout: Checkout) -> None:
    assert "--no-system" in checkout.run("--help").stdout
    assert "--no-system" not in checkout.run("retouch", "--help").stdout


def test_that_another_lock_is_installed(fresh: Callable[[str], Checkout], checkout: Checkout) -> None:
    copy = fresh("changed")
    # links will do: whatever is installed or noted anew takes the place of a file, and is not written into it
    shutil.copytree(checkout.root / ".venv", copy.root / ".venv", symlinks=True, copy_function=os.link)
    (copy.root / "packaging" / "requirements.lock").write_text("nothing-of-this-name==1 --hash=sha256:" + "0" * 64)
    ended = copy.run("doctor")
    assert (ended.returncode, ended.stdout) == (3, "")
    assert "nothing-of-this-name" in ended.stderr


def test_that_a_folder_that_is_no_virtual_environment_is_left_alone(fresh: Callable[[str], Checkout]) -> None:
    made = fresh("folder")
    (made.caller / "p.jpg").write_bytes(b"a photo")
    ended = made.run("doctor", BEAUTYDESK_VENV=str(made.caller))
    assert ended.returncode == 3
    assert "no virtual environment" in ended.stderr
    assert [path.name for path in made.caller.iterdir()] == ["p.jpg"]


def test_that_an_unusable_python_is_refused(fresh: Callable[[str], Checkout]) -> None:
    ended = fresh("python").run("doctor", BEAUTYDESK_PYTHON="/bin/false")
    assert (ended.returncode, ended.stdout) == (3, "")
    assert "BEAUTYDESK_PYTHON=/bin/false" in ended.stderr
