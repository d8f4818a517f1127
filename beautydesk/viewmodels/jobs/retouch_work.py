"""The blocking work of the retouch queue: from a photo, or a receipt, to a result that is kept in a file."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtGui import QImage

from beautydesk.core.cancel import CancelToken
from beautydesk.core.edit import NO_EDIT
from beautydesk.core.engine import EngineFeatures, Progress, Report, RetouchEngine, RetouchResult, Stage
from beautydesk.core.errors import PhotoError
from beautydesk.core.job import Choice, RetouchOptions
from beautydesk.core.kept_photo import ResultInfo
from beautydesk.core.photo import Photo
from beautydesk.core.receipts import Receipt
from beautydesk.core.seen_face import SeenFace
from beautydesk.viewmodels.picture import Picture
from beautydesk.workflow import face_tiles, kept_result, photos, viewing
from beautydesk.workflow.kept_result import StandIn
from beautydesk.workflow.result_of import source_of
from beautydesk.workflow.retouch import fetch
from beautydesk.workflow.viewing import Shown


@dataclass(frozen=True, slots=True)
class Retouched:
    """`result.patch`: what it changes in the original, or in the `stand_in` where that is gone. `seen`: the faces that
    the engine knows of."""

    result: ResultInfo
    thumbnail: QImage
    stand_in: StandIn | None
    seen: tuple[SeenFace, ...] = ()


def retouch_photo(
    path: Path,
    engine: RetouchEngine,
    options: RetouchOptions,
    shown: Shown,
    patch: Path,
    report: Report,
    token: CancelToken,
) -> Retouched:
    """Decode, retouch, and keep the result in `patch` before anybody is told of it."""
    begun = time.monotonic()
    report(Progress(Stage.PREPARING, 0.0))
    loaded = viewing.load(path, shown())
    token.raise_if_cancelled()
    result = viewing.retouch_loaded(loaded, engine, options, report, token)
    return _keep(loaded.photo, result, engine.features, options, patch, report, begun)


def resume_photo(
    path: Path,
    engine: RetouchEngine,
    receipt: Receipt,
    without_original: bool,
    patch: Path,
    report: Report,
    token: CancelToken,
) -> Retouched:
    """Fetch a result that is paid for; the rest is as in `retouch_photo`.

    `without_original`: see `ResumingEngine.fetch`.
    """
    begun = time.monotonic()
    report(Progress(Stage.PREPARING, 0.0))
    photo: Photo | None = None
    with contextlib.suppress(PhotoError):  # the result's note says what is the matter
        photo = photos.decode(path)
    result = fetch(engine, receipt, report, token, without_original=without_original)
    stand_in = None
    if photo is None or photo.pixels.shape != result.photo.pixels.shape:
        photo = result.photo
        stand_in = kept_result.stand_in(photo, patch.with_name(f"{patch.stem}-{path.stem}.png"))
    return _keep(photo, result, engine.features, receipt.options, patch, report, begun, stand_in)


def _keep(
    photo: Photo,
    result: RetouchResult,
    engine: EngineFeatures,
    options: RetouchOptions,
    patch: Path,
    report: Report,
    begun: float,
    stand_in: StandIn | None = None,
) -> Retouched:
    """`begun`: by the monotonic clock."""
    report(Progress(Stage.FINISHING, 1.0))
    kept_result.keep(photo, result.photo, patch)
    nothing = replace(options, edit=NO_EDIT) if engine.uploads else None  # level 0 is not sent
    made = ResultInfo(
        patch,
        Choice(engine.id, options),
        result.faces,
        result.task_id,
        result.receipt,
        result.note,
        result.sent,
        bought=result.bought or nothing,
        as_it_came=stand_in is not None,
        service=engine.title if engine.uploads else "",
        seconds=time.monotonic() - begun,
        source=None if stand_in is not None else source_of(photo),
    )
    small = Picture.from_rgb(viewing.thumbnail(result.photo, result.photo.pixels)).levels[0]
    return Retouched(made, small, stand_in, face_tiles.measured(photo, result.photo, result.seen))
