"""Words for people, made where Qt is not known, that the window can still say in another language.

A sentence without values needs nothing of this: it is looked up as it stands. `packaging/translations.py` finds all.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from beautydesk.support.shown import shown


class Phrase(str):
    """English, as any other text, that remembers its `template` (as of `str.format`, by name) and the `values` in it.

    Values that are phrases themselves are translated, too; numbers and moments are written as people there write them,
    with as many digits as the template asks for. All else is strangers': see `support.shown`.
    """

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, /, **values: object) -> Phrase:
        filled = {name: as_value(value) for name, value in values.items()}
        phrase = super().__new__(cls, template.format(**filled) if values else template)
        phrase.template, phrase.values = template, values
        return phrase


class Sentences(str):
    """Sentences that follow each other; `parts` are those that say anything."""

    parts: tuple[str, ...]

    def __new__(cls, *parts: str) -> Sentences:
        said = tuple(part for part in parts if part)
        sentences = super().__new__(cls, " ".join(said))
        sentences.parts = said
        return sentences


def as_value(value: object) -> object:
    """A value as it may stand in a sentence: what is neither ours, a number nor a moment goes through `shown`."""
    return value if isinstance(value, Phrase | Sentences | int | float | datetime) else shown(value)


def moment(at: float | None) -> Phrase:
    """Seconds since the epoch as a date and a time of day here: 2026-11-24 14:05."""
    if at is None:
        return Phrase("an unknown day")
    return Phrase("{at:%Y-%m-%d %H:%M}", at=datetime.fromtimestamp(at))
