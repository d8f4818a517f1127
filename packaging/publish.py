"""The last step before a release is laid out: `python packaging/publish.py [--tag vX.Y.Z] [--notes FILE] FOLDER`.

Writes into the folder with all files of the release: `latest.json`, which the window's look for new versions reads from
where `resources/home.json` says, and `SHA256SUMS` over everything, which `sha256sum -c SHA256SUMS` checks. Signatures
go beside it: SHA256SUMS.asc (gpg) or .minisig, made by whoever publishes, on a computer that holds the key.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SUMS, LATEST = "SHA256SUMS", "latest.json"


def version() -> str:
    text = (ROOT / "beautydesk" / "__init__.py").read_text(encoding="utf-8")
    return re.findall(r'^__version__ = "(.+)"', text, re.MULTILINE)[0]


def latest(notes: str, home: Path = ROOT / "resources" / "home.json") -> dict[str, str] | None:
    """What `latest.json` says; None as long as the product is nowhere at home, and so nobody asks for it."""
    addresses = json.loads(home.read_text(encoding="utf-8"))
    if not addresses["releases"] or not addresses["homepage"]:
        return None
    return {"version": version(), "page": addresses["homepage"], "notes": notes.strip()}


def sums(folder: Path) -> str:
    """As sha256sum writes them, by name; the sums themselves and signatures of them are left out."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith(SUMS))
    return "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Writes latest.json and SHA256SUMS beside the files of a release.")
    parser.add_argument("--tag", default="", help="what the release is called; has to be the version's")
    parser.add_argument("--notes", type=Path, metavar="FILE", help="what is new, for people, as plain text")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    options = parser.parse_args(arguments)
    if options.tag and options.tag != f"v{version()}":
        print(f"error: the tag is {options.tag}, the version {version()}", file=sys.stderr)
        return 1
    told = latest(options.notes.read_text(encoding="utf-8") if options.notes else "")
    if told is not None:
        (options.folder / LATEST).write_text(json.dumps(told, ensure_ascii=False) + "\n", encoding="utf-8")
    (options.folder / SUMS).write_text(sums(options.folder), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
