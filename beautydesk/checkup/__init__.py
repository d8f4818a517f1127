"""What works on this computer, a finding each: for `beautydesk doctor`, and for the report of a problem.

Nothing is sent anywhere unless that is asked for. A problem is what stands in the way of the engine that the settings
choose, from file to file; what else does not work is a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from beautydesk.checkup import engines, machine, photos, program, work
from beautydesk.checkup.finding import Finding
from beautydesk.compose import HOSTED, LOCAL, SERVICE, Parts
from beautydesk.storage.crashes import Crash
from beautydesk.workflow import problem_report

__all__ = ["Finding", "findings", "report", "to_share"]


def findings(parts: Parts, command: str, *, network: bool = False) -> Iterator[Finding]:
    """`command`: how the user starts this program. `network`: also ask a service of the user's own."""
    chosen = parts.settings.load().engine
    yield program.program()
    yield program.installed()
    yield from program.desktop(parts.environ)
    yield program.hooks(parts.environ)
    yield program.packages()
    yield program.extras()
    yield machine.machine()
    yield Finding("settings", f"engine {chosen}", parts.settings.take_notice())
    yield machine.profile(parts)
    yield from machine.room(parts)
    yield photos.formats()
    yield photos.jpeg()
    yield photos.colour()
    yield photos.networks()
    yield engines.local(parts, needed=chosen == LOCAL)
    yield engines.hosted(parts, needed=chosen == HOSTED)
    yield engines.own_service(parts, needed=chosen == SERVICE, ask=network)
    keyring = parts.keyring.look()
    yield engines.key(parts, keyring, needed=chosen == HOSTED)
    yield engines.keyring(keyring)
    yield work.signing(parts)
    yield work.receipts(parts, command, needed=chosen == HOSTED)
    yield work.serving()
    yield program.window(command)
    yield from program.fonts(parts)
    yield work.reports(parts)
    yield work.versions(parts)


def to_share(parts: Parts) -> list[str]:
    """All of them in lines that may be given to others."""
    return [line for finding in findings(parts, "beautydesk") for line in finding.lines(shared=True)]


def report(parts: Parts, crash: Crash | None) -> str:
    """Of a problem, as it may be given to others. `crash`: the one that it is about, if any. Takes some seconds."""
    return problem_report.written(to_share(parts), parts.log, crash)
