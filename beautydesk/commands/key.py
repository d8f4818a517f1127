"""`beautydesk key set|status|delete`: the AILabTools key in the system's keyring.

A key is never an argument: arguments end up in the shell's history and in the list of processes. What was given as one
is not repeated in the complaint either.
"""

from __future__ import annotations

import argparse
import io
import sys

from beautydesk.commands.console import Exit, Parser, complain, fail, program, say
from beautydesk.compose import Parts
from beautydesk.storage.api_key import ApiKey, KeyOrigin, KeyringTrouble

ACTIONS = {
    "set": "ask for the key without showing it (or read a line of standard input), and store it",
    "status": "tell whether there is a key and where it comes from, without showing it",
    "delete": "delete the stored key",
}


def configure(parser: Parser) -> None:
    parser.usage = f"%(prog)s {{{','.join(ACTIONS)}}} [--profile DIR]"
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    lines = [f"  {name:<6}  {what}" for name, what in ACTIONS.items()]
    parser.epilog = "\n".join(
        (
            "actions:",
            *lines,
            "",
            "The key is stored in the system keyring, never in a file. The environment variable BEAUTYDESK_API_KEY",
            "wins over it and is not stored.",
        )
    )
    # No choices, and a place for words too many: argparse would repeat them, and one of them may be a key.
    parser.add_argument("action", nargs="?", default="", metavar="set|status|delete", help="what to do, see below")
    parser.add_argument("rest", nargs="*", help=argparse.SUPPRESS)
    parser.complaint = _complaint()


def run(args: argparse.Namespace, parts: Parts) -> int:
    if args.action not in ACTIONS or args.rest:
        fail(_complaint())
    match args.action:
        case "set":
            return _set(parts.key, parts.hosted_features.title)
        case "delete":
            return _delete(parts.key)
        case _:
            return _status(parts.key)


def _complaint() -> str:
    return (
        "The command is key set, key status or key delete, without anything else: a key is never an argument."
        f" `{program()} key set` asks for it, or reads it from standard input."
    )


def _set(key: ApiKey, service: str) -> int:
    outcome = key.set(_typed(service))
    if not outcome.ok:
        raise KeyringTrouble(outcome, "The key was not stored.")
    say(f"The key is stored in the system keyring. `{program()} credits` checks it.")
    if key.status().origin is KeyOrigin.ENVIRONMENT:
        complain("BEAUTYDESK_API_KEY is set and is used instead of the stored key.")
    return Exit.OK


def _typed(service: str) -> str:
    if sys.stdin is None:
        return ""
    if sys.stdin.isatty():
        from getpass import getpass

        return getpass(f"{service} key (not shown): ")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")  # bytes that are no text are no key either
    return sys.stdin.readline()


def _status(key: ApiKey) -> int:
    status = key.status()
    match status.origin:
        case KeyOrigin.ENVIRONMENT:
            say("The key comes from the environment variable BEAUTYDESK_API_KEY.")
        case KeyOrigin.NONE:
            if status.problem:
                raise KeyringTrouble(status.problem, "No key is set.")
            say(f"No key is stored. `{program()} key set` stores one.")
            return Exit.ACCOUNT
        case _:
            say("The key comes from the system keyring.")
    return Exit.OK


def _delete(key: ApiKey) -> int:
    outcome = key.delete()
    if outcome.is_problem:
        raise KeyringTrouble(outcome, "The key was not deleted.")
    say("The key is deleted from the system keyring." if outcome.ok else "No key was stored.")
    if key.status().origin is KeyOrigin.ENVIRONMENT:
        complain("BEAUTYDESK_API_KEY is set and stays in use.")
    return Exit.OK
