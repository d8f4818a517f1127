"""`beautydesk serve`: the online service's interface on this computer, answered by its own engine.

Whoever has no key, or writes a client, can walk the whole hosted way with it; a studio has its own service. What would
let strangers in, or show them anything, is refused or said before it starts.
"""

from __future__ import annotations

import argparse
import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from beautydesk.commands.console import Exit, complain, fail
from beautydesk.commands.serve_flags import DASK, KEY_VARIABLE, configure
from beautydesk.compose import Parts
from beautydesk.net.proxies import is_loopback
from beautydesk.service import keys
from beautydesk.service.keys import BadKey, Given, Keys
from beautydesk.service.options import ServeOptions

__all__ = ["configure", "run"]


def run(args: argparse.Namespace, parts: Parts) -> int:
    from beautydesk import service

    service.require()
    asked = _options(args, parts)
    for remark in _remarks(args, asked):
        complain(f"beautydesk serve: {remark}")
    service.run(asked)
    return Exit.OK


def _options(args: argparse.Namespace, parts: Parts) -> ServeOptions:
    """Raises `UsageError`."""
    if (args.certificate is None) != (args.private_key is None):
        fail("--certificate and --private-key go together.")
    if args.local_fallback and isinstance(args.workers, int):
        fail("--local-fallback is for a cluster.", f"Name its scheduler with --workers {DASK}HOST:PORT.")
    asked = ServeOptions(
        data=args.data or parts.profile.root / "service",
        host=args.host,
        port=args.port,
        workers=args.workers,
        local_fallback=args.local_fallback,
        queue=args.queue,
        keep_gb=args.keep_gb,
        connections=args.connections,
        head_seconds=args.head_seconds,
        body_seconds=args.body_seconds,
        certificate=args.certificate,
        private_key=args.private_key,
        root_path=args.root_path,
        forwarded_from=args.forwarded_from,
        access_log=args.access_log,
    )
    return replace(asked, keys=_keys(args, parts))


def _keys(args: argparse.Namespace, parts: Parts) -> Keys:
    """All keys that were given, hidden from the log. Raises `UsageError`."""
    given = [] if args.key is None else [Given("--key", "key", args.key)]
    if (text := os.environ.pop(KEY_VARIABLE, None)) is not None:  # worker processes get what is left of it
        given.append(Given(KEY_VARIABLE, "environment", text))
    try:
        given += [] if args.key_file is None else keys.read(args.key_file)
        for one in given:
            parts.log.hide(one.text.strip())
        return keys.checked(given)
    except BadKey as error:
        fail(str(error))
    except OSError as error:
        fail(f"{args.key_file} cannot be read: {error.strerror}.")


def _remarks(args: argparse.Namespace, asked: ServeOptions) -> Iterator[str]:
    """What does not keep it from starting, a sentence each. Raises `ServiceError`."""
    from beautydesk.service import tls

    for path in (args.key_file, args.private_key):
        if path is not None and _others_may_read(path):
            yield f"Everybody on this computer can read {path}; `chmod o-r` keeps it to you."
    if asked.is_public and (names := asked.keys.guessable):
        yield (
            f"Short keys are easily guessed: {', '.join(names)}. Take {keys.SAFE_LENGTH} characters or more;"
            " `openssl rand -hex 24` makes some."
        )
    if asked.certificate and asked.private_key:
        if objection := tls.objection(asked.certificate, asked.private_key):
            yield objection
    elif asked.keys and not is_loopback(asked.host) and not asked.forwarded_from:
        yield (
            "Keys and photos travel unencrypted. Add --certificate and --private-key, or put a proxy with https in"
            " front and name it with --forwarded-from."
        )


def _others_may_read(path: Path) -> bool:
    mode = path.stat().st_mode if os.name == "posix" and path.exists() else 0
    return stat.S_ISREG(mode) and bool(mode & stat.S_IROTH)
