"""The command line as a child process with a profile of its own, and its journal as it looks from outside."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from copy import copy
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from desk_program import Program, Ran, ended

__all__ = ["KEY", "ONLINE", "Ran", "RealProgram", "ended", "portraits", "write_photo"]

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "sample.jpg"
KEY = "sk-very-secret-0123456789abcdef"
ONLINE = ("--engine", "ailab", "--without-face", "--json")


@dataclass(frozen=True)
class Row:
    """One line of the journal, read with SQLite alone."""

    id: int
    photo: str
    state: str
    charged: str
    credits: float
    reason: str
    digest: str
    target: str
    level: float


class RealProgram(Program):
    """Set up for a service. `conditions`: see `odd_program`; none is the program as it is installed."""

    def __init__(self, folder: Path, url: str, *conditions: str, **environ: str) -> None:
        super().__init__(folder, BEAUTYDESK_API_URL=url, BEAUTYDESK_API_KEY=KEY, BEAUTYDESK_POLL_SECONDS="0.05")
        self.environ |= {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"} | environ
        self.conditions = conditions
        folder.mkdir(parents=True, exist_ok=True)

    def _words(self, *words: str | Path) -> list[str]:
        if not self.conditions:
            return super()._words(*words)
        return [str(Path(__file__).with_name("odd_program.py")), *self.conditions, "--", *map(str, words)]

    def under(self, *conditions: str) -> RealProgram:
        """The same program, its next runs under these conditions."""
        other = copy(self)
        other.conditions = conditions
        return other

    def retouch(self, *words: str | Path) -> Ran:
        return self("retouch", *(words or ("in",)), *ONLINE, "-o", "out/")

    def resume(self, *words: str) -> Ran:
        return self("resume", "--json", *words)

    def put(self, *names: str, seed: int = 0) -> list[Path]:
        """Small photos in `in/`, no two with the same pixels."""
        return [write_photo(self.folder / "in" / name, seed * 1000 + number) for number, name in enumerate(names)]

    @property
    def saved(self) -> list[str]:
        """Names of all files in `out/`; a program that is killed while it writes leaves a hidden one behind."""
        folder = self.folder / "out"
        return sorted(path.name for path in folder.iterdir() if path.name[0] != ".") if folder.exists() else []

    def journal(self) -> list[Row]:
        """Every receipt; the file itself is sound."""
        file = self.profile / "journal.sqlite3"
        if not file.exists():
            return []
        try:
            return self._rows(file, "ro")
        except sqlite3.OperationalError:  # killed while it wrote: put right in a copy, as the next run has to
            with tempfile.TemporaryDirectory() as folder:
                for end in ("", "-journal", "-wal"):
                    if (part := file.with_name(file.name + end)).exists():
                        shutil.copy(part, folder)
                return self._rows(Path(folder) / file.name, "rw")

    def _rows(self, file: Path, mode: str) -> list[Row]:
        db = sqlite3.connect(f"file:{file}?mode={mode}", uri=True, timeout=20)
        try:
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            if db.execute("PRAGMA user_version").fetchone() == (0,):
                return []  # killed before its first table was made
            columns = "id, photo, state, charged, credits, reason, digest, target, level"
            rows = db.execute(f"SELECT {columns} FROM jobs ORDER BY id")
            return [
                Row(n, Path(os.fsdecode(photo)).name, *rest, os.fsdecode(target or b""), level)
                for n, photo, *rest, target, level in rows.fetchall()
            ]
        finally:
            db.close()

    def states(self) -> list[str]:
        return [row.state for row in self.journal()]


def write_photo(path: Path, seed: int) -> Path:
    from PIL import Image

    path.parent.mkdir(parents=True, exist_ok=True)
    rows, columns = np.mgrid[0:48, 0:64]
    pixels = np.stack([rows + 60, columns + 40, (rows + columns) // 2 + 50], axis=-1).astype(np.uint8)
    pixels[:8, :8] = np.random.default_rng(seed).integers(0, 255, (8, 8, 3), np.uint8)
    Image.fromarray(pixels).save(path)
    return path


def portraits(folder: Path, seed: int, count: int, *, faceless: bool = True) -> list[Path]:
    """Small portraits, no two with the same pixels; `faceless`: in the last one no face can be found."""
    from PIL import Image

    with Image.open(SAMPLE) as sample:
        pixels = np.asarray(sample.convert("RGB").resize((160, 194)))
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for number in range(count):
        path, copy = folder / f"{number:02}.png", pixels.copy()
        if faceless and number == count - 1:
            copy[:] = 128
        copy[:8, :8] = np.random.default_rng(seed * 1000 + number).integers(0, 255, (8, 8, 3), np.uint8)
        Image.fromarray(copy).save(path)
        made.append(path)
    return made
