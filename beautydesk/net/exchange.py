"""What one exchange over HTTP is made of, and how it fails: values alone, no word about any service."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from beautydesk.net.proxies import Proxy


class Failure(enum.Enum):
    """How an exchange went wrong."""

    SETTINGS = "settings"  # of this computer, a proxy or a certificate file: nothing was sent
    UNREACHABLE = "unreachable"  # no connection came about: nothing was sent
    PROXY = "proxy"  # the proxy refused, failed or is not there: nothing was sent
    INSECURE = "insecure"  # the other side could not prove who it is: nothing was sent
    OUTSIDE = "outside"  # a name of the network at hand led out of it: nothing was sent
    BROKEN = "broken"  # the connection ended, or time was over, while an exchange was under way
    TOO_LARGE = "too large"
    REFUSED = "refused"  # a status instead of the file that was asked for


class ExchangeFailed(Exception):
    """`reason`: for support. `status`: of a refusal, the proxy's where it is that, else 0. `timed_out`: it was waited
    for in vain. `proxy`: of a failure of kind PROXY; `connected`: that one was there. `host`: which was asked for.
    """

    def __init__(
        self,
        kind: Failure,
        reason: str,
        *,
        status: int = 0,
        timed_out: bool = False,
        proxy: Proxy | None = None,
        connected: bool = False,
        host: str = "",
    ) -> None:
        super().__init__(reason)
        self.kind = kind
        self.reason = reason
        self.status = status
        self.timed_out = timed_out
        self.proxy = proxy
        self.connected = connected
        self.host = host


@dataclass(frozen=True, slots=True)
class Form:
    """A multipart body: text `fields` and the file part `name`."""

    fields: dict[str, str]
    name: str
    filename: str
    data: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Answer:
    """`body` is b'' when it was too long, or broke off after a status that says enough by itself."""

    status: int
    body: bytes
    retry_after: float | None


@dataclass(frozen=True, slots=True)
class Redirect:
    status: int
    location: str
