"""The program with a profile of its own, small portraits, and the service it can talk to."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cli_program import SERVICE_KEY, Program


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


@pytest.fixture
def portrait(photos: Path, tmp_path: Path) -> Callable[[str], Path]:
    """Puts a small portrait of one person at a path below the test's folder."""

    def put(name: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(photos / "p24_river_kamanda.jpg", path)
        return path

    return put


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """`beautydesk serve` as a process of its own, which accepts SERVICE_KEY alone; gives its address."""
    pytest.importorskip("starlette")
    serving = Program(tmp_path_factory.mktemp("serve")).start("serve", "--port", "0", "--key", SERVICE_KEY)
    assert serving.stdout is not None
    line = serving.stdout.readline()
    yield line.rpartition(" ")[2].strip()
    serving.send_signal(signal.SIGINT)
    _, err = serving.communicate(timeout=30)
    assert serving.returncode == 0, err


@pytest.fixture
def online(tmp_path: Path, service: str) -> Program:
    """The program, set up for that service."""
    return Program(tmp_path, BEAUTYDESK_API_URL=service, BEAUTYDESK_API_KEY=SERVICE_KEY, BEAUTYDESK_POLL_SECONDS="0.05")
