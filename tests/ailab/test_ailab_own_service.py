"""A service of the user's own: where it may be, what is repeated there, and that nothing of it costs anything."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from studio import studio

from beautydesk import imaging
from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import unheard
from beautydesk.core.errors import Charged, EngineUnavailable, NetworkError, ServiceError
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.receipts import ReceiptState, RetouchRequest
from beautydesk.engines.ailab import AilabEngine, Client, provider
from beautydesk.engines.ailab.addresses import (
    Reach,
    checked_base_url,
    checked_result_url,
    completed,
    is_in_the_clear,
    poll_interval,
)
from beautydesk.engines.ailab.codes import Kind
from beautydesk.engines.ailab.own_service import OwnService
from beautydesk.engines.ailab.retry import Call, wait_before_repeat
from beautydesk.engines.ailab.trial import Verdict, tried
from beautydesk.storage.journal import Journal
from beautydesk.storage.results import Results
from beautydesk.workflow import ledger_text

NEAR = Reach.LOCAL_NETWORK
STUDIO = "http://studio.local:8720"
OPTIONS = RetouchOptions(0.5)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("studio", "http://studio:8720"),
        (" studio.local/ ", "http://studio.local:8720"),
        ("192.168.1.20", "http://192.168.1.20:8720"),
        ("[fe80::1]", "http://[fe80::1]:8720"),
        ("studio.local:80", "http://studio.local:80"),
        ("studio.local/retouch", "http://studio.local/retouch"),
        ("retouch.example.com", "https://retouch.example.com"),
        ("http://studio.local", "http://studio.local"),
        ("https://retouch.example.com/x/", "https://retouch.example.com/x"),
    ],
)
def test_that_what_people_type_is_completed(typed: str, meant: str) -> None:
    assert checked_base_url(completed(typed), NEAR) == meant


@pytest.mark.parametrize(
    "url", ["http://example.com", "http://8.8.8.8", "http://134744072", "ftp://studio", "http://a@b"]
)
def test_that_http_goes_no_farther_than_this_network_and_the_hosted_engine_keeps_its_rules(url: str) -> None:
    with pytest.raises(ServiceError) as caught:
        checked_base_url(url, NEAR)
    assert caught.value.code == "ERROR_SERVICE_ADDRESS" and "BEAUTYDESK_API_URL" not in caught.value.hint
    with pytest.raises(ServiceError):
        checked_base_url(STUDIO)


def test_that_results_come_from_the_service_itself_or_by_https() -> None:
    for url in (f"{STUDIO}/results/a.png", "https://cdn.example/a.png"):
        assert checked_result_url(url, STUDIO, reach=NEAR) == url
    for url in ("http://127.0.0.1/a.png", "http://studio.local/a.png", "http://other.local:8720/a.png", "file:///a"):
        with pytest.raises(ServiceError) as caught:
            checked_result_url(url, STUDIO, reach=NEAR)
        assert caught.value.charged is Charged.NO


def test_that_it_may_be_asked_twice_a_second_and_others_hear_what_goes_in_the_clear() -> None:
    assert poll_interval(STUDIO, 0.1, NEAR) == 0.5 and poll_interval(STUDIO, 0.1) == 5.0
    assert [is_in_the_clear(url) for url in (STUDIO, "https://a.example", "http://127.0.0.1:1")] == [True, False, False]


def test_that_a_submit_is_repeated_where_it_costs_nothing() -> None:
    for kind in (Kind.BROKEN, Kind.UNREADABLE, Kind.TRANSIENT, Kind.UNREACHABLE):
        assert wait_before_repeat(Call.SUBMIT, kind, 5, jitter=0.5, free=True) is not None
    assert wait_before_repeat(Call.SUBMIT, Kind.BROKEN, 1, jitter=0.5) is None
    assert wait_before_repeat(Call.SUBMIT, Kind.ACCOUNT, 1, jitter=0.5, free=True) is None


# -- at work -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal(tmp_path / "journal.sqlite3") as journal:
        yield journal


def engine_at(url: str, key: str, journal: Journal, folder: Path) -> AilabEngine:
    client = Client(url, lambda: key, provider=provider.own(url), poll_seconds=0.02, jitter=lambda: 0.0)
    return AilabEngine(client, journal, Results(folder / "results"))


@pytest.fixture
def face(photos: Path, tmp_path: Path) -> Photo:
    small = imaging.thumbnail(photos / "p24_river_kamanda.jpg", 400)
    return Photo(small, "JPEG", source=tmp_path / "anna.jpg")


def test_that_what_was_sent_is_fetched_at_its_own_address_with_its_own_key(
    face: Photo, journal: Journal, tmp_path: Path
) -> None:
    with studio("old-key") as old, studio("new-key") as new:
        keys = {old.url: "old-key", new.url: "new-key"}
        now = [old.url]
        engine = OwnService(
            lambda: now[0], lambda url: engine_at(url, keys[url], journal, tmp_path), lambda one: journal.find(one)
        )
        engine.open(face, OPTIONS, unheard, CancelToken())
        now[0] = new.url
        [receipt] = journal.open_receipts()
        session = engine.fetch(receipt, unheard, CancelToken(), without_original=True)
        assert session.purchase is not None and session.purchase.task_id == receipt.task_id
        assert not new.keys and {key for _, key in old.keys if key} == {"old-key"}
        engine.open(face, OPTIONS, unheard, CancelToken())
        assert new.submits == 1, "what one service answered says nothing of another"
        assert {one.service for one in journal.open_receipts()} == {old.url, new.url}
        now[0] = ""
        assert not engine.features.offered
        with pytest.raises(EngineUnavailable):
            engine.open(face, OPTIONS, unheard, CancelToken())
        engine.close()


def test_that_a_service_that_is_gone_stops_the_run_and_costs_nothing(
    face: Photo, journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("beautydesk.engines.ailab.retry.LONGEST_BACKOFF", 0.0)
    with studio("key") as door:
        door.close()
        engine = engine_at(door.url, "key", journal, tmp_path)
        with pytest.raises(NetworkError) as caught:
            engine.open(face, OPTIONS, unheard, CancelToken())
        assert caught.value.stops_queue and caught.value.charged is Charged.NO
        assert "charged" not in caught.value.message
        [receipt] = journal.open_receipts()
        assert receipt.state is ReceiptState.ADDED, "it waits"


@pytest.mark.parametrize(
    ("key", "ours", "verdict"),
    [("key", True, Verdict.WORKS), ("other", True, Verdict.KEY_REFUSED), ("key", False, Verdict.STRANGER)],
)
def test_that_a_trial_tells_what_is_there(key: str, ours: bool, verdict: Verdict) -> None:
    with studio("key") as door:
        door.is_ours = ours
        assert tried(Client(door.url, lambda: key, provider=provider.own(door.url)), CancelToken()) is verdict
        assert [shown for _, shown in door.keys if shown] == ([key] if ours else [])


def test_that_a_trial_tells_that_nobody_is_there() -> None:
    with studio("key") as door:
        door.close()
        assert tried(Client(door.url, lambda: "key", provider=provider.own(door.url)), CancelToken()) is Verdict.NOBODY


# -- in the journal ----------------------------------------------------------------------------------------------------


def test_that_what_was_being_sent_for_nothing_when_a_run_ended_waits_to_be_sent(tmp_path: Path) -> None:
    request = f"RetouchRequest('service', {STUDIO!r}, Path('/anna.jpg'), RetouchOptions(0.5), 'digest')"
    code = (
        "import os\nfrom pathlib import Path\nfrom beautydesk.core.job import RetouchOptions\n"
        "from beautydesk.core.receipts import RetouchRequest\nfrom beautydesk.storage.journal import Journal\n"
        f"journal = Journal(Path({str(tmp_path / 'journal')!r}))\nreceipt = journal.begin({request})\n"
        "journal.sending(receipt.id, 0, None)\nos._exit(0)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
    with Journal(tmp_path / "journal") as journal:
        [receipt] = journal.open_receipts()
        assert receipt.state is ReceiptState.PREPARED and receipt.sent_at is None and not receipt.busy
        again = journal.begin(
            RetouchRequest("service", STUDIO, Path("/anna.jpg"), OPTIONS, "digest"), ordered=True
        )  # it was asked for
        assert again.id == receipt.id


def test_that_the_books_keep_the_same_service_apart_by_its_engine_and_show_it_as_free(tmp_path: Path) -> None:
    photo = tmp_path / "anna.jpg"
    photo.write_bytes(b"photo")
    with Journal(tmp_path / "journal") as journal:
        mine = journal.begin(RetouchRequest("service", STUDIO, photo, OPTIONS, "digest"))
        journal.sending(mine.id, 0, 1.0)
        journal.sent(mine.id, "task")
        [call] = journal.spending.calls()
        assert (call.credits, call.charged, call.free) == (0, Charged.NO, True)
        assert ledger_text.outcome(call) == "At the service now" and journal.spending.spent_this_month() == 0
        assert str(ledger_text.total([call])) == "no credits"
        assert not journal.spending.is_paid(photo, OPTIONS, STUDIO, "ailab")
        other = journal.begin(RetouchRequest("ailab", STUDIO, photo, OPTIONS, "digest"))
        assert other.state is ReceiptState.PREPARED, "it is not served by the other's"
