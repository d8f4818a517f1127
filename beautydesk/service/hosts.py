"""By which names and below which path the service is called, looked at in front of everything else.

Without a key a web page could reach it through the browser of whoever sits at this computer, under a name of its own
that leads here (DNS rebinding). It answers to the names of this computer alone then.
"""

from __future__ import annotations

import re
from typing import Final

from starlette.types import ASGIApp, Receive, Scope, Send

from beautydesk.net.proxies import is_loopback
from beautydesk.service import answers
from beautydesk.service.answers import Refusal
from beautydesk.service.app import refusal_response

_HOST: Final = re.compile(r"(?:\[([0-9A-Fa-f:.]+)\]|([A-Za-z0-9._-]+))(?::[0-9]{0,5})?")
_OF_PROXIES: Final = frozenset({b"forwarded", b"x-forwarded-for", b"x-forwarded-host", b"x-forwarded-proto"})

MALFORMED: Final = answers.broken("Host: there has to be one, and it has to be a name or an address.")
# 403 and this code, rather than 421: the contract has them, and clients take them for the end of all work, which it is.
FOREIGN: Final = Refusal(
    403,
    "ERROR_ILLEGAL_OPERATION",
    "Illegal operation.",
    "Without keys only this computer is answered, under its own names. --key-file lets others in.",
)


class TrustedHosts:
    """Refuses requests whose Host is none, as RFC 9112 (3.2) asks for, and with `loopback_only` those that came to any
    other name than this computer's own, or through a proxy.

    Where there are keys any name will do: it comes back in the address of the result, to who sent it and knew a key.
    """

    def __init__(self, app: ASGIApp, *, loopback_only: bool) -> None:
        self._app, self._loopback_only = app, loopback_only

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and (refusal := self._refusal(scope)) is not None:
            await refusal_response(refusal, Connection="close")(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _refusal(self, scope: Scope) -> Refusal | None:
        given = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
        found = _HOST.fullmatch(given[0]) if len(given) == 1 else None
        if found is None and (given or scope["http_version"] != "1.0"):
            return MALFORMED
        if not self._loopback_only:
            return None
        name = found[1] or found[2] if found else ""
        proxied = any(name in _OF_PROXIES for name, _ in scope["headers"])
        return None if is_loopback(name) and not proxied else FOREIGN


class RootPath:
    """Takes addresses with `root_path` ("" for none) in front, as people type them, and without, as some proxies pass
    them on."""

    def __init__(self, app: ASGIApp, root_path: str) -> None:
        self._app, self._root_path = app, root_path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            path: str = scope["path"]
            if not path.startswith(f"{self._root_path}/"):
                path = self._root_path + path  # ASGI has it in both
            scope.update(root_path=self._root_path, path=path)
        await self._app(scope, receive, send)
