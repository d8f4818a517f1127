"""What a watched folder asks for, by listings at times that the test tells."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from beautydesk.core.naming import DEFAULT_TEMPLATE
from beautydesk.storage.delivered import Delivered, InOtherHands
from beautydesk.support.writers import has_writer
from beautydesk.workflow.result_of import source_id
from beautydesk.workflow.watching import PAIR, REST, Arrivals, Watching


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


def put(path: Path, content: str = "a photo, by its name") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content)
    return path


def looks(arrivals: Arrivals, *times: float) -> list[set[str]]:
    return [{photo.name for photo in arrivals.look(time)} for time in times]


def test_that_a_photo_comes_once_when_it_has_come_to_rest(folder: Path) -> None:
    arrivals = Arrivals(folder)
    put(folder / "deep" / "below" / "a.jpg")
    assert looks(arrivals, 0, REST - 0.1, REST, REST + 10) == [set(), set(), {"a.jpg"}, set()]


def test_that_a_file_that_grows_is_waited_for(folder: Path) -> None:
    arrivals = Arrivals(folder)
    photo = put(folder / "a.jpg")
    arrivals.look(0)
    for time in range(1, 6):
        with photo.open("a") as file:
            file.write("more")
        assert looks(arrivals, time * REST) == [set()]
    assert looks(arrivals, 6 * REST) == [{"a.jpg"}]


def test_that_a_date_that_changes_is_waited_for_as_well(folder: Path) -> None:
    arrivals = Arrivals(folder)
    photo = put(folder / "a.jpg")
    arrivals.look(0)
    os.utime(photo, (1, 1))  # a copy gets its original's date last
    assert looks(arrivals, REST, 2 * REST) == [set(), {"a.jpg"}]


def test_that_an_empty_file_is_no_photo_yet(folder: Path) -> None:
    arrivals = Arrivals(folder)
    photo = put(folder / "a.jpg", "")
    assert looks(arrivals, 0, REST, 10 * REST) == [set(), set(), set()]
    put(photo)
    assert looks(arrivals, 11 * REST, 12 * REST) == [set(), {"a.jpg"}]


def test_that_a_changed_file_comes_again_and_what_is_gone_is_forgotten(folder: Path) -> None:
    arrivals = Arrivals(folder)
    photo = put(folder / "a.jpg")
    looks(arrivals, 0, REST)
    put(photo, "edited, and longer than it was")
    assert looks(arrivals, 2 * REST, 3 * REST) == [set(), {"a.jpg"}]
    photo.unlink()
    arrivals.look(4 * REST)
    put(photo, "edited, and longer than it was")
    assert looks(arrivals, 5 * REST, 6 * REST) == [set(), {"a.jpg"}]


def test_that_what_is_there_at_first_may_be_left_alone(folder: Path) -> None:
    old, new = put(folder / "old.jpg"), folder / "new.jpg"
    arrivals = Arrivals(folder, new_only=True)
    arrivals.look(0)
    put(new)
    assert looks(arrivals, REST, 2 * REST) == [set(), {"new.jpg"}]
    put(old, "edited, and longer than it was")
    assert looks(arrivals, 3 * REST, 4 * REST) == [set(), {"old.jpg"}]


def test_that_a_photo_comes_again_when_it_is_asked_for_and_not_before(folder: Path) -> None:
    arrivals = Arrivals(folder)
    photo = put(folder / "a.jpg")
    looks(arrivals, 0, REST)
    arrivals.again(photo, 100)
    assert looks(arrivals, 99, 100, 101) == [set(), {"a.jpg"}, set()]


@pytest.mark.parametrize("name", ["shot.NEF", "shot.dng"])
def test_that_a_raw_file_waits_for_its_pair_and_makes_room_for_it(folder: Path, name: str) -> None:
    arrivals = Arrivals(folder)
    put(folder / name)
    assert looks(arrivals, 0, REST, PAIR - 0.1) == [set(), set(), set()]
    put(folder / "shot.jpg")
    assert looks(arrivals, PAIR, PAIR + REST, 5 * PAIR) == [set(), {"shot.jpg"}, set()]


def test_that_a_raw_file_without_a_pair_is_done_itself(folder: Path) -> None:
    arrivals = Arrivals(folder)
    photo = put(folder / "shot.cr3")
    put(folder / "other.jpg")
    assert looks(arrivals, 0, PAIR) == [set(), {"shot.cr3", "other.jpg"}]
    arrivals.again(photo, 100)
    assert looks(arrivals, 99, 100) == [set(), {"shot.cr3"}]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells of writers")
def test_that_writers_are_seen_and_readers_are_none(tmp_path: Path) -> None:
    photo = put(tmp_path / "a.jpg")
    with photo.open("ab"):
        assert has_writer(photo)
    with photo.open("rb"):
        assert not has_writer(photo)
    assert not has_writer(photo)
    assert not has_writer(tmp_path / "nothing")
    with photo.open("ab") as file:  # a look leaves nothing behind that would keep a writer out
        file.write(b"more")


@pytest.fixture
def watching(folder: Path, tmp_path: Path) -> Callable[..., Watching]:
    def make(out: Path = tmp_path / "out", template: str = DEFAULT_TEMPLATE) -> Watching:
        out.mkdir(exist_ok=True)
        delivered = Delivered(tmp_path / "lists", out)
        made = Watching(folder, out, delivered, template=template)
        made.learn()
        delivered.close()
        return made

    return make


def taken(watching: Watching, begin: float = 0) -> list[str]:
    watching.look(begin)
    watching.look(begin + REST)
    found = []
    while (fresh := watching.take()) is not None:
        watching.done(fresh)
        found.append(fresh.photo.name)
    return found


def test_that_a_pair_that_comes_later_still_is_told_as_such(watching: Callable[..., Watching], folder: Path) -> None:
    watch = watching()
    put(folder / "shot.arw")
    put(folder / "other.jpg", "another one")
    watch.look(0)
    watch.look(PAIR)
    first = [watch.take(), watch.take()]
    assert sorted((one.photo.name, one.late) for one in first if one) == [("other.jpg", False), ("shot.arw", False)]
    put(folder / "shot.jpg", "its pair")
    watch.look(2 * PAIR)
    watch.look(3 * PAIR)
    pair = watch.take()
    assert pair is not None and (pair.photo.name, pair.late) == ("shot.jpg", True)


def test_that_contents_tell_what_is_done_under_whatever_name(watching: Callable[..., Watching], folder: Path) -> None:
    photo = put(folder / "a.jpg")
    assert taken(watching()) == ["a.jpg"]
    photo.rename(folder / "b.jpg")
    put(folder / "c.jpg", "another one")
    again = watching()
    assert taken(again) == ["c.jpg"]
    assert again.take_counts() == (1, 0)
    assert again.take_counts() == (0, 0)


def test_that_a_copy_of_an_original_that_was_saved_as_its_result_tells_that_it_is_done(
    watching: Callable[..., Watching], folder: Path, tmp_path: Path
) -> None:
    photo = put(folder / "a.jpg")
    put(tmp_path / "out" / "a_retouched.jpg", photo.read_text())
    put(folder / "b.jpg", "another one")
    put(tmp_path / "out" / "holiday.jpg", "another one")  # a photo of the user's that lies there as well
    assert taken(watching()) == ["b.jpg"]


def test_that_results_below_and_in_the_folder_itself_are_left_out(
    watching: Callable[..., Watching], folder: Path
) -> None:
    put(folder / "a.jpg")
    put(folder / "a_retouched.jpg", "by its name")
    put(folder / "out" / "b.jpg", "in the folder for results")
    assert taken(watching(folder / "out")) == ["a.jpg"]
    beside = watching(folder)
    assert taken(beside) == ["a.jpg", "b.jpg"]
    assert beside.take_counts() == (0, 1)


def test_that_a_photo_that_changes_or_goes_while_it_waits_is_not_given(
    watching: Callable[..., Watching], folder: Path
) -> None:
    gone, changed = put(folder / "gone.jpg", "1"), put(folder / "changed.jpg", "2")
    made = watching()
    made.look(0)
    made.look(REST)
    gone.unlink()
    put(changed, "it is longer now")
    assert made.take() is None
    assert taken(made, 2 * REST) == ["changed.jpg"]


def test_that_missing_folders_are_told(watching: Callable[..., Watching], folder: Path, tmp_path: Path) -> None:
    made = watching()
    assert made.missing() is None
    shutil.rmtree(tmp_path / "out")
    assert made.missing() == tmp_path / "out"
    shutil.rmtree(folder)
    assert made.missing() == folder


def test_that_one_run_delivers_to_a_folder_and_its_list_outlives_it(tmp_path: Path) -> None:
    lists, place = tmp_path / "lists", tmp_path / "out"
    first = Delivered(lists, place)
    with pytest.raises(InOtherHands):
        Delivered(lists, place)
    Delivered(lists, tmp_path / "elsewhere").close()
    first.add("0123")
    first.learn("4567")
    first.close()
    first.close()
    second = Delivered(lists, place)
    assert "0123" in second
    assert "4567" not in second
    second.close()


def test_that_a_profile_that_cannot_be_written_costs_the_list_alone(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "lists").write_text("a file in its place")
    delivered = Delivered(tmp_path / "lists", tmp_path / "out")
    delivered.add("0123")
    assert "0123" in delivered
    assert source_id(put(folder / "a.jpg")) not in delivered
    delivered.close()
