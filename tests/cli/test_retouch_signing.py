"""`--sign`: found out before anything is sent whether it can be done, and never a result without its signature."""

from __future__ import annotations

import json
import socket
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_program import Program, files, needs_local_engine
from signing_keys import write_pair

from beautydesk.commands import asked, retouch
from beautydesk.commands.console import Parser
from beautydesk.compose import LOCAL
from beautydesk.storage.settings import Settings
from beautydesk.workflow.destinations import OutputSettings
from beautydesk.workflow.run_order import RunOrder

Put = Callable[[str], Path]


def is_signed(path: Path) -> bool:
    import c2pa

    try:
        with c2pa.Reader(str(path)) as reader:
            return reader.get_validation_state() == "Valid"
    except c2pa.C2paError:
        return False


def sent(program: Program) -> int:
    file = program.profile / "journal.sqlite3"
    if not file.exists():
        return 0
    with sqlite3.connect(file) as db:
        [(count,)] = db.execute("SELECT count(*) FROM jobs WHERE task_id IS NOT NULL")
    db.close()
    return int(count)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ([], ("/c.pem", "/k.pem", "https://example.com/time")),
        (["--no-sign"], ("", "", "https://example.com/time")),
        (["--sign", "/d.pem", "/l.pem"], ("/d.pem", "/l.pem", "https://example.com/time")),
        (["--sign-timestamps", "https://example.org"], ("/c.pem", "/k.pem", "https://example.org")),
    ],
)
def test_that_what_is_said_comes_before_the_settings(words: list[str], wanted: tuple[str, str, str]) -> None:
    parser = Parser()
    retouch.configure(parser)
    settings = Settings(sign_certificate="/c.pem", sign_key="/k.pem", sign_timestamps="https://example.com/time")

    order = asked.order_of(parser.parse_args(["a.jpg", *words]), settings, LOCAL, True)

    found = order.settings
    assert (found.sign_certificate, found.sign_key, found.sign_timestamps) == wanted
    assert RunOrder.from_json(order.to_json()) == order
    assert (found.export.signing is None) is (words == ["--no-sign"])
    assert OutputSettings().export.signing is None
    assert order.unsigned().settings.export.signing is None


@needs_local_engine
def test_that_a_result_is_signed(program: Program, portrait: Put, tmp_path: Path) -> None:
    write_pair(tmp_path)
    portrait("a.jpg")

    run = program("retouch", "a.jpg", "-o", "b.jpg", "--sign", "studio.pem", "studio.key", "--json")

    assert run.code == 0, run.err
    assert [note["code"] for note in run.objects[0]["notes"]] == ["NOTE_CREDENTIALS_SIGNED"]
    assert is_signed(tmp_path / "b.jpg")


def test_that_a_key_that_does_not_fit_costs_nothing(online: Program, portrait: Put, tmp_path: Path) -> None:
    certificate, _ = write_pair(tmp_path)
    _, other = write_pair(tmp_path, name="other")
    portrait("in/a.jpg")
    portrait("in/b.jpg")

    words = ("retouch", "in", "-o", "out", "--engine", "ailab", "--sign", str(certificate), str(other), "--json")
    run = online(*words)

    assert run.code == 1
    assert {one["error"]["code"] for one in run.objects} == {"ERROR_SIGN"}
    assert "does not belong to the first certificate" in run.objects[0]["error"]["message"]
    assert sent(online) == 0 and files(tmp_path / "out") == set()


def test_that_a_signature_that_fails_loses_nothing_that_is_paid_for(
    online: Program, portrait: Put, tmp_path: Path
) -> None:
    certificate, key = write_pair(tmp_path)
    portrait("a.jpg")
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        silent = f"http://127.0.0.1:{nobody.getsockname()[1]}"
        signing = ("--sign", str(certificate), str(key), "--sign-timestamps", silent)

        run = online("retouch", "a.jpg", "-o", "b.jpg", "--engine", "ailab", "--json", *signing)

        assert run.code == 1
        [ended] = run.objects
        assert ended["error"]["code"] == "ERROR_SIGN_REFUSED"
        assert "paid for and not lost" in ended["error"]["message"]
        assert not (tmp_path / "b.jpg").exists() and sent(online) == 1
        again = online("resume", "--json")
        assert again.objects[0]["error"]["code"] == "ERROR_SIGN_REFUSED"

    resumed = online("resume", "--no-sign", "--json")

    assert resumed.code == 0, resumed.err
    assert (tmp_path / "b.jpg").exists() and not is_signed(tmp_path / "b.jpg")
    assert sent(online) == 1


def test_that_nothing_of_a_key_is_kept(program: Program, portrait: Put, tmp_path: Path) -> None:
    certificate, key = write_pair(tmp_path)
    portrait("in/a.jpg")
    portrait("in/b.jpg")
    (tmp_path / "profile").mkdir(exist_ok=True)
    settings = {"version": 1, "sign_certificate": str(certificate), "sign_key": str(key)}
    (tmp_path / "profile" / "settings.json").write_text(json.dumps(settings))

    program("retouch", "in", "-o", "out", "--json")

    secret = key.read_bytes().splitlines()[1]
    written = [*(tmp_path / "profile").rglob("*"), *(tmp_path / "out").rglob("*")]
    assert not [path for path in written if path.is_file() and secret in path.read_bytes()]
