"""Where a secret is kept: in the system's keyring, never in a file.

This is the only module that talks to `keyring`. Every call to it can block for as long as the desktop's unlock prompt
is open: call from a worker. Backends raise far more than keyring's own errors, so all of them become outcomes here.
"""

from __future__ import annotations

import enum
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any, Protocol

from beautydesk.core.phrase import Phrase

SERVICE = "org.beautydesk.BeautyDesk"
USER = "api-key"
VARIABLE = "BEAUTYDESK_API_KEY"

# Backends that keep nothing, or keep it readable for everyone who can read the file.
UNSAFE = ("keyrings.alt", "keyring.backends.null")


class SecretKind(enum.Enum):
    """How asking a store ended."""

    OK = "ok"
    NONE = "none"  # the store works and holds no secret
    NO_BACKEND = "no_backend"
    LOCKED = "locked"  # locked and not unlocked: the prompt was dismissed, or could not be shown
    SILENT = "silent"  # no answer in time: a prompt that nobody saw, or did not answer
    FAILED = "failed"


_SENTENCES = {
    SecretKind.OK: "",
    SecretKind.NONE: "",
    SecretKind.NO_BACKEND: Phrase("No system keyring was found on this computer."),
    SecretKind.LOCKED: Phrase("The system keyring is locked and was not unlocked."),
    SecretKind.SILENT: Phrase("The system keyring did not answer; it may ask for its password where nobody sees it."),
    SecretKind.FAILED: Phrase("The system keyring reported an error."),
}


@dataclass(frozen=True, slots=True)
class SecretOutcome:
    """What a store answered. `value`: the secret, after a load that found one. `detail`: for the log, without it.

    `variable`: of the environment, that does without a keyring.
    """

    kind: SecretKind
    value: str | None = field(default=None, repr=False)
    detail: str = ""
    variable: str = VARIABLE

    @property
    def ok(self) -> bool:
        return self.kind is SecretKind.OK

    @property
    def is_problem(self) -> bool:
        """The store could not do its work (holding nothing is no problem)."""
        return self.kind not in (SecretKind.OK, SecretKind.NONE)

    @property
    def sentence(self) -> str:
        """What went wrong, for people; '' when nothing did."""
        return _SENTENCES[self.kind]

    @property
    def hint(self) -> str:
        """How to go on after a problem."""
        if self.kind in (SecretKind.LOCKED, SecretKind.SILENT):
            return Phrase(
                "Unlock the keyring first: sign in to the desktop, or open its program for passwords. Or set the "
                "environment variable {variable} to use a key without a keyring.",
                variable=self.variable,
            )
        return Phrase("Set the environment variable {variable} to use a key without a keyring.", variable=self.variable)


class SecretStore(Protocol):
    """Holds one secret. Calls never raise; they may block."""

    def look(self) -> SecretOutcome: ...

    def load(self) -> SecretOutcome: ...

    def save(self, secret: str) -> SecretOutcome: ...

    def delete(self) -> SecretOutcome: ...


class KeyringStore:
    """The system's keyring: Secret Service (GNOME, KDE), Keychain, Credential Manager. `user`: name of the entry."""

    def __init__(self, user: str = USER) -> None:
        self._user = user

    def look(self) -> SecretOutcome:
        """Which backend would be used, its name in `detail`, or that it is locked. Asks nobody to unlock anything."""
        return self._call(_raise_if_locked, describe=True)

    def load(self) -> SecretOutcome:
        return self._call(lambda backend: backend.get_password(SERVICE, self._user), reads=True)

    def save(self, secret: str) -> SecretOutcome:
        return self._call(lambda backend: backend.set_password(SERVICE, self._user, secret), secret=secret)

    def delete(self) -> SecretOutcome:
        return self._call(lambda backend: backend.delete_password(SERVICE, self._user))

    def _call(
        self, ask: Callable[[Any], Any], *, reads: bool = False, describe: bool = False, secret: str = ""
    ) -> SecretOutcome:
        try:
            # 60 ms and a scan of all installed packages: paid by those who need the key only.
            from keyring import errors
        except Exception as error:
            return SecretOutcome(SecretKind.NO_BACKEND, detail=_particulars(error))
        try:
            backend = _safe_backend()
            if backend is None:
                return SecretOutcome(SecretKind.NO_BACKEND, detail="only a plain-text keyring is set up")
            value = ask(backend)
        except errors.NoKeyringError as error:
            return SecretOutcome(SecretKind.NO_BACKEND, detail=_particulars(error))
        except (errors.KeyringLocked, errors.InitError) as error:
            return SecretOutcome(SecretKind.LOCKED, detail=_particulars(error))
        except errors.PasswordDeleteError as error:
            return SecretOutcome(SecretKind.NONE, detail=_particulars(error))
        except Exception as error:
            return SecretOutcome(SecretKind.FAILED, detail=_particulars(error, secret))
        if describe:
            return SecretOutcome(SecretKind.OK, detail=str(backend.name))
        if reads and not value:
            return SecretOutcome(SecretKind.NONE)
        return SecretOutcome(SecretKind.OK, value if reads else None)


def _safe_backend() -> Any | None:
    """The backend to use, None when there are only unsafe ones; raises `NoKeyringError` when there is none at all."""
    import keyring
    from keyring.backends import chainer, fail
    from keyring.errors import NoKeyringError

    backend: Any = keyring.get_keyring()
    if isinstance(backend, fail.Keyring):
        raise NoKeyringError("no backend is available")
    if isinstance(backend, chainer.ChainerBackend):
        safe = [one for one in backend.backends if not _is_unsafe(one)]
        if len(safe) < len(backend.backends):
            return safe[0] if safe else None
    return None if _is_unsafe(backend) else backend


def _raise_if_locked(backend: Any) -> None:
    """KeyringLocked where that can be told without opening a prompt: of the Secret Service, GNOME's and KDE's."""
    from keyring.backends import SecretService
    from keyring.errors import KeyringLocked

    if not any(isinstance(one, SecretService.Keyring) for one in (backend, *getattr(backend, "backends", ()))):
        return
    import secretstorage

    with closing(secretstorage.dbus_init()) as bus:
        try:
            collection = secretstorage.get_any_collection(bus)
        except secretstorage.exceptions.ItemNotFoundException:
            return  # none was made yet
        if collection.is_locked():
            raise KeyringLocked("the collection is locked")


def _is_unsafe(backend: object) -> bool:
    return type(backend).__module__.startswith(UNSAFE)


def _particulars(error: Exception, secret: str = "") -> str:
    text = f"{type(error).__name__}: {error}"
    return text.replace(secret, "***") if secret else text
