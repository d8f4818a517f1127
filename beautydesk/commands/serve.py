"""`beautydesk serve`: the online service's interface on this computer, answered by its own engine.

Whoever has no key, or writes a client, can walk the whole hosted way with it; a studio has its own service.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

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
    parser.add_argument("--workers", type=_workers, default=os.cpu_count() or 1, metavar="N|dask://HOST:PORT")
    parser.add_argument("--data", type=Path, metavar="DIR")
    parser.add_argument("--keep-gb", type=float, default=10.0, metavar="GB")
    parser.add_argument("--queue", type=int, default=64, metavar="N")
    parser.epilog = "Use it with BEAUTYDESK_API_URL=http://127.0.0.1:8720 and any key in BEAUTYDESK_API_KEY."


def run(args: argparse.Namespace, parts: Parts) -> int:
    from beautydesk import service
    from beautydesk.service.keys import Key, Keys
    from beautydesk.service.options import ServeOptions

    if args.key:
        parts.log.hide(args.key)
    keys = Keys([Key("key", args.key.strip().encode())]) if args.key else Keys()
    data = args.data or parts.profile.root / "service"
    service.run(ServeOptions(data, args.host, args.port, keys, args.workers, queue=args.queue, keep_gb=args.keep_gb))
    return Exit.OK


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return int(text)


def _workers(text: str) -> int | str:
    return text if "://" in text else int(text)
