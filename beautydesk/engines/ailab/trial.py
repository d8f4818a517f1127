"""Is there a Beauty Desk service at an address, and does it take the key? Asked before any photo goes there.

The key is shown only to what has said that it is such a service.
"""

from __future__ import annotations

import enum
import json
from typing import Final

from beautydesk import __version__
from beautydesk.core.cancel import CancelToken
from beautydesk.core.errors import AccountError, ServiceError
from beautydesk.engines.ailab.client import Client
from beautydesk.net.exchange import ExchangeFailed, Failure
from beautydesk.net.transport import Transport

NAME: Final = "Beauty Desk service"
_PATH: Final = "health"
_SECONDS: Final = 10.0


class Verdict(enum.Enum):
    """What was found at an address."""

    WORKS = "works"
    KEY_REFUSED = "key refused"
    NOBODY = "nobody"  # no connection came about
    STRANGER = "stranger"  # something answers, and is no Beauty Desk service
    UNSAFE = "unsafe"  # it could not prove who it is, or its name leads out of this network
    FAILED = "failed"  # it is one, and does not work now


def tried(client: Client, token: CancelToken) -> Verdict:
    """Ask the service of `client`; some seconds where nobody answers. Raises `Cancelled`, and `AccountError` where the
    key cannot be had."""
    transport = Transport(f"beautydesk/{__version__}", connect=_SECONDS, near=True)
    try:
        answer = transport.get(f"{client.base_url}/{_PATH}", {}, {}, _SECONDS, token)
    except ExchangeFailed as failure:
        return _NOT_HEARD.get(failure.kind, Verdict.NOBODY)
    finally:
        transport.close()
    if answer.status not in (200, 503) or not _is_ours(answer.body):
        return Verdict.STRANGER
    client.require_key()
    try:
        client.credits()
    except AccountError:
        return Verdict.KEY_REFUSED
    except ServiceError:
        return Verdict.FAILED
    return Verdict.WORKS


_NOT_HEARD: Final = {
    Failure.INSECURE: Verdict.UNSAFE,
    Failure.OUTSIDE: Verdict.UNSAFE,
    Failure.BROKEN: Verdict.STRANGER,
    Failure.TOO_LARGE: Verdict.STRANGER,
}


def _is_ours(body: bytes) -> bool:
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return False
    return isinstance(said, dict) and said.get("name") == NAME
