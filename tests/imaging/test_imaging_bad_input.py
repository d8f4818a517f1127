"""Whatever is dropped: a photo or one clear sentence, nothing else, and never a wait."""

from __future__ import annotations

import os
import socket
import struct
import sys
import zlib
from pathlib import Path

import pytest
from imaging_pictures import encoded, noise, picture

from beautydesk.core.errors import PhotoError
from beautydesk.imaging import decode, decode_bytes, inspect, thumbnail


def refused(path: Path, at_the_header: bool = True) -> PhotoError:
    """The one error that all ways in agree on."""
    errors = []
    for look in (inspect, decode, lambda p: thumbnail(p, 64)):
        if look is inspect and not at_the_header:
            continue
        with pytest.raises(PhotoError) as caught:
            look(path)
        errors.append(caught.value)
    assert len({error.code for error in errors}) == 1
    assert path.name in errors[0].message
    assert errors[0].message.endswith(".")
    return errors[0]


@pytest.mark.parametrize("data", [b"hello, this is text", b"\0" * 4096, b"PK\3\4" + bytes(100)])
def test_that_what_is_no_image_is_said_to_be_none(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "holiday.jpg"
    path.write_bytes(data)
    error = refused(path)
    assert error.code == "ERROR_PHOTO_NOT_AN_IMAGE"
    assert "HEIC" in error.hint


@pytest.mark.parametrize("fmt", ["JPEG", "PNG", "TIFF", "WEBP", "HEIF", "AVIF", "BMP", "GIF"])
def test_that_a_truncated_photo_is_refused_as_damaged(tmp_path: Path, fmt: str) -> None:
    data = encoded(noise(200, 300), fmt)
    path = tmp_path / f"cut.{fmt.lower()}"
    path.write_bytes(data[: len(data) * 6 // 10])
    at_the_header = fmt in ("HEIF", "AVIF", "WEBP")
    with pytest.raises(PhotoError) as caught:
        decode(path)
    assert caught.value.code == "ERROR_PHOTO_DAMAGED"
    if not at_the_header:
        refused(path, at_the_header=False)


def test_that_a_few_bytes_of_a_photo_are_damaged_not_unknown(tmp_path: Path) -> None:
    path = tmp_path / "head.jpg"
    path.write_bytes(encoded(picture(), "JPEG")[:40])
    assert refused(path).code == "ERROR_PHOTO_DAMAGED"


def test_that_an_empty_file_is_called_empty(tmp_path: Path) -> None:
    path = tmp_path / "empty.jpg"
    path.touch()
    assert refused(path).code == "ERROR_PHOTO_EMPTY"
    with pytest.raises(PhotoError) as caught:
        decode_bytes(b"")
    assert caught.value.code == "ERROR_PHOTO_EMPTY"


def test_that_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone.jpg").code == "ERROR_PHOTO_MISSING"
    assert refused(tmp_path / "gone" / "far.jpg").code == "ERROR_PHOTO_MISSING"
    folder = tmp_path / "folder"
    folder.mkdir()
    assert refused(folder).code == "ERROR_PHOTO_NOT_AN_IMAGE"
    assert refused(Path(tmp_path / ("x" * 300 + ".jpg"))).code == "ERROR_PHOTO_UNREADABLE"


def test_that_reading_that_is_not_permitted_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "theirs.jpg"
    path.write_bytes(encoded(picture(), "JPEG"))
    if os.name == "posix" and os.geteuid() != 0:
        path.chmod(0)
    else:  # the superuser may read everything: the system call is made to refuse
        real = os.open

        def denied(name: object, *rest: object, **more: object) -> int:
            if str(name) == str(path):
                raise PermissionError(13, "Permission denied", str(path))
            return real(name, *rest, **more)  # type: ignore[arg-type]

        monkeypatch.setattr(os, "open", denied)
    assert refused(path).code == "ERROR_PHOTO_UNREADABLE"


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in the file system")
def test_that_pipes_devices_and_sockets_never_block(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.jpg"
    os.mkfifo(pipe)
    assert refused(pipe).code == "ERROR_PHOTO_NOT_AN_IMAGE"
    with pytest.raises(PhotoError):
        decode(Path("/dev/zero"))
    name = tmp_path / "s.jpg"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.path.relpath(name))
        assert refused(name).code == "ERROR_PHOTO_NOT_AN_IMAGE"


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few hundred bytes that claims to be huge."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("size", [(20_000, 12_501), (60_000, 60_000), (2_000_000_000, 2)])
def test_that_a_bomb_is_refused_by_its_header(tmp_path: Path, size: tuple[int, int]) -> None:
    path = tmp_path / "bomb.png"
    path.write_bytes(bomb(*size))
    error = refused(path)
    assert error.code == "ERROR_PHOTO_TOO_LARGE"
    assert "250 megapixels" in error.message


def test_that_180_megapixels_are_no_bomb(tmp_path: Path) -> None:
    path = tmp_path / "large.png"
    path.write_bytes(bomb(18_000, 10_000))
    assert inspect(path).width == 18_000
