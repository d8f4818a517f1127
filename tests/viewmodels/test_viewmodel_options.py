"""Undo and redo over level, faces and engine; settings that follow without holding up the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from beautydesk.core.edit import NO_EDIT, Brush, FaceEdit, Stroke
from beautydesk.core.fine_tune import FineTune
from beautydesk.core.job import Choice, FaceScope, RetouchOptions
from beautydesk.storage.settings import Settings, SettingsStore
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.editing.options import Options
from beautydesk.viewmodels.list.selection import Selection
from beautydesk.viewmodels.preferences import Preferences

START = Choice("local", RetouchOptions(0.5, FaceScope.ALL))


@pytest.fixture
def selection() -> Selection:
    return Selection()


@pytest.fixture
def options(selection: Selection) -> Options:
    return Options(START, selection)


def test_that_a_slider_move_is_one_step_of_undo(options: Options) -> None:
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


def test_that_different_changes_are_different_steps(options: Options) -> None:
    options.set_level(0.6)
    options.set_faces(FaceScope.LARGEST)
    options.set_engine("ailab")
    assert options.choice == Choice("ailab", RetouchOptions(0.6, FaceScope.LARGEST))
    options.undo_stack.undo()
    assert options.choice.engine == "local"
    options.undo_stack.undo()
    assert options.choice.retouch == RetouchOptions(0.6, FaceScope.ALL)


def test_that_a_level_outside_is_refused(options: Options) -> None:
    with pytest.raises(ValueError, match="level"):
        options.set_level(1.01)
    assert options.choice == START and not options.undo_stack.canUndo()


def test_that_changed_settings_reach_the_file_by_themselves(
    background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    store = SettingsStore(tmp_path / "settings.json")
    preferences = Preferences(store, Settings(), background.lane("test", 1))
    preferences.update(level=0.7)
    preferences.update(level=0.8)
    qtbot.waitUntil(lambda: SettingsStore(tmp_path / "settings.json").load().level == 0.8)
    preferences.update(faces=FaceScope.LARGEST)
    preferences.close()
    assert SettingsStore(tmp_path / "settings.json").load().faces is FaceScope.LARGEST


def test_that_nothing_is_left_to_undo_for_the_interpreters_end(options: Options) -> None:
    options.set_level(0.9)
    options.undo_stack.undo()
    options.close()
    assert options.undo_stack.count() == 0
    assert options.choice == START, "what was chosen stays"


# -- several photos ---------------------------------------------------------------------------------------------------

LOOK = FineTune(texture=0.8, makeup=0.3)
DAB = Stroke(Brush.ORIGINAL, ((0.5, 0.5),), 0.05)


def test_that_a_photo_with_a_result_keeps_its_choice_while_what_is_to_come_moves_on(
    options: Options, selection: Selection
) -> None:
    selection.show(1)
    options.keep(1, Choice("local", RetouchOptions(0.5)))
    selection.show(2)
    options.set_level(0.9)
    assert options.general.retouch.level == options.choice.retouch.level == 0.9
    assert options.choice_of(1).retouch.level == 0.5
    selection.show(1)
    assert options.choice.retouch.level == 0.5
    options.set_level(0.7)
    assert options.choice_of(1).retouch.level == 0.7
    assert options.choice_of(2).retouch.level == 0.7, "2 has no result, so it follows what was chosen last"


def test_that_all_selected_photos_follow_the_slider(options: Options, selection: Selection) -> None:
    for item in (1, 2, 3):
        options.keep(item, START)
    selection.show(1)
    selection.select([1, 2])
    options.set_level(0.8)
    assert [options.choice_of(item).retouch.level for item in (1, 2, 3)] == [0.8, 0.8, 0.5]
    options.undo_stack.undo()
    assert [options.choice_of(item).retouch.level for item in (1, 2, 3)] == [0.5, 0.5, 0.5]


def test_that_undo_reaches_a_result_that_came_after_the_step(options: Options, selection: Selection) -> None:
    selection.show(1)
    options.set_level(0.8)
    options.keep(1, options.choice)
    options.undo_stack.undo()
    assert options.choice.retouch.level == 0.5


def test_that_undo_tells_of_the_photo_that_it_concerns_when_another_one_is_shown(
    options: Options, selection: Selection
) -> None:
    selection.show(1)
    options.set_face(0, FaceEdit(included=False))
    selection.show(2)
    told: list[int] = []
    options.concerned.connect(told.append)
    options.undo_stack.undo()
    assert told == [1] and options.choice_of(1).retouch.edit == NO_EDIT


def test_that_faces_and_strokes_belong_to_one_photo_alone(options: Options, selection: Selection) -> None:
    selection.show(1)
    options.set_face(2, FaceEdit(level=0.2))
    options.add_stroke(DAB)
    options.add_stroke(DAB)
    assert options.choice.retouch.level_of(2) == 0.2 and len(options.choice.retouch.edit.strokes) == 2
    assert options.choice_of(2).retouch.edit == NO_EDIT and options.general.retouch.edit == NO_EDIT
    options.undo_stack.undo()
    assert options.choice.retouch.edit.strokes == (DAB,), "each stroke is a step of its own"
    options.clear_strokes()
    assert options.choice.retouch.edit.strokes == () and options.choice.retouch.level_of(2) == 0.2
    options.undo_stack.undo()
    assert options.choice.retouch.edit.strokes == (DAB,)


def test_that_another_choice_of_faces_takes_single_decisions_back_but_not_their_levels(
    options: Options, selection: Selection
) -> None:
    selection.show(1)
    options.set_face(1, FaceEdit(included=False, level=0.4))
    assert not options.choice.retouch.includes(1)
    options.set_faces(FaceScope.LARGEST)
    options.set_faces(FaceScope.ALL)
    assert options.choice.retouch.includes(1) and options.choice.retouch.level_of(1) == 0.4


def test_that_a_preset_is_one_step(options: Options) -> None:
    options.set_fine_tune(LOOK)
    options.set_look(1.0, FineTune())
    assert options.choice.retouch == RetouchOptions(1.0)
    options.undo_stack.undo()
    assert options.choice.retouch == RetouchOptions(0.5, fine_tune=LOOK)
