"""The key of the hosted service: in the system's keyring if there is one, else in memory for this run. Never in a file.

This is the only module that talks to `keyring`. Every call to it can block for as long as the desktop's unlock prompt
is open: call from a worker. Backends raise far more than keyring's own errors, so all of them become outcomes here.
"""

from __future__ import annotations

import enum
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from beautydesk.core.errors import AccountError
from beautydesk.core.phrase import Phrase

VARIABLE = "BEAUTYDESK_API_KEY"
SERVICE = "org.beautydesk.BeautyDesk"
USER = "api-key"

# Backends that keep nothing, or keep it readable for everyone who can read the file.
UNSAFE = ("keyrings.alt", "keyring.backends.null")


class SecretKind(enum.Enum):
    """How asking a store ended."""

    OK = "ok"
    NONE = "none"  # the store works and holds no secret
    NO_BACKEND = "no_backend"
    LOCKED = "locked"  # locked and not unlocked: the prompt was dismissed, or could not be shown
    FAILED = "failed"


_SENTENCES = {
    SecretKind.OK: "",
    SecretKind.NONE: "",
    SecretKind.NO_BACKEND: Phrase("No system keyring was found on this computer."),
    SecretKind.LOCKED: Phrase("The system keyring is locked and was not unlocked."),
    SecretKind.FAILED: Phrase("The system keyring reported an error."),
}


@dataclass(frozen=True, slots=True)
class SecretOutcome:
    """What a store answered. `value`: the secret, after a load that found one. `detail`: for the log, without it."""

    kind: SecretKind
    value: str | None = field(default=None, repr=False)
    detail: str = ""

    @property
    def ok(self) -> bool:
        return self.kind is SecretKind.OK

    @property
    def is_problem(self) -> bool:
        """The store could not do its work (holding nothing is no problem)."""
        return self.kind in (SecretKind.NO_BACKEND, SecretKind.LOCKED, SecretKind.FAILED)

    @property
    def sentence(self) -> str:
        """What went wrong, for people; '' when nothing did."""
        return _SENTENCES[self.kind]


class SecretStore(Protocol):
    """Holds one secret. Calls never raise; they may block."""

    def load(self) -> SecretOutcome: ...

    def save(self, secret: str) -> SecretOutcome: ...

    def delete(self) -> SecretOutcome: ...


class MemoryStore:
    """A store that forgets at the end of the run."""

    def __init__(self) -> None:
        self._secret: str | None = None

    def load(self) -> SecretOutcome:
        return SecretOutcome(SecretKind.OK, self._secret) if self._secret else SecretOutcome(SecretKind.NONE)

    def save(self, secret: str) -> SecretOutcome:
        self._secret = secret
        return SecretOutcome(SecretKind.OK)

    def delete(self) -> SecretOutcome:
        had, self._secret = self._secret, None
        return SecretOutcome(SecretKind.OK if had else SecretKind.NONE)


class KeyringStore:
    """The system's keyring: Secret Service (GNOME, KDE), Keychain, Credential Manager."""

    def backend(self) -> SecretOutcome:
        """Which backend would be used, its name in `detail`. Asks nobody to unlock anything."""
        return self._call(lambda backend: None, describe=True)

    def load(self) -> SecretOutcome:
        return self._call(lambda backend: backend.get_password(SERVICE, USER), reads=True)

    def save(self, secret: str) -> SecretOutcome:
        return self._call(lambda backend: backend.set_password(SERVICE, USER, secret), secret=secret)

    def delete(self) -> SecretOutcome:
        return self._call(lambda backend: backend.delete_password(SERVICE, USER))

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


def _is_unsafe(backend: object) -> bool:
    return type(backend).__module__.startswith(UNSAFE)


def _particulars(error: Exception, secret: str = "") -> str:
    text = f"{type(error).__name__}: {error}"
    return text.replace(secret, "***") if secret else text


class InvalidKey(AccountError):
    """This cannot be a key: empty, or with characters that have no place in an HTTP header."""

    code = "ERROR_KEY_INVALID"
    title = "This is not a valid key"
    hint = "Copy it again from your AILabTools account."


def clean_key(text: str) -> str:
    """The key in `text`, without the white space around it that copying brings along; raises `InvalidKey`.

    What is left travels as the value of an HTTP header: control characters would let it write headers of its own, and
    only ASCII arrives everywhere as it was sent (RFC 9110, 5.5). The message never repeats the text.
    """
    key = text.strip().strip("\ufeff\u200b").strip()
    if not key:
        raise InvalidKey("The key is empty.")
    if any(char.isspace() or ord(char) < 0x20 or ord(char) == 0x7F for char in key):
        raise InvalidKey("The key contains a line break, a space or a control character.")
    if not key.isascii():
        raise InvalidKey("The key contains characters that no key has.")
    return key


class KeyOrigin(enum.Enum):
    """Where the key in use comes from."""

    ENVIRONMENT = "environment"
    KEYRING = "keyring"
    THIS_RUN = "this run only"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class KeyStatus:
    """Where the key comes from, without showing it. `problem`: what the keyring could not do last, or None."""

    origin: KeyOrigin
    problem: SecretOutcome | None = None

    @property
    def available(self) -> bool:
        return self.origin is not KeyOrigin.NONE


class ApiKey:
    """The key in use. BEAUTYDESK_API_KEY wins and is never stored. Safe to use from several threads.

    What was set or loaded once stays in memory for this run, whatever the keyring says. The keyring is asked to load at
    most once, so that a dismissed prompt does not come back for every photo; `ask_again` lifts that. `on_key` is told
    every key before anybody can use it (the log hides it).
    """

    def __init__(
        self, store: SecretStore, environ: Mapping[str, str], on_key: Callable[[str], None] = lambda key: None
    ) -> None:
        self._store = store
        self._given = environ.get(VARIABLE, "").strip()
        self._on_key = on_key
        self._state = threading.Lock()  # guards what follows; held for moments only
        self._keyring = threading.Lock()  # one call to the store at a time; may be held while a prompt is open
        self._key: str | None = None
        self._stored = False
        self._asked = False
        self._problem: SecretOutcome | None = None
        if self._given:
            on_key(self._given)

    def get(self) -> str | None:
        """The key, None when there is none or the keyring does not give it out (see `status`). May block.

        Raises `InvalidKey` when BEAUTYDESK_API_KEY holds something that cannot be a key.
        """
        if self._given:
            return clean_key(self._given)
        if (known := self._known()) is not None or self._asked:
            return known
        with self._keyring:
            if not self._asked:
                self._remember_loaded(self._store.load())
        return self._known()

    def status(self, *, ask: bool = True) -> KeyStatus:
        """Where the key comes from. With `ask=False` the keyring is not asked and the call never blocks."""
        if self._given:
            return KeyStatus(KeyOrigin.ENVIRONMENT)
        if ask:
            self.get()
        with self._state:
            if self._key is None:
                return KeyStatus(KeyOrigin.NONE, self._problem)
            return KeyStatus(KeyOrigin.KEYRING if self._stored else KeyOrigin.THIS_RUN, self._problem)

    def set(self, key: str) -> SecretOutcome:
        """Use `key` from now on and store it. Raises `InvalidKey`; an outcome other than ok means: this run only."""
        key = clean_key(key)
        self._on_key(key)
        with self._state:
            self._key, self._stored, self._asked = key, False, True
        with self._keyring:
            outcome = self._store.save(key)
        with self._state:
            self._problem = outcome if outcome.is_problem else None
            if self._key == key:
                self._stored = outcome.ok
        return outcome

    def delete(self) -> SecretOutcome:
        """Forget the key here and in the store. The environment's key stays in use as long as it is set."""
        with self._state:
            self._key, self._stored, self._asked = None, False, True
        with self._keyring:
            outcome = self._store.delete()
        with self._state:
            self._problem = outcome if outcome.is_problem else None
        return outcome

    def ask_again(self) -> None:
        """Let the next `get` ask the keyring once more, after the user has unlocked it, say."""
        with self._state:
            self._asked = self._key is not None

    def _known(self) -> str | None:
        with self._state:
            return self._key

    def _remember_loaded(self, outcome: SecretOutcome) -> None:
        key: str | None = None
        if outcome.value:
            try:
                key = clean_key(outcome.value)
                self._on_key(key)
            except InvalidKey as error:
                outcome = SecretOutcome(SecretKind.FAILED, detail=error.message)
        with self._state:
            if self._asked:  # set or deleted while the prompt was open: that is the user's last word
                return
            self._asked = True
            self._key, self._stored = key, key is not None
            self._problem = outcome if outcome.is_problem else None
