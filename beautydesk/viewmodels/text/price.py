"""Prices as they stand on whatever begins paid work: how many photos, and what they cost together."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from beautydesk.viewmodels.text.translation import fill
from beautydesk.workflow.price import Quote


def price_tag(photos: int, quote: Quote) -> str:
    """What stands on whatever begins paid work: how many photos, and what they cost together."""
    price = QCoreApplication.translate("Summary", "%Ln credit(s)", "", quote.credits)
    if not quote.credits:
        price = QCoreApplication.translate("Price", "free")
    if photos < 2:
        return QCoreApplication.translate("Price", "· {}").format(price)
    return fill(QCoreApplication.translate("Price", "{:,} · {}"), photos, price)


def retouch_command(photos: int, quote: Quote | None = None) -> str:
    """Whatever begins the retouch of so many photos is called this; with the price where the engine has one."""
    if quote is not None:
        return QCoreApplication.translate("Summary", "Retouch {}").format(price_tag(photos, quote))
    if photos > 1:
        return QCoreApplication.translate("Summary", "Retouch %Ln photo(s)", "", photos)
    return QCoreApplication.translate("Summary", "Retouch")


def retouch_all_command(photos: int, quote: Quote | None = None) -> str:
    """As `retouch_command`, for all photos that have no result yet."""
    if quote is None or not photos:
        return QCoreApplication.translate("Summary", "Retouch all")
    return QCoreApplication.translate("Summary", "Retouch all {}").format(price_tag(photos, quote))


def retry_command(photos: int, quote: Quote | None = None) -> str:
    """As `retouch_command`, for photos that have failed."""
    if quote is None or not photos:
        return QCoreApplication.translate("Summary", "Retry")
    return QCoreApplication.translate("Summary", "Retry {}").format(price_tag(photos, quote))


def retry_failed_command(photos: int, quote: Quote | None = None) -> str:
    """As `retouch_command`, for all that have failed and may succeed now."""
    if quote is None or not photos:
        return QCoreApplication.translate("Summary", "Retry failed")
    return QCoreApplication.translate("Summary", "Retry failed {}").format(price_tag(photos, quote))
