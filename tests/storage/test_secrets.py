"""The key: where it comes from, what wins, what happens when the keyring does not answer."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from memory_store import MemoryStore

from beautydesk.core.errors import AccountError
from beautydesk.storage.api_key import ApiKey, InvalidKey, KeyOrigin, KeyStatus, clean_key
from beautydesk.storage.secrets import KeyringStore, SecretKind, SecretOutcome

KEY = "k3y-of-the-user"
LOCKED = SecretOutcome(SecretKind.LOCKED, detail="Failed to unlock the collection!")


class Store(MemoryStore):
    """A store that counts, and whose answers can be prescribed."""

    def __init__(self, answer: SecretOutcome | None = None, *, before: Callable[[], None] = lambda: None) -> None:
        super().__init__()
        self.answer = answer
        self.loads = 0
        self._before = before

    def load(self) -> SecretOutcome:
        self.loads += 1
        self._before()
        return self.answer or super().load()

    def save(self, secret: str) -> SecretOutcome:
        return self.answer or super().save(secret)

    def delete(self) -> SecretOutcome:
        return self.answer or super().delete()


def test_that_a_key_comes_back_in_the_next_run() -> None:
    store = Store()

    assert ApiKey(store, {}).set(KEY).ok
    following = ApiKey(store, {})

    assert following.get() == KEY
    assert following.status() == KeyStatus(KeyOrigin.KEYRING)
    assert store.loads == 1


def test_that_there_may_be_no_key() -> None:
    key = ApiKey(Store(), {})

    assert key.get() is None
    assert key.status() == KeyStatus(KeyOrigin.NONE)
    assert not key.status().available


def test_that_the_environment_wins_and_is_never_stored() -> None:
    store = Store()
    store.save("stored")
    key = ApiKey(store, {"BEAUTYDESK_API_KEY": f" {KEY}\n"})

    assert key.get() == KEY
    assert key.status() == KeyStatus(KeyOrigin.ENVIRONMENT)
    assert key.delete().ok
    assert key.get() == KEY
    assert store.load() == SecretOutcome(SecretKind.NONE)


@pytest.mark.parametrize("kind", [SecretKind.NO_BACKEND, SecretKind.LOCKED, SecretKind.FAILED])
def test_that_the_key_works_for_this_run_without_a_keyring(kind: SecretKind) -> None:
    outcome = SecretOutcome(kind, detail="why")
    key = ApiKey(Store(outcome), {})

    assert key.set(KEY) == outcome
    assert outcome.sentence
    assert key.get() == KEY
    assert key.status() == KeyStatus(KeyOrigin.THIS_RUN, outcome)


def test_that_a_dismissed_prompt_does_not_come_back_until_asked_for() -> None:
    store = Store(LOCKED)
    key = ApiKey(store, {})

    assert (key.get(), key.get()) == (None, None)
    assert key.status() == KeyStatus(KeyOrigin.NONE, LOCKED)
    assert store.loads == 1

    store.answer = None
    store.save(KEY)
    key.ask_again()

    assert key.get() == KEY
    assert key.status() == KeyStatus(KeyOrigin.KEYRING)


def test_that_status_can_be_told_without_asking_the_keyring() -> None:
    store = Store()
    store.save(KEY)
    key = ApiKey(store, {})

    assert key.status(ask=False) == KeyStatus(KeyOrigin.NONE)
    assert store.loads == 0


def test_that_delete_forgets_the_key_even_if_the_keyring_does_not() -> None:
    key = ApiKey(Store(LOCKED), {})
    key.set(KEY)

    assert key.delete() == LOCKED
    assert key.get() is None
    assert key.status() == KeyStatus(KeyOrigin.NONE, LOCKED)


def test_that_many_threads_ask_the_keyring_once() -> None:
    gate = threading.Barrier(8)
    store = Store()
    store.save(KEY)
    key = ApiKey(store, {})

    def ask(_: int) -> str | None:
        gate.wait(10)
        return key.get()

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, range(8))) == [KEY] * 8
    assert store.loads == 1


def test_that_a_key_set_while_the_prompt_is_open_is_used_at_once_and_wins() -> None:
    prompted, dismissed = threading.Event(), threading.Event()

    def prompt() -> None:
        prompted.set()
        assert dismissed.wait(10)

    key = ApiKey(Store(SecretOutcome(SecretKind.OK, "old-key"), before=prompt), {})
    asking = threading.Thread(target=key.get)
    setting = threading.Thread(target=key.set, args=(KEY,))
    asking.start()
    assert prompted.wait(10)
    setting.start()
    while key.status(ask=False).origin is KeyOrigin.NONE:
        setting.join(0.01)
    assert key.get() == KEY
    dismissed.set()
    asking.join()
    setting.join()

    assert key.get() == KEY


def test_that_every_key_is_announced_before_it_can_be_used() -> None:
    announced: list[str] = []
    store = Store()
    store.save("stored")

    assert ApiKey(store, {}, on_key=announced.append).get() == "stored"
    assert announced == ["stored"]
    ApiKey(store, {"BEAUTYDESK_API_KEY": "given"}, on_key=announced.append)
    assert announced == ["stored", "given"]
    ApiKey(store, {}, on_key=announced.append).set("typed")
    assert announced == ["stored", "given", "typed"]


@pytest.mark.parametrize("text", [KEY, f"  {KEY}\r\n", f"\ufeff{KEY}", f"\t{KEY}\u200b "])
def test_that_white_space_around_a_key_is_removed(text: str) -> None:
    assert clean_key(text) == KEY


@pytest.mark.parametrize(
    "text", ["", " \n", "a\r\nX-Other: b", "two words", "a\x00b", "a\x7f", "a\u0085b", "ключ", "clé"]
)
def test_that_what_cannot_be_a_key_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(InvalidKey) as caught:
        ApiKey(Store(), {}).set(text)

    assert isinstance(caught.value, AccountError)
    assert caught.value.stops_queue
    assert not text.strip() or text not in str(caught.value)


def test_that_a_bad_key_in_the_environment_is_an_account_error() -> None:
    with pytest.raises(InvalidKey):
        ApiKey(Store(), {"BEAUTYDESK_API_KEY": "a\nb"}).get()


def test_that_a_bad_key_in_the_keyring_counts_as_none() -> None:
    key = ApiKey(Store(SecretOutcome(SecretKind.OK, "a\r\nb")), {})

    assert key.get() is None
    problem = key.status().problem
    assert problem is not None
    assert problem.kind is SecretKind.FAILED


def test_that_an_outcome_never_shows_the_secret() -> None:
    assert KEY not in repr(SecretOutcome(SecretKind.OK, KEY))


def in_a_process(backend: str, code: str) -> str:
    """Run `code` with a keyring backend of our own making; keyring chooses its backend once a process."""
    setup = f"import keyring, keyring.backend, keyring.errors\n{backend}\nkeyring.set_keyring(Mine())\n"
    use = "from beautydesk.storage.secrets import KeyringStore\nstore = KeyringStore()\n"
    run = subprocess.run([sys.executable, "-c", setup + use + code], capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stderr
    return run.stdout


PLAIN = """
class Mine(keyring.backend.KeyringBackend):
    priority = 1
    def get_password(self, service, user): return "readable"
    def set_password(self, service, user, secret): raise SystemExit("was written")
    def delete_password(self, service, user): raise SystemExit("was deleted")
Mine.__module__ = {module!r}
"""
ALL_KINDS = "print(*[o.kind.value for o in (store.look(), store.load(), store.save('s'), store.delete())])"


@pytest.mark.parametrize("module", ["keyrings.alt.file", "keyring.backends.null"])
def test_that_a_plain_text_keyring_is_refused(module: str) -> None:
    out = in_a_process(PLAIN.format(module=module), ALL_KINDS)

    assert out.split() == ["no_backend"] * 4


def test_that_a_plain_text_keyring_in_a_chain_is_passed_over() -> None:
    chain = (
        PLAIN.format(module="keyrings.alt.file")
        + """
Plain = Mine
from keyring.backends import chainer
class Good(Plain):
    priority = 2
    kept = None
    def get_password(self, service, user): return Good.kept
    def set_password(self, service, user, secret): Good.kept = secret
Good.__module__ = "good"
class Mine(chainer.ChainerBackend):
    priority = 3
    backends = BACKENDS
"""
    )
    ask = "print(store.save('s').kind.value, store.load().value, store.look().detail)"
    assert in_a_process(chain.replace("BACKENDS", "[Plain(), Good()]"), ask).split() == [*("ok", "s", "good", "Good")]
    assert in_a_process(chain.replace("BACKENDS", "[Plain()]"), ALL_KINDS).split() == ["no_backend"] * 4


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        ("keyring.errors.NoKeyringError('x')", "no_backend"),
        ("keyring.errors.KeyringLocked('x')", "locked"),
        ("keyring.errors.InitError('x')", "locked"),
        ("keyring.errors.PasswordSetError('x')", "failed"),
        ("ValueError('a backend of its own mind, holding s3cret')", "failed"),
    ],
)
def test_that_whatever_a_backend_raises_becomes_an_outcome_without_the_secret(error: str, kind: str) -> None:
    backend = f"""
class Mine(keyring.backend.KeyringBackend):
    priority = 1
    def get_password(self, service, user): raise {error}
    def set_password(self, service, user, secret): raise {error}
"""
    out = in_a_process(backend, "o = store.save('s3cret'); print(store.load().kind.value, o.kind.value, o)")

    assert out.split()[:2] == [kind, kind]
    assert "s3cret" not in out


def test_that_no_backend_is_an_outcome() -> None:
    store = KeyringStore()  # the tests' own environment has keyring's failing backend

    assert [o.kind for o in (store.look(), store.load(), store.save(KEY), store.delete())] == (
        [SecretKind.NO_BACKEND] * 4
    )
