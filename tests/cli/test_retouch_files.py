"""`beautydesk retouch` with the engine of this computer: from real files to real files, and every kind of bad input."""

from __future__ import annotations

import os
import shutil
import struct
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_program import Program, files, needs_local_engine
from PIL import Image

Put = Callable[[str], Path]
pytestmark = needs_local_engine
KEYS = ["photo", "status", "output", "engine", "faces", "task_id", "seconds", "error"]


def bomb(path: Path) -> None:
    """A PNG of some hundred bytes that claims 40,000 x 40,000 pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 40_000, 40_000, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + body)


def test_that_bad_inputs_are_one_sentence_each_and_the_rest_goes_on(
    program: Program, portrait: Put, photos: Path, tmp_path: Path
) -> None:
    good = portrait("in/good.jpg").read_bytes()
    inside = tmp_path / "in"
    (inside / "text.jpg").write_text("Dear photo,\n" * 40)
    (inside / "truncated.jpg").write_bytes(good[: len(good) // 3])
    (inside / "empty.jpg").touch()
    bomb(inside / "bomb.png")
    (inside / "notes.txt").write_text("not a photo, and nobody said so")
    shutil.copy(photos / "n07_cat.png", inside / "cat.png")
    (tmp_path / "bare").mkdir()
    (tmp_path / "letter.txt").write_text("named itself")
    before = files(inside)

    run = program("retouch", "in", "bare", "letter.txt", "missing.jpg", "-o", "out", "--json")

    ends = run.by_name()
    assert run.code == 1
    assert {name: end["error"] and end["error"]["code"] for name, end in ends.items()} == {
        "good.jpg": None,
        "text.jpg": "ERROR_PHOTO_NOT_AN_IMAGE",
        "truncated.jpg": "ERROR_PHOTO_DAMAGED",
        "empty.jpg": "ERROR_PHOTO_EMPTY",
        "bomb.png": "ERROR_PHOTO_TOO_LARGE",
        "cat.png": "ERROR_NO_FACE_IN_FILE",
        "bare": "ERROR_NO_PHOTOS",
        "letter.txt": "ERROR_PHOTO_NOT_AN_IMAGE",
        "missing.jpg": "ERROR_PHOTO_MISSING",
    }
    assert all(list(end) == KEYS for end in run.objects)
    assert files(tmp_path / "out") == {"good_retouched.jpg"}
    assert files(inside) == before
    for name, end in ends.items():
        if name != "good.jpg":
            assert end["status"] == "failed"
            assert end["output"] is None
            assert set(end["error"]) == {"code", "title", "message", "retryable"}
            assert "\n" not in end["error"]["message"]
    done = ends["good.jpg"]
    assert (done["status"], done["engine"], done["faces"], done["task_id"]) == ("done", "local", 1, None)
    assert done["output"] == str(Path("out") / "good_retouched.jpg")
    assert done["seconds"] > 0
    assert "Traceback" not in run.err


def test_that_plain_lines_tell_results_and_errors_apart(program: Program, portrait: Put, tmp_path: Path) -> None:
    portrait("a.jpg")
    (tmp_path / "b.jpg").touch()

    run = program("retouch", "a.jpg", "b.jpg")

    assert run.code == 1
    assert run.out.startswith("a.jpg: saved as a_retouched.jpg (")
    assert run.out.count("\n") == 1
    assert "b.jpg: “b.jpg” is empty" in run.err
    assert "1 done, 1 failed." in run.err


def test_that_o_may_name_a_file_of_another_format(program: Program, portrait: Put, tmp_path: Path) -> None:
    original = portrait("a.jpg").read_bytes()

    assert program("retouch", "a.jpg", "-o", "b.png", "--level", "1").code == 0
    assert program("retouch", "a.jpg", "-o", "c.jpeg", "--quality", "20", "--faces", "largest").code == 0

    with Image.open(tmp_path / "b.png") as picture, Image.open(tmp_path / "a.jpg") as before:
        assert picture.format == "PNG"
        assert picture.size == before.size
        assert picture.tobytes() != before.tobytes()
    assert (tmp_path / "c.jpeg").stat().st_size < len(original)
    assert (tmp_path / "a.jpg").read_bytes() == original


def test_that_o_may_name_a_folder(program: Program, portrait: Put, tmp_path: Path) -> None:
    portrait("a.jpg")
    (tmp_path / "there").mkdir()

    assert program("retouch", "a.jpg", "-o", "there", "--level", "0").code == 0
    assert program("retouch", "a.jpg", "-o", "new/deep/", "--level", "0", "--format", "webp").code == 0
    assert files(tmp_path / "there") == {"a_retouched.jpg"}
    assert files(tmp_path / "new") == {"deep/a_retouched.webp"}


@pytest.mark.parametrize("name", ["p24_river_kamanda.jpg", "s01_astronaut.png"])
def test_that_level_0_in_the_photo_s_own_format_copies_it_byte_by_byte(
    name: str, program: Program, photos: Path, tmp_path: Path
) -> None:
    photo = tmp_path / name
    shutil.copyfile(photos / name, photo)

    run = program("retouch", name, "--level", "0", "--json")
    again = program("retouch", name, "--level", "0", "--quality", "10", "--json")

    results = [tmp_path / f"{photo.stem}_retouched{number}{photo.suffix}" for number in ("", " 2")]
    assert [one.objects[0]["output"] for one in (run, again)] == [result.name for result in results]
    assert {result.read_bytes() for result in results} == {photo.read_bytes()}


def test_that_level_0_copies_no_damaged_photo(program: Program, portrait: Put, tmp_path: Path) -> None:
    photo = portrait("a.jpg")
    photo.write_bytes(photo.read_bytes()[:9000])

    run = program("retouch", "a.jpg", "--level", "0", "--json")

    assert (run.code, run.objects[0]["error"]["code"]) == (1, "ERROR_PHOTO_DAMAGED")
    assert files(tmp_path) == {"a.jpg", "profile/logs/beautydesk.log", "profile/logs/facts.log"}


@pytest.mark.parametrize(
    ("words", "why"),
    [(("-o", "out.gif"), ".gif"), (("-o", "out"), "folder"), (("-o", "out.png", "--format", "jpeg"), "JPEG")],
)
def test_that_an_output_that_cannot_be_is_wrong_usage(
    words: tuple[str, ...], why: str, program: Program, tmp_path: Path
) -> None:
    (tmp_path / "a.jpg").touch()

    run = program("retouch", "a.jpg", *words)

    assert run.code == 2
    assert why in run.err
    assert run.err.count("\n") == 1
    assert files(tmp_path) - {"a.jpg"} <= {"profile/logs/beautydesk.log", "profile/logs/facts.log"}


def test_that_many_photos_need_a_folder(program: Program, portrait: Put, tmp_path: Path) -> None:
    portrait("a.jpg")
    portrait("b.jpg")
    (tmp_path / "file.jpg").write_bytes(b"mine")

    assert program("retouch", "a.jpg", "b.jpg", "-o", "file.jpg").code == 2
    assert program("retouch", ".", "-o", "file.jpg").code == 2
    assert (tmp_path / "file.jpg").read_bytes() == b"mine"
    for name in ("two.jpg", "two.HEIC"):
        run = program("retouch", "a.jpg", "b.jpg", "-o", name)
        assert (run.code, run.out) == (2, "")
        assert "-o must be a folder when there are several photos" in run.err
        assert run.err.count("\n") == 1
        assert not (tmp_path / name).exists()
    (tmp_path / "there.jpg").mkdir()
    for name in ("two.jpg/", "there.jpg", "v1.2"):
        assert program("retouch", "a.jpg", "b.jpg", "-o", name, "--level", "0").code == 0
        assert files(tmp_path / name) == {"a_retouched.jpg", "b_retouched.jpg"}


def test_that_an_existing_result_is_kept_skipped_or_replaced_as_asked(
    program: Program, portrait: Put, tmp_path: Path
) -> None:
    portrait("a.jpg")
    result = tmp_path / "a_retouched.jpg"
    result.write_bytes(b"older")

    skipped = program("retouch", "a.jpg", "--on-exists", "skip", "--json")
    assert skipped.code == 0
    assert skipped.objects[0] | {"seconds": 0} == {
        "photo": "a.jpg",
        "status": "skipped",
        "output": "a_retouched.jpg",
        "engine": "local",
        "faces": None,
        "task_id": None,
        "seconds": 0,
        "error": None,
    }
    assert result.read_bytes() == b"older"

    assert program("retouch", "a.jpg", "--level", "0", "--json").objects[0]["output"] == "a_retouched 2.jpg"
    assert result.read_bytes() == b"older"

    assert program("retouch", "a.jpg", "--level", "0", "--on-exists", "replace").code == 0
    assert result.read_bytes() == (tmp_path / "a_retouched 2.jpg").read_bytes()


def test_that_an_original_is_never_overwritten(program: Program, portrait: Put, tmp_path: Path) -> None:
    original = portrait("a.jpg").read_bytes()
    (tmp_path / "link.jpg").symlink_to("a.jpg")

    for output in ("a.jpg", "link.jpg"):
        run = program("retouch", "a.jpg", "-o", output, "--on-exists", "replace", "--json")
        assert (run.code, run.objects[0]["error"]["code"]) == (1, "ERROR_SAVE_OVER_ORIGINAL")
    assert (tmp_path / "a.jpg").read_bytes() == original


def test_that_no_result_takes_the_place_of_another_photo_of_the_run(
    program: Program, portrait: Put, tmp_path: Path
) -> None:
    original = portrait("A.jpg").read_bytes()
    portrait("a_retouched.jpg")  # not A's result here, but its name on drives that know no case

    run = program("retouch", ".", "--on-exists", "replace", "--level", "0", "--json")

    assert run.code == 0
    assert {one["output"] for one in run.objects} == {"A_retouched 2.jpg", "a_retouched_retouched.jpg"}
    assert (tmp_path / "a_retouched.jpg").read_bytes() == original


def test_that_results_named_with_their_originals_are_not_retouched_again(
    program: Program, portrait: Put, tmp_path: Path
) -> None:
    portrait("p24.jpg")
    portrait("b_retouched.jpg")  # not ours: there is no b
    first = ("p24.jpg", "b_retouched.jpg", "p24_retouched.jpg", "p24_retouched 2.jpg")
    for name in first[2:]:
        portrait(name)

    as_json = program("retouch", *first, "--level", "0", "--on-exists", "replace", "--json")
    as_lines = program("retouch", *first, "--level", "0", "--on-exists", "skip")
    alone = program("retouch", "p24_retouched.jpg", "--level", "0", "--json")

    ends = as_json.by_name()
    assert {name: (end["status"], end["output"]) for name, end in ends.items()} == {
        "p24.jpg": ("done", "p24_retouched.jpg"),
        "b_retouched.jpg": ("done", "b_retouched_retouched.jpg"),
        "p24_retouched.jpg": ("skipped", None),
        "p24_retouched 2.jpg": ("skipped", None),
    }
    assert ends["p24_retouched.jpg"]["error"]["code"] == "ERROR_ALREADY_RETOUCHED"
    assert (as_json.code, as_lines.code, alone.code) == (0, 0, 0)
    assert "p24_retouched.jpg: This is the result of “p24.jpg”, so it is left as it is. (Add --again to" in as_lines.err
    assert "4 skipped." in as_lines.err
    assert alone.objects[0]["output"] == "p24_retouched_retouched.jpg"


def test_that_two_photos_of_one_name_get_two_results(program: Program, portrait: Put, tmp_path: Path) -> None:
    portrait("one/a.jpg")
    portrait("two/a.jpg")

    for _ in range(2):
        run = program("retouch", "one", "two", "-o", "out", "--on-exists", "replace", "--level", "0", "--jobs", "2")
        assert run.code == 0
        assert files(tmp_path / "out") == {"a_retouched.jpg", "a_retouched 2.jpg"}


def test_that_results_of_earlier_runs_are_not_retouched_again(program: Program, portrait: Put, tmp_path: Path) -> None:
    portrait("in/a.jpg")
    portrait("in/b_retouched.jpg")  # not ours: there is no b

    first = program("retouch", "in", "-o", "in/out", "--level", "0", "--json")
    second = program("retouch", "in", "--level", "0", "--json")
    named = program("retouch", "in/out/a_retouched.jpg", "--level", "0", "--json")

    assert set(first.by_name()) == set(second.by_name()) == {"a.jpg", "b_retouched.jpg"}
    assert "2 earlier results" in second.err
    assert set(named.by_name()) == {"a_retouched.jpg"}


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux only")
def test_that_a_name_that_is_no_text_is_a_name_like_any_other(program: Program, portrait: Put, tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9\n.jpg")
    portrait(name)

    as_json = program("retouch", ".", "--level", "0", "--json", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    as_line = program("retouch", name, "--level", "0", "--on-exists", "skip")

    assert as_json.objects[0]["photo"] == name
    assert (as_json.code, as_line.code) == (0, 0)
    assert (tmp_path / as_json.objects[0]["output"]).exists()


def test_that_the_settings_choose_level_and_engine(program: Program, portrait: Put, tmp_path: Path) -> None:
    portrait("a.jpg")
    program.profile.mkdir()
    settings = program.profile / "settings.json"
    settings.write_text('{"version": 1, "level": 0}')

    assert program("retouch", "a.jpg", "-o", "b.png", "--json").objects[0]["status"] == "done"
    with Image.open(tmp_path / "a.jpg") as before, Image.open(tmp_path / "b.png") as after:
        assert before.convert("RGB").tobytes() == after.convert("RGB").tobytes()

    settings.write_text('{"version": 1, "engine": "ailab"}')
    refused = program("retouch", "a.jpg")
    assert refused.code == 2
    assert "--engine ailab" in refused.err

    settings.write_text("{")
    assert program("retouch", "a.jpg", "-o", "c.png", "--level", "0").code == 0
    assert (program.profile / "settings.broken-1.json").exists()


def test_that_file_addresses_are_photos(program: Program, portrait: Put, tmp_path: Path) -> None:
    path = portrait("in/a b#1.jpg")

    one = program("retouch", path.as_uri(), "-o", "x.jpg", "--level", "0", "--json")
    folder = program("retouch", path.parent.as_uri(), "--level", "0", "-o", "out", "--json")
    gone = program("retouch", (tmp_path / "gone.jpg").as_uri(), "--json")
    web = program("retouch", str(path), "https://example.org/a.jpg", "--json")

    assert one.objects[0]["photo"] == str(path)
    assert (one.code, folder.code) == (0, 0)
    assert [end["photo"] for end in folder.objects] == [str(path)]
    assert gone.told == [("failed", "ERROR_PHOTO_MISSING")]
    assert (web.code, web.out) == (2, "")
    assert "on the web" in web.err


def test_that_folders_of_other_programs_are_passed_over_and_it_says_so(program: Program, portrait: Put) -> None:
    portrait("in/a.jpg")
    portrait("in/@eaDir/a.jpg/SYNOPHOTO_THUMB_M.jpg")
    portrait("in/#recycle/b.jpg")

    run = program("retouch", "in", "-o", "out/", "--level", "0", "--json")

    assert list(run.by_name()) == ["a.jpg"]
    assert run.err == "Passed over: 2 folders that other programs keep for themselves (#recycle, @eaDir).\n"


def test_that_pictures_of_kinds_that_are_not_read_are_passed_over_and_it_says_so(
    program: Program, portrait: Put, tmp_path: Path
) -> None:
    path = portrait("in/a.jpg")
    for name in ("in/b.jxl", "in/c.jxl", "in/d.psd", "named.psd"):
        (tmp_path / name).write_bytes(b"8BPS\0\x01" + bytes(60))

    run = program("retouch", "in", "named.psd", "-o", "out/", "--level", "0", "--json")

    assert run.by_name()["a.jpg"]["status"] == "done"
    assert run.by_name()["named.psd"]["error"]["code"] == "ERROR_PHOTO_KIND"
    assert run.err == "Passed over: files of kinds that are not read here (2 JPEG XL, 1 PSD).\n"
    assert path.exists()
