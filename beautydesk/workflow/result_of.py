"""Is a photo a result of Beauty Desk, and of which original? By the mark in its metadata, whatever it is called; older
results, which bear none, by the journal and by their names."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from beautydesk.core.errors import BeautyDeskError, Objection, PhotoError
from beautydesk.core.kept_photo import SourceFile
from beautydesk.core.naming import format_of, photo_of
from beautydesk.core.photo import Photo
from beautydesk.core.phrase import Phrase
from beautydesk.core.receipts import WrittenFile
from beautydesk.imaging.files.packets import xmp_packet
from beautydesk.imaging.files.regular import open_regular, stamp

Written = Mapping[str, WrittenFile]

_PIECE = 64 * 1024  # bytes at either end of an original that tell it from all others
_DIGITS = 32
_READERS = 8  # a disk in the network takes its time for each


@dataclass(frozen=True, slots=True)
class ResultMark:
    """`source`: the `source_id` of the file that the result was made from, '' where it is not known."""

    source: str


@dataclass(frozen=True, slots=True)
class ToRetouch:
    """Photos without the results of earlier runs. `results`: those that were named themselves, each with its original
    where that is one of the photos. `left_out`: how many results were found in folders.
    """

    photos: tuple[Path, ...]
    results: Mapping[Path, Path | None] = field(default_factory=dict)
    left_out: int = 0


def read_mark(path: Path) -> ResultMark | None:
    """None for what is no result, or cannot be read. A few short reads. Never raises."""
    from beautydesk.imaging.metadata import result_mark

    packet = xmp_packet(path)
    source = None if packet is None else result_mark.source_in(packet)
    return None if source is None else ResultMark(source)


def source_id(original: Path) -> str:
    """Tells a file by its contents: the first 32 hexadecimal digits of the SHA-256 over its size in bytes (eight bytes,
    the highest first) and its first and last 64 KiB. '' when it cannot be read; never raises."""
    try:
        with open_regular(original) as (file, size):
            digest = hashlib.sha256(size.to_bytes(8, "big"))
            digest.update(file.read(_PIECE))
            file.seek(max(0, size - _PIECE))
            digest.update(file.read(_PIECE))
            return digest.hexdigest()[:_DIGITS]
    except (PhotoError, OSError):
        return ""


def source_of(photo: Photo) -> SourceFile | None:
    """The file that a decoded photo was read from; None for what was none. A few short reads."""
    if photo.source is None or photo.stamp is None:
        return None
    return SourceFile(photo.stamp, source_id(photo.source))


def is_still(source: SourceFile, path: Path) -> bool | None:
    """Is the file at `path` the one that a result was made from? None: there is no file. Never raises.

    One that was copied, or whose date was touched, is the same as long as its contents are.
    """
    now = stamp(path)
    if now is None:
        return None
    return now == source.stamp or (source.id != "" and source_id(path) == source.id)


def without_results(
    photos: Sequence[Path], named: Iterable[Path], template: str, written: Callable[[], Written]
) -> ToRetouch:
    """`photos` without what are results of ours, as `NAME*` in a shell and a folder name both.

    `named`: what the user wrote; a result that was named itself is kept, and told. `template`: how results are called,
    see `core.naming.Naming`. `written`: gives the files that the journal knows, see `Requests.written`.
    """
    explicit = {os.path.realpath(path) for path in named}
    results = _results_among(photos, template, written() if photos else {})
    left_out = {photo for photo in results if os.path.realpath(photo) not in explicit}
    kept = tuple(photo for photo in photos if photo not in left_out)
    return ToRetouch(kept, {photo: results[photo] for photo in kept if photo in results}, len(left_out))


def already_retouched(original: Path | None = None) -> BeautyDeskError:
    """Why a result is left alone as long as nobody insists. `original`: the photo it was made from."""
    if original is None:
        message = Phrase("This is a result of Beauty Desk, so it is left as it is.")
    else:
        message = Phrase("This is the result of “{name}”, so it is left as it is.", name=original.name)
    return BeautyDeskError(
        message, code="ERROR_ALREADY_RETOUCHED", title="Already retouched", objection=Objection.OWN_RESULT
    )


def _results_among(photos: Sequence[Path], template: str, written: Written) -> dict[Path, Path | None]:
    from concurrent.futures import ThreadPoolExecutor

    originals = {photo.stem: photo for photo in photos}
    found: dict[Path, Path | None] = {}
    ours = [photo for photo in photos if format_of(photo)]  # nothing else is ever written
    with ThreadPoolExecutor(_READERS, thread_name_prefix="marks") as readers:
        marks = dict(zip(ours, readers.map(read_mark, ours), strict=True))
    for photo in photos:
        names = (photo_of(photo.stem), photo_of(photo.stem, template))
        original = next((originals[name] for name in names if name in originals), None)
        if original is not None or marks.get(photo) is not None or _is_written(photo, written):
            found[photo] = original
    return found


def _is_written(photo: Path, written: Written) -> bool:
    """By the journal, and not changed since: somebody else's file may have taken that place."""
    known = written.get(os.path.abspath(photo))  # noqa: PTH100
    return known is not None and known.is_still_there(photo)
