"""What saving many results takes, found before anything is written, and the very bytes of what was not retouched."""

from __future__ import annotations

import errno
import os
import shutil
from collections import namedtuple
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from beautydesk.core.errors import NowhereToSave
from beautydesk.core.export import MadeBy, Size
from beautydesk.core.naming import OnExists
from beautydesk.support import atomic
from beautydesk.workflow import save_plan
from beautydesk.workflow.destinations import OutputSettings
from beautydesk.workflow.kept_result import KeptResult, keep, save_kept
from beautydesk.workflow.save import Originals, Place, place_of
from beautydesk.workflow.save_plan import Wanted, Where, copy_original, plan

Usage = namedtuple("Usage", ("total", "used", "free"))


def photo(path: Path, size: tuple[int, int] = (64, 48), quality: int = 90) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    noise = np.random.default_rng(len(path.name)).integers(90, 160, (size[1], size[0], 3), np.uint8)
    Image.fromarray(noise).save(path, quality=quality)
    return path


def wanted(path: Path, size: tuple[int, int] = (64, 48)) -> Wanted:
    kept = KeptResult(path, path.with_suffix(".npz"), made_by=MadeBy("local", 0.5))
    return Wanted(kept, path, "JPEG", size)


def test_that_results_and_copies_are_told_with_their_places_and_their_room(tmp_path: Path) -> None:
    one, two, other = (photo(tmp_path / "in" / name) for name in ("x/a.jpg", "y/a.jpg", "y/b.jpg"))
    where = Where(OutputSettings(), tmp_path, tmp_path / "out", (tmp_path / "in",))

    found = plan([wanted(one), wanted(two)], where, [one, two, other], [other])

    assert [to.path.relative_to(tmp_path / "out").as_posix() for to in found.results] == [
        "x/a_retouched.jpg",
        "y/a_retouched.jpg",
    ]
    assert found.copies == ((other, tmp_path / "out" / "y" / "b.jpg"),)
    sizes = [path.stat().st_size for path in (one, two, other)]
    assert sum(sizes) <= found.need <= 1.2 * sum(sizes)
    assert found.free and not found.is_tight and found.obstacle is None
    assert (found.done, found.taken) == (0, 0)
    assert not (tmp_path / "out").exists(), "nothing is made before it is asked for"


def test_that_flat_results_of_one_name_stand_beside_each_other(tmp_path: Path) -> None:
    one, two = (photo(tmp_path / "in" / name) for name in ("x/a.jpg", "y/a.jpg"))
    others = [photo(tmp_path / "in" / name / "b.jpg") for name in ("x", "y")]
    where = Where(OutputSettings(), tmp_path, tmp_path / "out")
    found = plan([wanted(one), wanted(two)], where, [one, two, *others], others)
    assert [to.path.name for to in found.results] == ["a_retouched.jpg", "a_retouched 2.jpg"]
    assert [target.name for _, target in found.copies] == ["b.jpg", "b 2.jpg"]


def test_that_nothing_is_copied_onto_itself_or_beside_the_originals(tmp_path: Path) -> None:
    one, other = photo(tmp_path / "a.jpg"), photo(tmp_path / "b.jpg")
    into = Where(OutputSettings(), tmp_path, tmp_path, (tmp_path,))
    assert plan([wanted(one)], into, [one, other], [other]).copies == ()
    assert plan([wanted(one)], Where(OutputSettings(), tmp_path), [one, other], [other]).copies == ()


def test_that_too_little_room_is_known_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = photo(tmp_path / "a.jpg")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(10_000, 9_000, 1_000))
    found = plan([wanted(one)], Where(OutputSettings(), tmp_path, tmp_path / "new" / "out"), [one])
    assert found.is_tight and found.free == 1_000 and found.need > 1_000


def test_that_a_folder_that_cannot_be_written_to_is_known_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, where = photo(tmp_path / "a.jpg"), Where(OutputSettings(), tmp_path, tmp_path / "out")

    def refused(folder: Path, *, overwrite: bool = False) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(folder))

    monkeypatch.setattr(atomic, "try_out", refused)
    found = plan([wanted(one)], where, [one])
    assert found.obstacle is not None and found.obstacle.reason == "Permission denied"
    with pytest.raises(NowhereToSave, match="cannot be written to") as caught:
        save_plan.begin([wanted(one)], where, [one])
    assert caught.value.code == "ERROR_SAVE_NOT_PERMITTED"
    (tmp_path / "file").touch()
    inside = Where(OutputSettings(), tmp_path, tmp_path / "file" / "out")
    monkeypatch.undo()
    with pytest.raises(NowhereToSave):
        save_plan.begin([wanted(one)], inside, [one])


def test_that_a_folder_that_was_there_before_is_not_made_anew(tmp_path: Path) -> None:
    one, where = photo(tmp_path / "a.jpg"), Where(OutputSettings(), tmp_path, tmp_path / "media" / "out", make=False)
    found = plan([wanted(one)], where, [one])
    assert found.obstacle is not None and found.obstacle.missing and found.obstacle.folder == where.folder
    with pytest.raises(NowhereToSave, match="does not exist") as caught:
        save_plan.begin([wanted(one)], where, [one])
    assert caught.value.code == "ERROR_SAVE_FOLDER_MISSING"
    assert not (tmp_path / "media").exists()


@pytest.mark.parametrize(("fmt", "ending"), [("keep", ".jpg"), ("png", ".png"), ("tiff", ".tif"), ("webp", ".webp")])
@pytest.mark.parametrize("size", [Size(), Size(long_edge=300)])
def test_that_the_room_is_about_what_it_takes_in_the_end(
    tmp_path: Path, photos: Path, fmt: str, ending: str, size: Size
) -> None:
    from beautydesk import imaging

    source = tmp_path / "a.jpg"
    with Image.open(photos / "p22_glennette_clark.jpg") as portrait:
        portrait.convert("RGB").reduce(max(portrait.size) // 900).save(source, quality=92)
    original = imaging.decode(source)
    changed = original.pixels.copy()
    changed[40:200, 40:200] //= 2
    keep(original, original.with_pixels(changed), tmp_path / "a.npz")
    one = wanted(source, (original.width, original.height))
    found = plan([one], Where(OutputSettings(fmt, size=size), tmp_path, tmp_path), [source])
    saved = save_kept(one.kept, found.results[0], Originals([source]), lambda receipt, path: None)
    real = saved.path.stat().st_size
    assert saved.path.suffix == ending
    assert real / 3 < found.need < real * 3, f"{found.need} for {real}"


def test_that_what_is_saved_there_already_in_this_way_is_not_saved_again(tmp_path: Path) -> None:
    from dataclasses import replace

    one = photo(tmp_path / "a.jpg")
    out = tmp_path / "out"
    where = Where(OutputSettings(), tmp_path, out)
    [to] = plan([wanted(one)], where, [one]).results
    out.mkdir()
    to.path.touch()
    saved = replace(wanted(one), kept=replace(wanted(one).kept, saved_to=to.path, saved_as=(to.format, to.export)))

    assert plan([saved], where, [one]).done == 1
    for other in (
        replace(where, folder=tmp_path / "elsewhere"),
        replace(where, settings=OutputSettings(size=Size(20))),
        replace(where, settings=OutputSettings("png")),
    ):
        assert plan([saved], other, [one]).done == 0
    assert plan([saved], replace(where, folder=None, there=False), [one]).done == 1, "wherever it is"
    to.path.unlink()
    assert plan([saved], where, [one]).done == 0


def test_that_copies_are_the_very_bytes_with_their_date_and_come_once(tmp_path: Path) -> None:
    one, out = photo(tmp_path / "a.jpg"), tmp_path / "out"
    out.mkdir()
    os.utime(one, ns=(10**18, 10**18))
    where = Where(OutputSettings(), tmp_path, out)

    first = copy_original(one, out / "sub" / "a.jpg", where)
    again = copy_original(one, out / "sub" / "a.jpg", where)

    assert first == again == out / "sub" / "a.jpg"
    assert first.read_bytes() == one.read_bytes() and first.stat().st_mtime_ns == 10**18
    assert [path.name for path in (out / "sub").iterdir()] == ["a.jpg"], "nothing else is left there"


@pytest.mark.parametrize(
    ("rule", "written", "kept"),
    [
        (OnExists.RENAME, "a 2.jpg", b"somebody's"),
        (OnExists.SKIP, "a.jpg", b"somebody's"),
        (OnExists.REPLACE, "a.jpg", None),
    ],
)
def test_that_copies_follow_the_rule_for_files_that_exist(
    tmp_path: Path, rule: OnExists, written: str, kept: bytes | None
) -> None:
    one, out = photo(tmp_path / "a.jpg"), tmp_path / "out"
    out.mkdir()
    (out / "a.jpg").write_bytes(b"somebody's")
    where = Where(OutputSettings(on_exists=rule), tmp_path, out)
    assert copy_original(one, out / "a.jpg", where) == out / written
    assert (out / "a.jpg").read_bytes() == (kept or one.read_bytes())


def test_that_an_original_is_known_by_whatever_name(tmp_path: Path) -> None:
    one = photo(tmp_path / "a.jpg")
    (tmp_path / "link.jpg").symlink_to(one)
    os.link(one, tmp_path / "hard.jpg")
    originals = Originals([one])
    for name in ("a.jpg", "link.jpg", "hard.jpg"):
        assert place_of(tmp_path / name, originals) is Place.ORIGINAL
    other = photo(tmp_path / "b.jpg")
    assert place_of(other, originals) is Place.TAKEN
    assert place_of(tmp_path / "c.jpg", originals) is Place.FREE
    one.unlink()
    assert place_of(one, originals) is Place.ORIGINAL, "also where it is gone for now"
