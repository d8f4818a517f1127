"""Puts the parts together, for the window and the command line alike: profile, settings, key, journal, engines.

Nothing heavy is imported or opened before somebody asks for it, so that composing costs milliseconds.
"""

from __future__ import annotations

import math
import os
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import EngineFeatures, RetouchEngine
from beautydesk.core.errors import BeautyDeskError, EngineUnavailable, ServiceError
from beautydesk.core.phrase import Phrase
from beautydesk.storage.api_key import ApiKey
from beautydesk.storage.patience import PatientStore
from beautydesk.storage.profile import Profile, ProfileError
from beautydesk.storage.results import Results
from beautydesk.storage.secrets import KeyringStore
from beautydesk.storage.settings import ENGINES, Settings, SettingsStore
from beautydesk.support import log
from beautydesk.workflow.paid_work import PaidWork

if TYPE_CHECKING:
    from beautydesk.core.photo import Photo
    from beautydesk.core.seen_face import FoundFace
    from beautydesk.core.settling import Doubts
    from beautydesk.engines.ailab import AilabEngine, Client
    from beautydesk.engines.ailab.own_service import OwnService
    from beautydesk.engines.local import LocalEngine
    from beautydesk.storage.journal import Journal
    from beautydesk.workflow.own_service import Verdict


# Ids of the engine that is always there, of the one that costs credits, and of a service of the user's own.
LOCAL, HOSTED, SERVICE = ENGINES
SERVICE_URL, SERVICE_KEY = "BEAUTYDESK_SERVICE_URL", "BEAUTYDESK_SERVICE_KEY"
_NO_KEY = "none"  # a service without a key takes any but an empty one


class ConfigurationError(BeautyDeskError):
    """An environment variable has a value that cannot be used."""

    code = "ERROR_CONFIGURATION"
    title = "Wrong configuration"


@dataclass(frozen=True, slots=True)
class ServiceAddress:
    """Where the hosted service is, and how often it is asked for a result (seconds, > 0)."""

    base_url: str
    poll_seconds: float


def service_address(environ: Mapping[str, str]) -> ServiceAddress:
    """The address that BEAUTYDESK_API_URL and BEAUTYDESK_POLL_SECONDS ask for; raises `ConfigurationError`.

    The rules are the engine's own: https, or http to this very computer; no more than one question in five seconds,
    except to this very computer.
    """
    from beautydesk.engines.ailab import addresses

    try:
        base_url = addresses.checked_base_url(
            environ.get("BEAUTYDESK_API_URL", "").strip() or addresses.DEFAULT_BASE_URL
        )
    except ServiceError as error:
        raise ConfigurationError(error.message, code=error.code, title=error.title, hint=error.hint) from error
    asked = environ.get("BEAUTYDESK_POLL_SECONDS", "").strip()
    try:
        seconds = float(asked) if asked else addresses.SHORTEST_POLL
    except ValueError:
        seconds = math.nan
    if not (math.isfinite(seconds) and seconds > 0):
        raise ConfigurationError("BEAUTYDESK_POLL_SECONDS must be a number of seconds above 0.")
    return ServiceAddress(base_url, addresses.poll_interval(base_url, seconds))


def own_address(environ: Mapping[str, str], settings: Settings) -> str:
    """The address of the user's own service: BEAUTYDESK_SERVICE_URL, else the settings'; '' for none.

    Raises `ConfigurationError` where it cannot be used.
    """
    if not (asked := environ.get(SERVICE_URL, "").strip() or settings.service_url):
        return ""
    from beautydesk.workflow import own_service

    try:
        return own_service.address_of(asked)
    except ServiceError as error:
        raise ConfigurationError(error.message, code=error.code, title=error.title, hint=error.hint) from error


class Parts:
    """Everything that one run of the program shares. Engines and journal are made when first asked for, then kept.

    `current`: the settings as they are right now; the window keeps them in memory. `paid`: the books of paid work.
    `on_doubts`: told what each balance says about uncertain calls, in whatever thread.
    """

    def __init__(self, profile: Profile, environ: Mapping[str, str], run_log: log.Log) -> None:
        self.profile = profile
        self.log = run_log
        self.settings = SettingsStore(profile.settings_file)
        self.keyring = PatientStore(KeyringStore(), environ)
        self.key = ApiKey(self.keyring, environ, on_key=run_log.hide)
        self.environ = environ
        self.current: Callable[[], Settings] = self.settings.load
        self.on_doubts: Callable[[Doubts], None] = lambda doubts: None
        begun = partial(os.path.exists, profile.journal_file)
        services = {HOSTED: lambda: self.client().base_url, SERVICE: lambda: self.service_url}
        self.paid = PaidWork(HOSTED, services, lambda: self.journal, self.results, begun)
        self._lock = threading.RLock()
        self._engines: dict[str, RetouchEngine] = {}
        self._client: Client | None = None
        self._service_keys: dict[str, ApiKey] = {}
        self._journal: Journal | None = None

    @property
    def journal(self) -> Journal:
        """The journal of paid work. Raises `ProfileError` when the profile cannot be written."""
        with self._lock:
            if self._journal is None:
                self.profile.ensure()
                from beautydesk.storage.journal import Journal

                self._journal = Journal(self.profile.journal_file)
            return self._journal

    def take_notice(self) -> str:
        """What is still to be said about the opening of the journal, once; '' when there is nothing to say."""
        with self._lock:
            return "" if self._journal is None else self._journal.take_notice()

    def client(self) -> Client:
        """The connection to the hosted service. Raises `ConfigurationError`."""
        with self._lock:
            if self._client is None:
                address = service_address(self.environ)
                from beautydesk.engines.ailab import Client

                self._client = Client(address.base_url, self.key.require, poll_seconds=address.poll_seconds)
            return self._client

    def engine(self, engine_id: str) -> RetouchEngine:
        """The engine called `engine_id` (one of ENGINES). Raises `BeautyDeskError` when it cannot be made."""
        if engine_id not in ENGINES:
            raise EngineUnavailable(Phrase("There is no engine called {engine}.", engine=engine_id))
        with self._lock:
            if engine_id not in self._engines:
                makers: dict[str, Callable[[], RetouchEngine]]
                makers = {LOCAL: _make_local, HOSTED: self._make_hosted, SERVICE: self._make_own}
                self._engines[engine_id] = makers[engine_id]()
            return self._engines[engine_id]

    @property
    def service_url(self) -> str:
        """Base URL of the user's own service; '' for none, and for one that cannot be used."""
        try:
            return own_address(self.environ, self.current())
        except ConfigurationError:
            return ""

    def service_key(self, url: str) -> ApiKey:
        """The key of the user's own service at `url`: each address has its own, which goes nowhere else."""
        with self._lock:
            if url not in self._service_keys:
                store = PatientStore(KeyringStore(f"service {url}"), self.environ)
                store.on_wait = lambda: self.keyring.on_wait()
                given = self.environ if url == self.service_url else {}
                self._service_keys[url] = ApiKey(store, given, self.log.hide, SERVICE_KEY)
            return self._service_keys[url]

    def service_client(self, url: str) -> Client:
        """A connection to the user's own service at `url`. Raises `ServiceError` for an address that cannot be one."""
        from beautydesk.engines.ailab import Client, addresses, provider

        key = self.service_key(url)
        return Client(
            url,
            lambda: key.require_if_any() or _NO_KEY,
            provider=provider.own(url),
            poll_seconds=addresses.OWN_POLL,
        )

    @property
    def hosted_features(self) -> EngineFeatures:
        """The hosted engine's, which are known also where it cannot be had."""
        from beautydesk.engines.ailab.provider import HOSTED as PROVIDER

        return PROVIDER.features

    def hosted(self) -> AilabEngine:
        """The hosted engine under its own type: it knows the balance as well."""
        return cast("AilabEngine", self.engine(HOSTED))

    def _make_hosted(self) -> AilabEngine:
        from beautydesk.engines.ailab import AilabEngine, Rules

        client, journal = self.client(), self.journal
        self.paid.tidy(self.current().keep_results_days)
        rules = Rules(lambda: self.current().monthly_cap or None, self._find_faces, ordered_only=True)
        engine = AilabEngine(client, journal, self.results(), rules)
        engine.on_doubts = lambda doubts: self.on_doubts(doubts)
        return engine

    def try_service(self, url: str) -> Verdict:
        """Is there a Beauty Desk service at `url`, and does it take the key? Some seconds where nobody answers."""
        from beautydesk.workflow.own_service import tried

        client = self.service_client(url)
        try:
            return tried(client, CancelToken())
        finally:
            client.close()

    def _make_own(self) -> OwnService:
        """Raises `ConfigurationError`."""
        own_address(self.environ, self.current())
        from beautydesk.engines.ailab import AilabEngine, Rules
        from beautydesk.engines.ailab.own_service import OwnService

        rules = Rules(find_faces=self._find_faces, ordered_only=True)

        def make(url: str) -> AilabEngine:
            return AilabEngine(self.service_client(url), self.journal, self.results(), rules)

        return OwnService(lambda: self.service_url, make, lambda receipt: self.journal.find(receipt))

    def results(self) -> Results:
        """The service's answers that are kept in the profile."""
        return Results(self.profile.results)

    def _find_faces(self, photo: Photo) -> tuple[FoundFace, ...]:
        return cast("LocalEngine", self.engine(LOCAL)).find_faces(photo)

    def close(self) -> None:
        """Give everything back. May be called twice."""
        with self._lock:
            for engine in self._engines.values():
                engine.close()
            self._engines.clear()
            if self._client is not None:
                self._client.close()
            if self._journal is not None:
                self._journal.close()
            self._client = self._journal = None
        self.log.close()


def _make_local() -> LocalEngine:
    from beautydesk.engines.local import LocalEngine

    return LocalEngine()


def compose(profile_dir: Path | None, environ: Mapping[str, str]) -> Parts:
    """The parts for one run. The log of the run is set up here, so that no key can be known before it is hidden.

    A profile that cannot be written does not stop a run: retouching on this computer needs none, and whatever needs it
    says so when it does.
    """
    profile = Profile.locate(profile_dir, environ)
    logs: Path | None = profile.logs
    try:
        profile.ensure()
    except ProfileError:
        logs = None
    return Parts(profile, environ, log.setup(logs))
