"""Undo over many photos, by keys: what is looked at stays where it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from beautydesk.app import App
from tests.app.user import CONTROL, User

SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def several(user: User, tmp_path: Path) -> App:
    """Five photos, of which the first is asked for another level."""
    paths = [tmp_path / f"{number}.jpg" for number in range(5)]
    for path in paths:
        Image.new("RGB", (64, 48), "gray").save(path)
    app = user.open()
    items = user.drop(*paths)
    app.session.show(items[0].id)
    app.session.options.set_level(0.9)
    app.session.options.finish_step()
    return app


def levels(app: App) -> list[float]:
    return [app.session.options.choice_of(item.id).retouch.level for item in app.session.queue]


def look_at(user: User, rows: list[int]) -> None:
    """Photos are selected, the last of them is shown."""
    session = user.app.session
    ids = [session.queue.item_at(row).id for row in rows]
    session.show(ids[-1])
    session.queue.selection.ask(ids)
    user.wait(lambda: set(user.app.window.strip.selected_ids()) == set(ids))


@pytest.mark.parametrize("everything", [False, True])
def test_that_undoing_settings_for_many_leaves_what_is_looked_at(user: User, several: App, everything: bool) -> None:
    app, selection = several, several.session.queue.selection
    user.press(Key.Key_C, SHIFT)
    look_at(user, [1, 2, 3])
    shown, selected, before = selection.shown, set(selection.selected), levels(app)
    if everything:
        app.session.options.set_level(0.3)
        app.session.options.finish_step()
        before = levels(app)
        app.window.actions_.transfer.apply_to_all.trigger()
        assert set(levels(app)) == {0.3}
    else:
        user.press(Key.Key_V, SHIFT)
        assert levels(app)[:4] == [0.9] * 4
    user.press(Key.Key_Z)
    assert levels(app) == before
    assert (selection.shown, set(selection.selected)) == (shown, selected)
    user.press(Key.Key_Z, SHIFT)
    assert (selection.shown, set(selection.selected)) == (shown, selected)


def test_that_undoing_settings_of_others_shows_one_of_them(user: User, several: App) -> None:
    selection, ids = several.session.queue.selection, [item.id for item in several.session.queue]
    user.press(Key.Key_C, SHIFT)
    look_at(user, [2, 3])
    user.press(Key.Key_V, SHIFT)
    look_at(user, [4])
    user.press(Key.Key_Z)
    assert selection.shown in ids[2:4]
