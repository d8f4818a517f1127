"""A full disk and a clock that is set, seen from outside: what was accepted stays, and what is wrong is told."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest
from serving_engine import BrighteningEngine

from beautydesk.service import board as boards
from beautydesk.service.clock import Clock
from tests.bench.serve_process import ROOT, Serving
from tests.serving import in_background

if TYPE_CHECKING:
    from knock import Knock

linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="limits of another process are set by Linux alone"
)
MEGABYTE = 1000**2


@contextmanager
def knocking(url: str, engine: BrighteningEngine | None = None) -> Iterator[Knock]:
    from knock import Knock

    with httpx.Client(base_url=url, headers={"ailabapi-api-key": "any"}, trust_env=False, timeout=30) as http:
        yield Knock(http, engine or BrighteningEngine(), url)


def accepted(answer: httpx.Response) -> str:
    assert answer.status_code == 200, answer.text
    return str(answer.json()["task_id"])


def picture(knock: Knock, task_id: str) -> bytes:
    url = knock.until_done(task_id).json()["data"]["image_url"]
    return knock.http.get(url).raise_for_status().content


def check_full(answer: httpx.Response) -> None:
    """Refused in the envelope, and worth another try."""
    assert answer.status_code == 503
    assert answer.json()["error_detail"]["code"] == "ERROR_INSUFFICIENT_RESOURCES"
    assert "disk" in answer.json()["error_msg"]
    assert int(answer.headers["retry-after"]) >= 1


@linux
@pytest.mark.slow
def test_that_a_disk_that_refuses_costs_no_accepted_photo(reduced: Callable[[str, int], Path], tmp_path: Path) -> None:
    """A limit on the size of files stands for the full disk: each write past it fails, of the index as well."""
    import resource

    photo = reduced("p10_richard_abisla_9mp.jpg", 1200).read_bytes()
    log = tmp_path / "profile" / "logs" / "beautydesk.log"
    with Serving(ROOT, tmp_path, arguments=("--workers", "1")) as serving, knocking(serving.url) as knock:
        pid, endless = serving.process.pid, resource.RLIM_INFINITY
        first = accepted(knock.submit(photo, "photo.jpg"))
        before = picture(knock, first)
        under_way = accepted(knock.submit(photo, "photo.jpg"))
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (4096, endless))
        check_full(knock.submit(photo, "photo.jpg"))
        until = time.monotonic() + 60
        while "cannot go on" not in log.read_text():
            assert knock.poll(under_way).json()["task_status"] in (0, 1)
            assert time.monotonic() < until
        assert picture(knock, first) == before, "what is there is served"
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (endless, endless))
        assert picture(knock, under_way) == before
        assert picture(knock, accepted(knock.submit(photo, "photo.jpg"))) == before


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 70 MB of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only root may mount a file system")
    command = ["mount", "-t", "tmpfs", "-o", "size=70m", "none", str(folder)]
    if subprocess.run(command, capture_output=True).returncode:
        pytest.skip("no file system may be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_that_a_full_disk_is_told_before_it_is_full_and_nothing_is_lost(small_disk: Path, image: bytes) -> None:
    engine, filler = BrighteningEngine(), small_disk / "filler"
    with in_background(engine, data=small_disk / "service") as url, knocking(url, engine) as knock:
        done = accepted(knock.submit(image))
        before = picture(knock, done)
        engine.gate.clear()
        under_way = accepted(knock.submit(image))
        filler.write_bytes(bytes(10 * MEGABYTE))
        assert shutil.disk_usage(small_disk).free < boards.SPARE_BYTES
        check_full(knock.submit(image))
        fill(filler)
        engine.gate.set()
        assert picture(knock, done) == before, "what is there is served"
        assert knock.poll(under_way).json()["task_status"] in (0, 1)
        filler.unlink()
        assert picture(knock, under_way) == before
        accepted(knock.submit(image))


def fill(path: Path) -> None:
    """Not a byte is left on its disk."""
    with path.open("ab", buffering=0) as file, pytest.raises(OSError):
        while True:
            file.write(bytes(4096))


def test_that_results_last_a_day_whatever_the_computers_clock_is_set_to(image: bytes, tmp_path: Path) -> None:
    wall, passed = [1_788_000_000.0], [0.0]
    clock = Clock(lambda: wall[0], lambda: passed[0])
    with in_background(BrighteningEngine(), data=tmp_path, clock=clock) as url, knocking(url) as knock:
        task_id = accepted(knock.submit(image))
        before = picture(knock, task_id)
        name = knock.until_done(task_id).json()["data"]["image_url"]
        for setting in (400 * 86400, -900 * 86400):
            wall[0] += setting
            assert picture(knock, task_id) == before
        passed[0] += boards.LIFETIME - 1
        assert picture(knock, task_id) == before
        passed[0] += 2
        assert knock.poll(task_id).status_code == 404
        assert knock.http.get(name).status_code == 404
