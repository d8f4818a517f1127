"""A place for secrets that is no keyring."""

from __future__ import annotations

from beautydesk.storage.secrets import SecretKind, SecretOutcome


class MemoryStore:
    """A store that forgets at the end of the run."""

    def __init__(self) -> None:
        self._secret: str | None = None

    def look(self) -> SecretOutcome:
        return SecretOutcome(SecretKind.OK, detail="memory")

    def load(self) -> SecretOutcome:
        return SecretOutcome(SecretKind.OK, self._secret) if self._secret else SecretOutcome(SecretKind.NONE)

    def save(self, secret: str) -> SecretOutcome:
        self._secret = secret
        return SecretOutcome(SecretKind.OK)

    def delete(self) -> SecretOutcome:
        had, self._secret = self._secret, None
        return SecretOutcome(SecretKind.OK if had else SecretKind.NONE)
