"""Paid work on drives that are odd, full, or away: what is paid for is never lost, and no more is paid than can be
saved."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from odd_disk import compiled, refusing
from real_program import RealProgram
from till import Till


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compiled(tmp_path_factory.mktemp("odd"))


def on_odd_drive(program: RealProgram, library: Path, **refusals: int) -> RealProgram:
    """`out` is such a drive."""
    program.environ |= refusing(library, program.folder / "out", **refusals)
    return program


# -- odd ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rename", [errno.EEXIST, errno.EPERM])
def test_that_a_drive_that_can_neither_force_nor_rename_onto_files_holds_results(
    rename: int, library: Path, till: Till, program: RealProgram
) -> None:
    program.put("a.png")
    on_odd_drive(program, library, fsync=errno.EINVAL, link=errno.ENOSYS, rename=rename)
    assert program.retouch().code == 0
    assert program.retouch("in", "--on-exists", "replace").code == 0
    assert program.retouch("in", "--on-exists", "rename").code == 0
    assert program.saved == ["a_retouched 2.png", "a_retouched.png"]
    assert [path.name for path in (program.folder / "out").iterdir() if path.name[0] == "."] == []
    assert (till.total, program.states()) == (1, ["saved"] * 3)


def test_that_a_drive_on_which_no_file_can_be_forced_costs_nothing(
    library: Path, till: Till, program: RealProgram
) -> None:
    program.put("a.png")
    run = on_odd_drive(program, library, fsync=errno.EIO).retouch()
    assert run.told == [("failed", "ERROR_SAVE_NOT_PERMITTED")]
    assert "so nothing was begun" in run.objects[0]["error"]["message"]
    assert (till.total, program.saved) == (0, [])
