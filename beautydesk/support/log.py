"""The log: a bounded file in the profile that never holds a key, and one sentence for people when the program crashes.

Redaction happens when a record has become text: messages, arguments, exceptions and tracebacks all pass through it.
Beside it lies a small file with what of each line may be given to others (`support.facts`), for reports.
"""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
import re
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from urllib.parse import quote

from beautydesk.support import facts
from beautydesk.support.shown import shown, shown_lines

FILE, FACTS = "beautydesk.log", "facts.log"
MAX_BYTES = 1_000_000
BACKUPS = 3
MAX_FACTS = 100_000  # bytes
HIDDEN = "***"
MOST_MISTAKES = 5  # that are remembered

# `ailabapi-api-key: x`, `'ailabapi-api-key': 'x'`, `(b'ailabapi-api-key', b'x')` and the like
_HEADER = re.compile(r"""(ailabapi-api-key['"]?\s*[:=,]\s*)(b?(["'])(?:(?!\3).)*\3|[^\s,;)\]}'"]+)""", re.IGNORECASE)

# These log whole requests below WARNING.
_TALKATIVE = ("httpx", "httpcore", "PIL", "keyring")

_log = logging.getLogger(__name__)


class Redactor:
    """Replaces every known secret in a text, and the value of any key header. Safe to use from several threads."""

    def __init__(self) -> None:
        self._secrets: tuple[str, ...] = ()

    def hide(self, secret: str) -> None:
        """Never let `secret` through from now on, spelled plainly, quoted for an address or escaped."""
        spellings = {secret, quote(secret, safe=""), ascii(secret)[1:-1]} - {""}
        # longest first: one key may begin with another one
        self._secrets = tuple(sorted({*self._secrets, *spellings}, key=len, reverse=True))

    def redact(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        return _HEADER.sub(lambda match: match[1] + HIDDEN, text)


class _RedactingFormatter(logging.Formatter):
    def __init__(self, redactor: Redactor) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s [%(threadName)s] %(message)s")
        self._redactor = redactor

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  logging's own name
        return shown(super().formatMessage(record))  # a name with a line break must not look like a line of ours

    def format(self, record: logging.LogRecord) -> str:
        return self._redactor.redact(shown_lines(super().format(record)))


class _FactsFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return facts.line(record)


@dataclass(slots=True)
class Mistake:
    """One of ours, as it may be given to others; `times`: how often the same happened in this run."""

    told: str
    times: int = 1

    @property
    def is_news(self) -> bool:
        """What is drawn fails sixty times a second: the first, the tenth and the hundredth time say enough."""
        return str(self.times).rstrip("0") == "1"


class _Mistakes(logging.Handler):
    """Remembers what was logged as a mistake of ours. The same one is known by its kind and place in the program."""

    def __init__(self) -> None:
        super().__init__(logging.CRITICAL)
        self.last: dict[tuple[str, ...], Mistake] = {}

    def emit(self, record: logging.LogRecord) -> None:
        caught = record.exc_info[1] if record.exc_info else None
        if caught is None or (same := tuple(facts.error(caught))) in self.last:
            return
        while len(self.last) >= MOST_MISTAKES:
            del self.last[next(iter(self.last))]
        self.last[same] = Mistake(facts.line(record))

    def all(self) -> tuple[Mistake, ...]:
        with self.lock or contextlib.nullcontext():
            return tuple(self.last.values())

    def count(self, caught: BaseException) -> bool:
        """Has it happened before, so that it need not be told at length?"""
        with self.lock or contextlib.nullcontext():
            known = self.last.get(tuple(facts.error(caught)))
            if known is None:
                return False
            known.times += 1
            return not known.is_news


class _QuietFile(logging.handlers.RotatingFileHandler):
    """A log that cannot be written (disk full, file gone) is no reason to disturb anybody's work."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  logging's own name
        pass

    def close(self) -> None:
        with contextlib.suppress(OSError):
            super().close()


class Log:
    """The log of this run. `file` is None when there is no folder to write to."""

    def __init__(self, file: Path | None, handlers: tuple[logging.Handler, ...], redactor: Redactor) -> None:
        self.file = file
        self._mistakes = _Mistakes()
        self._handlers = (*handlers, self._mistakes)
        self._redactor = redactor
        for handler in self._handlers:
            logging.getLogger().addHandler(handler)

    @property
    def mistakes(self) -> tuple[Mistake, ...]:
        """Those of this run, the last ones."""
        return self._mistakes.all()

    @property
    def facts(self) -> Path | None:
        """The file with what may be given to others, None where there is none."""
        return self.file.with_name(FACTS) if self.file else None

    def hide(self, secret: str) -> None:
        """Keep `secret` out of the log from now on."""
        self._redactor.hide(secret)

    def redact(self, text: str) -> str:
        """`text` without any key, for whatever is shown or copied besides the log."""
        return self._redactor.redact(text)

    def catch_crashes(self, say: Callable[[str], None]) -> None:
        """Log what nobody caught, in any thread, and `say` one sentence about it instead of printing a traceback."""

        def crashed(
            kind: type[BaseException], error: BaseException | None, trace: TracebackType | None, where: str
        ) -> None:
            error = (error or kind()).with_traceback(trace)
            if not self._mistakes.count(error):
                _log.critical("unhandled in %s", where, exc_info=(kind, error, trace))
                say(self.crash_sentence())

        def on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            if issubclass(kind, KeyboardInterrupt):
                sys.__excepthook__(kind, error, trace)
            else:
                thread = threading.current_thread()  # Qt tells of its own threads in this way, too
                crashed(kind, error, trace, "the main thread" if thread is threading.main_thread() else thread.name)

        def on_thread_exception(args: threading.ExceptHookArgs) -> None:
            if args.exc_type is not SystemExit:
                name = args.thread.name if args.thread else "a thread"
                crashed(args.exc_type, args.exc_value, args.exc_traceback, name)

        sys.excepthook = on_exception
        threading.excepthook = on_thread_exception

    def crash_sentence(self) -> str:
        """What people read after a mistake of ours."""
        where = f" What happened is in {self.file}." if self.file else ""
        return f"Something went wrong that should not have.{where}"

    def close(self) -> None:
        """Stop writing. Crash hooks that were installed stay until the process ends."""
        logging.captureWarnings(False)
        for handler in self._handlers:
            logging.getLogger().removeHandler(handler)
            handler.close()


def setup(logs: Path | None, verbose: bool = False) -> Log:
    """Send everything that is logged to a file in the folder `logs` (which exists), or nowhere when it is None."""
    redactor = Redactor()
    file = logs / FILE if logs else None
    handlers: tuple[logging.Handler, ...] = (logging.NullHandler(),)
    if file:
        whole = _QuietFile(file, maxBytes=MAX_BYTES, backupCount=BACKUPS, encoding="utf-8", delay=True)
        whole.setFormatter(_RedactingFormatter(redactor))
        told = _QuietFile(file.with_name(FACTS), maxBytes=MAX_FACTS, backupCount=1, encoding="utf-8", delay=True)
        told.setFormatter(_FactsFormatter())
        handlers = (whole, told)
    logging.getLogger().setLevel(logging.DEBUG if verbose else logging.INFO)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(True)  # remarks of libraries are for us, not for people at a terminal
    return Log(file, handlers, redactor)
