"""One photo for another program: what can be given back, where to, and what is not written over."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from PIL import Image

from beautydesk.core.errors import PhotoError, SaveError
from beautydesk.core.export import Size
from beautydesk.core.naming import OnExists
from beautydesk.workflow.destinations import OutputSettings
from beautydesk.workflow.round_trip import CannotGiveBack, round_trip

ROOT = Path(__file__).resolve().parents[2]


def saved(path: Path, **how: object) -> Path:
    Image.new("RGB", (40, 30), "#a87").save(path, **how)
    return path


def test_that_a_photo_goes_back_in_its_own_container_whatever_it_is_called(tmp_path: Path) -> None:
    photo = saved(tmp_path / "is a png.jpg", format="PNG")
    trip = round_trip(photo)
    assert (trip.target, trip.format, trip.in_place) == (photo.resolve(), "PNG", True)
    to = trip.destination(OutputSettings("jpeg", 50, remove_location=True, keep_date=True, size=Size(20)))
    assert (to.path, to.format, to.on_exists, to.named) == (photo.resolve(), "PNG", OnExists.REPLACE, True)
    assert not to.export.remove_location and not to.export.keep_date and to.export.size == Size()


def test_that_a_link_is_followed_so_that_the_file_itself_is_replaced(tmp_path: Path) -> None:
    photo, link = saved(tmp_path / "real.tif"), tmp_path / "link.tif"
    try:
        link.symlink_to(photo)
    except OSError:
        pytest.skip("no links here")
    assert round_trip(link).target == photo.resolve()


def test_that_another_file_is_written_as_all_results_are(tmp_path: Path) -> None:
    photo, other = saved(tmp_path / "a.jpg"), tmp_path / "b.tif"
    trip = round_trip(photo, other)
    assert (trip.target, trip.format, trip.in_place, trip.stamp) == (other.resolve(), "TIFF", False, None)
    assert trip.destination(OutputSettings(remove_location=True)).export.remove_location


@pytest.mark.parametrize(
    ("name", "output", "said"),
    [
        ("gone.jpg", None, "gone.jpg"),
        ("folder", None, "is a folder"),
        ("empty.jpg", None, "0 bytes"),
        ("text.jpg", None, "text.jpg"),
        ("two.gif", None, "is read here and not written (GIF)"),
        ("pages.tif", None, "more than one picture"),
        ("good.jpg", "good.jpg", "is the photo itself"),
        ("good.jpg", "folder", "a file is wanted"),
        ("good.jpg", "good.heic", "does not end in any of .jpg, .png, .tif, .webp"),
        ("good.jpg", "away/good.jpg", "does not exist"),
    ],
)
def test_that_what_cannot_be_given_back_is_refused_before_any_work(
    name: str, output: str | None, said: str, tmp_path: Path
) -> None:
    saved(tmp_path / "good.jpg")
    saved(tmp_path / "two.gif")
    first = Image.new("RGB", (40, 30), "#a87")
    first.save(tmp_path / "pages.tif", save_all=True, append_images=[first])
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty.jpg").touch()
    (tmp_path / "text.jpg").write_text("no photo at all, only words")
    with pytest.raises(CannotGiveBack) as refused:
        round_trip(tmp_path / name, None if output is None else tmp_path / output)
    assert said in refused.value.message


UNPRIVILEGED = """
import os, sys
from pathlib import Path
from beautydesk.workflow.round_trip import CannotGiveBack, round_trip
round_trip(Path(sys.argv[-1]))  # loads all that it takes
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
for name in sys.argv[1:]:
    try:
        print(round_trip(Path(name)).target.name)
    except CannotGiveBack as error:
        print(error.message)
"""


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_that_a_photo_or_folder_without_write_permission_is_refused() -> None:
    """Root may write anywhere, so somebody else tries, in a place that all can get to."""
    with tempfile.TemporaryDirectory() as place:
        sealed, open_ = Path(place, "sealed"), Path(place, "open")
        for folder in (sealed, open_):
            folder.mkdir()
        saved(sealed / "a.jpg").chmod(0o666)
        saved(open_ / "read.jpg").chmod(0o444)
        saved(open_ / "write.jpg").chmod(0o666)
        Path(place).chmod(0o755)
        open_.chmod(0o777)
        sealed.chmod(0o555)
        names = map(str, (sealed / "a.jpg", open_ / "read.jpg", open_ / "write.jpg"))
        command = [sys.executable, "-c", UNPRIVILEGED, *names]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
        sealed.chmod(0o755)
    assert len(said := done.stdout.splitlines()) == 3, done.stderr
    assert "cannot be written to" in said[0] and "may not be written to" in said[1] and said[2] == "write.jpg"


def test_that_the_copy_is_for_us_alone_and_as_old_as_the_photo(tmp_path: Path) -> None:
    photo = saved(tmp_path / "-odd näme.jpg")
    photo.chmod(0o644)
    os.utime(photo, (1_000_000_000, 1_000_000_000))
    copy = round_trip(photo).take_copy(tmp_path / "ours" / "edit")
    assert copy.name == photo.name and copy.read_bytes() == photo.read_bytes()
    assert copy.stat().st_mtime == 1_000_000_000
    assert os.name != "posix" or stat.S_IMODE(copy.stat().st_mode) == 0o600
    trip = round_trip(photo)
    photo.unlink()
    with pytest.raises(PhotoError, match="-odd näme"):
        trip.take_copy(tmp_path / "more")


def test_that_what_has_changed_or_gone_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    photo = saved(tmp_path / "a.jpg")
    trip = round_trip(photo)
    trip.check()
    Image.new("RGB", (400, 300), "#78a").save(photo)
    with pytest.raises(SaveError, match="changed by another program"):
        trip.check()
    photo.unlink()
    with pytest.raises(SaveError, match="not there any more"):
        trip.check()
    other = round_trip(saved(photo), tmp_path / "out.jpg")
    other.check()
    saved(tmp_path / "out.jpg")
    with pytest.raises(SaveError, match="changed by another program"):
        other.check()
