"""Tables as files that spreadsheets open rightly: comma-separated (RFC 4180), UTF-8 with the mark that Excel wants."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from beautydesk.core.errors import SaveError
from beautydesk.core.phrase import Phrase
from beautydesk.support import atomic
from beautydesk.support.shown import shown

Cell = str | float

_FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # what spreadsheets run: OWASP, "CSV injection"


def write(path: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write the table, wholly or not at all; a file of that name is replaced. Raises `SaveError`."""
    try:
        atomic.write_bytes(path, to_bytes(header, rows), overwrite=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SaveError(
            Phrase(
                "“{name}” could not be written to {folder} ({reason}).",
                name=path.name,
                folder=path.parent,
                reason=reason,
            ),
            hint="Choose another folder.",
        ) from error


def to_bytes(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Numbers as they are; a text that a spreadsheet would take for a formula gets an apostrophe in front, and control
    characters are spelled out."""
    with io.StringIO(newline="") as text:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(header)
        writer.writerows([_harmless(cell) for cell in row] for row in rows)
        return text.getvalue().encode("utf-8-sig")


def _harmless(cell: Cell) -> str:
    if isinstance(cell, str):
        return f"'{shown(cell)}" if cell.startswith(_FORMULA) else shown(cell)
    return f"{cell:.10g}"
