"""`beautydesk doctor`: what works here, a line each, and what to do about what does not.

Nothing is sent anywhere. A problem is what stands in the way of the engine that the settings choose, from file to file;
the exit code tells whether there is one. What else does not work is a note.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import importlib.util
import platform
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass

from beautydesk import __version__
from beautydesk.commands.console import Exit, Parser, as_typed, program, say
from beautydesk.compose import HOSTED, LOCAL, SERVICE, SERVICE_URL, Parts, own_address, service_address
from beautydesk.core.errors import BeautyDeskError
from beautydesk.storage.secrets import SecretKind, SecretOutcome
from beautydesk.support.shown import shown
from beautydesk.workflow.destinations import Destinations, OutputSettings
from beautydesk.workflow.unfinished import sorted_out


@dataclass(frozen=True, slots=True)
class Finding:
    """One line. `problem` is '' when all is well; `needed`: the chosen engine does not work without it."""

    what: str
    fact: str
    problem: str = ""
    advice: str = ""
    needed: bool = False

    def __str__(self) -> str:
        if not self.problem:
            return f"ok       {self.what}: {shown(self.fact)}"
        mark = "problem" if self.needed else "note"
        first, *more = f"{self.problem} {as_typed(self.advice)}".strip().splitlines()
        return "\n         ".join((f"{mark:<7}  {self.what}: {first}", *more))


def configure(parser: Parser) -> None:
    pass


def run(args: argparse.Namespace, parts: Parts) -> int:
    chosen = parts.settings.load().engine
    sound = True
    for finding in _findings(parts, chosen):
        for line in str(finding).split("\n"):
            say(line)
        sound &= not (finding.problem and finding.needed)
    return Exit.OK if sound else Exit.FAILED


def _findings(parts: Parts, chosen: str) -> Iterator[Finding]:
    yield Finding("program", f"Beauty Desk {__version__}, Python {platform.python_version()}, {platform.platform()}")
    yield Finding("settings", f"engine {chosen}", parts.settings.take_notice())
    yield _profile(parts)
    yield _formats()
    yield _jpeg()
    yield _local(parts, needed=chosen == LOCAL)
    yield _service(parts, needed=chosen == HOSTED)
    yield _own_service(parts, needed=chosen == SERVICE)
    keyring = parts.keyring.look()
    yield _key(parts, keyring, needed=chosen == HOSTED)
    yield Finding("keyring", keyring.detail, *_trouble(keyring))
    yield _signing(parts)
    yield _receipts(parts, needed=chosen == HOSTED)
    yield _serving()
    yield _window()


def _profile(parts: Parts) -> Finding:
    root = parts.profile.root
    try:
        parts.profile.ensure()
        with tempfile.TemporaryFile(dir=root):
            pass
    except BeautyDeskError as error:
        return Finding("folders", "", error.message, error.hint, needed=True)
    except OSError as error:
        return Finding(
            "folders",
            "",
            f"{root} cannot be written to ({error.strerror}).",
            "Name another with --profile.",
            needed=True,
        )
    return Finding("folders", f"profile {root}, log {parts.log.file}")


def _formats() -> Finding:
    try:
        from beautydesk.imaging.files.pillow import READABLE
    except ImportError as error:
        return Finding("photos", "", f"Photos cannot be read ({error}).", "Install Beauty Desk again.", needed=True)
    return Finding("photos", f"reads {READABLE}; writes JPEG, PNG, TIFF and WebP")


def _jpeg() -> Finding:
    from beautydesk.imaging.jpeg import turbo

    if turbo.is_here():
        return Finding("JPEG", "only what was retouched is written anew")
    return Finding(
        "JPEG",
        "",
        "TurboJPEG is missing: results are encoded anew as a whole.",
        "Install libturbojpeg of your system (Debian and Ubuntu: libturbojpeg0; Fedora: turbojpeg; macOS: jpeg-turbo).",
    )


def _local(parts: Parts, needed: bool) -> Finding:
    from beautydesk.engines.local import LocalEngine

    engine = parts.engine(LOCAL)
    assert isinstance(engine, LocalEngine)
    return Finding("engine local", "works; it is free, and nothing is uploaded", engine.problem() or "", needed=needed)


def _service(parts: Parts, needed: bool) -> Finding:
    try:
        address = service_address(parts.environ)
    except BeautyDeskError as error:
        return Finding(f"engine {HOSTED}", "", error.message, error.hint, needed)
    from beautydesk.net import proxies
    from beautydesk.net.exchange import ExchangeFailed

    try:
        proxy = proxies.proxy_for(address.base_url)
    except ExchangeFailed as failure:
        return Finding(f"engine {HOSTED}", "", f"{failure.reason}.", proxies.SETTINGS_HINT, needed)
    way = f" through the proxy {proxy.place}" if proxy else ""
    asked = f"{address.base_url}{way}, asked every {address.poll_seconds:g} s (not contacted for this check)"
    return Finding(f"engine {HOSTED}", asked)


def _own_service(parts: Parts, needed: bool) -> Finding:
    """The key is told here: it belongs to the address."""
    what = f"engine {SERVICE}"
    try:
        address = own_address(parts.environ, parts.settings.load())
        if not address:
            advice = f"Set {SERVICE_URL}, or the address in the settings."
            return Finding(what, "off; no address is set", "No address is set." if needed else "", advice, needed)
        locked = parts.keyring.look().kind in (SecretKind.LOCKED, SecretKind.SILENT)
        status = parts.service_key(address).status(ask=not locked)
    except BeautyDeskError as error:
        return Finding(what, "", error.message, error.hint, needed)
    from beautydesk.workflow.own_service import is_in_the_clear

    key = f"key from the {status.origin.value}" if status.available else "no key"
    line = "; the line is not encrypted" if is_in_the_clear(address) else ""
    return Finding(what, f"{address}, free, {key}{line} (not contacted for this check)")


def _key(parts: Parts, keyring: SecretOutcome, needed: bool) -> Finding:
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


def _trouble(keyring: SecretOutcome) -> tuple[str, str]:
    """The problem and the advice."""
    match keyring.kind:
        case SecretKind.LOCKED:
            return "locked.", keyring.hint
        case SecretKind.SILENT:
            return keyring.sentence, keyring.hint
        case _:
            return keyring.sentence, "A key cannot be stored."


def _signing(parts: Parts) -> Finding:
    settings = OutputSettings.of(parts.settings.load())
    if settings.signing is None:
        return Finding("signing", "off; nothing else needs a certificate")
    try:
        Destinations(settings).check_signing()
    except BeautyDeskError as error:
        return Finding("signing", "", error.message, error.hint, needed=True)
    return Finding("signing", f"works, with {settings.sign_certificate}")


def _receipts(parts: Parts, needed: bool) -> Finding:
    try:
        found = sorted_out(parts.paid.open_receipts(), time.time())
    except BeautyDeskError as error:
        return Finding("paid work", "", error.message, error.hint, needed)
    waiting = {
        "paid for and not saved": sum(not one.free for one in found.paid),
        "sent for nothing and not saved": sum(one.free for one in found.paid),
        "not begun by a run that was interrupted": len(found.unsent),
        "perhaps charged without a receipt": len(found.uncertain),
    }
    told = ", ".join(f"{count} {what}" for what, count in waiting.items() if count)
    return Finding("paid work", f"{told}: run `{program()} resume`" if told else "nothing waits to be fetched")


def _serving() -> Finding:
    from beautydesk import service
    from beautydesk.support import cores

    advice = 'Nothing else needs them; install them with: pip install "beautydesk[service]"'
    at_once = f"{cores.usable()} photos at a time" if cores.usable() > 1 else "one photo at a time"
    has_dask = importlib.util.find_spec("distributed") is not None
    cluster = "on a cluster, too" if has_dask else 'on a cluster after pip install "beautydesk[cluster]"'
    return Finding("serve", f"can be started, {at_once}; {cluster}", service.problem() or "", advice)


def _window() -> Finding:
    from beautydesk.support import preflight

    if importlib.util.find_spec("PySide6") is None:
        return Finding("window", "", "PySide6-Essentials is not installed.", "The commands work without it.")
    version = importlib.metadata.version("PySide6-Essentials")
    return Finding("window", f"can be opened (Qt {version})", preflight.problem(program()) or "")
