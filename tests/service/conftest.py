"""The service on a real loopback socket, and a plain HTTP client to knock at its door."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from dataclasses import dataclass

import httpx
import numpy as np
import pytest
from PIL import Image
from serving_engine import BrighteningEngine

from tests.serving import in_background


@pytest.fixture
def pixels() -> np.ndarray:
    rows, columns = np.mgrid[0:90, 0:130]
    return np.stack([rows + 60, columns + 40, (rows + columns) // 2 + 50], axis=-1).astype(np.uint8)


@pytest.fixture
def image(pixels: np.ndarray) -> bytes:
    with io.BytesIO() as buffer:
        Image.fromarray(pixels).save(buffer, "PNG")
        return buffer.getvalue()


@dataclass
class Knock:
    """`http` sends a key with every request."""

    http: httpx.Client
    engine: BrighteningEngine
    url: str

    def submit(self, data: bytes, name: str = "photo.png", **fields: str) -> httpx.Response:
        form = {"task_type": "async", "beauty_level": "0.5", **fields}
        return self.http.post(
            "/api/portrait/effects/smart-beauty", data=form, files={"image_target": (name, data, "image/png")}
        )

    def poll(self, task_id: str) -> httpx.Response:
        return self.http.get("/api/common/query-async-task-result", params={"task_id": task_id})

    def until_done(self, task_id: str) -> httpx.Response:
        """Poll until the task has ended one way or the other (the first answer is always 0 or a refusal)."""
        until = time.monotonic() + 30
        while time.monotonic() < until:
            answer = self.poll(task_id)
            if answer.status_code != 200 or answer.json()["task_status"] == 2:
                return answer
        raise AssertionError("the task does not end")


@pytest.fixture
def engine() -> BrighteningEngine:
    return BrighteningEngine()


@pytest.fixture(scope="module")
def running() -> Iterator[Knock]:
    engine = BrighteningEngine()
    with (
        in_background(engine) as url,
        httpx.Client(base_url=url, headers={"ailabapi-api-key": "any"}, trust_env=False, timeout=20) as http,
    ):
        yield Knock(http, engine, url)


@pytest.fixture
def knock(running: Knock) -> Knock:
    """One service for all tests of a file; its engine forgets what it was told."""
    running.engine.__init__()  # type: ignore[misc]
    return running
