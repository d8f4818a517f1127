"""Sessions on disk: what comes back as it was, what is set aside, whose it is, and what goes by itself."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from beautydesk.core.edit import MARKED, Brush, Edit, FaceEdit, MarkedFace, Stroke
from beautydesk.core.engine import Sent
from beautydesk.core.errors import Charged, NoFaceFound, Objection, SaveError
from beautydesk.core.fine_tune import FineTune
from beautydesk.core.job import Choice, FaceScope, JobState, RetouchOptions
from beautydesk.core.kept_photo import KeptPhoto, ResultInfo, SourceFile
from beautydesk.core.mark import Mark
from beautydesk.core.notes import Note
from beautydesk.core.phrase import Phrase
from beautydesk.core.seen_face import Eyes, SeenFace
from beautydesk.core.viewport import Rect
from beautydesk.storage import sessions as storage
from beautydesk.storage.kept_photo_json import from_json, to_json
from beautydesk.storage.session_file import VERSION, Change, SessionFile
from beautydesk.storage.sessions import FILE, Sessions

DAY = 24 * 3600.0
STROKE = Stroke(Brush.LESS, ((0.1, 0.2), (0.25, 0.5)), 0.03, 0.7)
MARKS = (MarkedFace(MARKED, Rect(0.1, 0.2, 0.25, 0.3)),)
EDIT = Edit(((0, FaceEdit(False)), (2, FaceEdit(None, 0.3))), (STROKE,), MARKS)
ASKED = Choice("local", RetouchOptions(0.35, FaceScope.LARGEST, FineTune(makeup=0.2, keep_marks=False), EDIT))


def photo(path: Path, **values: object) -> KeptPhoto:
    return KeptPhoto(path, ASKED, **values)  # type: ignore[arg-type]


def result(patch: Path, **values: object) -> ResultInfo:
    return ResultInfo(patch, ASKED, 2, None, None, "", **values)  # type: ignore[arg-type]


def whole(root: Path) -> KeptPhoto:
    """With something in every field."""
    made = ResultInfo(
        root / "a" / "3.npz", ASKED, 2, "task-1", 7, Phrase("{n} faces of {name}", n=2, name=Path("x.jpg")),
        Sent(800, 600, 12345), Path("/photos/x_retouched.jpg"), (Note("NOTE_HDR_KEPT", Phrase("HDR: kept")),),
        RetouchOptions(0.5), True, "AILabTools", SourceFile((1_700_000_000_123_456_789, 4567), "ab" * 16),
    )  # fmt: skip
    return KeptPhoto(
        root / "a" / "pasted" / "x.png", ASKED, True, "/photos/x.jpg", True, Path("/photos"), root / "a" / "s.png",
        "WEBP", JobState.DONE, None, made, Mark.REJECTED, True,
        (SeenFace(0, Eyes((0.3, 0.25), (0.42, 0.26)), 0.012), SeenFace(MARKED, Eyes((0.7, 0.5), (0.75, 0.5)))),
    )  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "sessions"


def left(root: Path, photos: dict[int, KeptPhoto], now: float | None = None) -> str:
    """A session that a run left behind; its name."""
    run = Sessions(root)
    run.write(Change(photos, order=tuple(photos)))
    if now is not None:
        assert run._file is not None
        run._file._db.execute("UPDATE facts SET value = ? WHERE name = 'at'", (str(now),))
    run.close(None)
    return run.folder.name


def patch_in(root: Path, name: str) -> Path:
    file = root / name / "1.npz"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"patch")
    return file


def test_that_every_field_comes_back(root: Path) -> None:
    one = whole(root)
    assert from_json(to_json(one, root), root) == one
    bare = KeptPhoto(Path("/photos/y.jpg"), Choice("ailab", RetouchOptions(1.0)))
    assert from_json(to_json(bare, root), root) == bare
    assert set(one.files) == {root / "a" / "3.npz", root / "a" / "s.png", one.path}


def test_that_words_come_back_as_they_are_translated() -> None:
    root = Path("/sessions")
    text = Phrase("No face in “{name}”, {why}.", name="a.jpg", why=Phrase("too dark"))
    error = NoFaceFound(
        text, hint="Draw one.", charged=Charged.UNKNOWN, objection=Objection.NO_FACE, details={"a": "b"}
    )
    back = from_json(to_json(photo(Path("/a.jpg"), state=JobState.NO_FACE, error=error), root), root).error
    assert type(back) is NoFaceFound and isinstance(back.message, Phrase)
    assert (
        back.message == text
        and back.message.template == text.template
        and isinstance(back.message.values["why"], Phrase)
    )
    assert (back.code, back.hint, back.charged, back.objection, back.details) == (
        error.code, error.hint, error.charged, error.objection, error.details,
    )  # fmt: skip


def test_that_names_of_any_bytes_come_back() -> None:
    odd = Path("/photos/caf\udce9 \n.jpg")
    text = to_json(photo(odd), Path("/sessions"))
    assert text.isascii() and from_json(text, Path("/sessions")).path == odd


def test_that_what_a_newer_version_adds_is_passed_over(root: Path) -> None:
    text = to_json(whole(root), root).replace('"mark": "rejected"', '"mark": "framed", "frame": {"wide": 3}')
    back = from_json(text, root)
    assert back == replace(whole(root), mark=None)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"path": 3}', '{"path": "a", "choice": {"engine": "local"}}'])
def test_that_damaged_entries_are_told_as_such(text: str, root: Path) -> None:
    with pytest.raises(ValueError):
        from_json(text, root)


def test_that_a_profile_can_be_moved(tmp_path: Path) -> None:
    there, here = tmp_path / "old" / "sessions", tmp_path / "new" / "sessions"
    back = from_json(to_json(whole(there), there), here)
    assert back == whole(here)


def test_that_a_session_comes_back_in_its_order(root: Path) -> None:
    first, second, third = (photo(Path(f"/photos/{n}.jpg")) for n in "abc")
    run = Sessions(root)
    odd = Path(os.fsdecode(b"/photos \xff"))
    run.write(Change({1: first, 2: second}, order=(1, 2), shown=1, pictures={2: b"jpeg"}, roots=(odd, Path("/b"))))
    run.write(Change({3: third, 2: replace(second, mark=Mark.ACCEPTED)}, order=(3, 2, 1), shown=2))
    run.write(Change(gone=(1,), order=(3, 2)))
    run.close(None)
    later = Sessions(root)
    [kept] = later.look().sessions
    assert (kept.id, kept.counts.photos) == (run.folder.name, 2)
    session = later.take(kept.id)
    assert session.photos == ((third, b""), (replace(second, mark=Mark.ACCEPTED), b"jpeg")) and session.shown == 1
    assert session.roots == (odd, Path("/b"))
    later.close(None)


def test_that_counts_tell_what_is_not_saved(root: Path) -> None:
    patch = patch_in(root, "x")
    bought = replace(result(patch), receipt=9)
    photos = {
        1: photo(Path("/1.jpg")),
        2: photo(Path("/2.jpg"), state=JobState.DONE, result=bought),
        3: photo(Path("/3.jpg"), state=JobState.DONE, result=result(patch, saved_to=Path("/3_retouched.jpg"))),
    }
    left(root, photos)
    later = Sessions(root)
    counts = later.look().sessions[0].counts
    assert (counts.photos, counts.retouched, counts.unsaved, counts.receipts) == (3, 2, 1, {9})
    later.close(None)


def test_that_a_session_in_use_is_nobody_elses(root: Path) -> None:
    running = Sessions(root)
    running.write(Change({1: photo(Path("/1.jpg"))}, order=(1,)))
    other = Sessions(root)
    assert other.look().sessions == ()
    running.close(None)
    [kept] = other.look().sessions
    third = Sessions(root)
    other.take(kept.id)
    with pytest.raises(SaveError):
        third.take(kept.id)
    assert third.look().sessions == ()
    other.settle(kept.id)
    with pytest.raises(SaveError):
        third.take(kept.id)
    for run in (other, third):
        run.close(None)


def test_that_a_session_that_was_taken_and_not_settled_is_still_there(root: Path) -> None:
    name = left(root, {1: photo(Path("/1.jpg"))})
    run = Sessions(root)
    run.take(name)
    run.close(set())
    later = Sessions(root)
    assert [kept.id for kept in later.look().sessions] == [name]
    later.close(None)


def test_that_a_damaged_session_is_set_aside_and_told_once(root: Path) -> None:
    name = left(root, {1: photo(Path("/1.jpg"))})
    patch_in(root, name)
    (root / name / FILE).write_bytes(b"no database" * 1000)
    run = Sessions(root)
    looked = run.look()
    assert looked.sessions == () and [file.read_bytes()[:11] for file in looked.damaged] == [b"no database"]
    assert run.look().damaged == ()
    run.tidy(set())
    assert (root / name / "1.npz").exists(), "nobody knows what it needed"
    run.close(None)


def test_that_a_damaged_row_costs_that_photo_alone(root: Path) -> None:
    name = left(root, {1: photo(Path("/1.jpg")), 2: photo(Path("/2.jpg"))})
    with sqlite3.connect(root / name / FILE) as db:
        db.execute("UPDATE photos SET photo = '{' WHERE id = 1")
    db.close()
    run = Sessions(root)
    session = run.take(name)
    assert [one.path.name for one, _ in session.photos] == ["2.jpg"] and session.lost == 1
    run.close(None)


def test_that_a_session_of_a_newer_version_is_left_alone_with_all_it_may_need(root: Path) -> None:
    name = left(root, {1: photo(Path("/1.jpg"))})
    patch = patch_in(root, name)
    with sqlite3.connect(root / name / FILE) as db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()
    run = Sessions(root)
    assert run.look() == storage.Looked()
    run.tidy(set())
    run.close(set())
    assert patch.exists() and (root / name / FILE).exists()


def test_that_what_no_list_needs_goes(root: Path) -> None:
    patch = patch_in(root, "gone-run")
    (root / "gone-run" / "pasted").mkdir()
    pasted = root / "gone-run" / "pasted" / "p.png"
    pasted.write_bytes(b"png")
    old = root / "gone-run" / "2.npz"
    old.write_bytes(b"replaced since")
    run = Sessions(root)
    run.write(Change({1: photo(Path("/1.jpg"), state=JobState.DONE, result=result(patch))}, order=(1,)))
    (run.folder / "handed").mkdir()
    run.close({pasted})
    assert patch.exists() and pasted.exists() and not old.exists()
    assert [file.name for file in run.folder.iterdir()] == [FILE]


def test_that_an_empty_session_leaves_nothing(root: Path) -> None:
    run = Sessions(root)
    run.write(Change({1: photo(Path("/1.jpg"))}, order=(1,)))
    run.write(Change(gone=(1,), order=()))
    run.close(set())
    assert not run.folder.exists()


def test_that_saved_sessions_go_when_they_are_old_or_many_and_unsaved_ones_never(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1_900_000_000.0
    unsaved = left(
        root, {1: photo(Path("/1.jpg"), state=JobState.DONE, result=result(patch_in(root, "u")))}, now - 400 * DAY
    )
    saved = result(patch_in(root, "s"), saved_to=Path("/2_retouched.jpg"))
    plain = {1: photo(Path("/2.jpg"), state=JobState.DONE, result=saved)}
    ancient = left(root, plain, now - 31 * DAY)
    recent = [left(root, plain, now - n * DAY) for n in range(1, 9)]
    run = Sessions(root, now=lambda: now)
    run.tidy(set())
    there = [kept.id for kept in run.look().sessions]
    assert there == [*recent[: storage.MOST], unsaved] and ancient not in there
    assert (root / "u" / "1.npz").exists() and (root / "s" / "1.npz").exists()
    monkeypatch.setattr(storage, "MOST_BYTES", 0)
    run.tidy(set())
    assert [kept.id for kept in run.look().sessions] == [recent[0], unsaved], "the last one can always be continued"
    run.close(set())


def test_that_forgetting_deletes_what_the_user_gave_up(root: Path) -> None:
    patch = patch_in(root, "x")
    name = left(root, {1: photo(Path("/1.jpg"), state=JobState.DONE, result=result(patch))})
    run = Sessions(root)
    run.forget(name)
    run.tidy(set())
    assert run.look().sessions == () and not patch.exists()
    run.close(set())


def test_that_a_place_that_cannot_be_written_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError):
        Sessions(tmp_path / "file" / "sessions")


def test_that_what_cannot_be_written_is_an_error_for_people(root: Path) -> None:
    run = Sessions(root)
    (run.folder / FILE).mkdir()
    with pytest.raises(SaveError, match="kept for the next start"):
        run.write(Change({1: photo(Path("/1.jpg"))}))
    run.close(None)


def test_that_a_change_costs_what_changed(root: Path) -> None:
    """Whatever the length of the list: the bytes that one change adds to the log of the database."""

    def cost(photos: int) -> int:
        run = Sessions(root)
        run.write(Change({n: photo(Path(f"/{n}.jpg")) for n in range(photos)}, order=range(photos)))
        assert run._file is not None
        run._file._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        run.write(Change({3: photo(Path("/3.jpg"), mark=Mark.ACCEPTED)}))
        size = (run.folder / (FILE + "-wal")).stat().st_size
        run.close(set())
        return size

    assert cost(5000) <= 3 * cost(10)


def test_that_the_file_of_a_session_says_its_version(root: Path) -> None:
    root.mkdir()
    file = SessionFile(root / "s.sqlite3", root)
    assert file._db.execute("PRAGMA user_version").fetchone() == (VERSION,)
    file.close()


@pytest.mark.parametrize("text", ["[2,", "null", '["a"]', "7"])
def test_that_a_list_whose_order_is_damaged_comes_back(text: str, root: Path) -> None:
    name = left(root, {1: photo(root / "1.jpg"), 2: photo(root / "2.jpg")})
    db = sqlite3.connect(root / name / FILE)
    with db:
        db.execute("UPDATE facts SET value = ? WHERE name IN ('order', 'shown')", (text,))
        db.execute("INSERT OR IGNORE INTO facts VALUES ('order', ?)", (text,))
    db.close()
    sessions = Sessions(root)
    session = sessions.take(name)
    sessions.close(None)
    assert [one.path.name for one, _ in session.photos] == ["1.jpg", "2.jpg"]
