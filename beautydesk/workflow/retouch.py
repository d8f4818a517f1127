"""The one way from a photo to its retouch, and from a receipt to what was paid for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from beautydesk.core.cancel import CancelToken
from beautydesk.core.edit import Edit, Stroke
from beautydesk.core.engine import (
    Part,
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
    part: Part | None = None,
    *,
    token: CancelToken,
    report: Report = unheard,
) -> Pixels:
    """All that is asked of a photo, strokes of the brush as well; as `RenderSession.render` gives it."""
    pixels = session.render(options, scale, part, token=token, report=report)
    if not options.edit.strokes:
        return pixels
    from beautydesk.imaging.brush import apply_strokes

    untouched = session.render(UNTOUCHED, scale, part, token=token)

    def strongest() -> Pixels:
        most = replace(options, level=1.0, faces=FaceScope.ALL, edit=Edit(marked=options.edit.marked))
        return session.render(most, scale, part, token=token)

    strokes = options.edit.strokes
    if part is not None:
        width, height = (max(1, round(side * scale)) for side in (session.photo.width, session.photo.height))
        strokes = tuple(filter(None, (_within(part, width, height, stroke) for stroke in strokes)))
    painted: Pixels = apply_strokes(untouched, pixels, strongest, strokes)
    return painted


def _within(part: Part, width: int, height: int, stroke: Stroke) -> Stroke | None:
    """A stroke on a picture of that size as one on a part of it; None where it does not reach that."""
    left, top, right, bottom = part
    across, down, radius = right - left, bottom - top, stroke.radius * max(width, height)
    points = tuple(((x * width - left) / across, (y * height - top) / down) for x, y in stroke.points)
    reach = (radius + 1) / across, (radius + 1) / down
    for places, far in zip(zip(*points, strict=True), reach, strict=True):
        if min(places) > 1 + far or max(places) < -far:
            return None
    return replace(stroke, points=points, radius=radius / max(across, down))


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
        seen=session.seen(options.edit),
    )
