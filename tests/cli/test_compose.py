"""What one run is put together from."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from beautydesk.compose import ConfigurationError, ServiceAddress, compose, service_address
from beautydesk.core.errors import EngineUnavailable
from beautydesk.core.job import RetouchOptions
from beautydesk.core.receipts import RetouchRequest
from beautydesk.storage.profile import ProfileError
from beautydesk.storage.settings import Settings

API_URL = "https://www.ailabapi.com"


@pytest.mark.parametrize(
    ("environ", "address"),
    [
        ({}, ServiceAddress(API_URL, 5.0)),
        ({"BEAUTYDESK_API_URL": " "}, ServiceAddress(API_URL, 5.0)),
        ({"BEAUTYDESK_API_URL": "https://api.example/v1/"}, ServiceAddress("https://api.example/v1", 5.0)),
        ({"BEAUTYDESK_API_URL": "http://127.0.0.1:8720"}, ServiceAddress("http://127.0.0.1:8720", 5.0)),
        ({"BEAUTYDESK_POLL_SECONDS": "12.5"}, ServiceAddress(API_URL, 12.5)),
        ({"BEAUTYDESK_POLL_SECONDS": "0.1"}, ServiceAddress(API_URL, 5.0)),
        (
            {"BEAUTYDESK_API_URL": "http://localhost:1", "BEAUTYDESK_POLL_SECONDS": "0.1"},
            ServiceAddress("http://localhost:1", 0.1),
        ),
    ],
)
def test_that_the_service_is_where_the_environment_says(environ: dict[str, str], address: ServiceAddress) -> None:
    assert service_address(environ) == address


@pytest.mark.parametrize("url", ["http://api.example", "https://user:s3cret@host", "https://host/?key=s3cret"])
def test_that_a_key_is_never_sent_in_clear_to_another_computer(url: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        service_address({"BEAUTYDESK_API_URL": url})

    assert "BEAUTYDESK_API_URL" in caught.value.hint
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize("seconds", ["soon", "0", "-1", "nan", "inf", "5s"])
def test_that_poll_seconds_must_be_sensible(seconds: str) -> None:
    with pytest.raises(ConfigurationError, match="BEAUTYDESK_POLL_SECONDS"):
        service_address({"BEAUTYDESK_POLL_SECONDS": seconds})


def test_that_parts_live_below_the_profile_and_hide_the_key(tmp_path: Path) -> None:
    parts = compose(tmp_path / "profile", {"BEAUTYDESK_API_KEY": "given-key"})
    logging.getLogger("beautydesk").warning("using %s", parts.key.get())
    parts.settings.save(Settings(level=0.2))
    parts.close()
    parts.close()

    assert parts.profile.root == tmp_path / "profile"
    assert parts.profile.settings_file.exists()
    assert "using ***" in (parts.profile.logs / "beautydesk.log").read_text()


def test_that_a_profile_that_cannot_be_made_stops_only_those_who_need_it(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    parts = compose(tmp_path / "file" / "profile", {})

    assert parts.log.file is None
    assert parts.settings.load() == Settings()
    with pytest.raises(ProfileError):
        _ = parts.journal
    parts.close()


def test_that_an_unknown_engine_is_a_clear_error(tmp_path: Path) -> None:
    parts = compose(tmp_path, {})
    with pytest.raises(EngineUnavailable, match="other"):
        parts.engine("other")
    parts.close()


def test_that_composing_imports_nothing_heavy(tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from beautydesk.compose import compose
compose(Path(sys.argv[1]), {}).close()
heavy = {"numpy", "PIL", "cv2", "httpx", "keyring", "sqlite3", "PySide6", "ai_edge_litert", "tqdm", "starlette"}
print(sorted(heavy & set(sys.modules)))
"""
    run = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, timeout=60)
    assert run.stdout.strip() == "[]", run.stderr


def test_that_a_saved_result_is_settled_and_its_answer_kept_for_the_same_work(tmp_path: Path) -> None:
    parts = compose(tmp_path, {})
    answer = parts.profile.results / "task.png"
    answer.write_bytes(b"pixels")
    receipt = parts.journal.begin(
        RetouchRequest("ailab", "https://a", tmp_path / "a.jpg", RetouchOptions(), "digest")
    ).id
    parts.journal.sending(receipt, 8, None)
    parts.journal.sent(receipt, "task")
    parts.journal.fetched(receipt, answer)
    assert parts.paid.tidy(0) == 0, "open work needs it"

    parts.paid.settle(receipt, tmp_path / "a_retouched.jpg")
    parts.paid.settle(receipt, tmp_path / "a_retouched.jpg")
    parts.paid.settle(4711, tmp_path / "unknown.jpg")

    assert parts.journal.open_receipts() == []
    assert answer.exists()
    assert parts.paid.tidy(0) == 1
    assert not answer.exists()
    parts.close()
