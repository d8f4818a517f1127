"""`beautydesk retouch --engine ailab`, `resume` and `credits` against `beautydesk serve`, all as real processes."""

from __future__ import annotations

import shutil
import signal
import socket
import sqlite3
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from cli_program import SERVICE_KEY, Program, Ran, ended, files
from PIL import Image

Put = Callable[[str], Path]


def receipts(program: Program) -> list[tuple[str, str]]:
    """(task id, state) of all that was accepted, oldest first; looked at from outside, while the program runs."""
    file = program.profile / "journal.sqlite3"
    if not file.exists():
        return []
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=10) as db:
        try:
            return db.execute("SELECT task_id, state FROM jobs WHERE task_id IS NOT NULL ORDER BY id").fetchall()
        except sqlite3.OperationalError:  # not made yet
            return []
        finally:
            db.rollback()


def until_sent(program: Program, count: int = 1) -> None:
    """Wait until so many photos are paid for."""
    deadline = time.monotonic() + 30
    while len(receipts(program)) < count:
        assert time.monotonic() < deadline
        time.sleep(0.02)


def interrupted(program: Program, *words: str, number: signal.Signals = signal.SIGINT) -> Ran:
    """`retouch` with slow polls, stopped as soon as the first photo is paid for."""
    running = program.start("retouch", *words, "--engine", "ailab", "--json", BEAUTYDESK_POLL_SECONDS="30")
    until_sent(program)
    running.send_signal(number)
    return ended(running, 30)


def test_that_a_photo_goes_to_the_service_and_comes_back(online: Program, portrait: Put, tmp_path: Path) -> None:
    original = portrait("in/a.jpg").read_bytes()
    portrait("in/b.jpg")

    run = online("retouch", "in", "--engine", "ailab", "--json")

    assert run.code == 0, run.err
    assert run.err == "2 photos, 16 credits of 1,000,000.\n"
    for name in ("a", "b"):
        end = run.by_name()[f"{name}.jpg"]
        assert (end["status"], end["engine"], end["error"]) == ("done", "ailab", None)
        assert end["task_id"] in dict(receipts(online))
        with Image.open(tmp_path / end["output"]) as after, Image.open(tmp_path / "in" / "a.jpg") as before:
            assert after.size == before.size
            assert after.tobytes() != before.tobytes()
    assert (tmp_path / "in" / "a.jpg").read_bytes() == original
    assert {state for _, state in receipts(online)} == {"saved"}
    assert len({task for task, _ in receipts(online)}) == 1, "the same bytes are paid for once"
    assert len(list((online.profile / "results").iterdir())) == 1
    assert online("resume").out == "Nothing to resume.\n"
    assert SERVICE_KEY not in "".join(file.read_text() for file in (online.profile / "logs").iterdir())


def test_that_what_exists_is_skipped_before_anything_is_sent(online: Program, portrait: Put, tmp_path: Path) -> None:
    portrait("a.jpg")
    (tmp_path / "a_retouched.jpg").write_bytes(b"mine")

    run = online("retouch", "a.jpg", "--engine", "ailab", "--on-exists", "skip", "--json")

    assert (run.code, run.objects[0]["status"]) == (0, "skipped")
    assert receipts(online) == []


def test_that_results_named_with_their_originals_cost_nothing(online: Program, portrait: Put) -> None:
    portrait("a.jpg")
    portrait("a_retouched.jpg")

    run = online("retouch", "a.jpg", "a_retouched.jpg", "--engine", "ailab", "--json")

    ends = run.by_name()
    assert (run.code, ends["a.jpg"]["output"]) == (0, "a_retouched 2.jpg")
    assert ends["a_retouched.jpg"]["error"]["code"] == "ERROR_ALREADY_RETOUCHED"
    assert len(receipts(online)) == 1


def test_that_level_0_copies_the_photo_and_sends_nothing(online: Program, portrait: Put, tmp_path: Path) -> None:
    original = portrait("a.jpg").read_bytes()

    run = online("retouch", "a.jpg", "--engine", "ailab", "--level", "0", BEAUTYDESK_API_KEY="")

    assert run.code == 0
    assert "nothing was sent" in run.out
    assert (tmp_path / "a_retouched.jpg").read_bytes() == original
    assert receipts(online) == []


def test_that_nothing_is_sent_when_the_result_could_not_be_kept(online: Program, portrait: Put, tmp_path: Path) -> None:
    portrait("a.jpg")
    (tmp_path / "file").touch()

    run = online("retouch", "a.jpg", "--engine", "ailab", "-o", "file/out/", "--json")

    assert (run.code, run.objects[0]["error"]["code"]) == (1, "ERROR_SAVE_NOT_PERMITTED")
    assert receipts(online) == []


def test_that_a_photo_without_a_face_fails_alone(online: Program, portrait: Put, photos: Path, tmp_path: Path) -> None:
    portrait("a.jpg")
    shutil.copy(photos / "n07_cat.png", tmp_path / "cat.png")
    (tmp_path / "empty.jpg").touch()

    run = online("retouch", ".", "--engine", "ailab", "--json")

    codes = {name: end["error"] and end["error"]["code"] for name, end in run.by_name().items()}
    assert run.code == 1
    assert codes == {"a.jpg": None, "cat.png": "ERROR_NO_FACE_IN_FILE", "empty.jpg": "ERROR_PHOTO_EMPTY"}


def test_that_a_wrong_key_stops_the_queue(online: Program, portrait: Put) -> None:
    for n in range(6):
        portrait(f"in/{n}.jpg")

    run = online("retouch", "in", "--engine", "ailab", "--json", "--jobs", "1", BEAUTYDESK_API_KEY="some-other-key")

    assert run.code == 3
    assert [end["status"] for end in run.objects] == ["skipped"] * 6
    assert {end["error"]["code"] for end in run.objects} == {"ERROR_APPLICATIONS_NOT_EXISTS"}
    assert receipts(online) == []

    plain = online("retouch", "in", "--engine", "ailab", BEAUTYDESK_API_KEY="some-other-key")
    assert plain.code == 3
    assert plain.out == ""
    assert "Stopped: The service does not know this key." in plain.err
    assert "some-other-key" not in run.out + run.err + plain.err


@pytest.mark.parametrize("key", ["", "two words"])
def test_that_without_a_usable_key_nothing_is_begun(key: str, online: Program, portrait: Put) -> None:
    portrait("a.jpg")

    run = online("retouch", "a.jpg", "--engine", "ailab", "--json", BEAUTYDESK_API_KEY=key)
    plain = online("retouch", "a.jpg", "--engine", "ailab", BEAUTYDESK_API_KEY=key)

    assert (run.code, run.objects[0]["status"]) == (3, "skipped")
    assert run.objects[0]["error"]["code"] == ("ERROR_KEY_INVALID" if key else "ERROR_KEYRING_NO_BACKEND")
    assert plain.code == 3
    assert key or "BEAUTYDESK_API_KEY" in plain.err
    assert receipts(online) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_that_what_is_paid_for_is_pending_after_an_interrupt_and_fetched_by_resume(
    number: signal.Signals, online: Program, portrait: Put, tmp_path: Path
) -> None:
    portrait("in/a.jpg")
    portrait("in/b.jpg")

    run = interrupted(online, "in", "-o", "out", "--jobs", "1", number=number)

    ends = run.by_name()
    ((task_id, state),) = receipts(online)
    assert run.code == 130, run.err
    assert (ends["a.jpg"]["status"], ends["a.jpg"]["task_id"], state) == ("pending", task_id, "sent")
    assert (ends["b.jpg"]["status"], ends["b.jpg"]["task_id"]) == ("skipped", None)
    assert not list((tmp_path / "out").iterdir())

    fetched = online("resume", "--fetch-only", "--json")

    assert fetched.code == 0
    (first,) = fetched.objects
    assert first | {"seconds": 0} == {
        "photo": str(tmp_path / "in" / "a.jpg"),
        "status": "done",
        "output": str(tmp_path / "out" / "a_retouched.jpg"),
        "engine": "ailab",
        "faces": None,
        "task_id": task_id,
        "seconds": 0,
        "error": None,
    }
    assert receipts(online) == [(task_id, "saved")]

    finished = online("resume", "--json")  # the run goes on where it was stopped, and saves where it was told to

    (second,) = finished.objects
    assert (finished.code, second["status"]) == (0, "done")
    assert second["output"] == str(tmp_path / "out" / "b_retouched.jpg")
    assert online("resume").out == "Nothing to resume.\n"


def test_that_retouching_once_more_fetches_what_is_paid_for(online: Program, portrait: Put, tmp_path: Path) -> None:
    portrait("a.jpg")
    interrupted(online, "a.jpg")
    ((task_id, _),) = receipts(online)

    again = online("retouch", "a.jpg", "--engine", "ailab", "--json")
    stronger = online("retouch", "a.jpg", "--engine", "ailab", "--level", "0.9", "--json")

    assert (again.code, again.objects[0]["task_id"]) == (0, task_id)
    assert stronger.objects[0]["task_id"] != task_id
    assert [state for _, state in receipts(online)] == ["saved", "saved"]


def test_that_a_result_is_asked_only_of_the_service_that_has_it(online: Program, portrait: Put) -> None:
    portrait("a.jpg")
    interrupted(online, "a.jpg")
    before = receipts(online)

    run = online("resume", "--fetch-only", BEAUTYDESK_API_URL="http://127.0.0.1:1")

    assert run.code == 1
    assert f"sent to the service at {online.environ['BEAUTYDESK_API_URL']}" in run.err
    assert receipts(online) == before


def test_that_a_photo_that_was_changed_meanwhile_is_sent_anew(online: Program, portrait: Put, photos: Path) -> None:
    path = portrait("a.jpg")
    interrupted(online, "a.jpg")
    shutil.copyfile(photos / "s01_astronaut.png", path)

    run = online("retouch", "a.jpg", "--engine", "ailab", "--json")

    assert run.code == 0
    assert len(receipts(online)) == 2


@pytest.mark.parametrize("lost", ["photo", "folder"])
def test_that_a_result_whose_original_is_missing_is_kept_until_that_is_back(
    lost: str, online: Program, portrait: Put, tmp_path: Path
) -> None:
    path = portrait("in/a.jpg")
    interrupted(online, "in/a.jpg")
    away = tmp_path / "pulled out"
    (path if lost == "photo" else path.parent).rename(away)
    before = files(tmp_path)

    runs = [online("resume"), online("resume", "-o", "here/"), online("resume", "--json")]

    assert [run.code for run in runs] == [1, 1, 1]
    assert f"{path}: The " in runs[0].err and str(path.parent) in runs[0].err
    assert "The result is paid for and kept." in runs[0].err
    assert "`beautydesk resume --without-original` saves the service's own picture" in runs[0].err
    code = "ERROR_ORIGINAL_GONE" if lost == "photo" else "ERROR_ORIGINAL_AWAY"
    assert runs[2].told == [("pending", code)]
    assert [state for _, state in receipts(online)] == ["fetched"]
    new = {name for name in files(tmp_path) - before if not name.startswith("profile/")}
    assert new == set(), "nothing went anywhere"

    away.rename(path if lost == "photo" else path.parent)
    run = online("resume")

    assert run.code == 0
    with Image.open(path.with_name("a_retouched.jpg")) as picture, Image.open(path) as original:
        assert picture.size == original.size
    assert [state for _, state in receipts(online)] == ["saved"]


@pytest.mark.parametrize("lost", ["photo", "folder"])
def test_that_the_picture_as_it_came_is_saved_on_request(
    lost: str, online: Program, portrait: Put, tmp_path: Path
) -> None:
    path = portrait("in/a.jpg")
    interrupted(online, "in/a.jpg")
    (path.unlink if lost == "photo" else partial(shutil.rmtree, path.parent))()

    if lost == "folder":  # beside the original is nowhere
        run = online("resume", "--without-original", "--json")
        assert (run.code, run.told) == (1, [("failed", "ERROR_SAVE_FOLDER_MISSING")])
        assert "paid for and kept" in run.objects[0]["error"]["message"]
        assert list(tmp_path.glob("*.jpg")) == []
        assert [state for _, state in receipts(online)] == ["fetched"]
    where = () if lost == "photo" else ("-o", "rescued")
    run = online("resume", "--without-original", *where)

    folder = path.parent if lost == "photo" else tmp_path / "rescued"
    (saved,) = folder.glob("a_retouched.*")
    assert run.code == 0
    assert "The original photo is no longer there" in run.out and saved.name in run.out
    with Image.open(saved) as picture:
        assert picture.width == 512
    assert [state for _, state in receipts(online)] == ["saved"]


def test_that_retouching_what_is_away_gives_what_is_paid_for_on_request_and_sends_nothing(
    online: Program, portrait: Put
) -> None:
    path = portrait("in/a.jpg")
    interrupted(online, "in/a.jpg")
    path.unlink()
    told = online("retouch", "in/a.jpg", "--engine", "ailab")
    assert told.code == 1 and "paid for and kept" in told.err and "--without-original" in told.err
    run = online("retouch", "in/a.jpg", "--engine", "ailab", "--without-original")
    assert (run.code, [saved.stem for saved in path.parent.iterdir()]) == (0, ["a_retouched"])
    assert [state for _, state in receipts(online)] == ["saved"]


def test_that_a_folder_of_results_that_went_away_is_not_made_anew(
    online: Program, portrait: Put, tmp_path: Path
) -> None:
    """Below a mount point it would be made on another drive than the one that is away."""
    portrait("a.jpg")
    interrupted(online, "a.jpg", "-o", "card/out/")
    (tmp_path / "card").rename(tmp_path / "pulled out")

    run = online("resume", "--json")

    assert (run.code, run.told) == (1, [("failed", "ERROR_SAVE_FOLDER_MISSING")])
    assert "paid for and kept" in run.objects[0]["error"]["message"]
    assert not (tmp_path / "card").exists()
    (tmp_path / "pulled out").rename(tmp_path / "card")
    assert online("resume").code == 0
    assert [path.name for path in (tmp_path / "card" / "out").iterdir()] == ["a_retouched.jpg"]


def test_that_a_result_that_cannot_be_saved_is_kept_for_resume(online: Program, portrait: Put, tmp_path: Path) -> None:
    portrait("a.jpg")

    running = online.start("retouch", "a.jpg", "-o", "out/", "--engine", "ailab", BEAUTYDESK_POLL_SECONDS="1")
    until_sent(online)
    (tmp_path / "out").rmdir()
    out, err = running.communicate(timeout=60)

    assert (running.returncode, out) == (1, "")
    assert "a.jpg: The folder “out” does not exist." in err
    assert "The result is paid for and not lost: `beautydesk resume` saves it." in err
    assert [state for _, state in receipts(online)] == ["fetched"]
    assert len(list((online.profile / "results").iterdir())) == 1

    run = online("resume", "-o", "rescued")

    assert run.code == 0
    assert (tmp_path / "rescued" / "a_retouched.jpg").exists()
    assert [state for _, state in receipts(online)] == ["saved"]


def test_that_resume_without_a_key_leaves_everything_as_it_is(online: Program, portrait: Put) -> None:
    portrait("a.jpg")
    interrupted(online, "a.jpg")
    before = receipts(online)

    run = online("resume", "--json", BEAUTYDESK_API_KEY="")

    assert (run.code, run.objects[0]["status"]) == (3, "pending")
    assert receipts(online) == before


def test_that_credits_are_told_with_what_they_are_worth(online: Program) -> None:
    as_line, as_json = online("credits"), online("credits", "--json")
    refused = online("credits", BEAUTYDESK_API_KEY="some-other-key")

    assert as_line.out.endswith(" (8 credits each).\n")
    balance = as_json.objects[0]
    assert balance["photos"] == balance["usable"] // 8
    assert f"{balance['photos']:,} photos" in as_line.out
    assert (refused.code, refused.out) == (3, "")
    assert refused.err.startswith("beautydesk credits: The service does not know this key.")
    assert refused.err.count("\n") == 1


def test_that_serving_says_what_is_in_the_way(program: Program) -> None:
    pytest.importorskip("starlette")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        run = program("serve", "--port", str(taken.getsockname()[1]))
    open_to_all = program("serve", "--host", "0.0.0.0", "--port", "0")

    for one in (run, open_to_all):
        assert one.code == 1
        assert one.err.startswith("beautydesk serve: ")
        assert one.err.count("\n") == 1
    assert "--key" in open_to_all.err


def test_that_serving_without_its_extra_says_how_to_get_it(program: Program) -> None:
    code = "import sys\nsys.modules['starlette'] = None\nfrom beautydesk.cli import main\nsys.exit(main(['serve']))"
    run = program.python(code)

    assert run.code == 1
    assert "beautydesk[service]" in run.err
    assert "Traceback" not in run.err
