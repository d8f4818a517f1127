"""What a service keeps of a photo: the photo, while it is needed, for its user alone. Nothing of it reaches a log."""

from __future__ import annotations

import io
import os
import re
import signal
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from cli_program import Program, needs_local_engine
from PIL import Image
from test_serve import KEY, children, holding, started

from beautydesk.service import work
from beautydesk.service.answers import PROCESSING_FAILED
from beautydesk.service.work import Order

NAME, PLACE = "Anna Example", "Exampletown"
DESCRIPTION, ARTIST, GPS = 0x010E, 0x013B, 0x8825


def told_photo(path: Path) -> bytes:
    """A photo whose metadata tell who is on it, and where."""
    with Image.open(path) as photo, io.BytesIO() as buffer:
        exif = photo.getexif()
        exif[DESCRIPTION], exif[ARTIST] = f"{NAME} at {PLACE}", NAME
        exif.get_ifd(GPS)[27] = PLACE.encode()  # by which method, in words
        photo.save(buffer, "JPEG", exif=exif)
        return buffer.getvalue()


class Client:
    """Sends photos under a name that tells who is on them."""

    def __init__(self, url: str) -> None:
        self.http = httpx.Client(base_url=url, headers={"ailabapi-api-key": KEY}, trust_env=False, timeout=60)

    def submit(self, photo: bytes) -> str:
        answer = self.http.post(
            "/api/portrait/effects/smart-beauty",
            data={"task_type": "async", "multi_face": "1"},
            files={"image_target": (f"{NAME}.jpg", photo, "image/jpeg")},
        )
        assert answer.status_code == 200, answer.text
        return str(answer.json()["task_id"])

    def end(self, task_id: str) -> httpx.Response:
        until = time.monotonic() + 240
        while time.monotonic() < until:
            answer = self.http.get("/api/common/query-async-task-result", params={"task_id": task_id})
            if answer.status_code != 200 or answer.json()["task_status"] == 2:
                return answer
            time.sleep(0.25)  # nobody reads the access log until the service has ended
        raise AssertionError("the task does not end")


@pytest.mark.slow
@needs_local_engine
@pytest.mark.skipif(sys.platform != "linux", reason="processes of a process are not to be seen here")
def test_that_nothing_of_a_photo_reaches_a_log(program: Program, portrait: Callable[[str], Path]) -> None:
    photo = told_photo(portrait("anna.jpg"))
    with Image.open(io.BytesIO(photo)) as found, io.BytesIO() as buffer:
        Image.new("RGB", found.size, "grey").save(buffer, "JPEG", exif=found.getexif())
        faceless = buffer.getvalue()
    keys = program.folder / f"keys of {NAME}"
    keys.write_text(f"studio {KEY}\n")
    keys.chmod(0o600)
    data = program.folder / "data"
    data.mkdir()

    with started(program, "--key-file", keys, "--data", data, "--access-log") as (url, process, told):
        client = Client(url)
        assert client.end(client.submit(photo)).status_code == 200
        for bad in (faceless, photo[: len(photo) // 2]):
            assert client.end(client.submit(bad)).status_code == 422
        (worker,) = children(process.pid)
        os.kill(worker, signal.SIGSTOP)
        crashed = client.submit(photo)
        os.kill(worker, signal.SIGSEGV)
        os.kill(worker, signal.SIGCONT)
        assert client.end(crashed).status_code == 200
        pages = [client.http.get(path).text for path in ("/", "/health", "/metrics", "/results/none.jpg")]
        client.http.close()

    log = program.profile / "logs" / "beautydesk.log"
    assert "a task lost its worker" in log.read_text()
    for text in (NAME, PLACE, KEY):
        assert text not in "".join((told[0].out, told[0].err, *pages))
        kept = [
            path for path in (*holding(program.profile, text), *holding(data, text)) if path.parent.name != "results"
        ]
        assert kept == []


@needs_local_engine
@pytest.mark.skipif(os.name != "posix", reason="files have no modes there")
def test_that_files_are_for_their_user_alone_whatever_the_folder_allows(
    program: Program, portrait: Callable[[str], Path]
) -> None:
    data = program.folder / "data"
    for folder in (data, data / "uploads", data / "results"):
        folder.mkdir()
        folder.chmod(0o755)
    (data / "tasks.sqlite3").touch(0o644)
    with started(program, "--data", data, "--key", KEY) as (url, _, _):
        client = Client(url)
        address = client.end(client.submit(portrait("anna.jpg").read_bytes())).json()["data"]["image_url"]
        client.http.close()
        modes = {path.relative_to(data).as_posix(): stat.S_IMODE(path.stat().st_mode) for path in data.rglob("*")}
        result = address.removeprefix(f"{url}/")
        assert re.fullmatch(r"results/[0-9a-f]{32}\.jpg", result)
        assert {"tasks.sqlite3", "tasks.sqlite3-wal", "in-use.lock", "uploads", result} < set(modes)
        assert {name: mode for name, mode in modes.items() if mode & 0o077} == {}
        assert not list((data / "uploads").iterdir())


def test_that_an_error_in_a_photo_is_logged_without_its_words(
    portrait: Callable[[str], Path], caplog: pytest.LogCaptureFixture
) -> None:
    class Engine:
        def open(self, *_: object) -> None:
            raise ValueError(f"cannot make sense of {NAME}") from KeyError(PLACE)

    order = Order(told_photo(portrait("anna.jpg")), 0.5, all_faces=True)
    assert work.retouched(order, Engine()) == PROCESSING_FAILED  # type: ignore[arg-type]
    (record,) = caplog.records
    assert "ValueError" in caplog.text and "open (test_serve_privacy.py:" in record.getMessage()
    assert NAME not in caplog.text and PLACE not in caplog.text
