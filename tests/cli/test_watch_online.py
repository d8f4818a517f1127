"""`beautydesk watch --engine ailab` against `beautydesk serve`: what is sent is said, and never sent again."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cli_program import Program, ended, files, needs_local_engine
from PIL import Image
from watch_program import Watch, watches

pytestmark = needs_local_engine
Start = Callable[..., Watch]


@pytest.fixture
def watch(online: Program, tmp_path: Path) -> Iterator[Start]:
    yield from watches(online, tmp_path)


@pytest.fixture
def different(photos: Path, tmp_path: Path) -> Callable[[str, int], Path]:
    """Puts a portrait at a path that no other number has."""

    def put(name: str, number: int) -> Path:
        path = tmp_path / name
        with Image.open(photos / "p24_river_kamanda.jpg") as image:
            image.crop((number, 0, image.width, image.height)).save(path, quality=92)
        return path

    return put


def sent(program: Program) -> list[tuple[str, str]]:
    """(photo's name, state) of each call."""
    with sqlite3.connect(program.profile / "journal.sqlite3") as db:
        rows = db.execute("SELECT photo, state FROM jobs WHERE sent_at IS NOT NULL ORDER BY id").fetchall()
    return [(Path(bytes(photo).decode()).name, state) for photo, state in rows]


def test_that_each_photo_s_price_is_said_and_none_is_sent_twice_after_a_restart(
    watch: Start, online: Program, different: Callable[[str, int], Path], tmp_path: Path
) -> None:
    different("in/a.jpg", 1)
    running = watch("--engine", "ailab", level="0.4")
    assert "1 photo, 8 credits of" in running.until("credits")
    assert running.hears() == {("a.jpg", "done")}
    running.stop()
    (tmp_path / "out" / "a_retouched.jpg").rename(tmp_path / "carried away.jpg")
    (tmp_path / "in" / "a.jpg").rename(tmp_path / "in" / "z.jpg")

    again = watch("--engine", "ailab", level="0.4")
    different("in/b.jpg", 2)
    assert again.hears() == {("b.jpg", "done")}
    run = again.stop()
    assert (run.code, run.out) == (0, "")
    assert sent(online) == [("a.jpg", "saved"), ("b.jpg", "saved")]
    assert files(tmp_path / "out") == {"b_retouched.jpg"}


def test_that_what_was_paid_for_when_it_was_killed_is_fetched_by_the_next(
    watch: Start, online: Program, different: Callable[[str, int], Path], tmp_path: Path
) -> None:
    different("in/a.jpg", 1)
    running = watch("--engine", "ailab", level="0.4", BEAUTYDESK_POLL_SECONDS="30")
    running.until("credits")
    while "sent" not in {state for _, state in sent(online)}:
        assert running.process.poll() is None
    running.process.kill()
    ended(running.process)

    again = watch("--engine", "ailab", level="0.4")
    assert "paid for already" in again.until("photo,")
    assert again.hears() == {("a.jpg", "done")}
    assert sent(online) == [("a.jpg", "saved")]
    again.stop()
    assert online("resume").out == "Nothing to resume.\n"


def test_that_a_refused_key_ends_it_and_says_so(
    watch: Start, online: Program, different: Callable[[str, int], Path]
) -> None:
    different("in/a.jpg", 1)
    running = watch("--engine", "ailab", BEAUTYDESK_API_KEY="another", level="0.4")
    run = ended(running.process)
    assert run.code == 3
    assert sent(online) == []


def test_that_settings_that_choose_the_service_are_no_consent(online: Program, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    online.profile.mkdir()
    (online.profile / "settings.json").write_text('{"engine": "ailab"}')
    run = online("watch", "in", "-o", "out")
    assert run.code == 2
    assert "Add --engine ailab to agree" in run.err
