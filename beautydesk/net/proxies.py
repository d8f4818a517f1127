"""Which proxy an address is asked through, by the rules that browsers keep to; and what is said when it is in the way.

A proxy's password goes to that proxy alone: it is in no address, no error and no log.
"""

from __future__ import annotations

import ipaddress
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit

from beautydesk.core.phrase import Phrase
from beautydesk.net.exchange import ExchangeFailed, Failure

# As they are written, and how they are spoken to. GNOME writes socks://; names are resolved by the proxy in any case.
_KINDS: Final = {
    "http": "http",
    "https": "https",
    "socks": "socks5",
    "socks5": "socks5",
    "socks5h": "socks5",
}
_PORTS: Final = {"http": 80, "https": 443, "socks5": 1080}
WANTS_PASSWORD: Final = 407  # RFC 9110, 15.5.8

BAD_SETTINGS: Final = Phrase(
    "The network settings of this computer (a proxy or a certificate file) cannot be used. Nothing was sent."
)
SETTINGS_HINT: Final = Phrase("Look at the variables HTTPS_PROXY, ALL_PROXY and SSL_CERT_FILE.")


@dataclass(frozen=True, slots=True)
class Proxy:
    """`kind`: http, https (spoken to by TLS) or socks5. `auth`: user and password."""

    kind: str
    host: str
    port: int
    auth: tuple[str, str] | None = field(default=None, repr=False)

    @property
    def place(self) -> str:
        """For people, and to be called: without user and password."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"


def is_loopback(host: str) -> bool:
    """Is it this very machine? No proxy can reach that."""
    try:
        return host.lower() == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def proxy_for(address: str) -> Proxy | None:
    """The proxy that environment or system name for `address`, None where it is asked directly.

    Raises `ExchangeFailed` (SETTINGS) for one that cannot be used; its text holds nothing of it, as that may be a
    password.
    """
    from urllib.request import getproxies, proxy_bypass

    parts = urlsplit(address)
    if is_loopback(parts.hostname or ""):
        return None
    known = getproxies()
    name = parts.scheme if known.get(parts.scheme) else "all"
    written = known.get(name, "").strip()
    if not written or proxy_bypass(parts.netloc.rpartition("@")[2]):
        return None
    with suppress(ValueError):
        return _read(written if "://" in written else f"http://{written}")
    raise ExchangeFailed(Failure.SETTINGS, f"{name.upper()}_PROXY holds no proxy that can be used")


def told(failure: ExchangeFailed) -> tuple[Phrase, Phrase]:
    """A failure of kind PROXY: what happened, and one next step."""
    proxy, host = failure.proxy, failure.host
    assert proxy is not None, "only a proxy's failure is told as one"
    if failure.status == WANTS_PASSWORD:
        if proxy.auth is None:
            happened = Phrase("The proxy {proxy} wants a password.", proxy=proxy.place)
        else:
            happened = Phrase("The proxy {proxy} does not accept this user and password.", proxy=proxy.place)
        way = Phrase(
            "Set HTTPS_PROXY to {kind}://USER:PASSWORD@{proxy} and start again.", kind=proxy.kind, proxy=proxy.place
        )
        return happened, way
    if failure.status in range(400, 500):
        happened = Phrase("The proxy {proxy} refused to connect to {host}.", proxy=proxy.place, host=host)
        return happened, Phrase("Ask whoever runs the proxy to allow {host}, or use another network.", host=host)
    later = Phrase("Try again in a few minutes, or look at the variables HTTPS_PROXY and ALL_PROXY.")
    if failure.status:
        happened = Phrase(
            "The proxy {proxy} could not connect to {host} ({status}).",
            proxy=proxy.place,
            host=host,
            status=str(failure.status),
        )
        return happened, later
    if failure.connected:
        return Phrase("The proxy {proxy} did not connect to {host}.", proxy=proxy.place, host=host), later
    return Phrase("The proxy {proxy} cannot be reached.", proxy=proxy.place), later


def _read(written: str) -> Proxy:
    """ValueError when it is no proxy's address, or of a kind that is not spoken here."""
    parts = urlsplit(written)
    kind, host = _KINDS.get(parts.scheme), parts.hostname
    if kind is None or not host or not written.isprintable() or parts.path not in ("", "/"):
        raise ValueError
    return Proxy(kind, host, parts.port or _PORTS[kind], _auth(parts))


def _auth(parts: SplitResult) -> tuple[str, str] | None:
    if not parts.username and not parts.password:
        return None
    return unquote(parts.username or ""), unquote(parts.password or "")
