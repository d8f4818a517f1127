"""packaging/run as people call it, in a checkout of its own whose program only tells how it was started."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tiny_checkout import Checkout, copy_linked, make

from beautydesk.cli import COMMANDS

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


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Checkout]:
    return lambda name: make(tmp_path_factory.mktemp(name))


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


def test_that_help_sets_nothing_up(tmp_path: Path) -> None:
    never_started = make(tmp_path)
    ended = never_started.run("--help")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "--no-system" in ended.stdout
    assert "doctor" in ended.stdout
    assert not (never_started.root / ".venv").exists()


def test_that_another_lock_is_installed(fresh: Callable[[str], Checkout], checkout: Checkout) -> None:
    copy = fresh("changed")
    copy_linked(checkout.root / ".venv", copy.root / ".venv")
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
