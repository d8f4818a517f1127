"""The program itself: which it is, how it came here, what it is made of, and whether its window can be opened."""

from __future__ import annotations

import contextlib
import functools
import importlib.metadata
import importlib.util
import locale
import os
import platform
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from beautydesk import __version__
from beautydesk.checkup.finding import Finding
from beautydesk.compose import Parts
from beautydesk.core.phrase import Phrase
from beautydesk.support import assets

QT: Final = "PySide6-Essentials"
# As in pyproject.toml, which an installed program does not have.
PACKAGES: Final = (
    QT, "httpx", "certifi", "truststore", "pillow", "pillow-heif", "rawpy", "tifffile", "imagecodecs", "turbojpeg",
    "keyring", "jeepney", "numpy", "opencv-python-headless", "ai-edge-litert", "platformdirs", "tqdm", "filelock",
)  # fmt: skip
EXTRAS: Final = {"provenance": "c2pa", "service": "starlette", "cluster": "distributed"}
ENTRY: Final = "org.beautydesk.BeautyDesk.desktop"
_FONTS: Final = {"zh": "Chinese", "ar": "Arabic"}  # languages of ours that a bare system has no letters for
_SECONDS: Final = 5.0
_VERSION: Final = re.compile(r"^Version: (\S+)", re.MULTILINE)


def program() -> Finding:
    system = f"Python {platform.python_version()}, {platform.platform()}"
    return Finding("program", f"Beauty Desk {__version__}, {system}")


def installed() -> Finding:
    """How it came here, and whose Qt it opens its window with."""
    qt = version_of(QT)
    if importlib.util.find_spec("PySide6") is None:
        return Finding("installed", f"{way(os.environ)}; without Qt")
    return Finding("installed", f"{way(os.environ)}; Qt {qt} with it" if qt else f"{way(os.environ)}; the system's Qt")


def way(environ: Mapping[str, str], executable: str = sys.executable, *, frozen: bool | None = None) -> str:
    """A few words: from its source, as a package of Python, or as a whole of one kind."""
    if environ.get("FLATPAK_ID") or Path("/.flatpak-info").exists():
        return "as a Flatpak"
    if frozen if frozen is not None else getattr(sys, "frozen", False):
        if environ.get("APPIMAGE"):
            return "as an AppImage"
        owned = sys.platform == "linux" and executable.startswith(("/usr/lib/", "/opt/"))
        return "as a package of the system" if owned else "as a bundle"
    is_source = assets.path("home.json").parent.name == "resources"
    return "from its source" if is_source else "as a package of Python"


def packages() -> Finding:
    known = {name: version for name in PACKAGES if (version := version_of(name))}
    return Finding("packages", ", ".join(f"{name} {version}" for name, version in known.items()) or "not told here")


@functools.cache
def version_of(package: str) -> str:
    """'' where it is not installed, or nothing is written about it."""
    try:
        written = importlib.metadata.distribution(package).read_text("METADATA") or ""
    except importlib.metadata.PackageNotFoundError:
        return ""
    found = _VERSION.search(written)  # the library's own `version` reads all of what is often a long page
    return found[1] if found else ""


def extras() -> Finding:
    here = [name for name, module in EXTRAS.items() if importlib.util.find_spec(module) is not None]
    missing = [name for name in EXTRAS if name not in here]
    told = "; ".join(f"{state} {', '.join(names)}" for state, names in (("with", here), ("without", missing)) if names)
    return Finding("extras", told)


def desktop(environ: Mapping[str, str], platform: str = sys.platform) -> Iterator[Finding]:
    """Is there an entry in the menu of programs, and does it start something? Linux alone has them as files."""
    if platform != "linux":
        return
    files = (folder / "applications" / ENTRY for folder in _data_folders(environ))
    file = next((one for one in files if one.is_file()), None)
    if file is None:
        yield Finding("desktop", "no entry in the menu of programs; it is started by its name")
        return
    started = _started_by(file)
    if started and (shutil.which(started, path=environ.get("PATH")) or "/flatpak" in started):
        yield Finding("desktop", Phrase("its entry in the menu of programs is {file}", file=file))
    else:
        problem = Phrase(
            "The entry {file} starts {program}, which is not there.", file=file, program=started or "nothing"
        )
        yield Finding("desktop", "", problem, "Delete it, or install Beauty Desk again.")


def hooks(environ: Mapping[str, str], platform: str = sys.platform) -> Finding:
    """Other programs that this user has taught to call this one (packaging/integrations)."""
    home = Path(environ.get("HOME") or Path.home())
    config = Path(environ.get("XDG_CONFIG_HOME") or home / ".config")
    library = home / "Library" / "Application Support"
    data = next(iter(_data_folders(environ)))
    places = {
        "darktable": (config, "darktable/lua/beautydesk.lua"),
        "digiKam": (data, "applications/beautydesk-open.desktop"),
        "GIMP": (library if platform == "darwin" else config, "GIMP/*/plug-ins/beautydesk"),
        "Nautilus": (data, "nautilus/scripts/*Beauty Desk*"),
        "Dolphin": (data, "kio/servicemenus/beautydesk.desktop"),
        "Lightroom": (library, "Adobe/Lightroom/Modules/beautydesk.lrplugin"),
    }
    found = [name for name, (folder, pattern) in places.items() if any(folder.glob(pattern))]
    with contextlib.suppress(OSError):
        if "beautydesk-" in (config / "Thunar" / "uca.xml").read_text(encoding="utf-8", errors="replace"):
            found.append("Thunar")
    return Finding("hooks", f"in {', '.join(found)}" if found else "in no other program")


def _data_folders(environ: Mapping[str, str]) -> Iterable[Path]:
    """Where entries lie (XDG Base Directory Specification), those of the user first."""
    home = environ.get("XDG_DATA_HOME") or str(Path(environ.get("HOME") or Path.home(), ".local", "share"))
    shared = environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return map(Path, [home, *filter(None, shared.split(":"))])


def _started_by(file: Path) -> str:
    """The program of an entry, '' where it names none that can be read."""
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
        words = shlex.split(next((line[5:] for line in lines if line.startswith("Exec=")), ""))
    except (OSError, ValueError):
        return ""
    while words and (words[0] == "env" or "=" in words[0]):
        words.pop(0)
    return words[0] if words else ""


def window(command: str) -> Finding:
    from beautydesk.support import preflight

    if importlib.util.find_spec("PySide6") is None:
        return Finding("window", "", f"{QT} is not installed.", "The commands work without it.")
    version = version_of(QT) or "of the system"
    return Finding("window", f"can be opened (Qt {version})", preflight.problem(command) or "")


def fonts(parts: Parts) -> Iterator[Finding]:
    """Where the window speaks a language whose letters a bare Linux lacks: are they there?"""
    language = (parts.settings.load().language or locale.getlocale()[0] or "")[:2]
    if sys.platform != "linux" or language not in _FONTS or (ask := shutil.which("fc-list")) is None:
        return
    try:
        asked = [ask, f":lang={language}", "family"]
        found = subprocess.run(asked, capture_output=True, timeout=_SECONDS, check=False).stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        return
    name = _FONTS[language]
    problem = "" if found else f"There are no {name} letters: the window shows boxes."
    yield Finding("fonts", f"{name} letters are there", problem, "Install a font, those called Noto, say.")
