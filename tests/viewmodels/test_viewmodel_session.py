"""The window's commands without a window: real files, real threads, a scripted engine."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from beautydesk.core.errors import AccountError, NoFaceFound, Objection, PhotoError, ServiceError, TaskPending
from beautydesk.core.job import JobState, RetouchOptions
from beautydesk.core.naming import OnExists
from beautydesk.core.receipts import Receipt, ReceiptState
from beautydesk.viewmodels.jobs.save_queue import SaveRequest, destinations
from beautydesk.viewmodels.summary import photo_notice
from beautydesk.viewmodels.text.notice import Remedy, Severity, from_error
from beautydesk.workflow.destinations import Destination, OutputSettings


def test_that_the_model_keeps_the_rules_of_qt(desk: Any) -> None:
    QAbstractItemModelTester(desk.session.queue, QAbstractItemModelTester.FailureReportingMode.Fatal)
    ids = desk.add("a.jpg", "b.png", "c.jpg")
    desk.session.retouching.begin(ids[:2])
    desk.wait_for(JobState.DONE, JobState.DONE, JobState.ADDED)
    desk.session.remove([ids[1]])
    assert [item.id for item in desk.items] == [ids[0], ids[2]]
    assert desk.session.queue.row_of(ids[2]) == 1


def test_that_a_photo_goes_from_drop_to_saved_file(desk: Any, qtbot: QtBot, tmp_path: Path) -> None:
    photo = desk.photo("anna.png")
    before = photo.read_bytes()
    [item_id] = desk.add(photo)
    with qtbot.waitSignal(desk.session.pictures_ready, check_params_cb=lambda pair: pair.after is not None):
        desk.session.retouching.begin([item_id])
    target = tmp_path / "anna_retouched.png"
    desk.session.saving.save([SaveRequest(item_id, Destination(target, "PNG"))])
    desk.wait(lambda: desk.items[0].result.saved_to is not None)
    assert desk.items[0].result.saved_to == target
    assert desk.notices[-1].severity is Severity.GOOD and target.name in desk.notices[-1].text
    with Image.open(photo) as old, Image.open(target) as new:
        assert ImageChops.difference(old.convert("RGB"), new.convert("RGB")).getbbox() == (0, 0, 8, 8)
    assert photo.read_bytes() == before


def test_that_dropping_the_same_photo_twice_adds_it_once(desk: Any) -> None:
    photo = desk.photo()
    desk.add(photo)
    desk.session.add_photos([photo, desk.photo("other.jpg")])
    desk.wait(lambda: len(desk.items) == 2)


def test_that_files_that_are_no_photos_are_told_of_by_name(desk: Any, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("no photo")
    desk.session.add_photos([desk.photo(), notes])
    desk.wait(lambda: bool(desk.notices))
    assert [notice.text for notice in desk.notices] == ["Added 1 photo. 1 file is not a photo (notes.txt)."]


def test_that_pictures_of_kinds_that_are_not_read_are_counted(desk: Any, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    desk.photo().rename(tmp_path / "in" / "a.jpg")
    for name in ("b.jxl", "c.jxl", "d.psd"):
        (tmp_path / "in" / name).write_bytes(b"8BPS")
    desk.session.add_photos([tmp_path / "in"])
    desk.wait(lambda: bool(desk.notices))
    assert "2 JPEG XL, 1 PSD" in desk.notices[-1].text
    assert "not a photo" not in desk.notices[-1].text


def test_that_a_folder_without_photos_is_told_of(desk: Any, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    desk.session.add_photos([tmp_path / "empty"])
    desk.wait(lambda: bool(desk.notices))
    assert desk.notices[0].text == "There are no photos in the folder “empty”."
    desk.session.add_photos([desk.photo("a.jpg"), tmp_path / "empty"])
    desk.wait(lambda: len(desk.notices) == 2)
    assert desk.notices[1].text == "Added 1 photo. There are no photos in the folder “empty”."


def test_that_a_broken_photo_says_so_and_the_others_go_on(desk: Any, tmp_path: Path) -> None:
    empty, torn = tmp_path / "empty.jpg", tmp_path / "torn.jpg"
    empty.write_bytes(b"")
    torn.write_bytes(desk.photo("whole.jpg", (640, 480)).read_bytes()[:9000])
    desk.add(empty, torn, "good.jpg")
    desk.wait_for(JobState.FAILED, JobState.FAILED, JobState.ADDED)
    assert all(item.error.message for item in desk.items[:2])
    desk.session.retouching.begin_all()
    desk.wait_for(JobState.FAILED, JobState.FAILED, JobState.DONE)
    assert len(desk.engines["local"].calls) == 1


def test_that_an_engine_error_stays_at_its_photo(desk: Any) -> None:
    ids = desk.add("anna.jpg")
    desk.engines["local"].error = PhotoError("Too dark.")
    desk.session.retouching.begin(ids)
    desk.wait_for(JobState.FAILED)
    assert desk.items[0].error.message == "Too dark." and not desk.notices
    desk.engines["local"].error = None
    desk.session.retouching.begin(ids)
    desk.wait_for(JobState.DONE)
    assert desk.items[0].error is None


def test_that_cancel_is_immediate_and_what_still_arrives_is_dropped(desk: Any) -> None:
    ids = desk.add("anna.jpg")
    gate = desk.engines["local"].gate = threading.Event()
    desk.session.retouching.begin(ids)
    desk.wait_for(JobState.WORKING)
    desk.session.retouching.cancel_all()
    assert desk.items[0].state is JobState.CANCELLED
    gate.set()
    desk.wait(lambda: desk.background.busy == 0)
    assert desk.items[0].state is JobState.CANCELLED and desk.items[0].result is None


def test_that_an_account_error_stops_the_queue_after_one_request(desk: Any) -> None:
    ids = desk.add(*[f"p{n}.jpg" for n in range(6)])
    hosted = desk.engines["ailab"]
    hosted.error, hosted.gate = AccountError("AILabTools did not accept the key."), threading.Event()
    desk.go_online()
    desk.session.retouching.begin(ids)
    desk.wait(lambda: len(hosted.calls) == 2)  # two at a time
    hosted.gate.set()
    desk.wait(lambda: desk.background.busy == 0)
    states = [item.state for item in desk.items]
    assert states.count(JobState.FAILED) == 1 and states.count(JobState.CANCELLED) == 5
    assert len(hosted.calls) == 2
    assert [notice.remedy for notice in desk.notices] == [Remedy.ACCOUNT]


def test_that_saving_a_paid_result_settles_its_receipt(desk: Any, tmp_path: Path) -> None:
    [item_id] = desk.add("anna.jpg")
    desk.go_online()
    desk.session.retouching.begin([item_id])
    desk.wait_for(JobState.DONE)
    assert desk.books.enlisted == [(desk.items[0].path, desk.session.options.choice.retouch)]
    assert desk.books.settled == []
    desk.session.saving.save([SaveRequest(item_id, Destination(tmp_path / "out.jpg", "JPEG"))])
    desk.wait(lambda: desk.books.settled == [(1, tmp_path / "out.jpg")])


def test_that_a_save_that_fails_offers_another_place_and_loses_nothing(desk: Any, tmp_path: Path) -> None:
    [item] = desk.retouch()
    (tmp_path / "file").write_text("a file where a folder is wanted")
    desk.session.saving.save([SaveRequest(item.id, Destination(tmp_path / "file" / "out.jpg", "JPEG"))])
    desk.wait(lambda: item.save_error is not None)
    notice = photo_notice(item)
    assert notice is not None and notice.severity is Severity.ERROR and notice.remedy is Remedy.SAVE_AS
    assert "The result is still here." in notice.text and item.unsaved


def test_that_pasted_pixels_become_a_photo(desk: Any) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0xFFAA7755)
    desk.session.importing.add_image(image)
    desk.wait(lambda: bool(desk.items) and desk.items[0].size == (40, 30))
    assert desk.items[0].pasted and desk.items[0].path.exists()


def test_that_a_retouch_with_the_same_options_is_not_offered_again(desk: Any) -> None:
    [item] = desk.retouch()
    assert not desk.session.retouching.wanted.is_wanted(item)
    desk.session.options.set_engine("ailab")
    assert desk.session.retouching.wanted.is_wanted(item)


def test_that_removing_what_is_shown_shows_its_neighbour(desk: Any) -> None:
    ids = desk.add("a.jpg", "b.jpg")
    desk.session.show(ids[1])
    desk.session.remove([ids[1]])
    assert desk.session.queue.shown is desk.items[0]
    desk.session.remove([ids[0]])
    assert desk.session.queue.shown is None


@pytest.mark.parametrize("retryable", [True, False])
def test_that_only_what_may_succeed_later_offers_to_try_again(retryable: bool) -> None:
    error = ServiceError("The service is busy.", retryable=retryable)
    at_the_photo = from_error(error, "a.jpg", price=8)
    assert at_the_photo.remedy is (Remedy.RETRY if retryable else Remedy.NONE) and at_the_photo.price == 8
    assert at_the_photo.other is Remedy.USE_LOCAL, "it is free there, and nothing was charged"
    assert from_error(error).remedy is from_error(error).other is Remedy.NONE, "there is no photo to try again with"


def saved(desk: Any, orders: list[SaveRequest]) -> bool:
    with desk.qtbot.waitSignal(desk.session.saving.finished) as finished:
        desk.session.saving.save(orders)
    return bool(finished.args[0])


def test_that_no_original_of_the_list_is_overwritten(desk: Any) -> None:
    anna, berta = desk.photo("anna.jpg"), desk.photo("berta.jpg")
    before = berta.read_bytes()
    ids = desk.add(anna, berta)
    desk.session.retouching.begin(ids[:1])
    desk.wait_for(JobState.DONE, JobState.ADDED)
    for target in (anna, berta):
        assert not saved(desk, [SaveRequest(ids[0], Destination(target, "JPEG", on_exists=OnExists.REPLACE))])
        assert desk.items[0].save_error.code == "ERROR_SAVE_OVER_ORIGINAL"
    assert berta.read_bytes() == before


def test_that_one_failure_among_many_saves_is_told_and_marked(desk: Any, tmp_path: Path) -> None:
    ids = [item.id for item in desk.retouch(desk.photo("a.jpg"), desk.photo("b.jpg"))]
    orders = [
        SaveRequest(ids[0], Destination(tmp_path / "nowhere" / "a.jpg", "JPEG")),
        SaveRequest(ids[1], Destination(tmp_path / "b2.jpg", "JPEG")),
    ]
    assert not saved(desk, orders)
    assert desk.notices[-1].severity is Severity.ERROR
    assert desk.notices[-1].text == "Saved 1 of 2. Could not be saved: a.jpg. Nothing is lost."
    assert desk.items[0].save_error is not None and desk.items[1].save_error is None
    assert saved(desk, [SaveRequest(ids[0], Destination(tmp_path / "a2.jpg", "JPEG"))])
    assert desk.items[0].save_error is None


def test_that_saving_twice_writes_once(desk: Any, tmp_path: Path) -> None:
    [item] = desk.retouch()
    request = SaveRequest(item.id, Destination(tmp_path / "out.jpg", "JPEG"))
    for _ in range(2):
        assert saved(desk, [request])
    assert desk.notices[-1].text.startswith("Already saved as out.jpg")
    assert not (tmp_path / "out 2.jpg").exists()
    (tmp_path / "out.jpg").unlink()
    assert saved(desk, [request])
    assert (tmp_path / "out.jpg").exists()


def test_that_done_work_is_not_done_again_and_refused_work_only_when_asked(desk: Any) -> None:
    ids = desk.add("a.jpg", "b.jpg")
    engine = desk.engines["local"]
    desk.session.retouching.begin(ids[:1])
    desk.wait_for(JobState.DONE, JobState.ADDED)
    engine.error = PhotoError("No face.")
    desk.session.retouching.begin(ids)
    desk.wait_for(JobState.DONE, JobState.FAILED)
    assert len(engine.calls) == 2
    desk.session.retouching.begin_all()
    assert len(engine.calls) == 2 and desk.items[1].state is JobState.FAILED
    desk.session.retouching.begin(ids[1:])
    desk.wait_for(JobState.DONE, JobState.FAILED)
    assert len(engine.calls) == 3


def test_that_a_removed_photo_with_an_unsaved_result_can_be_put_back(desk: Any) -> None:
    ids = desk.add("a.jpg", "b.jpg")
    desk.session.retouching.begin(ids[:1])
    desk.wait_for(JobState.DONE, JobState.ADDED)
    desk.session.remove(ids[:1])
    assert desk.notices[-1].remedy is Remedy.UNDO_REMOVE
    assert desk.session.queue.shown is desk.items[0]
    desk.session.restore_removed()
    assert [item.id for item in desk.items] == ids and desk.items[0].result is not None
    assert desk.session.queue.shown is desk.items[0]


def test_that_nothing_is_uploaded_before_consent_and_what_waited_starts_with_it(desk: Any, qtbot: QtBot) -> None:
    ids = desk.add("anna.jpg")
    desk.session.options.set_engine("ailab")
    with qtbot.waitSignal(desk.session.retouching.consent_needed) as asked:
        desk.session.retouching.begin(ids)
    assert asked.args == ["ailab", 1] and not desk.engines["ailab"].calls and desk.items[0].state is JobState.ADDED
    desk.preferences.update(consent_to_upload=True)
    desk.wait_for(JobState.DONE)


def test_that_a_missing_file_and_one_that_is_there_already_are_told_apart(desk: Any, tmp_path: Path) -> None:
    photo = desk.photo()
    desk.add(photo)
    desk.session.add_photos([tmp_path / "typo.jpg"])
    desk.wait(lambda: len(desk.notices) == 1)
    desk.session.add_photos([photo])
    desk.wait(lambda: len(desk.notices) == 2)
    assert [notice.text for notice in desk.notices] == ["“typo.jpg” is not there.", "Already in the list."]


def test_that_an_objection_is_waved_aside_for_one_photo_and_once(desk: Any) -> None:
    ids = desk.add("a.jpg")
    hosted = desk.engines["ailab"]
    hosted.error = NoFaceFound("No face, not sent.", objection=Objection.NO_FACE)
    desk.go_online()
    desk.session.retouching.begin(ids)
    desk.wait_for(JobState.NO_FACE)
    notice = photo_notice(desk.items[0])
    assert notice is not None and (notice.remedy, notice.other) == (Remedy.SEND_ANYWAY, Remedy.LEAVE)
    hosted.error = None
    desk.session.retouching.insist(ids[0])
    desk.wait_for(JobState.DONE)
    assert [options.despite for options in hosted.calls] == [frozenset(), frozenset({Objection.NO_FACE})]
    assert not desk.session.retouching.wanted.can_begin(desk.items[0]), "it is the same work"
    desk.session.retouching.insist(ids[0])
    assert desk.items[0].state is JobState.DONE, "there is nothing to insist on"


def test_that_what_is_paid_for_and_not_here_is_asked_for_again(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("beautydesk.viewmodels.jobs.retouch_queue.LOOK_AGAIN", 20)
    ids = desk.add("a.jpg")
    hosted = desk.engines["ailab"]
    hosted.error = TaskPending("Still working.", task_id="t", slow=True)
    desk.go_online()
    desk.session.retouching.begin(ids)
    desk.wait(lambda: len(hosted.calls) >= 3)
    desk.wait_for(JobState.PENDING)
    notice = photo_notice(desk.items[0])
    assert notice is not None and "keeps asking" in notice.text
    hosted.error = None
    desk.wait_for(JobState.DONE)


def test_that_saving_while_the_program_ends_is_no_end_with_everything_saved(desk: Any, tmp_path: Path) -> None:
    [item] = desk.retouch()
    desk.background.close()
    with desk.qtbot.waitSignal(desk.session.saving.finished) as finished:
        desk.session.saving.save([SaveRequest(item.id, Destination(tmp_path / "out.jpg", "JPEG"))])
    assert finished.args == [False] and item.unsaved


def receipt(photo: Path, state: ReceiptState, number: int, busy: bool = False) -> Receipt:
    return Receipt(
        number, photo, RetouchOptions(0.7), state, "ailab", "https://a", added_at=time.time(), task_id="t", busy=busy
    )


def test_that_an_earlier_runs_work_is_told_of_and_gone_on_with(desk: Any, qtbot: QtBot) -> None:
    names = ("paid", "unsent", "unsure", "elsewhere")
    photos = {name: desk.photo(f"{name}.jpg") for name in names}
    states = (ReceiptState.SENT, ReceiptState.ADDED, ReceiptState.UNCERTAIN, ReceiptState.SENT)
    for number, (name, state) in enumerate(zip(names, states, strict=True)):
        desk.books.receipts.append(receipt(photos[name], state, number, busy=name == "elsewhere"))
    with qtbot.waitSignal(desk.session.noticed) as told:
        desk.session.unfinished.tell()
    assert (told.args[0].remedy, told.args[0].other) == (Remedy.FETCH, Remedy.SEND_REST)
    assert told.args[0].subject == "· 8 credits"
    for words in ("1 photo is paid for", "1 photo was not sent yet", "1 photo may have been charged"):
        assert words in told.args[0].text
    desk.preferences.update(consent_to_upload=True)
    desk.session.unfinished.fetch()
    desk.wait_for(JobState.DONE, JobState.DONE)
    assert [item.path for item in desk.items] == [photos["paid"], photos["unsure"]]
    assert sorted(desk.engines["ailab"].resumed) == [0, 2] and desk.books.enlisted == [], "nothing may be sent"
    assert desk.engines["ailab"].calls == []
    assert desk.notices[-1].text == "1 photo was not sent yet." and desk.notices[-1].subject == "· 8 credits"
    assert (desk.notices[-1].remedy, desk.notices[-1].other) == (Remedy.SEND_REST, Remedy.NONE), "it is offered still"
    late = receipt(desk.photo("later.jpg"), ReceiptState.ADDED, 9)  # another copy of the program was killed meanwhile
    desk.books.receipts.append(late)
    notices = len(desk.notices)
    desk.session.unfinished.send()
    desk.wait_for(JobState.DONE, JobState.DONE, JobState.DONE)
    assert len(desk.notices) == notices, "what was gone on with is not offered again"
    assert [path.name for path, _ in desk.books.enlisted] == ["unsent.jpg"]
    assert [options.level for options in desk.engines["ailab"].calls] == [0.7]


def test_that_nothing_unsent_is_sent_without_consent(desk: Any) -> None:
    desk.books.receipts.append(receipt(desk.photo("a.jpg"), ReceiptState.ADDED, 1))
    desk.session.unfinished.tell()
    desk.wait(lambda: bool(desk.notices))
    desk.session.unfinished.send()
    desk.wait_for(JobState.ADDED)
    assert desk.engines["ailab"].calls == []


def test_that_unsent_work_of_long_ago_is_not_gone_on_with(desk: Any, qtbot: QtBot, books: Any) -> None:
    """As on the command line: nobody expects it to cost something now."""
    dropped: list[int] = []

    class Journal:
        @property
        def requests(self) -> Journal:
            return self

        def drop(self, receipts: list[int], reason: str) -> None:
            dropped.extend(receipts)

    books._journal = Journal
    old = replace(receipt(desk.photo("old.jpg"), ReceiptState.ADDED, 1), added_at=time.time() - 8 * 24 * 3600)
    desk.books.receipts += [old, receipt(desk.photo("new.jpg"), ReceiptState.SENT, 2)]
    with qtbot.waitSignal(desk.session.noticed) as told:
        desk.session.unfinished.tell()
    assert "not sent yet" not in told.args[0].text and "1 photo is paid for" in told.args[0].text
    desk.session.unfinished.fetch()
    desk.wait_for(JobState.DONE)
    assert [item.path.name for item in desk.items] == ["new.jpg"] and set(dropped) == {1}


def test_that_results_saved_together_never_take_each_others_place_or_an_originals(desk: Any, tmp_path: Path) -> None:
    names = ("a.jpg", "a.png", "a_retouched 3.jpg")
    ids = desk.add(*map(desk.photo, names))
    originals = {name: (tmp_path / name).read_bytes() for name in names}
    desk.session.retouching.begin(ids)
    desk.session.retouching.insist(ids[2])  # by its name it is a result of the first
    desk.wait_for(JobState.DONE, JobState.DONE, JobState.DONE)
    settings = OutputSettings(format="jpeg", on_exists=OnExists.REPLACE)
    paths = [item.path for item in desk.items]
    for _ in range(2):
        orders = destinations(desk.items, settings, paths, tmp_path)
        assert saved(desk, orders)
    assert [item.result.saved_to.name for item in desk.items] == [
        "a_retouched.jpg",
        "a_retouched 2.jpg",
        "a_retouched 3_retouched.jpg",
    ]
    assert originals == {name: (tmp_path / name).read_bytes() for name in names}


def test_that_a_result_without_its_original_is_saved_in_the_originals_folder_while_there_is_one(
    desk: Any, tmp_path: Path
) -> None:
    [item] = desk.retouch("anna.jpg")
    item.stand_in = tmp_path / "cache" / "1-anna.png"
    pictures = tmp_path / "pictures"
    [order] = destinations([item], OutputSettings(), [item.path], pictures)
    assert order.to.path.parent == tmp_path
    item.path = tmp_path / "gone" / "anna.jpg"
    [order] = destinations([item], OutputSettings(), [item.path], pictures)
    assert order.to.path.parent == pictures


def test_that_nothing_more_is_sent_when_a_result_finds_no_room(desk: Any, tmp_path: Path) -> None:
    hosted = desk.engines["ailab"]
    ids = desk.add(*(f"{name}.jpg" for name in "abcdef"))
    (tmp_path / "cache").rename(tmp_path / "away")
    hosted.gate = threading.Event()
    desk.go_online()
    desk.session.retouching.begin(ids)
    desk.wait(lambda: all(item.active for item in desk.items) and len(hosted.calls) == hosted.parallel)
    hosted.gate.set()
    ends = (JobState.FAILED, JobState.CANCELLED)
    desk.wait(lambda: all(item.state in ends for item in desk.items))
    assert len(hosted.calls) == hosted.parallel
    assert JobState.FAILED in [item.state for item in desk.items]
    [told] = [notice for notice in desk.notices if "cannot be kept" in notice.text]
    assert "Free some space" in told.text
    (tmp_path / "away").rename(tmp_path / "cache")
    desk.session.retouching.begin(ids)
    desk.wait(lambda: all(item.state is JobState.DONE for item in desk.items))
