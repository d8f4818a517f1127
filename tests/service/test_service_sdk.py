"""The vendor's own client library against the service on this machine: a judge that we did not write."""

from __future__ import annotations

import asyncio
import base64
import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import numpy as np
import pytest
from PIL import Image
from serving_engine import BrighteningEngine

from beautydesk.core.errors import NoFaceFound
from tests.bench.serve_client import is_picture
from tests.bench.serve_process import ROOT, Serving
from tests.serving import in_background

if TYPE_CHECKING:
    from knock import Knock

ailabtools = pytest.importorskip("ailabtools")


def run(knock: Knock, image: bytes, key: str = "any") -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """Balance, submit, wait."""

    async def walk() -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
        client = ailabtools.AILabClient(api_key=key, base_url=knock.url)
        try:
            balance = await client.common.commonQueryCredits({})
            submitted = await client.portrait.portraitIntelligentBeautification(
                {"imageTarget": image, "taskType": "async", "beautyLevel": 0.5, "multiFace": "1"}
            )
            done = await client.wait_for_task(submitted["task_id"], interval=0.01, timeout=20)
        finally:
            await client.aclose()
        return balance, submitted, done

    return asyncio.run(walk())


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


def test_that_the_vendors_library_gets_its_photo(knock: Knock, image: bytes, pixels: np.ndarray) -> None:
    balance, submitted, done = run(knock, image)
    assert balance["data"][0]["unique_sign"] == "common"
    assert submitted["task_type"] == "async"
    result = httpx.get(done["data"]["image_url"], trust_env=False)
    with Image.open(io.BytesIO(result.content)) as picture:
        assert np.array_equal(np.array(picture), pixels + 20)


def test_that_the_vendors_library_understands_our_refusals(knock: Knock, image: bytes) -> None:
    knock.engine.trouble = NoFaceFound("no face")
    with pytest.raises(ailabtools.AILabApiError) as caught:
        run(knock, image)
    assert caught.value.detail.status_code == 422
    assert caught.value.detail.code == "ERROR_NO_FACE_IN_FILE"
    assert caught.value.request_id


def test_that_the_vendors_library_gets_a_photo_it_waits_for(knock: Knock, image: bytes, pixels: np.ndarray) -> None:
    asked = {"imageTarget": image, "taskType": "sync", "beautyLevel": 0.5, "multiFace": "1"}
    answer = asyncio.run(asked_of(knock.url, asked))
    assert answer["task_type"] == "sync"
    with Image.open(io.BytesIO(base64.b64decode(answer["data"]["image"]))) as picture:
        assert np.array_equal(np.array(picture), pixels + 20)


@pytest.mark.parametrize(
    ("asked", "key", "status", "code"),
    [
        ({"imageTarget": b"GIF89a" + bytes(99)}, "right", 415, "UNSUPPORTED_FILE_TYPES"),
        ({"beautyLevel": 7}, "right", 400, "UNSUPPORTED_PARAMETER_VALUES"),
        ({}, "wrong", 401, "ERROR_APPLICATIONS_NOT_EXISTS"),
    ],
)
def test_that_the_vendors_library_understands_what_was_wrong(
    asked: dict[str, Any], key: str, status: int, code: str, image: bytes
) -> None:
    with in_background(BrighteningEngine(), key="right") as url, pytest.raises(ailabtools.AILabApiError) as caught:
        asyncio.run(asked_of(url, {"imageTarget": image, "taskType": "async", **asked}, key))
    assert (caught.value.detail.status_code, caught.value.detail.code) == (status, code)


async def asked_of(url: str, asked: dict[str, Any], key: str = "any") -> dict[str, Any]:
    client = ailabtools.AILabClient(api_key=key, base_url=url)
    try:
        answer: dict[str, Any] = await client.portrait.portraitIntelligentBeautification(asked)
    finally:
        await client.aclose()
    return answer


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the service's processes are watched in /proc")
def test_that_thirty_photos_of_the_vendors_library_are_taken_at_once(
    reduced: Callable[[str, int], Path], tmp_path: Path
) -> None:
    photo = reduced("p10_richard_abisla_9mp.jpg", 400).read_bytes()

    async def one(client: Any) -> str:
        submitted = await client.portrait.portraitIntelligentBeautification({"imageTarget": photo, "taskType": "async"})
        done = await client.wait_for_task(submitted["task_id"], interval=0.2, timeout=120)
        return str(done["data"]["image_url"])

    async def all_of_them(url: str) -> list[str]:
        client = ailabtools.AILabClient(api_key="any", base_url=url)
        try:
            return await asyncio.gather(*(one(client) for _ in range(30)))
        finally:
            await client.aclose()

    with Serving(ROOT, tmp_path) as serving:
        urls = asyncio.run(all_of_them(serving.url))
        assert len(set(urls)) == 30
        pictures = {httpx.get(url, trust_env=False).content for url in urls}
    assert len(pictures) == 1, "the same photo gives the same bytes"
    assert is_picture(pictures.pop(), (400, 400))
