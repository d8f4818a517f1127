"""Presets survive runs and travel between computers; a file that is none changes nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from beautydesk.core.errors import SaveError
from beautydesk.core.fine_tune import FineTune
from beautydesk.core.preset import Preset, tidy_name
from beautydesk.storage.presets import MOST_BYTES, PresetError, PresetStore, read, write

OWN = (Preset("Brautpaar – weich", 0.6, FineTune(texture=0.7, keep_marks=False)), Preset("Büro", 0.25))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "presets.json"


def test_that_presets_come_back(path: Path) -> None:
    assert PresetStore(path).load() == ()
    PresetStore(path).save(OWN)
    assert PresetStore(path).load() == OWN
    write(path.with_name("for you.json"), OWN[:1])
    assert read(path.with_name("for you.json")) == OWN[:1]


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "nonsense", "[" * 100_000, '{"kind": "beautydesk-presets", "version": 1, "presets": [7]}'],
    ids=lambda text: repr(text[:20]),
)
def test_that_a_broken_file_is_set_aside(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_text(text)
    assert PresetStore(path).load() == ()
    assert path.with_name("presets.broken-1.json").read_text() == text
    PresetStore(path).save(OWN)
    assert PresetStore(path).load() == OWN


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"kind": "recipes"}, "format"),
        ({"version": 2}, "another version"),
        ({"presets": [{"name": "", "level": 0.5, "fine_tune": {}}]}, "not allowed"),
        ({"presets": [{"name": "A", "level": 1.5, "fine_tune": {}}]}, "not allowed"),
        ({"presets": [{"name": "A", "level": True, "fine_tune": {}}]}, "not allowed"),
        ({"presets": [{"name": 7, "level": 0.5, "fine_tune": {}}]}, "not allowed"),
        ({"presets": [{"name": "A", "level": 0.5, "fine_tune": {"texture": 9}}]}, "not allowed"),
        ({"presets": [{"name": "A", "level": 0.5}]}, "not allowed"),
        ({"presets": [{"name": "A", "level": 0.5, "fine_tune": {}}] * 501}, "too many"),
    ],
)
def test_that_a_file_from_elsewhere_is_checked_before_it_is_used(tmp_path: Path, change: Any, reason: str) -> None:
    file = tmp_path / "theirs.json"
    write(file, OWN)
    file.write_text(json.dumps({**json.loads(file.read_text()), **change}))
    with pytest.raises(PresetError, match=reason):
        read(file)


def test_that_a_huge_file_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "huge.json"
    file.write_bytes(b" " * (MOST_BYTES + 1))
    with pytest.raises(PresetError, match="too large"):
        read(file)


def test_that_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SaveError, match="could not be written"):
        write(tmp_path / "file" / "presets.json", OWN)


@pytest.mark.parametrize(
    ("typed", "name"),
    [("  a \n b ", "a b"), ("\u202eevil", "evil"), ("x" * 60, "x" * 40), ("\t\n", ""), ("柔和", "柔和")],
)
def test_that_names_are_made_tidy(typed: str, name: str) -> None:
    assert tidy_name(typed) == name
