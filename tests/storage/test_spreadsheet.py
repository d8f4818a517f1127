"""Tables for spreadsheets: quoted where they must be, harmless, whole or not at all."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from beautydesk.core.errors import SaveError
from beautydesk.storage import spreadsheet


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_that_every_text_comes_back_as_it_was() -> None:
    row = ["ümläut, 李.jpg", 'a "quoted" name', "1,5", "", "plain"]
    data = spreadsheet.to_bytes(["a", "b", "c", "d", "e"], [row])
    assert data.startswith(b"\xef\xbb\xbf") and data.endswith(b"plain\r\n")
    assert read(data)[1] == row


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\uff1d"])
def test_that_no_text_is_taken_for_a_formula(start: str) -> None:
    data = spreadsheet.to_bytes(["photo"], [[f"{start}cmd|' /C calc'!A0"]])
    assert read(data)[1][0].startswith(f"'{start}")


@pytest.mark.parametrize(("start", "told"), [("\t", r"\t"), ("\r", r"\r"), ("\n", r"\n"), ("\u202e", r"\u202e")])
def test_that_what_steers_a_line_is_spelled_out(start: str, told: str) -> None:
    [_, [cell]] = read(spreadsheet.to_bytes(["photo"], [[f"{start}=A0.jpg"]]))
    assert cell == f"{told}=A0.jpg"


def test_that_numbers_stay_numbers() -> None:
    assert read(spreadsheet.to_bytes(["a", "b", "c"], [[8.0, 0.35, -2]]))[1] == ["8", "0.35", "-2"]


def test_that_a_name_that_is_no_text_does_not_stop_it() -> None:
    assert read(spreadsheet.to_bytes(["photo"], [["anna\udcff.jpg"]]))[1] == ["anna\\udcff.jpg"]


def test_that_a_table_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "costs.csv"
    target.write_text("older")
    spreadsheet.write(target, ["a"], [["b"]])
    assert target.read_bytes() == b"\xef\xbb\xbfa\r\nb\r\n"
    with pytest.raises(SaveError, match="could not be written"):
        spreadsheet.write(tmp_path / "missing" / "costs.csv", ["a"], [["b"]])
    assert [path.name for path in tmp_path.iterdir()] == ["costs.csv"]
