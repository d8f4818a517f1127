"""How a service is to be run, as the command line asks for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from beautydesk.net.proxies import is_loopback
from beautydesk.service.keys import Keys
from beautydesk.support import cores

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8720
DEFAULT_QUEUE = 64
DEFAULT_KEEP_GB = 10.0
DEFAULT_CONNECTIONS = 256
DEFAULT_HEAD_SECONDS = 10.0
DEFAULT_BODY_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """`data`: the folder of tasks and results. `port` 0: any free one.

    `workers`: how many processes of this computer, or the address of a Dask scheduler ("dask://HOST:PORT");
    `local_fallback`: processes work while that is away. `queue`: tasks that may wait. `keep_gb`: what uploads and
    results may take, in units of 10**9 bytes. `connections`: how many may be open; `head_seconds`, `body_seconds`: what
    the head and the body of a request may take. `certificate`, `private_key`: PEM files for https, both or none.
    `root_path`: what a proxy in front adds to addresses, "/name"; `forwarded_from`: addresses and networks of proxies
    that are believed who asked, and how. `access_log`: a line a request on standard error.
    """

    data: Path
    host: str = DEFAULT_HOST
    port: int = DEFAULT_PORT
    keys: Keys = field(default_factory=Keys)
    workers: int | str = field(default_factory=cores.usable)
    local_fallback: bool = False
    queue: int = DEFAULT_QUEUE
    keep_gb: float = DEFAULT_KEEP_GB
    connections: int = DEFAULT_CONNECTIONS
    head_seconds: float = DEFAULT_HEAD_SECONDS
    body_seconds: float = DEFAULT_BODY_SECONDS
    certificate: Path | None = None
    private_key: Path | None = None
    root_path: str = ""
    forwarded_from: tuple[str, ...] = ()
    access_log: bool = False

    @property
    def is_public(self) -> bool:
        """Can other computers reach it, by themselves or through a proxy on this one?"""
        return bool(self.root_path or self.forwarded_from) or not is_loopback(self.host)
