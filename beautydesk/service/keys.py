"""Who may use the service: keys, each with a name that may be told, or anybody."""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from beautydesk.service import answers
from beautydesk.service.answers import Refused

KEY_HEADER: Final = "ailabapi-api-key"


@dataclass(frozen=True, slots=True)
class Key:
    """`name`: for logs and counts. `secret`: what a client sends, never shown."""

    name: str
    secret: bytes


class Keys:
    """The keys that are accepted; none at all: any is, as long as it is not empty."""

    def __init__(self, keys: Iterable[Key] = ()) -> None:
        self._keys = tuple(keys)

    def __bool__(self) -> bool:
        return bool(self._keys)

    def name_of(self, given: bytes) -> str:
        """The name of a key, '' where any is accepted. `Refused` for one that is none. Takes equally long for all."""
        found = [key.name for key in self._keys if hmac.compare_digest(given, key.secret)]
        if not given or (self._keys and not found):
            raise Refused(answers.BAD_KEY)
        return found[0] if found else ""
