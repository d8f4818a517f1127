"""A keyring that does not answer: that is said after a while, and waited for no longer than somebody may answer."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from memory_store import MemoryStore

from beautydesk.storage import patience
from beautydesk.storage.api_key import ApiKey, KeyOrigin, KeyringTrouble
from beautydesk.storage.patience import WITH_SCREEN, WITHOUT_SCREEN, PatientStore, longest
from beautydesk.storage.secrets import SecretKind, SecretOutcome

KEY = "k3y-of-the-user"


class Prompting(MemoryStore):
    """Each question opens a prompt, and is answered when `answered` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.save(KEY)
        self.answered, self.prompts = threading.Event(), 0

    def load(self) -> SecretOutcome:
        self.prompts += 1
        self.answered.wait(30)
        return super().load()


@pytest.fixture
def prompting() -> Iterator[Prompting]:
    store = Prompting()
    yield store
    store.answered.set()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "QUIET", 0.05)
    monkeypatch.setattr(patience, "WITHOUT_SCREEN", 0.15)


def test_that_a_quick_answer_is_given_without_a_word() -> None:
    said: list[str] = []
    store = MemoryStore()
    store.save(KEY)
    patient = PatientStore(store, {})
    patient.on_wait = lambda: said.append("waits")
    assert patient.load() == SecretOutcome(SecretKind.OK, KEY)
    assert patient.look().ok and patient.delete().ok and patient.save(KEY).ok
    assert said == []


@pytest.mark.usefixtures("impatient")
def test_that_what_is_not_answered_is_said_once_and_given_up(prompting: Prompting) -> None:
    said: list[str] = []
    patient = PatientStore(prompting, {})
    patient.on_wait = lambda: said.append("waits")
    key = ApiKey(patient, {})
    with pytest.raises(KeyringTrouble) as caught:
        key.require()
    assert caught.value.code == "ERROR_KEYRING_SILENT"
    assert "BEAUTYDESK_API_KEY" in caught.value.hint and "Unlock" in caught.value.hint
    assert said == ["waits"]
    with pytest.raises(KeyringTrouble):
        key.require()  # at once: the next photo does not wait as long again
    assert said == ["waits"]


@pytest.mark.usefixtures("impatient")
def test_that_no_second_prompt_opens_while_one_is_open_and_its_answer_serves_the_next(prompting: Prompting) -> None:
    key = ApiKey(PatientStore(prompting, {}), {})
    assert key.get() is None
    key.ask_again()
    assert key.get() is None
    assert prompting.prompts == 1
    prompting.answered.set()
    key.ask_again()
    assert key.get() == KEY
    assert key.status().origin is KeyOrigin.KEYRING


@pytest.mark.parametrize(
    ("environ", "platform", "seconds"),
    [
        ({}, "linux", WITHOUT_SCREEN),
        ({"DISPLAY": ":0"}, "linux", WITH_SCREEN),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", WITH_SCREEN),
        ({}, "win32", WITH_SCREEN),
        ({}, "darwin", WITH_SCREEN),
    ],
)
def test_that_is_waited_longer_where_somebody_can_answer(
    environ: dict[str, str], platform: str, seconds: float
) -> None:
    assert longest(environ, platform) == seconds
