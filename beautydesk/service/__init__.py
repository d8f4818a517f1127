"""`beautydesk serve`: the hosted service's contract on this machine, answered by the engine on this computer.

Needs the extra `service` (Starlette, uvicorn, python-multipart); without it the functions here say so.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from contextlib import contextmanager

from beautydesk.core.engine import RetouchEngine
from beautydesk.core.errors import EngineUnavailable

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8720

_NEEDED = {"starlette": "starlette", "uvicorn": "uvicorn", "python_multipart": "python-multipart"}


def problem() -> str | None:
    """None when the service can be run here, else a sentence that says what is missing."""
    missing = [package for module, package in _NEEDED.items() if importlib.util.find_spec(module) is None]
    return f"Serving needs packages that are not installed: {', '.join(missing)}." if missing else None


def run(host: str = DEFAULT_HOST, port: int = DEFAULT_PORT, key: str | None = None) -> None:
    """Serve until Ctrl-C, with the engine on this computer. `port` 0: any free one. `key`: the only one accepted.

    Raises BeautyDeskError: packages missing, address in use, or an address beyond this machine without a key.
    """
    _require()
    from beautydesk.engines.local import LocalEngine
    from beautydesk.service.server import serve

    serve(LocalEngine(), host, port, key)


@contextmanager
def in_background(
    engine: RetouchEngine, *, host: str = DEFAULT_HOST, port: int = 0, key: str | None = None
) -> Iterator[str]:
    """Serve `engine` from a thread for as long as the `with` block lasts; gives the base URL."""
    _require()
    from beautydesk.service.server import serving

    with serving(engine, host, port, key) as url:
        yield url


def _require() -> None:
    if sentence := problem():
        raise EngineUnavailable(
            sentence,
            code="ERROR_SERVICE_EXTRA_MISSING",
            title="The service cannot start",
            hint='Install them with: pip install "beautydesk[service]"',
        )
