"""What to ask before much is spent at once: how many photos, what is done or free already, what it costs of what."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from beautydesk.viewmodels.text.notice import price_tag
from beautydesk.viewmodels.text.translation import fill, joined, translated
from beautydesk.workflow.price import Quote, money


@dataclass(frozen=True, slots=True)
class SpendingText:
    """`title`: the question. `text`: all that decides about it. `yes`, `here`, `no`: the answers; `here` is free."""

    title: str
    text: str
    yes: str
    here: str
    no: str


def spending_text(
    quote: Quote, done: int, more: bool, warning: str, credit_price: float, looking: bool
) -> SpendingText:
    """`done`, `more`: see `Question`. `warning`: what balance or limit is not enough for. `looking`: the balance is
    asked for. `credit_price`: in dollars, 0 where no money is to be shown."""
    photos = quote.photos + quote.paid + done
    if more:
        title = QCoreApplication.translate("Spending", "Retouch %Ln more photo(s) online?", "", photos)
    else:
        title = QCoreApplication.translate("Spending", "Retouch %Ln photo(s) online?", "", photos)
    free = QCoreApplication.translate(
        "Spending", "%Ln of them done or paid for already, and free.", "", quote.paid + done
    )
    text = joined(
        free if quote.paid + done else "", _price(quote, credit_price), _looking() if looking else "", warning
    )
    return SpendingText(
        title,
        text,
        QCoreApplication.translate("Spending", "Retouch {}").format(price_tag(quote.photos, quote)),
        QCoreApplication.translate("Spending", "On this computer, free"),
        QCoreApplication.translate("Spending", "Cancel"),
    )


def _price(quote: Quote, credit_price: float) -> str:
    photos = QCoreApplication.translate("Summary", "%Ln photo(s)", "", quote.photos)
    price = QCoreApplication.translate("Summary", "%Ln credit(s)", "", quote.credits)
    if quote.usable is not None:
        price = fill(QCoreApplication.translate("Summary", "{} of {:,.10g}"), price, quote.usable)
    if dollars := translated(money(quote.credits, credit_price)):
        return QCoreApplication.translate("Spending", "{}, {} (about {}).").format(photos, price, dollars)
    return QCoreApplication.translate("Spending", "{}, {}.").format(photos, price)


def _looking() -> str:
    return QCoreApplication.translate("Spending", "Asking for the balance…")
