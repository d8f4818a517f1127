"""The command line with a service of the user's own: named, asked, free, and its key kept apart."""

from __future__ import annotations

import json
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cli_program import Program, ended
from studio import Door, studio

KEY = "studio-key"


@pytest.fixture
def door() -> Iterator[Door]:
    with studio(KEY) as door:
        yield door


@pytest.fixture
def own(tmp_path: Path, door: Door) -> Program:
    return Program(tmp_path, BEAUTYDESK_SERVICE_URL=door.url, BEAUTYDESK_SERVICE_KEY=KEY)


@pytest.mark.slow
def test_that_naming_the_engine_sends_a_photo_for_nothing(
    own: Program, door: Door, portrait: Callable[[str], Path]
) -> None:
    photo = portrait("anna.jpg")
    run = own("retouch", photo, "--engine", "service", "--json")
    told = json.loads(run.out)
    assert run.code == 0 and (told["engine"], told["status"]) == ("service", "done"), run.err
    assert Path(told["output"]).exists() and "credit" not in run.err and KEY not in run.out + run.err
    ledger = json.loads(own("ledger", "--json").out)
    assert (ledger["credits"], ledger["charged"], ledger["service"]) == (0.0, "no", door.url)
    assert {key for path, key in door.keys if not path.startswith("/results")} == {KEY}


def test_that_what_it_could_not_reach_waits_for_resume(
    own: Program, door: Door, portrait: Callable[[str], Path]
) -> None:
    door.busy = 10**6
    photo = portrait("anna.jpg")
    process = own.start("retouch", photo, "--engine", "service")
    while not door.submits:
        assert process.poll() is None
        threading.Event().wait(0.02)
    process.send_signal(signal.SIGTERM)
    ended(process)
    door.busy = 0
    run = own("resume", "--json")
    assert run.code == 0 and json.loads(run.out)["status"] == "done", run.err
    assert "credit" not in run.err and (photo.parent / "anna_retouched.jpg").exists()


def test_that_without_an_address_or_consent_nothing_is_sent(
    program: Program, door: Door, portrait: Callable[[str], Path]
) -> None:
    photo = portrait("anna.jpg")
    missing = program("retouch", photo, "--engine", "service")
    assert missing.code == 2 and "No address of a Beauty Desk service is set." in missing.err
    bad = program("retouch", photo, "--engine", "service", BEAUTYDESK_SERVICE_URL="http://example.com")
    assert bad.code != 0 and "https" in bad.err
    program.profile.mkdir(parents=True, exist_ok=True)
    settings = {"engine": "service", "service_url": door.url, "service_consent": "http://another.local"}
    (program.profile / "settings.json").write_text(json.dumps(settings))
    unasked = program("retouch", photo)
    assert (
        unasked.code == 2 and "you have not agreed to uploads yet" in unasked.err and "--engine service" in unasked.err
    )
    assert not door.keys


def test_that_its_key_and_its_address_are_told_apart_from_the_others(
    own: Program, program: Program, door: Door
) -> None:
    doctor = own("doctor")
    assert f"ok       engine service: {door.url}, free, key from the environment (not contacted" in doctor.out
    assert KEY not in doctor.out + doctor.err
    assert "from the environment variable BEAUTYDESK_SERVICE_KEY" in own("key", "status", "--service").out
    assert own("key", "status").code == 3, "the hosted engine has none"
    assert "engine service: off; no address is set" in program("doctor").out
    assert program("key", "status", "--service").code == 2
