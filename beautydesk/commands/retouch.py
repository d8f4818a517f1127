"""`beautydesk retouch PHOTO|FOLDER ...`: the whole way from files to files, without a window."""

from __future__ import annotations

import argparse
from dataclasses import replace
from functools import partial
from pathlib import Path

from beautydesk.commands import places, signing
from beautydesk.commands.batch import Batch, Turn
from beautydesk.commands.console import Parser, complain, fail, file
from beautydesk.commands.costs import Noting, tell_cost
from beautydesk.commands.outcomes import reporter
from beautydesk.commands.photo_jobs import PhotoJobs
from beautydesk.compose import HOSTED, LOCAL, Parts
from beautydesk.core.engine import RetouchEngine
from beautydesk.core.errors import BeautyDeskError, Objection
from beautydesk.core.export import DEFAULT_EXPORT
from beautydesk.core.fine_tune import DEFAULT_FINE_TUNE
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.naming import DEFAULT_TEMPLATE, SUFFIX, OnExists, format_of, template_error
from beautydesk.storage.settings import ENGINES, FORMATS, Settings
from beautydesk.workflow import photos
from beautydesk.workflow.destinations import OutputSettings
from beautydesk.workflow.outcome import AccountStop
from beautydesk.workflow.result_of import ToRetouch, without_results
from beautydesk.workflow.run_order import RunOrder
from beautydesk.workflow.whose import Owners

ORIGINAL = "original"  # no number: what was not retouched is not encoded anew


def configure(parser: Parser) -> None:
    add = parser.add_argument
    what = "what to retouch; a folder stands for all photos below it"
    add("photos", nargs="+", type=file, metavar="PHOTO|FOLDER", help=what)
    add(
        "-o",
        "--output",
        metavar="PATH",
        help=f"where to save: a file for one photo, a folder for several (default: beside it, NAME{SUFFIX}.EXT)",
    )
    add(
        "--engine",
        choices=ENGINES,
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
        help="which faces: all of them, or the largest one only (default: the setting, all at first)",
    )
    _configure_files(parser)
    add(
        "--jobs",
        type=partial(_whole, 1, 64),
        metavar="N",
        help="how many photos at a time (default: what suits the engine)",
    )
    add("--without-face", action="store_true", help="online: send photos as well in which no face is found here")
    add(
        "--without-original",
        action="store_true",
        help="online: where a photo is away whose result is paid for, save the service's own, smaller picture",
    )
    add(
        "--send-again",
        action="store_true",
        help="online: send photos once more of which nobody knows whether they were paid for, for the full price",
    )
    add("--again", action="store_true", help="retouch results of Beauty Desk as well, instead of leaving them out")
    add("--json", action="store_true", help="print one line of JSON for each photo as it ends")


def _configure_files(parser: Parser) -> None:
    """What is asked of the results' files."""
    add = parser.add_argument
    add(
        "--format",
        choices=FORMATS,
        help="file format of the result; keep: that of the photo, where HEIC and AVIF become JPEG, BMP and GIF become"
        " PNG (default: the setting, keep at first)",
    )
    add(
        "--quality",
        type=_quality,
        metavar="original|1..100",
        help="original: of a JPEG made from a JPEG, only what was retouched is written anew; a number: every JPEG and"
        " WebP file is encoded anew at that quality (default: the setting, original at first, and"
        f" {DEFAULT_EXPORT.quality} for all other files)",
    )
    add(
        "--chroma",
        choices=("full", "original"),
        help="colour in JPEG files: all of it (4:4:4), for which they are encoded anew, or subsampled as in the"
        " original (default: the setting, full at first, for those that are encoded anew anyway)",
    )
    add(
        "--remove-location",
        action=argparse.BooleanOptionalAction,
        help="leave GPS positions and names of places out of the results, and with them the maker's notes of the camera"
        " (default: the setting, off at first)",
    )
    add(
        "--keep-date",
        action=argparse.BooleanOptionalAction,
        help="date the results' files as their originals are (default: the setting, off at first)",
    )
    add(
        "--say-retouched",
        action=argparse.BooleanOptionalAction,
        help="say in the metadata of the results that they were retouched (default: the setting, off at first)",
    )
    signing.configure(parser)
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
        help="what to do when the result's file exists: save under another name, skip the photo, or replace the file;"
        " an original is never overwritten (default: the setting, rename at first)",
    )


def run(args: argparse.Namespace, parts: Parts) -> int:
    settings = parts.settings.load()
    if notice := parts.settings.take_notice():
        complain(notice)
    engine_id = _engine_id(args.engine, settings)
    named: list[Path] = args.photos
    one = len(named) == 1 and not photos.is_folder(named[0])
    order = order_of(args, settings, engine_id, one)
    options = _options(args, settings, order)
    owners = Owners(parts.paid.written)
    results_go = places.destinations(order, owners)
    engine = parts.engine(engine_id)
    found = photos.find(named)
    to_do = ToRetouch(found.photos)
    if not args.again:
        to_do = without_results(found.photos, named, order.settings.template, parts.paid.written)
        if one and to_do.results and not engine.features.uploads:
            complain(f"{named[0]} is a result of Beauty Desk; named alone, it is retouched once more.")
            to_do = ToRetouch(found.photos)
    _tell_what_is_left_out(found, to_do)
    originals = [photo for photo in to_do.photos if photo not in to_do.results]
    results_go.protect(originals)
    trouble = None
    if engine.features.needs_key and not options.changes_nothing(hosted=engine.features.uploads):
        to_send = _without_done(originals, order, owners, options, engine_id)
        trouble = tell_cost(parts, [(photo, options) for photo in to_send])
    if trouble is None:
        results_go.begin()
    receipts = {} if trouble else _enlist(parts, engine, options, originals, order)
    if notice := parts.take_notice():
        complain(notice)
    job = PhotoJobs(parts, engine, options, results_go, to_do.results, args.without_original)
    turns = [
        Turn(photo, partial(job.begin, photo, receipts.get(photo)), receipt=receipts.get(photo))
        for photo in (*to_do.photos, *found.others)
    ]
    told = Noting(reporter(args.json, len(turns), engine.features.title), parts.paid)
    return Batch(engine_id, told, args.jobs or engine.features.parallel, AccountStop(trouble)).run(turns)


def _tell_what_is_left_out(found: photos.Found, to_do: ToRetouch) -> None:
    if passed := len(found.passed_over):
        folders = f"{passed} folder{'s' if passed > 1 else ''} that other programs keep for themselves"
        complain(f"Passed over: {folders} ({', '.join(found.passed_over_names)}).")
    if unread := found.unread_kinds(named=False):
        complain(f"Passed over: files of kinds that are not read here ({', '.join(unread)}).")
    if left_out := to_do.left_out:
        them = "them" if left_out > 1 else "it"
        complain(f"{left_out} earlier result{'s' * (left_out > 1)} left out; --again retouches {them} as well.")


def _enlist(
    parts: Parts, engine: RetouchEngine, options: RetouchOptions, originals: list[Path], order: RunOrder
) -> dict[Path, int | None]:
    """Note the photos of a run before any is begun; their receipts."""
    asked = [(photo, options) for photo in originals]
    return dict(zip(originals, parts.paid.enlist(asked, engine.features, order.here().to_json()), strict=True))


def _without_done(
    originals: list[Path], order: RunOrder, owners: Owners, options: RetouchOptions, engine: str
) -> list[Path]:
    """Without those whose turn will be over at once, because the result's file exists and is to be left alone."""
    if order.settings.on_exists is not OnExists.SKIP:
        return originals
    where = order.destinations(owners)
    where.protect(originals)

    def is_done(photo: Path) -> bool:
        try:
            return where.choose(photo, photos.format_of(photo), options.level, engine).is_done
        except BeautyDeskError:
            return False

    return [photo for photo in originals if not is_done(photo)]


def _options(args: argparse.Namespace, settings: Settings, order: RunOrder) -> RetouchOptions:
    """What was said, else what the settings say."""
    level = settings.level if args.level is None else args.level
    faces = settings.faces if args.faces is None else FaceScope(args.faces)
    asked = order.options(RetouchOptions(level, faces))
    return replace(asked, despite=asked.despite | {Objection.MAYBE_PAID}) if args.send_again else asked


def _engine_id(asked: str | None, settings: Settings) -> str:
    if asked:
        return asked
    if settings.engine == HOSTED and not settings.consent_to_upload:
        fail(
            "The settings choose the online engine, but you have not agreed to uploads yet.",
            f"Add --engine {HOSTED} to agree, or --engine {LOCAL} to stay on this computer.",
        )
    return settings.engine


def order_of(args: argparse.Namespace, settings: Settings, engine: str, one: bool) -> RunOrder:
    """What was said, else what the settings say."""
    said = {
        "format": args.format or ("keep" if one and _names_a_format(args.output) else None),
        "quality": None if args.quality == ORIGINAL else args.quality,
        "as_original": _as_original(args),
        "on_exists": None if args.on_exists is None else OnExists(args.on_exists),
        "full_chroma": None if args.chroma is None else args.chroma == "full",
        "remove_location": args.remove_location,
        "keep_date": args.keep_date,
        "say_retouched": args.say_retouched,
        "template": args.name,
        **signing.said(args),
    }
    files = replace(OutputSettings.of(settings), **{name: value for name, value in said.items() if value is not None})
    fine_tune = DEFAULT_FINE_TUNE if engine == HOSTED else settings.fine_tune  # it is not known there
    return RunOrder(args.output, one, files, args.without_face, fine_tune)


def _as_original(args: argparse.Namespace) -> bool | None:
    """None where nothing was said. A number, and colour that the original may not have, need encoding anew."""
    if args.quality is not None:
        return bool(args.quality == ORIGINAL)
    return False if args.chroma == "full" else None


def _names_a_format(output: str | None) -> bool:
    """Does the name of the file that is asked for say what it is to be? Then the setting does not."""
    return output is not None and format_of(Path(output)) is not None


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


def _quality(text: str) -> int | str:
    if text == ORIGINAL:
        return text
    try:
        return _whole(1, 100, text)
    except argparse.ArgumentTypeError as error:
        raise argparse.ArgumentTypeError(f"{error}, nor {ORIGINAL!r}") from None


def _whole(least: int, most: int, text: str) -> int:
    if not (text.isascii() and text.isdecimal() and least <= int(text) <= most):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from {least} to {most}")
    return int(text)
