"""What contributors meet: valid forms that ask for consent, a changelog in its form, pictures that can be read."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from beautydesk import __version__
from tests.docs.pages import README, ROOT, links, text_of

FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"
CHANGELOG = text_of(ROOT / "packaging" / "CHANGELOG.md")


def test_that_the_forms_are_valid() -> None:
    if importlib.util.find_spec("check_jsonschema") is None:
        pytest.skip("check-jsonschema is not installed")
    forms = [path for path in FORMS.glob("*.yml") if path.name != "config.yml"]
    for schema, files in (("vendor.github-issue-forms", forms), ("vendor.github-issue-config", [FORMS / "config.yml"])):
        command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, files)]
        done = subprocess.run(command, capture_output=True, text=True)
        assert files and done.returncode == 0, done.stdout + done.stderr


def test_that_a_photo_is_shared_by_consent_alone() -> None:
    fields = {
        field.partition("id: ")[2].partition("\n")[0]: field
        for field in text_of(FORMS / "photo.yml").split("  - type: ")
    }
    assert "required: true" not in fields["photo"]
    assert len(re.findall(r"- label: .+\n +required: true", fields["consent"])) == 2


def test_that_the_changelog_knows_this_version_and_goes_backwards() -> None:
    versions = re.findall(r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$", CHANGELOG, re.MULTILINE)
    assert __version__ in dict(versions)
    days = [date.fromisoformat(day) for _, day in versions]
    assert days == sorted(days, reverse=True)
    assert re.findall(r"^## (.+)$", CHANGELOG, re.MULTILINE)[0] == "[Unreleased]"


@pytest.mark.parametrize("link", [link for link in links(text_of(README)) if link.endswith(".webp")])
def test_that_pictures_of_the_readme_can_be_read_and_are_small(link: str) -> None:
    path = ROOT / Path(link)
    with Image.open(path) as image:
        assert image.width >= 1440
        moving = getattr(image, "n_frames", 1) > 1
    assert path.stat().st_size <= (2_500_000 if moving else 250_000)
