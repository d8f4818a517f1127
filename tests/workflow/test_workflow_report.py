"""The report: every photo once, in a file that spreadsheets and programs open rightly."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import pytest

from beautydesk.core.errors import SaveError
from beautydesk.core.mark import Mark
from beautydesk.core.notes import Note
from beautydesk.workflow import report
from beautydesk.workflow.report import Row


def rows(folder: Path) -> list[Row]:
    saved = folder / "a_retouched.jpg"
    saved.write_bytes(b"12345")
    done = Row(
        folder / "a.jpg", "done", saved, "local", 0.35, 2, seconds=1.23456, mark=Mark.ACCEPTED, size=(30, 20),
        notes=(Note("NOTE_HDR_KEPT", "HDR: kept"),), remark="Two faces, one in profile.",
    )  # fmt: skip
    paid = Row(folder / "=cmd.jpg", "done", None, "ailab", 0.5, credits=8)
    odd = Row(folder / 'b, "x"\n.jpg', "failed", error_code="ERROR_PHOTO", error="It is damaged; nothing was changed.")
    return [done, paid, odd, Row(folder / "ä.jpg", "added")]


def test_that_a_spreadsheet_reads_every_photo(tmp_path: Path) -> None:
    target = tmp_path / "report.csv"
    report.write(rows(tmp_path), target)

    assert target.read_bytes().startswith(b"\xef\xbb\xbf") and b"\r\n" in target.read_bytes()
    with target.open(encoding="utf-8-sig", newline="") as file:
        done, paid, odd, added = csv.DictReader(file)
    assert tuple(done) == report.HEADER
    assert (done["photo"], done["state"], done["level"], done["faces"]) == (
        str(tmp_path / "a.jpg"),
        "done",
        "0.35",
        "2",
    )
    assert (done["width"], done["height"], done["bytes"], done["mark"]) == ("30", "20", "5", "accepted")
    assert (done["notes"], done["seconds"]) == ("NOTE_HDR_KEPT", "1.235")
    assert done["remarks"] == "HDR: kept Two faces, one in profile."
    assert (paid["credits"], paid["result"], paid["bytes"]) == ("8", "", "")
    assert odd["photo"].endswith(r"\n.jpg") and odd["error_code"] == "ERROR_PHOTO"
    assert added["state"] == "added" and added["level"] == added["seconds"] == ""


def test_that_nothing_in_it_is_run_as_a_formula(tmp_path: Path) -> None:
    target = tmp_path / "report.csv"
    report.write([Row(Path("=HYPERLINK(1).jpg"), "done", remark="@x", error="+1")], target)
    with target.open(encoding="utf-8-sig", newline="") as file:
        [row] = csv.DictReader(file)
    assert (row["photo"], row["remarks"], row["error"]) == ("'=HYPERLINK(1).jpg", "'@x", "'+1")


def test_that_programs_read_the_same_as_json(tmp_path: Path) -> None:
    target = tmp_path / "report.JSON"
    lost = Row(Path(os.fsdecode(b"/bad\xff.jpg")), "added")
    report.write([*rows(tmp_path), lost], target)

    done, _, odd, _, bad = json.loads(target.read_text(encoding="utf-8"))["photos"]
    assert done["notes"] == [{"code": "NOTE_HDR_KEPT", "text": "HDR: kept"}] and done["error"] is None
    assert (done["level"], done["width"], done["bytes"], done["seconds"]) == (0.35, 30, 5, 1.235)
    assert odd["error"] == {"code": "ERROR_PHOTO", "message": "It is damaged; nothing was changed."}
    assert os.fsencode(bad["photo"]) == b"/bad\xff.jpg"


@pytest.mark.parametrize("name", ["report.csv", "report.json"])
def test_that_a_report_is_whole_or_not_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(SaveError, match=name):
        report.write(rows(tmp_path), tmp_path / "gone" / name)
    assert not (tmp_path / "gone").exists()
