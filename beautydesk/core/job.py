"""One photo on its way through the program: what is asked of it, where it stands, how it ended.

The table of legal transitions is the single truth about a job's life; whoever changes a state goes through `advance`.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

from beautydesk.core.edit import MARKED, NO_EDIT, Edit
from beautydesk.core.errors import BeautyDeskError, Objection
from beautydesk.core.fine_tune import DEFAULT_FINE_TUNE, FineTune

T = TypeVar("T")

# Levels are sent with three decimals: they are the same when they differ by less, and below it there is nothing to do.
SAME_LEVEL: Final = 0.0005


class FaceScope(enum.Enum):
    """Which faces of a photo are retouched."""

    ALL = "all"
    LARGEST = "largest"


@dataclass(frozen=True, slots=True)
class RetouchOptions:
    """What the user asked for. `level` lies in 0..1: 0 changes nothing, 1 is the strongest.

    `fine_tune` and `edit` (this photo's own faces and brush strokes) are carried out on this computer; a hosted service
    knows level and faces only.
    `despite`: objections that the user has waved aside for this once; they are no part of what makes work the same.
    """

    level: float = 0.5
    faces: FaceScope = FaceScope.ALL
    fine_tune: FineTune = DEFAULT_FINE_TUNE
    edit: Edit = NO_EDIT
    despite: frozenset[Objection] = field(default=frozenset(), compare=False)

    def __post_init__(self) -> None:
        if not 0.0 <= self.level <= 1.0:
            raise ValueError(f"level must lie in 0..1, not {self.level}")

    def includes(self, face: int) -> bool:
        """Is the face of that number (0 is the largest) to be retouched? One that was marked is, in any scope."""
        own = self.edit.face(face).included
        return own if own is not None else self.faces is FaceScope.ALL or face == 0 or face >= MARKED

    def level_of(self, face: int) -> float:
        own = self.edit.face(face).level
        return self.level if own is None else own

    def covers(self, wish: RetouchOptions) -> bool:
        """Can what was bought so be given as `wish` asks? Less always can; other faces, or more, must be bought."""
        more_faces = wish.faces is FaceScope.ALL and self.faces is not FaceScope.ALL
        levels = [wish.level, *(face.level for _, face in wish.edit.faces if face.level is not None)]
        return not more_faces and max(levels) <= self.level

    def changes_nothing(self, *, hosted: bool) -> bool:
        """Does every pixel of every photo stay as it is, so that nothing is sent, paid, noted or encoded anew?

        `hosted`: by a service, which knows the level alone.
        """
        if hosted:
            return is_nothing(self.level)
        levels = {self.level, *(self.level_of(face) for face, _ in self.edit.faces if self.includes(face))}
        return not self.edit.strokes and not any(map(self._does_something, levels))

    def _does_something(self, level: float) -> bool:
        return self.fine_tune.adds or (self.fine_tune.follows_level and not is_nothing(level))


def is_same_level(one: float, other: float) -> bool:
    return abs(one - other) < SAME_LEVEL


def is_nothing(level: float) -> bool:
    """Is it level 0 to all that is done with it?"""
    return level < SAME_LEVEL


@dataclass(frozen=True, slots=True)
class Choice:
    """What is asked of a photo, and of whom. `engine`: an engine's id."""

    engine: str
    retouch: RetouchOptions


class JobState(enum.Enum):
    """Where a photo stands."""

    ADDED = "added"  # in the list, nothing asked of it yet
    WAITING = "waiting"  # in the queue
    WORKING = "working"
    PENDING = "pending"  # paid for, and its result is not here yet
    DONE = "done"  # a result exists
    NO_FACE = "no face"  # there was nothing to do: nothing is wrong with it
    FAILED = "failed"
    CANCELLED = "cancelled"


_S = JobState
TRANSITIONS: Mapping[JobState, frozenset[JobState]] = {
    _S.ADDED: frozenset({_S.WAITING, _S.FAILED}),
    _S.WAITING: frozenset({_S.WORKING, _S.CANCELLED, _S.FAILED}),
    # WAITING: a pause kept it back
    _S.WORKING: frozenset({_S.DONE, _S.NO_FACE, _S.PENDING, _S.FAILED, _S.CANCELLED, _S.WAITING}),
    _S.PENDING: frozenset({_S.WAITING, _S.FAILED}),
    _S.DONE: frozenset({_S.WAITING}),
    _S.NO_FACE: frozenset({_S.WAITING}),
    _S.FAILED: frozenset({_S.WAITING}),
    _S.CANCELLED: frozenset({_S.WAITING}),
}


class IllegalTransition(RuntimeError):
    """A state was to follow another one that it cannot follow: our mistake, never the user's."""


def advance(old: JobState, new: JobState) -> JobState:
    """Return `new` if it may follow `old`; raise `IllegalTransition` otherwise."""
    if new not in TRANSITIONS[old]:
        raise IllegalTransition(f"{old.value} cannot become {new.value}")
    return new


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """The work ended well."""

    result: T


@dataclass(frozen=True, slots=True)
class Failed:
    """The work ended with an error for people."""

    error: BeautyDeskError


@dataclass(frozen=True, slots=True)
class Stopped:
    """The work was cancelled by the user."""


Outcome = Done[T] | Failed | Stopped
