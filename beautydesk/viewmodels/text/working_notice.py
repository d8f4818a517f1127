"""What is said while a service works on a photo, and there is more to say than how long it has been at it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from beautydesk.core.phrase import moment
from beautydesk.viewmodels.text.notice import Notice, Severity
from beautydesk.viewmodels.text.translation import fill


def slow_notice(since: float, *, paid: bool) -> Notice:
    """The service has had a photo for unusually long. `since`: when it was sent, in seconds since the epoch."""
    from beautydesk.workflow.ledger_text import kept_until

    if not paid:
        text = QCoreApplication.translate(
            "Notice",
            "This takes longer than usual. Beauty Desk keeps asking and can fetch it until {}, also after a restart.",
        )
        return Notice(Severity.INFO, fill(text, moment(kept_until(since))))
    text = QCoreApplication.translate(
        "Notice",
        "This takes longer than usual. The photo is paid for; Beauty Desk keeps asking and can fetch it until {}, also "
        "after a restart.",
    )
    return Notice(Severity.INFO, fill(text, moment(kept_until(since))))


def offline_notice(*, paid: bool) -> Notice:
    """The service cannot be reached while it works on a photo."""
    if not paid:
        text = QCoreApplication.translate(
            "Notice",
            "The service does not answer. Beauty Desk keeps trying and goes on by itself. You can keep working on this "
            "computer.",
        )
        return Notice(Severity.INFO, text)
    text = QCoreApplication.translate(
        "Notice",
        "No connection. This photo is paid for; Beauty Desk keeps trying and goes on by itself. You can keep working "
        "on this computer.",
    )
    return Notice(Severity.INFO, text)
