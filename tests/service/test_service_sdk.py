"""The vendor's own client library against the service on this machine: a judge that we did not write."""

from __future__ import annotations

import asyncio
import io
from typing import TYPE_CHECKING, Any

import httpx
import numpy as np
import pytest
from PIL import Image

from beautydesk.core.errors import NoFaceFound

if TYPE_CHECKING:
    from conftest import Knock

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
