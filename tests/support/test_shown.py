"""What strangers named their files never steers a terminal, a log or a table."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from beautydesk.core.phrase import Phrase
from beautydesk.storage import spreadsheet
from beautydesk.support import log
from beautydesk.support.shown import shown, shown_lines

EVIL = "a\n\x1b[2J\x9b31m\x7f\u202egpj.\u2066b\u2028c\udce9\0.jpg"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\nb\r\tc", r"a\nb\r\tc"),
        ("\x1b[31mred\x9b0m", r"\x1b[31mred\x9b0m"),
        ("exe.\u202egpj", r"exe.\u202egpj"),
        ("\u2066x\u2069 \u2028", r"\u2066x\u2069 \u2028"),
        ("caf\udce9", r"caf\udce9"),
        ("نام‌ها – 家族 👨‍👩‍👧 é.jpg", "نام‌ها – 家族 👨‍👩‍👧 é.jpg"),
    ],
)
def test_that_what_steers_is_spelled_out_and_letters_stay(text: str, line: str) -> None:
    assert shown(text) == line
    assert shown(Path(text)) == line
    assert shown_lines("one\n\x1btwo") == "one\n\\x1btwo"


def test_that_sentences_take_names_as_they_are_shown() -> None:
    said = Phrase("“{name}” in {folder}: {why} ({n:.1f})", name=EVIL, folder=Path("x\ny"), why=Phrase("gone"), n=1)
    assert said == f"“{shown(EVIL)}” in x\\ny: gone (1.0)"
    assert said.isprintable()


def test_that_the_log_has_one_line_for_a_record(tmp_path: Path) -> None:
    run = log.setup(tmp_path)
    logger = logging.getLogger("beautydesk.test")
    logger.warning("%s: failed", EVIL)
    try:
        raise ValueError(EVIL)
    except ValueError:
        logger.warning("and so", exc_info=True)
    run.close()
    lines = (tmp_path / log.FILE).read_text(encoding="utf-8").split("\n")
    assert lines[0].endswith(f"{shown(EVIL)}: failed")
    assert lines[2].startswith("Traceback")
    assert all(line.isprintable() for line in lines)


def test_that_tables_hold_no_formulas_and_no_line_breaks_of_names() -> None:
    rows = [[start + "HYPERLINK(1)\n\x1b", 2.5] for start in ("=", "+", "-", "@", "\t=", "\r=", "＝", "\0=", "a")]
    lines = spreadsheet.to_bytes(["photo", "credits"], rows).decode("utf-8-sig").split("\r\n")
    assert len(lines) == len(rows) + 2
    for line in lines[1:-1]:
        assert line.startswith(("'", "\\", "a"))
        assert line.isprintable()
