"""The licences of all that a complete installation holds, compared with what is really there.

    python packaging/licences.py                     a table; 1 and sentences when something is not as
                                                     resources/licences.toml says, or may not be passed on
    python packaging/licences.py --json              the same for programs
    python packaging/licences.py --bundle FOLDER     also every library file of a bundle, by name
    python packaging/licences.py --texts FILE        writes THIRD-PARTY.txt: the list and the texts, for bundles

Runs in the environment that a bundle is made from. Needs `packaging`, which PyInstaller and pytest bring.
"""

from __future__ import annotations

import argparse
import fnmatch
import json
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LIST = ROOT / "resources" / "licences.toml"
TEXTS = Path(__file__).resolve().parent / "licence_texts"
EXTRAS = ("service",)
SOMETIMES = {"provenance": "c2pa-python"}  # extras that not every installation has: looked at where that package is
EMPTY_LIBRARY = b"Beauty Desk: an empty library"  # see without_x265.py
NATIVE = re.compile(r"\.(so|dll|dylib|pyd)(\.[\w.]+)?$")
# What the older fields of metadata say, as SPDX identifiers.
SPELLED = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "UNKNOWN": "",
}


@dataclass(frozen=True, slots=True)
class Work:
    """Somebody's work: its name, its version ("" of a library), an SPDX expression, and where it comes from."""

    name: str
    version: str
    licence: str
    address: str


class Terms:
    """`resources/licences.toml`, asked."""

    def __init__(self, content: dict[str, Any]) -> None:
        self.packages: dict[str, dict[str, str]] = content["packages"]
        self.libraries: dict[str, dict[str, str]] = content["libraries"]
        self.forbidden: dict[str, str] = content["forbidden"]
        self.allowed: dict[str, str] = content["allowed"]

    @classmethod
    def read(cls) -> Terms:
        return cls(tomllib.loads(LIST.read_text(encoding="utf-8")))

    def allows(self, expression: str) -> bool:
        """Is every part of the SPDX expression allowed, or one of those that it lets choose from?"""
        if expression in self.allowed:
            return True
        parts = expression.split(" AND ")
        return all(any(choice.strip("() ") in self.allowed for choice in part.split(" OR ")) for part in parts)

    def library(self, name: str) -> Work | None:
        """Whose library the file `name` is; None where the list does not know it."""
        patterns = {p: title for title, row in self.libraries.items() for p in row["files"].split(", ")}
        title = patterns.get(best(name, patterns) or "")
        return Work(title, "", self.libraries[title]["licence"], self.libraries[title]["address"]) if title else None


def best(name: str, patterns: Iterable[str]) -> str | None:
    """The longest of `patterns` that the file name fits; a pattern without * has to end where a word does."""
    bare = name.lower().removeprefix("lib")

    def fits(pattern: str) -> bool:
        if "*" in pattern:
            return fnmatch.fnmatchcase(bare, pattern)
        return bare.startswith(pattern) and not bare[len(pattern) : len(pattern) + 1].isalpha()

    return max(filter(fits, patterns), key=len, default=None)


def needed() -> list[metadata.Distribution]:
    """The distributions that the program needs here, by name; PackageNotFoundError where one is not installed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    there = [extra for extra, package in SOMETIMES.items() if _is_installed(package)]
    texts = [text for extra in (*EXTRAS, *there) for text in project["optional-dependencies"][extra]]
    texts += project["dependencies"]
    waiting = [(Requirement(text), frozenset[str]()) for text in texts]
    found: dict[str, metadata.Distribution] = {}
    seen = set()
    while waiting:
        demand, asked = waiting.pop()
        key = (canonicalize_name(demand.name), frozenset(demand.extras))
        if key in seen or (demand.marker and not any(demand.marker.evaluate({"extra": e}) for e in asked or {""})):
            continue
        seen.add(key)
        found[key[0]] = metadata.distribution(demand.name)
        waiting += [(Requirement(text), key[1]) for text in found[key[0]].requires or ()]
    return [found[name] for name in sorted(found)]


def _is_installed(name: str) -> bool:
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def stated(distribution: metadata.Distribution) -> str:
    """What a distribution's own metadata says of its licence, as far as that is one line; "" when it says nothing."""
    said = distribution.metadata
    for text in (said.get("License-Expression"), said.get("License")):
        if text and "\n" not in text and (plain := SPELLED.get(text, text)):
            return plain
    classes = [line.rsplit(" :: ", 1)[1] for line in said.get_all("Classifier") or () if line.startswith("License ::")]
    return " AND ".join(SPELLED.get(name, name) for name in classes)


def works(terms: Terms, distributions: Iterable[metadata.Distribution]) -> Iterator[Work]:
    for distribution in distributions:
        row = terms.packages.get(canonicalize_name(distribution.name), {"licence": "", "address": ""})
        yield Work(distribution.name, distribution.version, row["licence"], row["address"])


def package_problems(terms: Terms, distributions: Iterable[metadata.Distribution]) -> Iterator[str]:
    """Packages that the list does not know, that say otherwise than it, or whose terms do not let them be passed on."""
    for distribution in distributions:
        row = terms.packages.get(canonicalize_name(distribution.name))
        said = stated(distribution)
        if row is None:
            yield f"{distribution.name} is not in {LIST.name}; its metadata says {said or 'nothing'}"
        elif said != row.get("metadata", row["licence"]):
            yield f"{distribution.name} {distribution.version} says {said or 'nothing'}, {LIST.name} {row['licence']}"
        elif not terms.allows(row["licence"]) and "not_bundled" not in row:
            yield f"{distribution.name}: {row['licence']} is not allowed"


def natives(folder: Path) -> Iterator[Path]:
    """The library files of a bundle, each once, however many links lead to it."""
    for path in sorted(folder.rglob("*")):
        framework = path.parent.parent.name == "Versions" and path.name.startswith("Qt")
        if path.is_file() and not path.is_symlink() and (NATIVE.search(path.name) or framework):
            yield path


@cache
def _importable() -> Mapping[str, list[str]]:
    """Names of modules with the distributions that they come from."""
    return metadata.packages_distributions()


def file_work(terms: Terms, path: Path, folder: Path) -> Work | str:
    """Whose work a library file of the bundle in `folder` is, or a sentence on why it may not be there."""
    pattern = best(path.name, terms.forbidden)
    if pattern and EMPTY_LIBRARY not in path.read_bytes():
        return f"{path.name}: {terms.forbidden[pattern]}"
    if pattern:
        return Work("Beauty Desk", "", "MIT", "")
    inside = path.relative_to(folder).parts
    top = next((part for part in inside if part not in {"_internal", "Contents", "Frameworks", "Resources"}), "")
    module = top.split(".")[0]
    if "lib-dynload" in inside or module == "python3":
        return Work("Python", "", "PSF-2.0", "https://www.python.org")
    if found := terms.library(path.name):
        return found if terms.allows(found.licence) else f"{path.name}: {found.licence} is not allowed"
    for name in _importable().get(module, ()):
        if row := terms.packages.get(canonicalize_name(name)):
            return Work(name, metadata.version(name), row["licence"], row["address"])
    return f"{path.relative_to(folder)}: whose work it is {LIST.name} does not say"


def texts_of(distribution: metadata.Distribution) -> Iterator[tuple[str, str]]:
    """The licence files of a distribution, each with its name inside it."""
    for file in distribution.files or ():
        name = file.as_posix()
        if ".dist-info/" in name and re.search(r"licen[cs]e|copying|notice", name.rsplit("/", 1)[1], re.IGNORECASE):
            yield (
                name.split(".dist-info/", 1)[1],
                Path(str(file.locate())).read_text(encoding="utf-8", errors="replace"),
            )


def third_party(terms: Terms, distributions: list[metadata.Distribution], libraries: Iterable[Work]) -> str:
    """What THIRD-PARTY.txt says: whose work it is, where its sources are, and the texts of the licences, each once."""
    passed_on = [one for one in distributions if "not_bundled" not in terms.packages[canonicalize_name(one.name)]]
    lines = [
        "This program holds the work of others. Each is listed with its version, its licence (an SPDX expression) and",
        "the address where its sources are. Libraries under the LGPL are files of their own, which may be replaced.",
        "",
    ]
    listed = [*works(terms, passed_on), *sorted(set(libraries), key=lambda work: work.name.lower())]
    lines += [f"{one.name} {one.version}".ljust(36) + f" {one.licence}\n{'':36} {one.address}" for one in listed]
    texts: dict[str, list[str]] = {}
    for one in passed_on:
        for name, text in texts_of(one):
            texts.setdefault(text.strip(), []).append(f"{one.name}: {name}")
    for path in sorted(TEXTS.glob("*.txt")):
        texts.setdefault(path.read_text(encoding="utf-8").strip(), []).append(path.stem)
    for text, names in texts.items():
        lines += ["", "=" * 100, *names, "=" * 100, "", text]
    return "\n".join(lines) + "\n"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="The licences of all that a complete installation holds.")
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--bundle", type=Path, metavar="FOLDER", help="look at the library files of a bundle, too")
    parser.add_argument("--texts", type=Path, metavar="FILE", help="write THIRD-PARTY.txt")
    options = parser.parse_args(arguments)
    terms = Terms.read()
    distributions = needed()
    problems = list(package_problems(terms, distributions))
    libraries = set()
    for path in natives(options.bundle) if options.bundle else ():
        found = file_work(terms, path, options.bundle)
        if isinstance(found, str):
            problems.append(found)
        elif not found.version:
            libraries.add(found)
    listed = [*works(terms, distributions), *sorted(libraries, key=lambda work: work.name.lower())]
    if options.json:
        print(json.dumps({"works": [asdict(work) for work in listed], "problems": problems}, indent=2))
    else:
        for work in listed:
            print(f"{work.name} {work.version}".ljust(36), work.licence)
        for problem in problems:
            print(f"error: {problem}", file=sys.stderr)
    if options.texts and not problems:
        options.texts.write_text(third_party(terms, distributions, libraries), encoding="utf-8")
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
