"""What must not leave the program: the key goes to the service alone, and an upload holds nothing but the picture."""

from __future__ import annotations

import io
import os
import sys
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from fault_scenarios import BAD_KEY, FAILURE, NO_FACE
from faulty_service import FaultyService, redirect, refused, reply, reset
from PIL import Image
from real_program import KEY, ONLINE, Ran, RealProgram
from till import Till

NAME = "Jürgen Größe – privat.jpg"
SECRETS = (
    b"Exif",
    b"GPS",
    b"http://ns.adobe.com",
    b"xmpmeta",
    b"ICC_PROFILE",
    b"acsp",
    b"Jensen Kamera",
    b"Zaubertext",
)


def private_photo(path: Path) -> Path:
    """A JPEG with EXIF and a place, XMP, a comment and a colour profile, under a name with umlauts."""
    from PIL import ImageCms

    exif = Image.Exif()
    exif[0x010F], exif[0x010E], exif[0x0112] = "Jensen Kamera", "Zaubertext", 6
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 31.0, 12.0), 3: "E", 4: (13.0, 24.0, 18.0)})
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>Zaubertext</a></x:xmpmeta>'
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.linear_gradient("L").convert("RGB").save(
        path, "JPEG", exif=exif, icc_profile=profile, xmp=xmp, comment=b"Zaubertext", quality=95
    )
    return path


def test_that_an_upload_holds_the_picture_and_nothing_about_it(
    till: Till, program: RealProgram, tmp_path: Path
) -> None:
    till.polls = 0
    original = private_photo(tmp_path / "in" / NAME).read_bytes()
    assert all(secret in original for secret in SECRETS if secret != b"GPS")
    run = program.retouch("in")
    assert run.told == [("done", "")]
    (submit,) = [seen for seen in till.service.seen if "smart-beauty" in seen.path]
    assert set(submit.parts) == {"task_type", "beauty_level", "multi_face", "image_target"}
    image = submit.parts["image_target"]
    assert image.filename in ("photo.jpg", "photo.png")
    told = submit.body + str(submit.headers).encode()
    private = (*SECRETS, "Jürgen".encode(), "Größe".encode(), b"privat", os.fsencode(tmp_path))
    assert [secret for secret in private if secret in told] == []
    with Image.open(io.BytesIO(image.data)) as sent:
        assert (dict(sent.getexif()), sent.info.get("icc_profile"), sent.info.get("xmp")) == ({}, None, None)


def places(program: RealProgram) -> list[str]:
    """Every file below the program's folder that holds the key."""
    files = [path for path in program.folder.rglob("*") if path.is_file()]
    assert any(path.name == "journal.sqlite3" or path.name == "beautydesk.log" for path in files)
    return [str(path) for path in files if KEY.encode() in path.read_bytes()]


def test_that_the_key_is_in_no_file_and_nothing_that_is_said(tmp_path: Path) -> None:
    """Neither where all is well, nor in any kind of trouble, nor in a crash."""
    shameless = refused(401, f"NO_SUCH_{KEY}", f"there is no key {KEY}")
    troubles = {"well": None, "key": BAD_KEY, "shameless": shameless, "reset": reset, "face": NO_FACE, "500": FAILURE}
    runs: list[Ran] = []
    with Till(polls=0) as till:
        for number, trouble in enumerate(troubles.values()):
            program = RealProgram(tmp_path / str(number), till.url)
            program.put("a.png", seed=number)
            if trouble is not None:
                till.submit_with(trouble)
            runs += [program.retouch(), program("retouch", "in", "--engine", "ailab", "-o", "out/"), program.resume()]
            till.heal()
            runs += [program("credits"), program("doctor"), program("key", "status")]
            assert places(program) == []
        crashed = RealProgram(tmp_path / "crash", till.url, "crash")
        crashed.put("a.png", seed=99)
        runs.append(crashed.retouch())
        assert runs[-1].code == 1
        assert "cannot GET" in (crashed.profile / "logs" / "beautydesk.log").read_text()
        assert places(crashed) == []
        assert all(seen.key == KEY for seen in till.service.seen if "/api/" in seen.path)
        assert any(seen.key for seen in till.service.seen)
        assert not [seen for seen in till.service.seen if "/result" in seen.path and KEY in str(seen.headers)]
    assert not [run for run in runs if KEY in run.out + run.err]


def test_that_the_key_does_not_follow_to_the_host_of_the_result_nor_where_that_points(tmp_path: Path) -> None:
    with Till(polls=0) as till, FaultyService() as elsewhere:
        program = RealProgram(tmp_path, till.url)
        program.put("a.png")
        till.service.result[:] = [redirect(f"{elsewhere.url}/result/moved")]

        def deliver(handler: BaseHTTPRequestHandler) -> None:
            (task,) = till.tasks.values()
            reply(200, task.data, "image/jpeg")(handler)

        elsewhere.result = [deliver]
        assert program.retouch().told == [("done", "")]
        strangers = [*elsewhere.seen, *(seen for seen in till.service.seen if "/result" in seen.path)]
        assert len(strangers) == 2
        assert not [seen for seen in strangers if seen.key or KEY in seen.path + str(seen.headers)]


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="no list of processes to look at")
def test_that_the_key_is_in_no_argument_list_of_the_program_or_its_children(till: Till, program: RealProgram) -> None:
    found: list[bytes] = []
    till.polls = 1
    program.put("a.png")

    def look(handler: BaseHTTPRequestHandler) -> None:
        for process in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                found.append(process.read_bytes())
            except OSError:
                continue
        till.tell(handler)

    till.service.poll[:] = [look]
    assert program.cold("retouch", "in", *ONLINE, "-o", "out/").told == [("done", "")]
    assert [line for line in found if sys.executable.encode() in line and b"beautydesk" in line]
    assert not [line for line in found if KEY.encode() in line]
