"""A release: the workflow that makes it, its bill of materials, its sums, and what is known against its parts."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import re
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

import beautydesk
from tests.packaging.steps import PACKAGING, step

audit = step("audit")
licences = step("licences")
publish = step("publish")
sbom = step("sbom")
WORKFLOW = PACKAGING / "release.yml"


@pytest.fixture(scope="module")
def workflow() -> dict[str, Any]:
    return pytest.importorskip("yaml").safe_load(WORKFLOW.read_text(encoding="utf-8"))


def test_that_every_action_is_named_by_its_commit_and_version() -> None:
    used = re.findall(r"uses: (\S+)(.*)", WORKFLOW.read_text(encoding="utf-8"))
    assert used
    for action, comment in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment), comment
    assert len({action.split("@")[0] for action, _ in used}) == len(set(used)), "one version of each"


def test_that_only_the_draft_may_write(workflow: dict[str, Any]) -> None:
    assert workflow["permissions"] == {}
    jobs = workflow["jobs"]
    assert {name for name, job in jobs.items() if job["permissions"] != {"contents": "read"}} == {"draft"}
    assert set(jobs["draft"]["needs"]) == set(jobs) - {"draft"}
    assert jobs["draft"]["if"] == "github.event_name == 'push'"


def test_that_the_workflow_runs_what_is_there() -> None:
    root = PACKAGING.parent
    named = set(re.findall(r"(?<![\w/.-])(?:packaging|beautydesk|\.ci)/[\w./-]+", WORKFLOW.read_text(encoding="utf-8")))
    assert {"packaging/wheel", "packaging/macos/dmg", "packaging/windows/beautydesk.nsi"} <= named
    if not (PACKAGING / "bundle").is_dir():
        named = {name for name in named if not name.startswith("packaging/bundle/")}
    assert [name for name in sorted(named) if not (root / name).exists()] == []


def test_that_zizmor_finds_nothing_in_the_workflow() -> None:
    beside = Path(sys.executable).with_name("zizmor")
    program = str(beside) if beside.exists() else shutil.which("zizmor")
    if program is None:
        pytest.skip("zizmor is not installed")
    done = subprocess.run([program, "--offline", "--no-progress", str(WORKFLOW)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_that_actionlint_finds_nothing_in_the_workflow() -> None:
    program = shutil.which("actionlint")
    if program is None:
        pytest.skip("actionlint is not installed")
    done = subprocess.run([program, str(WORKFLOW)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


# ---- what it is made of ----


@pytest.fixture(scope="module")
def bill() -> dict[str, Any]:
    try:
        return sbom.bill()
    except metadata.PackageNotFoundError as error:
        pytest.skip(f"{error}: an extra is not installed here")


def test_that_the_bill_names_each_part_with_terms_and_digests(bill: dict[str, Any]) -> None:
    parts = {part["bom-ref"]: part for part in bill["components"]}
    assert len(parts) == len(bill["components"])
    assert parts["pillow-heif"]["licenses"] == [{"expression": "BSD-3-Clause"}]
    version = metadata.version("pillow")
    assert parts["pillow"]["purl"] == f"pkg:pypi/pillow@{version}"
    if ("pillow", version) in sbom.locked():
        (wheels,) = (one for one in parts["pillow"]["externalReferences"] if one["type"] == "distribution")
        assert wheels["hashes"] and all(re.fullmatch("[0-9a-f]{64}", one["content"]) for one in wheels["hashes"])
    assert bill["metadata"]["component"]["version"] == beautydesk.__version__
    assert bill["dependencies"] == [{"ref": "beautydesk", "dependsOn": list(parts)}]


def test_that_the_bill_is_one_that_others_read(bill: dict[str, Any]) -> None:
    if importlib.util.find_spec("cyclonedx") is None:
        pytest.skip("cyclonedx-python-lib is not installed")
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(bill)) is None


def test_that_files_of_a_bundle_are_in_the_bill_and_forbidden_ones_stop_it(tmp_path: Path) -> None:
    (tmp_path / "libz.so.1").write_bytes(b"zlib")
    terms = licences.Terms.read()
    (part,) = sbom.files(terms, tmp_path)
    assert (part["name"], part["group"], part["type"]) == ("libz.so.1", "zlib", "file")
    assert part["hashes"] == [{"alg": "SHA-256", "content": hashlib.sha256(b"zlib").hexdigest()}]
    (tmp_path / "libx265.so.217").write_bytes(b"x265")
    with pytest.raises(ValueError, match="GPL 2"):
        sbom.files(terms, tmp_path)


# ---- what is laid out ----


def test_that_sums_are_what_sha256sum_checks(tmp_path: Path) -> None:
    if shutil.which("sha256sum") is None:
        pytest.skip("sha256sum is not installed")
    (tmp_path / "a file.txt").write_text("a")
    (tmp_path / "b.whl").write_bytes(b"\0\r\n")
    assert publish.main([str(tmp_path)]) == 0
    command = ["sha256sum", "--check", "--strict", publish.SUMS]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True).returncode == 0
    (tmp_path / "b.whl").write_bytes(b"changed")
    assert subprocess.run(command, cwd=tmp_path, capture_output=True).returncode == 1


def test_that_the_latest_version_is_told_only_where_somebody_may_ask(tmp_path: Path) -> None:
    home = tmp_path / "home.json"
    home.write_text('{"homepage": "", "issues": "", "releases": ""}')
    assert publish.latest("New.", home) is None
    home.write_text(
        '{"homepage": "https://desk.example/", "issues": "", "releases": "https://desk.example/latest.json"}'
    )
    assert publish.latest(" New.\n", home) == {
        "version": beautydesk.__version__,
        "page": "https://desk.example/",
        "notes": "New.",
    }


def test_that_a_tag_of_another_version_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert publish.main(["--tag", "v99.0.0", str(tmp_path)]) == 1
    assert "v99.0.0" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
    assert publish.main(["--tag", f"v{beautydesk.__version__}", str(tmp_path)]) == 0


# ---- what is known against it ----


def test_that_each_version_of_the_locks_is_asked_about_whatever_system_it_is_for() -> None:
    pins = audit.pins([PACKAGING / "requirements.lock"])
    names = [name for name, _ in pins]
    assert "pywin32-ctypes" in names and "secretstorage" in names and names.count("numpy") == 2
    lists = audit.rounds(pins)
    assert sorted(pin for some in lists for pin in some) == pins
    assert all(len({name for name, _ in some}) == len(some) for some in lists)


def test_that_what_was_not_looked_up_is_not_taken_for_harmless() -> None:
    asked = [("anyio", "1"), ("pillow", "2")]
    fine = [{"name": name, "version": version, "vulns": []} for name, version in asked]
    assert audit.judge(asked, fine) == (0, [])
    skipped = [fine[0], {"name": "pillow", "skip_reason": "not found"}]
    assert audit.judge(asked, skipped) == (audit.UNASKED, ["pillow 2: was not looked up"])
    assert audit.judge(asked, [])[0] == audit.UNASKED
    found = {"id": "GHSA-1", "aliases": ["CVE-2"], "fix_versions": ["3"]}
    status, lines = audit.judge(asked, [{"name": "anyio", "version": "1", "vulns": [found]}, fine[1]])
    assert (status, lines) == (audit.KNOWN, ["anyio 1: GHSA-1 CVE-2, mended in 3"])


def test_that_a_database_that_cannot_be_asked_has_a_status_of_its_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nothing(*_: object) -> list[dict[str, Any]]:
        raise ConnectionError("no route")

    monkeypatch.setattr(audit, "ask", nothing)
    assert audit.main([]) == audit.UNASKED
    assert "nothing is known" in capsys.readouterr().err
