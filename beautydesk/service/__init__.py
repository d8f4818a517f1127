"""`beautydesk serve`: the hosted service's contract, answered by the engine of this computer or of a cluster.

Needs the extra `service` (Starlette, uvicorn, python-multipart, httptools, Jinja and Prometheus' client); without it
the functions here say so.
"""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING

from beautydesk.core.errors import EngineUnavailable
from beautydesk.support import cores

if TYPE_CHECKING:
    from beautydesk.service.options import ServeOptions
    from beautydesk.service.workers import Workers

_NEEDED = {
    "starlette": "starlette",
    "uvicorn": "uvicorn",
    "python_multipart": "python-multipart",
    "httptools": "httptools",
    "jinja2": "jinja2",
    "prometheus_client": "prometheus-client",
}


def problem() -> str | None:
    """None when the service can be run here, else a sentence that says what is missing."""
    missing = [package for module, package in _NEEDED.items() if importlib.util.find_spec(module) is None]
    return f"Serving needs packages that are not installed: {', '.join(missing)}." if missing else None


def run(options: ServeOptions) -> None:
    """Serve until a signal, in the main thread.

    Raises BeautyDeskError: packages missing, address or folder in use, an address beyond this machine without a key.
    """
    require()
    from beautydesk.service.server import serve

    serve(options, workers_for(options))


def workers_for(options: ServeOptions) -> Workers:
    """Who retouches, as the options ask for it. Dask is loaded for a cluster only. Raises BeautyDeskError."""
    from beautydesk.service.workers.processes import ProcessWorkers

    if isinstance(options.workers, int):
        return ProcessWorkers(options.workers)
    from beautydesk.service.workers import scheduler
    from beautydesk.service.workers.cluster import ClusterWorkers
    from beautydesk.service.workers.fallback import WithFallback

    scheduler.require()
    cluster = ClusterWorkers(scheduler.address_of(options.workers))
    return WithFallback(cluster, lambda: ProcessWorkers(cores.usable())) if options.local_fallback else cluster


def require() -> None:
    """Raises `EngineUnavailable` when `problem` says something."""
    if sentence := problem():
        raise EngineUnavailable(
            sentence,
            code="ERROR_SERVICE_EXTRA_MISSING",
            title="The service cannot start",
            hint='Install them with: pip install "beautydesk[service]"',
        )
