"""The service on a real loopback socket, and a plain HTTP client to knock at its door."""

from __future__ import annotations

import io
from collections.abc import Iterator

import httpx
import numpy as np
import pytest
from knock import Knock
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
