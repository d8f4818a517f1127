"""`beautydesk retouch PHOTO|FOLDER ...`: the whole way from files to files, without a window."""

from __future__ import annotations

import argparse
from dataclasses import replace
from functools import partial
from pathlib import Path

from beautydesk.commands import asked, places, reporting
from beautydesk.commands.batch import Batch, Turn
from beautydesk.commands.console import Parser, complain, file
from beautydesk.commands.costs import Noting, tell_cost
from beautydesk.commands.outcomes import reporter
from beautydesk.commands.photo_jobs import PhotoJobs
from beautydesk.commands.reporting import Reporting
from beautydesk.compose import Parts
from beautydesk.core.engine import RetouchEngine
from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.job import RetouchOptions
from beautydesk.core.naming import SUFFIX, OnExists
from beautydesk.workflow import photos
from beautydesk.workflow.outcome import AccountStop
from beautydesk.workflow.result_of import ToRetouch, without_results
from beautydesk.workflow.run_order import RunOrder
from beautydesk.workflow.whose import Owners


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
        "--recursive",
        action="store_true",
        help="keep the sub-folders of FOLDER below the folder of -o, instead of saving all results into that one",
    )
    asked.configure_work(parser)
    asked.configure_files(parser)
    asked.configure_run(parser)
    add(
        "--without-original",
        action="store_true",
        help="online: where a photo is away whose result is paid for, save the service's own, smaller picture",
    )
    add("--again", action="store_true", help="retouch results of Beauty Desk as well, instead of leaving them out")


def run(args: argparse.Namespace, parts: Parts) -> int:
    settings = parts.settings.load()
    if notice := parts.settings.take_notice():
        complain(notice)
    reporting.check(args.report)
    engine_id = asked.engine_of(args.engine, settings, parts)
    named: list[Path] = args.photos
    one = len(named) == 1 and not photos.is_folder(named[0])
    order = asked.order_of(args, settings, engine_id, one)
    if args.recursive:
        order = replace(order, roots=tuple(filter(photos.is_folder, named)))
    options = asked.options_of(args, settings, order)
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
    if engine.features.costs and not options.changes_nothing(hosted=True):
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
    jobs = asked.jobs_of(args.jobs, engine.features, to_do.photos)
    told = Noting(reporter(args.json, len(turns), engine.features, jobs), parts.paid)
    noted = Reporting(told, args.report, parts.paid, options.level)
    return noted.exit(Batch(engine_id, noted, jobs, AccountStop(trouble)).run(turns))


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
    wanted = [(photo, options) for photo in originals]
    return dict(zip(originals, parts.paid.enlist(wanted, engine.features, order.here().to_json()), strict=True))


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
