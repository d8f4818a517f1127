"""What a Linux desktop is told of the program: files that its own tools approve of, and that open photos for real."""

from __future__ import annotations

import configparser
import io
import os
import re
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PIL import Image

from beautydesk.imaging.files.folders import PHOTO_EXTENSIONS
from beautydesk.storage.presets import SUFFIX
from beautydesk.storage.settings import LANGUAGES

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
LINUX = PACKAGING / "linux"
ENTRY = LINUX / "org.beautydesk.BeautyDesk.desktop"
METAINFO = LINUX / "org.beautydesk.BeautyDesk.metainfo.xml"
TRANSLATED = [language for language in LANGUAGES if language not in ("", "en")]
sys.path[:0] = [str(LINUX), str(PACKAGING)]

import icons  # noqa: E402
import manpage  # noqa: E402
import metainfo  # noqa: E402
import register  # noqa: E402

LOG = """# Changes

## [Unreleased]
### Added
- Nothing that anybody has yet.

## [1.2.0] - 2026-11-30
### Added
- `--edit` for **external editors**
  that wait, & more.
### Fixed
- One [thing](somewhere).

## [1.1.0] - 2026-11-01

[1.2.0]: somewhere
"""


def approved(*command: str | Path) -> str:
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"{command[0]} is not installed")
    run = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout + run.stderr


def entry(text: str | None = None) -> configparser.SectionProxy:
    parser = configparser.RawConfigParser(delimiters="=", strict=True)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(text or ENTRY.read_text(encoding="utf-8"))
    return parser["Desktop Entry"]


def test_that_the_desktop_file_is_approved() -> None:
    assert approved("desktop-file-validate", ENTRY) == ""


def test_that_what_people_read_of_it_is_there_in_all_languages() -> None:
    told = entry()
    for key in ("GenericName", "Comment", "Keywords"):
        assert all(told.get(f"{key}[{language}]") for language in TRANSLATED), key
    root = ET.parse(METAINFO).getroot()
    spoken = {each.get("{http://www.w3.org/XML/1998/namespace}lang") for each in root.findall("summary")}
    assert spoken == {None, *TRANSLATED}


def test_that_the_desktop_opens_with_it_what_the_program_reads() -> None:
    """As far as this desktop knows a type for it: what it does not know, no program can be asked for."""
    globs = Path("/usr/share/mime/globs2")
    if not globs.exists():
        pytest.skip("no list of types here")
    known: dict[str, set[str]] = {}
    for line in globs.read_text().splitlines():
        if line.startswith("#") or "*." not in line:
            continue
        _, kind, pattern = line.split(":")[:3]
        known.setdefault(pattern[1:].lower(), set()).add(kind)
    offered = set(filter(None, entry()["MimeType"].split(";")))
    missed = {ending: known[ending] for ending in PHOTO_EXTENSIONS if ending in known and not known[ending] & offered}
    assert missed == {}
    foreign = {kind for kinds in known.values() for kind in kinds & offered}
    read = {kind for ending in PHOTO_EXTENSIONS for kind in known.get(ending, ())}
    assert foreign <= read


def test_that_a_command_of_any_name_is_started_by_the_desktop_file() -> None:
    said = register.launcher(ENTRY.read_text(encoding="utf-8"), '/opt/a "b" $c 100%/run')
    assert entry(said)["Exec"] == r'"/opt/a \\"b\\" \\$c 100%%/run" %F'
    assert entry(said)["TryExec"] == '/opt/a "b" $c 100%/run'
    assert entry(register.launcher(ENTRY.read_text(encoding="utf-8"), "beautydesk"))["Exec"] == "beautydesk %F"


def test_that_the_metadata_is_approved_with_and_without_a_change_log_and_a_home(tmp_path: Path) -> None:
    log, home = tmp_path / "CHANGELOG.md", tmp_path / "home.json"
    bare = metainfo.completed(log, home)
    assert "<url" not in bare and "<release" not in bare and "<screenshot" not in bare
    log.write_text(LOG, encoding="utf-8")
    home.write_text('{"homepage": "https://example.org/", "issues": "", "screenshots": ["https://example.org/1.png"]}')
    full = metainfo.completed(log, home)
    root = ET.fromstring(full)
    assert [(one.get("version"), one.get("date")) for one in root.iter("release")] == [
        ("1.2.0", "2026-11-30"),
        ("1.1.0", "2026-11-01"),
    ]
    said = ["".join(point.itertext()) for point in root.findall("./releases/release/description/ul/li")]
    assert said == ["--edit for external editors that wait, & more.", "One thing."]
    assert [(url.get("type"), url.text) for url in root.findall("url")] == [("homepage", "https://example.org/")]
    for name, text in (("bare", bare), ("full", full)):
        file = tmp_path / name / METAINFO.name
        file.parent.mkdir()
        file.write_text(text, encoding="utf-8")
        if shutil.which("appstreamcli"):
            approved("appstreamcli", "validate", "--no-net", "--pedantic", file)


def test_that_the_type_of_presets_is_that_of_the_files_that_are_written() -> None:
    [pattern] = ET.parse(LINUX / "org.beautydesk.BeautyDesk.xml").getroot().findall(".//{*}glob")
    assert pattern.get("pattern") == f"*{SUFFIX}"


@pytest.mark.gui
def test_that_icons_come_in_all_sizes_and_the_smallest_is_drawn_for_its_pixels(tmp_path: Path, qapp: object) -> None:
    written = icons.write_theme(tmp_path / "hicolor")
    assert len(written) == len(icons.SIZES) + 2
    for file in written:
        if file.suffix == ".png":
            with Image.open(file) as icon:
                assert f"{icon.width}x{icon.height}" == file.parts[-3] and icon.getextrema()[3] == (0, 255)
    icons.write_ico(tmp_path / "a.ico")
    icons.write_icns(tmp_path / "a.icns")
    with Image.open(tmp_path / "a.ico") as ico, Image.open(tmp_path / "a.icns") as icns:
        assert (16, 16) in ico.info["sizes"] and (256, 256) in ico.info["sizes"]
        assert (512, 512, 2) in icns.info["sizes"]
    small = icons.rendered(16)
    edge = [small.getpixel((1, y)) for y in range(6, 10)]
    assert {pixel[3] for pixel in edge} == {255} and {small.getpixel((0, y))[3] for y in range(16)} == {0}


@pytest.mark.slow
def test_that_the_manual_page_says_what_the_help_says(tmp_path: Path) -> None:
    page = manpage.page()
    for word in ("\\-\\-edit", "beautydesk retouch", "beautydesk serve", "\\-\\-say\\-retouched", "EXIT STATUS"):
        assert word in page
    (tmp_path / "beautydesk.1").write_text(page, encoding="utf-8")
    if shutil.which("groff"):
        assert approved("groff", "-man", "-ww", "-z", "-Kutf8", tmp_path / "beautydesk.1") == ""


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="desktops of Linux")
def test_that_a_photo_is_opened_with_what_was_registered_and_nothing_is_left_after_removing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, told = tmp_path / "my data", tmp_path / "told"
    monkeypatch.setenv("XDG_DATA_HOME", str(data))
    program = tmp_path / "a program.sh"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >"{told}.part" && mv "{told}.part" "{told}"\n')
    program.chmod(0o755)
    others = data / "applications" / "other.desktop"
    others.parent.mkdir(parents=True)
    others.write_text("[Desktop Entry]\nType=Application\nName=Other\nExec=true\n")
    monkeypatch.setattr(manpage, "page", lambda: ".TH BEAUTYDESK 1\n")  # proven above
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert register.main(["--user", "--command", str(program)]) == 0
    registered = {path.relative_to(data).as_posix() for path in data.rglob("*") if path.is_file()}
    for place in ("applications/{}.desktop", "metainfo/{}.metainfo.xml", "icons/hicolor/scalable/apps/{}.svg"):
        assert place.format(register.ID) in registered
    if shutil.which("gio"):
        photo = tmp_path / "größer #1 100%.jpg"
        Image.new("RGB", (8, 8)).save(photo)
        assert register.ID in approved("gio", "mime", "image/jpeg") or not shutil.which("update-desktop-database")
        subprocess.run(
            ["gio", "launch", data / "applications" / f"{register.ID}.desktop", photo],
            check=True, timeout=60, env={**os.environ, "DISPLAY": ""},
        )  # fmt: skip
        deadline = time.monotonic() + 60
        while not told.exists():
            assert time.monotonic() < deadline
            time.sleep(0.02)
        assert told.read_text() == f"{photo}\n"
    assert register.main(["--user", "--remove"]) == 0
    left = [path for path in data.rglob("*") if re.search("beauty", path.name, re.IGNORECASE)]
    assert left == [] and others.exists()
