"""No key reaches the log, whatever way it takes."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from beautydesk.support import log

KEY = "k3y+of/the=user"
OTHER = "another-key"


@pytest.fixture
def run_log(tmp_path: Path) -> Iterator[log.Log]:
    made = log.setup(tmp_path)
    made.hide(KEY)
    yield made
    made.close()


def text_of(run_log: log.Log) -> str:
    assert run_log.file is not None
    return run_log.file.read_text(encoding="utf-8")


def test_that_a_known_key_never_reaches_the_file(run_log: log.Log) -> None:
    logger = logging.getLogger("beautydesk.test")
    logger.info("plain %s", KEY)
    logger.info("joined " + KEY)
    logger.info("in values %r %s", {"key": KEY}, [KEY.encode()])
    logger.info("in an address https://host/?key=%s", "k3y%2Bof%2Fthe%3Duser")
    try:
        raise ValueError(f"holding {KEY}")
    except ValueError:
        logger.exception("in a traceback")

    text = text_of(run_log)
    assert text.count(log.HIDDEN) >= 6
    assert "of/the=user" not in text
    assert "k3y" not in text.replace('raise ValueError(f"holding {KEY}")', "")
    assert "ValueError: holding ***" in text


@pytest.mark.parametrize(
    "header",
    [
        f"ailabapi-api-key: {OTHER}",
        f"AILabAPI-Api-Key:{OTHER}",
        f"{{'ailabapi-api-key': '{OTHER}'}}",
        f'{{"ailabapi-api-key": "{OTHER} with space"}}',
        f"[(b'ailabapi-api-key', b'{OTHER}')]",
        f"ailabapi-api-key={OTHER};q",
    ],
)
def test_that_the_value_of_a_key_header_never_reaches_the_file(run_log: log.Log, header: str) -> None:
    logging.getLogger("somebody.else").warning("sent %s", header)

    text = text_of(run_log)
    assert "another" not in text
    assert "space" not in text
    assert f"{log.HIDDEN}" in text
    assert "ailabapi-api-key" in text.lower()


def test_that_a_key_that_begins_with_another_one_is_hidden_whole() -> None:
    redactor = log.Redactor()
    redactor.hide("abc")
    redactor.hide("abcdef")

    assert redactor.redact("abcdef abc") == "*** ***"


def test_that_an_empty_key_changes_nothing() -> None:
    redactor = log.Redactor()
    redactor.hide("")

    assert redactor.redact("text") == "text"


def test_that_http_libraries_do_not_tell_requests(run_log: log.Log) -> None:
    logging.getLogger("httpx").info("HTTP Request: GET https://host/secret")
    logging.getLogger("beautydesk").info("something")

    assert "HTTP Request" not in text_of(run_log)


def test_that_the_log_is_bounded(tmp_path: Path) -> None:
    run_log = log.setup(tmp_path)
    line = "x" * 10_000
    for _ in range(600):
        logging.getLogger("beautydesk").info(line)
    run_log.close()

    files = list(tmp_path.glob(f"{log.FILE}*"))
    assert len(files) == 1 + log.BACKUPS
    assert sum(file.stat().st_size for file in tmp_path.glob(f"{log.FACTS}*")) <= 2 * log.MAX_FACTS
    assert sum(file.stat().st_size for file in files) <= (1 + log.BACKUPS) * log.MAX_BYTES


def test_that_a_log_that_cannot_be_written_disturbs_nobody(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    run_log = log.setup(tmp_path / "missing")
    logging.getLogger("beautydesk").error("unheard")
    run_log.close()
    nowhere = log.setup(None)
    logging.getLogger("beautydesk").error("unheard")
    nowhere.close()

    captured = capfd.readouterr()
    assert (captured.out, captured.err) == ("", "")


def test_that_a_crash_is_one_sentence_and_a_traceback_in_the_log(
    run_log: log.Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    said: list[str] = []
    run_log.catch_crashes(said.append)

    def fail() -> None:
        raise RuntimeError(f"with {KEY}")

    thread = threading.Thread(target=fail, name="worker-7")
    thread.start()
    thread.join()
    try:
        fail()
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)

    assert said == [run_log.crash_sentence()] * 2
    assert str(run_log.file) in said[0]
    text = text_of(run_log)
    assert "unhandled in worker-7" in text
    assert "unhandled in the main thread" in text
    assert text.count("RuntimeError: with ***") == 2


def test_that_the_same_mistake_is_told_once_and_counted(run_log: log.Log, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    said: list[str] = []
    run_log.catch_crashes(said.append)

    def fail(kind: type[Exception]) -> None:
        try:
            raise kind(KEY)
        except Exception as error:
            sys.excepthook(kind, error, error.__traceback__)

    for _ in range(25):
        fail(ValueError)
    fail(KeyError)

    assert len(said) == 3  # the first, the tenth, the other one
    assert [mistake.times for mistake in run_log.mistakes] == [25, 1]
    assert text_of(run_log).count("unhandled in") == 3
    assert all("unhandled in" in mistake.told and KEY not in mistake.told for mistake in run_log.mistakes)


def test_that_few_mistakes_are_remembered(run_log: log.Log) -> None:
    for number in range(2 * log.MOST_MISTAKES):
        kind = type(f"Error{number}", (Exception,), {})
        logging.getLogger("beautydesk").critical("unexpected", exc_info=kind())
    logging.getLogger("beautydesk").critical("without an error")

    assert [mistake.told.splitlines()[-1].strip() for mistake in run_log.mistakes] == [
        f"Error{number}" for number in range(log.MOST_MISTAKES, 2 * log.MOST_MISTAKES)
    ]
