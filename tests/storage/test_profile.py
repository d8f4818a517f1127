"""One folder holds everything of one user."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from beautydesk.storage.profile import Profile, ProfileError


def test_that_the_argument_wins_over_the_environment(tmp_path: Path) -> None:
    environ = {"BEAUTYDESK_PROFILE": str(tmp_path / "environment")}

    assert Profile.locate(tmp_path / "argument", environ).root == tmp_path / "argument"
    assert Profile.locate(None, environ).root == tmp_path / "environment"


def test_that_the_platform_decides_when_nobody_names_a_profile() -> None:
    unset, empty = Profile.locate(None, {}), Profile.locate(None, {"BEAUTYDESK_PROFILE": ""})

    assert unset == empty
    assert unset.root.is_absolute()
    assert unset.root.name == "beautydesk"


def test_that_a_relative_profile_stays_where_it_was_when_the_folder_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert Profile.locate(Path("mine"), {}).root == tmp_path / "mine"


def test_that_ensure_makes_all_folders_for_the_user_alone(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "new" / "profile")

    profile.ensure()
    profile.ensure()

    for folder in (profile.root, profile.results, profile.cache, profile.logs):
        assert folder.is_dir()
        if os.name == "posix":
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert profile.settings_file.parent == profile.journal_file.parent == profile.root


def test_that_a_profile_below_a_file_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here")

    with pytest.raises(ProfileError, match="cannot be created") as caught:
        Profile(tmp_path / "file" / "profile").ensure()

    assert "--profile" in caught.value.hint
