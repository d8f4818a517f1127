"""What may be asked of `beautydesk serve`: its flags, and what their values have to be like.

Everything is looked at before anything starts, so that a mistake is a sentence at the terminal, not a failure at night.
"""

from __future__ import annotations

import argparse
import ipaddress
import math
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from beautydesk.commands.console import Parser
from beautydesk.service import options
from beautydesk.support import cores

KEY_VARIABLE: Final = "BEAUTYDESK_SERVE_KEY"
DASK: Final = "dask://"
_CLUSTERS: Final = (DASK, "tls://")  # the latter: as Dask's own configuration names certificates
_ROOT_PATH: Final = re.compile(r"(?:/[A-Za-z0-9._~-]+)+")
_OWN_PATHS: Final = ("api", "results", "health", "metrics", "try")  # a root path like one of them is ambiguous


def configure(parser: Parser) -> None:
    _configure_place(parser)
    _configure_keys(parser)
    _configure_work(parser)
    _configure_bounds(parser)
    _configure_network(parser)
    parser.epilog = (
        "Clients are told where it is by their base URL; Beauty Desk itself by BEAUTYDESK_API_URL=http://127.0.0.1:8720"
        " and a key in BEAUTYDESK_API_KEY (any, where the service has none). It ends with Ctrl-C or SIGTERM; what it"
        " has accepted by then goes on at the next start."
    )


def _configure_place(parser: Parser) -> None:
    parser.add_argument(
        "--host",
        type=_host,
        default=options.DEFAULT_HOST,
        help="address to listen at; 0.0.0.0 or :: for all that this computer has (default %(default)s: this computer"
        " alone)",
    )
    parser.add_argument(
        "--port",
        type=_port,
        default=options.DEFAULT_PORT,
        help="port to listen at; 0: any that is free (default %(default)s)",
    )
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        help="folder for tasks, uploads that wait and results (default: 'service' in the profile)",
    )


def _configure_keys(parser: Parser) -> None:
    parser.add_argument(
        "--key-file",
        type=Path,
        metavar="FILE",
        help="the keys that are accepted, one a line: NAME KEY, or KEY alone; a task belongs to the name. Read at the"
        " start: after a change start the service again, which loses nothing",
    )
    parser.add_argument(
        "--key",
        help="one more key that is accepted. Everybody on this computer can read it in the list of processes;"
        f" --key-file and the variable {KEY_VARIABLE} are safer (default: without any key this computer alone is"
        " answered)",
    )


def _configure_work(parser: Parser) -> None:
    parser.add_argument(
        "--workers",
        type=_workers,
        default=cores.usable(),
        metavar="N|dask://HOST:PORT",
        help="photos at the same time, each in a process of its own with one core and up to 400 MB; or the scheduler of"
        " a Dask cluster (default: the cores that may be used here, %(default)s)",
    )
    parser.add_argument(
        "--local-fallback",
        action="store_true",
        help="with a cluster: work in processes of this computer while the cluster is away",
    )


def _configure_bounds(parser: Parser) -> None:
    add = parser.add_argument
    add(
        "--keep-gb",
        type=_number(0.1, 1_000_000),
        default=options.DEFAULT_KEEP_GB,
        metavar="GB",
        help="room for uploads and results; the oldest results go first (default %(default)g)",
    )
    add(
        "--queue",
        type=_count(1, 1_000_000),
        default=options.DEFAULT_QUEUE,
        metavar="N",
        help="photos that may wait; more are told to come back later (default %(default)s)",
    )
    add(
        "--connections",
        type=_count(1, 60_000),
        default=options.DEFAULT_CONNECTIONS,
        metavar="N",
        help="connections that may be open (default %(default)s)",
    )
    add(
        "--head-seconds",
        type=_number(0.1, 3600),
        default=options.DEFAULT_HEAD_SECONDS,
        metavar="SECONDS",
        help="time for a TLS handshake, and for the head of a request (default %(default)g)",
    )
    add(
        "--body-seconds",
        type=_number(0.1, 86_400),
        default=options.DEFAULT_BODY_SECONDS,
        metavar="SECONDS",
        help="time for a photo to arrive (default %(default)g)",
    )


def _configure_network(parser: Parser) -> None:
    add = parser.add_argument
    add("--certificate", type=Path, metavar="FILE", help="serve https with this certificate and its chain (PEM)")
    add("--private-key", type=Path, metavar="FILE", help="the certificate's private key (PEM, without a password)")
    add(
        "--root-path",
        type=_root_path,
        default="",
        metavar="/PATH",
        help="what a proxy in front has before the service's addresses, whether it takes it off or not",
    )
    add(
        "--forwarded-from",
        type=_addresses,
        default=(),
        metavar="ADDRESS[,ADDRESS]",
        help="proxies, by address or network, whose X-Forwarded-For and X-Forwarded-Proto are believed",
    )
    add("--access-log", action="store_true", help="write a line on standard error for each request")


def _host(text: str) -> str:
    host = text.strip().removeprefix("[").removesuffix("]")
    if not host:
        raise argparse.ArgumentTypeError("a host is an address or a name of this computer")
    return host


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return int(text)


def _number(least: float, most: float) -> Callable[[str], float]:
    def number(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(f"a number from {least:,} to {most:,} is expected")
        return value

    return number


def _count(least: int, most: int) -> Callable[[str], int]:
    def count(text: str) -> int:
        if not text.isdecimal() or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"a whole number from {least:,} to {most:,} is expected")
        return int(text)

    return count


def _workers(text: str) -> int | str:
    if not text.startswith(_CLUSTERS):
        return _count(1, 1024)(text)
    try:
        parts = urlsplit(text)
        whole = parts.hostname and parts.port and text == f"{parts.scheme}://{parts.netloc}"
    except ValueError:
        whole = False
    if not whole:
        raise argparse.ArgumentTypeError(f"a Dask scheduler is named as {DASK}HOST:PORT")
    return text


def _root_path(text: str) -> str:
    path = text.rstrip("/")
    if path and (not _ROOT_PATH.fullmatch(path) or path.split("/")[1] in _OWN_PATHS):
        raise argparse.ArgumentTypeError(
            "a root path is /NAME or /NAME/NAME in plain letters, digits, dots, dashes and underscores, and does not"
            f" begin with {', '.join(f'/{name}' for name in _OWN_PATHS)}, which are paths of the service"
        )
    return path


def _addresses(text: str) -> tuple[str, ...]:
    words = tuple(word.strip() for word in text.split(","))
    try:
        for word in words:
            ipaddress.ip_network(word)  # a single address is one as well
    except ValueError:
        raise argparse.ArgumentTypeError(
            "proxies are named by addresses or networks, such as 127.0.0.1,10.0.0.0/8; whoever is not among them could"
            " say anything about who asks"
        ) from None
    return words
