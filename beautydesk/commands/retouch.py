"""`beautydesk retouch PHOTO|FOLDER ...`: the whole way from files to files, without a window."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from beautydesk.commands.account import require_key
from beautydesk.commands.batch import Batch, Turn, Work
from beautydesk.commands.console import Parser, complain, fail
from beautydesk.commands.outcomes import Ended, Status, reporter
from beautydesk.commands.targets import Targets
from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Report, RetouchEngine, RetouchResult
from beautydesk.core.errors import AccountError, PhotoError
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.naming import SUFFIX, OnExists
from beautydesk.core.receipts import Receipt
from beautydesk.imaging.folders import is_folder
from beautydesk.storage.paid import Paid

if TYPE_CHECKING:
    from beautydesk.compose import Parts
    from beautydesk.storage.settings import Settings

QUALITY = 92
_FORMATS = ("keep", "jpeg", "png", "tiff", "webp")
_RESULT = re.compile(rf"(.+){re.escape(SUFFIX)}( \d+)?")


def configure(parser: Parser) -> None:
    add = parser.add_argument
    add("photos", nargs="+", metavar="PHOTO|FOLDER", help="what to retouch; folders with all that is below them")
    add(
        "-o",
        "--output",
        metavar="PATH",
        help=f"a file for one photo, a folder for many (default: beside the photo, as NAME{SUFFIX}.EXT)",
    )
    add(
        "--engine",
        choices=("local", "ailab"),
        help="this computer, or the AILabTools service: naming ailab here is the consent to upload"
        " (default: the setting, at first local)",
    )
    add("--level", type=_level, metavar="0..1", help="how strong (default: the setting, at first 0.5)")
    add("--faces", choices=[scope.value for scope in FaceScope], default="all", help="whom (default all)")
    add("--format", choices=_FORMATS, default="keep", help="kind of file (default keep; HEIC and the like become JPEG)")
    add("--quality", type=_quality, default=QUALITY, metavar="1..100", help=f"of JPEG and WebP (default {QUALITY})")
    add(
        "--on-exists",
        choices=[choice.value for choice in OnExists],
        default="rename",
        help="when the result's file is there already (default rename); an original is never overwritten",
    )
    add("--jobs", type=_jobs, metavar="N", help="photos at a time (default: what suits the engine)")
    add("--json", action="store_true", help="print one JSON object a line as each photo ends")


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
    photos = _collect(named)
    targets.protect(photos)
    job = _Job(engine, options, targets, on_exists, args.quality)
    if engine_id == "ailab":
        job = replace(
            job, paid=Paid(parts.journal, parts.client().base_url), resume=parts.ailab().resume, settle=parts.settle
        )
    trouble = _account_trouble(engine, options, parts)
    batch = Batch(engine_id, reporter(args.json, len(photos)), args.jobs or _usual_jobs(engine), trouble)
    return batch.run(Turn(photo, partial(job.begin, photo)) for photo in photos)


@dataclass(frozen=True, slots=True)
class _Job:
    """What is the same for every photo of the run. `paid` and `resume` are None for an engine that costs nothing."""

    engine: RetouchEngine
    options: RetouchOptions
    targets: Targets
    on_exists: OnExists
    quality: int
    paid: Paid | None = None
    resume: Callable[[Receipt, Report, CancelToken], RetouchResult] | None = None
    settle: Callable[[str], None] = lambda task_id: None

    def begin(self, photo: Path) -> Work | Ended:
        """All that can go wrong before anything is spent. Raises `PhotoError`, `SaveError`."""
        from beautydesk.imaging import inspect

        if not os.path.lexists(photo):
            raise PhotoError(f"There is no {photo}.", code="ERROR_PHOTO_MISSING", hint="Check the spelling.")
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
        from beautydesk.imaging import decode, save

        result = self._earlier(photo, report, token)
        if result is None:
            result = self.engine.retouch(decode(photo), self.options, report, token)
        written = save(result.photo, target, fmt, self.quality, self.on_exists)
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
            "The settings choose the online engine, but nobody has agreed to uploads yet.",
            "Add --engine ailab to agree, or --engine local to stay on this computer.",
        )
    return settings.engine


def _usual_jobs(engine: RetouchEngine) -> int:
    """What the engine says, but at least a few at a time where most of the time is spent on waiting."""
    return max(engine.features.parallel, 3 if engine.features.uploads else 1)


def _account_trouble(engine: RetouchEngine, options: RetouchOptions, parts: Parts) -> AccountError | None:
    """What is wrong with the key, asked before any work and in the main thread, since a prompt may open."""
    if not engine.features.needs_key or options.level == 0:
        return None
    try:
        require_key(parts)
    except AccountError as error:
        return error
    return None


def _collect(named: list[Path]) -> list[Path]:
    """What to work on, in order, and after it what was named but holds no photo (its turn will tell why).

    Results of earlier runs that lie in the named folders are left out, unless they were named themselves.
    """
    from beautydesk.imaging import collect_photos

    found = collect_photos(named)
    explicit = {os.path.realpath(path) for path in named}
    stems = {photo.stem for photo in found.photos}

    def is_earlier_result(photo: Path) -> bool:
        match = _RESULT.fullmatch(photo.stem)
        return match is not None and match[1] in stems and os.path.realpath(photo) not in explicit

    photos = [photo for photo in found.photos if not is_earlier_result(photo)]
    if left_out := len(found.photos) - len(photos):
        complain(f"{left_out} earlier result{'s' if left_out > 1 else ''} (NAME{SUFFIX}) left out.")
    return [*photos, *found.others]


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
