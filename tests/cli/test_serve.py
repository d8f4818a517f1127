"""`beautydesk serve` as an admin types it: what is refused, what is said, and that keys stay where they belong."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from cli_program import Program
from desk_program import Ran, ended
from warm_start import Started

from beautydesk import cli

pytest.importorskip("starlette")

KEY = "f00dfeedf00dfeed"


@contextmanager
def started(program: Program, *words: str | Path, **environ: str) -> Iterator[tuple[str, Started, list[Ran]]]:
    """Its address, its process and, once it has ended, what it said besides."""
    process, told = program.start("serve", "--port", "0", "--workers", "1", *words, **environ), list[Ran]()
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("Beauty Desk service on "), ended(process).err
        yield line.rpartition(" ")[2].strip(), process, told
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        told.append(ended(process, 60))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--keep-gb", "nan"], "a number from 0.1 to 1,000,000"),
        (["--keep-gb", "0"], "a number from 0.1 to 1,000,000"),
        (["--queue", "0"], "a whole number from 1 to"),
        (["--queue", "1.5"], "a whole number from 1 to"),
        (["--connections", "-1"], "a whole number from 1 to"),
        (["--head-seconds", "inf"], "a number from 0.1 to 3,600"),
        (["--body-seconds", "soon"], "a number from 0.1 to 86,400"),
        (["--workers", "0"], "a whole number from 1 to 1,024"),
        (["--workers", "tcp://a:1"], "a whole number from 1 to 1,024"),
        (["--workers", "dask://"], "dask://HOST:PORT"),
        (["--workers", "dask://cluster"], "dask://HOST:PORT"),
        (["--workers", "dask://cluster:99999"], "dask://HOST:PORT"),
        (["--workers", "dask://cluster:8786/x"], "dask://HOST:PORT"),
        (["--local-fallback"], "--local-fallback is for a cluster"),
        (["--host", " "], "an address or a name"),
        (["--root-path", "beauty"], "a root path is /NAME"),
        (["--root-path", "/a b"], "a root path is /NAME"),
        (["--root-path", '/"><script>'], "a root path is /NAME"),
        (["--root-path", "/a//b"], "a root path is /NAME"),
        (["--root-path", "/api/v1"], "does not begin with /api"),
        (["--forwarded-from", "*"], "addresses or networks"),
        (["--forwarded-from", "proxy.example"], "addresses or networks"),
        (["--forwarded-from", "10.0.0.1/8"], "addresses or networks"),
        (["--forwarded-from", "10.0.0.1,"], "addresses or networks"),
        (["--certificate", "cert.pem"], "--certificate and --private-key go together"),
        (["--private-key", "key.pem"], "--certificate and --private-key go together"),
        (["--key", ""], "The key in --key is blank"),
        (["--key", "  "], "The key in --key is blank"),
        (["--key-file", "no-such-file"], "no-such-file cannot be read: "),
    ],
)
def test_that_values_that_will_not_do_are_told_before_it_starts(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        code = cli.main(["serve", *words])
    except SystemExit as end:
        code = int(str(end.code))
    captured = capsys.readouterr()
    assert (code, captured.out) == (2, "")
    assert captured.err.startswith("beautydesk serve: ")
    assert told in captured.err
    assert captured.err.count("\n") == 1


@pytest.mark.parametrize("blank", ["", " "])
def test_that_a_blank_variable_never_means_any_key(blank: str, program: Program) -> None:
    run = program("serve", "--port", "0", BEAUTYDESK_SERVE_KEY=blank)
    assert (run.code, run.out) == (2, "")
    assert "The key in BEAUTYDESK_SERVE_KEY is blank." in run.err


@pytest.mark.parametrize("words", [["--root-path", "/beauty"], ["--forwarded-from", "127.0.0.1"], ["--host", "::"]])
def test_that_what_others_can_reach_needs_a_key(words: list[str], program: Program) -> None:
    run = program("serve", "--port", "0", *words)
    assert (run.code, run.out) == (1, "")
    assert "--key-file" in run.err


def test_that_all_keys_count_and_none_is_told(program: Program) -> None:
    file = program.folder / "keys"
    file.write_text(f"front-desk {KEY}-1\nback-office {KEY}-2\n")
    file.chmod(0o600)
    with started(program, "--key-file", file, "--key", f"{KEY}-3", BEAUTYDESK_SERVE_KEY=f"{KEY}-4") as (url, _, told):
        answers = {
            key: httpx.get(f"{url}/api/common/query-credits", headers={"ailabapi-api-key": key}, trust_env=False)
            for key in (*(f"{KEY}-{number}" for number in (1, 2, 3, 4)), "any", KEY)
        }
    assert [answer.status_code for answer in answers.values()] == [200, 200, 200, 200, 401, 401]
    assert (told[0].code, told[0].out, told[0].err) == (0, "", "")
    assert not holding(program.profile, KEY)


@pytest.mark.skipif(sys.platform != "linux", reason="the environment of other processes is not to be seen here")
def test_that_worker_processes_do_not_know_the_keys(program: Program) -> None:
    with started(program, "--key", f"{KEY}-1", BEAUTYDESK_SERVE_KEY=f"{KEY}-2") as (_, process, _):
        until = time.monotonic() + 60
        while not (workers := children(process.pid)):
            assert time.monotonic() < until
        for worker in workers:
            known = Path(f"/proc/{worker}/environ").read_bytes() + Path(f"/proc/{worker}/cmdline").read_bytes()
            assert b"BEAUTYDESK_PROFILE" in known
            assert KEY.encode() not in known


@pytest.mark.skipif(os.name != "posix", reason="files have no modes there")
def test_that_a_key_file_that_others_may_read_is_told(program: Program) -> None:
    file = program.folder / "keys"
    file.write_text(f"studio {KEY}\n")
    file.chmod(0o644)
    with started(program, "--key-file", file) as (_, _, told):
        pass
    assert re.fullmatch(r"beautydesk serve: Everybody on this computer can read .*/keys; `chmod o-r` .*\n", told[0].err)


def test_that_an_unencrypted_line_is_told_where_it_can_be_heard(program: Program) -> None:
    words = ("--host", "0.0.0.0", "--key", KEY)
    with started(program, *words) as (_, _, told):
        pass
    with started(program, *words, "--forwarded-from", "127.0.0.1") as (_, _, behind_a_proxy):
        pass
    assert told[0].err.startswith("beautydesk serve: Keys and photos travel unencrypted. Add --certificate")
    assert told[0].err.count("\n") == 1
    assert behind_a_proxy[0].err == ""


def test_that_an_expired_certificate_is_told_and_served(program: Program) -> None:
    trustme = pytest.importorskip("trustme")
    from datetime import UTC, datetime, timedelta

    ended_at = datetime.now(UTC) - timedelta(hours=1)
    issued = trustme.CA().issue_cert("127.0.0.1", not_before=ended_at - timedelta(days=1), not_after=ended_at)
    certificate, key = program.folder / "cert.pem", program.folder / "key.pem"
    issued.cert_chain_pems[0].write_to_path(certificate)
    issued.private_key_pem.write_to_path(key)
    key.chmod(0o600)
    with started(program, "--certificate", certificate, "--private-key", key) as (url, _, told):
        assert url.startswith("https://")
    assert told[0].err == f"beautydesk serve: Clients will refuse {certificate}: it has expired.\n"
    assert told[0].code == 0


def children(pid: int) -> list[int]:
    """Worker processes; the one that looks after shared resources is none."""
    found: list[int] = []
    for listed in Path(f"/proc/{pid}/task").glob("*/children"):
        found += map(int, listed.read_text().split())
    return [one for one in found if b"spawn_main" in Path(f"/proc/{one}/cmdline").read_bytes()]


def holding(folder: Path, text: str) -> list[Path]:
    """Files that hold a text."""
    return [path for path in folder.rglob("*") if path.is_file() and text.encode() in path.read_bytes()]
