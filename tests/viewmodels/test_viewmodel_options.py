"""Undo and redo over level, faces and engine; settings that follow without holding up the window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.storage.settings import Settings, SettingsStore
from beautydesk.viewmodels.options import Choice, Options
from beautydesk.viewmodels.preferences import Preferences

START = Choice("local", RetouchOptions(0.5, FaceScope.ALL))


def test_that_a_slider_move_is_one_step_of_undo(qapp: Any) -> None:
    options = Options(START)
    for level in (0.6, 0.7, 0.8):
        options.set_level(level)
    options.finish_step()
    options.set_level(0.2)
    options.undo_stack.undo()
    assert options.choice.retouch.level == 0.8
    options.undo_stack.undo()
    assert options.choice == START
    options.undo_stack.redo()
    assert options.choice.retouch.level == 0.8


def test_that_different_changes_are_different_steps(qapp: Any) -> None:
    options = Options(START)
    options.set_level(0.6)
    options.set_faces(FaceScope.LARGEST)
    options.set_engine("ailab")
    assert options.choice == Choice("ailab", RetouchOptions(0.6, FaceScope.LARGEST))
    options.undo_stack.undo()
    assert options.choice.engine == "local"
    options.undo_stack.undo()
    assert options.choice.retouch == RetouchOptions(0.6, FaceScope.ALL)


def test_that_a_level_outside_is_refused(qapp: Any) -> None:
    options = Options(START)
    with pytest.raises(ValueError, match="level"):
        options.set_level(1.01)
    assert options.choice == START and not options.undo_stack.canUndo()


def test_that_changed_settings_reach_the_file_by_themselves(qapp: Any, qtbot: QtBot, tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "settings.json")
    preferences = Preferences(store, Settings())
    preferences.update(level=0.7)
    preferences.update(level=0.8)
    qtbot.waitUntil(lambda: SettingsStore(tmp_path / "settings.json").load().level == 0.8)
    preferences.update(faces=FaceScope.LARGEST)
    preferences.close()
    assert SettingsStore(tmp_path / "settings.json").load().faces is FaceScope.LARGEST


def test_that_nothing_is_left_to_undo_for_the_interpreters_end(qapp: Any) -> None:
    options = Options(START)
    options.set_level(0.9)
    options.undo_stack.undo()
    options.close()
    assert options.undo_stack.count() == 0
    assert options.choice == START, "what was chosen stays"
