"""Folders that come out as they went in."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from beautydesk.core.errors import NowhereToSave
from beautydesk.core.photo import Photo
from beautydesk.workflow.destinations import Destinations, OutputSettings
from beautydesk.workflow.save import ready, save
from beautydesk.workflow.sub_folders import SubFolders


def test_that_one_root_is_the_chosen_folder_itself() -> None:
    below = SubFolders([Path("/in")])
    assert below.of(Path("/in/a.jpg")) == Path()
    assert below.of(Path("/in/church/first/a.jpg")) == Path("church/first")
    assert below.of(Path("/elsewhere/a.jpg")) == Path()
    assert SubFolders().of(Path("/in/a.jpg")) == Path()


def test_that_several_roots_keep_their_names_and_two_of_one_name_differ() -> None:
    below = SubFolders([Path("/card1/DCIM"), Path("/card2/dcim"), Path("/day"), Path("/day")])
    assert below.of(Path("/card1/DCIM/100/a.jpg")) == Path("DCIM/100")
    assert below.of(Path("/card2/dcim/100/a.jpg")) == Path("dcim 2/100")
    assert below.of(Path("/day/a.jpg")) == Path("day")


def test_that_roots_are_found_from_wherever_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert SubFolders([Path("in")]).of(tmp_path / "in" / "deep" / "a.jpg") == Path("deep")
    assert SubFolders([Path()]).of(Path("in/deep/a.jpg")) == Path("in/deep")
    assert SubFolders([Path("/"), Path("/x")]).of(Path("/y/a.jpg")) == Path("_/y")


def test_that_results_of_one_name_lie_in_their_own_folders(tmp_path: Path) -> None:
    photos = [tmp_path / "in" / name / "a.jpg" for name in ("one", "two")]
    out = f"{tmp_path / 'out'}{os.sep}"

    def chosen(below: SubFolders | None) -> list[str]:
        where = Destinations(OutputSettings(), out, below=below)
        found = [where.choose(photo, "JPEG", 0.5, "local").path for photo in photos]
        return [path.relative_to(tmp_path / "out").as_posix() for path in found]

    assert chosen(SubFolders([tmp_path / "in"])) == ["one/a_retouched.jpg", "two/a_retouched.jpg"]
    assert chosen(None) == ["a_retouched.jpg", "a_retouched 2.jpg"]


def test_that_sub_folders_are_made_when_they_are_needed_and_a_card_that_is_away_is_not(tmp_path: Path) -> None:
    out, photo = tmp_path / "out", tmp_path / "in" / "one" / "a.jpg"
    where = Destinations(OutputSettings(), f"{out}{os.sep}", make=False, below=SubFolders([tmp_path / "in"]))
    to = where.choose(photo, "JPEG", 0.5, "local")

    with pytest.raises(NowhereToSave, match="“out” does not exist"):
        ready(to)
    assert not out.exists()
    out.mkdir()
    assert where.obstacle(to) is None
    ready(to)
    assert (out / "one").is_dir()

    made = Destinations(OutputSettings(), f"{out}{os.sep}", below=SubFolders([tmp_path / "in"]))
    made.begin()
    import numpy as np

    deep = made.choose(tmp_path / "in" / "b" / "c" / "a.jpg", "PNG", 0.5, "local")
    written = save(Photo(np.zeros((4, 4, 3), np.uint8), "PNG"), deep, unchanged=False)
    assert written is not None and written.path == out / "b" / "c" / "a_retouched.png"
