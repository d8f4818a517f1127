"""Who may use the service: keys, each with a name that may be told, or anybody.

A task belongs to the name of its key, so that a key can be changed while photos wait. What is said about a key that
cannot be used tells where it stands, never what it is.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from beautydesk.service import answers
from beautydesk.service.answers import Refused

KEY_HEADER: Final = "ailabapi-api-key"
SAFE_LENGTH: Final = 16  # characters of a key that strangers may try to guess
_NAME: Final = re.compile(r"[A-Za-z0-9._-]{1,64}")


class BadKey(ValueError):
    """A key that cannot be used; the text is a sentence."""


@dataclass(frozen=True, slots=True)
class Key:
    """`name`: for logs and counts. `secret`: what a client sends, never shown."""

    name: str
    secret: bytes


@dataclass(frozen=True, slots=True)
class Given:
    """A key as it was found. `where`: in words, for who has to mend it."""

    where: str
    name: str
    text: str


class Keys:
    """The keys that are accepted; none at all: any is, as long as it is not empty."""

    def __init__(self, keys: Iterable[Key] = ()) -> None:
        self._keys = tuple(keys)

    def __bool__(self) -> bool:
        return bool(self._keys)

    @property
    def guessable(self) -> list[str]:
        """The names of keys that are too short where strangers may try them."""
        return [key.name for key in self._keys if len(key.secret) < SAFE_LENGTH]

    def name_of(self, given: bytes) -> str:
        """The name of a key, '' where any is accepted. `Refused` for one that is none. Takes equally long for all."""
        found = [key.name for key in self._keys if hmac.compare_digest(given, key.secret)]
        if not given or (self._keys and not found):
            raise Refused(answers.BAD_KEY)
        return found[0] if found else ""


def read(path: Path) -> list[Given]:
    """The keys of a file, one a line: `NAME KEY`, or `KEY` alone; lines that begin with # say nothing.

    Raises `BadKey` for a line of another form and for a file without a key, OSError.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise BadKey(f"{path} is not a text in UTF-8.") from None
    found: list[Given] = []
    for number, line in enumerate(lines, 1):
        where, words = f"line {number} of {path}", line.split()
        if not words or words[0].startswith("#"):
            continue
        if len(words) > 2:
            raise BadKey(f"There is more than a name and a key in {where}.")
        found.append(Given(where, words[0] if len(words) == 2 else "key-file", words[-1]))
    if not found:
        raise BadKey(f"There is no key in {path}.")
    return found


def checked(given: Iterable[Given]) -> Keys:
    """All of them, each with a name of its own. Raises `BadKey`."""
    names: dict[str, str] = {}
    secrets: dict[bytes, str] = {}
    keys: list[Key] = []
    for one in given:
        key = Key(one.name, _secret(one))
        if not _NAME.fullmatch(key.name):
            raise BadKey(f"The name in {one.where} is not made of up to 64 letters, digits, dots, dashes, underscores.")
        if key.name in names:
            raise BadKey(f"The keys in {names[key.name]} and in {one.where} have the same name, or none.")
        if key.secret in secrets:
            raise BadKey(f"The keys in {secrets[key.secret]} and in {one.where} are the same.")
        names[key.name] = secrets[key.secret] = one.where
        keys.append(key)
    return Keys(keys)


def _secret(given: Given) -> bytes:
    text = given.text.strip()
    if not text:
        raise BadKey(f"The key in {given.where} is blank.")
    if not text.isprintable() or " " in text:
        raise BadKey(f"The key in {given.where} has a space or a sign in it that cannot be sent.")
    return text.encode()
