"""Saving: whole or not at all, under a name of its own, never over the original."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from imaging_pictures import encoded, noise, picture, save, saved

from beautydesk.core.errors import PhotoError, SaveError
from beautydesk.core.export import Export, SavedFile
from beautydesk.core.naming import OnExists
from beautydesk.core.photo import Photo
from beautydesk.imaging import decode, decode_bytes
from beautydesk.imaging.files.write import save_original


@pytest.fixture
def original(tmp_path: Path) -> Photo:
    path = tmp_path / "portrait.jpg"
    path.write_bytes(encoded(picture(), "JPEG", quality=95))
    return decode(path)


def names(folder: Path) -> list[str]:
    """All of them, the hidden ones too."""
    return sorted(entry.name for entry in folder.iterdir())


def test_that_a_result_is_written_beside_the_original(tmp_path: Path, original: Photo) -> None:
    written = save(original, tmp_path / "portrait_retouched.jpg")
    assert written == tmp_path / "portrait_retouched.jpg"
    assert names(tmp_path) == ["portrait.jpg", "portrait_retouched.jpg"]
    umask = os.umask(0)
    os.umask(umask)
    if os.name == "posix":
        assert written.stat().st_mode & 0o777 == 0o666 & ~umask


def test_that_taken_names_are_passed_over(tmp_path: Path, original: Photo) -> None:
    target = tmp_path / "out.png"
    target.write_bytes(b"somebody's")
    assert save(original, target) == tmp_path / "out 2.png"
    assert save(original, target) == tmp_path / "out 3.png"
    assert target.read_bytes() == b"somebody's"


def test_that_a_name_taken_at_the_last_moment_is_passed_over(
    tmp_path: Path, original: Photo, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.png"
    real = os.fsync

    def meanwhile(handle: int) -> None:
        target.write_bytes(b"somebody's")
        real(handle)

    monkeypatch.setattr(os, "fsync", meanwhile)
    assert save(original, target, on_exists=OnExists.SKIP) is None
    target.unlink()
    assert save(original, target) == tmp_path / "out 2.png"
    assert target.read_bytes() == b"somebody's"
    assert names(tmp_path) == ["out 2.png", "out.png", "portrait.jpg"]


def test_that_names_stay_safe_without_hard_links(
    tmp_path: Path, original: Photo, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsupported(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", unsupported)
    target = tmp_path / "out.png"
    assert save(original, target) == target
    assert save(original, target) == tmp_path / "out 2.png"
    assert np.array_equal(decode(target).pixels, original.pixels)
    assert names(tmp_path) == ["out 2.png", "out.png", "portrait.jpg"]


def test_that_skip_leaves_what_is_there(tmp_path: Path, original: Photo) -> None:
    target = tmp_path / "out.png"
    target.write_bytes(b"somebody's")
    assert save(original, target, on_exists=OnExists.SKIP) is None
    assert target.read_bytes() == b"somebody's"
    assert save(original, tmp_path / "new.png", on_exists=OnExists.SKIP) == tmp_path / "new.png"


def test_that_replace_replaces_whole(tmp_path: Path, original: Photo) -> None:
    target = tmp_path / "out.png"
    target.write_bytes(b"somebody's")
    assert save(original, target, on_exists=OnExists.REPLACE) == target
    assert np.array_equal(decode(target).pixels, original.pixels)
    assert names(tmp_path) == ["out.png", "portrait.jpg"]


def spellings(tmp_path: Path) -> list[Path]:
    source = tmp_path / "portrait.jpg"
    (tmp_path / "sub").mkdir()
    (tmp_path / "soft.jpg").symlink_to(source)
    (tmp_path / "door").symlink_to(tmp_path, target_is_directory=True)
    os.link(source, tmp_path / "hard.jpg")
    return [
        source,
        tmp_path / "sub" / ".." / "portrait.jpg",
        tmp_path / "soft.jpg",
        tmp_path / "hard.jpg",
        tmp_path / "door" / "portrait.jpg",
        Path(os.path.relpath(source)),
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_that_the_original_is_never_replaced_whatever_it_is_called(tmp_path: Path, original: Photo) -> None:
    before = (tmp_path / "portrait.jpg").read_bytes()
    for target in spellings(tmp_path):
        with pytest.raises(SaveError) as caught:
            save(original, target, on_exists=OnExists.REPLACE)
        assert caught.value.code == "ERROR_SAVE_OVER_ORIGINAL"
        elsewhere = saved(original, target)
        assert not elsewhere.samefile(tmp_path / "portrait.jpg")
        assert save(original, target, on_exists=OnExists.SKIP) is None
    assert (tmp_path / "portrait.jpg").read_bytes() == before
    assert not any(name.endswith(".part") for name in names(tmp_path))


def test_that_a_full_disk_leaves_nothing_behind(
    tmp_path: Path, original: Photo, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    written = 0

    def full(handle: int, data: bytes) -> int:
        nonlocal written
        if written:
            raise OSError(errno.ENOSPC, "No space left on device")
        written += 1
        return real(handle, data[:100])

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(SaveError) as caught:
        save(original, tmp_path / "out.png")
    assert caught.value.code == "ERROR_SAVE_DISK_FULL"
    assert caught.value.message.endswith("The original is untouched.")
    assert caught.value.hint
    assert names(tmp_path) == ["portrait.jpg"]


@pytest.mark.parametrize("on_exists", list(OnExists))
def test_that_a_really_full_disk_leaves_nothing_behind(tmp_path: Path, on_exists: OnExists) -> None:
    small = tmp_path / "small"
    small.mkdir()
    if shutil.which("mount") is None:
        pytest.skip("no mount command")
    command = ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(small)]
    if subprocess.run(command, capture_output=True).returncode:
        pytest.skip("file systems may not be mounted here")
    try:
        photo = decode_bytes(encoded(noise(300, 400), "PNG"))
        with pytest.raises(SaveError) as caught:
            save(photo, small / "out.png", on_exists=on_exists)
        assert caught.value.code == "ERROR_SAVE_DISK_FULL"
        assert names(small) == []
        assert save(decode_bytes(encoded(picture(), "PNG")), small / "fits.png", on_exists=on_exists)
        assert names(small) == ["fits.png"]
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_that_a_folder_that_may_not_be_written_to_is_said(
    tmp_path: Path, original: Photo, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    if os.name == "posix" and os.geteuid() != 0:
        folder.chmod(0o555)
    else:  # the superuser may write everywhere
        real = os.open

        def denied(name: object, flags: int, *rest: object, **more: object) -> int:
            if flags & os.O_CREAT and Path(str(name)).parent == folder:
                raise PermissionError(errno.EACCES, "Permission denied", str(name))
            return real(name, flags, *rest, **more)  # type: ignore[arg-type]

        monkeypatch.setattr(os, "open", denied)
    with pytest.raises(SaveError) as caught:
        save(original, folder / "out.jpg")
    assert caught.value.code == "ERROR_SAVE_NOT_PERMITTED"
    assert "locked" in caught.value.message
    assert names(folder) == []


def test_that_a_missing_folder_and_impossible_names_are_said(tmp_path: Path, original: Photo) -> None:
    with pytest.raises(SaveError) as caught:
        save(original, tmp_path / "none" / "out.jpg")
    assert caught.value.code == "ERROR_SAVE_FOLDER_MISSING"
    with pytest.raises(SaveError) as caught:
        save(original, tmp_path / ("x" * 300 + ".jpg"))
    assert caught.value.code == "ERROR_SAVE_NAME"
    (tmp_path / "dir.jpg").mkdir()
    with pytest.raises(SaveError) as caught:
        save(original, tmp_path / "dir.jpg", on_exists=OnExists.REPLACE)
    assert caught.value.code == "ERROR_SAVE_NAME"
    assert names(tmp_path) == ["dir.jpg", "portrait.jpg"]


def test_that_a_long_name_that_fits_is_written(tmp_path: Path, original: Photo) -> None:
    target = tmp_path / ("x" * 251 + ".jpg")
    assert save(original, target) == target


def test_that_quality_is_as_asked(tmp_path: Path, original: Photo) -> None:
    sizes = []
    for quality in (98, 90, 75, 40):
        written = saved(original, tmp_path / f"{quality}.jpg", export=Export(quality))
        sizes.append(written.stat().st_size)
    assert sizes == sorted(set(sizes), reverse=True)


@pytest.mark.parametrize("chroma", ["4:4:4", "4:2:2", "4:2:0"])
def test_that_colour_is_whole_or_subsampled_as_the_originals(tmp_path: Path, chroma: str) -> None:
    photo = decode_bytes(encoded(picture(), "JPEG", subsampling=chroma))
    assert photo.chroma == chroma
    for full, expected in ((True, "4:4:4"), (False, chroma)):
        written = saved(photo, tmp_path / "a.jpg", export=Export(full_chroma=full), on_exists=OnExists.REPLACE)
        assert decode(written).chroma == expected


def test_that_what_was_no_jpeg_is_not_subsampled(tmp_path: Path) -> None:
    photo = decode_bytes(encoded(picture(), "PNG"))
    written = saved(photo, tmp_path / "a.jpg", export=Export(full_chroma=False))
    assert decode(written).chroma == "4:4:4"


def test_that_the_name_decides_the_format_unless_told(tmp_path: Path, original: Photo) -> None:
    kinds = {"a.jpg": "JPEG", "a.jfif": "JPEG", "a.png": "PNG", "a.tiff": "TIFF", "a.webp": "WEBP", "a.xyz": "JPEG"}
    for name, kind in kinds.items():
        assert decode(save(original, tmp_path / name)).format == kind  # type: ignore[arg-type]
    assert decode(save(original, tmp_path / "b.jpg", fmt="PNG")).format == "PNG"  # type: ignore[arg-type]


def test_that_a_format_too_small_for_the_photo_is_said(tmp_path: Path) -> None:
    wide = Photo(np.zeros((2, 17_000, 3), np.uint8), "PNG")
    with pytest.raises(SaveError) as caught:
        save(wide, tmp_path / "a.webp")
    assert caught.value.code == "ERROR_SAVE_FORMAT_LIMIT"
    assert names(tmp_path) == []


def test_that_the_original_s_own_bytes_are_written_under_the_same_rules(tmp_path: Path, original: Photo) -> None:
    before = (tmp_path / "portrait.jpg").read_bytes()
    target = tmp_path / "out.jpg"
    target.write_bytes(b"somebody's")

    assert save_original(original, target, OnExists.SKIP) is None
    assert target.read_bytes() == b"somebody's"
    assert save_original(original, target) == SavedFile(tmp_path / "out 2.jpg", size=(64, 48))
    assert save_original(original, target, OnExists.REPLACE) == SavedFile(target, size=(64, 48))
    with pytest.raises(SaveError) as caught:
        save_original(original, tmp_path / "portrait.jpg", OnExists.REPLACE)
    assert caught.value.code == "ERROR_SAVE_OVER_ORIGINAL"
    assert names(tmp_path) == ["out 2.jpg", "out.jpg", "portrait.jpg"]
    assert {(tmp_path / name).read_bytes() for name in names(tmp_path)} == {before}


def test_that_an_original_that_is_gone_is_said(tmp_path: Path, original: Photo) -> None:
    (tmp_path / "portrait.jpg").unlink()
    with pytest.raises(PhotoError) as caught:
        save_original(original, tmp_path / "out.jpg")
    assert caught.value.code == "ERROR_PHOTO_MISSING"
    assert names(tmp_path) == []
