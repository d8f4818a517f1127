"""The whole service on a cluster, while a worker, the service itself and the scheduler are killed in turn."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from PIL import Image

pytest.importorskip("distributed", reason="the extra 'cluster' is not installed")

from dask_cluster import ROOT, Cluster, another_beauty_desk

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="processes cannot be ended in groups there"),
]

COUNT = 12


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    (tmp_path / "dask").mkdir()
    cluster = Cluster(tmp_path / "dask")
    yield cluster
    cluster.close()


def begin(cluster: Cluster, data: Path) -> subprocess.Popen[str]:
    place = cluster.address.replace("tcp://", "dask://")
    return subprocess.Popen(
        [sys.executable, "-m", "beautydesk", "--profile", data, "serve", "--port", "0", "--workers", place],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONWARNINGS": "error"},
    )


def serve(cluster: Cluster, data: Path) -> tuple[subprocess.Popen[str], str]:
    """The service, and its base URL."""
    program = begin(cluster, data)
    assert program.stdout is not None
    line = program.stdout.readline()
    assert line.startswith("Beauty Desk service on "), program.communicate()
    return program, line.split()[-1]


def submit(url: str, photo: bytes) -> str:
    form = {"task_type": "async", "multi_face": "1"}
    files = {"image_target": ("photo.jpg", photo, "image/jpeg")}
    path = "/api/portrait/effects/smart-beauty"
    return str(httpx.post(url + path, data=form, files=files, headers=KEY, trust_env=False).json()["task_id"])


KEY = {"ailabapi-api-key": "any"}


def results(url: str, tasks: list[str]) -> list[str]:
    """Addresses of what is done so far."""
    with httpx.Client(base_url=url, headers=KEY, trust_env=False, timeout=60) as http:
        path = "/api/common/query-async-task-result"
        answers = [http.get(path, params={"task_id": task}).json() for task in tasks]
    assert all(answer["error_code"] == 0 for answer in answers)
    return [answer["data"]["image_url"] for answer in answers if answer["task_status"] == 2]


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 240
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_that_it_is_said_at_the_terminal_why_a_cluster_cannot_be_used(cluster: Cluster, tmp_path: Path) -> None:
    cluster.begin_scheduler(another_beauty_desk(tmp_path / "older"))
    program = begin(cluster, tmp_path)
    out, err = program.communicate(timeout=240)
    assert (program.returncode, out) == (1, "")
    assert "its scheduler cannot load this Beauty Desk" in err
    assert "Install the same version of Beauty Desk on all computers" in err


def test_that_no_photo_is_lost_whatever_is_killed(
    cluster: Cluster, reduced: Callable[[str, int], Path], tmp_path: Path
) -> None:
    photo = reduced("p22_glennette_clark.jpg", 480).read_bytes()
    scheduler = cluster.begin_scheduler()
    workers = [cluster.begin_worker() for _ in range(2)]
    program, url = serve(cluster, tmp_path)
    try:
        tasks = [submit(url, photo) for _ in range(COUNT)]
        until(lambda: len(results(url, tasks)) >= 2)
        cluster.kill(workers[0])
        cluster.begin_worker()
        until(lambda: len(results(url, tasks)) >= 4)
        program.kill()
        program.communicate()
        program, url = serve(cluster, tmp_path)
        until(lambda: len(results(url, tasks)) >= 6)
        cluster.close()
        assert scheduler.poll() is not None
        cluster.begin_scheduler()
        cluster.begin_worker()
        cluster.begin_worker()
        until(lambda: len(results(url, tasks)) == COUNT)
        for address in results(url, tasks):
            with Image.open(io.BytesIO(httpx.get(address, trust_env=False).content)) as picture:
                assert max(picture.size) == 480
        assert len(list((tmp_path / "service" / "results").iterdir())) == COUNT
        program.terminate()
        assert program.communicate(timeout=60) == ("", "")
        assert program.returncode == 0
    finally:
        program.kill()
        program.communicate()
    log = (tmp_path / "logs" / "beautydesk.log").read_text("utf-8")
    assert "cannot be reached" in log
    assert "Traceback" not in log
