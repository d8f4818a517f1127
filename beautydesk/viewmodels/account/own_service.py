"""A service of the user's own as the settings show it: its address, its key, and whether it works.

It is asked in the background, and only when the user wants to know.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from beautydesk.core.errors import BeautyDeskError, ServiceError
from beautydesk.core.job import Done, Failed, Outcome
from beautydesk.storage.api_key import ApiKey, KeyOrigin, KeyStatus
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.text.notice import from_error
from beautydesk.viewmodels.text.translation import joined, translated
from beautydesk.workflow.own_service import Verdict, address_of, is_in_the_clear


class OwnService(QObject):
    """`address_now`: the one that is in use, '' for none. `key_of`: the key of an address. `ask`: is there a service,
    and does it take that key? `given`: the address comes from the environment, and stays.

    `lane`: for its questions alone, one at a time and in order.
    """

    changed = Signal()

    def __init__(
        self,
        preferences: Preferences,
        address_now: Callable[[], str],
        key_of: Callable[[str], ApiKey],
        ask: Callable[[str], Verdict],
        lane: Lane,
        *,
        given: bool,
    ) -> None:
        super().__init__()
        self._preferences, self._address_now, self._key_of, self._ask = preferences, address_now, key_of, ask
        self._lane, self.given = lane, given
        self.busy = False
        self.verdict: Verdict | None = None
        self.status: KeyStatus | None = None
        self.error: BeautyDeskError | None = None

    @property
    def address(self) -> str:
        return self._address_now()

    @property
    def in_the_clear(self) -> bool:
        """Can others in the network read what goes there?"""
        return is_in_the_clear(self.address)

    def refresh(self) -> None:
        """Ask the keyring whether there is a key. That may take long, and nobody waits for it."""
        if address := self.address:
            self._lane.run(partial(_look_again, self._key_of(address)), partial(self._on_looked, address))

    def use(self, typed: str, key: str) -> None:
        """Take this address, with this key where one was typed, and try it. What is no address changes nothing."""
        self.verdict = self.error = None
        try:
            address = self.address if self.given else address_of(typed)
        except ServiceError as error:
            self.error = error
            self.changed.emit()
            return
        if not self.given:
            self._preferences.update(service_url=address)
        if address:
            self._run(address, partial(_store_and_ask, self._key_of(address), key.strip(), address, self._ask))
        else:
            self.changed.emit()

    def remove(self) -> None:
        """Use none any more, and forget its key. What was sent there is still fetched."""
        address, self.verdict, self.error = self.address, None, None
        self._preferences.update(service_url="", service_consent="")
        if address:
            self._lane.run(self._key_of(address).delete, lambda outcome: None)
        self.status = None
        self.changed.emit()

    @property
    def key_text(self) -> str:
        """Where the key is kept, for people; '' while no address is set."""
        if not self.address or self.status is None:
            return ""
        problem = translated(self.status.problem.sentence) if self.status.problem else ""
        match self.status.origin:
            case KeyOrigin.ENVIRONMENT:
                text = QCoreApplication.translate("OwnService", "The key comes from {} and is not stored.")
                return text.format("BEAUTYDESK_SERVICE_KEY")
            case KeyOrigin.KEYRING:
                return QCoreApplication.translate("OwnService", "The key is in your system keyring.")
            case KeyOrigin.THIS_RUN:
                kept = QCoreApplication.translate("OwnService", "The key is kept for this session only.")
                return joined(problem, kept)
            case KeyOrigin.NONE:
                return QCoreApplication.translate("OwnService", "No key: that is enough for a service that wants none.")

    @property
    def verdict_text(self) -> str:
        """What trying it has found; '' before."""
        if self.busy:
            return QCoreApplication.translate("OwnService", "Asking…")
        if self.error is not None:
            return from_error(self.error).text
        match self.verdict:
            case Verdict.WORKS:
                return QCoreApplication.translate("OwnService", "It works, and takes the key.")
            case Verdict.KEY_REFUSED:
                return QCoreApplication.translate(
                    "OwnService", "The service is there, but does not take this key. Ask whoever runs it."
                )
            case Verdict.NOBODY:
                return QCoreApplication.translate(
                    "OwnService", "Nothing answers at this address. See that the service runs there."
                )
            case Verdict.STRANGER:
                return QCoreApplication.translate(
                    "OwnService", "Something answers at this address, but it is not a Beauty Desk service."
                )
            case Verdict.UNSAFE:
                return QCoreApplication.translate(
                    "OwnService", "The connection is not safe, so the key was not sent. Ask whoever runs the service."
                )
            case Verdict.FAILED:
                return QCoreApplication.translate("OwnService", "The service is there, but does not work just now.")
            case None:
                return ""

    # -- private ------------------------------------------------------------------------------------------------------

    def _on_looked(self, address: str, outcome: Outcome[KeyStatus]) -> None:
        if address == self.address and isinstance(outcome, Done):
            self.status = outcome.result
            self.changed.emit()

    def _run(self, address: str, question: Callable[[], tuple[KeyStatus, Verdict]]) -> None:
        self.busy, self.error = True, None
        self.changed.emit()
        self._lane.run(question, partial(self._on_answer, address))

    def _on_answer(self, address: str, outcome: Outcome[tuple[KeyStatus, Verdict]]) -> None:
        if address != self.address:
            return  # another one is asked by now
        self.busy = False
        match outcome:
            case Done((status, verdict)):
                self.status, self.verdict = status, verdict
            case Failed(error):
                self.error = error
        self.changed.emit()


def _look_again(key: ApiKey) -> KeyStatus:
    key.ask_again()
    return key.status()


def _store_and_ask(key: ApiKey, typed: str, address: str, ask: Callable[[str], Verdict]) -> tuple[KeyStatus, Verdict]:
    if typed:
        key.set(typed)
    return key.status(), ask(address)
