"""Starts Python programs as processes of their own, without the seconds that their imports take each time.

A helper has imported this program and all that it uses. For each start it forks, and the copy takes the folder, the
environment, the words and the streams it is given, then runs as `python WORDS` would: it has its own memory, threads,
signals and limits, and can be killed. Where forking is not safe (macOS) or not known (Windows), and for environments
that Python reads before it runs anything, programs start cold. What a cold start imports is proven in `tests/cli`.
"""

from __future__ import annotations

import atexit
import contextlib
import functools
import gc
import importlib
import json
import os
import pkgutil
import runpy
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[1]
USED = ("ai_edge_litert.interpreter", "cv2", "filelock", "httpx", "keyring", "pillow_heif", "tqdm", "uvicorn")
USED_LATER = (
    "certifi",
    "httpcore",
    "numpy.ma",
    "truststore",
)  # what those import when they are used for the first time
OWN = {"PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error", "OPENBLAS_NUM_THREADS": "1"}
READ_EARLY = ("PYTHON", "LC_", "LANG", "LD_", "MALLOC_")
READ_LATE = ("PYTHON_KEYRING_BACKEND", "PYTHONPATH")


class Warm:
    """A started program; what is used of it is as in `subprocess.Popen`."""

    def __init__(self, words: Sequence[str], folder: Path, environ: Mapping[str, str], stdin: int) -> None:
        self.args = words
        read_in, write_in = os.pipe() if stdin == subprocess.PIPE else (os.open(os.devnull, os.O_RDONLY), None)
        read_out, write_out = os.pipe()
        read_err, write_err = os.pipe()
        told, telling = _packets()  # the process's number, and in the end its exit status
        given = [read_in, write_out, write_err, telling.detach()]
        socket.send_fds(_helper(), [json.dumps([list(words), str(folder), dict(environ)]).encode()], given)
        _close(given)
        self.stdin: IO[str] | None = None if write_in is None else os.fdopen(write_in, "w", encoding="utf-8")
        self.stdout: IO[str] = os.fdopen(read_out, encoding="utf-8")
        self.stderr: IO[str] = os.fdopen(read_err, encoding="utf-8")
        self.pid = int(told.recv(20))
        self._readers = ThreadPoolExecutor(3)
        self._ended = self._readers.submit(_number, told)
        self._said: list[Future[str]] = []

    @property
    def returncode(self) -> int | None:
        return self._ended.result() if self._ended.done() else None

    def poll(self) -> int | None:
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        try:
            return self._ended.result(timeout)
        except TimeoutError:
            raise subprocess.TimeoutExpired(self.args, timeout or 0) from None

    def communicate(self, input: str | None = None, timeout: float | None = None) -> tuple[str, str]:  # noqa: A002
        """What the program still says; after a time-out it can be called again."""
        if self.stdin is not None and not self.stdin.closed:
            with contextlib.suppress(BrokenPipeError):
                self.stdin.write(input or "")
                self.stdin.close()
        if not self._said:
            self._said = [self._readers.submit(_to_the_end, stream) for stream in (self.stdout, self.stderr)]
        self.wait(timeout)
        out, err = (said.result() for said in self._said)
        return out, err

    def send_signal(self, number: int) -> None:
        with contextlib.suppress(ProcessLookupError):
            if self.poll() is None:
                os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def __enter__(self) -> Warm:
        return self

    def __exit__(self, *of_an_error: object) -> None:
        for stream in (self.stdin, self.stdout, self.stderr):
            if stream is not None:
                stream.close()
        self.wait()


Started = Warm | subprocess.Popen[str]


def start(words: Sequence[str], folder: Path, environ: Mapping[str, str], stdin: int = subprocess.DEVNULL) -> Started:
    """`python WORDS` with its output in pipes; `stdin`: DEVNULL or PIPE."""
    if sys.platform == "linux" and _early(environ) == _early({**os.environ, **OWN}):
        return Warm(words, folder, environ, stdin)
    command, pipe = [sys.executable, *words], subprocess.PIPE
    return subprocess.Popen(command, cwd=folder, env=environ, stdin=stdin, stdout=pipe, stderr=pipe, text=True)


def _early(environ: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environ.items() if name.startswith(READ_EARLY) and name not in READ_LATE}


@functools.cache
def _helper() -> socket.socket:
    """Where to ask the helper of this process; it ends when nobody can ask any more."""
    asking, theirs = _packets()
    command = [sys.executable, __file__, str(theirs.fileno())]
    process = subprocess.Popen(command, env={**os.environ, **OWN}, pass_fds=[theirs.fileno()], start_new_session=True)
    theirs.close()
    atexit.register(lambda: (asking.close(), process.wait()))
    return asking


def _packets() -> tuple[socket.socket, socket.socket]:
    """A pair of sockets that keeps each message whole."""
    return socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)


def _number(told: socket.socket) -> int:
    with told:
        return int(told.recv(20))


def _to_the_end(stream: IO[str]) -> str:
    with stream:
        return stream.read()


def _close(descriptors: Sequence[int]) -> None:
    for descriptor in descriptors:
        os.close(descriptor)


# ---- in the helper ----


def serve(asking: socket.socket) -> list[str]:
    """Fork for each request until nobody can ask any more. Returns in the programs alone, with their words.

    Each program has a parent of its own, which tells its number and how it ended, and which nobody waits for.
    """
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        asked, given, *_ = socket.recv_fds(asking, 1 << 20, 4)
        if not asked:
            os._exit(0)
        if os.fork() == 0:
            break
        _close(given)
    asking.close()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    *streams, telling = given
    if program := os.fork():
        _close(streams)
        with contextlib.suppress(OSError), socket.socket(fileno=telling) as out:
            out.send(b"%d" % program)
            out.send(b"%d" % os.waitstatus_to_exitcode(os.waitpid(program, 0)[1]))
        os._exit(0)
    for number, descriptor in enumerate(streams):
        os.dup2(descriptor, number)
    _close(given)
    return become(*json.loads(asked))


def become(words: list[str], folder: str, environ: dict[str, str]) -> list[str]:
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environ)
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        stream = os.fdopen(number, mode, encoding="utf-8", errors="surrogateescape", closefd=False)
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)
    return words


def import_all() -> None:
    """Whatever a command may import. The window's modules are left out with Qt: they are for another process."""
    sys.modules["PySide6"] = None  # type: ignore[assignment]
    package = importlib.import_module("beautydesk")
    for name in (
        *USED,
        *USED_LATER,
        *(module.name for module in pkgutil.walk_packages(package.__path__, "beautydesk.")),
    ):
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    del sys.modules["PySide6"], sys.modules["beautydesk.__main__"]


def main() -> None:
    asking = socket.socket(fileno=int(sys.argv[1]))
    import_all()
    gc.freeze()  # what is shared is not looked through, and so not copied, whenever a copy collects
    words = serve(asking)
    if words[0] == "-m":
        sys.argv = words[1:]
        runpy.run_module(words[1], run_name="__main__", alter_sys=True)
    elif words[0] == "-c":
        sys.argv = ["-c", *words[2:]]
        exec(words[1], {"__name__": "__main__"})
    else:
        sys.argv = words
        sys.path.insert(0, str(Path(words[0]).parent))
        runpy.run_path(words[0], run_name="__main__")


if __name__ == "__main__":
    main()
