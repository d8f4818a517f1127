"""The hooks of other programs: what their formats allow, what the command line knows, what `install` leaves behind."""

from __future__ import annotations

import ast
import configparser
import os
import re
import shlex
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest

from beautydesk import cli
from tests.lightroom import command

HOOKS = Path(__file__).resolve().parents[2] / "packaging" / "integrations"
SCRIPTS = [HOOKS / "install", HOOKS / "beautydesk-now", HOOKS / "digikam" / "batch-queue.sh", *HOOKS.glob("nautilus/*")]
TEXTS = [path for path in sorted(HOOKS.rglob("*")) if path.is_file()]
HOSTS = ("darktable", "digikam", "gimp", "nautilus", "dolphin", "thunar", "lightroom")
BEFORE = """<?xml version="1.0" encoding="UTF-8"?>
<actions>
<action>
\t<icon>utilities-terminal</icon>
\t<name>Open Terminal Here</name>
\t<unique-id>1700000000000000-1</unique-id>
\t<command>exo-open --working-directory %f --launch TerminalEmulator</command>
\t<patterns>*</patterns>
\t<directories/>
</action>
</actions>
"""

on_posix = pytest.mark.skipif(os.name != "posix", reason="the installer and the scripts are for a POSIX shell")


def installed(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environ = {"HOME": str(home), "PATH": os.environ["PATH"]}
    return subprocess.run(
        ["/bin/sh", HOOKS / "install", *words], env=environ, capture_output=True, text=True, timeout=60
    )


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("folder", "version"), [("darktable", "lua54"), ("lightroom/beautydesk.lrplugin", "lua51")])
def test_that_lua_is_the_lua_of_its_host(folder: str, version: str) -> None:
    lua = pytest.importorskip(f"lupa.{version}", reason="lupa, a Lua for Python, is not installed").LuaRuntime()
    files = sorted((HOOKS / folder).glob("*.lua"))
    assert files
    for path in files:
        lua.globals()["loadfile"](str(path)) or pytest.fail(path.name)


def test_that_python_is_that_of_gimp() -> None:
    """GIMP 3.0 asks for Python 3.9; a union in an annotation needs 3.10, which is what its packages bring."""
    path = HOOKS / "gimp-3" / "beautydesk" / "beautydesk.py"
    assert ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 10))
    assert path.parent.name == path.stem, "GIMP looks for a plug-in in a folder of its name"
    assert os.name != "posix" or os.access(path, os.X_OK)


def test_that_the_service_menu_names_its_actions() -> None:
    menu = configparser.ConfigParser(interpolation=None, strict=True)
    menu.optionxform = str  # type: ignore[method-assign, assignment]
    menu.read(HOOKS / "dolphin" / "beautydesk.desktop", encoding="utf-8")
    actions = menu["Desktop Entry"]["Actions"].strip(";").split(";")
    assert {f"Desktop Action {name}" for name in actions} == set(menu.sections()) - {"Desktop Entry"}
    assert all({"Name", "Icon", "Exec"} <= set(menu[f"Desktop Action {name}"]) for name in actions)


def test_that_a_judge_of_desktop_entries_has_nothing_to_say() -> None:
    if shutil.which("desktop-file-validate") is None:
        pytest.skip("desktop-file-validate is not installed")
    run = subprocess.run(
        ["desktop-file-validate", *HOOKS.glob("digikam/*.desktop")], capture_output=True, text=True, timeout=60
    )
    assert (run.returncode, run.stdout) == (0, "")


@on_posix
def test_that_a_judge_of_shell_scripts_has_nothing_to_say() -> None:
    if shutil.which("shellcheck") is None:
        pytest.skip("shellcheck is not installed")
    quoted_by_digikam = "--exclude=SC2086,SC2148,SC2154"
    run = subprocess.run(["shellcheck", quoted_by_digikam, *SCRIPTS], capture_output=True, text=True, timeout=60)
    assert (run.returncode, run.stdout) == (0, "")


def test_that_every_flag_is_one_that_the_program_knows(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["--help"], ["retouch", "--help"]):
        with pytest.raises(SystemExit):
            cli.main(words)
    known = set(re.findall(r"--[a-z-]+", capsys.readouterr().out))
    said = {
        flag
        for path in TEXTS
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"--edit|retouch[ \"'].*--level|\"--level", line)
        for flag in re.findall(r"(?<![\w-])--[a-z]+(?:-[a-z]+)*", line)
    }
    assert {"--edit", "--output", "--level"} <= said <= known


@on_posix
@pytest.mark.parametrize("host", HOSTS)
def test_that_what_was_installed_can_be_taken_away_and_nothing_else_is(host: str, tmp_path: Path) -> None:
    settings = tmp_path / ".config"
    for name, text in {"darktable/luarc": 'require "own"\n', "Thunar/uca.xml": BEFORE}.items():
        (settings / name).parent.mkdir(parents=True)
        (settings / name).write_text(text)
    before = contents(tmp_path)
    for _ in range(2):  # the second time changes nothing
        run = installed(tmp_path, host)
        assert run.returncode == 0, run.stderr
    during = contents(tmp_path)
    assert during != before and installed(tmp_path, host).returncode == 0 and contents(tmp_path) == during
    assert during[".config/darktable/luarc"].count(b"beautydesk") == (host == "darktable")
    names = [action.findtext("name") for action in ET.fromstring(during[".config/Thunar/uca.xml"])]
    ours = ["Retouch with Beauty Desk", "Retouch now (natural)"] if host == "thunar" else []
    assert names == ["Open Terminal Here", *ours]
    assert installed(tmp_path, "--remove", host).returncode == 0
    assert contents(tmp_path) == before


@on_posix
def test_that_what_file_managers_share_goes_with_the_last_of_them(tmp_path: Path) -> None:
    installed(tmp_path, "nautilus", "thunar")
    assert installed(tmp_path, "--remove", "nautilus").returncode == 0
    assert (tmp_path / ".local" / "bin" / "beautydesk-now").exists()
    assert installed(tmp_path, "--remove", "thunar").returncode == 0
    assert contents(tmp_path) == {}


@on_posix
def test_that_hosts_are_listed_and_others_refused(tmp_path: Path) -> None:
    listed = installed(tmp_path)
    assert [line.partition(":")[0] for line in listed.stdout.splitlines()] == list(HOSTS)
    refused = installed(tmp_path, "darktable", "paint")
    assert refused.returncode == 2 and "no hook for paint" in refused.stderr
    assert contents(tmp_path) == {}


@on_posix
@pytest.mark.slow
def test_that_a_file_manager_is_told_what_became_of_its_photo(
    reduced: Callable[[str, int], Path], tmp_path: Path
) -> None:
    photo = Path(shutil.copy(reduced("p22_glennette_clark.jpg", 400), tmp_path / "-odd $(id) é.jpg"))
    program, told = command(tmp_path), tmp_path / "told"
    notify = program.with_name("notify-send")
    notify.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >{shlex.quote(str(told))}\n')
    notify.chmod(0o755)
    environ = os.environ | {"PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}"}
    run = subprocess.run([HOOKS / "beautydesk-now", photo.name], cwd=tmp_path, env=environ, timeout=120, check=False)
    assert run.returncode == 0
    assert photo.with_stem(photo.stem + "_retouched").exists()
    assert told.read_text().splitlines()[-1].startswith(f"{photo.name}: saved as")
