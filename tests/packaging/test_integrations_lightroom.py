"""Lightroom's plug-in, as far as it can be run without Lightroom: see tests/lightroom.py."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import tifffile

from tests.lightroom import PLUGIN, Lightroom, check_handed_back, command, developed

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the plug-in quotes for the shell of the system it is on")


def test_that_lightroom_finds_every_file_that_the_plug_in_names() -> None:
    info = Lightroom("beautydesk").info()
    named = [info.LrPluginInfoProvider, info.LrExportMenuItems[1].file, info.LrExportFilterProvider.file]
    assert all((PLUGIN / name).is_file() for name in named)


@pytest.mark.slow
def test_that_an_export_is_retouched_where_it_lies_and_a_photo_without_a_face_stays(
    reduced: Callable[[str, int], Path], tmp_path: Path
) -> None:
    photo, wall = tmp_path / "Anna's photo.tif", tmp_path / "wall.tif"
    before = developed(reduced("p22_glennette_clark.jpg", 400), photo)
    tifffile.imwrite(wall, np.full((200, 200, 3), 20_000, np.uint16), photometric="rgb")
    bare = wall.read_bytes()
    lightroom = Lightroom(command(tmp_path))
    lightroom.export([photo, wall])
    check_handed_back(photo, before)
    assert wall.read_bytes() == bare
    assert lightroom.told == []
    assert sorted(path.name for path in tmp_path.glob("*.*")) == [photo.name, wall.name]


def test_that_a_program_that_is_not_there_is_told_for_each_photo(tmp_path: Path) -> None:
    photo = tmp_path / "photo.tif"
    photo.touch()
    lightroom = Lightroom(tmp_path / "no such program")
    lightroom.export([photo])
    ((what, done, message),) = lightroom.told
    assert (what, done) == ("done", False) and "Plug-in Manager" in message
    assert photo.exists()
