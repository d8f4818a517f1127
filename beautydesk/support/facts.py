"""What of an error or of a line of the log may be given to others: our own words, numbers and places in the program.

Nothing is searched for and taken out; only what is known to be harmless gets in. Sentences are told as they stand in
the source, without what was filled in, and errors by their kind. So no name, path or address can be in it.
"""

from __future__ import annotations

import enum
import errno
import logging
import re
import time
from types import TracebackType
from typing import Any, Final

LEFT_OUT: Final = "…"
OURS: Final = "beautydesk"
_MOST_FRAMES: Final = 40
# What Python itself says about the program, in words of the program: `'NoneType' object has no attribute 'size'`.
_NAME: Final = r"'[A-Za-z_][\w.]{0,60}'"
_OF_PYTHON: Final = re.compile(
    rf"{_NAME} object (has no attribute {_NAME}|is not (callable|subscriptable|iterable)|cannot be interpreted as an"
    rf" integer)|unsupported operand type\(s\) for [-+*/%|&^<>=@]+: {_NAME} and {_NAME}|name {_NAME} is not defined"
    rf"|'[<>=!]+' not supported between instances of {_NAME} and {_NAME}|(list|tuple|string|pop) index out of range"
    r"|division by zero|maximum recursion depth exceeded( [a-z ]+)?|(list|tuple) indices must be integers or slices,"
    r" not \w{1,40}|[\w.<>]{1,80}\(\) (takes \d+ positional arguments? but \d+ (was|were) given|missing \d+ required"
    rf" (positional|keyword-only) arguments?: {_NAME}|got an unexpected keyword argument {_NAME})"
    r"|(not enough|too many) values to unpack \(expected (at least )?\d+(, got \d+)?\)"
    r"|(Internal C\+\+ object \(\w{1,60}\)|libshiboken: Internal C\+\+ object) already deleted\."
)
# A code as we write them. A service names codes of its own, and may put anything into them, even the key.
_CODE: Final = re.compile(r"(?=.{4,48}$)[A-Z]+(_[A-Z]+)+")
_DECIMALS: Final = 1  # of a number; more of them may be a place on earth


def line(record: logging.LogRecord) -> str:
    """A line of the log: when (in world time), how bad, who says it, and what; an error with where it came from."""
    when = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(record.created))
    said = [f"{when} {record.levelname} {record.name} [{record.threadName}] {_words(record)}"]
    if record.exc_info and record.exc_info[1] is not None:
        said += ["    " + one for one in error(record.exc_info[1])]
    return "\n".join(said)


def error(caught: BaseException) -> list[str]:
    """An error with all that led to it, the first one first: kinds, and where in the program, the call above first."""
    told: list[str] = []
    seen: set[int] = set()
    at: BaseException | None = caught
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        told[:0] = [*frames(at.__traceback__), kind(at)]
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return told


def kind(caught: BaseException) -> str:
    """The class of an error, with its code or its number, and Python's own words about the program."""
    name = type(caught).__qualname__
    code = getattr(caught, "code", None)
    if type(caught).__module__.startswith(OURS) and isinstance(code, str):
        return f"{name} {code if _CODE.fullmatch(code) else LEFT_OUT}"
    if isinstance(caught, OSError) and caught.errno is not None:
        return f"{name} {errno.errorcode.get(caught.errno, caught.errno)}"
    if number := getattr(caught, "sqlite_errorname", ""):
        return f"{name} {number}"
    words = (
        str(caught) if isinstance(caught, TypeError | AttributeError | LookupError | RuntimeError | NameError) else ""
    )
    if isinstance(caught, ArithmeticError | ValueError):
        words = str(caught)
    return f"{name}: {words}" if _OF_PYTHON.fullmatch(words) else name


def frames(trace: TracebackType | None) -> list[str]:
    """`module:line in function`, one a call; those in the middle of a long way are left out."""
    found = []
    while trace is not None:
        frame = trace.tb_frame
        module = str(frame.f_globals.get("__name__", "?"))
        if not module.startswith("importlib."):
            found.append(f"{module}:{trace.tb_lineno} in {frame.f_code.co_qualname}")
        trace = trace.tb_next
    if len(found) > _MOST_FRAMES:
        half = _MOST_FRAMES // 2
        found[half:-half] = [f"{LEFT_OUT} {len(found) - _MOST_FRAMES} more"]
    return found


def sentence(text: str) -> str:
    """A sentence of ours without what was filled in (`core.phrase.Phrase`); one that holds nothing as it is."""
    if parts := getattr(text, "parts", None):
        return " ".join(map(sentence, parts))
    return str(getattr(text, "template", text))


def _words(record: logging.LogRecord) -> str:
    """What a module of ours says; others put together what they say, of whatever they have in hand."""
    if record.name.partition(".")[0] != OURS or not isinstance(record.msg, str):
        return LEFT_OUT
    args = record.args
    if not args:
        return record.msg
    try:
        if isinstance(args, dict):
            return record.msg % {name: _value(value) for name, value in args.items()}
        return record.msg % tuple(map(_value, args))
    except (TypeError, ValueError):
        return record.msg


def _value(value: object) -> Any:
    match value:
        case None | bool() | int():
            return value
        case float():
            return round(value, _DECIMALS)
        case enum.Enum() if type(value).__module__.startswith(OURS):
            return value.name
        case BaseException():
            return kind(value)
    return LEFT_OUT
