"""`beautydesk doctor`: the report of a problem without anything of its user, JSON for programs, and what it asks."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from cli_program import Program
from web_site import Site

SECRET = "k3y-of-the-user"
PERSON = "Anna Müller"


def test_that_a_report_tells_what_happened_and_nothing_of_its_user(tmp_path: Path) -> None:
    home = tmp_path / "annamueller"
    home.mkdir()
    own = Program(home, BEAUTYDESK_API_KEY=SECRET, HTTPS_PROXY="http://berta:geheim@wall.example:3128", USER="amueller")
    photo = home / f"{PERSON} 48.137154.jpg"
    photo.write_bytes(b"no photo")
    own("retouch", photo, "--out", home / "Fotos von Anna")
    crash = f"""
import logging, sys
from beautydesk.cli import main
from beautydesk.commands import credits
def fail(args, parts):
    logging.getLogger("beautydesk.storage.results").warning("an old result could not be deleted: %s", {str(photo)!r})
    raise OSError(28, "No space left", {str(photo)!r})
credits.run = fail
sys.exit(main(["credits"]))
"""
    assert own.python(crash).code == 1
    notes = own.profile / "crashes"
    notes.mkdir()
    python = f"{home}/venv/lib/python3.12/site-packages"
    (notes / "0.run").write_text(
        "Fatal Python error: Segmentation fault\n\nCurrent thread 0x00007f (most recent call first):\n"
        f'  File "{python}/PIL/Image.py", line 12 in load\n'
        f'  File "{home}/beautydesk/beautydesk/app.py", line 3 in main\n'
        f'  File "{home}/{PERSON}.py", line 3 in secret\n{PERSON} was here\n'
        f"\nExtension modules: PIL._imaging, numpy (total: 2)\n"
    )

    report = own("doctor", "--report")

    assert (report.code, report.err) == (0, "")
    log = (own.profile / "logs" / "beautydesk.log").read_text(encoding="utf-8")
    assert PERSON in log  # the log itself is for its user
    expected = (
        "Fatal Python error: Segmentation fault", "    PIL.Image:12 in load", "    beautydesk.app:3 in main",
        "    <somewhere else>:3 in secret", "an old result could not be deleted: …", "OSError ENOSPC",
        "ok       program: Beauty Desk", " in fail",
    )  # fmt: skip
    assert not [line for line in expected if line not in report.out]
    pieces = ("nna", "üller", "ueller", "berta", "geheim", "wall.", "48.1", SECRET, str(tmp_path), "was here", "Fotos")
    assert not [piece for piece in pieces if piece in report.out], report.out
    assert "which was told" in own("doctor").out


def test_that_findings_are_objects_for_programs(program: Program) -> None:
    run = program("doctor", "--json")

    objects = [json.loads(line) for line in run.out.splitlines()]
    assert {frozenset(one) for one in objects} == {frozenset(("what", "state", "fact", "problem", "advice"))}
    assert {one["state"] for one in objects} <= {"ok", "note", "problem"}
    assert [one["what"] for one in objects][:2] == ["program", "installed"]


def test_that_no_network_is_asked_unless_it_is_wanted(program: Program, site: Site) -> None:
    url = site.address("/health", b"{}").removesuffix("/health")
    latest = site.address("/latest.json", b"{}")
    environ = {"BEAUTYDESK_SERVICE_URL": url, "BEAUTYDESK_RELEASES_URL": latest}

    silent = program("doctor", **environ)
    assert site.requests == []
    asked = program("doctor", "--network", **environ)

    assert "not contacted for this check" in silent.out
    assert "new versions: not looked for; the settings turn it on" in silent.out
    assert [path for path, _ in site.requests] == ["/health"]
    assert f"note     engine service: {url}: What answers there is no Beauty Desk service." in asked.out


def test_that_a_look_for_versions_that_is_on_is_told(program: Program) -> None:
    program.profile.mkdir()
    (program.profile / "settings.json").write_text('{"look_for_versions": true, "versions_looked": 1764590000}')

    run = program("doctor", BEAUTYDESK_RELEASES_URL="https://example.org/latest.json")

    assert "ok       new versions: looked for once a week, last 2025-12-01" in run.out


@pytest.mark.skipif(sys.platform != "linux", reason="fonts are looked for on Linux alone")
def test_that_fonts_are_looked_for_where_a_language_needs_them(program: Program) -> None:
    tool = program.folder / "bin" / "fc-list"
    tool.parent.mkdir()
    program.profile.mkdir()
    (program.profile / "settings.json").write_text('{"language": "zh_CN"}')
    path = f"{tool.parent}:{os.environ['PATH']}"
    tool.write_text("#!/bin/sh\nexit 0\n")
    tool.chmod(0o755)
    without = program("doctor", PATH=path)
    tool.write_text("#!/bin/sh\necho Noto Sans CJK\n")
    there = program("doctor", PATH=path)
    (program.profile / "settings.json").write_text('{"language": "de"}')
    german = program("doctor", PATH=path)

    assert "note     fonts: There are no Chinese letters" in without.out
    assert "ok       fonts: Chinese letters are there" in there.out
    assert "fonts:" not in german.out
