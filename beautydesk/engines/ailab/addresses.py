"""Which addresses may be talked to, how often, and with what: the base URL, links to results, the poll interval.

Pure rules. The key travels to the base URL alone; photos travel over https alone, except on this very machine.
"""

from __future__ import annotations

import math
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit

from beautydesk.core.errors import Charged, ServiceError
from beautydesk.core.phrase import Phrase
from beautydesk.net import proxies

DEFAULT_BASE_URL: Final = "https://www.ailabapi.com"
SHORTEST_POLL: Final = 5.0  # seconds between two polls, as the service asks for
LONGEST_POLL: Final = 60.0


def checked_base_url(base_url: str) -> str:
    """`base_url` without a slash at its end. ServiceError unless it is https, or http on this machine."""
    parts = _split(base_url.strip())
    if parts is None or parts.query or parts.fragment or parts.username is not None:
        raise _bad_base_url(
            Phrase("The address set for the online service is not a web address that can be used. Nothing was sent.")
        )
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_loopback(parts)):
        raise _bad_base_url(
            Phrase(
                "The address set for the online service would carry your key and your photos over an unprotected line. "
                "Nothing was sent."
            )
        )
    return base_url.strip().rstrip("/")


def is_loopback(url: str) -> bool:
    """Does `url` lead to this very machine?"""
    parts = _split(url)
    return parts is not None and _is_loopback(parts)


def poll_interval(base_url: str, wanted: float) -> float:
    """Seconds between two polls: at least 5 for the real service; as short as wanted on this machine."""
    if not math.isfinite(wanted):
        return SHORTEST_POLL
    shortest = 0.01 if is_loopback(base_url) else SHORTEST_POLL
    return min(max(wanted, shortest), LONGEST_POLL)


def checked_result_url(url: str, base_url: str, relative_to: str = "") -> str:
    """The absolute address of a result or of a redirect to it. ServiceError for anything but https.

    http is followed only while the service itself runs on this machine, and only to this machine.
    """
    absolute = urljoin(relative_to, url.strip()) if relative_to else url.strip()
    parts = _split(absolute)
    if parts is not None and parts.username is None:
        if parts.scheme == "https":
            return absolute
        if parts.scheme == "http" and is_loopback(base_url) and _is_loopback(parts):
            return absolute
    scheme = absolute.partition(":")[0][:20] if ":" in absolute else ""
    raise ServiceError(
        "The service gave an address for the result that is not safe to open. The photo may have been paid for.",
        code="ERROR_UNSAFE_RESULT_ADDRESS",
        hint="Try to fetch it again later; it is not sent a second time.",
        charged=Charged.YES,
        details={"scheme": scheme},
    )


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises when it is no number
    except ValueError:
        return None
    clean = url.isprintable() and "\\" not in url  # parsers disagree on where the host ends otherwise
    return parts if clean and parts.scheme in ("http", "https") and parts.hostname else None


def _is_loopback(parts: SplitResult) -> bool:
    return proxies.is_loopback(parts.hostname or "")


def _bad_base_url(message: Phrase) -> ServiceError:
    return ServiceError(
        message,
        code="ERROR_SERVICE_ADDRESS",
        title="The service's address cannot be used",
        hint=Phrase("Set BEAUTYDESK_API_URL to {address}, or remove it.", address=DEFAULT_BASE_URL),
    )
