"""What to ask before much is spent at once: how many photos, what is done or free already, what it costs of what."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from beautydesk.viewmodels.jobs.spending import Question
from beautydesk.viewmodels.summary import shortfall
from beautydesk.viewmodels.text.price import retouch_command
from beautydesk.viewmodels.text.translation import fill, joined, translated
from beautydesk.workflow.price import Quote, money


@dataclass(frozen=True, slots=True)
class SpendingText:
    """`title`: the question. `text`: all that decides about it. `send`, `here`, `no`: the answers; `here` is free."""

    title: str
    text: str
    send: str
    here: str
    no: str


def spending_text(
    question: Question, usable: float | None, cap: int, credit_price: float, looking: bool
) -> SpendingText:
    """`usable`: the balance in credits, None while it is not known; `looking`: it is asked for. `cap`: see `Quote`.

    `credit_price`: in dollars, 0 where no money is to be shown.
    """
    quote = replace(question.quote, usable=usable, cap=cap)
    free = quote.paid + question.done
    photos = quote.photos + free
    if question.more:
        title = QCoreApplication.translate("Spending", "Retouch %Ln more photo(s) online?", "", photos)
    else:
        title = QCoreApplication.translate("Spending", "Retouch %Ln photo(s) online?", "", photos)
    known = QCoreApplication.translate("Spending", "%Ln done or paid for already, and free.", "", free)
    asking = QCoreApplication.translate("Spending", "Asking for the balance…")
    return SpendingText(
        title,
        joined(known if free else "", _price(quote, credit_price), asking if looking else "", shortfall(quote)),
        retouch_command(quote.photos, quote),
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
