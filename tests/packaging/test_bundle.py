"""What a bundle holds: all of the program and nothing of a developer's, told by the lists without building one."""

from __future__ import annotations

import ast
import importlib.util
import os
import plistlib
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from PIL import Image

from beautydesk import __version__, imaging
from beautydesk.imaging.files.folders import PHOTO_EXTENSIONS

ROOT = Path(__file__).resolve().parents[2]
BUNDLE = ROOT / "packaging" / "bundle"
SYSTEMS = ("linux", "win32", "darwin")
sys.path[:0] = [str(BUNDLE), str(ROOT / "packaging")]

import contents  # noqa: E402
import entry  # noqa: E402

# Which part of OpenCV has what the program calls. A function that is new here belongs to a part in BUILD_LIST, or the
# bundles' own OpenCV lacks it.
OPENCV = {
    "core": """LUT absdiff add addWeighted convertScaleAbs copyMakeBorder error extractChannel max mean merge multiply
        scaleAdd setNumThreads split subtract transform""",
    "imgproc": """GaussianBlur Sobel blur boundingRect circle connectedComponents connectedComponentsWithStats
        createHanningWindow cvtColor dilate ellipse erode fillPoly getStructuringElement medianBlur morphologyEx
        phaseCorrelate polylines remap resize warpAffine""",
    "imgcodecs": "imdecode imencode",
    "features2d": "BFMatcher SIFT",
    "calib3d": "estimateAffine2D",
    "video": "DISOpticalFlow findTransformECC",
}
CONSTANT = re.compile(r"[A-Z][A-Z0-9]*_[A-Z0-9_a-z]*$")


@cache
def source() -> str:
    """All of the program's code."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "beautydesk").rglob("*.py")))


def entries(lock: str) -> list[str]:
    text = (BUNDLE / f"{lock}.lock").read_text(encoding="utf-8")
    return [line for line in text.replace("\\\n", " ").splitlines() if not line.lstrip().startswith("#")]


def test_that_every_module_that_is_named_exists() -> None:
    ours = [name for name in contents.HIDDEN if importlib.util.find_spec(name) is None]
    assert ours == []


def test_that_imaging_is_taken_whole_though_its_rooms_have_made_up_names() -> None:
    homes = {f"beautydesk.imaging.{home}" for home in imaging._HOMES}
    assert homes <= set(contents.HIDDEN)


def test_that_the_program_imports_nothing_that_is_left_out() -> None:
    extras = {"c2pa", "dask", "distributed"}  # it asks for them where they are used, and says what is missing
    out = set(contents.EXCLUDED) - extras
    found = re.findall(r"^ *(?:import ([\w., ]+)|from ([\w.]+) import ([\w, ]+))", source(), re.M)
    imported = {name.split(" as ")[0] for names, _, _ in found for name in names.split(", ")}
    imported |= {f"{package}.{name}" for _, package, names in found for name in names.split(", ")}
    assert not {name for name in imported if any(name == one or name.startswith(f"{one}.") for one in out)}


WITHOUT_OTHER_CODECS = """
import sys
sys.path[:0] = [{bundle!r}, {samples!r}]
import contents, imaging_samples
from importlib.abc import MetaPathFinder

class OnlyOurs(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        package, _, module = name.partition(".")
        if package == "imagecodecs" and module.startswith("_") and module not in contents.CODECS:
            raise ImportError(name)

files = {{name: file for name, file in imaging_samples.samples().items() if name.endswith((".tif", ".jpg"))}}
for name in [name for name in sys.modules if name.startswith("imagecodecs")]:
    del sys.modules[name]
sys.meta_path.insert(0, OnlyOurs())
for name in [name for name in sys.modules if name.startswith("tifffile")]:
    del sys.modules[name]
from beautydesk.imaging import decode_bytes
for name, file in files.items():
    assert decode_bytes(file).pixels.size, name
print(len(files), "imagecodecs._imcd" in sys.modules)
"""


@pytest.mark.slow
def test_that_photos_of_every_kind_are_decoded_by_the_codecs_that_are_taken() -> None:
    code = WITHOUT_OTHER_CODECS.format(bundle=str(BUNDLE), samples=str(ROOT / "tests" / "imaging"))
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, timeout=120)
    assert run.returncode == 0, run.stderr
    count, has_loaded = run.stdout.split()
    assert int(count) > 20 and has_loaded == "True"


def test_that_every_resource_and_network_is_taken_but_no_source_of_a_catalogue() -> None:
    taken = {Path(path) for path, _ in contents.data_files()}
    wanted = {path for path in (ROOT / "resources").rglob("*") if path.is_file() and path.suffix not in {".ts"}}
    assert wanted - taken == {ROOT / "resources" / "i18n" / "README.md"}
    assert {path.suffix for path in taken} >= {".qm", ".svg", ".icc", ".html", ".tflite", ".webp"}
    assert ROOT / "LICENSE" in taken
    places = {Path(path).name: folder for path, folder in contents.data_files()}
    assert places["beautydesk_de.qm"] == "beautydesk/_resources/i18n"
    assert places["face_landmark.tflite"] == "beautydesk/engines/local/models"


def test_that_of_turbojpeg_the_library_is_taken_and_the_module_is_not() -> None:
    taken = contents.binary_files()
    if importlib.util.find_spec("turbojpeg") is None:
        assert taken == []
    else:
        ((file, folder),) = taken
        assert Path(file).is_file() and not Path(file).name.startswith("turbojpeg.")
        assert contents.is_wanted(f"{folder}/{Path(file).name}", sys.platform)
    assert "turbojpeg" in contents.EXCLUDED


@pytest.mark.parametrize(
    ("system", "place", "wanted"),
    [
        ("linux", "PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("linux", "PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("linux", "PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("linux", "PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("linux", "PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("linux", "PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("linux", "PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so", True),
        ("linux", "PySide6/Qt/plugins/iconengines/libqsvgicon.so", True),
        ("linux", "PySide6/Qt/plugins/imageformats/libqtiff.so", False),
        ("linux", "PySide6/Qt/plugins/imageformats/libqsvg.so", True),
        ("linux", "PySide6/Qt/plugins/imageformats/libqwebp.so", True),  # the pictures of the help
        ("linux", "PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("linux", "PySide6/Qt/lib/libQt6EglFSDeviceIntegration.so.6", False),
        ("linux", "PySide6/Qt/lib/libQt6WaylandClient.so.6", True),
        ("linux", "PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("linux", "PySide6/Qt/translations/qtbase_fr.qm", False),
        ("linux", "beautydesk/_resources/i18n/beautydesk_en.qm", True),
        ("linux", "libgtk-3.so.0", False),
        ("linux", "libxcb-cursor.so.0", True),
        ("win32", "PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("win32", "PySide6\\plugins\\platforms\\qdirect2d.dll", False),
        ("win32", "PySide6\\opengl32sw.dll", False),
        ("win32", "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll", True),
        ("darwin", "PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
        ("darwin", "PySide6/Qt/plugins/platforms/libqminimal.dylib", False),
    ],
)
def test_that_of_qt_only_what_the_window_uses_is_taken(system: str, place: str, wanted: bool) -> None:
    assert contents.is_wanted(place, system) is wanted


@pytest.mark.parametrize("system", SYSTEMS)
def test_that_the_keyring_of_each_system_is_named(system: str) -> None:
    backend = {"linux": "SecretService", "win32": "Windows", "darwin": "macOS"}[system]
    assert f"keyring.backends.{backend}" in contents.hidden_imports(system)


def test_that_the_specification_is_python_and_hands_over_what_the_lists_say() -> None:
    text = (BUNDLE / "beautydesk.spec").read_text(encoding="utf-8")
    tree = ast.parse(text)
    asked = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and _of(node, "contents")}
    assert asked and all(hasattr(contents, name) for name in asked)
    assert 'collect_submodules("beautydesk")' in text
    assert "strip=True" not in text


def test_that_programs_which_are_opened_from_a_bundle_load_their_own_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PYINSTALLER_RESET_ENVIRONMENT", "")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle/_internal")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/opt/lib")
    entry.keep_libraries_to_ourselves()
    assert os.environ["LD_LIBRARY_PATH"] == "/opt/lib" and "LD_LIBRARY_PATH_ORIG" not in os.environ
    assert os.environ["PYINSTALLER_RESET_ENVIRONMENT"] == "1"  # or a worker would find none of them

    entry.keep_libraries_to_ourselves()
    assert "LD_LIBRARY_PATH" not in os.environ


def _of(node: ast.Attribute, name: str) -> bool:
    return isinstance(node.value, ast.Name) and node.value.id == name


def test_that_the_version_is_the_programs_own() -> None:
    assert contents.program_version() == __version__


def test_that_macos_is_told_what_the_program_opens() -> None:
    plist = plistlib.loads(plistlib.dumps(contents.info_plist(__version__)))
    assert plist["CFBundleShortVersionString"] == __version__
    types = [kind for row in plist["CFBundleDocumentTypes"] for kind in row["LSItemContentTypes"]]
    assert {"public.jpeg", "public.heic", "public.camera-raw-image", "public.folder"} <= set(types)
    assert {".jpg", ".heic", ".dng", ".webp", ".avif"} <= PHOTO_EXTENSIONS


@pytest.mark.parametrize(("system", "kind"), [("win32", "ICO"), ("darwin", "ICNS")])
def test_that_each_system_gets_its_kind_of_icon(system: str, kind: str, tmp_path: Path) -> None:
    path = contents.icon(system, str(tmp_path))
    assert path is not None
    with Image.open(path) as icon:
        assert icon.format == kind
        assert max(icon.size) >= 256
    assert contents.icon("linux", str(tmp_path)) is None


def test_that_the_own_opencv_has_every_function_that_the_program_calls() -> None:
    called = set(re.findall(r"\bcv2\.([A-Za-z_]\w*)", source()))
    functions = {name for name in called if not CONSTANT.match(name)}
    known = {name for names in OPENCV.values() for name in names.split()}
    assert functions <= known, "put them to their part of OpenCV above"
    script = (BUNDLE / "opencv").read_text(encoding="utf-8")
    built = re.search(r"BUILD_LIST=([\w,]+)", script)
    assert built is not None and {*OPENCV, "python3", "flann"} == set(built[1].split(","))


def test_that_the_own_opencv_is_the_version_that_the_program_is_tested_with() -> None:
    lock = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")
    version = re.search(r"^version=(.+)$", (BUNDLE / "opencv").read_text(encoding="utf-8"), re.M)
    assert version is not None and f"opencv-python-headless=={version[1]} " in lock


@pytest.mark.parametrize("lock", ["opencv", "pyinstaller"])
def test_that_tools_of_the_build_are_pinned_and_hashed(lock: str) -> None:
    assert entries(lock)
    for line in entries(lock):
        assert re.match(r"[a-z0-9-]+==[\w.]+( ; [^#]+?)?( +--hash=sha256:[0-9a-f]{64})+$", line), line


def test_that_opencv_is_built_with_the_numpy_that_it_will_meet() -> None:
    program = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")
    mine = {Requirement(line.split("--hash")[0].strip()) for line in entries("opencv") if line.startswith("numpy==")}
    assert mine and all(f"numpy{one.specifier} ; {one.marker}".replace('"', "'") in program for one in mine)


@pytest.mark.parametrize("script", ["appimage", "build", "deb", "lock", "opencv"])
def test_that_shellcheck_finds_nothing(script: str) -> None:
    if shutil.which("shellcheck") is None:
        pytest.skip("shellcheck is not installed")
    run = subprocess.run(["shellcheck", BUNDLE / script], capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stdout
