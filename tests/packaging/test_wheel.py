"""The wheel and the source archive: what they say, what they hold, and that everybody's are the same."""

from __future__ import annotations

import email
import email.message
import importlib.util
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.packaging.steps import PACKAGING, step

ROOT = PACKAGING.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
MODELS = ROOT / "beautydesk" / "engines" / "local" / "models"
HOME = "https://desk.example/app"


@pytest.fixture(scope="module")
def hook():
    pytest.importorskip("hatchling")
    return step("hatch_build")


def targets(markdown: str) -> list[str]:
    """What the links and pictures of a page lead to, those of its code left out."""
    return re.findall(r"\]\(([^)]*)\)", re.sub(r"```.*?```", "", markdown, flags=re.DOTALL))


def test_that_the_description_has_no_link_that_leads_nowhere(hook) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert any(not target.startswith(("http", "#")) for target in targets(readme)), "else nothing is tried here"
    for homepage in ("", HOME):
        text = hook.described(readme, homepage)
        assert all(re.match(r"(https?://|mailto:|#)", target) for target in targets(text))
        assert not re.search(r"<(img|a|source)\b", text), "only what Markdown writes is rewritten"
    assert "![" not in hook.described(readme, "")


def test_that_links_lead_to_the_homepage_and_code_stays(hook) -> None:
    page = "![A](tests/a.webp) [b](docs/b.md#c) [d](#e) [f](https://g.example/h)\n```\n[x](y)\n```\n"
    assert hook.described(page, HOME + "/") == (
        f"![A]({HOME}/tests/a.webp) [b]({HOME}/docs/b.md#c) [d](#e) [f](https://g.example/h)\n```\n[x](y)\n```\n"
    )
    assert hook.described(page, "") == " b [d](#e) [f](https://g.example/h)\n```\n[x](y)\n```\n"
    at_github = hook.described(page, "https://github.com/a/b")
    assert "(https://github.com/a/b/raw/HEAD/tests/a.webp)" in at_github
    assert "(https://github.com/a/b/blob/HEAD/docs/b.md#c)" in at_github


def test_that_licence_files_are_there() -> None:
    assert PROJECT["license-files"] and all((ROOT / name).is_file() for name in PROJECT["license-files"])


def test_that_every_python_that_is_meant_is_in_the_classifiers() -> None:
    named = re.findall(r"Python :: (3\.\d+)", " ".join(PROJECT["classifiers"]))
    assert named == ["3.11", "3.12", "3.13", "3.14"] and PROJECT["requires-python"] == ">=3.11,<3.15"


def test_that_the_build_tools_are_pinned_and_hashed() -> None:
    text = (PACKAGING / "wheel.lock").read_text(encoding="utf-8")
    entries = re.sub(r"^ *#.*\n", "", text, flags=re.MULTILINE).replace("\\\n", " ").splitlines()
    assert any(entry.startswith("hatchling==") for entry in entries) and "://" not in text
    assert all(re.fullmatch(r"[a-z0-9-]+==\S+( ; .+?)?( +--hash=sha256:[0-9a-f]{64})+", entry) for entry in entries)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Both files, built twice and compared, without a network."""
    pytest.importorskip("hatchling")
    if os.name == "nt" or not (MODELS / "LICENSE.txt").exists():
        pytest.skip("needs a Unix, and the face networks in the checkout")
    folder = tmp_path_factory.mktemp("built")
    environ = os.environ | {
        "BEAUTYDESK_BUILD_PYTHON": sys.executable,
        "BEAUTYDESK_MODELS": str(MODELS),
        "PIP_NO_INDEX": "1",
    }
    command = [str(PACKAGING / "wheel"), "--check", str(folder)]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=500)
    assert done.returncode == 0, done.stderr
    assert "the same bytes" in done.stderr
    return [Path(line) for line in done.stdout.splitlines()]


@pytest.mark.slow
def test_that_the_wheel_holds_what_the_program_needs_and_no_more(built: list[Path]) -> None:
    with zipfile.ZipFile(built[0]) as wheel:
        names = set(wheel.namelist())
        (metadata,) = (name for name in names if name.endswith(".dist-info/METADATA"))
        said: email.message.Message = email.message_from_bytes(wheel.read(metadata))
        described = wheel.read(metadata).decode()
    inside = {name.removeprefix("beautydesk/_resources/") for name in names if "/_resources/" in name}
    here = {
        path.relative_to(ROOT / "resources").as_posix() for path in (ROOT / "resources").rglob("*") if path.is_file()
    }
    left_out = {name for name in here if name.endswith(".ts")} | {"i18n/README.md", "sample/CREDIT.txt"}
    assert inside == here - left_out
    assert {f"beautydesk/engines/local/models/{path.name}" for path in MODELS.glob("*.tflite")} <= names
    assert not [name for name in names if name.startswith(("tests/", "packaging/")) or name.endswith((".pyc", ".ts"))]
    info = metadata.removesuffix("METADATA")
    assert {f"{info}licenses/{name}" for name in PROJECT["license-files"]} <= names
    assert said["License-Expression"] == PROJECT["license"] and said["Metadata-Version"] == "2.4"
    assert said["Keywords"] and len(said.get_all("Classifier") or ()) == len(PROJECT["classifiers"])
    assert "# Beauty Desk" in described


@pytest.mark.slow
def test_that_strict_checkers_find_nothing(built: list[Path]) -> None:
    tools = {"twine": ["check", "--strict", *map(str, built)], "check_wheel_contents": [str(built[0])]}
    there = {name: arguments for name, arguments in tools.items() if importlib.util.find_spec(name)}
    if not there:
        pytest.skip("neither twine nor check-wheel-contents is installed")
    for name, arguments in there.items():
        done = subprocess.run([sys.executable, "-m", name, *arguments], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
