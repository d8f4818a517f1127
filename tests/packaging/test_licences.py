"""Whose work is shipped: what the list says is what is installed, what is shown, and what bundles may hold."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pillow_heif
import pytest
from packaging.utils import canonicalize_name
from PIL import Image

from tests.packaging.steps import step

ROOT = Path(__file__).resolve().parents[2]


licences = step("licences")
without_x265 = step("without_x265")
models = step("models")


@pytest.fixture(scope="module")
def terms():
    return licences.Terms.read()


@pytest.fixture(scope="module")
def needed() -> list[metadata.Distribution]:
    try:
        return licences.needed()
    except metadata.PackageNotFoundError as error:
        pytest.skip(f"{error}: an extra is not installed here")


def test_that_what_is_installed_is_what_the_list_says(terms, needed: list[metadata.Distribution]) -> None:
    assert {"pyside6-essentials", "pillow-heif", "starlette"} <= {canonicalize_name(one.name) for one in needed}
    assert list(licences.package_problems(terms, needed)) == []


def test_that_every_package_of_the_lock_is_in_the_list(terms) -> None:
    lock = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")
    assert set(re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE)) <= set(terms.packages)


def test_that_the_list_allows_all_that_it_names_and_names_all_that_it_allows(terms) -> None:
    rows = [row for row in terms.packages.values() if "not_bundled" not in row] + [*terms.libraries.values()]
    assert [row for row in rows if not terms.allows(row["licence"])] == []
    named = " ".join(row["licence"] for row in rows)
    assert [licence for licence in terms.allowed if licence not in named] == []
    assert all(row["address"].startswith(("https://", "http://www.libpng.org")) for row in rows)


@pytest.mark.parametrize(
    "expression", ["GPL-2.0-only", "MIT AND GPL-3.0-only", "", "Proprietary", "BSD-3-Clause-Attribution"]
)
def test_that_other_terms_are_refused(terms, expression: str) -> None:
    assert not terms.allows(expression)


def test_that_a_package_that_changed_its_terms_is_noticed(terms, tmp_path: Path) -> None:
    def distribution(name: str, *lines: str) -> metadata.Distribution:
        folder = tmp_path / f"{name}-1.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text("\n".join(["Metadata-Version: 2.4", f"Name: {name}", "Version: 1", *lines]))
        return metadata.PathDistribution(folder)

    changed = distribution("anyio", "License-Expression: GPL-3.0-only")
    unknown = distribution("unheard-of", "Classifier: License :: OSI Approved :: MIT License")
    silent = distribution("h11")
    problems = list(licences.package_problems(terms, [changed, unknown, silent]))
    assert [problem.split(" ")[0] for problem in problems] == ["anyio", "unheard-of", "h11"]
    assert "GPL-3.0-only" in problems[0] and "MIT" in problems[1] and "nothing" in problems[2]


def test_that_library_files_of_a_bundle_are_told_by_name(terms, tmp_path: Path) -> None:
    inside = tmp_path / "_internal"
    for name in (
        "libz.so.1",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6/Qt/lib/libicudata.so.73",
        "PIL/_imaging.cpython-311-x86_64-linux-gnu.so",
        "lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so",
        "opencv_python_headless.libs/libcrypto-a324fe28.so.1.1.1k",
        "libcrypto.so.3",
        "Qt6Gui.dll",
        "lib-dynload/readline.cpython-311-x86_64-linux-gnu.so",
        "PySide6/Qt/lib/libQt6Lottie.so.6",
        "pillow_heif.libs/libx265-4883ecb5.so.217",
        "libnobodyknows.so.1",
    ):
        (inside / name).parent.mkdir(parents=True, exist_ok=True)
        (inside / name).write_bytes(b"\x7fELF")
    found = {path.name: licences.file_work(terms, path, tmp_path) for path in licences.natives(tmp_path)}
    said = {name: work if isinstance(work, str) else f"{work.name}: {work.licence}" for name, work in found.items()}
    assert said.pop("libz.so.1") == "zlib: Zlib"
    assert said.pop("libQt6Core.so.6") == "Qt: LGPL-3.0-only" == said.pop("Qt6Gui.dll")
    assert said.pop("libicudata.so.73") == "ICU: Unicode-3.0"
    assert said.pop("_imaging.cpython-311-x86_64-linux-gnu.so") == "pillow: MIT-CMU"
    assert said.pop("_ssl.cpython-311-x86_64-linux-gnu.so") == "Python: PSF-2.0"
    assert said.pop("libcrypto-a324fe28.so.1.1.1k") == "OpenSSL 1.1: OpenSSL"
    assert said.pop("libcrypto.so.3") == "OpenSSL: Apache-2.0"
    assert "GPL 3" in said.pop("readline.cpython-311-x86_64-linux-gnu.so")
    assert "GPL 3" in said.pop("libQt6Lottie.so.6")
    assert "GPL 2" in said.pop("libx265-4883ecb5.so.217")
    assert "does not say" in said.pop("libnobodyknows.so.1")
    assert said == {}


def test_that_the_texts_of_all_that_is_passed_on_go_along(terms, needed: list[metadata.Distribution]) -> None:
    library = licences.Work("libheif", "", "LGPL-3.0-only", "https://github.com/strukturag/libheif")
    text = licences.third_party(terms, needed, [library])
    head, _, texts = text.partition("=" * 100)
    for name in ("PySide6_Essentials", "numpy", "pillow_heif", "libheif"):
        assert re.search(rf"^{name} .*\n +https://", head, re.MULTILINE), name
    assert not re.search(r"^turbojpeg ", head, re.MULTILINE), "its Python part may not be passed on"
    networks = (ROOT / "packaging" / "licence_texts" / "face-networks.txt").read_text(encoding="utf-8").strip()
    for words in (
        "GNU LESSER GENERAL PUBLIC LICENSE",
        "GNU GENERAL PUBLIC LICENSE",
        "Mozilla Public License",
        networks,
    ):
        assert words in texts


def test_that_the_licence_of_the_networks_is_the_one_that_came_with_them() -> None:
    text = (ROOT / "packaging" / "licence_texts" / "face-networks.txt").read_bytes()
    member = next(member for member in models.MEMBERS if member.name == "LICENSE.txt")
    assert hashlib.sha256(text).hexdigest() == member.sha256


READ = """
import hashlib, pillow_heif, sys
photo = pillow_heif.open_heif(sys.argv[1])
print(pillow_heif.__file__, hashlib.sha256(bytes(photo.data)).hexdigest())
"""


@pytest.mark.slow
def test_that_heic_is_read_to_the_same_pixels_without_the_encoder(tmp_path: Path) -> None:
    if not sys.platform.startswith("linux") or not any(map(shutil.which, ("cc", "gcc", "clang"))):
        pytest.skip("needs Linux and a C compiler")
    heif, x265 = without_x265.libraries()
    with Image.open(ROOT / "resources" / "sample" / "before.jpg") as picture:
        pillow_heif.from_pillow(picture).save(tmp_path / "photo.heic")
    site, copy = heif.parent.parent, tmp_path / "site"
    shutil.copytree(site / "pillow_heif", copy / "pillow_heif")
    shutil.copytree(heif.parent, copy / heif.parent.name)
    for module in site.glob("_pillow_heif*"):
        shutil.copyfile(module, copy / module.name)
    asked = without_x265.ASKED.search(heif.read_bytes())
    made = without_x265.compiled(asked[1].decode(), x265.name, tmp_path)
    assert licences.EMPTY_LIBRARY in made.read_bytes() and made.stat().st_size < 40_000
    made.replace(copy / heif.parent.name / x265.name)

    def read(*places: Path) -> list[str]:
        environ = {"PYTHONPATH": ":".join(map(str, places))}
        command = [sys.executable, "-c", READ, str(tmp_path / "photo.heic")]
        return subprocess.run(command, env=environ, capture_output=True, text=True, check=True).stdout.split()

    with_it, without_it = read(site), read(copy, site)
    assert without_it[0].startswith(str(copy)) and not with_it[0].startswith(str(copy))
    assert without_it[1] == with_it[1]


@pytest.mark.gui
def test_that_the_window_shows_the_list(terms) -> None:
    from beautydesk.ui.about_page import shipped

    packages, libraries = shipped()
    named = {(name, licence) for name, licence, _ in packages}
    assert named >= {(row.get("shown", name), row["licence"]) for name, row in terms.packages.items()}
    assert ("MediaPipe face networks", "Apache-2.0") in named and len(named) == len(terms.packages) + 1
    assert {name for name, _, _ in libraries} == set(terms.libraries)
