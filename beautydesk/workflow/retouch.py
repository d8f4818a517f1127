"""The one way from a photo to its retouch, and from a receipt to what was paid for."""

from __future__ import annotations

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Report, ResumingEngine, RetouchEngine, RetouchResult
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.receipts import Receipt


def retouch(
    photo: Photo, engine: RetouchEngine, options: RetouchOptions, report: Report, token: CancelToken
) -> RetouchResult:
    """All that `options` ask of a photo, at full size. Errors are those of `RetouchEngine.retouch`."""
    return engine.retouch(photo, options, report, token)


def fetch(engine: RetouchEngine, receipt: Receipt, report: Report, token: CancelToken) -> RetouchResult:
    """What was paid for, as it was ordered; nothing is sent. Errors are those of `ResumingEngine.resume`."""
    assert isinstance(engine, ResumingEngine), "a receipt names an engine that writes receipts"
    return engine.resume(receipt, report, token)
