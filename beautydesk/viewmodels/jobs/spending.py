"""Spending is a decision: what work would cost is looked up first, and more than a sum is asked about.

Nothing here sends anything. What is asked while a question is open waits for its answer.
"""

from __future__ import annotations

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


@dataclass(slots=True, eq=False)
class _Wish:
    """`quote`: None until it is known. `begin` and `end`: called when it is agreed to, or not."""

    begin: Callable[[], None]
    end: Callable[[], None]
    done: int
    quote: Quote | None = None


class Spending(QObject):
    """`lane`: one thread, so that wishes are looked up in order. `agreed`: credits of the work that is under way."""

    question_changed = Signal()

    def __init__(self, paid: PaidWork, preferences: Preferences, lane: Lane, tell: Tell, parent: QObject) -> None:
        super().__init__(parent)
        self._paid, self._preferences, self._lane, self._tell = paid, preferences, lane, tell
        self._wishes: deque[_Wish] = deque()
        self.agreed = 0

    @property
    def question(self) -> Question | None:
        """What waits for an answer."""
        first = self._wishes[0] if self._wishes else None
        return None if first is None or first.quote is None else Question(first.quote, first.done, self.agreed > 0)

    def ask(self, asked: Asked, price: int, begin: Callable[[], None], end: Callable[[], None], done: int = 0) -> None:
        """Photos are to be sent, each with its own options, for `price` credits each: `begin` when that is agreed to.

        `end` is called in any case, before `begin`. `done`: so many were asked for as well and need nothing any more.
        """
        wish = _Wish(begin, end, done)
        self._wishes.append(wish)
        self._lane.run(partial(self._look_up, asked, price), partial(self._on_known, wish))

    def answer(self, yes: bool) -> None:
        """The user has decided about `question`."""
        if self.question is not None:
            self._settle(self._wishes.popleft(), yes)
            self._go_on()

    def drop(self) -> None:
        """Nothing that is not agreed to is wanted any more."""
        wishes, self._wishes = list(self._wishes), deque()
        for wish in wishes:
            self._settle(wish, yes=False)
        self.question_changed.emit()

    def all_over(self) -> None:
        """Nothing is under way any more: the next sum begins at 0."""
        self.agreed = 0

    # -- private ------------------------------------------------------------------------------------------------------

    def _look_up(self, asked: Asked, price: int) -> Quote:
        """Called off the GUI thread."""
        return quote(asked, self._paid.is_paid, price, spent=self._paid.spent_this_month())

    def _on_known(self, wish: _Wish, outcome: Outcome[Quote]) -> None:
        if wish not in self._wishes:
            return  # taken back meanwhile
        if isinstance(outcome, Done):
            wish.quote = outcome.result
        else:  # without the books nobody can tell what would be spent
            self._wishes.remove(wish)
            self._settle(wish, yes=False)
            if isinstance(outcome, Failed):
                self._tell(from_error(outcome.error))
        self._go_on()

    def _go_on(self) -> None:
        """What needs no question begins at once, in the order in which it was asked."""
        while self._wishes and (known := self._wishes[0].quote) is not None:
            limit = self._preferences.settings.confirm_above
            if known.credits and self.agreed + known.credits > limit:
                break
            self._settle(self._wishes.popleft(), yes=True)
        self.question_changed.emit()

    def _settle(self, wish: _Wish, yes: bool) -> None:
        wish.end()
        if yes:
            self.agreed += wish.quote.credits if wish.quote else 0
            wish.begin()
