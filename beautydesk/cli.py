"""The entry point: `beautydesk [PHOTO|FOLDER ...]` opens the window, `beautydesk COMMAND ...` works without one.

Everything here is the standard library; the window and each command are imported when they are asked for, so that
`--help` is instant and no command needs Qt or a screen.
"""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from beautydesk import __version__
from beautydesk.commands.console import (
    NAME,
    Exit,
    Parser,
    complain,
    exit_code,
    fail,
    file,
    prepare,
    program,
    report,
    sentence,
)
from beautydesk.compose import Parts, compose
from beautydesk.core.errors import BeautyDeskError
from beautydesk.storage.patience import WAITING
from beautydesk.storage.settings import ENGINES

if TYPE_CHECKING:
    from beautydesk.workflow.round_trip import RoundTrip

COMMANDS = {
    "retouch": "retouch photos and folders without a window",
    "resume": "fetch online results that are paid for and not saved yet, and finish interrupted runs",
    "watch": "retouch what appears in a folder, until it is stopped",
    "serve": "answer other programs as the online service does, from this computer: a service for a studio",
    "key": "store, check or delete your AILabTools key for the online engine",
    "credits": "show how many credits are left for the online engine",
    "ledger": "list every call of the online engine, what it cost and what became of it",
    "doctor": "check what works on this computer, and say what to do about the rest",
}
_WITH_VALUE = ("--profile", "--engine", "--output")  # flags of ours whose next word is not a command

_EDIT = """open one photo for another program and wait: exit code 0 when it was saved over PHOTO, in its own format,
depth, profile and metadata; 1 when nothing was saved; 2 when it cannot be opened or written"""
_OUTPUT = "with --edit: write the result there, in the format of that name, and leave PHOTO as it is"

_log = logging.getLogger(__name__)


class Command(Protocol):
    """What every module in `commands` offers."""

    def configure(self, parser: Parser) -> None: ...

    def run(self, args: argparse.Namespace, parts: Parts) -> int: ...


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code (see `commands.console.Exit`)."""
    prepare()
    words = list(sys.argv[1:] if argv is None else argv)
    at = command_at(words)
    try:
        if at is None:
            try:
                return _window(words)
            except BeautyDeskError as error:
                # not logged: without a log of this run, logging itself would print it once more
                complain(f"{program()}: {sentence(error)}")
                return exit_code(error)
        return _command(words.pop(at), words)
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has gone; the interpreter must not stumble over that once more while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.FAILED


def command_at(words: Sequence[str]) -> int | None:
    """Where the command's name stands, None when there is none. `./retouch` and whatever follows `--` are files."""
    at = _first_word(words)
    return at if at is not None and words[at] in COMMANDS else None


def _mistaken(words: Sequence[str]) -> str | None:
    """What is wrong with a first word that is nearly a command; None for what is there, or looks like a file."""
    at = _first_word(words)
    if at is None or os.path.lexists(word := words[at]) or any(sign in word for sign in "./\\:"):
        return None
    from difflib import get_close_matches

    near = get_close_matches(word.lower(), COMMANDS, n=1)
    return f"there is no command {word!r}; the nearest is `{program()} {near[0]}`" if near else None


def _first_word(words: Sequence[str]) -> int | None:
    """Where the first word stands that is neither a flag nor the value of one."""
    skip = False
    for at, word in enumerate(words):
        if skip:
            skip = False
        elif word in ("--", "--edit"):
            return None  # what follows are files
        elif word in _WITH_VALUE:
            skip = True
        elif not word.startswith("-"):
            return at
    return None


def _window(words: Sequence[str]) -> int:
    prog = program()
    parser = Parser(
        prog=prog,
        usage="%(prog)s [--profile DIR] [--engine NAME] [PHOTO|FOLDER ...]\n"
        "       %(prog)s --edit [--output FILE] PHOTO\n       %(prog)s COMMAND ... (see below)",
        description="Natural portrait retouching. Without a command, a window opens with the photos in its list.",
        epilog=_overview(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _add_common(parser)
    parser.add_argument("--engine", choices=ENGINES, help="begin with this engine: on this computer, online, your own")
    parser.add_argument("--smoke-test", action="store_true", help="open the window, print ok and quit, as a check")
    parser.add_argument("--edit", action="store_true", help=_EDIT)
    parser.add_argument("--output", type=file, metavar="FILE", help=_OUTPUT)
    parser.add_argument("photos", nargs="*", type=file, metavar="PHOTO|FOLDER", help="photos to put into its list")
    if (mistake := _mistaken(words)) is not None:
        parser.error(mistake)
    args = parser.parse_args(words)
    trip = _round_trip(parser, args)
    if args.photos and sys.stderr is not None and sys.stderr.isatty() and not any(map(os.path.lexists, args.photos)):
        # somebody at a terminal reads it here; from a launcher the window says the same
        parser.error(f"there is no file or folder {args.photos[0]}")

    from beautydesk.support import preflight

    if problem := preflight.problem(prog):
        for line in f"{prog}: {problem}".split("\n"):
            complain(line)
        return Exit.FAILED
    try:
        from beautydesk import app
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in ("PySide6", "shiboken6"):
            raise
        complain(f"{prog}: The window needs the package PySide6-Essentials, which cannot be loaded ({error}).")
        return Exit.FAILED
    return app.main(args.photos, profile=args.profile, engine=args.engine, smoke_test=args.smoke_test, trip=trip)


def _round_trip(parser: Parser, args: argparse.Namespace) -> RoundTrip | None:
    """The one photo that another program waits for; None where the window is for anything."""
    if not args.edit:
        if args.output is not None:
            parser.error("--output goes with --edit")
        return None
    if len(args.photos) != 1:
        parser.error(f"--edit takes one photo, not {len(args.photos) or 'none'}")
    from beautydesk.workflow.round_trip import CannotGiveBack, round_trip

    try:
        return round_trip(args.photos[0], args.output)
    except CannotGiveBack as error:
        fail(error.message, error.hint)


def _command(name: str, words: Sequence[str]) -> int:
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends as Ctrl-C does, whatever is being done
    command = _load(name)
    prog = f"{program()} {name}"
    what = COMMANDS[name]
    parser = Parser(prog=prog, description=f"{what[0].upper()}{what[1:]}.", allow_abbrev=False)
    _add_common(parser)
    command.configure(parser)
    args = parser.parse_args(words)

    parts = compose(args.profile, os.environ)
    parts.log.catch_crashes(complain)
    parts.keyring.on_wait = lambda: complain(WAITING)
    try:
        return command.run(args, parts)
    except BeautyDeskError as error:
        return report(prog, error)
    except (KeyboardInterrupt, BrokenPipeError):
        raise
    except Exception:
        _log.critical("unhandled in %s", prog, exc_info=True)
        complain(f"{prog}: {parts.log.crash_sentence()}")
        return Exit.FAILED
    finally:
        if notice := parts.take_notice():
            complain(notice)
        parts.close()


def _load(name: str) -> Command:
    match name:
        case "retouch":
            from beautydesk.commands import retouch

            return retouch
        case "resume":
            from beautydesk.commands import resume

            return resume
        case "watch":
            from beautydesk.commands import watch

            return watch
        case "serve":
            from beautydesk.commands import serve

            return serve
        case "key":
            from beautydesk.commands import key

            return key
        case "credits":
            from beautydesk.commands import credits as credit

            return credit
        case "ledger":
            from beautydesk.commands import ledger

            return ledger
        case _:
            from beautydesk.commands import doctor

            return doctor


def _add_common(parser: Parser) -> None:
    parser.add_argument(
        "--profile",
        type=Path,
        metavar="DIR",
        help="folder for settings, logs and results not saved yet (default: $BEAUTYDESK_PROFILE, or the usual place)",
    )
    parser.add_argument("--version", action="version", version=f"{NAME} {__version__}")


def _overview() -> str:
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {what}" for name, what in COMMANDS.items()]
    return "\n".join(
        (
            "commands:",
            *lines,
            "",
            f"`{program()} COMMAND --help` tells the options of a command. A photo or folder that is called like a",
            "command needs ./ in front: ./retouch",
        )
    )
