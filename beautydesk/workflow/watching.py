"""What a watched folder asks for: photos that are whole, are no results of ours, and have no result yet.

The folder is listed again and again, as no way to be told of changes is complete: folders that are moved in are told
without what is in them, fresh ones have gaps, and drives in a network tell nothing. A listing finds them all.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from beautydesk.core.naming import format_of, photo_of
from beautydesk.imaging.files.folders import RAW_EXTENSIONS, is_folder, photos_below, same_file
from beautydesk.imaging.files.regular import stamp
from beautydesk.storage.delivered import Delivered
from beautydesk.support.writers import has_writer
from beautydesk.workflow.result_of import Written, read_mark, source_id, without_results

REST: Final = 2.0  # seconds without a change after which a file is whole; drives in a network tell sizes that late
PAIR: Final = 10.0  # seconds that a RAW file waits for the photo of the same shot, which is done in its place
_READERS: Final = 8

Stamp = tuple[int, int]


class Arrivals:
    """The photos of a folder that came to rest since the last look. `without`: folders that are not looked into.
    `new_only`: what is there at the first look has been there before."""

    def __init__(self, folder: Path, without: tuple[Path, ...] = (), *, new_only: bool = False) -> None:
        self._folder, self._without, self._new_only = folder, without, new_only
        self._settled: dict[str, Stamp] = {}  # given once, as they were then
        self._restless: dict[str, tuple[Stamp, float]] = {}  # as they are, and since when

    def look(self, now: float) -> list[Path]:
        """`now`: seconds on a clock that is never set. Each photo is given once, and again when its file changes."""
        listed = {
            os.fspath(path): found for path in photos_below(self._folder, self._without) if (found := stamp(path))
        }
        for known in (self._settled, self._restless):
            for gone in known.keys() - listed.keys():
                del known[gone]
        if self._new_only:
            self._settled, self._new_only = listed, False
        return [Path(name) for name, found in listed.items() if self._comes_to_rest(name, found, now)]

    def _comes_to_rest(self, name: str, found: Stamp, now: float) -> bool:
        if self._settled.get(name) == found:
            return False
        seen, since = self._restless.get(name, (None, now))
        if seen != found:
            self._restless[name] = found, now
            return False
        if now - since < _rest(name) or not _is_whole(Path(name), found):
            return False
        del self._restless[name]
        self._settled[name] = found
        return True

    def is_as_it_was(self, photo: Path) -> bool:
        """Is a photo that was given still the same?"""
        return stamp(photo) == self._settled.get(os.fspath(photo), ())

    def again(self, photo: Path, at: float) -> None:
        """Give it once more, not before `at`."""
        if (found := self._settled.pop(os.fspath(photo), None)) is not None:
            self._restless[os.fspath(photo)] = found, at - _rest(os.fspath(photo))


def _is_raw(name: str) -> bool:
    return os.path.splitext(name)[1].lower() in RAW_EXTENSIONS  # noqa: PTH122 for thousands at each look


def _rest(name: str) -> float:
    """Seconds. Cameras that are tethered write the RAW file first; as soon as its pair is there, it is not listed."""
    return PAIR if _is_raw(name) else REST


def _is_whole(path: Path, listed: Stamp) -> bool:
    """Opening a file makes drives in a network tell its true size."""
    return listed[1] > 0 and not has_writer(path) and stamp(path) == listed


@dataclass(frozen=True, slots=True)
class Fresh:
    """A photo that is to be retouched. `source`: see `source_id`. `late`: it came after the RAW file of the same shot
    had been given."""

    photo: Path
    source: str
    late: bool = False


class Watching:
    """`folder` is watched, results go to `out`. `template`: see `core.naming.Naming`. `written`: gives the files that
    the journal knows. `new_only`: see `Arrivals`.

    Reads files, so it is asked off the GUI thread, by one thread at a time.
    """

    def __init__(
        self,
        folder: Path,
        out: Path,
        delivered: Delivered,
        *,
        template: str,
        written: Callable[[], Written] = dict,
        new_only: bool = False,
    ) -> None:
        self.folder, self.out = folder, out
        self._beside = same_file(folder, out)
        self._arrivals = Arrivals(folder, () if self._beside else (out,), new_only=new_only)
        self._delivered, self._template, self._written = delivered, template, written
        self._waiting: dict[str, Path] = {}
        self._raws: set[Path] = set()  # that were given, without their extensions
        self._done_before = 0
        self._results = 0

    def learn(self) -> None:
        """What is done already, by the results that lie in `out`. Older ones bear no mark, nor do copies of photos in
        which nothing changed: of these the contents are noted."""
        below = photos_below(self.out, () if self._beside else (self.folder,))
        results = [path for path in below if format_of(path)]
        with ThreadPoolExecutor(_READERS, thread_name_prefix="marks") as readers:
            for source in readers.map(self._source_of, results):
                if source:
                    self._delivered.learn(source)

    def _source_of(self, result: Path) -> str:
        if (mark := read_mark(result)) is not None:
            return mark.source
        is_named_so = photo_of(result.stem) is not None or photo_of(result.stem, self._template) is not None
        return source_id(result) if is_named_so and not self._beside else ""

    def missing(self) -> Path | None:
        """Which of the folders is not there: its card or share is away."""
        return next((folder for folder in (self.folder, self.out) if not is_folder(folder)), None)

    def look(self, now: float) -> None:
        """List the folder. `now`: seconds on a clock that is never set."""
        arrived = self._arrivals.look(now)
        to_do = without_results(arrived, (), self._template, self._written)
        self._results += to_do.left_out
        self._waiting.update((os.fspath(photo), photo) for photo in to_do.photos)

    def take(self) -> Fresh | None:
        """The next photo that is to be retouched, None when there is none just now."""
        while self._waiting:
            photo = self._waiting.pop(next(iter(self._waiting)))
            if not self._arrivals.is_as_it_was(photo):
                continue  # gone, or looked at again when it has come to rest
            source = source_id(photo)
            if source not in self._delivered:
                shot, is_raw = photo.with_suffix(""), _is_raw(photo.name)
                if is_raw:
                    self._raws.add(shot)
                return Fresh(photo, source, late=not is_raw and shot in self._raws)
            self._done_before += 1
        return None

    @property
    def waiting(self) -> int:
        """How many photos may be retouched next; some of them may have been before."""
        return len(self._waiting)

    def done(self, fresh: Fresh) -> None:
        """Its result is there, or it is not to be asked for again."""
        if fresh.source:
            self._delivered.add(fresh.source)

    def again(self, fresh: Fresh, at: float) -> None:
        """It is given once more, not before `at`."""
        self._arrivals.again(fresh.photo, at)

    def take_counts(self) -> tuple[int, int]:
        """How many photos were done before, and how many results of ours were passed over, since this was asked."""
        counts = self._done_before, self._results
        self._done_before = self._results = 0
        return counts
