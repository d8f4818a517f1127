"""Settings as somebody meets them in the window: each photo has its own, groups get theirs at once, Undo undoes all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from beautydesk.core.edit import FaceEdit
from beautydesk.core.job import FaceScope, JobState
from beautydesk.core.mark import Mark
from tests.app.user import CONTROL, User

SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


def pictures(tmp_path: Path, *names: str) -> list[Path]:
    paths = [tmp_path / f"{name}.png" for name in names]
    for n, path in enumerate(paths):
        Image.effect_noise((64 + n, 48), 60).convert("RGB").save(path)
    return paths


def levels(user: User) -> list[float]:
    session = user.app.session
    return [session.options.choice_of(item.id).retouch.level for item in session.queue]


def test_that_a_photo_keeps_its_level_while_another_one_gets_its_own(user: User, tmp_path: Path) -> None:
    window = user.open().window
    items = user.drop(*pictures(tmp_path, "anna", "berta"))
    window.panel.slider.setValue(80)
    user.app.session.show(items[1].id)
    assert window.panel.slider.value() == 50
    window.panel.slider.setValue(20)
    user.app.session.show(items[0].id)
    assert window.panel.slider.value() == 80 and levels(user) == [0.8, 0.2]
    user.app.session.add_photos(pictures(tmp_path, "clara"))
    user.wait(lambda: len(user.app.session.queue) == 3)
    assert levels(user) == [0.8, 0.2, 0.2], "a new one begins with what was chosen last"


def test_that_a_slider_changes_all_selected_photos_and_one_undo_takes_it_back(user: User, tmp_path: Path) -> None:
    window = user.open().window
    items = user.drop(*pictures(tmp_path, "anna", "berta", "clara"))
    window.panel.slider.setValue(20)
    user.app.session.show(items[1].id)
    window.panel.slider.setValue(80)
    window.panel.fine_tune.sliders["eyes"].slider.setValue(90)
    user.app.session.queue.selection.ask([item.id for item in items])
    user.wait(lambda: window.panel.percent.text() == "–")
    assert window.panel.slider.span == (20, 80) and window.panel.fine_tune.sliders["eyes"].measure.text() == "–"
    window.panel.slider.setSliderDown(True)
    for level in (60, 65, 70):
        window.panel.slider.setValue(level)
    window.panel.slider.setSliderDown(False)
    assert levels(user) == [0.7, 0.7, 0.7] and window.panel.percent.text() == "70 %"
    eyes = [user.app.session.options.choice_of(item.id).retouch.fine_tune.eyes for item in items]
    assert eyes == [0.5, 0.9, 0.5], "each keeps its other values"
    user.press(Qt.Key.Key_Z)
    assert levels(user) == [0.2, 0.8, 0.5] and window.panel.percent.text() == "–"


def test_that_settings_are_copied_and_pasted_by_keys(user: User, tmp_path: Path) -> None:
    user.open()
    items = user.drop(*pictures(tmp_path, "anna", "berta", "clara"))
    user.app.window.panel.slider.setValue(90)
    user.app.window.panel.faces.segments.buttons[FaceScope.LARGEST].click()
    user.press(Qt.Key.Key_C, CONTROL | SHIFT)
    user.app.session.show(items[1].id)
    user.app.session.queue.selection.ask([items[1].id, items[2].id])
    user.press(Qt.Key.Key_V, CONTROL | SHIFT)
    user.wait(lambda: levels(user) == [0.9, 0.9, 0.9])
    assert {user.app.session.options.choice_of(item.id).retouch.faces for item in items} == {FaceScope.LARGEST}
    user.press(Qt.Key.Key_Z)
    assert levels(user) == [0.9, 0.5, 0.5]


def test_that_results_beside_the_shown_one_follow_what_is_applied_to_all(
    user: User, portrait: Path, tmp_path: Path
) -> None:
    other = Path(shutil.copy(portrait, tmp_path / "berta.jpg"))
    app = user.open()
    items = user.drop(portrait, other)
    app.session.retouching.begin_all()
    user.wait_for(JobState.DONE, JobState.DONE)
    app.window.panel.slider.setValue(20)
    app.window.actions_.transfer.apply_to_all.trigger()
    user.wait(lambda: [item.result.made_with.retouch.level for item in items if item.result] == [0.2, 0.2])
    user.wait_for(JobState.DONE, JobState.DONE)
    user.press(Qt.Key.Key_Z)
    user.wait(lambda: items[1].result and items[1].result.made_with.retouch.level == 0.5)


def test_that_removed_photos_are_brought_back_by_undo_as_they_were(user: User, portrait: Path, tmp_path: Path) -> None:
    app = user.open()
    items = user.drop(portrait, *pictures(tmp_path, "berta", "clara", "dora"))
    app.session.retouching.begin([items[0].id])
    user.wait(lambda: items[0].state is JobState.DONE)
    app.session.show(items[0].id)
    app.window.panel.slider.setValue(70)
    app.session.queue.set_mark([items[0].id], Mark.ACCEPTED)
    app.session.queue.selection.ask([items[0].id, items[2].id])
    user.wait(lambda: len(app.session.queue.selection.selected) == 2)
    before = levels(user)
    app.window.strip.setFocus()
    user.press(Qt.Key.Key_Delete, NONE)
    assert list(app.session.queue) == [items[1], items[3]]
    user.press(Qt.Key.Key_Z)
    user.wait(lambda: app.session.queue.shown is items[0])
    assert list(app.session.queue) == items and levels(user) == before
    assert app.session.queue.selection.selected == (items[0].id, items[2].id)
    assert items[0].result is not None and items[0].mark is Mark.ACCEPTED
    assert app.window.canvas.currentWidget() is app.window.compare


def test_that_undo_fills_the_empty_window_again(user: User, tmp_path: Path) -> None:
    app = user.open()
    [item] = user.drop(*pictures(tmp_path, "anna"))
    app.window.strip.setFocus()
    user.press(Qt.Key.Key_Delete, NONE)
    user.wait(lambda: app.window.canvas.currentWidget() is app.window.empty_state)
    user.press(Qt.Key.Key_Z)
    user.wait(lambda: app.window.canvas.currentWidget() is app.window.compare)
    assert app.session.queue.shown is item and app.window.strip.isVisible()


def test_that_a_face_that_is_left_out_is_told_at_the_panel(user: User, photos: Path, tmp_path: Path) -> None:
    app = user.open()
    user.drop(Path(shutil.copy(photos / "g04_kids.jpg", tmp_path / "kids.jpg")))
    user.wait(lambda: len(app.session.live_preview.face_marks) > 1)
    found = len(app.session.live_preview.face_marks)
    app.session.options.set_face(1, FaceEdit(included=False))
    segments = app.window.panel.faces.segments.buttons
    assert segments["single"].isChecked() and segments["single"].text() == f"Chosen ({found - 1} of {found})"
    segments[FaceScope.ALL].click()
    assert segments[FaceScope.ALL].isChecked() and segments["single"].text() == "Chosen"
    segments["single"].click()
    assert app.window.actions_.view.faces.isChecked(), "frames are where faces are chosen"


@pytest.mark.parametrize("name", ["Ш" * 60, "W" * 31])
def test_that_a_long_name_after_saving_leaves_the_panel_its_width(
    user: User, portrait: Path, tmp_path: Path, name: str
) -> None:
    app = user.open()
    [item] = user.drop(Path(shutil.copy(portrait, tmp_path / f"{name}.jpg")))
    app.session.retouching.begin([item.id])
    user.wait_for(JobState.DONE)
    width = app.window.panel.page.body.width()
    user.save()
    user.wait(lambda: item.result.saved_to)
    QApplication.processEvents()
    assert item.result.saved_to.name in app.window.panel.photo_facts.accessibleName()
    assert app.window.panel.page.body.width() == width == app.window.panel.page.viewport().width()


def test_that_terms_and_privacy_tell_of_the_engine_that_something_is_sent_to(user: User, tmp_path: Path) -> None:
    """However many photos beside that one stay here."""
    app = user.open()
    items = user.drop(*pictures(tmp_path, "anna", "berta"))
    app.preferences.update(consent_to_upload=True)
    app.session.show(items[1].id)
    app.session.options.set_engine("ailab")
    app.session.show(items[0].id)
    app.session.queue.selection.ask([item.id for item in items])
    user.wait(lambda: "AILabTools" in app.window.panel.terms.text())
    assert "On this computer" not in app.window.panel.terms.text()
    app.session.queue.selection.ask([items[0].id])
    user.wait(lambda: app.window.panel.terms.text() == "Free. Nothing is uploaded.")
    assert "nothing is uploaded" not in app.window.working_bar.privacy.text(), "the other one is to be sent"
