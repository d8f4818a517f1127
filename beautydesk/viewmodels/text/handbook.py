"""The pages of the handbook: Markdown, in the language of the window where somebody wrote them in it, else in English.

In all of them *this* is a text of the window, **this** are keys, and `this` is typed or a name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from beautydesk.support import assets

_LINK = re.compile(r"!?\[([^]]*)]\([^)]*\)")
_MARK = re.compile(r"^#+ |[*`|]|^-{3,}|\\(?=\W)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """`language`: the one it is written in, as the window names it ("zh_CN")."""

    language: str
    text: str


def page(name: str, language: str) -> Page:
    """The page of that name; FileNotFoundError where there is none in English either."""
    pages = assets.path("help")
    code = language if (pages / language / f"{name}.md").exists() else "en"
    return Page(code, (pages / code / f"{name}.md").read_text(encoding="utf-8"))


def picture(name: str, dark: bool) -> Path:
    """The file of a picture; those of the window are there in both looks."""
    file = assets.path(f"help/pictures/{Path(name).name}")
    other = file.with_stem(f"{file.stem}-dark")
    return other if dark and other.exists() else file


def plain(markdown: str) -> str:
    """What is read, without its marks."""
    return _MARK.sub("", _LINK.sub(r"\1", markdown))


def holds(text: str, words: str) -> bool:
    """Are all the words in the text, in whatever order and case?"""
    there = text.casefold()
    return all(word in there for word in words.casefold().split())
