"""`beautydesk retouch PHOTO|FOLDER ...`: the whole way from files to files, without a window."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from beautydesk.commands.account import require_key
from beautydesk.commands.batch import Batch, Turn, Work
from beautydesk.commands.console import Parser, complain, fail
from beautydesk.commands.outcomes import Ended, Status, reporter
from beautydesk.commands.saving import QUALITY, write
from beautydesk.commands.targets import Targets
from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Report, RetouchEngine, RetouchResult
from beautydesk.core.errors import AccountError, BeautyDeskError, PhotoError
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.naming import SUFFIX, OnExists
from beautydesk.core.receipts import Receipt
from beautydesk.imaging.folders import is_folder
from beautydesk.storage.paid import Paid

if TYPE_CHECKING:
    from beautydesk.compose import Parts
    from beautydesk.storage.settings import Settings

_FORMATS = ("keep", "jpeg", "png", "tiff", "webp")
_RESULT = re.compile(rf"(.+){re.escape(SUFFIX)}( \d+)?")


def configure(parser: Parser) -> None:
    add = parser.add_argument
    add("photos", nargs="+", metavar="PHOTO|FOLDER", help="what to retouch; a folder stands for all photos below it")
    add(
        "-o",
        "--output",
        metavar="PATH",
        help=f"where to save: a file for one photo, a folder for several (default: beside it, NAME{SUFFIX}.EXT)",
    )
    add(
        "--engine",
        choices=("local", "ailab"),
        help="local: on this computer, free, nothing is uploaded; ailab: uploads the photos to the AILabTools service,"
        " which costs credits - naming it is your consent (default: the setting, local at first)",
    )
    add(
        "--level",
        type=_level,
        metavar="0..1",
        help="how strong, from 0 (nothing is changed) to 1 (default: the setting, 0.5 at first)",
    )
    add(
        "--faces",
        choices=[scope.value for scope in FaceScope],
        default="all",
        help="which faces: all of them, or the largest one only (default %(default)s)",
    )
    add(
        "--format",
        choices=_FORMATS,
        default="keep",
        help="file format of the result; keep: that of the photo, where HEIC and AVIF become JPEG, BMP and GIF become"
        " PNG (default %(default)s)",
    )
    add(
        "--quality",
        type=_quality,
        default=QUALITY,
        metavar="1..100",
        help="quality of JPEG and WebP files (default %(default)s)",
    )
    add(
        "--on-exists",
        choices=[choice.value for choice in OnExists],
        default="rename",
        help="what to do when the result's file exists: save under another name, skip the photo, or replace the file;"
        " an original is never overwritten (default %(default)s)",
    )
    add("--jobs", type=_jobs, metavar="N", help="how many photos at a time (default: what suits the engine)")
    add("--json", action="store_true", help="print one line of JSON for each photo as it ends")


def run(args: argparse.Namespace, parts: Parts) -> int:
    settings = parts.settings.load()
    if notice := parts.settings.take_notice():
        complain(notice)
    engine_id = _engine_id(args.engine, settings)
    options = RetouchOptions(settings.level if args.level is None else args.level, FaceScope(args.faces))
    named = [Path(text) for text in args.photos]
    on_exists = OnExists(args.on_exists)
    targets = Targets(
        args.output, one=len(named) == 1 and not is_folder(named[0]), wanted=args.format, on_exists=on_exists
    )
    engine = parts.engine(engine_id)
    photos, results = _collect(named)
    targets.protect(photo for photo in photos if photo not in results)
    job = _Job(engine, options, targets, on_exists, args.quality, results)
    if engine_id == "ailab":
        job = replace(
            job, paid=Paid(parts.journal, parts.client().base_url), resume=parts.ailab().resume, settle=parts.settle
        )
    trouble = _account_trouble(engine, options, parts)
    batch = Batch(engine_id, reporter(args.json, len(photos)), args.jobs or engine.features.parallel, trouble)
    return batch.run(Turn(photo, partial(job.begin, photo)) for photo in photos)


@dataclass(frozen=True, slots=True)
class _Job:
    """What is the same for every photo of the run. `paid` and `resume` are None for an engine that costs nothing.

    `results`: photos of the run that are results of other photos of the run, and those.
    """

    engine: RetouchEngine
    options: RetouchOptions
    targets: Targets
    on_exists: OnExists
    quality: int
    results: Mapping[Path, Path] = field(default_factory=dict)
    paid: Paid | None = None
    resume: Callable[[Receipt, Report, CancelToken], RetouchResult] | None = None
    settle: Callable[[str], None] = lambda task_id: None

    def begin(self, photo: Path) -> Work | Ended:
        """All that can go wrong before anything is spent. Raises `PhotoError`, `SaveError`."""
        from beautydesk.imaging import inspect

        if (original := self.results.get(photo)) is not None:
            return Ended(photo, Status.SKIPPED, self.engine.features.id, error=_already_retouched(original))
        if not os.path.lexists(photo):
            raise PhotoError(
                f"There is no file or folder {photo}.", code="ERROR_PHOTO_MISSING", hint="Check the spelling."
            )
        if is_folder(photo):
            raise PhotoError(
                f"There are no photos in the folder {photo}.", code="ERROR_NO_PHOTOS", title="No photos found"
            )
        target, fmt = self.targets.choose(photo, inspect(photo).format)
        if self.targets.is_done(target):
            return Ended(photo, Status.SKIPPED, self.engine.features.id, output=target)
        self.targets.require_writable(target)
        return Work(partial(self._retouch, photo, target, fmt), partial(self._owed, photo))

    def _retouch(self, photo: Path, target: Path, fmt: str, report: Report, token: CancelToken) -> Ended:
        from beautydesk.imaging import decode

        result = self._earlier(photo, report, token)
        if result is None:
            result = self.engine.retouch(decode(photo), self.options, report, token)
        written = write(
            result,
            target,
            fmt,
            self.quality,
            self.on_exists,
            owed=partial(self._owed, photo),
            unchanged=self.options.level == 0,
        )
        if written is None:  # somebody else made that file while this one was worked on
            owed = result.task_id is not None
            return Ended(photo, Status.SKIPPED, result.engine, target, task_id=result.task_id, owed=owed)
        if result.task_id is not None:
            self.settle(result.task_id)
        return Ended(
            photo, Status.DONE, result.engine, written, faces=result.faces, task_id=result.task_id, note=result.note
        )

    def _earlier(self, photo: Path, report: Report, token: CancelToken) -> RetouchResult | None:
        """The result of the same work that was paid for in an earlier run and never saved; None when there is none."""
        if self.paid is None or self.resume is None:
            return None
        receipt = self.paid.claim(photo, self.options)
        return None if receipt is None else self.resume(receipt, report, token)

    def _owed(self, photo: Path) -> str | None:
        receipt = self.paid.claim(photo, self.options) if self.paid else None
        return receipt.task_id if receipt else None


def _engine_id(asked: str | None, settings: Settings) -> str:
    if asked:
        return asked
    if settings.engine == "ailab" and not settings.consent_to_upload:
        fail(
            "The settings choose the online engine, but you have not agreed to uploads yet.",
            "Add --engine ailab to agree, or --engine local to stay on this computer.",
        )
    return settings.engine


def _account_trouble(engine: RetouchEngine, options: RetouchOptions, parts: Parts) -> AccountError | None:
    """What is wrong with the key, asked before any work and in the main thread, since a prompt may open."""
    if not engine.features.needs_key or options.level == 0:
        return None
    try:
        require_key(parts)
    except AccountError as error:
        return error
    return None


def _collect(named: list[Path]) -> tuple[list[Path], dict[Path, Path]]:
    """What to work on, in order, and after it what was named but holds no photo (its turn will tell why).

    Results of earlier runs are not retouched once more where their originals are at hand, as `NAME*` in a shell names
    both: those in folders are left out, those that were named get a turn that says so, and are told with their
    originals.
    """
    from beautydesk.imaging import collect_photos

    found = collect_photos(named)
    explicit = {os.path.realpath(path) for path in named}
    originals = {photo.stem: photo for photo in found.photos}
    photos: list[Path] = []
    results: dict[Path, Path] = {}
    for photo in found.photos:
        match = _RESULT.fullmatch(photo.stem)
        original = originals.get(match[1]) if match else None
        if original is not None and os.path.realpath(photo) not in explicit:
            continue
        photos.append(photo)
        if original is not None:
            results[photo] = original
    if left_out := len(found.photos) - len(photos):
        complain(f"{left_out} earlier result{'s' if left_out > 1 else ''} (NAME{SUFFIX}) left out.")
    return [*photos, *found.others], results


def _already_retouched(original: Path) -> BeautyDeskError:
    return BeautyDeskError(
        f"Skipped, because it is a result of {original}, which was named too.",
        code="ERROR_ALREADY_RETOUCHED",
        title="Already retouched",
        hint="To retouch it once more, name it alone.",
    )


def _level(text: str) -> float:
    try:
        level = float(text)
    except ValueError:
        level = -1.0
    if not 0.0 <= level <= 1.0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 1")
    return level


def _quality(text: str) -> int:
    return _whole(text, 1, 100)


def _jobs(text: str) -> int:
    return _whole(text, 1, 64)


def _whole(text: str, least: int, most: int) -> int:
    if not (text.isascii() and text.isdecimal() and least <= int(text) <= most):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from {least} to {most}")
    return int(text)
