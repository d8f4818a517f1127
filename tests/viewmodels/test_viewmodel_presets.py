"""The user's own presets in the window: kept, found again by what they say, given away and taken in."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from beautydesk.core.fine_tune import FineTune
from beautydesk.core.job import Choice, RetouchOptions
from beautydesk.core.preset import Preset
from beautydesk.storage.presets import PresetStore, read, write
from beautydesk.storage.settings import SettingsStore
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.editing.presets import Presets
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.text.notice import Severity

LOOK = Choice("local", RetouchOptions(0.45, fine_tune=FineTune(texture=0.7)))


@pytest.fixture
def shelf(tmp_path: Path) -> PresetStore:
    return PresetStore(tmp_path / "presets.json")


@pytest.fixture
def presets(shelf: PresetStore, background: Background, preferences: Preferences) -> Presets:
    return Presets(shelf, read, write, preferences, background.lane("test", 1))


def test_that_a_look_is_known_by_what_it_says(presets: Presets) -> None:
    assert presets.named(LOOK) is None
    assert presets.keep("Team", LOOK)
    assert presets.named(LOOK) == presets.own[0]
    natural = presets.named(Choice("ailab", RetouchOptions(0.3)))
    assert natural is not None and natural.name == "Natural"


def test_that_what_is_kept_is_there_at_the_next_start(
    presets: Presets, shelf: PresetStore, background: Background, preferences: Preferences, qtbot: QtBot
) -> None:
    presets.keep("Team", LOOK)
    qtbot.waitUntil(lambda: len(shelf.load()) == 1)
    again = Presets(shelf, read, write, preferences, background.lane("test", 1))
    with qtbot.waitSignal(again.changed):
        pass
    assert again.own == presets.own


def test_that_a_name_is_used_once(presets: Presets) -> None:
    presets.keep("Team", LOOK)
    presets.keep("Team", Choice("local", RetouchOptions(0.9)))
    assert [(one.name, one.level) for one in presets.own] == [("Team", 0.9)]
    presets.keep("Other", LOOK)
    assert not presets.rename("Other", "Team") and not presets.rename("Other", "  ")
    assert presets.rename("Other", "Third")


def test_that_presets_travel_and_do_not_push_others_out(presets: Presets, tmp_path: Path, qtbot: QtBot) -> None:
    presets.keep("Team", LOOK)
    with qtbot.waitSignal(presets.noticed) as told:
        presets.export_to(tmp_path / "team.json", presets.own)
    assert told.args[0].severity is Severity.GOOD
    presets.remove("Team")
    presets.keep("Team", Choice("local", RetouchOptions(0.9)))
    with qtbot.waitSignal(presets.noticed):
        presets.import_from(tmp_path / "team.json")
    assert [(one.name, one.level) for one in presets.own] == [("Team", 0.9), ("Team 2", 0.45)]
    with qtbot.waitSignal(presets.noticed):
        presets.import_from(tmp_path / "team.json")
    assert len(presets.own) == 3 or presets.own[-1].name == "Team 2"


@pytest.mark.parametrize("content", [None, b"not presets"])
def test_that_a_file_that_is_none_is_told_of(
    presets: Presets, tmp_path: Path, qtbot: QtBot, content: bytes | None
) -> None:
    file = tmp_path / "x.json"
    if content is not None:
        file.write_bytes(content)
    presets.keep("Team", LOOK)
    with qtbot.waitSignal(presets.noticed) as told:
        presets.import_from(file)
    assert told.args[0].severity is Severity.ERROR and "x.json" in told.args[0].text
    assert [one.name for one in presets.own] == ["Team"]


def test_that_the_preset_for_new_photos_follows_what_becomes_of_it(presets: Presets, preferences: Preferences) -> None:
    presets.keep("Team", LOOK)
    presets.use_for_new_photos(presets.own[0])
    presets.rename("Team", "Office")
    assert presets.for_new_photos is not None and presets.for_new_photos.name == "Office"
    presets.keep("Office", Choice("local", RetouchOptions(0.9)))
    assert preferences.settings.new_photos == presets.own[0] and presets.own[0].level == 0.9
    presets.keep("Other", LOOK)
    presets.remove("Other")
    assert presets.for_new_photos == presets.own[0]
    presets.remove("Office")
    assert presets.for_new_photos is None


def test_that_the_preset_for_new_photos_is_there_at_the_next_start(
    presets: Presets, preferences: Preferences, tmp_path: Path
) -> None:
    for preset in (presets.everybodys[1], Preset("Team", 0.45, FineTune(texture=0.7, keep_marks=False))):
        presets.use_for_new_photos(preset)
        preferences.close()
        assert SettingsStore(tmp_path / "settings.json").load().new_photos == preset
    presets.use_for_new_photos(None)
    preferences.close()
    assert SettingsStore(tmp_path / "settings.json").load().new_photos is None
