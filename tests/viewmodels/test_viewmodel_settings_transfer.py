"""Settings of one photo for others: copied and pasted, applied to the selected or to all, each a step of undo."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from beautydesk.core.edit import Brush, Edit, FaceEdit, Stroke
from beautydesk.core.fine_tune import FineTune
from beautydesk.core.job import Choice, FaceScope, RetouchOptions
from beautydesk.viewmodels.editing.options import Options
from beautydesk.viewmodels.editing.settings_transfer import SettingsTransfer
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.text.notice import Notice

EDIT = Edit(((0, FaceEdit(level=0.1)), (1, FaceEdit(included=False))), (Stroke(Brush.LESS, ((0.5, 0.5),), 0.1),))
LOOK = Choice("ailab", RetouchOptions(0.8, FaceScope.LARGEST, FineTune(eyes=0.9), EDIT))
PLAIN = Choice("local", RetouchOptions(0.2))
OWN = Choice("local", RetouchOptions(0.2, edit=Edit(((2, FaceEdit(level=0.4)),))))
TAKEN = RetouchOptions(0.8, FaceScope.LARGEST, FineTune(eyes=0.9))


class Table:
    """Four photos: the first is asked for a look, the second has an edit of its own; what is said is noted."""

    def __init__(self) -> None:
        self.photos, self.told = PhotoList(), list[Notice]()
        self.ids = [item.id for item in self.photos.add([Path(f"{n}.jpg") for n in range(4)])]
        self.options = Options(PLAIN, self.photos.selection)
        self.options.restore(dict(zip(self.ids, (LOOK, OWN, PLAIN, PLAIN), strict=True)))
        self.photos.selection.show(self.ids[0])
        self.transfer = SettingsTransfer(self.photos, self.options, self.told.append)

    @property
    def asked(self) -> list[Choice]:
        return [self.options.choice_of(item) for item in self.ids]


@pytest.fixture
def table(qapp: object) -> Table:
    return Table()


def test_that_copied_settings_are_pasted_to_the_selected_photos(table: Table) -> None:
    table.transfer.copy()
    table.photos.selection.show(table.ids[1])
    table.photos.selection.select(table.ids[1:3])
    table.transfer.paste()
    taken = Choice("local", TAKEN)
    second = replace(taken, retouch=replace(TAKEN, edit=OWN.retouch.edit))
    assert table.asked == [LOOK, second, taken, PLAIN], "neither the engine nor single faces and strokes"
    table.options.undo_stack.undo()
    assert table.asked == [LOOK, OWN, PLAIN, PLAIN] and not table.options.undo_stack.canUndo()


def test_that_what_is_copied_stays_what_it_was(table: Table) -> None:
    table.transfer.copy()
    table.options.set_level(0.1)
    table.photos.selection.show(table.ids[3])
    table.transfer.paste()
    assert table.asked[3] == Choice("local", TAKEN)


@pytest.mark.parametrize(("command", "photos"), [("apply_to_selected", [0, 3]), ("apply_to_all", [0, 1, 2, 3])])
def test_that_the_shown_photos_settings_are_applied_at_once(table: Table, command: str, photos: list[int]) -> None:
    table.photos.selection.select([table.ids[3], table.ids[0]])
    before = table.asked
    getattr(table.transfer, command)()
    changed = [n for n, (was, now) in enumerate(zip(before, table.asked, strict=True)) if was != now]
    assert changed == photos[1:], "the shown one has them already"
    assert table.told[-1].text.startswith(f"{len(photos)} photo")
    shown: list[int] = []
    table.options.concerned.connect(shown.append)
    table.options.undo_stack.undo()
    assert table.asked == before and shown == [], "the shown one was concerned"


def test_that_nothing_is_pasted_before_something_was_copied(table: Table) -> None:
    table.transfer.paste()
    assert not table.options.undo_stack.canUndo() and table.told == []
