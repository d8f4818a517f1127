"""The second lock on what is given to others: whatever tells of a person is taken out of a finished text.

The first one is that nothing of the kind is put in (`facts`). This one knows who sits here, and what names of files,
addresses and places on earth look like; it rather takes out too much.
"""

from __future__ import annotations

import contextlib
import getpass
import os
import re
import socket
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

OUT: Final = "***"
_SHORTEST: Final = 3  # letters of a name: shorter ones are in the middle of everything
_EVERYBODY: Final = frozenset({"root", "user", "admin", "localhost", "home", "beautydesk"})  # these name nobody
_PHOTOS: Final = (
    "jpe?g jpe jfif png tiff? heic heif hif avif webp bmp gif psd dng raw cr2 cr3 crw nef nrw arw sr2 srf orf raf rw2 "
    "pef srw 3fr iiq x3f mrw erf mos"
).replace(" ", "|")
_MODULES: Final = re.compile(r"(?:^|[\s(])(?:beautydesk|PIL|tifffile|imagecodecs)(?:\.[a-z_]\w*)+$", re.ASCII)
_RULES: Final = (
    re.compile(r"(?<=://)[^\s/@]+@"),  # user and password of an address
    re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"),  # e-mail
    re.compile(r"(?<=[?&])[\w.%~-]+=[^\s&#\"']+"),  # what is asked of an address
    re.compile(r"-?\b\d{1,3}[.,]\d{4,}\b"),  # a place on earth in degrees
    re.compile(r"\d{1,3}\s*°\s*\d{1,2}\s*['′](?:\s*[\d.,]+\s*[\"″])?\s*[NSEWO]?"),
    re.compile(r"(?:\b[A-Za-z]:)[\\/][^\n\"'<>|]*|\\\\[\w.$-]+\\[^\n\"'<>|]*"),  # Windows, to the end of the line
    re.compile(r"file:/[^\s\"'<>]*"),
    re.compile(r"(?<![\w:/.…*])(?:/[^\s/\"'<>:,;)\]}]+){2,}/?"),  # elsewhere
)
_FILE: Final = re.compile(rf"[^\n/\\\"'“”„‘’«»<>{{}}=:,;|]*\.(?:{_PHOTOS})\b(?![.\w]|:\d)", re.IGNORECASE)


def words(environ: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """What tells who sits here: home folder, names of user and computer, and the proxies with all that is in them."""
    found = {socket.gethostname(), socket.gethostname().partition(".")[0]}
    with contextlib.suppress(RuntimeError):  # nobody knows where that is
        found |= {str(Path.home()), Path.home().name}
    for name in ("USER", "LOGNAME", "USERNAME", "COMPUTERNAME", "HOSTNAME", "USERDOMAIN"):
        found.add(environ.get(name, ""))
    for name, value in environ.items():
        if name.lower().endswith("_proxy") and name.lower() != "no_proxy":
            found.add(value)
            found.update(re.split(r"[:/@]+", value.partition("://")[2] or value))
    with contextlib.suppress(OSError, KeyError):  # nobody knows
        found.add(getpass.getuser())
    kept = {word for word in found if len(word) >= _SHORTEST and word.lower() not in _EVERYBODY and not word.isdigit()}
    return tuple(sorted(kept, key=len, reverse=True))


def without(text: str, known: Iterable[str] = ()) -> str:
    """`text` with `OUT` in place of whatever may tell of a person. `known`: words that do, the longest first."""
    for word in known:
        text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", OUT, text, flags=re.IGNORECASE)
    for rule in _RULES:
        text = rule.sub(OUT, text)
    return _FILE.sub(_named, text)


def _named(found: re.Match[str]) -> str:
    """A module may end like a photo; what stands before a name may be a part of it, so that it goes, too."""
    return found[0] if _MODULES.search(found[0]) else OUT
