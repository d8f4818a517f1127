"""The blocking work of the retouch queue: from a photo, or a receipt, to a result that is kept in a file."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtGui import QImage

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Progress, Report, RetouchEngine, RetouchResult, Sent, Stage
from beautydesk.core.errors import PhotoError
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.receipts import Receipt
from beautydesk.viewmodels.picture import Picture
from beautydesk.workflow import kept_result, photos, viewing
from beautydesk.workflow.kept_result import StandIn
from beautydesk.workflow.retouch import fetch
from beautydesk.workflow.viewing import Shown


@dataclass(frozen=True, slots=True)
class Retouched:
    """`patch`: the result, as what it changes in the original, or in the `stand_in` where that is gone."""

    patch: Path
    faces: int | None
    task_id: str | None
    receipt: int | None
    note: str
    thumbnail: QImage
    sent: Sent | None
    bought: RetouchOptions | None = None
    stand_in: StandIn | None = None


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
    report(Progress(Stage.PREPARING, 0.0))
    loaded = viewing.load(path, shown())
    token.raise_if_cancelled()
    return _keep(loaded.photo, viewing.retouch_loaded(loaded, engine, options, report, token), patch, report)


def resume_photo(
    path: Path, engine: RetouchEngine, receipt: Receipt, patch: Path, report: Report, token: CancelToken
) -> Retouched:
    """Fetch a result that is paid for, whatever has become of its original; the rest is as in `retouch_photo`."""
    report(Progress(Stage.PREPARING, 0.0))
    photo: Photo | None = None
    with contextlib.suppress(PhotoError):  # the result's note says what is the matter
        photo = photos.decode(path)
    result = fetch(engine, receipt, report, token)
    if photo is not None and photo.pixels.shape == result.photo.pixels.shape:
        return _keep(photo, result, patch, report)
    stand_in = kept_result.stand_in(result.photo, patch.with_name(f"{patch.stem}-{path.stem}.png"))
    return replace(_keep(result.photo, result, patch, report), stand_in=stand_in)


def _keep(photo: Photo, result: RetouchResult, patch: Path, report: Report) -> Retouched:
    report(Progress(Stage.FINISHING, 1.0))
    kept_result.keep(photo, result.photo, patch)
    small = Picture.from_rgb(viewing.thumbnail(result.photo, result.photo.pixels)).levels[0]
    return Retouched(
        patch, result.faces, result.task_id, result.receipt, result.note, small, result.sent, result.bought
    )
