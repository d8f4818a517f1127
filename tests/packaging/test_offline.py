"""packaging/run without a network: a folder is filled with wheels and networks, and a checkout set up from it."""

from __future__ import annotations

import hashlib
import os
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from tiny_checkout import ROOT, Checkout, make

MODELS = ROOT / "beautydesk" / "engines" / "local" / "models"
PROGRAM = "import everywhere; print(everywhere.WHO)"
HERE = "cp{}{}".format(*sys.version_info)
LOCK = """\
everywhere==1.0 \\
    --hash=sha256:{everywhere}
    # via nothing
here-only==2.0 ; sys_platform != 'win32' \\
    --hash=sha256:{here_only}
there-only==3.0 ; sys_platform == 'win32' and python_full_version >= '3.13' \\
    --hash=sha256:{there_only}
"""

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="the start scripts of Windows are others"),
    pytest.mark.slow,
]


def wheel(folder: Path, name: str, version: str, tag: str) -> str:
    """Makes one and returns its SHA-256."""
    path = folder / f"{name}-{version}-{tag}.whl"
    info = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(path, "w") as files:
        files.writestr(f"{name}.py", f"WHO = '{name} {version}'\n")
        files.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        files.writestr(f"{info}/WHEEL", f"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: {tag}\n")
        files.writestr(f"{info}/RECORD", "")
    return hashlib.sha256(path.read_bytes()).hexdigest()


@dataclass(frozen=True, slots=True)
class Place:
    checkout: Checkout
    registry: Path
    stick: Path

    def fetch(self, *options: str) -> None:
        done = self.checkout.run(
            "--fetch", str(self.stick), *options, PIP_FIND_LINKS=str(self.registry), BEAUTYDESK_MODELS=str(MODELS)
        )
        assert done.returncode == 0, done.stderr

    def holds(self) -> set[str]:
        return {path.name for path in self.stick.glob("*.whl")}


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> tuple[Checkout, Path]:
    """A checkout whose lock is about three packages, and the folder that stands for a registry."""
    if not (MODELS / "face_landmark.tflite").exists():
        pytest.skip("the networks are not in the tree: run packaging/models.py")
    registry = tmp_path_factory.mktemp("registry")
    made = make(tmp_path_factory.mktemp("offline"), PROGRAM, (ROOT / "packaging" / "models.py").read_text())
    sums = {
        "everywhere": wheel(registry, "everywhere", "1.0", "py3-none-any"),
        "here_only": wheel(registry, "here_only", "2.0", f"{HERE}-none-any"),
        "there_only": wheel(registry, "there_only", "3.0", "cp313-cp313-win_amd64"),
    }
    (made.root / "packaging" / "requirements.lock").write_text(LOCK.format(**sums))
    return made, registry


@pytest.fixture
def place(checkout: tuple[Checkout, Path], tmp_path: Path) -> Place:
    made, registry = checkout
    for stamp in (made.root / ".venv").glob(".beautydesk-*"):
        stamp.unlink()
    return Place(made, registry, tmp_path / "a stick")


def test_that_what_was_fetched_is_enough_where_there_is_no_network(place: Place) -> None:
    place.fetch()
    assert place.holds() == {"everywhere-1.0-py3-none-any.whl", f"here_only-2.0-{HERE}-none-any.whl"}
    started = place.checkout.run("--offline", str(place.stick), "doctor")
    assert (started.returncode, started.stdout) == (0, "everywhere 1.0\n"), started.stderr
    assert (place.checkout.root / MODELS.relative_to(ROOT) / "face_landmark.tflite").exists()
    again = place.checkout.run("doctor")  # the folder is not needed any more
    assert (again.returncode, again.stderr) == (0, "")


def test_that_a_folder_for_another_system_holds_what_that_one_needs(place: Place) -> None:
    place.fetch("--for", "windows", "--python", "3.13")
    assert place.holds() == {"everywhere-1.0-py3-none-any.whl", "there_only-3.0-cp313-cp313-win_amd64.whl"}


def test_that_all_that_is_missing_is_named_with_what_brings_it(place: Place) -> None:
    place.fetch()
    (place.stick / "everywhere-1.0-py3-none-any.whl").unlink()
    (place.stick / "models" / "face_landmark.tflite").unlink()
    ended = place.checkout.run("--offline", str(place.stick), "doctor")
    assert (ended.returncode, ended.stdout) == (3, "")
    named = [line.strip() for line in ended.stderr.splitlines() if line.startswith("    ")]
    assert named == ["everywhere 1.0", "models/face_landmark.tflite"]
    assert "--fetch FOLDER --for " in ended.stderr


def test_that_a_damaged_file_is_named_and_not_installed(place: Place) -> None:
    place.fetch()
    path = place.stick / "everywhere-1.0-py3-none-any.whl"
    path.write_bytes(path.read_bytes()[:-1])
    ended = place.checkout.run("--offline", str(place.stick), "doctor")
    assert ended.returncode == 3
    assert "everywhere-1.0-py3-none-any.whl is damaged" in ended.stderr


def test_that_what_cannot_be_fetched_is_told(place: Place) -> None:
    ended = place.checkout.run("--fetch", str(place.stick), "--for", "windows", "--python", "3.14")
    assert ended.returncode == 3
    assert "there-only" in ended.stderr or "everywhere" in ended.stderr
    assert "Not all packages for Python 3.14 on Windows could be fetched." in ended.stderr


@pytest.mark.parametrize("words", [["--offline"], ["--offline", "no such folder"], ["--fetch"]], ids=" ".join)
def test_that_a_folder_is_asked_for(place: Place, words: list[str]) -> None:
    ended = place.checkout.run(*words)
    assert ended.returncode == 3
    assert "FOLDER" in ended.stderr
