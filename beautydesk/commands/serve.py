"""`beautydesk serve`: the online service's interface on this computer, answered by its own engine.

Whoever has no key, or writes a client, can walk the whole hosted way with it.
"""

from __future__ import annotations

import argparse

from beautydesk.commands.console import Exit, Parser
from beautydesk.compose import Parts


def configure(parser: Parser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="address to listen at (default %(default)s)")
    parser.add_argument(
        "--port", type=_port, default=8720, help="port to listen at; 0: any that is free (default %(default)s)"
    )
    parser.add_argument(
        "--key", help="accept this key only; required when other computers can connect (default: any key)"
    )
    parser.epilog = "Use it with BEAUTYDESK_API_URL=http://127.0.0.1:8720 and any key in BEAUTYDESK_API_KEY."


def run(args: argparse.Namespace, parts: Parts) -> int:
    from beautydesk import service

    if args.key:
        parts.log.hide(args.key)
    service.run(args.host, args.port, args.key)
    return Exit.OK


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return int(text)
