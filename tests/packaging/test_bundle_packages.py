"""What is made around a bundle: .deb and AppImage of a small program that stands in for it, and a real bundle where
BEAUTYDESK_BUNDLE names its program."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from beautydesk import __version__

ROOT = Path(__file__).resolve().parents[2]
BUNDLE = ROOT / "packaging" / "bundle"
OUR_TIME = "1767225600"
sys.path[:0] = [str(BUNDLE)]

import strip  # noqa: E402

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="packages for Linux")


def said(*command: str | Path, **environ: str) -> str:
    own = {"SOURCE_DATE_EPOCH": OUR_TIME, "BEAUTYDESK_PYTHON": sys.executable, **environ}
    run = subprocess.run(command, capture_output=True, text=True, timeout=300, env={**os.environ, **own})
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


def needs(*programs: str) -> None:
    for program in programs:
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder like a bundle: a real program, and one library beside it."""
    folder = tmp_path_factory.mktemp("small") / "beautydesk"
    (folder / "_internal").mkdir(parents=True)
    shutil.copy(shutil.which("echo") or "/bin/echo", folder / "beautydesk")
    return folder


@pytest.fixture(scope="module")
def deb(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    needs("dpkg-deb", "dpkg", "readelf")
    if subprocess.run(["dpkg", "-S", "/usr/bin/dpkg"], capture_output=True).returncode:
        pytest.skip("no system of packages of Debian's")
    folder = tmp_path_factory.mktemp("deb")
    said(BUNDLE / "deb", small, __version__, folder, XZ_LEVEL="0", DEBEMAIL="somebody@example.org")
    return next(folder.glob("*.deb"))


@pytest.mark.slow
def test_that_the_package_says_what_it_is_and_needs(deb: Path) -> None:
    fields = dict(line.split(": ", 1) for line in said("dpkg-deb", "-f", deb).splitlines() if re.match(r"[A-Z]", line))
    assert fields["Package"] == "beautydesk" and fields["Version"] == __version__
    assert fields["Maintainer"] == "Beauty Desk contributors <somebody@example.org>"
    assert re.match(r"libc6 \(>= 2\.\d+\), ", fields["Depends"])
    assert {"fontconfig-config", "libx11-data", "xkb-data"} <= set(fields["Depends"].split(", "))
    assert fields["Section"] == "graphics" and int(fields["Installed-Size"]) > 0
    assert not fields["Description"].lower().startswith(("a ", "the ", "beauty desk"))
    assert max(map(len, said("dpkg-deb", "-f", deb, "Description").splitlines())) <= 80


@pytest.mark.slow
def test_that_the_package_holds_program_desktop_and_papers_and_no_database(deb: Path) -> None:
    listed = said("dpkg-deb", "-c", deb).splitlines()
    names = {line.split()[5] for line in listed}
    assert "./usr/bin/beautydesk -> ../lib/beautydesk/beautydesk" in "\n".join(listed)
    for name in (
        "lib/beautydesk/beautydesk", "share/applications/org.beautydesk.BeautyDesk.desktop",
        "share/metainfo/org.beautydesk.BeautyDesk.metainfo.xml", "share/mime/packages/org.beautydesk.BeautyDesk.xml",
        "share/man/man1/beautydesk.1.gz", "share/icons/hicolor/scalable/apps/org.beautydesk.BeautyDesk.svg",
        "share/doc/beautydesk/copyright", "share/doc/beautydesk/changelog.gz", "share/lintian/overrides/beautydesk",
    ):  # fmt: skip
        assert f"./usr/{name}" in names, name
    assert not any("mimeinfo" in name or name.endswith((".cache", "/types", "globs2")) for name in names)
    assert all(line.split()[1] == "root/root" and line[8] != "w" for line in listed if not line.startswith("l"))
    assert {line.split()[3] for line in listed} == {"2026-01-01"}


@pytest.mark.slow
def test_that_an_appimage_is_the_runtime_and_an_image_that_starts_the_program(small: Path, tmp_path: Path) -> None:
    needs("mksquashfs", "unsquashfs")
    runtime = tmp_path / "runtime"
    runtime.write_bytes(b"\x7fELF, the runtime" * 64)
    out = tmp_path / "out"
    said(BUNDLE / "appimage", small, __version__, out, RUNTIME=str(runtime), ZSTD_LEVEL="1")
    image = next(out.iterdir())
    size = runtime.stat().st_size
    assert image.read_bytes()[:size] == runtime.read_bytes()
    assert image.read_bytes()[size : size + 4] == b"hsqs"
    assert os.access(image, os.X_OK)
    said("unsquashfs", "-quiet", "-no-progress", "-offset", str(size), "-dest", tmp_path / "root", image)
    (tmp_path / "link").symlink_to(tmp_path / "root" / "AppRun")
    assert said(tmp_path / "link", "a word", "b") == "a word b\n"
    assert (tmp_path / "root" / "org.beautydesk.BeautyDesk.desktop").read_text().startswith("[Desktop Entry]")
    assert (tmp_path / "root" / ".DirIcon").read_bytes().startswith(b"\x89PNG")


def test_that_an_appimage_is_not_made_without_a_runtime(small: Path, tmp_path: Path) -> None:
    run = subprocess.run(
        [BUNDLE / "appimage", small, __version__, tmp_path],
        capture_output=True,
        text=True,
        env={**os.environ, "RUNTIME": ""},
    )
    assert run.returncode == 3 and "RUNTIME" in run.stderr
    assert not list(tmp_path.iterdir())


@pytest.fixture
def library() -> Iterator[bytes]:
    import _ctypes

    yield Path(_ctypes.__file__).read_bytes()


def test_that_a_library_whose_segments_left_their_pages_is_known(library: bytes) -> None:
    assert strip.loads(library)
    start = int.from_bytes(library[32:40], "little")
    first = next(at for at in range(start, start + 56 * 16, 56) if library[at : at + 4] == b"\1\0\0\0")
    moved = bytearray(library)
    moved[first + 8 : first + 16] = (int.from_bytes(library[first + 8 : first + 16], "little") + 8).to_bytes(
        8, "little"
    )
    assert not strip.loads(bytes(moved))


@pytest.mark.slow
def test_that_a_bundle_works() -> None:
    program = os.environ.get("BEAUTYDESK_BUNDLE")
    if not program:
        pytest.skip("BEAUTYDESK_BUNDLE names no program of a bundle (packaging/bundle/build)")
    said(sys.executable, BUNDLE / "smoke", program)
