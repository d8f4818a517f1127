"""One thing that was looked at: what was found, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass

from beautydesk.support import facts
from beautydesk.support.shown import shown


@dataclass(frozen=True, slots=True)
class Finding:
    """`problem` is '' when all is well; `needed`: the chosen engine does not work without it.

    What tells of a person, a path say, is filled into a `Phrase`: then it stays out of what is given to others.
    """

    what: str
    fact: str
    problem: str = ""
    advice: str = ""
    needed: bool = False

    @property
    def state(self) -> str:
        """ok, note or problem."""
        if not self.problem:
            return "ok"
        return "problem" if self.needed else "note"

    def lines(self, *, shared: bool = False) -> list[str]:
        """For people, one line or more; `shared`: as it may be given to others, without what was filled in."""
        fact, problem, advice = (
            facts.sentence(text) if shared else text for text in (self.fact, self.problem, self.advice)
        )
        told = f"{problem} {advice}".strip() if problem else shown(fact)
        first, *more = told.splitlines() or [""]
        return [f"{self.state:<7}  {self.what}: {first}", *(f"         {line}" for line in more)]
