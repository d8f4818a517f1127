"""What an admin installs the service with: the unit for systemd and the recipe for a container, as far as their own
tools can judge them without starting anything."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from beautydesk import cli

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
UNIT = PACKAGING / "beautydesk-serve.service"
RECIPE = PACKAGING / "Containerfile"
JUDGES = 250  # the version of systemd that first judges units that are not loaded
MOST_EXPOSED = "20"  # of 100, by systemd's own count; 0 is a service that reaches nothing


def said(*command: str | Path) -> str:
    run = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout + run.stderr


@pytest.fixture
def installed_unit(tmp_path: Path) -> Path:
    """The unit, as if the program were where it says."""
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not installed")
    if int(said("systemd-analyze", "--version").split()[1]) < JUDGES:
        pytest.skip(f"systemd judges units only since version {JUDGES}")
    path = tmp_path / UNIT.name
    path.write_text(UNIT.read_text().replace("/opt/beautydesk/bin/beautydesk", "/bin/true"))
    return path


def test_that_systemd_finds_no_mistake_in_the_unit(installed_unit: Path) -> None:
    assert said("systemd-analyze", "verify", "--man=no", installed_unit) == ""


def test_that_the_unit_reaches_little_of_the_system(installed_unit: Path) -> None:
    said("systemd-analyze", "security", "--no-pager", "--offline=true", f"--threshold={MOST_EXPOSED}", installed_unit)


def test_that_unit_and_container_start_the_program_with_flags_that_it_knows(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["serve", "--help"])
    known = set(re.findall(r"--[a-z-]+", capsys.readouterr().out))
    (start,) = re.findall(r"^ExecStart=(.*)", UNIT.read_text(), re.MULTILINE)
    entry = re.findall(r"^(?:ENTRYPOINT|CMD) (.*)", RECIPE.read_text(), re.MULTILINE)
    for words in (start, " ".join(entry)):
        assert "beautydesk" in words and "serve" in words and "--key-file" in words
        assert set(re.findall(r"--[a-z-]+", words)) <= known


def test_that_the_container_holds_no_key_and_runs_as_nobody_special() -> None:
    steps = re.findall(r"^([A-Z]+) ((?:.*\\\n)*.*)", RECIPE.read_text(), re.MULTILINE)
    last = steps[max(at for at, (name, _) in enumerate(steps) if name == "FROM") :]
    settings = {name: value for name, value in last if name in ("USER", "VOLUME", "EXPOSE", "HEALTHCHECK")}
    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", settings["USER"])
    assert (settings["VOLUME"], settings["EXPOSE"]) == ("/data", "8720")
    assert "/health" in settings["HEALTHCHECK"]
    copied = [value for name, value in steps if name in ("COPY", "ADD")]
    assert all(name != "ADD" for name, _ in steps) and "COPY . " not in RECIPE.read_text()
    assert [value for value in copied if "key" in value.lower()] == []
    assert [value for name, value in steps if name in ("ARG", "ENV")] == ["BEAUTYDESK_PROFILE=/data"]


def test_that_a_judge_of_containers_has_nothing_to_say() -> None:
    hadolint = shutil.which("hadolint", path=str(Path(sys.executable).parent)) or shutil.which("hadolint")
    if hadolint is None:
        pytest.skip("hadolint is not installed")
    assert said(hadolint, RECIPE) == ""
