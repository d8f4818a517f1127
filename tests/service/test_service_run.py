"""Starting and ending the service."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from serving_engine import BrighteningEngine

from beautydesk import service
from beautydesk.core.errors import EngineUnavailable, ServiceError
from beautydesk.service.options import ServeOptions
from tests.serving import in_background

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent to one process there")
@pytest.mark.parametrize("ending", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_that_it_says_where_it_is_and_ends_cleanly(ending: str, tmp_path: Path) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "beautydesk", "--profile", tmp_path, "serve", "--port", "0", "--workers", "1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONUNBUFFERED": "", "PYTHONWARNINGS": "error"},
    )
    assert program.stdout is not None
    line = program.stdout.readline()
    found = re.fullmatch(r"Beauty Desk service on (http://127\.0\.0\.1:\d+)\n", line)
    assert found, line
    request = urllib.request.Request(f"{found[1]}/api/common/query-credits", headers={"ailabapi-api-key": "x"})
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(request, timeout=10) as answer:
        assert answer.status == 200
    program.send_signal(getattr(signal, ending))
    out, err = program.communicate(timeout=20)
    assert (out, err) == ("", "")
    assert program.returncode == 0


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "example.org"])
def test_that_others_are_not_let_in_without_a_key(host: str) -> None:
    with pytest.raises(ServiceError) as caught, in_background(BrighteningEngine(), host=host):
        pass
    assert caught.value.code == "ERROR_SERVE_WITHOUT_KEY"
    assert "--key" in caught.value.hint


def test_that_an_address_in_use_is_said_in_a_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ServiceError) as caught, in_background(BrighteningEngine(), port=port):
            pass
    assert str(port) in caught.value.message
    assert caught.value.code == "ERROR_SERVE_ADDRESS"


def test_that_it_also_listens_to_ipv6() -> None:
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        pytest.skip("no IPv6 here")
    with in_background(BrighteningEngine(), host="::1") as url:
        assert url.startswith("http://[::1]:")
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        request = urllib.request.Request(f"{url}/api/common/query-credits", headers={"ailabapi-api-key": "x"})
        with opener.open(request, timeout=10) as answer:
            assert answer.status == 200


def test_that_missing_packages_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import importlib.util

    real = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "uvicorn" else real(name))
    assert service.problem() == "Serving needs packages that are not installed: uvicorn."
    with pytest.raises(EngineUnavailable) as caught:
        service.run(ServeOptions(tmp_path))
    assert "beautydesk[service]" in caught.value.hint
