"""What people may ask of the results of a run, and what the settings say where they do not: shared by the commands that
retouch."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from beautydesk.commands import reporting, signing
from beautydesk.commands.console import Parser, fail
from beautydesk.compose import HOSTED, LOCAL, SERVICE, SERVICE_URL, Parts, own_address
from beautydesk.core.engine import EngineFeatures
from beautydesk.core.errors import Objection
from beautydesk.core.export import DEFAULT_EXPORT, Size
from beautydesk.core.fine_tune import DEFAULT_FINE_TUNE
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.naming import DEFAULT_TEMPLATE, OnExists, format_of, template_error
from beautydesk.storage.settings import ENGINES, FORMATS, Settings
from beautydesk.workflow.destinations import OutputSettings
from beautydesk.workflow.parallel import jobs_for, largest
from beautydesk.workflow.run_order import RunOrder

ORIGINAL = "original"  # no number: what was not retouched is not encoded anew
AUTO = 0  # jobs: as many as cores and memory allow


def configure_work(parser: Parser) -> None:
    """What is asked of the retouch."""
    add = parser.add_argument
    add(
        "--engine",
        choices=ENGINES,
        help="local: on this computer, free, nothing is uploaded; ailab: uploads the photos to the AILabTools service,"
        " which costs credits; service: uploads them to a Beauty Desk service of your own, which is free (see"
        f" {SERVICE_URL}) - naming one is your consent (default: the setting, local at first)",
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


def configure_files(parser: Parser) -> None:
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
        "--size",
        type=_size,
        metavar="original|2048px|12mp",
        help="the largest size of the pictures: by their longer side, or in megapixels; none is enlarged (default:"
        " original)",
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


def configure_run(parser: Parser) -> None:
    """What is asked of the run as a whole."""
    add = parser.add_argument
    add(
        "--jobs",
        type=_jobs,
        metavar="N|auto",
        help="how many photos at a time; auto: as many as this computer's cores and free memory allow (default: what"
        " suits the engine)",
    )
    add("--without-face", action="store_true", help="online: send photos as well in which no face is found here")
    add(
        "--send-again",
        action="store_true",
        help="online: send photos once more of which nobody knows whether they were paid for, for the full price",
    )
    add("--json", action="store_true", help="print one line of JSON for each photo as it ends")
    reporting.configure(parser)


def options_of(args: argparse.Namespace, settings: Settings, order: RunOrder) -> RetouchOptions:
    """What was said, else what the settings say."""
    level = settings.level if args.level is None else args.level
    faces = settings.faces if args.faces is None else FaceScope(args.faces)
    asked = order.options(RetouchOptions(level, faces))
    return replace(asked, despite=asked.despite | {Objection.MAYBE_PAID}) if args.send_again else asked


def engine_of(asked: str | None, settings: Settings, parts: Parts) -> str:
    """The engine that was named, else that of the settings, where they may be followed. Raises `ConfigurationError`."""
    chosen = asked or settings.engine
    address = own_address(parts.environ, settings) if chosen == SERVICE else ""
    if chosen == SERVICE and not address:
        fail(
            "No address of a Beauty Desk service is set.",
            f"Set {SERVICE_URL}, or the address in the window's settings, under Engines.",
        )
    agreed = {HOSTED: settings.consent_to_upload, SERVICE: address and settings.service_consent == address}
    if not asked and not agreed.get(chosen, True):
        what = "the online engine" if chosen == HOSTED else f"the service at {address}"
        fail(
            f"The settings choose {what}, but you have not agreed to uploads yet.",
            f"Add --engine {chosen} to agree, or --engine {LOCAL} to stay on this computer.",
        )
    return chosen


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
        "size": args.size,
        **signing.said(args),
    }
    files = replace(OutputSettings.of(settings), **{name: value for name, value in said.items() if value is not None})
    fine_tune = settings.fine_tune if engine == LOCAL else DEFAULT_FINE_TUNE  # it is not known elsewhere
    return RunOrder(args.output, one, files, args.without_face, fine_tune)


def jobs_of(said: int | None, features: EngineFeatures, paths: Sequence[Path] = ()) -> int:
    """How many photos at a time. `paths`: those of the run, as far as they are known."""
    if said is None:
        return features.parallel
    return jobs_for(features, largest(paths)) if said == AUTO else said


def _as_original(args: argparse.Namespace) -> bool | None:
    """None where nothing was said. A number, and colour that the original may not have, need encoding anew."""
    if args.quality is not None:
        return bool(args.quality == ORIGINAL)
    return False if args.chroma == "full" else None


def _names_a_format(output: str | None) -> bool:
    """Does the name of the file that is asked for say what it is to be? Then the setting does not."""
    return output is not None and format_of(Path(output)) is not None


def _size(text: str) -> Size:
    try:
        return Size.of_text(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


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


def _jobs(text: str) -> int:
    try:
        return AUTO if text == "auto" else _whole(1, 64, text)
    except argparse.ArgumentTypeError as error:
        raise argparse.ArgumentTypeError(f"{error}, nor 'auto'") from None


def _whole(least: int, most: int, text: str) -> int:
    if not (text.isascii() and text.isdecimal() and least <= int(text) <= most):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from {least} to {most}")
    return int(text)
