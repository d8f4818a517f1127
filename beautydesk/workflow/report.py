"""What became of every photo: a table for spreadsheets or JSON for programs, for window and command line alike.

Names of columns and keys, states and codes are an interface that scripts rely on: they are added to, never renamed.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from beautydesk.core.errors import SaveError
from beautydesk.core.mark import Mark
from beautydesk.core.notes import Note
from beautydesk.core.phrase import Phrase
from beautydesk.storage import spreadsheet
from beautydesk.storage.spreadsheet import Cell
from beautydesk.support import atomic

ENDINGS: Final = (".csv", ".json")
HEADER: Final = (
    "photo", "result", "state", "engine", "level", "faces", "credits", "seconds", "mark",
    "width", "height", "bytes", "notes", "remarks", "error_code", "error",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One photo. `state`: "added" (nothing was asked of it), "waiting", "working", "done", "failed", "no_face",
    "skipped", "pending" (paid for, not here yet) or "cancelled". `result`: the file that holds it, None for none.

    `level`: 0..1, as it was asked for; None where nothing was. `faces`: None when the engine cannot tell. `credits`:
    what it has cost, 0 on this computer. `seconds`: that the retouch took, None where there was none. `size`: width and
    height of the saved picture, in pixels. `notes`: what of the original's file the saved one has; `remark`: of the
    engine, on the result. `error_code` and `error`: why it is not done, or not saved; '' for neither.
    """

    photo: Path
    state: str
    result: Path | None = None
    engine: str = ""
    level: float | None = None
    faces: int | None = None
    credits: float = 0.0
    seconds: float | None = None
    mark: Mark | None = None
    size: tuple[int, int] | None = None
    notes: tuple[Note, ...] = ()
    remark: str = ""
    error_code: str = ""
    error: str = ""


def write(rows: Iterable[Row], path: Path) -> None:
    """A table, or JSON where `path` ends in .json: wholly or not at all; a file of that name is replaced.

    Asks the disk how large each result is, so it takes a while. Raises `SaveError`.
    """
    if path.suffix.lower() != ".json":
        spreadsheet.write(path, HEADER, map(_cells, rows))
        return
    text = json.dumps({"photos": list(map(_object, rows))}, indent=1, ensure_ascii=False)
    try:
        # bytes of a name that are no text are spelled as JSON spells what cannot be written
        atomic.write_bytes(path, text.encode("utf-8", "backslashreplace") + b"\n", overwrite=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = Phrase(
            "“{name}” could not be written to {folder} ({reason}).", name=path.name, folder=path.parent, reason=reason
        )
        raise SaveError(message, hint="Choose another folder.") from error


def _cells(row: Row) -> tuple[Cell, ...]:
    width, height = row.size or ("", "")
    remarks = " ".join(text for text in (*(note.text for note in row.notes), row.remark) if text)
    return (
        os.fspath(row.photo),
        "" if row.result is None else os.fspath(row.result),
        row.state,
        row.engine,
        _or_nothing(row.level),
        _or_nothing(row.faces),
        row.credits,
        _or_nothing(None if row.seconds is None else round(row.seconds, 3)),
        row.mark.value if row.mark else "",
        width,
        height,
        _or_nothing(_bytes(row.result)),
        " ".join(note.code for note in row.notes),
        remarks,
        row.error_code,
        row.error,
    )


def _object(row: Row) -> dict[str, object]:
    width, height = row.size or (None, None)
    return {
        "photo": os.fspath(row.photo),
        "result": None if row.result is None else os.fspath(row.result),
        "state": row.state,
        "engine": row.engine or None,
        "level": row.level,
        "faces": row.faces,
        "credits": row.credits,
        "seconds": None if row.seconds is None else round(row.seconds, 3),
        "mark": row.mark.value if row.mark else None,
        "width": width,
        "height": height,
        "bytes": _bytes(row.result),
        "notes": [{"code": note.code, "text": note.text} for note in row.notes],
        "remark": row.remark,
        "error": {"code": row.error_code, "message": row.error} if row.error_code or row.error else None,
    }


def _or_nothing(value: float | None) -> Cell:
    return "" if value is None else value


def _bytes(result: Path | None) -> int | None:
    """None for a file that is not there any more, too."""
    try:
        return None if result is None else result.stat().st_size
    except OSError:
        return None
