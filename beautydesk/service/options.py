"""How a service is to be run, as the command line asks for it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from beautydesk.service.keys import Keys

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8720
DEFAULT_QUEUE = 64
DEFAULT_KEEP_GB = 10.0


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """`data`: the folder of tasks and results. `port` 0: any free one.

    `workers`: how many processes of this computer, or the address of a Dask scheduler ("dask://HOST:PORT");
    `local_fallback`: processes work while that is away. `queue`: tasks that may wait. `keep_gb`: what uploads and
    results may take, in units of 10**9 bytes. `connections`: how many may be open; `head_seconds`, `body_seconds`: what
    the head and the body of a request may take. `certificate`, `private_key`: PEM files for https. `root_path`: what a
    proxy in front adds to addresses; `forwarded_from`: addresses of proxies that are believed who asked, and how.
    `access_log`: a line a request on standard error.
    """

    data: Path
    host: str = DEFAULT_HOST
    port: int = DEFAULT_PORT
    keys: Keys = field(default_factory=Keys)
    workers: int | str = field(default_factory=lambda: os.cpu_count() or 1)
    local_fallback: bool = False
    queue: int = DEFAULT_QUEUE
    keep_gb: float = DEFAULT_KEEP_GB
    connections: int = 256
    head_seconds: float = 10.0
    body_seconds: float = 60.0
    certificate: Path | None = None
    private_key: Path | None = None
    root_path: str = ""
    forwarded_from: tuple[str, ...] = ()
    access_log: bool = False
