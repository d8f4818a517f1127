"""The one way from a photo to its retouch, and from a receipt to what was paid for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from beautydesk.core.cancel import CancelToken
from beautydesk.core.edit import NO_EDIT
from beautydesk.core.engine import (
    RenderSession,
    Report,
    ResumingEngine,
    RetouchEngine,
    RetouchResult,
    unheard,
)
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.receipts import Receipt

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels

UNTOUCHED = RetouchOptions(level=0.0)


def retouch(
    photo: Photo,
    engine: RetouchEngine,
    options: RetouchOptions,
    report: Report,
    token: CancelToken,
    session: RenderSession | None = None,
) -> RetouchResult:
    """All that `options` ask of a photo, at full size. `session`: of this engine, where the photo is open already.

    Errors are those of `RetouchEngine.open`.
    """
    session = session or engine.open(photo, options, report, token)
    return _result(session, engine, options, report, token)


def fetch(
    engine: RetouchEngine, receipt: Receipt, report: Report, token: CancelToken, *, without_original: bool = False
) -> RetouchResult:
    """What was paid for, as it was ordered; nothing is sent. See `ResumingEngine.fetch`, also for errors."""
    assert isinstance(engine, ResumingEngine), "a receipt names an engine that writes receipts"
    session = engine.fetch(receipt, report, token, without_original=without_original)
    return _result(session, engine, receipt.options, report, token)


def render(
    session: RenderSession,
    options: RetouchOptions,
    scale: float = 1.0,
    *,
    token: CancelToken,
    report: Report = unheard,
) -> Pixels:
    """All that is asked of a photo, strokes of the brush as well; as `RenderSession.render` gives it."""
    pixels = session.render(options, scale, token=token, report=report)
    if not options.edit.strokes:
        return pixels
    from beautydesk.imaging.brush import apply_strokes

    untouched = session.render(UNTOUCHED, scale, token=token)

    def strongest() -> Pixels:
        most = replace(options, level=1.0, faces=FaceScope.ALL, edit=NO_EDIT)
        return session.render(most, scale, token=token)

    painted: Pixels = apply_strokes(untouched, pixels, strongest, options.edit.strokes)
    return painted


def _result(
    session: RenderSession, engine: RetouchEngine, options: RetouchOptions, report: Report, token: CancelToken
) -> RetouchResult:
    purchase = session.purchase
    if purchase is not None:
        token = CancelToken()  # it is paid for and here: a cancel must not take it away any more
    pixels = render(session, options, token=token, report=report)
    photo = session.photo
    return RetouchResult(
        photo if pixels is photo.pixels else photo.with_pixels(pixels),
        engine.features.id,
        faces=session.count_faces(options),
        task_id=purchase.task_id if purchase else None,
        receipt=purchase.receipt if purchase else None,
        note=session.note,
        sent=purchase.sent if purchase else None,
        bought=purchase.bought if purchase else None,
    )
