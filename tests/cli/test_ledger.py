"""`beautydesk ledger`: what was sent, what it cost, what became of it; the same words as in the window."""

from __future__ import annotations

import csv
import json
import time
from collections.abc import Callable
from pathlib import Path

from cli_program import Program

from tests.visual.ledger_book import Book


def test_that_every_call_is_listed_for_people_for_scripts_and_for_spreadsheets(
    online: Program, portrait: Callable[[str], Path], tmp_path: Path
) -> None:
    photo, table = portrait("anna.jpg"), tmp_path / "costs.csv"
    assert online("retouch", str(photo), "--engine", "ailab", "--level", "0.35").code == 0
    lines, as_json = online("ledger").out.splitlines(), online("ledger", "--json")
    [call] = [json.loads(line) for line in as_json.out.splitlines()]
    assert lines[0].split()[2:4] == ["8", "$0.02"] and lines[0].endswith("35 %  anna.jpg  Saved as anna_retouched.jpg")
    assert lines[1:] == ["This month: 8 credits in 1 call, $0.02."]
    assert (call["photo"], call["credits"], call["charged"]) == (str(photo), 8, "yes") and call["task_id"]
    written = online("ledger", "--csv", str(table))
    with table.open(encoding="utf-8-sig", newline="") as file:
        [row] = csv.DictReader(file)
    assert written.out == f"Saved as {table}.\n"
    assert {name: str(value) for name, value in call.items()} | {"credits": "8"} == row


def test_that_every_month_has_its_sum_and_money_goes_with_its_price(program: Program) -> None:
    october = time.mktime((2025, 10, 9, 12, 0, 0, 0, 0, -1))
    book = Book(program.profile / "journal.sqlite3", october)
    book.call("anna.jpg", 0.5, book.saved("anna_retouched.jpg"))
    book.journal.close()
    assert program("ledger").out.splitlines()[1:] == [
        "This month: no credits.",
        "2025-10: 8 credits in 1 call, $0.02.",
    ]
    (program.profile / "settings.json").write_text('{"credit_price": 0}')
    assert "$" not in program("ledger").out


def test_that_an_empty_ledger_says_so(program: Program) -> None:
    assert program("ledger").out == "No online calls yet.\n"
    assert program("ledger", "--json").out == ""


def test_that_a_photo_is_never_taken_for_the_table(program: Program, tmp_path: Path) -> None:
    photo = tmp_path / "anna.jpg"
    photo.write_bytes(b"a photo")
    refused = program("ledger", "--csv", str(photo))
    assert refused.code == 2 and photo.read_bytes() == b"a photo" and "was left alone" in refused.err
