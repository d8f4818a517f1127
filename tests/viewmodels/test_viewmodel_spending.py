"""Spending is a decision: nothing is sent that nobody asked for, and much only after a question."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from beautydesk.core.errors import SaveError, ServiceError
from beautydesk.core.job import JobState
from beautydesk.viewmodels.jobs.spending import Answer, Question
from beautydesk.viewmodels.spending_question import spending_text
from beautydesk.workflow.price import Quote


@pytest.fixture
def online(desk: Any) -> Any:
    desk.go_online()
    desk.preferences.update(confirm_above=16)
    return desk


def asked(desk: Any) -> Question:
    desk.wait(lambda: desk.session.retouching.spending.question is not None)
    question = desk.session.retouching.spending.question
    assert isinstance(question, Question)
    return question


def settled(desk: Any) -> None:
    desk.wait(lambda: desk.background.busy == 0 and not any(item.active for item in desk.items))


def names(orders: list[tuple[Path, Any]]) -> list[str]:
    return [path.name for path, _ in orders]


def test_that_a_sum_is_asked_about_once_and_nothing_is_sent_before_the_yes(online: Any) -> None:
    ids = online.add("a.jpg", "b.jpg", "c.jpg")
    online.books.paid_for = {("c.jpg", 0.5)}
    online.session.retouching.begin(ids[:2])  # as much as may be spent unasked
    settled(online)
    assert len(online.engines["ailab"].calls) == 2
    ids += online.add("d.jpg", "e.jpg", "f.jpg")
    online.session.retouching.begin_all()
    question = asked(online)
    assert (question.quote.photos, question.quote.paid, question.done) == (3, 1, 2) and not question.more
    assert len(online.engines["ailab"].calls) == 2 and len(online.books.enlisted) == 2
    online.session.retouching.spending.answer(Answer.SEND)
    online.wait_for(*[JobState.DONE] * 6)
    assert len(online.engines["ailab"].calls) == 6
    assert online.session.retouching.spending.question is None


def test_that_a_no_sends_nothing_and_notes_nothing(online: Any) -> None:
    online.session.retouching.begin(online.add("a.jpg", "b.jpg", "c.jpg"))
    asked(online)
    online.session.retouching.spending.answer(Answer.NO)
    settled(online)
    assert online.engines["ailab"].calls == [] and online.books.enlisted == []
    assert {item.state for item in online.items} == {JobState.ADDED}
    online.session.retouching.begin_all()
    asked(online)  # it can be asked again


def test_that_the_same_can_be_done_here_for_nothing(online: Any) -> None:
    online.session.retouching.begin(online.add("a.jpg", "b.jpg", "c.jpg"))
    asked(online)
    online.session.retouching.spending.answer(Answer.HERE)
    online.wait_for(*[JobState.DONE] * 3)
    assert len(online.engines["local"].calls) == 3 and online.engines["ailab"].calls == []
    assert online.session.engine.id == "local"


def test_that_photos_added_to_a_running_batch_are_asked_about_again(online: Any) -> None:
    gate = online.engines["ailab"].gate = threading.Event()
    online.session.retouching.begin(online.add("a.jpg", "b.jpg", "c.jpg"))
    asked(online)
    online.session.retouching.spending.answer(Answer.SEND)
    online.wait(lambda: len(online.engines["ailab"].calls) == 2)
    [one_more] = online.add("d.jpg")
    online.session.retouching.begin([one_more])
    question = asked(online)
    assert question.more and question.quote.photos == 1
    gate.set()
    online.wait(lambda: [item.state for item in online.items][:3] == [JobState.DONE] * 3)
    assert len(online.engines["ailab"].calls) == 3, "the question is still open"
    online.session.retouching.spending.answer(Answer.NO)
    settled(online)
    online.session.retouching.begin([one_more])  # the batch is over: a small sum again
    online.wait_for(*[JobState.DONE] * 4)


def test_that_a_command_given_twice_counts_once(online: Any) -> None:
    ids = online.add("a.jpg", "b.jpg")
    online.session.retouching.begin(ids)
    online.session.retouching.begin(ids)
    online.session.retouching.begin_all()
    settled(online)
    online.wait_for(JobState.DONE, JobState.DONE)
    assert names(online.books.enlisted) == ["a.jpg", "b.jpg"] and len(online.engines["ailab"].calls) == 2


def test_that_what_is_asked_meanwhile_waits_for_its_own_answer(online: Any) -> None:
    ids = online.add("a.jpg", "b.jpg", "c.jpg", "d.jpg")
    online.session.retouching.begin(ids[:3])
    first = asked(online)
    online.session.retouching.begin(ids[3:])
    online.wait(lambda: online.background.busy == 0)
    assert online.session.retouching.spending.question is first
    online.session.retouching.spending.answer(Answer.NO)
    online.wait(lambda: online.items[3].state is JobState.DONE)
    assert len(online.engines["ailab"].calls) == 1


def test_that_cancelling_takes_back_what_was_not_decided(online: Any) -> None:
    online.session.retouching.begin(online.add("a.jpg", "b.jpg", "c.jpg"))
    online.session.retouching.cancel_all()  # before its price is known
    settled(online)
    assert online.session.retouching.spending.question is None and online.engines["ailab"].calls == []


def test_that_what_is_cancelled_is_withdrawn_and_what_the_account_stopped_is_not(online: Any) -> None:
    online.preferences.update(confirm_above=1000)
    hosted = online.engines["ailab"]
    hosted.gate = threading.Event()
    ids = online.add("a.jpg", "b.jpg", "c.jpg", "d.jpg")
    online.session.retouching.begin(ids)
    online.wait(lambda: len(hosted.calls) == 2)
    online.session.retouching.cancel([ids[3]])
    online.session.retouching.cancel_all()
    hosted.gate.set()
    settled(online)
    assert sorted(names(online.books.withdrawn)) == ["a.jpg", "b.jpg", "c.jpg", "d.jpg"]


def test_that_a_photo_that_failed_before_it_was_sent_is_not_left_in_the_books(online: Any) -> None:
    online.engines["ailab"].error = ServiceError("No connection.", retryable=True)
    online.session.retouching.begin(online.add("a.jpg"))
    settled(online)
    assert names(online.books.withdrawn) == ["a.jpg"]


def test_that_without_the_books_nothing_is_sent(online: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Any:
        raise SaveError("The journal is damaged.")

    monkeypatch.setattr(online.books, "enlist", broken)
    online.session.retouching.begin(online.add("a.jpg"))
    online.wait(lambda: len(online.notices) == 1)
    assert "journal is damaged" in online.notices[0].text and online.engines["ailab"].calls == []
    monkeypatch.setattr(online.books, "is_paid", broken)
    online.session.retouching.begin_all()
    online.wait(lambda: len(online.notices) == 2)
    assert online.engines["ailab"].calls == [] and online.session.retouching.spending.question is None


def test_that_the_question_says_all_that_decides_about_it(qapp: Any) -> None:
    text = spending_text(Question(Quote(288, 4, 8), 8, more=False), 9988.0, 0, 0.0027, looking=False)
    assert text.title == "Retouch 300 photos online?"
    assert text.text == "12 are done or paid for already, and free. 288 photos, 2,304 credits of 9,988 (about $6.22)."
    assert (text.send, text.no) == ("Retouch 288 · 2,304 credits", "Cancel")
    poor = spending_text(Question(Quote(20, 0, 8), 0, more=True), 80.0, 0, 0.0, looking=False)
    assert poor.title == "Retouch 20 more photos online?"
    assert poor.text == "20 photos, 160 credits of 80. You have 80 credits, enough for 10 photos."
    unknown = spending_text(Question(Quote(20, 0, 8), 0, more=False), None, 0, 0.0, looking=True)
    assert unknown.text == "20 photos, 160 credits. Asking for the balance…"


def test_that_what_is_cancelled_while_the_books_note_it_is_not_begun(
    online: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a slow disk there is time to reach for *Cancel* between the yes and the first photo."""
    noting, noted = threading.Event(), threading.Event()
    enlist = online.books.enlist

    def slow(*asked: Any) -> Any:
        noting.set()
        assert noted.wait(30)
        return enlist(*asked)

    monkeypatch.setattr(online.books, "enlist", slow)
    first, second = online.add("a.jpg", "b.jpg")
    online.session.retouching.begin([first, second])
    online.wait(noting.is_set)
    online.session.remove([second])
    online.session.retouching.cancel_all()
    noted.set()
    settled(online)
    assert online.engines["ailab"].calls == []
    assert sorted(names(online.books.withdrawn)) == names(online.books.enlisted) == ["a.jpg", "b.jpg"]


def test_that_a_photo_that_left_the_list_before_the_yes_is_not_noted(online: Any) -> None:
    ids = online.add("a.jpg", "b.jpg", "c.jpg")
    online.session.retouching.begin(ids)
    asked(online)
    online.session.remove(ids[:1])
    online.session.retouching.spending.answer(Answer.SEND)
    online.wait_for(JobState.DONE, JobState.DONE)
    assert names(online.books.enlisted) == ["b.jpg", "c.jpg"]


def test_that_going_on_does_what_was_stopped_and_not_what_is_chosen_since(online: Any) -> None:
    """Its button says what it costs; stopped work of this computer never becomes paid work by a later choice."""
    online.session.options.set_engine("local")
    here = online.engines["local"]
    here.gate = threading.Event()
    online.session.retouching.begin(online.add("a.jpg", "b.jpg"))
    online.wait(lambda: bool(here.calls))
    online.session.retouching.cancel_all()
    here.gate.set()
    settled(online)
    online.session.options.set_engine("ailab")
    online.session.retouching.go_on(online.session.batch.rest)
    online.wait_for(JobState.DONE, JobState.DONE)
    assert online.engines["ailab"].calls == [] and online.books.enlisted == []
