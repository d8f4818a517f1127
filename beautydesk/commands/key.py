"""`beautydesk key set|status|delete`: the AILabTools key in the system's keyring.

A key is never an argument: arguments end up in the shell's history and in the list of processes. What was given as one
is not repeated in the complaint either.
"""

from __future__ import annotations

import argparse
import io
import sys
from typing import TYPE_CHECKING

from beautydesk.commands.account import keyring_error
from beautydesk.commands.console import Exit, Parser, complain, fail, say

if TYPE_CHECKING:
    from beautydesk.compose import Parts
    from beautydesk.storage.secrets import ApiKey

ACTIONS = ("set", "status", "delete")
COMPLAINT = (
    "The command is key set, key status or key delete, without anything else: a key is never an argument."
    " `beautydesk key set` asks for it, or reads it from standard input."
)


def configure(parser: Parser) -> None:
    parser.usage = f"{parser.prog} {{{','.join(ACTIONS)}}} [--profile DIR]"
    parser.epilog = (
        "set asks for the key without showing it, or reads one line from standard input. The variable"
        " BEAUTYDESK_API_KEY wins over the keyring and is never stored."
    )
    # No choices, and a place for words too many: argparse would repeat them, and one of them may be a key.
    parser.add_argument("action", nargs="?", default="", metavar="set|status|delete", help="what to do")
    parser.add_argument("rest", nargs="*", help=argparse.SUPPRESS)
    parser.complaint = COMPLAINT


def run(args: argparse.Namespace, parts: Parts) -> int:
    if args.action not in ACTIONS or args.rest:
        fail(COMPLAINT)
    match args.action:
        case "set":
            return _set(parts.key)
        case "delete":
            return _delete(parts.key)
        case _:
            return _status(parts.key)


def _set(key: ApiKey) -> int:
    from beautydesk.storage.secrets import KeyOrigin

    outcome = key.set(_typed())
    if not outcome.ok:
        raise keyring_error(outcome, "The key was not stored.")
    say("The key is stored in the system keyring. `beautydesk credits` checks it.")
    if key.status().origin is KeyOrigin.ENVIRONMENT:
        complain("BEAUTYDESK_API_KEY is set and is used instead of the stored key.")
    return Exit.OK


def _typed() -> str:
    if sys.stdin is None:
        return ""
    if sys.stdin.isatty():
        from getpass import getpass

        return getpass("AILabTools key (not shown): ")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")  # bytes that are no text are no key either
    return sys.stdin.readline()


def _status(key: ApiKey) -> int:
    from beautydesk.storage.secrets import KeyOrigin

    status = key.status()
    match status.origin:
        case KeyOrigin.ENVIRONMENT:
            say("The key comes from the environment variable BEAUTYDESK_API_KEY.")
        case KeyOrigin.NONE:
            if status.problem:
                raise keyring_error(status.problem, "So there is no key.")
            say("No key is stored. `beautydesk key set` stores one.")
            return Exit.ACCOUNT
        case _:
            say("The key comes from the system keyring.")
    return Exit.OK


def _delete(key: ApiKey) -> int:
    from beautydesk.storage.secrets import KeyOrigin

    outcome = key.delete()
    if outcome.is_problem:
        raise keyring_error(outcome, "The key was not deleted.")
    say("The key is deleted from the system keyring." if outcome.ok else "No key was stored.")
    if key.status().origin is KeyOrigin.ENVIRONMENT:
        complain("BEAUTYDESK_API_KEY is set and stays in use.")
    return Exit.OK
