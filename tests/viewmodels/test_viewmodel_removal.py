"""Photos that were taken off the list come back by Undo: where they stood, with all that was theirs."""

from __future__ import annotations

import threading
from typing import Any

from beautydesk.core.edit import Brush, Edit, FaceEdit, Stroke
from beautydesk.core.job import Choice, FaceScope, JobState, RetouchOptions
from beautydesk.core.mark import Mark
from beautydesk.viewmodels.text.notice import Remedy

NAMES = ("a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg")


def test_that_undo_brings_removed_photos_back_with_all_that_was_theirs(desk: Any) -> None:
    session, queue, options = desk.session, desk.session.queue, desk.session.options
    items = desk.retouch(*NAMES)
    asked = {
        item.id: Choice("local", RetouchOptions(0.1 * n, FaceScope.LARGEST, edit=Edit(((0, FaceEdit(level=0.3)),))))
        for n, item in enumerate(items)
    }
    options.restore(asked)
    queue.set_mark([items[1].id], Mark.REJECTED)
    session.show(items[1].id)
    queue.selection.select([items[1].id, items[2].id, items[4].id])
    wanted: list[tuple[int, ...]] = []
    queue.selection.asked.connect(wanted.append)
    results = [item.result for item in items]
    session.remove([items[4].id, items[1].id, items[2].id])
    assert list(queue) == [items[0], items[3]] and queue.shown is items[3]
    options.undo_stack.undo()
    assert list(queue) == items and [item.result for item in items] == results
    assert {item.id: options.choice_of(item.id) for item in items} == asked
    assert items[1].mark is Mark.REJECTED and queue.shown is items[1]
    assert wanted == [(items[1].id, items[2].id, items[4].id)]
    options.undo_stack.redo()
    assert list(queue) == [items[0], items[3]]
    options.undo_stack.undo()
    assert list(queue) == items


def test_that_undo_takes_back_the_removal_before_what_was_done_earlier(desk: Any) -> None:
    [item] = desk.open("a.jpg")
    options = desk.session.options
    options.add_stroke(Stroke(Brush.MORE, ((0.5, 0.5),), 0.1))
    asked = options.choice_of(item.id)
    desk.session.remove([item.id])
    assert desk.items == [] and desk.session.queue.shown is None
    options.undo_stack.undo()
    assert desk.items == [item] and desk.session.queue.shown is item and options.choice == asked
    options.undo_stack.undo()
    assert options.choice.retouch.edit.strokes == ()


def test_that_photos_added_meanwhile_stay_and_the_old_ones_take_their_places(desk: Any) -> None:
    items = desk.open(*NAMES[:3])
    desk.session.remove([items[0].id, items[2].id])
    [late] = desk.open("late.jpg")
    desk.session.options.undo_stack.undo()
    assert desk.items == [*items, late]


def test_that_what_was_under_way_comes_back_as_stopped(desk: Any) -> None:
    items = desk.open("a.jpg", "b.jpg", "c.jpg")
    desk.engines["local"].gate = threading.Event()
    desk.session.retouching.begin([item.id for item in items])
    desk.wait(lambda: len(desk.engines["local"].calls) == 2)
    desk.session.remove([item.id for item in items])
    desk.session.options.undo_stack.undo()
    assert [item.state for item in desk.items] == [JobState.CANCELLED] * 3
    desk.engines["local"].gate = None
    desk.session.retouching.begin_all()
    desk.wait_for(*[JobState.DONE] * 3)


def test_that_a_photo_that_nobody_had_looked_into_yet_is_looked_into_when_it_is_back(desk: Any) -> None:
    paths = [desk.photo(f"{n}.jpg") for n in range(3)]
    items = desk.session.queue.add(paths)
    desk.session.remove([item.id for item in items])
    desk.session.options.undo_stack.undo()
    desk.wait(lambda: all(item.size and item.thumbnail for item in items))


def test_that_whether_it_was_sent_is_found_out_while_the_photo_is_off_the_list(desk: Any) -> None:
    [item] = desk.open("a.jpg")
    desk.engines["ailab"].gate = threading.Event()
    desk.go_online()
    desk.session.retouching.begin([item.id])
    desk.wait(lambda: len(desk.engines["ailab"].calls) == 1)
    desk.session.remove([item.id])
    assert item.settling
    desk.wait(lambda: not item.settling)
    desk.session.options.undo_stack.undo()
    assert desk.items == [item] and item.state is JobState.CANCELLED


def test_that_the_message_brings_unsaved_results_back_and_keeps_what_was_done_since(desk: Any) -> None:
    items = desk.retouch(*NAMES[:3])
    desk.session.remove([items[1].id])
    assert desk.notices[-1].remedy is Remedy.UNDO_REMOVE
    desk.session.options.set_level(0.9)
    desk.session.restore_removed()
    assert desk.items == items and desk.session.queue.shown is items[0]
    assert desk.session.options.choice.retouch.level == 0.9
    stack = desk.session.options.undo_stack
    stack.undo()
    assert desk.items == [items[0], items[2]], "to have them back was a step, too"
    stack.redo()
    desk.session.restore_removed()
    assert desk.items == items, "once is enough"


def test_that_a_file_that_was_added_again_does_not_stand_there_twice(desk: Any) -> None:
    """What was done with it before comes back, to where it stood."""
    session, stack = desk.session, desk.session.options.undo_stack
    items = desk.retouch(*NAMES[:3])
    session.options.set_level(0.9)
    session.show(items[1].id)
    session.remove([items[1].id, items[2].id])
    [again] = desk.open(items[1].path)
    assert again is not items[1] and desk.items == [items[0], again]
    stack.undo()
    assert desk.items == items and items[1].result is not None and session.queue.shown is items[1]
    assert session.queue.find(items[1].path) is items[1]
    stack.redo()
    assert desk.items == [items[0]]
    stack.undo()
    assert desk.items == items


def test_that_a_file_that_was_added_and_worked_on_again_stays_as_it_is(desk: Any) -> None:
    session, stack = desk.session, desk.session.options.undo_stack
    items = desk.open(*NAMES[:3])
    session.show(items[1].id)
    session.options.set_level(0.9)
    session.remove([items[1].id, items[2].id])
    [again] = desk.retouch(items[1].path)
    stack.undo()
    assert desk.items == [items[0], again, items[2]] and session.queue.shown is again
    stack.redo()
    assert desk.items == [items[0], again]
    stack.undo()
    stack.undo()
    assert desk.items == [items[0], again, items[2]], "the level was that of the row that is gone"
    assert session.queue.shown is again and again.result is not None


def test_that_the_message_brings_nothing_twice_either(desk: Any) -> None:
    session = desk.session
    items = desk.retouch(*NAMES[:2])
    session.remove([items[1].id])
    desk.open(items[1].path)
    session.restore_removed()
    assert desk.items == items and items[1].result is not None
