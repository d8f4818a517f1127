"""Spending is a decision: what work would cost is looked up first, and more than a sum is asked about.

Nothing here sends anything. What is asked while a question is open waits for its answer.
"""

from __future__ import annotations

import enum
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from beautydesk.core.job import Done, Failed, Outcome, RetouchOptions
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.text.notice import Tell, from_error
from beautydesk.workflow.paid_work import PaidWork
from beautydesk.workflow.price import Quote, quote

Asked = Sequence[tuple[Path, RetouchOptions]]


@dataclass(frozen=True, slots=True)
class Question:
    """May this be spent? `quote`: of the photos that are asked for. `done`: so many more need nothing any more.

    `more`: others are under way already.
    """

    quote: Quote
    done: int
    more: bool


class Answer(enum.Enum):
    SEND = "send"
    HERE = "here"  # the same work, on this computer
    NO = "no"


@dataclass(slots=True, eq=False)
class Wish:
    """Photos are to be sent, each with its own options, for `price` credits each.

    `begin`: it is agreed to. `instead`: do it on this computer. `end`: called in any case, before those. `done`: so
    many were asked for as well and need nothing any more. `quote`: None until it is known.
    """

    asked: Asked
    price: int
    begin: Callable[[], None]
    instead: Callable[[], None]
    end: Callable[[], None]
    done: int = 0
    quote: Quote | None = None


class Spending(QObject):
    """`lane`: one thread, so that wishes are looked up in order. `agreed`: credits of the work that is under way."""

    question_changed = Signal()

    def __init__(self, paid: PaidWork, preferences: Preferences, lane: Lane, tell: Tell, parent: QObject) -> None:
        super().__init__(parent)
        self._paid, self._preferences, self._lane, self._tell = paid, preferences, lane, tell
        self._wishes: deque[Wish] = deque()
        self._question: Question | None = None
        self.agreed = 0

    @property
    def question(self) -> Question | None:
        """What waits for an answer."""
        return self._question

    def ask(self, wish: Wish) -> None:
        """It begins when that is agreed to: at once, where it costs little."""
        self._wishes.append(wish)
        self._lane.run(partial(self._look_up, wish), partial(self._on_known, wish))

    def answer(self, answer: Answer) -> None:
        """The user has decided about `question`."""
        if self._question is not None:
            self._question = None
            self._settle(self._wishes.popleft(), answer)
            self._go_on()

    def drop(self) -> None:
        """Nothing that is not agreed to is wanted any more."""
        wishes, self._wishes = list(self._wishes), deque()
        for wish in wishes:
            self._settle(wish, Answer.NO)
        self._put(None)

    def all_over(self) -> None:
        """Nothing is under way any more: the next sum begins at 0."""
        self.agreed = 0

    # -- private ------------------------------------------------------------------------------------------------------

    def _look_up(self, wish: Wish) -> Quote:
        """Called off the GUI thread."""
        return quote(wish.asked, self._paid.is_paid, wish.price, spent=self._paid.spent_this_month())

    def _on_known(self, wish: Wish, outcome: Outcome[Quote]) -> None:
        if wish not in self._wishes:
            return  # taken back meanwhile
        if isinstance(outcome, Done):
            wish.quote = outcome.result
        else:  # without the books nobody can tell what would be spent
            self._wishes.remove(wish)
            self._settle(wish, Answer.NO)
            if isinstance(outcome, Failed):
                self._tell(from_error(outcome.error))
        self._go_on()

    def _go_on(self) -> None:
        """What needs no question begins at once, in the order in which it was asked."""
        if self._question is not None:
            return
        limit = self._preferences.settings.confirm_above
        while self._wishes and (known := self._wishes[0].quote) is not None:
            if known.credits and self.agreed + known.credits > limit:
                self._put(Question(known, self._wishes[0].done, self.agreed > 0))
                return
            self._settle(self._wishes.popleft(), Answer.SEND)
        self._put(None)

    def _put(self, question: Question | None) -> None:
        self._question = question
        self.question_changed.emit()

    def _settle(self, wish: Wish, answer: Answer) -> None:
        wish.end()
        match answer:
            case Answer.SEND:
                self.agreed += wish.quote.credits if wish.quote else 0
                wish.begin()
            case Answer.HERE:
                wish.instead()
