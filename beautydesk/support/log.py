"""The log: a bounded file in the profile that never holds a key, and one sentence for people when the program crashes.

Redaction happens when a record has become text: messages, arguments, exceptions and tracebacks all pass through it.
"""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
import re
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from urllib.parse import quote

from beautydesk.support.shown import shown, shown_lines

FILE = "beautydesk.log"
MAX_BYTES = 1_000_000
BACKUPS = 3
HIDDEN = "***"

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


class _QuietFile(logging.handlers.RotatingFileHandler):
    """A log that cannot be written (disk full, file gone) is no reason to disturb anybody's work."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  logging's own name
        pass

    def close(self) -> None:
        with contextlib.suppress(OSError):
            super().close()


class Log:
    """The log of this run. `file` is None when there is no folder to write to."""

    def __init__(self, file: Path | None, handler: logging.Handler, redactor: Redactor) -> None:
        self.file = file
        self._handler = handler
        self._redactor = redactor

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
            _log.critical("unhandled in %s", where, exc_info=(kind, error or kind(), trace))
            say(self.crash_sentence())

        def on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            if issubclass(kind, KeyboardInterrupt):
                sys.__excepthook__(kind, error, trace)
            else:
                crashed(kind, error, trace, "the main thread")

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
        logging.getLogger().removeHandler(self._handler)
        self._handler.close()


def setup(logs: Path | None, verbose: bool = False) -> Log:
    """Send everything that is logged to a file in the folder `logs` (which exists), or nowhere when it is None."""
    redactor = Redactor()
    file = logs / FILE if logs else None
    handler: logging.Handler
    if file:
        handler = _QuietFile(file, maxBytes=MAX_BYTES, backupCount=BACKUPS, encoding="utf-8", delay=True)
    else:
        handler = logging.NullHandler()
    handler.setFormatter(_RedactingFormatter(redactor))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(True)  # remarks of libraries are for us, not for people at a terminal
    return Log(file, handler, redactor)
