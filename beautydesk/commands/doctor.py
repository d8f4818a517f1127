"""`beautydesk doctor`: what works here, a line each, and what to do about what does not.

Nothing is sent anywhere unless `--network` asks for it. The exit code tells whether something stands in the way of the
engine that the settings choose. `--report` is the report of a problem, to be read before it is given to others.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace

from beautydesk import checkup
from beautydesk.commands.console import Exit, Parser, as_typed, program, say
from beautydesk.compose import Parts


def configure(parser: Parser) -> None:
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--json", action="store_true", help="print one JSON object a line, for programs")
    way.add_argument(
        "--report",
        action="store_true",
        help="print what went wrong, without names, paths and keys, to be read before it is given to others",
    )
    parser.add_argument("--network", action="store_true", help="also ask your own service whether it answers")


def run(args: argparse.Namespace, parts: Parts) -> int:
    if args.report:
        return _report(parts)
    sound = True
    for finding in checkup.findings(parts, program(), network=args.network):
        typed = replace(finding, advice=as_typed(finding.advice))
        if args.json:
            fields = ("what", "state", "fact", "problem", "advice")
            say(json.dumps({name: str(getattr(typed, name)) for name in fields}, ensure_ascii=False))
        else:
            for line in typed.lines():
                say(line)
        sound &= finding.state != "problem"
    return Exit.OK if sound else Exit.FAILED


def _report(parts: Parts) -> int:
    from beautydesk.storage.crashes import Crashes

    crashes = Crashes(parts.profile.crashes)
    crash = crashes.take() or crashes.last
    for line in checkup.report(parts, crash).splitlines():
        say(line)
    return Exit.OK
