"""What waits is worked on in the order of the list, as it stands by then, but for what is to be done next."""

from __future__ import annotations

import threading
import weakref
from typing import Any

import pytest

from beautydesk.core.cancel import CancelToken
from beautydesk.core.job import JobState
from beautydesk.viewmodels.jobs import retouch_queue


def begun(desk: Any) -> list[str]:
    """Names of photos in the order in which their work began, filled in as it does."""
    names: list[str] = []
    queue = weakref.proxy(desk.session.queue)  # what a signal holds, Python's collector cannot see

    def on_change(item_id: int) -> None:
        item = queue.item(item_id)
        if item and item.state is JobState.WORKING and item.path.stem not in names:
            names.append(item.path.stem)

    desk.session.queue.item_changed.connect(on_change)
    return names


def retouching(desk: Any, names: str) -> dict[str, int]:
    """All of them are asked for; the first one is under way and held."""
    desk.engines["local"].gate, desk.engines["local"].parallel = threading.Event(), 1
    desk.add(*(f"{name}.jpg" for name in names))
    desk.session.retouching.begin_all()
    desk.wait(lambda: desk.items[0].state is JobState.WORKING)
    return {item.path.stem: item.id for item in desk.items}


def go_on(desk: Any) -> None:
    desk.engines["local"].gate.set()
    desk.wait(lambda: not any(item.active for item in desk.items))


def test_that_work_follows_the_order_of_the_list(desk: Any) -> None:
    names = begun(desk)
    ids = retouching(desk, "abcdef")
    desk.session.move([ids["f"]], 1)
    desk.session.move([ids["c"]], 6)
    go_on(desk)
    assert names == list("afbdec")


def test_that_a_photo_can_be_done_next(desk: Any) -> None:
    names = begun(desk)
    ids = retouching(desk, "abcdef")
    desk.session.retouching.do_next([ids["d"]])
    desk.session.retouching.do_next([ids["f"], ids["e"], ids["a"]])  # the last one is under way already
    assert [item.path.stem for item in desk.items] == list("abcdef"), "they stay where they are"
    go_on(desk)
    assert names == list("aefdbc")


def test_that_one_photo_can_be_stopped_and_the_others_go_on(desk: Any) -> None:
    ids = retouching(desk, "abcd")
    desk.session.retouching.cancel([ids["a"], ids["c"]])
    assert [item.state for item in desk.items][::2] == [JobState.CANCELLED] * 2
    go_on(desk)
    assert [item.state for item in desk.items] == [
        JobState.CANCELLED, JobState.DONE, JobState.CANCELLED, JobState.DONE,
    ]  # fmt: skip
    desk.session.retouching.begin([ids["c"]])
    desk.wait(lambda: desk.items[2].state is JobState.DONE)


def test_that_what_waits_leaves_with_its_photo(desk: Any) -> None:
    ids = retouching(desk, "abcd")
    desk.session.remove([ids["c"]])
    go_on(desk)
    assert [item.state for item in desk.items] == [JobState.DONE] * 3
    assert len(desk.engines["local"].calls) == 3


def test_that_the_end_comes_at_once_however_much_waits(desk: Any) -> None:
    retouching(desk, "abcdefgh")
    desk.background.close()
    desk.wait(lambda: desk.background.busy == 0)
    assert all(item.state is JobState.CANCELLED for item in desk.items)
    assert len(desk.engines["local"].calls) == 1


class Watched(CancelToken):
    """One that weak references can point at."""


def test_that_nothing_is_kept_of_photos_that_were_stopped_before_their_turn(
    desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retouch_queue, "CancelToken", Watched)
    retouching(desk, "abcdef")
    tokens = [weakref.ref(item.token) for item in desk.items]
    desk.session.retouching.cancel_all()
    desk.wait(lambda: desk.background.busy == 0)
    for item in desk.items:
        item.token = None
    desk.wait(lambda: all(token() is None for token in tokens))


def test_that_all_means_those_as_well_that_are_still_being_opened(desk: Any) -> None:
    desk.session.queue.add([desk.photo(f"{name}.jpg") for name in "ab"])
    broken = desk.folder / "broken.jpg"
    broken.write_bytes(b"")
    items = [*desk.session.queue, *desk.session.queue.add([broken])]
    desk.session.retouching.begin_all()
    assert not any(item.active for item in items), "nothing is known of any of them yet"
    desk.session.inspector.open(items)
    desk.wait(lambda: [item.state for item in items] == [JobState.DONE, JobState.DONE, JobState.FAILED])
    later = desk.session.queue.add([desk.photo("c.jpg")])
    desk.session.inspector.open(later)
    desk.wait(lambda: later[0].size is not None)
    assert later[0].state is JobState.ADDED, "it was not asked for"


def test_that_nothing_is_sent_that_no_button_named_a_price_for(desk: Any) -> None:
    desk.preferences.update(consent_to_upload=True)
    desk.session.options.set_engine("ailab")
    items = desk.session.queue.add([desk.photo("a.jpg")])
    desk.session.retouching.begin_all()
    desk.session.inspector.open(items)
    desk.wait(lambda: items[0].size is not None)
    desk.wait(lambda: desk.background.busy == 0)
    assert items[0].state is JobState.ADDED and desk.engines["ailab"].calls == []
