"""Texts for people as tests read them: where they are, and what in them is a link, a key, a text of the window."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
HELP = ROOT / "resources" / "help"
README = ROOT / "README.md"
FOR_CONTRIBUTORS = [ROOT / "packaging" / "CHANGELOG.md", *sorted((ROOT / ".github").glob("*.md"))]
HANDBOOK = sorted(HELP.glob("*/*.md"))
ENGLISH = sorted(HELP.glob("en/*.md"))
ALL = [README, *HANDBOOK, *FOR_CONTRIBUTORS, HELP / "README.md"]
LANGUAGES = ("de", "es", "zh_CN", "ar")

_BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`\n]+`")


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def words_of(path: Path) -> str:
    """Without what is typed."""
    return _CODE.sub("`", _BLOCK.sub("", text_of(path)))


def links(text: str) -> list[str]:
    """Where links and pictures lead."""
    return re.findall(r"]\(([^)\s]+)\)", text)


def keys(path: Path) -> list[str]:
    return re.findall(r"\*\*([^*\n]+)\*\*", words_of(path))


def window_texts(path: Path) -> list[str]:
    """Each step of a way such as *Settings > Saving* by itself."""
    told = re.findall(r"(?<![*\\])\*([^*]+?)\*(?!\*)", re.sub(r"\*\*[^*\n]+\*\*", "", words_of(path)))
    return [" ".join(step.split()) for way in told for step in way.split(" > ")]


def flags(text: str) -> set[str]:
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]*[a-z]", text))


def shape(text: str) -> list[str]:
    """What kind of line follows which, as the same page in another language has it, too."""
    marks = r"(#+ |\d+\. |- |\||!\[.*\]\((.+)\)$|```)"
    return [found[2] or found[1].strip() for line in text.splitlines() if (found := re.match(marks, line))]
