"""The engines: the one of this computer, the hosted one with its key, and a service of the user's own."""

from __future__ import annotations

from typing import Final

from beautydesk.checkup.finding import Finding
from beautydesk.compose import HOSTED, LOCAL, SERVICE, SERVICE_URL, Parts, own_address, service_address
from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.phrase import Phrase
from beautydesk.storage.secrets import SecretKind, SecretOutcome

_VERDICTS: Final = {
    "key refused": "It does not accept the key.",
    "nobody": "Nobody answers there.",
    "stranger": "What answers there is no Beauty Desk service.",
    "unsafe": "It could not prove who it is, or its name leads out of this network.",
    "failed": "It is there and does not work now.",
}


def local(parts: Parts, needed: bool) -> Finding:
    from beautydesk.engines.local import LocalEngine

    engine = parts.engine(LOCAL)
    assert isinstance(engine, LocalEngine)
    return Finding("engine local", "works; it is free, and nothing is uploaded", engine.problem() or "", needed=needed)


def hosted(parts: Parts, needed: bool) -> Finding:
    what = f"engine {HOSTED}"
    try:
        address = service_address(parts.environ)
    except BeautyDeskError as error:
        return Finding(what, "", error.message, error.hint, needed)
    from beautydesk.net import proxies
    from beautydesk.net.exchange import ExchangeFailed

    try:
        proxy = proxies.proxy_for(address.base_url)
    except ExchangeFailed as failure:
        return Finding(what, "", f"{failure.reason}.", proxies.SETTINGS_HINT, needed)
    values: dict[str, object] = {"address": address.base_url, "seconds": f"{address.poll_seconds:g}"}
    if proxy:
        told = "{address} through the proxy {proxy}, asked every {seconds} s (not contacted for this check)"
        return Finding(what, Phrase(told, proxy=proxy.place, **values))
    return Finding(what, Phrase("{address}, asked every {seconds} s (not contacted for this check)", **values))


def own_service(parts: Parts, needed: bool, *, ask: bool) -> Finding:
    """The key is told here: it belongs to the address. `ask`: see whether it answers, and takes the key."""
    what = f"engine {SERVICE}"
    try:
        address = own_address(parts.environ, parts.settings.load())
        if not address:
            advice = f"Set {SERVICE_URL}, or the address in the settings."
            return Finding(what, "off; no address is set", "No address is set." if needed else "", advice, needed)
        locked = parts.keyring.look().kind in (SecretKind.LOCKED, SecretKind.SILENT)
        status = parts.service_key(address).status(ask=not locked)
        verdict = parts.try_service(address).value if ask else ""
    except BeautyDeskError as error:
        return Finding(what, "", error.message, error.hint, needed)
    from beautydesk.workflow.own_service import is_in_the_clear

    if verdict in _VERDICTS:
        problem = Phrase("{address}: {verdict}", address=address, verdict=Phrase(_VERDICTS[verdict]))
        return Finding(what, "", problem, "Look at address and key in the settings.", needed)
    key = f"key from the {status.origin.value}" if status.available else "no key"
    line = "; the line is not encrypted" if is_in_the_clear(address) else ""
    end = "it answers" if ask else "not contacted for this check"
    return Finding(what, Phrase("{address}, free, " + f"{key}{line} ({end})", address=address))


def key(parts: Parts, keyring: SecretOutcome, needed: bool) -> Finding:
    """`keyring`: how it answers, which is told on a line of its own."""
    locked = keyring.kind in (SecretKind.LOCKED, SecretKind.SILENT)
    try:
        status = parts.key.status(ask=not locked)  # nobody is asked to unlock anything for this
    except BeautyDeskError as error:
        return Finding("key", "", error.message, error.hint, needed)
    if status.available:
        return Finding("key", f"from the {status.origin.value}")
    if locked:
        return Finding("key", "", "Whether there is one is not known: the keyring is locked.", needed=needed)
    if not needed:
        return Finding("key", "none; not needed for retouching on this computer")
    missing = "There is no key, and the online engine needs one."
    if status.problem is None:
        return Finding("key", "", missing, "Run `beautydesk key set`.", needed)
    why = "" if keyring.is_problem else f" {status.problem.sentence}"
    return Finding("key", "", f"{missing}{why}", status.problem.hint, needed)


def keyring(keyring: SecretOutcome) -> Finding:
    match keyring.kind:
        case SecretKind.LOCKED:
            trouble = "locked.", keyring.hint
        case SecretKind.SILENT:
            trouble = keyring.sentence, keyring.hint
        case _:
            trouble = keyring.sentence, "A key cannot be stored."
    return Finding("keyring", Phrase("{detail}", detail=keyring.detail), *trouble)
