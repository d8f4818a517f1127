"""Which addresses may be talked to, how often, and with what: the base URL, links to results, the poll interval.

Pure rules. The key travels to the base URL alone; photos travel over https alone, except on this very machine and, to a
service of the user's own, in the network at hand.
"""

from __future__ import annotations

import enum
import math
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit

from beautydesk.core.errors import Charged, ServiceError
from beautydesk.core.phrase import Phrase
from beautydesk.net import proxies
from beautydesk.net.local_network import is_local_host

DEFAULT_BASE_URL: Final = "https://www.ailabapi.com"
DEFAULT_PORT: Final = 8720  # of `beautydesk serve`
SHORTEST_POLL: Final = 5.0  # seconds between two polls, as the hosted service asks for
OWN_POLL: Final = 0.5
LONGEST_POLL: Final = 60.0


class Reach(enum.Enum):
    """Where http may be used; https may be used everywhere."""

    THIS_COMPUTER = "this computer"
    LOCAL_NETWORK = "local network"


def checked_base_url(base_url: str, reach: Reach = Reach.THIS_COMPUTER) -> str:
    """`base_url` without a slash at its end. ServiceError unless it is https, or http as far as `reach` allows it."""
    parts = _split(base_url.strip())
    if parts is None or parts.query or parts.fragment or parts.username is not None:
        raise _no_address(reach)
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_within(parts, reach)):
        raise _unprotected(reach)
    return base_url.strip().rstrip("/")


def completed(address: str) -> str:
    """What somebody types, as a base URL: a bare name of the network at hand means `beautydesk serve` as it starts."""
    text = address.strip()
    if not text or "://" in text:
        return text
    parts = _split(f"http://{text}")
    if parts is None or not is_local_host(parts.hostname or ""):
        return f"https://{text}"
    bare = parts.port is None and parts.path in ("", "/")
    return f"http://{text.rstrip('/')}:{DEFAULT_PORT}" if bare else f"http://{text}"


def is_in_the_clear(base_url: str) -> bool:
    """Can others in the network read what goes to `base_url`? What stays on this computer, nobody else can."""
    return base_url.startswith("http:") and not is_loopback(base_url)


def is_loopback(url: str) -> bool:
    """Does `url` lead to this very machine?"""
    parts = _split(url)
    return parts is not None and _is_loopback(parts)


def poll_interval(base_url: str, wanted: float, reach: Reach = Reach.THIS_COMPUTER) -> float:
    """Seconds between two polls: at least 5 for the hosted service; as short as wanted on this machine."""
    usual = OWN_POLL if reach is Reach.LOCAL_NETWORK else SHORTEST_POLL
    if not math.isfinite(wanted):
        return usual
    shortest = 0.01 if is_loopback(base_url) else usual
    return min(max(wanted, shortest), LONGEST_POLL)


def checked_result_url(url: str, base_url: str, relative_to: str = "", reach: Reach = Reach.THIS_COMPUTER) -> str:
    """The absolute address of a result or of a redirect to it. ServiceError for anything but https.

    http is followed only while the service itself runs on this machine, and only to this machine; from a service of the
    user's own only to that service itself.
    """
    absolute = urljoin(relative_to, url.strip()) if relative_to else url.strip()
    parts = _split(absolute)
    if parts is not None and parts.username is None:
        if parts.scheme == "https":
            return absolute
        if parts.scheme == "http" and _is_near(parts, base_url, reach):
            return absolute
    scheme = absolute.partition(":")[0][:20] if ":" in absolute else ""
    own = reach is Reach.LOCAL_NETWORK
    raise ServiceError(
        "The service gave an address for the result that is not safe to open."
        if own
        else "The service gave an address for the result that is not safe to open. The photo may have been paid for.",
        code="ERROR_UNSAFE_RESULT_ADDRESS",
        hint="Try to fetch it again later; it is not sent a second time.",
        charged=Charged.NO if own else Charged.YES,
        details={"scheme": scheme},
    )


def _is_near(parts: SplitResult, base_url: str, reach: Reach) -> bool:
    if reach is Reach.LOCAL_NETWORK:
        base = urlsplit(base_url)
        return (parts.scheme, parts.hostname, parts.port or 80) == (base.scheme, base.hostname, base.port or 80)
    return is_loopback(base_url) and _is_loopback(parts)


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


def _is_within(parts: SplitResult, reach: Reach) -> bool:
    return _is_loopback(parts) or (reach is Reach.LOCAL_NETWORK and is_local_host(parts.hostname or ""))


def _no_address(reach: Reach) -> ServiceError:
    if reach is Reach.LOCAL_NETWORK:
        return _bad_own_url(Phrase("This is not an address of a service."))
    return _bad_base_url(
        Phrase("The address set for the online service is not a web address that can be used. Nothing was sent.")
    )


def _unprotected(reach: Reach) -> ServiceError:
    if reach is Reach.LOCAL_NETWORK:
        return _bad_own_url(Phrase("Outside of this network photos and key travel by https only."))
    return _bad_base_url(
        Phrase(
            "The address set for the online service would carry your key and your photos over an unprotected line. "
            "Nothing was sent."
        )
    )


def _bad_own_url(message: Phrase) -> ServiceError:
    return ServiceError(
        message,
        code="ERROR_SERVICE_ADDRESS",
        title="The service's address cannot be used",
        hint="Write it as whoever runs the service names it, like http://studio.local:8720.",
    )


def _bad_base_url(message: Phrase) -> ServiceError:
    return ServiceError(
        message,
        code="ERROR_SERVICE_ADDRESS",
        title="The service's address cannot be used",
        hint=Phrase("Set BEAUTYDESK_API_URL to {address}, or remove it.", address=DEFAULT_BASE_URL),
    )
