"""Sentences about photos: what retouching them costs, what is uploaded, what is known of one of them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize

from beautydesk.core.engine import EngineFeatures
from beautydesk.core.job import Choice, JobState, is_same_level
from beautydesk.core.kept_photo import ResultInfo
from beautydesk.core.receipts import PAID
from beautydesk.viewmodels.editing.face_marks import FaceMark
from beautydesk.viewmodels.file_facts import sentences
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.picture import Picture
from beautydesk.viewmodels.text.notice import (
    Notice,
    Remedy,
    Severity,
    from_error,
    no_face_notice,
    own_result_notice,
    pending_notice,
    save_failed_notice,
)
from beautydesk.viewmodels.text.price import retouch_command
from beautydesk.viewmodels.text.translation import fill, joined, percent, translated
from beautydesk.viewmodels.text.working_notice import offline_notice, slow_notice
from beautydesk.workflow.outcome import SLOW
from beautydesk.workflow.price import Quote


@dataclass(frozen=True, slots=True)
class Offer:
    """What retouching is called, and its terms; `warning`: what stands in the way of some of it."""

    button: str
    terms: str
    warning: str = ""


def offer(
    selected: list[PhotoItem],
    can_retouch: Callable[[PhotoItem], bool],
    engine: EngineFeatures,
    quote: Quote | None = None,
) -> Offer:
    """What the button offers for the selected photos. `quote`: what these cost, where something is paid for."""
    photos = sum(can_retouch(item) for item in selected)
    if selected and not photos and all(item.result and not item.active for item in selected):
        return Offer(QCoreApplication.translate("Summary", "Retouch"), _done(selected))
    if not photos and engine.uploads and any(item.active for item in selected):  # its price was said before
        return Offer(QCoreApplication.translate("Summary", "Retouch"), _sent_to(translated(engine.title)))
    if not engine.uploads and quote is None:
        return Offer(retouch_command(photos), QCoreApplication.translate("Summary", "Free. Nothing is uploaded."))
    if not engine.costs and quote is None:
        free = QCoreApplication.translate("Summary", "Free.")
        return Offer(retouch_command(photos), joined(free, _sent_to(translated(engine.title))))
    if quote is None or not photos:
        quote = Quote(max(1, photos), 0, engine.credits_per_photo)
    return Offer(retouch_command(photos, quote), _terms(quote, translated(engine.title)), shortfall(quote))


def _done(selected: list[PhotoItem]) -> str:
    """Results that follow the panel by themselves."""
    results = [item.result for item in selected if item.result]
    if any(result.bought and result.made_with.retouch.level < result.bought.level for result in results):
        return QCoreApplication.translate("Summary", "Changed on this computer: no credits.")
    return QCoreApplication.translate("Summary", "Done. Move the level: the picture follows, at no cost.")


def _terms(quote: Quote, service: str) -> str:
    """Price and privacy of hosted work."""
    if not quote.photos and not quote.paid:
        return QCoreApplication.translate("Summary", "Level 0 changes nothing: no credits.")
    if not quote.photos:
        return QCoreApplication.translate("Summary", "Paid for already: no credits.")
    price = QCoreApplication.translate("Summary", "%Ln credit(s)", "", quote.credits)
    if quote.usable is not None:
        price = fill(QCoreApplication.translate("Summary", "{} of {:,.10g}"), price, quote.usable)
    if quote.photos > 1 or quote.paid:
        photos = _photos(quote.photos)
        price = QCoreApplication.translate("Summary", "{}, {}").format(photos, price)
    parts = [QCoreApplication.translate("Summary", "{}.").format(price)]
    if quote.paid:
        parts.append(QCoreApplication.translate("Summary", "%Ln more paid for already.", "", quote.paid))
    return joined(*parts, _sent_to(service))


def _sent_to(service: str) -> str:
    return QCoreApplication.translate("Summary", "A copy without metadata is sent to {}.").format(service)


def shortfall(quote: Quote) -> str:
    """Balance or limit in the way, and how far they reach; '' when they suffice."""
    reach = min(quote.paid_by_balance, quote.within_limit)
    if reach == quote.photos:
        return ""
    enough = (
        QCoreApplication.translate("Summary", "enough for {}").format(_photos(reach))
        if reach
        else QCoreApplication.translate("Summary", "not enough for a photo")
    )
    if quote.within_limit <= quote.paid_by_balance:
        left = max(0.0, quote.cap - (quote.spent or 0.0))
        text = QCoreApplication.translate("Summary", "Your monthly limit leaves {:,.10g} credits, {}.")
        return fill(text, left, enough)
    return fill(QCoreApplication.translate("Summary", "You have {:,.10g} credits, {}."), quote.usable, enough)


def _photos(number: int) -> str:
    return QCoreApplication.translate("Summary", "%Ln photo(s)", "", number)


def account(quote: Quote) -> str:
    """What there is to spend and what this month has cost, as far as it is known."""
    parts = []
    if quote.usable is not None:
        parts.append(fill(QCoreApplication.translate("Summary", "{:,.10g} credits left"), quote.usable))
    if quote.cap and quote.spent is not None:
        text = QCoreApplication.translate("Summary", "{:,.10g} of {:,} this month")
        parts.append(fill(text, quote.spent, quote.cap))
    elif quote.spent:
        parts.append(fill(QCoreApplication.translate("Summary", "{:,.10g} this month"), quote.spent))
    return " · ".join(parts)


def privacy(engine: EngineFeatures, agreed: bool) -> str:
    """Whether anything leaves this computer. `agreed`: it may."""
    if engine.uploads and not agreed:
        return QCoreApplication.translate("Summary", "Nothing is uploaded until you agree")
    if engine.uploads:
        return QCoreApplication.translate("Summary", "A copy of each photo is sent to {}").format(
            translated(engine.title)
        )
    return QCoreApplication.translate("Summary", "On this computer: nothing is uploaded")


def facts(item: PhotoItem, engine: EngineFeatures, wish: Choice | None = None, price: int = 0) -> str:
    """What is known of one photo, in a line or two; how it will be sent, if it has to be made smaller for `engine`.

    `wish`: what is asked of it now, at `price` credits: more than was bought is not to be seen before it is bought.
    """
    lines = []
    if item.size:
        width, height = item.size
        text = QCoreApplication.translate("Summary", "{} × {} px · {:.1f} megapixels · {}")
        lines.append(fill(text, width, height, width * height / 1e6, item.format))
    lines += sentences(item)
    if engine.uploads and item.result is None and item.upload and item.size and item.upload != item.size:
        text = QCoreApplication.translate("Summary", "Sent at {} × {}, 5 MB at most; your export keeps {} × {}.")
        lines.append(fill(text, *item.upload, *item.size))
    if item.result:
        level = item.result.made_with.retouch.level
        parts = [QCoreApplication.translate("Summary", "Retouched at {}").format(percent(level))]
        if item.result.service:
            parts.append(translated(item.result.service))
        if item.result.faces is not None:
            parts.append(QCoreApplication.translate("Summary", "%Ln face(s)", "", item.result.faces))
        lines.append(" · ".join(parts))
        if wish is not None and _is_more(wish, item.result):
            text = QCoreApplication.translate("Summary", "{} needs a new online call ({}).")
            cost = QCoreApplication.translate("Price", "free")
            if engine.costs:
                cost = QCoreApplication.translate("Summary", "%Ln credit(s)", "", price)
            lines.append(text.format(percent(wish.retouch.level), cost))
        if (sent := item.result.sent) and item.size and (sent.width, sent.height) != item.size:
            text = QCoreApplication.translate("Summary", "Sent at {} × {} ({:.1f} MB); your export keeps {} × {}.")
            lines.append(fill(text, sent.width, sent.height, sent.size / 1e6, *item.size))
        if item.result.saved_to:
            lines.append(fill(QCoreApplication.translate("Summary", "Saved as {}"), item.result.saved_to.name))
    return "\n".join(lines)


def _is_more(wish: Choice, result: ResultInfo) -> bool:
    """Is a higher level wanted than was bought?"""
    if result.bought is None or wish.engine != result.made_with.engine:
        return False
    return wish.retouch.level > result.bought.level and not is_same_level(wish.retouch.level, result.bought.level)


def photo_notice(item: PhotoItem, price: int = 0) -> Notice | None:
    """What has to be said of one photo while it is shown; None when all is well.

    `price`: credits that retouching it now would cost.
    """
    if item.state is JobState.WORKING and item.progress is not None and item.progress.since is not None:
        return _working_notice(item.progress.since, item.progress.offline, paid=item.costs)
    if item.state is JobState.PENDING and item.error is not None:
        return pending_notice(item.error, item.path.name)
    if item.faceless and item.error is not None:
        return no_face_notice(item.error, item.path.name, price, hosted=item.hosted)
    if item.state is JobState.FAILED and item.error is not None:
        return from_error(item.error, item.path.name, price)
    if item.own_result:
        return own_result_notice(price)
    if item.save_error is not None:
        return save_failed_notice(item.save_error, item.path.name)
    if item.state is JobState.CANCELLED and item.hosted:
        return _stopped_notice(item)
    if item.state is JobState.DONE and item.result and item.result.note:
        return Notice(Severity.INFO, translated(item.result.note))
    return None


def _stopped_notice(item: PhotoItem) -> Notice | None:
    """Whether stopping it came too late to cost nothing; None while that is being found out."""
    if item.settling:
        return None
    if not item.costs:
        return _stopped_free_notice(item)
    if item.receipt is not None and item.receipt.state in PAID:
        text = QCoreApplication.translate(
            "Summary", "Stopped after it was sent: it is paid for. Continue fetches the result for nothing."
        )
        return Notice(Severity.INFO, text, Remedy.FETCH)
    if item.sent:
        text = QCoreApplication.translate(
            "Summary", "Stopped while it was being sent: perhaps charged. Retouch asks before it is sent once more."
        )
        return Notice(Severity.INFO, text)
    return Notice(Severity.INFO, QCoreApplication.translate("Summary", "Stopped: not sent, nothing charged."))


def _stopped_free_notice(item: PhotoItem) -> Notice | None:
    if item.receipt is None or item.receipt.state not in PAID:
        return None
    text = QCoreApplication.translate("Summary", "Stopped after it was sent. Continue fetches the result.")
    return Notice(Severity.INFO, text, Remedy.FETCH)


def _working_notice(since: float, offline: bool, *, paid: bool) -> Notice | None:
    """What the service has since `since` (seconds since the epoch), and the line under the photo has no room for."""
    if offline:
        return offline_notice(paid=paid)
    return slow_notice(since, paid=paid) if time.time() - since >= SLOW else None


def stand_in(item: PhotoItem) -> Picture | None:
    """The thumbnail at the photo's own size; None as long as there is none."""
    if item.thumbnail is None or item.size is None:
        return None
    return Picture((item.thumbnail,), QSize(*item.size))


def faces(marks: tuple[FaceMark, ...], faceless: bool) -> str:
    """How many faces the photo that is shown has; '' where that goes without saying."""
    if faceless:
        return QCoreApplication.translate("Summary", "No face found")
    return QCoreApplication.translate("Summary", "%Ln face(s)", "", len(marks)) if len(marks) > 1 else ""
