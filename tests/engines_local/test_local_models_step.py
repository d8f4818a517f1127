"""The build step that brings the networks in: from a folder, whole or not at all."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

STEP = Path(__file__).resolve().parent.parent.parent / "packaging" / "models.py"


@pytest.fixture(scope="module")
def step() -> ModuleType:
    spec = importlib.util.spec_from_file_location("beautydesk_models_step", STEP)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    if not all((module.TARGET / member.name).exists() for member in module.MEMBERS):
        pytest.skip("the networks are not in the tree: run packaging/models.py")
    return module


def test_that_the_files_are_copied_from_a_folder_once(step: ModuleType, tmp_path: Path) -> None:
    target, environ = tmp_path / "new" / "models", {"BEAUTYDESK_MODELS": str(step.TARGET)}
    assert step.ensure(target, environ) is True
    assert sorted(path.name for path in target.iterdir()) == sorted(member.name for member in step.MEMBERS)
    assert step.ensure(target, environ) is False


def test_that_only_a_damaged_file_is_replaced(step: ModuleType, tmp_path: Path) -> None:
    environ = {"BEAUTYDESK_MODELS": str(step.TARGET)}
    step.ensure(tmp_path, environ)
    first, second = (tmp_path / member.name for member in step.MEMBERS[:2])
    untouched = second.stat().st_mtime_ns
    first.write_bytes(b"half")
    assert step.ensure(tmp_path, environ) is True
    assert first.read_bytes() == (step.TARGET / first.name).read_bytes()
    assert second.stat().st_mtime_ns == untouched


def test_that_a_wrong_file_is_refused_and_nothing_is_written(step: ModuleType, tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    step.ensure(source, {"BEAUTYDESK_MODELS": str(step.TARGET)})
    (source / step.MEMBERS[3].name).write_bytes(b"something else")
    with pytest.raises(step.ModelsUnavailable, match=step.MEMBERS[3].name):
        step.ensure(target, {"BEAUTYDESK_MODELS": str(source)})
    assert not target.exists()


def test_that_a_folder_without_the_files_is_named(step: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(step.ModelsUnavailable, match="BEAUTYDESK_MODELS"):
        step.ensure(tmp_path / "target", {"BEAUTYDESK_MODELS": str(tmp_path / "nowhere")})


def test_that_a_computer_without_a_network_is_told_what_to_do(tmp_path: Path) -> None:
    environ = {**os.environ, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(tmp_path)}
    environ.pop("BEAUTYDESK_MODELS", None)
    done = subprocess.run(
        [sys.executable, str(STEP), "--to", str(tmp_path / "target")],
        env=environ,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "BEAUTYDESK_MODELS" in done.stderr and "network" in done.stderr
    assert not (tmp_path / "target").exists()
