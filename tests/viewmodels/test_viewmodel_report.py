"""The report of the window: every photo once, with what became of it, also when nothing was asked of it."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from beautydesk.core.errors import PhotoError
from beautydesk.core.mark import Mark
from beautydesk.viewmodels.text.notice import Remedy
from beautydesk.workflow.destinations import Destination


def read(path: Path) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {Path(row["photo"]).name: row for row in csv.DictReader(file)}


def test_that_every_photo_is_accounted_for(desk: Any, tmp_path: Path) -> None:
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff no more")
    [anna] = desk.retouch("anna.jpg")
    desk.engines["local"].error = PhotoError("Something is in the way.", code="ERROR_TEST", hint="Try again.")
    [berta] = desk.open("berta.jpg")
    desk.session.retouching.begin([berta.id])
    desk.wait(lambda: berta.error is not None)
    desk.add("clara.jpg", tmp_path / "broken.jpg")
    desk.session.queue.set_mark([anna.id], Mark.ACCEPTED)
    order = desk.session.saving
    from beautydesk.viewmodels.jobs.save_queue import SaveRequest

    with desk.qtbot.waitSignal(order.finished):
        order.save([SaveRequest(anna.id, Destination(tmp_path / "out.jpg", "JPEG"))])
    desk.notices.clear()
    desk.session.reports.write(tmp_path / "report.csv")
    desk.wait(lambda: bool(desk.notices))

    rows = read(tmp_path / "report.csv")
    assert sorted(rows) == ["anna.jpg", "berta.jpg", "broken.jpg", "clara.jpg"]
    done = rows["anna.jpg"]
    assert (done["state"], done["engine"], done["level"], done["mark"]) == ("done", "local", "0.5", "accepted")
    assert (done["result"], done["width"], done["height"]) == (str(tmp_path / "out.jpg"), "64", "48")
    assert done["bytes"] == str((tmp_path / "out.jpg").stat().st_size)
    assert float(done["seconds"]) > 0 and done["credits"] == "0"
    assert (rows["berta.jpg"]["state"], rows["berta.jpg"]["error_code"]) == ("failed", "ERROR_TEST")
    assert rows["berta.jpg"]["error"] == "Something is in the way. Try again."
    assert rows["clara.jpg"]["state"] == "added" and rows["clara.jpg"]["level"] == ""
    assert rows["broken.jpg"]["state"] == "failed" and rows["broken.jpg"]["error_code"]
    [notice] = desk.notices
    assert notice.text == "4 photos reported in report.csv" and notice.remedy is Remedy.SHOW_REPORT
    assert desk.session.reports.file == tmp_path / "report.csv"


def test_that_what_is_paid_for_says_its_credits(desk: Any, tmp_path: Path) -> None:
    desk.go_online()
    desk.retouch("anna.jpg")
    desk.session.reports.write(tmp_path / "report.csv")
    desk.wait((tmp_path / "report.csv").exists)
    assert read(tmp_path / "report.csv")["anna.jpg"]["credits"] == "8"


def test_that_a_report_that_cannot_be_written_says_so(desk: Any, tmp_path: Path) -> None:
    desk.add("anna.jpg")
    desk.session.reports.write(tmp_path / "gone" / "report.json")
    desk.wait(lambda: bool(desk.notices))
    assert "report.json" in desk.notices[-1].text and desk.session.reports.file is None
