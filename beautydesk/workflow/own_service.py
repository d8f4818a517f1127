"""A Beauty Desk service of the user's own, as settings and terminal speak of it: its address, and whether it works."""

from __future__ import annotations

from beautydesk.engines.ailab import addresses
from beautydesk.engines.ailab.trial import Verdict, tried

__all__ = ["Verdict", "address_of", "is_in_the_clear", "tried"]

is_in_the_clear = addresses.is_in_the_clear


def address_of(typed: str) -> str:
    """The base URL that somebody means, '' for none. Raises `ServiceError` for what cannot be one."""
    if not typed.strip():
        return ""
    return addresses.checked_base_url(addresses.completed(typed), addresses.Reach.LOCAL_NETWORK)
