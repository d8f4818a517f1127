"""The service's page over HTTP: what it says, what its form answers, and what it keeps to itself."""

from __future__ import annotations

import base64
import html
import http.client
import io
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import numpy as np
import pytest
from PIL import Image
from serving_engine import BrighteningEngine

from beautydesk.core.errors import NoFaceFound
from beautydesk.service import answers
from beautydesk.service.page import sentences, trial
from beautydesk.support import assets
from tests.serving import in_background

KEY = "a key that is long enough"


@contextmanager
def client(engine: BrighteningEngine, **options: object) -> Iterator[httpx.Client]:
    with in_background(engine, **options) as url, httpx.Client(base_url=url, trust_env=False, timeout=30) as http:
        yield http


def send(http: httpx.Client, image: bytes, **fields: str) -> httpx.Response:
    return http.post("/try", files={"image_target": ("photo.png", image)}, data=fields)


def said(answer: httpx.Response | str) -> str:
    """The text of the page's main part."""
    text = answer if isinstance(answer, str) else answer.text
    main = re.search(r"<main>(.*?)(</main>|\Z)", text, re.DOTALL)
    assert main
    return html.unescape(re.sub(r"<[^>]*>", " ", main[1]))


def code(page: str, name: str) -> str:
    found = re.search(rf'<code id="{name}">(.*?)</code>', page, re.DOTALL)
    assert found
    return html.unescape(found[1])


def until(true: Callable[[], object]) -> None:
    deadline = time.monotonic() + 30
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.005)  # between two looks


def test_that_the_page_says_what_it_is_and_how_it_does(engine: BrighteningEngine, image: bytes) -> None:
    engine.gate.clear()
    with client(engine, queue=5) as http:
        for _ in range(3):
            http.post(
                "/api/portrait/effects/smart-beauty",
                headers={"ailabapi-api-key": "x"},
                files={"image_target": image},
                data={"task_type": "async"},
            )
        page = http.get("/")
        engine.gate.set()
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    words = " ".join(said(page).split())
    for part in ("nothing is billed", "after 24 hours", "stay on the machine", "Waiting 1 of 5", "Working 2", "2 of 2"):
        assert part in words
    assert "at most 5 MB" in words and "below 4096 pixels" in words
    assert 'name="key"' not in page.text
    assert len(page.content) < 32_000


def test_that_the_page_asks_nobody_for_anything(knock_page: httpx.Response) -> None:
    assert not re.findall(r"<(?:script|link|img|iframe)[^>]*(?:src|href)=\"(?!data:)", knock_page.text)
    assert "@import" not in knock_page.text
    policy = knock_page.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert knock_page.headers["x-content-type-options"] == "nosniff"
    assert not re.search(r"\son[a-z]+=|\sstyle=", knock_page.text), "nothing that the policy would not run"


@pytest.fixture
def knock_page(engine: BrighteningEngine) -> Iterator[httpx.Response]:
    with client(engine) as http:
        yield http.get("/")


def test_that_addresses_are_those_that_a_proxy_shows(engine: BrighteningEngine) -> None:
    with client(engine, root_path="/desk", forwarded_from=("127.0.0.1",)) as http:
        page = http.get(
            f"http://{http.base_url.netloc.decode()}/",
            headers={"Host": "photos.example", "X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.1"},
        ).text
    for name in ("python", "curl", "desk"):
        assert "https://photos.example/desk" in code(page, name)
    assert 'action="try"' in page, "wherever the page is"


@pytest.mark.parametrize("host", ['"><script>alert(1)</script>', "a';touch${IFS}x;'", "$(touch${IFS}x)"])
def test_that_nothing_of_a_request_becomes_part_of_the_page(host: str, engine: BrighteningEngine) -> None:
    with client(engine) as http:
        page = http.get("/", headers={"Host": host}).text
        addresses = {f"http://{host}", str(http.base_url).rstrip("/")}  # newer frameworks believe no such host
    assert page.count("<script") == 1
    assert "alert(1)</script>" not in page
    line = code(page, "curl").splitlines()[0]
    told = subprocess.run(["sh", "-c", f'{line}; printf %s "$service"'], capture_output=True, text=True, check=True)
    assert told.stdout in addresses


@pytest.mark.slow
@pytest.mark.parametrize(("name", "key"), [("python", KEY), ("curl", None), ("curl", KEY)])
def test_that_the_commands_on_the_page_work(
    name: str, key: str | None, engine: BrighteningEngine, pixels: np.ndarray, image: bytes, tmp_path: Path
) -> None:
    if name == "python":
        pytest.importorskip("ailabtools")
        program = [sys.executable, "-c"]
    else:
        if not shutil.which("curl"):
            pytest.skip("no curl here")
        program = ["sh", "-euc"]
    (tmp_path / "photo.jpg").write_bytes(image)
    (tmp_path / "key.txt").write_text(f"ailabapi-api-key: {key}\n")
    with client(engine, key=key) as http:
        done = subprocess.run(
            [*program, code(http.get("/").text, name)],
            cwd=tmp_path,
            env={**os.environ, "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1", "AILAB_API_KEY": key or ""},
            capture_output=True,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, "")
    with Image.open(tmp_path / "retouched.jpg") as picture:
        assert np.array_equal(np.array(picture), pixels + 20)


def test_that_before_comes_at_once_and_after_when_it_is_ready(
    engine: BrighteningEngine, image: bytes, pixels: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trial, "PULSE_SECONDS", 0.02)
    engine.gate.clear()
    with client(engine) as http:
        form = {"files": {"image_target": image}, "data": {"beauty_level": "0.5"}}
        with http.stream("POST", "/try", **form) as answer:
            assert answer.status_code == 200
            pieces = answer.iter_text()
            page = ""
            while page.count("<!-- -->") < 3:  # signs of life
                page += next(pieces)
            assert "Working…" in said(page)
            assert "The photo before" in page and "The photo after" not in page
            engine.gate.set()
            page += "".join(pieces)
        before, after = re.findall(
            r'<main>.*<img src="(data:image/jpeg;base64,[^"]+)".*<img src="([^"]+)"', page, re.S
        )[0]
        result = http.get(f"/{after}")
    assert len(before) > 1000
    with Image.open(io.BytesIO(result.content)) as picture:
        assert np.array_equal(np.array(picture), pixels + 20)
    assert engine.options[0].level == 0.5


def test_that_an_upload_is_gone_when_its_page_is_done(engine: BrighteningEngine, image: bytes, tmp_path: Path) -> None:
    with client(engine, data=tmp_path) as http:
        assert send(http, image).status_code == 200
        assert list((tmp_path / "uploads").iterdir()) == []
        assert len(list((tmp_path / "results").iterdir())) == 1


def test_that_before_is_small_and_upright_and_made_beside_the_loop(
    engine: BrighteningEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[str] = []
    make = trial._picture

    def noting(photo: bytes) -> str:
        threads.append(threading.current_thread().name)
        return make(photo)

    monkeypatch.setattr(trial, "_picture", noting)
    with io.BytesIO() as buffer:
        exif = Image.Exif()
        exif[0x0112] = 6  # a quarter turn
        Image.new("RGB", (4000, 3000), "tan").save(buffer, "JPEG", exif=exif)
        photo = buffer.getvalue()
    with client(engine) as http:
        page = send(http, photo).text
    found = re.search(r'src="data:image/jpeg;base64,([^"]+)" alt="The photo before"', page)
    assert found
    with Image.open(io.BytesIO(base64.b64decode(found[1]))) as picture:
        assert picture.size == (1200, 1600)
    assert threads and "beautydesk-serve" not in threads


def bmp_of(width: int) -> bytes:
    with io.BytesIO() as buffer:
        Image.new("1", (width, 8)).save(buffer, "BMP")
        return buffer.getvalue()


@pytest.mark.parametrize(
    ("photo", "fields", "status", "sentence"),
    [
        (b"", {}, 400, "No photo came along."),
        (b"GIF89a" + bytes(100), {}, 415, "The file is no JPEG, PNG or BMP."),
        (b"\xff\xd8\xff" + bytes(500), {}, 422, "The file is damaged"),
        (b"\xff\xd8\xff" + bytes(6 * 1024 * 1024), {}, 413, "It has more than 5 MB."),
        (bmp_of(4096), {}, 413, "A side of it has more than 4095 pixels."),
        (bmp_of(8), {"beauty_level": "2"}, 400, "The level has to be a number from 0 to 1."),
    ],
)
def test_that_a_photo_that_cannot_be_used_is_told_in_a_sentence(
    photo: bytes, fields: dict[str, str], status: int, sentence: str, engine: BrighteningEngine
) -> None:
    with client(engine) as http:
        answer = send(http, photo, **fields)
        assert answer.status_code == status
        assert sentence in said(answer)
        broken = http.post("/try", content=b"--y", headers={"Content-Type": "multipart/form-data; boundary=x"})
        assert broken.status_code == 400
        assert "Send it again." in said(broken)
    assert engine.options == []


def test_that_an_end_without_a_picture_is_told_in_a_sentence(engine: BrighteningEngine, image: bytes) -> None:
    with client(engine) as http:
        for trouble, sentence in ((NoFaceFound("no face"), "No face was found"), (RuntimeError("a bug"), "once more")):
            engine.trouble = trouble
            answer = send(http, image)
            assert answer.status_code == 200, "what was sent cannot be taken back"
            assert sentence in said(answer)
            assert "The photo after" not in answer.text


def test_that_every_refusal_has_a_sentence_of_its_own() -> None:
    refusals = [value for value in vars(answers).values() if isinstance(value, answers.Refusal)]
    for refusal in (*refusals, answers.undecodable(), answers.broken("x"), answers.invalid("image_target", "x")):
        sentence = sentences.sentence_for(refusal)
        assert sentence.endswith(".") and refusal.code not in sentence
    assert sentences.sentence_for(answers.BUSY.after(7)).endswith("Try again in 7 s.")


def test_that_no_room_is_told_before_anything_is_taken(engine: BrighteningEngine, image: bytes) -> None:
    engine.gate.clear()
    with client(engine, queue=1) as http, ExitStack() as streams:
        for _ in range(3):  # two are worked on
            form = {"image_target": image}
            streams.enter_context(http.stream("POST", "/try", files=form))
        full = send(http, image)
        assert (full.status_code, full.headers["retry-after"]) == (429, "1")
        assert "Try again in 1 s." in said(full)
        assert http.get("/metrics").text.count('refused_total{code="EXCEEDING_LIMITS"} 1.0') == 1
        engine.gate.set()
    with client(engine, keep_gb=0) as http:
        full = send(http, image)
        assert full.status_code == 503
        assert "The disk of the service is full." in said(full)
        assert "Its disk is full" in said(http.get("/"))


def test_that_a_photo_waits_for_those_before_it_and_for_nobody_that_has_gone(
    engine: BrighteningEngine, image: bytes
) -> None:
    engine.gate.clear()
    with client(engine) as http, ExitStack() as streams:
        for _ in range(3):
            streams.enter_context(http.stream("POST", "/try", files={"image_target": image}))
        with http.stream("POST", "/try", files={"image_target": image}) as last:
            pieces = last.iter_text()
            assert "One photo waits before it." in said(next(pieces))
            assert http.get("/health").json()["waiting"] == 2
        until(lambda: http.get("/health").json()["waiting"] == 1)
        streams.close()
        until(lambda: http.get("/health").json()["waiting"] == 0)
        engine.gate.set()
    assert len(engine.options) == 2


def test_that_who_waits_is_told_when_the_service_ends(engine: BrighteningEngine, image: bytes) -> None:
    engine.gate.clear()
    with ExitStack() as stack:
        http = stack.enter_context(httpx.Client(trust_env=False, timeout=30))
        with in_background(engine) as url:
            answer = stack.enter_context(http.stream("POST", f"{url}/try", files={"image_target": image}))
            pieces = answer.iter_text()
            page = next(pieces)
        page += "".join(pieces)
    assert "The service is shutting down." in said(page)
    assert page.endswith("</html>\n")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://elsewhere.example"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "http://elsewhere.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://HERE"}, 200),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "https://name-that-a-proxy-changed.example"}, 200),
        ({}, 200),
    ],
)
def test_that_no_other_site_can_send_the_form(
    headers: dict[str, str], status: int, engine: BrighteningEngine, image: bytes
) -> None:
    with client(engine) as http:
        here = http.base_url.netloc.decode()
        sent = {name: value.replace("HERE", here) for name, value in headers.items()}
        answer = http.post("/try", files={"image_target": image}, headers=sent)
    assert answer.status_code == status
    if status != 200:
        assert "a page of another site" in said(answer)
        assert engine.options == []


def test_that_the_form_asks_for_a_key_and_the_page_never_shows_it(engine: BrighteningEngine, image: bytes) -> None:
    with client(engine, key=KEY) as http:
        page = http.get("/")
        assert 'name="key" type="password"' in page.text
        for fields in ({}, {"key": ""}, {"key": "wrong"}, {"key": KEY.upper()}):
            refused = send(http, image, **fields)
            assert refused.status_code == 401
            assert "This key is not accepted." in said(refused)
        assert engine.options == []
        done = send(http, image, key=KEY)
        assert "The photo after" in done.text
        assert all(KEY not in answer.text for answer in (page, refused, done))


def test_that_uploads_of_strangers_take_no_places_in_the_line(engine: BrighteningEngine, image: bytes) -> None:
    with client(engine, key=KEY, queue=2) as http, ExitStack() as open_ones:
        address = urlsplit(str(http.base_url))
        for _ in range(trial._MOST_ARRIVING):
            stranger = http_upload(address.hostname or "", address.port or 0)
            open_ones.callback(stranger.close)
        until(lambda: send(http, image, key=KEY).status_code == 429)
        mine = http.post(
            "/api/portrait/effects/smart-beauty", headers={"ailabapi-api-key": KEY}, files={"image_target": image}
        )
        assert mine.status_code == 200
        open_ones.close()
        until(lambda: send(http, image, key=KEY).status_code == 200)


def http_upload(host: str, port: int) -> http.client.HTTPConnection:
    """An upload that never ends."""
    connection = http.client.HTTPConnection(host, port, timeout=30)
    connection.putrequest("POST", "/try")
    connection.putheader("Content-Type", "multipart/form-data; boundary=x")
    connection.putheader("Content-Length", "100000")
    connection.endheaders(b'--x\r\nContent-Disposition: form-data; name="image_target"; filename="a"\r\n\r\n')
    assert isinstance(connection.sock, socket.socket)
    return connection


def test_that_the_forms_own_address_leads_to_the_page(engine: BrighteningEngine) -> None:
    with client(engine) as http:
        answer = http.get("/try")
        assert (answer.status_code, answer.headers["location"]) == (303, "./")
        assert http.head("/").status_code == 200


def test_that_the_page_has_the_colours_of_the_window() -> None:
    pytest.importorskip("PySide6")
    from beautydesk.ui.colours import DARK, LIGHT

    style = assets.path("page/style.css").read_text(encoding="utf-8")
    light, dark = style.split("prefers-color-scheme: dark", 1)
    for part, look in ((light, LIGHT), (dark, DARK)):
        found = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", part))
        assert len(found) > 10
        assert found == {name: getattr(look, name.replace("-", "_")).name() for name in found}
