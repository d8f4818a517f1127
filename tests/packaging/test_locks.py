"""The locks: whole, hashed, free of addresses, and in step with pyproject.toml and with each other."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("pip", "requirements", "requirements-test", "requirements-dev")
CHAIN = LOCKS[1:]


def entries(lock: str) -> list[str]:
    """The lock's requirements, each with its hashes, on one line."""
    text = (ROOT / "packaging" / f"{lock}.lock").read_text(encoding="utf-8")
    lines = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    return lines.replace("\\\n", " ").splitlines()


def marker_of(entry: str) -> str:
    """For which Pythons and systems it is; '' for all."""
    return str(Requirement(entry.split("--hash")[0].strip()).marker or "")


def without_marker(entry: str) -> str:
    """Version and hashes."""
    return re.sub(r" ; [^#]+?(?= +--hash)", "", " ".join(entry.split()))


def pins(lock: str) -> dict[str, set[str]]:
    """Every version of every package; more than one where Python versions need different ones."""
    found: dict[str, set[str]] = {}
    for entry in entries(lock):
        requirement = Requirement(entry.split("--hash")[0].strip())
        found.setdefault(canonicalize_name(requirement.name), set()).add(str(requirement.specifier).removeprefix("=="))
    return found


def demands(lock: str) -> list[Requirement]:
    """What pyproject.toml asks of the lock."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    texts = project["project"]["dependencies"] + project["project"]["optional-dependencies"]["service"]
    if lock != "requirements":
        texts += groups["test"]
    if lock == "requirements-dev":
        texts += [text for text in groups["dev"] if isinstance(text, str)]
    return [Requirement(text) for text in texts]


@pytest.mark.parametrize("lock", LOCKS)
def test_that_every_package_is_pinned_and_hashed(lock: str) -> None:
    assert entries(lock)
    for entry in entries(lock):
        assert re.match(r"[a-z0-9-]+==[\w.]+( ; [^#]+?)?( +--hash=sha256:[0-9a-f]{64})+$", entry), entry


@pytest.mark.parametrize("lock", LOCKS)
def test_that_no_address_is_in_a_lock(lock: str) -> None:
    text = (ROOT / "packaging" / f"{lock}.lock").read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*--(?!hash)", text, re.MULTILINE)


@pytest.mark.parametrize("lock", CHAIN)
def test_that_a_lock_holds_what_pyproject_asks_for(lock: str) -> None:
    pinned = pins(lock)
    for demand in demands(lock):
        versions = pinned.get(canonicalize_name(demand.name), set())
        assert versions, f"{demand} is not in {lock}.lock: run packaging/lock"
        assert all(demand.specifier.contains(version) for version in versions), f"{demand}: {versions} in {lock}.lock"


@pytest.mark.parametrize(("smaller", "larger"), list(pairwise(CHAIN)))
def test_that_a_larger_lock_holds_the_smaller_one(smaller: str, larger: str) -> None:
    """The same files of the same versions, wherever the smaller one wants them; the larger one may want them elsewhere
    as well."""
    whole = {without_marker(entry): marker_of(entry) for entry in entries(larger)}
    for entry in entries(smaller):
        assert without_marker(entry) in whole, entry
        assert whole[without_marker(entry)] in ("", marker_of(entry)), entry
