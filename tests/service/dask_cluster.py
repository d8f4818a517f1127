"""A real Dask cluster on loopback: a scheduler and workers in processes of their own, which a test may end."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent


class Cluster:
    """`folder`: for logs and whatever Dask writes. `settings`: of Dask, by the names of its variables."""

    def __init__(self, folder: Path, scheme: str = "tcp", settings: dict[str, str] | None = None) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        self.address = f"{scheme}://127.0.0.1:{port}"
        self._folder, self._port, self._settings = folder, port, settings or {}
        self._all: list[subprocess.Popen[bytes]] = []

    def begin_scheduler(self, before: Path | None = None) -> subprocess.Popen[bytes]:
        """Once it listens. `before`: a folder that Python looks into before all others."""
        scheme = self.address.partition(":")[0]
        scheduler = self._begin(before, "scheduler", "--protocol", scheme, "--port", str(self._port))
        until = time.monotonic() + 120
        while time.monotonic() < until:
            try:
                socket.create_connection(("127.0.0.1", self._port), 1).close()
            except OSError:
                assert scheduler.poll() is None, self.log()
                time.sleep(0.02)
            else:
                return scheduler
        raise AssertionError(self.log())

    def begin_worker(self, before: Path | None = None, *, nanny: bool = False) -> subprocess.Popen[bytes]:
        """With one core. `nanny`: under a process that begins it anew."""
        more = ["--nthreads", "1", "--memory-limit", "0", "--local-directory", str(self._folder)]
        return self._begin(before, "worker", self.address, *more, *([] if nanny else ["--no-nanny"]))

    def log(self) -> str:
        """All that scheduler and workers have said so far."""
        return "".join(path.read_text("utf-8", "replace") for path in self._folder.glob("*.log"))

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """With all that it has begun."""
        with contextlib.suppress(ProcessLookupError):  # it has ended by itself
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        self._all.remove(process)

    def close(self) -> None:
        for process in list(self._all):
            self.kill(process)

    def _begin(self, before: Path | None, *arguments: str) -> subprocess.Popen[bytes]:
        path = os.pathsep.join(map(str, filter(None, (before, ROOT, HERE))))
        with (self._folder / f"{len(list(self._folder.glob('*.log')))}.log").open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "dask", *arguments, "--host", "127.0.0.1", "--dashboard-address", "127.0.0.1:0"],
                stdout=log,
                stderr=log,
                cwd=self._folder,
                env={**os.environ, **self._settings, "PYTHONPATH": path},
                start_new_session=True,
            )
        self._all.append(process)
        return process


def another_beauty_desk(folder: Path) -> Path:
    """A folder with an older one, from before there was a service."""
    (folder / "beautydesk").mkdir(parents=True)
    (folder / "beautydesk" / "__init__.py").write_text('__version__ = "0.0.1"\n', "utf-8")
    return folder
