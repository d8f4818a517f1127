"""What a run costs is told before it begins; what never was sent leaves the books when its turn is over."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from cli_program import SERVICE_KEY, Program

from beautydesk.commands.costs import Noting
from beautydesk.commands.outcomes import Ended, Status, Underway
from beautydesk.compose import HOSTED, compose
from beautydesk.core.errors import AccountError, BeautyDeskError, PhotoError
from beautydesk.core.job import RetouchOptions
from beautydesk.workflow.destinations import OutputSettings
from beautydesk.workflow.run_order import RunOrder

Put = Callable[[str], Path]


class Silent:
    def ended(self, end: Ended) -> None:
        pass

    def working(self, underway: Iterable[Underway]) -> None:
        pass

    def close(self, trouble: BeautyDeskError | None, interrupted: bool) -> None:
        pass


def test_that_each_receipt_is_dropped_for_its_own_end() -> None:
    """Two of them may be for one photo."""
    dropped: list[tuple[int, str]] = []

    class Books:
        def drop(self, receipt: int, reason: str) -> None:
            dropped.append((receipt, reason))

    noting, photo = Noting(Silent(), Books()), Path("a.jpg")  # type: ignore[arg-type]
    noting.ended(Ended(photo, Status.FAILED, HOSTED, error=PhotoError("broken"), receipt=1))
    noting.ended(Ended(photo, Status.SKIPPED, HOSTED, receipt=2))
    noting.ended(Ended(photo, Status.SKIPPED, HOSTED, error=AccountError("no credits"), receipt=3))
    noting.ended(Ended(photo, Status.DONE, HOSTED, receipt=4))
    noting.ended(Ended(photo, Status.FAILED, HOSTED, error=PhotoError("broken")))

    assert dropped == [(1, "ERROR_PHOTO_UNUSABLE"), (2, "exists already")]


def test_that_an_interrupted_run_is_priced_photo_by_photo(online: Program, portrait: Put) -> None:
    strong, soft = portrait("in/strong.jpg"), portrait("in/soft.jpg")
    soft.write_bytes(soft.read_bytes() + b"other bytes")  # or one answer would serve both
    assert online("retouch", "in/soft.jpg", "-o", "first/", "--engine", "ailab", "--level", "0.3").code == 0
    parts = compose(online.profile, {**os.environ, **online.environ})
    order = RunOrder(settings=OutputSettings()).to_json()
    parts.paid.enlist([(strong, RetouchOptions(0.9)), (soft, RetouchOptions(0.3))], order=order)
    parts.close()  # as if that run were gone

    run = online("resume", "--json")

    assert run.err.startswith("2 photos, 8 credits of ") and "1 of them is paid for already." in run.err
    assert [end["status"] for end in run.objects] == ["done", "done"]


def test_that_the_price_is_that_of_the_photos_whose_own_results_are_missing(online: Program, portrait: Put) -> None:
    """Two of one name: the second one's result has another name, which is free."""
    portrait("in/x/a.jpg")
    other = portrait("in/y/a.jpg")
    other.write_bytes(other.read_bytes() + b"other bytes")
    words = ("-o", "out/", "--engine", "ailab", "--on-exists", "skip", "--json")
    assert online("retouch", "in/x", *words).code == 0

    run = online("retouch", "in", *words)

    assert run.err.startswith("1 photo, 8 credits of ")
    assert [end["status"] for end in run.objects] == ["skipped", "done"]


@pytest.mark.parametrize("engine", ["local", "ailab"])
def test_that_below_the_finest_step_nothing_is_priced_noted_sent_or_encoded(
    engine: str, program: Program, portrait: Put, tmp_path: Path
) -> None:
    """0.0003 would be sent as 0."""
    photos = {name: portrait(f"in/{name}.jpg").read_bytes() for name in ("a", "b")}
    words: list[Any] = ["retouch", "in", "-o", "out/", "--engine", engine, "--level", "0.0003"]

    run = program(*words, BEAUTYDESK_API_URL="http://127.0.0.1:1", BEAUTYDESK_API_KEY=SERVICE_KEY)

    assert run.code == 0, run.err
    assert "credits" not in run.err
    for name, original in photos.items():
        assert (tmp_path / "out" / f"{name}_retouched.jpg").read_bytes() == original
    parts = compose(program.profile, {})
    assert parts.paid.open_receipts() == parts.paid.calls() == []
    assert parts.journal.find(1) is None, "not even for a while"
    parts.close()
