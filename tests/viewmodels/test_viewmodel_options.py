"""Undo and redo over level, faces and engine; settings that follow without holding up the window."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from beautydesk.core.edit import NO_EDIT, Brush, Edit, FaceEdit, Stroke
from beautydesk.core.fine_tune import FineTune
from beautydesk.core.job import Choice, FaceScope, RetouchOptions
from beautydesk.core.preset import Preset
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


def test_that_each_photo_owns_its_choice_from_being_added(options: Options, selection: Selection) -> None:
    options.adopt([1, 2])
    selection.show(1)
    options.set_level(0.9)
    selection.show(2)
    assert options.choice.retouch.level == 0.5
    options.set_fine_tune({"makeup": 0.3})
    selection.show(1)
    assert options.choice.retouch == RetouchOptions(0.9), "neither its level is lost nor another one's make-up its own"
    options.adopt([3, 1])
    assert options.choice_of(3).retouch == RetouchOptions(0.9, fine_tune=FineTune(makeup=0.3)), "as was chosen last"
    assert options.choice_of(1).retouch == RetouchOptions(0.9), "it was there before"


def test_that_new_photos_begin_with_the_preset_for_them(options: Options) -> None:
    options.set_faces(FaceScope.LARGEST)
    options.adopt([1], Preset("Team", 0.3, LOOK))
    assert options.choice_of(1).retouch == RetouchOptions(0.3, FaceScope.LARGEST, LOOK)
    assert options.general.retouch.level == 0.5


def test_that_what_is_changed_changes_the_selected_photos_in_this_one_respect(
    options: Options, selection: Selection
) -> None:
    asked = {
        1: Choice("local", RetouchOptions(0.2, fine_tune=FineTune(eyes=0.9))),
        2: Choice("ailab", RetouchOptions(0.7, FaceScope.LARGEST)),
        3: START,
    }
    options.restore(asked)
    selection.show(1)
    selection.select([1, 2])
    assert options.choices == (asked[1], asked[2])
    for level in (0.75, 0.8):
        options.set_level(level)
    options.finish_step()
    options.set_fine_tune({"makeup": 0.3})
    assert options.choice_of(1) == Choice("local", RetouchOptions(0.8, fine_tune=FineTune(eyes=0.9, makeup=0.3)))
    assert options.choice_of(2) == Choice("ailab", RetouchOptions(0.8, FaceScope.LARGEST, FineTune(makeup=0.3)))
    assert options.choice_of(3) == START
    assert options.general == Choice("local", RetouchOptions(0.8, fine_tune=FineTune(makeup=0.3)))
    for _ in range(2):
        options.undo_stack.undo()
    assert {item: options.choice_of(item) for item in asked} == asked and options.general == START
    options.undo_stack.redo()
    assert [options.choice_of(item).retouch.level for item in asked] == [0.8, 0.8, 0.5]


def test_that_a_change_is_told_with_all_photos_that_it_concerns(options: Options, selection: Selection) -> None:
    told: list[tuple[int, ...]] = []
    options.photos_changed.connect(told.append)
    selection.show(1)
    selection.select([1, 2])
    options.set_level(0.8)
    selection.select([3])
    options.undo_stack.undo()
    options.set_look(0.1, FineTune(), FaceScope.LARGEST, [2, 3])
    assert told == [(1, 2), (1, 2), (2, 3)]
    assert options.choice_of(3).retouch == RetouchOptions(0.1, FaceScope.LARGEST)
    assert options.choice_of(1) == START


def test_that_what_was_asked_in_an_earlier_run_comes_back_whole_and_is_no_step(
    options: Options, selection: Selection
) -> None:
    edit = Edit(((1, FaceEdit(included=False)),), (DAB,))
    kept = {1: Choice("ailab", RetouchOptions(0.25, FaceScope.LARGEST, LOOK, edit)), 2: START}
    options.adopt([1, 2])
    options.restore(kept)
    assert {item: options.choice_of(item) for item in kept} == kept
    assert not options.undo_stack.canUndo() and options.general == START


def test_that_photos_that_are_asked_the_same_share_one_value(options: Options, selection: Selection) -> None:
    """However many there are: what a change costs goes by how many different values there are."""
    ids = range(1, 1001)
    options.restore({item: Choice("local", RetouchOptions(item % 2 / 2)) for item in ids})
    selection.show(1)
    selection.select(ids)
    assert len(options.choices) == 2
    options.set_level(0.7)
    assert len(options.choices) == 1 and options.choice_of(1) is options.choice_of(1000)


def test_that_what_is_worked_on_is_what_is_asked_of_it(options: Options, selection: Selection) -> None:
    selection.show(1)
    options.adopt([1])
    options.set_face(0, FaceEdit(level=0.1))
    options.keep(1, Choice("ailab", RetouchOptions(0.3)))
    assert options.choice.engine == "ailab" and options.choice.retouch.level == 0.3
    assert options.choice.retouch.level_of(0) == 0.1, "its own faces stay"
    options.undo_stack.undo()
    assert options.choice == START


def test_that_undo_tells_of_the_photo_that_it_concerns_when_another_one_is_shown(
    options: Options, selection: Selection
) -> None:
    selection.show(1)
    options.set_face(0, FaceEdit(included=False))
    selection.show(2)
    told: list[tuple[int, ...]] = []
    options.concerned.connect(told.append)
    options.undo_stack.undo()
    assert told == [(1,)] and options.choice_of(1).retouch.edit == NO_EDIT


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
    options.set_fine_tune(asdict(LOOK))
    options.set_look(1.0, FineTune())
    assert options.choice.retouch == RetouchOptions(1.0)
    options.undo_stack.undo()
    assert options.choice.retouch == RetouchOptions(0.5, fine_tune=LOOK)
