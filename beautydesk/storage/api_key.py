"""The key of a service: from the environment, from the system's keyring, else in memory for this run."""

from __future__ import annotations

import enum
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from beautydesk.core.errors import AccountError
from beautydesk.core.phrase import Phrase, Sentences
from beautydesk.storage.secrets import VARIABLE, SecretKind, SecretOutcome, SecretStore


class InvalidKey(AccountError):
    """This cannot be a key: empty, or with characters that have no place in an HTTP header."""

    code = "ERROR_KEY_INVALID"
    title = "This is not a valid key"
    hint = "Copy it again from where you got it."


class KeyringTrouble(AccountError):
    """The keyring does not give the key out, or does not take it."""

    title = "The system keyring cannot be used"

    def __init__(self, outcome: SecretOutcome, consequence: str) -> None:
        super().__init__(
            Sentences(outcome.sentence, consequence),
            code=f"ERROR_KEYRING_{outcome.kind.name}",
            hint=outcome.hint,
            details={"keyring": outcome.detail},
        )


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
    """The key in use. That of the environment's `variable` wins and is never stored. Safe to use from several threads.

    What was set or loaded once stays in memory for this run, whatever the keyring says. The keyring is asked to load at
    most once, so that a dismissed prompt does not come back for every photo; `ask_again` lifts that. `on_key` is told
    every key before anybody can use it (the log hides it).
    """

    def __init__(
        self,
        store: SecretStore,
        environ: Mapping[str, str],
        on_key: Callable[[str], None] = lambda key: None,
        variable: str = VARIABLE,
    ) -> None:
        self._store, self.variable = store, variable
        self._given = environ.get(variable, "").strip()
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

        Raises `InvalidKey` when the environment holds something that cannot be a key.
        """
        if self._given:
            return clean_key(self._given)
        if (known := self._known()) is not None or self._asked:
            return known
        with self._keyring:
            if not self._asked:
                self._remember_loaded(replace(self._store.load(), variable=self.variable))
        return self._known()

    def require(self) -> str | None:
        """As `get`, but raises `KeyringTrouble` where it is the keyring that does not give the key out."""
        key = self.get()
        with self._state:
            problem = self._problem
        if key is None and problem is not None:
            raise KeyringTrouble(problem, Phrase("No key is set, so nothing was sent."))
        return key

    def require_if_any(self) -> str | None:
        """As `require`, for a service that may do without a key: where there is no keyring, there is none to be had."""
        key = self.get()
        with self._state:
            no_keyring = self._problem is not None and self._problem.kind is SecretKind.NO_BACKEND
        return key if key is not None or no_keyring else self.require()

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
        outcome = replace(outcome, variable=self.variable)
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
            outcome = replace(self._store.delete(), variable=self.variable)
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
