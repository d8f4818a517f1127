"""Finding photos in what was dropped."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from imaging_pictures import encoded, picture

from beautydesk.imaging import collect_photos


@pytest.fixture
def album(tmp_path: Path) -> Path:
    for name in (
        "IMG 10.jpg", "IMG 2.JPG", "img 1.heic", "notes.txt", ".hidden.jpg",
        "b/z.png", "b/deep/er/a.tif", ".git/c.jpg", "empty/x.mov",
    ):  # fmt: skip
        (tmp_path / "album" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "album" / name).write_bytes(b"x")
    return tmp_path / "album"


def test_that_folders_are_searched_in_natural_order(album: Path) -> None:
    found = collect_photos([album])
    expected = ["img 1.heic", "IMG 2.JPG", "IMG 10.jpg", "b/z.png", "b/deep/er/a.tif"]
    assert [path.relative_to(album).as_posix() for path in found.photos] == expected
    assert found.others == ()
    assert collect_photos([album]) == found


def test_that_what_holds_no_photo_is_named(album: Path) -> None:
    gone = album / "gone.jpg"
    found = collect_photos([album / "empty", album / "notes.txt", gone, album / "IMG 2.JPG"])
    assert found.photos == (album / "IMG 2.JPG",)
    assert found.others == (album / "empty", album / "notes.txt", gone)


def test_that_a_photo_without_extension_counts_if_it_was_named(album: Path) -> None:
    for fmt in ("JPEG", "PNG", "TIFF", "WEBP", "HEIF", "AVIF", "GIF"):
        path = album / "empty" / f"no extension {fmt}"
        path.write_bytes(encoded(picture(), fmt))
        assert collect_photos([path]).photos == (path,)
    assert collect_photos([album / "empty"]).photos == ()


def test_that_the_order_of_files_that_were_named_is_kept(album: Path) -> None:
    named = (album / "IMG 10.jpg", album / "IMG 2.JPG")
    assert collect_photos([*named, album / "IMG 10.jpg"]).photos == named


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_that_links_are_followed_once_and_loops_are_harmless(album: Path) -> None:
    (album / "b" / "up").symlink_to(album, target_is_directory=True)
    (album / "b" / "self").symlink_to(album / "b" / "self")
    (album / "b" / "again.png").symlink_to(album / "b" / "z.png")
    (album / "b" / "broken.png").symlink_to(album / "nothing.png")
    names = [path.name for path in collect_photos([album, album / "b" / "up"]).photos]
    assert sorted(names) == ["IMG 10.jpg", "IMG 2.JPG", "a.tif", "again.png", "broken.png", "img 1.heic"]


def test_that_nothing_gives_nothing() -> None:
    assert collect_photos([]).photos == ()


OF_OTHERS = (
    "@eaDir/IMG 2.JPG/SYNOPHOTO_THUMB_M.jpg", "#recycle/x.jpg", "b/@Recycle/x.jpg", "$RECYCLE.BIN/S-1/x.jpg",
    "System Volume Information/x.jpg", "L Previews.lrdata/0/x.jpg", ".Trashes/501/x.jpg", ".Trash-1000/files/x.jpg",
    ".@__thumb/x.jpg", "@Recently-Snapshot/GMT/x.jpg", "#snapshot/GMT/x.jpg", "__MACOSX/x.jpg", ".thumbnails/x.jpg",
    "Mine.photoslibrary/resources/derivatives/x.jpeg", "old.photolibrary/Thumbnails/x.jpg",
)  # fmt: skip
OF_THE_USER = ("Previews/a.jpg", "lost+found/a.jpg", "Mine.photoslibrary/originals/0/a.heic", "recycled art/a.jpg")


def put(album: Path, names: tuple[str, ...]) -> None:
    for name in names:
        (album / name).parent.mkdir(parents=True, exist_ok=True)
        (album / name).write_bytes(b"x")


def test_that_what_other_programs_keep_for_themselves_is_passed_over_and_told(album: Path) -> None:
    before = collect_photos([album])
    put(album, OF_OTHERS)
    (album / "b" / "@eaDir").mkdir()  # nothing in it that anybody could miss

    found = collect_photos([album])

    assert found.photos == before.photos and before.passed_over == ()
    passed = {path.relative_to(album).as_posix() for path in found.passed_over}
    assert len(passed) == len(OF_OTHERS)
    assert all(any(name.startswith(f"{folder}/") for folder in passed) for name in OF_OTHERS)


def test_that_a_folder_that_was_named_is_searched_whatever_it_is_called(album: Path) -> None:
    put(album, ("#recycle/album/x.jpg", "#recycle/album/@eaDir/x.jpg"))
    found = collect_photos([album / "#recycle"])
    assert found.photos == (album / "#recycle" / "album" / "x.jpg",)
    assert found.passed_over == (album / "#recycle" / "album" / "@eaDir",)


def test_that_no_photo_of_the_user_is_passed_over(tmp_path: Path) -> None:
    put(tmp_path, (*OF_THE_USER, "Previews/._a.jpg"))
    found = collect_photos([tmp_path])
    assert {path.relative_to(tmp_path).as_posix() for path in found.photos} == set(OF_THE_USER)
    assert found.passed_over == ()


def test_that_photos_out_of_folders_know_the_folder_that_was_named(tmp_path: Path) -> None:
    inside, alone = tmp_path / "day" / "church" / "a.jpg", tmp_path / "b.jpg"
    inside.parent.mkdir(parents=True)
    for path in (inside, alone):
        path.write_bytes(b"")
    found = collect_photos([tmp_path / "day", alone])
    assert found.roots == {inside: tmp_path / "day"} and found.photos == (inside, alone)
