"""`beautydesk key set|status|delete`: the AILabTools key in the system's keyring, or that of a service of one's own.

A key is never an argument: arguments end up in the shell's history and in the list of processes. What was given as one
is not repeated in the complaint either.
"""

from __future__ import annotations

import argparse
import io
import sys

from beautydesk.commands.console import Exit, Parser, complain, fail, program, say
from beautydesk.compose import SERVICE_KEY, SERVICE_URL, Parts, own_address
from beautydesk.storage.api_key import ApiKey, KeyOrigin, KeyringTrouble

ACTIONS = {
    "set": "ask for the key without showing it (or read a line of standard input), and store it",
    "status": "tell whether there is a key and where it comes from, without showing it",
    "delete": "delete the stored key",
}


def configure(parser: Parser) -> None:
    parser.usage = f"%(prog)s {{{','.join(ACTIONS)}}} [--service] [--profile DIR]"
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    lines = [f"  {name:<6}  {what}" for name, what in ACTIONS.items()]
    parser.epilog = "\n".join(
        (
            "actions:",
            *lines,
            "",
            "The key is stored in the system keyring, never in a file. The environment variable BEAUTYDESK_API_KEY,",
            f"or {SERVICE_KEY} with --service, wins over it and is not stored.",
        )
    )
    parser.add_argument(
        "--service", action="store_true", help="the key of your own Beauty Desk service, at the address that is set now"
    )
    # No choices, and a place for words too many: argparse would repeat them, and one of them may be a key.
    parser.add_argument("action", nargs="?", default="", metavar="set|status|delete", help="what to do, see below")
    parser.add_argument("rest", nargs="*", help=argparse.SUPPRESS)
    parser.complaint = _complaint()


def run(args: argparse.Namespace, parts: Parts) -> int:
    if args.action not in ACTIONS or args.rest:
        fail(_complaint())
    title, key, check = _meant(parts, own=args.service)
    match args.action:
        case "set":
            return _set(key, title, check)
        case "delete":
            return _delete(key)
        case _:
            return _status(key, f"{program()} key set{' --service' * args.service}")


def _meant(parts: Parts, *, own: bool) -> tuple[str, ApiKey, str]:
    """What a key is for, the key, and the command that checks it ('' for none). Raises `ConfigurationError`."""
    if not own:
        return parts.hosted_features.title, parts.key, "credits"
    if not (address := own_address(parts.environ, parts.settings.load())):
        fail("No address of a Beauty Desk service is set.", f"Set {SERVICE_URL}, or the address in the settings.")
    return address, parts.service_key(address), ""


def _complaint() -> str:
    return (
        "The command is key set, key status or key delete, without anything else: a key is never an argument."
        f" `{program()} key set` asks for it, or reads it from standard input."
    )


def _set(key: ApiKey, service: str, check: str) -> int:
    outcome = key.set(_typed(service))
    if not outcome.ok:
        raise KeyringTrouble(outcome, "The key was not stored.")
    say("The key is stored in the system keyring." + (f" `{program()} {check}` checks it." if check else ""))
    if key.status().origin is KeyOrigin.ENVIRONMENT:
        complain(f"{key.variable} is set and is used instead of the stored key.")
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


def _status(key: ApiKey, how: str) -> int:
    status = key.status()
    match status.origin:
        case KeyOrigin.ENVIRONMENT:
            say(f"The key comes from the environment variable {key.variable}.")
        case KeyOrigin.NONE:
            if status.problem:
                raise KeyringTrouble(status.problem, "No key is set.")
            say(f"No key is stored. `{how}` stores one.")
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
        complain(f"{key.variable} is set and stays in use.")
    return Exit.OK
