"""Two cards with photos of one name, retouched into one folder: neither result passes for the other's."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_program import Program, needs_local_engine
from PIL import ExifTags, Image

from beautydesk.workflow.result_of import read_mark, source_id

Put = Callable[[str], Path]


@pytest.fixture
def cards(photos: Path, tmp_path: Path) -> list[Path]:
    """A photo on each, of one name and one size; each says when it was taken."""
    made = []
    for card, name in (("CARD1", "p24_river_kamanda.jpg"), ("CARD2", "h01_join_profile.jpg")):
        made.append(tmp_path / card / "IMG_1.jpg")
        made[-1].parent.mkdir()
        with Image.open(photos / name) as picture:
            exif = Image.Exif()
            exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = f"2026:11:24 10:00:0{len(made)}"
            picture.convert("RGB").resize((320, 400)).save(made[-1], exif=exif)
    return made


def of(result: Path, original: Path) -> bool:
    mark = read_mark(result)
    return mark is not None and mark.source == source_id(original)


def run(program: Program, engine: str, *words: str) -> list[tuple[str, str | None]]:
    """What became of each photo: how it ended, and its file."""
    ran = program("retouch", *words, "-o", "OUT/", "--engine", engine, "--json", "--without-face")
    assert ran.code == 0, ran.err
    return [(end["status"], end["output"] and Path(end["output"]).name) for end in ran.objects]


def tasks(program: Program) -> int:
    """How many photos were paid for."""
    calls = program("ledger").out
    return sum("CARD" in line or "IMG_1" in line for line in calls.splitlines())


@needs_local_engine
@pytest.mark.parametrize("engine", ["local", "ailab"])
@pytest.mark.parametrize("how", ["one run", "one after the other"])
def test_that_neither_is_skipped_for_the_other(
    how: str, engine: str, online: Program, cards: list[Path], tmp_path: Path
) -> None:
    first, second = (str(card.parent) for card in cards)
    skip = ("--on-exists", "skip")
    if how == "one run":
        ended = sorted(run(online, engine, first, second, *skip))
        assert ended == [("done", "IMG_1_retouched 2.jpg"), ("done", "IMG_1_retouched.jpg")]
    else:
        assert run(online, engine, first, *skip) == [("done", "IMG_1_retouched.jpg")]
        assert run(online, engine, second, *skip) == [("done", "IMG_1_retouched 2.jpg")]
    paid = tasks(online)
    results = tmp_path / "OUT" / "IMG_1_retouched.jpg", tmp_path / "OUT" / "IMG_1_retouched 2.jpg"
    if how == "one after the other":
        assert of(results[0], cards[0]) and of(results[1], cards[1])

    for words in ((first, second), (second, first), (second,), (first,), (str(cards[1]),)):
        assert {status for status, _ in run(online, engine, *words, *skip)} == {"skipped"}
    results[0].unlink()
    if how == "one after the other":
        assert run(online, engine, second, *skip) == [("skipped", results[1].name)], "it is found behind the gap"
    assert tasks(online) == paid == (2 if engine == "ailab" else 0)
    assert len(list((tmp_path / "OUT").iterdir())) == 1


@needs_local_engine
@pytest.mark.parametrize("engine", ["local", "ailab"])
def test_that_neither_replaces_the_other(engine: str, online: Program, cards: list[Path], tmp_path: Path) -> None:
    first, second = (str(card.parent) for card in cards)
    run(online, engine, first)
    before = (tmp_path / "OUT" / "IMG_1_retouched.jpg").read_bytes()
    replace = ("--on-exists", "replace")

    assert run(online, engine, second, *replace) == [("done", "IMG_1_retouched 2.jpg")]
    assert run(online, engine, second, *replace) == [("done", "IMG_1_retouched 2.jpg")]
    assert (tmp_path / "OUT" / "IMG_1_retouched.jpg").read_bytes() == before
    assert run(online, engine, first, *replace, "--level", "0.9") == [("done", "IMG_1_retouched.jpg")]
    assert (tmp_path / "OUT" / "IMG_1_retouched.jpg").read_bytes() != before
    assert len(list((tmp_path / "OUT").iterdir())) == 2


@needs_local_engine
def test_that_cards_that_are_found_at_one_path_are_two(online: Program, cards: list[Path], tmp_path: Path) -> None:
    card = tmp_path / "CARD"
    cards[0].parent.rename(card)
    assert run(online, "ailab", "CARD", "--on-exists", "skip") == [("done", "IMG_1_retouched.jpg")]
    card.rename(tmp_path / "pulled out")
    cards[1].parent.rename(card)

    assert run(online, "ailab", "CARD", "--on-exists", "skip") == [("done", "IMG_1_retouched 2.jpg")]
    assert run(online, "ailab", "CARD", "--on-exists", "skip") == [("skipped", "IMG_1_retouched 2.jpg")]


@needs_local_engine
def test_that_a_photo_whose_keywords_were_edited_is_still_the_same(
    online: Program, cards: list[Path], tmp_path: Path
) -> None:
    first = str(cards[0].parent)
    run(online, "ailab", first)
    data = cards[0].read_bytes()
    comment = b"\xff\xfe\x00\x0cA keyword."
    cards[0].write_bytes(data[:2] + comment + data[2:])

    assert run(online, "ailab", first, "--on-exists", "skip") == [("skipped", "IMG_1_retouched.jpg")]
    assert run(online, "ailab", first, "--on-exists", "replace") == [("done", "IMG_1_retouched.jpg")]


@needs_local_engine
@pytest.mark.parametrize("date", ["--keep-date", "--no-keep-date"])
def test_that_a_result_without_a_mark_is_told_by_the_journal_else_by_its_name(
    date: str, online: Program, cards: list[Path], tmp_path: Path
) -> None:
    """Older versions of the program set none."""
    first, second = (str(card.parent) for card in cards)
    result = tmp_path / "OUT" / "IMG_1_retouched.jpg"
    os.utime(cards[0], (1_234_567_890, 1_234_567_890))
    run(online, "ailab", first, date)
    times = result.stat()
    result.write_bytes(unmarked(result))
    os.utime(result, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert read_mark(result) is None

    assert run(online, "ailab", first, "--on-exists", "skip") == [("skipped", "IMG_1_retouched.jpg")]
    assert run(online, "ailab", second, "--on-exists", "skip") == [("done", "IMG_1_retouched 2.jpg")]
    shutil.rmtree(online.profile)
    shutil.rmtree(tmp_path / "OUT")
    result.parent.mkdir()
    result.write_bytes(b"nobody knows what")
    assert run(online, "local", first, "--on-exists", "skip") == [("skipped", "IMG_1_retouched.jpg")]


def unmarked(result: Path) -> bytes:
    """As before, without any XMP."""
    return result.read_bytes().replace(b"beautydesk", b"somebodyel").replace(b"://somebodyel.app", b"://somebody1l.app")
