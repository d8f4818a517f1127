"""How a cluster is named, what is said where it cannot be used, and that Dask is loaded for nothing else."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from beautydesk.core.errors import EngineUnavailable, ServiceError
from beautydesk.service import workers_for
from beautydesk.service.options import ServeOptions
from beautydesk.service.workers import scheduler
from beautydesk.service.workers.cluster import ClusterWorkers
from beautydesk.service.workers.fallback import WithFallback
from beautydesk.service.workers.processes import ProcessWorkers

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("place", "address"),
    [
        ("dask://192.0.2.7:8786", "tcp://192.0.2.7:8786"),
        ("dask://scheduler.studio:8786/", "tcp://scheduler.studio:8786"),
        ("dask://[2001:db8::7]:8786", "tcp://[2001:db8::7]:8786"),
    ],
)
def test_that_a_scheduler_is_named_by_host_and_port(place: str, address: str) -> None:
    assert scheduler.address_of(place) == address


@pytest.mark.parametrize(
    "place", ["dask://", "dask://host", "dask://host:0", "dask://host:port", "dask://host:99999", "dask://:8786"]
)
def test_that_another_address_is_refused_in_a_sentence(place: str) -> None:
    with pytest.raises(ServiceError) as caught:
        scheduler.address_of(place)
    assert place in caught.value.message
    assert "dask://192.0.2.7:8786" in caught.value.hint


def test_that_the_options_say_who_works(tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="the extra 'cluster' is not installed")
    assert isinstance(workers_for(ServeOptions(tmp_path, workers=1)), ProcessWorkers)
    assert isinstance(workers_for(ServeOptions(tmp_path, workers="dask://127.0.0.1:1")), ClusterWorkers)
    assert isinstance(
        workers_for(ServeOptions(tmp_path, workers="dask://127.0.0.1:1", local_fallback=True)), WithFallback
    )


def test_that_the_missing_package_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(EngineUnavailable) as caught:
        workers_for(ServeOptions(tmp_path, workers="dask://127.0.0.1:8786"))
    assert "beautydesk[service,cluster]" in caught.value.hint


def test_that_dask_is_loaded_for_a_cluster_only() -> None:
    code = """
import pathlib, sys
from beautydesk.service import server, workers_for
from beautydesk.service.options import ServeOptions
from beautydesk.service.workers import cluster, fallback, remote, scheduler
workers_for(ServeOptions(pathlib.Path(), workers=1))
print(sorted({"dask", "distributed", "tornado"} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[]", done.stderr


def test_that_what_a_scheduler_loads_is_light() -> None:
    code = """
import sys
from beautydesk.service import work
from beautydesk.service.workers import remote
print(sorted({"numpy", "cv2", "PIL", "starlette", "uvicorn", "ai_edge_litert"} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[]", done.stderr


def test_that_a_cluster_that_was_never_there_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason="the extra 'cluster' is not installed")
    monkeypatch.setattr(scheduler, "_CONNECT_SECONDS", 0.2)

    async def run() -> None:
        workers = ClusterWorkers("tcp://127.0.0.1:1")
        try:
            await workers.start(lambda: None)
            assert workers.parallel == 0
            assert workers.state.note == "The cluster cannot be reached."
        finally:
            await workers.close()

    asyncio.run(run())


@pytest.mark.slow
def test_that_a_cluster_with_certificates_is_encrypted(tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="the extra 'cluster' is not installed")
    trustme = pytest.importorskip("trustme")
    import dask
    from cluster_tasks import obey
    from dask_cluster import Cluster

    from beautydesk.service.work import Order, Picture

    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(tmp_path / "own.pem")
    own = {f"DASK_DISTRIBUTED__COMM__TLS__{who}__CERT": str(tmp_path / "own.pem") for who in ("SCHEDULER", "WORKER")}
    settings = {**own, "DASK_DISTRIBUTED__COMM__TLS__CA_FILE": str(tmp_path / "ca.pem")}
    cluster = Cluster(tmp_path, "tls", settings)

    async def run() -> None:
        with dask.config.set({"distributed.comm.tls.client.cert": None, "distributed.comm.tls.ca-file": None}):
            with pytest.raises(ServiceError) as caught:
                scheduler.address_of(cluster.address)
            assert caught.value.code == "ERROR_CLUSTER_CERTIFICATES"
        files = {"ca-file": str(tmp_path / "ca.pem"), "client.cert": str(tmp_path / "own.pem")}
        with dask.config.set({f"distributed.comm.tls.{name}": path for name, path in files.items()}):
            workers = ClusterWorkers(scheduler.address_of(cluster.address), task=obey)
            ready = asyncio.Event()
            try:
                await workers.start(ready.set)
                await asyncio.wait_for(ready.wait(), 120)
                order = Order(f"{tmp_path} 1".encode(), 0.5, True)
                assert await workers.retouch(order) == Picture(b"1", "png")
            finally:
                await workers.close()

    try:
        cluster.begin_scheduler()
        cluster.begin_worker()
        asyncio.run(run())
    finally:
        cluster.close()
