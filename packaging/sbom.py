"""What a release is made of, for programs: `python packaging/sbom.py [--bundle FOLDER] FILE` writes CycloneDX 1.6.

Packages come from what is installed, with the hashes of the lock; the library files of a bundle by name, terms and
digest. The same input gives the same file: it holds no time and no number of its own. Runs where licences.py does.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import licences
from packaging.utils import canonicalize_name

LOCK = licences.ROOT / "packaging" / "requirements.lock"


def version() -> str:
    text = (licences.ROOT / "beautydesk" / "__init__.py").read_text(encoding="utf-8")
    return re.findall(r'^__version__ = "(.+)"', text, re.MULTILINE)[0]


def locked() -> dict[tuple[str, str], list[str]]:
    """The digests of all wheels of each version that the lock names."""
    text = LOCK.read_text(encoding="utf-8")
    rows = re.findall(r"^([a-z0-9-]+)==([^\s;\\]+)((?:.|\n)*?)(?=^[a-z]|\Z)", text, re.MULTILINE)
    return {(name, number): re.findall(r"sha256:([0-9a-f]{64})", rest) for name, number, rest in rows}


def component(work: licences.Work, **more: Any) -> dict[str, Any]:
    """A part as CycloneDX writes it; `work.licence` may be an expression."""
    made: dict[str, Any] = {"type": "library", "name": work.name, **more}
    if work.version:
        made["version"] = work.version
    if work.licence and not work.licence.startswith("LicenseRef-none"):
        made["licenses"] = [{"expression": work.licence}]
    if work.address:
        made["externalReferences"] = [{"type": "website", "url": work.address}]
    return made


def packages(terms: licences.Terms) -> list[dict[str, Any]]:
    digests = locked()
    found = []
    for work in licences.works(terms, licences.needed()):
        name = canonicalize_name(work.name)
        wheels = digests.get((name, work.version), [])
        references = [{"type": "distribution", "url": f"pkg:pypi/{name}@{work.version}", "hashes": _hashes(wheels)}]
        part = component(work, **{"bom-ref": name, "purl": f"pkg:pypi/{name}@{work.version}"})
        part.setdefault("externalReferences", []).extend(references if wheels else [])
        found.append(part)
    return found


def _hashes(digests: list[str]) -> list[dict[str, str]]:
    return [{"alg": "SHA-256", "content": digest} for digest in digests]


def files(terms: licences.Terms, bundle: Path) -> list[dict[str, Any]]:
    """The library files of a bundle; ValueError with a sentence for one that may not be in it."""
    found = []
    for path in licences.natives(bundle):
        work = licences.file_work(terms, path, bundle)
        if isinstance(work, str):
            raise ValueError(work)
        place = path.relative_to(bundle).as_posix()
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        group = {"group": work.name} if work.name != path.name else {}
        named = licences.Work(path.name, work.version, work.licence, work.address)
        found.append(component(named, **group, **{"type": "file", "bom-ref": place, "hashes": _hashes([digest])}))
    return found


def bill(bundle: Path | None = None) -> dict[str, Any]:
    """The whole document."""
    terms = licences.Terms.read()
    product = licences.Work("Beauty Desk", version(), "MIT AND Apache-2.0 AND CC0-1.0", "")
    parts = packages(terms) + (files(terms, bundle) if bundle else [])
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": component(product, **{"type": "application", "bom-ref": "beautydesk"})},
        "components": parts,
        "dependencies": [{"ref": "beautydesk", "dependsOn": [part["bom-ref"] for part in parts]}],
    }


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Writes what a release is made of as CycloneDX.")
    parser.add_argument("--bundle", type=Path, metavar="FOLDER", help="name its library files, too")
    parser.add_argument("file", type=Path, metavar="FILE")
    options = parser.parse_args(arguments)
    try:
        text = json.dumps(bill(options.bundle), indent=2, ensure_ascii=False)
    except ValueError as error:
        raise SystemExit(f"error: {error}") from error
    options.file.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
