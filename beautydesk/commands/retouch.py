"""`beautydesk retouch PHOTO|FOLDER ...`: the whole way from files to files, without a window."""

from __future__ import annotations

import argparse
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from beautydesk.commands.batch import Batch, Turn
from beautydesk.commands.console import Parser, complain, fail
from beautydesk.commands.costs import Noting, enlist, tell_cost
from beautydesk.commands.file_order import FileOrder
from beautydesk.commands.outcomes import reporter
from beautydesk.commands.photo_work import PhotoWork
from beautydesk.core.errors import BeautyDeskError, Objection
from beautydesk.core.export import DEFAULT_EXPORT
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.naming import DEFAULT_TEMPLATE, SUFFIX, OnExists, photo_of, template_error
from beautydesk.imaging.files.folders import is_folder

if TYPE_CHECKING:
    from beautydesk.compose import Parts
    from beautydesk.storage.settings import Settings

_FORMATS = ("keep", "jpeg", "png", "tiff", "webp")


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
        default=DEFAULT_EXPORT.quality,
        metavar="1..100",
        help="quality of JPEG and WebP files (default %(default)s)",
    )
    add(
        "--chroma",
        choices=("full", "original"),
        help="colour in JPEG files: all of it (4:4:4), or subsampled as in the original (default: the setting, full at"
        " first)",
    )
    add(
        "--remove-location",
        action=argparse.BooleanOptionalAction,
        help="leave GPS positions and names of places out of the results, and with them the maker's notes of the camera"
        " (default: the setting, off at first)",
    )
    add(
        "--name",
        type=_template,
        metavar="TEMPLATE",
        help="how results are called, without the extension; {name}, {level}, {engine}, {date} and {n} stand for the"
        f" photo's name, the level in per cent, and so on (default: the setting, {DEFAULT_TEMPLATE} at first)",
    )
    add(
        "--on-exists",
        choices=[choice.value for choice in OnExists],
        default="rename",
        help="what to do when the result's file exists: save under another name, skip the photo, or replace the file;"
        " an original is never overwritten (default %(default)s)",
    )
    add("--jobs", type=_jobs, metavar="N", help="how many photos at a time (default: what suits the engine)")
    add("--without-face", action="store_true", help="online: send photos as well in which no face is found here")
    add(
        "--send-again",
        action="store_true",
        help="online: send photos once more of which nobody knows whether they were paid for, for the full price",
    )
    add("--json", action="store_true", help="print one line of JSON for each photo as it ends")


def run(args: argparse.Namespace, parts: Parts) -> int:
    settings = parts.settings.load()
    if notice := parts.settings.take_notice():
        complain(notice)
    engine_id = _engine_id(args.engine, settings)
    despite = frozenset(objection for objection, wanted in _objections(args) if wanted)
    level = settings.level if args.level is None else args.level
    options = RetouchOptions(level, FaceScope(args.faces), despite=despite)
    named = [Path(text) for text in args.photos]
    one = len(named) == 1 and not is_folder(named[0])
    order = _order(args, settings, one)
    targets = order.targets(level, engine_id)
    order = order.here()
    engine = parts.engine(engine_id)
    photos, others, results = _collect(named, order.template)
    originals = [photo for photo in photos if photo not in results]
    targets.protect(originals)
    to_do = [photo for photo in originals if not _is_there(photo, order, level, engine_id)]
    trouble = tell_cost(parts, engine, options, to_do)
    receipts = {} if trouble else enlist(parts, engine, options, originals, order)
    job = PhotoWork(parts, engine, options, targets, order.on_exists, order.export, results, receipts)
    turns = [Turn(photo, partial(job.begin, photo)) for photo in [*photos, *others]]
    told = Noting(reporter(args.json, len(turns)), parts, receipts)
    return Batch(engine_id, told, args.jobs or engine.features.parallel, trouble).run(turns)


def _is_there(photo: Path, order: FileOrder, level: float, engine: str) -> bool:
    """Will its turn be over at once, because the result's file exists and is to be left alone?"""
    from beautydesk.imaging import inspect

    if order.on_exists is not OnExists.SKIP:
        return False
    targets = order.targets(level, engine)
    try:
        return targets.is_done(targets.choose(photo, inspect(photo).format)[0])
    except BeautyDeskError:
        return False


def _objections(args: argparse.Namespace) -> tuple[tuple[Objection, bool], ...]:
    return (Objection.NO_FACE, args.without_face), (Objection.MAYBE_PAID, args.send_again)


def _engine_id(asked: str | None, settings: Settings) -> str:
    if asked:
        return asked
    if settings.engine == "ailab" and not settings.consent_to_upload:
        fail(
            "The settings choose the online engine, but you have not agreed to uploads yet.",
            "Add --engine ailab to agree, or --engine local to stay on this computer.",
        )
    return settings.engine


def _collect(named: list[Path], template: str) -> tuple[list[Path], list[Path], dict[Path, Path]]:
    """What to work on, in order, and what was named but holds no photo (its turn will tell why).

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
        names = (photo_of(photo.stem), photo_of(photo.stem, template))
        original = next((originals[name] for name in names if name in originals), None)
        if original is not None and os.path.realpath(photo) not in explicit:
            continue
        photos.append(photo)
        if original is not None:
            results[photo] = original
    if left_out := len(found.photos) - len(photos):
        complain(f"{left_out} earlier result{'s' if left_out > 1 else ''} (NAME{SUFFIX}) left out.")
    return photos, list(found.others), results


def _order(args: argparse.Namespace, settings: Settings, one: bool) -> FileOrder:
    return FileOrder(
        args.output,
        one,
        args.format,
        args.quality,
        OnExists(args.on_exists),
        full_chroma=settings.full_chroma if args.chroma is None else args.chroma == "full",
        remove_location=settings.remove_location if args.remove_location is None else args.remove_location,
        template=args.name or settings.name_template,
        without_face=args.without_face,
    )


def _template(text: str) -> str:
    if (error := template_error(text)) is not None:
        raise argparse.ArgumentTypeError(error)
    return text


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
