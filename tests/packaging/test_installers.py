"""The installers: as far as their own tools, and those of others, judge them on this system."""

from __future__ import annotations

import plistlib
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from beautydesk.imaging.files.folders import PHOTO_EXTENSIONS
from tests.packaging.steps import PACKAGING

SETUP = PACKAGING / "windows" / "beautydesk.nsi"
DISK_IMAGE = PACKAGING / "macos" / "dmg"
FLATPAK = PACKAGING / "flatpak" / "org.beautydesk.BeautyDesk.yml"
PAYLOAD = ("beautydesk.exe", "beautydesk-window.exe", "_internal/base_library.zip", "_internal/beautydesk/ö ü.txt")


def test_that_windows_offers_the_program_for_every_photo_that_it_knows() -> None:
    text = SETUP.read_text(encoding="utf-8")
    offered = re.findall(r'!insertmacro \$\{DO\} "(\.\w+)"', text)
    assert set(offered) == PHOTO_EXTENSIONS and len(offered) == len(set(offered))


def test_that_what_the_setup_writes_the_uninstaller_takes_away() -> None:
    install, uninstall = SETUP.read_text(encoding="utf-8").split('Section "Uninstall"')
    install = install.replace("${CLASSES}\\${TYPE}\\", "")
    for key in set(re.findall(r'WriteReg\w+ HKCU "(\$\{\w+\}(?:\\\$\{\w+\})?)', install)):
        assert f'DeleteRegKey HKCU "{key}"' in uninstall, key
    assert "EachType Withdraw" in uninstall
    assert not re.search(r'RMDir /r "\$INSTDIR"', uninstall), "the folder may hold what is somebody else's"
    assert "HKLM" not in install + uninstall and "RequestExecutionLevel user" in install


def test_that_every_sentence_of_the_setup_is_in_every_language_of_it() -> None:
    text = SETUP.read_text(encoding="utf-8")
    languages = {name.upper() for name in re.findall(r'MUI_LANGUAGE "(\w+)"', text)}
    said = re.findall(r"LangString (\w+) \$\{LANG_(\w+)\}", text)
    assert {name for name, _ in said} == set(re.findall(r"\$\((\w+)\)", text))
    assert set(said) == {(name, language) for name, _ in said for language in languages}


@pytest.fixture
def setup(tmp_path: Path) -> Path:
    """A real setup around a small payload."""
    if shutil.which("makensis") is None:
        pytest.skip("makensis is not installed")
    for name in PAYLOAD:
        (tmp_path / "bundle" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "bundle" / name).write_bytes(b"MZ" + name.encode())
    Image.new("RGBA", (48, 48), "#a33").save(tmp_path / "icon.ico", sizes=[(16, 16), (48, 48)])
    made = tmp_path / "Beauty-Desk-1.2.3-setup.exe"
    defines = {"VERSION": "1.2.3", "BUNDLE": tmp_path / "bundle", "ICON": tmp_path / "icon.ico", "OUTPUT": made}
    command = ["makensis", "-V2", "-WX", *(f"-D{name}={value}" for name, value in defines.items()), str(SETUP)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    return made


def test_that_the_setup_holds_the_whole_bundle_and_an_uninstaller(setup: Path, tmp_path: Path) -> None:
    if shutil.which("7z") is None:
        pytest.skip("7z is not installed")
    out = tmp_path / "out"
    done = subprocess.run(["7z", "x", f"-o{out}", str(setup)], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    for name in PAYLOAD:
        assert (out / name).read_bytes() == b"MZ" + name.encode()
    assert (out / "uninstall.exe").exists()
    assert "1.2.3".encode("utf-16-le") in setup.read_bytes(), "Windows shows the version"


def test_that_the_hardened_runtime_lets_in_as_little_as_can_be() -> None:
    let_in = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert let_in == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def test_that_the_disk_image_is_refused_with_a_reason_where_it_cannot_be_made(tmp_path: Path) -> None:
    if shutil.which("uname") is None or subprocess.check_output(["uname", "-s"], text=True).strip() == "Darwin":
        pytest.skip("needs a Unix that is no Mac")
    (tmp_path / "A.app" / "Contents").mkdir(parents=True)
    nothing = subprocess.run([DISK_IMAGE, tmp_path / "A.app", tmp_path], capture_output=True, text=True)
    assert nothing.returncode == 1 and "no bundle of a program" in nothing.stderr
    (tmp_path / "A.app" / "Contents" / "Info.plist").write_bytes(plistlib.dumps({}))
    elsewhere = subprocess.run([DISK_IMAGE, tmp_path / "A.app", tmp_path], capture_output=True, text=True)
    assert elsewhere.returncode == 1 and "needs a Mac" in elsewhere.stderr


@pytest.mark.parametrize("script", [DISK_IMAGE, PACKAGING / "wheel"], ids=lambda path: path.name)
def test_that_shell_scripts_are_clean(script: Path) -> None:
    if shutil.which("shellcheck") is None:
        pytest.skip("shellcheck is not installed")
    done = subprocess.run(["shellcheck", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_that_the_flatpak_may_do_what_the_program_needs_and_no_more() -> None:
    manifest = pytest.importorskip("yaml").safe_load(FLATPAK.read_text(encoding="utf-8"))
    assert manifest["id"] == FLATPAK.stem
    leave = manifest["finish-args"]
    assert {"--talk-name=org.freedesktop.secrets", "--talk-name=org.freedesktop.Notifications"} <= set(leave)
    assert not [line for line in leave if re.search(r"filesystem=(host|home)|session-bus|device=all|system-bus", line)]
    for source in manifest["modules"][0]["sources"]:
        place = (FLATPAK.parent / source["path"]).resolve()
        assert place.exists() or "build" in place.parts or "linux" in place.parts, place
