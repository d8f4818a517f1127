"""Starts Python programs as processes of their own, without the seconds that their imports take each time.

A helper has imported this program and all that it uses. For each start it forks, and the copy takes the folder, the
environment, the words and the streams it is given, then runs as `python WORDS` would: it has its own memory, threads,
signals and limits, and can be killed. Where forking is not safe (macOS) or not known (Windows), and for environments
that Python reads before it runs anything, programs start cold. What a cold start imports is proven in `tests/cli`.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import importlib
import json
import os
import pkgutil
import runpy
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO

ROOT = Path(__file__).resolve().parents[1]
USED = ("ai_edge_litert.interpreter", "cv2", "filelock", "httpx", "keyring", "pillow_heif", "tqdm", "uvicorn")
OWN = {"PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error", "OPENBLAS_NUM_THREADS": "1"}
READ_EARLY = ("PYTHON", "LC_", "LANG", "LD_", "MALLOC_")
READ_LATE = ("PYTHON_KEYRING_BACKEND", "PYTHONPATH")


class Warm:
    """A started program; what is used of it is as in `subprocess.Popen`."""

    def __init__(self, words: Sequence[str], folder: Path, environ: Mapping[str, str], stdin: int | None) -> None:
        self.args = words
        self.returncode: int | None = None
        self.stdin: IO[str] | None = None
        read_in, write_in = os.pipe() if stdin == subprocess.PIPE else (os.open(os.devnull, os.O_RDONLY), None)
        read_out, write_out = os.pipe()
        read_err, write_err = os.pipe()
        self._ours, theirs = _packets()
        asked = json.dumps([list(words), str(folder), dict(environ)]).encode()
        given = [read_in, write_out, write_err, theirs.fileno()]
        socket.send_fds(_Helper.connection(), [asked], given)
        theirs.close()
        for descriptor in given[:3]:
            os.close(descriptor)
        if write_in is not None:
            self.stdin = os.fdopen(write_in, "w", encoding="utf-8")
        self.stdout: IO[str] = os.fdopen(read_out, encoding="utf-8")
        self.stderr: IO[str] = os.fdopen(read_err, encoding="utf-8")
        self.pid = int(self._ours.recv(20))
        self._said: dict[str, str] = {}
        self._readers: list[threading.Thread] = []
        self._ended = threading.Event()
        threading.Thread(target=self._await_end).start()

    def _await_end(self) -> None:
        with self._ours:
            self.returncode = int(self._ours.recv(20))
        self._ended.set()

    def poll(self) -> int | None:
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        if not self._ended.wait(timeout):
            raise subprocess.TimeoutExpired(self.args, timeout or 0)
        assert self.returncode is not None
        return self.returncode

    def communicate(self, input: str | None = None, timeout: float | None = None) -> tuple[str, str]:  # noqa: A002
        """What the program still says; after a time-out it can be called again."""
        if self.stdin is not None and not self.stdin.closed:
            with contextlib.suppress(BrokenPipeError):
                self.stdin.write(input or "")
                self.stdin.close()
        if not self._readers:
            self._readers = [threading.Thread(target=self._read, args=[name]) for name in ("stdout", "stderr")]
            for reader in self._readers:
                reader.start()
        self.wait(timeout)
        for reader in self._readers:
            reader.join()
        return self._said["stdout"], self._said["stderr"]

    def _read(self, name: str) -> None:
        with getattr(self, name) as stream:
            self._said[name] = stream.read()

    def send_signal(self, number: int) -> None:
        with contextlib.suppress(ProcessLookupError):
            if self.poll() is None:
                os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def __enter__(self) -> Warm:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
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


class _Helper:
    """The helper of this process; it ends when this process does."""

    _lock = threading.Lock()
    _connection: socket.socket | None = None

    @classmethod
    def _end(cls, process: subprocess.Popen[bytes]) -> None:
        assert cls._connection is not None
        cls._connection.close()
        process.wait()

    @classmethod
    def connection(cls) -> socket.socket:
        with cls._lock:
            if cls._connection is None:
                cls._connection, theirs = _packets()
                command, environ = [sys.executable, __file__, str(theirs.fileno())], {**os.environ, **OWN}
                helper = subprocess.Popen(command, env=environ, pass_fds=[theirs.fileno()], start_new_session=True)
                theirs.close()
                atexit.register(cls._end, helper)
            return cls._connection


def _packets() -> tuple[socket.socket, socket.socket]:
    """A pair of sockets that keeps each message whole."""
    return socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)


# ---- in the helper ----


def serve(asking: socket.socket) -> list[str]:
    """Fork for each request until nobody can ask any more. Returns in the copies alone, with their words."""
    running: dict[int, socket.socket] = {}
    woken, waking = socket.socketpair()
    waking.setblocking(False)
    signal.set_wakeup_fd(waking.fileno())
    signal.signal(signal.SIGCHLD, lambda number, frame: None)
    while True:
        ready = select.select([asking, woken], [], [])[0]
        if woken in ready:
            woken.recv(4096)
            while running and (ended := os.waitpid(-1, os.WNOHANG))[0]:
                with running.pop(ended[0]) as telling, contextlib.suppress(OSError):
                    telling.send(b"%d" % os.waitstatus_to_exitcode(ended[1]))
        if asking not in ready:
            continue
        asked, given, _, _ = socket.recv_fds(asking, 1 << 20, 4)
        if not asked:
            os._exit(0)
        *streams, telling = given
        pid = os.fork()
        if pid == 0:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            for number, descriptor in enumerate(streams):
                os.dup2(descriptor, number)
            for theirs in (asking, woken, waking, *running.values()):
                theirs.close()
            for descriptor in given:
                os.close(descriptor)
            return become(*json.loads(asked))
        running[pid] = socket.socket(fileno=telling)
        running[pid].send(b"%d" % pid)
        for descriptor in streams:
            os.close(descriptor)


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
    for name in (*USED, *(module.name for module in pkgutil.walk_packages(package.__path__, "beautydesk."))):
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
