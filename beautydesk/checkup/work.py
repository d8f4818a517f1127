"""What waits, and what is switched on: paid work, signing, the service, reports of problems, the look for versions."""

from __future__ import annotations

import importlib.util
import sys
import time

from beautydesk.checkup.finding import Finding
from beautydesk.compose import Parts
from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.phrase import Phrase, moment
from beautydesk.storage.crashes import Crashes
from beautydesk.workflow.destinations import Destinations, OutputSettings
from beautydesk.workflow.unfinished import sorted_out


def signing(parts: Parts) -> Finding:
    settings = OutputSettings.of(parts.settings.load())
    if settings.signing is None:
        return Finding("signing", "off; nothing else needs a certificate")
    try:
        Destinations(settings).check_signing()
    except BeautyDeskError as error:
        return Finding("signing", "", error.message, error.hint, needed=True)
    return Finding("signing", Phrase("works, with {certificate}", certificate=settings.sign_certificate))


def receipts(parts: Parts, command: str, needed: bool) -> Finding:
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
    return Finding("paid work", f"{told}: run `{command} resume`" if told else "nothing waits to be fetched")


def serving(*, frozen: bool | None = None) -> Finding:
    """`frozen`: in a bundle, which holds all that it will ever have; None looks."""
    from beautydesk import service
    from beautydesk.support import cores

    is_bundle = getattr(sys, "frozen", False) if frozen is None else frozen
    advice = 'Nothing else needs them; install them with: pip install "beautydesk[service]"'
    at_once = f"{cores.usable()} photos at a time" if cores.usable() > 1 else "one photo at a time"
    has_dask = importlib.util.find_spec("distributed") is not None
    cluster = "on a cluster, too" if has_dask else 'on a cluster after pip install "beautydesk[cluster]"'
    if is_bundle:
        advice, cluster = "Nothing else needs them; install Beauty Desk again.", "on this computer alone"
    return Finding("serve", f"can be started, {at_once}; {cluster}", service.problem() or "", advice)


def reports(parts: Parts) -> Finding:
    """Runs of the window that ended by themselves."""
    crashes = Crashes(parts.profile.crashes)
    advice = "`beautydesk doctor --report` shows what is known about it; the window does so under Help."
    if crashes.waiting:
        return Finding("reports", "", "The window ended by itself.", advice)
    if (last := crashes.last) is not None:
        return Finding("reports", Phrase("the window ended by itself at {at}, which was told", at=moment(last.at)))
    return Finding("reports", "none; the window never ended by itself lately")


def versions(parts: Parts) -> Finding:
    """The network is not asked for this."""
    from beautydesk.net.releases import address

    if not address(parts.environ):
        return Finding("new versions", "not looked for; there is no address for that yet")
    settings = parts.settings.load()
    if not settings.look_for_versions:
        return Finding("new versions", "not looked for; the settings turn it on")
    last = f", last {moment(settings.versions_looked)}" if settings.versions_looked else ", not yet"
    return Finding("new versions", f"looked for once a week{last}")
