"""Known vulnerabilities of what the locks name: `python packaging/audit.py [--service osv|pypi] [LOCK ...]`.

Asks a public database by way of pip-audit, which the Python that runs this has to have, about every version for every
system. 0: each was looked up, and none is known; 1: there are some, told with the versions that mend them; 3: the
database could not be asked, or not about all. pip-audit alone takes what it could not look up for harmless.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

PACKAGING = Path(__file__).resolve().parent
KNOWN, UNASKED = 1, 3
Pin = tuple[str, str]  # name, version


def pins(locks: Iterable[Path]) -> list[Pin]:
    """Every version of every package, whatever system or Python it is for."""
    found = {
        pin for lock in locks for pin in re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", lock.read_text("utf-8"), re.M)
    }
    return sorted(found)


def rounds(found: list[Pin]) -> list[list[Pin]]:
    """The pins in lists that name no package twice, which is all that pip-audit takes."""
    versions: dict[str, list[Pin]] = defaultdict(list)
    for pin in found:
        versions[pin[0]].append(pin)
    return [[many[n] for many in versions.values() if n < len(many)] for n in range(max(map(len, versions.values())))]


def ask(asked: list[Pin], service: str) -> list[dict[str, Any]]:
    """What the database says of each; ConnectionError, with the reason, when it says nothing."""
    with tempfile.TemporaryDirectory(prefix="beautydesk-audit-") as folder:
        lock = Path(folder) / "lock.txt"
        lock.write_text("".join(f"{name}=={version}\n" for name, version in asked), encoding="utf-8")
        command = [sys.executable, "-m", "pip_audit", "--requirement", str(lock), "--no-deps", "--disable-pip"]
        command += ["--vulnerability-service", service, "--format", "json", "--progress-spinner", "off"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        return list(json.loads(done.stdout)["dependencies"])
    except (ValueError, KeyError, TypeError):
        lines = done.stderr.strip().splitlines()
        raise ConnectionError(lines[-1] if lines else "pip-audit said nothing") from None


def judge(asked: list[Pin], said: list[dict[str, Any]]) -> tuple[int, list[str]]:
    """The exit status, and a line for people for each finding and for each package that was not looked up."""
    answered = {(row["name"], row.get("version")) for row in said if "vulns" in row}
    lines = []
    for row in said:
        for found in row.get("vulns", ()):
            mended = ", ".join(found.get("fix_versions") or ()) or "no version yet"
            names = " ".join([found["id"], *found.get("aliases", ())])
            lines.append(f"{row['name']} {row['version']}: {names}, mended in {mended}")
    unasked = [pin for pin in asked if pin not in answered]
    status = KNOWN if lines else UNASKED if unasked else 0
    return status, lines + [f"{name} {version}: was not looked up" for name, version in unasked]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Known vulnerabilities of what the locks name.")
    parser.add_argument("--service", choices=("osv", "pypi"), default="osv", help="whose database (osv)")
    parser.add_argument(
        "locks", nargs="*", type=Path, metavar="LOCK", help="all of the checkout, unless some are named"
    )
    options = parser.parse_args(arguments)
    asked = pins(options.locks or sorted(PACKAGING.rglob("*.lock")))
    try:
        said = [row for some in rounds(asked) for row in ask(some, options.service)]
    except ConnectionError as error:
        print(f"error: nothing is known: the database could not be asked ({error})", file=sys.stderr)
        return UNASKED
    status, lines = judge(asked, said)
    for line in lines:
        print(line)
    if status == 0:
        print(f"{len(asked)} versions were looked up, and nothing is known against them")
    return status


if __name__ == "__main__":
    raise SystemExit(main())
