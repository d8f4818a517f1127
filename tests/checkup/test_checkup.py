"""What `doctor` finds out about program and computer; none of it tells of a person when it is shared."""

from __future__ import annotations

import importlib.util
import re
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import pytest

from beautydesk import checkup
from beautydesk.checkup import machine, photos, program, work
from beautydesk.checkup.finding import Finding
from beautydesk.compose import Parts, compose
from beautydesk.core.phrase import Phrase

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def parts(tmp_path: Path) -> Parts:
    parts = compose(tmp_path / "profile", {})
    parts.log.close()
    return parts


def packaging_models(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("packaging_models", ROOT / "packaging" / "models.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "packaging_models", module)
    spec.loader.exec_module(module)
    return module


def test_that_the_networks_are_those_that_the_build_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    members = packaging_models(monkeypatch).MEMBERS

    assert {one.name: one.sha256 for one in members if one.name.endswith(".tflite")} == photos.NETWORKS


def test_that_networks_that_are_missing_or_others_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    first, *others = photos.NETWORKS
    (tmp_path / first).write_bytes(b"another one")
    monkeypatch.setattr("beautydesk.engines.local.nets.default_folder", lambda: tmp_path)

    found = photos.networks()

    assert found.state == "note"
    assert f"{first} is another one" in found.problem and f"{others[0]} is missing" in found.problem


def test_that_the_packages_are_those_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {re.match(r"[\w-]+", one)[0] for one in project["dependencies"]}  # type: ignore[index]

    assert set(program.PACKAGES) == named
    assert set(program.EXTRAS) == set(project["optional-dependencies"])


@pytest.mark.parametrize(
    ("environ", "executable", "frozen", "way"),
    [
        ({}, "/usr/bin/python3", False, "from its source"),
        ({"FLATPAK_ID": "org.beautydesk.BeautyDesk"}, "/app/bin/beautydesk", True, "as a Flatpak"),
        ({"APPIMAGE": "/home/anna/x.AppImage"}, "/tmp/.mount_x/beautydesk", True, "as an AppImage"),
        ({}, "/home/anna/beautydesk/beautydesk", True, "as a bundle"),
    ],
)
def test_that_it_is_known_how_the_program_came_here(
    environ: Mapping[str, str], executable: str, frozen: bool, way: str
) -> None:
    assert program.way(environ, executable, frozen=frozen) == way


@pytest.mark.skipif(sys.platform != "linux", reason="packages of Linux")
def test_that_a_package_of_the_system_is_known_by_its_place() -> None:
    assert program.way({}, "/usr/lib/beautydesk/beautydesk", frozen=True) == "as a package of the system"


@pytest.mark.skipif(sys.platform == "win32", reason="menus of Linux")
@pytest.mark.parametrize(
    ("starts", "problem"),
    [
        (f"Exec={sys.executable} -m beautydesk %F", ""),
        (f'Exec=env LANG=C "{sys.executable}" %F', ""),
        ("Exec=sh %F", ""),
        ("Exec=/usr/bin/flatpak run org.beautydesk.BeautyDesk", ""),
        ("Exec=/gone/beautydesk %F", "starts /gone/beautydesk, which is not there"),
        ("Exec=", "starts nothing"),
        ('Exec="unbalanced', "starts nothing"),
        ("Name=Beauty Desk", "starts nothing"),
    ],
)
def test_that_the_entry_of_the_desktop_is_tried_out(starts: str, problem: str, tmp_path: Path) -> None:
    file = tmp_path / "shared" / "applications" / program.ENTRY
    file.parent.mkdir(parents=True)
    file.write_text(f"[Desktop Entry]\n{starts}\n", encoding="utf-8")
    environ = {
        "XDG_DATA_HOME": str(tmp_path / "own"),
        "XDG_DATA_DIRS": f"/nowhere:{tmp_path / 'shared'}",
        "PATH": "/bin",
    }

    [found] = program.desktop(environ, "linux")

    assert (problem in found.problem) if problem else found.state == "ok"
    assert str(tmp_path) not in "".join(found.lines(shared=True))


def test_that_without_an_entry_nothing_is_wrong_and_elsewhere_none_is_looked_for(tmp_path: Path) -> None:
    nowhere = {"XDG_DATA_HOME": str(tmp_path), "XDG_DATA_DIRS": str(tmp_path)}

    assert [found.state for found in program.desktop(nowhere, "linux")] == ["ok"]
    assert list(program.desktop(nowhere, "darwin")) == []


def test_that_a_bundle_is_told_nothing_of_packages_of_python() -> None:
    told = work.serving(frozen=True)
    assert "pip" not in f"{told.fact} {told.advice}"
    assert "pip install" in work.serving(frozen=False).advice


def test_that_hooks_in_other_programs_are_seen(tmp_path: Path) -> None:
    environ = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": "", "XDG_DATA_HOME": str(tmp_path / "data")}
    assert program.hooks(environ, "linux").fact == "in no other program"
    for place in (
        ".config/darktable/lua/beautydesk.lua",
        ".config/GIMP/3.0/plug-ins/beautydesk/beautydesk.py",
        "data/nautilus/scripts/Retouch with Beauty Desk",
        ".config/Thunar/uca.xml",
    ):
        file = tmp_path / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("<unique-id>beautydesk-1</unique-id>")

    assert program.hooks(environ, "linux").fact == "in darktable, GIMP, Nautilus, Thunar"


def test_that_a_full_drive_and_little_memory_are_told(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [found.state for found in machine.room(parts)] == ["ok"]
    monkeypatch.setattr(machine, "_free", lambda folder: 1_000_000)
    monkeypatch.setattr(machine.memory, "free_bytes", lambda: 100_000_000)

    [room] = machine.room(parts)

    assert room.problem == "The drive is nearly full (profile, temporary files)."
    assert machine.machine().problem.startswith("There is little memory left")


def test_that_a_cache_that_cannot_be_written_is_a_problem(parts: Parts) -> None:
    parts.profile.ensure()
    parts.profile.cache.rmdir()
    parts.profile.cache.touch()

    assert machine.profile(parts).state == "problem"


def test_that_what_is_filled_in_stays_out_of_what_is_shared() -> None:
    path = Path("/home/anna")
    finding = Finding("folders", "", Phrase("{folder} is full.", folder=path), Phrase("Empty {folder}.", folder=path))

    assert finding.lines() == ["note     folders: /home/anna is full. Empty /home/anna."]
    assert finding.lines(shared=True) == ["note     folders: {folder} is full. Empty {folder}."]


def test_that_nothing_shared_tells_of_a_person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "annamueller"
    secrets = {
        "HTTPS_PROXY": "http://berta:geheim@wall.example:3128", "BEAUTYDESK_SERVICE_URL": "http://studio-anna.local:8000",
        "BEAUTYDESK_SERVICE_KEY": "service-secret", "BEAUTYDESK_API_KEY": "api-secret", "HOME": str(home),
        "BEAUTYDESK_COMMAND": str(home / "beautydesk" / "packaging" / "run"),
    }  # fmt: skip
    for name, value in secrets.items():
        monkeypatch.setenv(name, value)
    profile = home / "profile"
    profile.mkdir(parents=True)
    certificate = str(home / "Anna Müller.pem")
    (profile / "settings.json").write_text(f'{{"sign_certificate": "{certificate}", "sign_key": "{certificate}"}}')
    parts = compose(profile, secrets)
    try:
        told = "\n".join(checkup.to_share(parts))
        shown = "\n".join(line for one in checkup.findings(parts, "beautydesk") for line in one.lines())
    finally:
        parts.close()

    assert "studio-anna.local" in shown and str(profile) in shown and "wall.example" in shown
    assert not [word for word in ("anna", "Müller", "berta", "geheim", "wall", "secret", str(tmp_path)) if word in told]
    assert len(told.splitlines()) >= 20
