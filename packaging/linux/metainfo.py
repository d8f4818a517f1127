"""Completes what software centres show: releases from the change log, addresses once there is a home on the web.

    python packaging/linux/metainfo.py > org.beautydesk.BeautyDesk.metainfo.xml

Without a change log there are no releases in it, and without addresses no links and no pictures: nothing is invented.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "org.beautydesk.BeautyDesk.metainfo.xml"
CHANGES = HERE.parent / "CHANGELOG.md"
HOME = HERE.parents[1] / "resources" / "home.json"
_PLACE = '  <content_rating type="oars-1.1"/>\n'  # what is added stands before it
_RELEASE = re.compile(r"^## \[?([0-9][^\]\s]*)\]? - (\d{4}-\d{2}-\d{2})\s*$", re.MULTILINE)
_GROUP = re.compile(r"^### (.+)$", re.MULTILINE)
_POINT = re.compile(r"^[-*] (.+(?:\n(?:  |\t).+)*)", re.MULTILINE)
_LINKS = (("homepage", "homepage"), ("issues", "bugtracker"))


def completed(changes: Path = CHANGES, home: Path = HOME) -> str:
    """The metadata with all that is known. `home`: addresses, see the file; what is empty or missing is left out."""
    addresses = json.loads(home.read_text(encoding="utf-8")) if home.exists() else {}
    log = changes.read_text(encoding="utf-8") if changes.exists() else ""
    added = _urls(addresses) + _pictures(addresses) + _releases(log)
    source = SOURCE.read_text(encoding="utf-8")
    assert source.count(_PLACE) == 1
    return source.replace(_PLACE, added + _PLACE)


def _urls(addresses: dict[str, object]) -> str:
    found = [(kind, str(addresses.get(name) or "")) for name, kind in _LINKS]
    return "".join(f'  <url type="{kind}">{escape(address)}</url>\n' for kind, address in found if address)


def _pictures(addresses: dict[str, object]) -> str:
    """`screenshots`: a list of addresses, the one that is shown first at its beginning."""
    pictures = addresses.get("screenshots") or []
    assert isinstance(pictures, list)
    if not pictures:
        return ""
    kinds = [' type="default"', *[""] * (len(pictures) - 1)]
    each = zip(kinds, pictures, strict=True)
    shots = "".join(f"    <screenshot{kind}><image>{escape(picture)}</image></screenshot>\n" for kind, picture in each)
    return f"  <screenshots>\n{shots}  </screenshots>\n"


def _releases(log: str) -> str:
    """Those with a number and a date, the last one first as in the log; what is not released yet is not told."""
    pieces = _RELEASE.split(log)[1:]
    if not pieces:
        return ""
    releases = zip(pieces[0::3], pieces[1::3], pieces[2::3], strict=True)
    return "  <releases>\n" + "".join(_release(*release) for release in releases) + "  </releases>\n"


def _release(version: str, date: str, text: str) -> str:
    text = text.partition("\n[")[0]  # addresses of links at the end of the log
    intro, *groups = _GROUP.split(text)
    parts = [f"      <p>{_plain(intro)}</p>\n"] if intro.strip() and not _POINT.search(intro) else []
    if _POINT.search(intro):
        parts.append(_points(intro))
    for title, points in zip(groups[0::2], groups[1::2], strict=True):
        parts += [f"      <p>{_plain(title)}:</p>\n", _points(points)]
    head = f"    <release version={quoteattr(version)} date={quoteattr(date)}"
    if not parts:
        return f"{head}/>\n"
    return f"{head}>\n      <description>\n{''.join(parts)}      </description>\n    </release>\n"


def _points(text: str) -> str:
    points = "".join(f"        <li>{_plain(point)}</li>\n" for point in _POINT.findall(text))
    return f"      <ul>\n{points}      </ul>\n"


def _plain(text: str) -> str:
    """Without Markdown's signs."""
    text = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", " ".join(text.split()))
    return escape(re.sub(r"[*`]+", "", text))


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(completed(), end="")
