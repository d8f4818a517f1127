"""Can Qt open a window here?  Asked before PySide6 is imported, because afterwards it is too late.

A missing system library makes the import fail; a missing platform library, or a screen that does not answer, makes
QApplication abort() the process, which no `except` catches.  Standard library only, so that the start script can ask
any Python before anything is installed:

    python preflight.py [--command NAME]         packages that a window in this session still needs;
                                                 3 and a sentence when packages are not what is missing
    python preflight.py offscreen|xcb|wayland    packages that these Qt platforms still need
"""

from __future__ import annotations

import ctypes
import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

EXIT_NO_WINDOW = 3


class Manager(Enum):
    """A package manager: its program and what installs packages without asking again."""

    APT = ("apt-get", "apt-get install -y --no-install-recommends")
    DNF = ("dnf", "dnf install -y")
    PACMAN = ("pacman", "pacman -S --needed --noconfirm")
    ZYPPER = ("zypper", "zypper --non-interactive install")

    def __init__(self, program: str, install: str) -> None:
        self.program = program
        self.install = install


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library that Qt loads, and the package that holds it for each manager."""

    soname: str
    apt: str
    dnf: str
    pacman: str
    zypper: str

    def package(self, manager: Manager) -> str:
        match manager:
            case Manager.APT:
                return self.apt
            case Manager.DNF:
                return self.dnf
            case Manager.PACMAN:
                return self.pacman
            case Manager.ZYPPER:
                return self.zypper


# What the wheels of PySide6 6.11 load from the system: readelf on QtCore, Gui, Widgets, DBus, Svg, Network and the
# platform plugins.
CORE: tuple[Library, ...] = (
    Library("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd", "libglvnd"),
    Library("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd", "libglvnd"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
    Library("libgthread-2.0.so.0", "libglib2.0-0", "glib2", "glib2", "libgthread-2_0-0"),
    Library("libX11.so.6", "libx11-6", "libX11", "libx11", "libX11-6"),
    Library("libfreetype.so.6", "libfreetype6", "freetype", "freetype2", "libfreetype6"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig", "libfontconfig1"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
    Library("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs", "krb5", "krb5"),
    Library("libbrotlidec.so.1", "libbrotli1", "libbrotli", "brotli", "libbrotlidec1"),
    Library("libzstd.so.1", "libzstd1", "libzstd", "zstd", "libzstd1"),
)
XCB: tuple[Library, ...] = (
    Library("libxcb.so.1", "libxcb1", "libxcb", "libxcb", "libxcb1"),
    Library("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11", "libX11-xcb1"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image", "libxcb-image0"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms", "libxcb-keysyms1"),
    Library(
        "libxcb-render-util.so.0",
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
        "libxcb-render-util0",
    ),
    Library("libxcb-util.so.1", "libxcb-util1", "xcb-util", "xcb-util", "libxcb-util1"),
    Library("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb", "libxcb-randr0"),
    Library("libxcb-render.so.0", "libxcb-render0", "libxcb", "libxcb", "libxcb-render0"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
    Library("libxcb-shm.so.0", "libxcb-shm0", "libxcb", "libxcb", "libxcb-shm0"),
    Library("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb", "libxcb-sync1"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb", "libxcb-xfixes0"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb", "libxcb-xkb1"),
    Library(
        "libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11", "libxkbcommon-x11-0"
    ),
)
WAYLAND: tuple[Library, ...] = (
    Library("libwayland-client.so.0", "libwayland-client0", "libwayland-client", "wayland", "libwayland-client0"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland", "libwayland-cursor0"),
    Library("libwayland-egl.so.1", "libwayland-egl1", "libwayland-egl", "wayland", "libwayland-egl1"),
)


_KNOWN = {library.soname: library for library in CORE + XCB + WAYLAND}
_CULPRIT = re.compile(r"(\S+?\.so[.\d]*): ")  # the beginning of the loader's sentence, whatever its language


@dataclass(frozen=True, slots=True)
class NoScreen:
    """The session names no display at all."""


@dataclass(frozen=True, slots=True)
class Silent:
    """A display is named, but nobody answers there (a stale ssh -X, another user's screen)."""

    platforms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """System libraries that `platform` needs and this computer lacks."""

    platform: str
    libraries: tuple[Library, ...]


Finding: TypeAlias = NoScreen | Silent | Missing


def _lacks(soname: str) -> str:
    """The library that keeps `soname` from loading, itself or one that it needs; "" when it loads."""
    try:
        ctypes.CDLL(soname)
    except OSError as error:
        culprit = _CULPRIT.match(str(error))
        return culprit[1] if culprit else soname
    return ""


def _has_program(program: str) -> bool:
    import shutil  # costs as much as all the rest, and is asked only when something is missing

    return shutil.which(program) is not None


def _answers(platform: str) -> bool:
    """Whether the display server of `platform` takes a connection; platforms without a server always do."""
    match platform:
        case "xcb":
            xcb = ctypes.CDLL("libxcb.so.1")
            xcb.xcb_connect.restype = ctypes.c_void_p
            connection = ctypes.c_void_p(xcb.xcb_connect(None, None))  # never null; an error is asked for
            refused = bool(xcb.xcb_connection_has_error(connection))
            xcb.xcb_disconnect(connection)
            return not refused
        case "wayland":
            if not os.environ.get("XDG_RUNTIME_DIR") and not os.environ.get("WAYLAND_DISPLAY", "").startswith("/"):
                return False  # the library would say so on standard error
            wayland = ctypes.CDLL("libwayland-client.so.0")
            wayland.wl_display_connect.restype = ctypes.c_void_p
            display = wayland.wl_display_connect(None)
            if display is not None:
                wayland.wl_display_disconnect(ctypes.c_void_p(display))
            return display is not None
        case _:
            return True


@dataclass(frozen=True, slots=True)
class Machine:
    """The questions asked of a computer.  The defaults ask this one; a test describes another."""

    linux: bool = sys.platform.startswith("linux")
    lacks: Callable[[str], str] = _lacks
    answers: Callable[[str], bool] = _answers
    has_program: Callable[[str], bool] = _has_program
    root: bool = hasattr(os, "geteuid") and os.geteuid() == 0

    def manager(self) -> Manager | None:
        """The package manager of this computer, if it is one we know."""
        return next((manager for manager in Manager if self.has_program(manager.program)), None)


def platforms(environ: Mapping[str, str]) -> tuple[str, ...]:
    """The Qt platforms that would be tried in this session, best first; empty when there is no screen."""
    asked = [name.split(":")[0] for name in environ.get("QT_QPA_PLATFORM", "").split(";") if name]
    if asked:
        return tuple("wayland" if name.startswith("wayland") else name for name in asked)
    found = []
    if environ.get("WAYLAND_DISPLAY") or environ.get("XDG_SESSION_TYPE") == "wayland":
        found.append("wayland")
    if environ.get("DISPLAY"):
        found.append("xcb")
    return tuple(found)


def missing(platform: str, machine: Machine | None = None) -> tuple[Library, ...]:
    """The libraries that Qt's `platform` (offscreen, xcb, wayland, ...) needs and that are not here.

    A bundle brings most of them. Where one of these does not load for want of another, it is the other that is missing.
    """
    machine = machine or Machine()
    needed = CORE + {"xcb": XCB, "wayland": WAYLAND}.get(platform, ())
    lacking: dict[Library, None] = {}
    for library in needed if machine.linux else ():
        if culprit := machine.lacks(library.soname):
            lacking[_KNOWN.get(culprit, library)] = None
    return tuple(lacking)


def packages(libraries: Iterable[Library], manager: Manager) -> tuple[str, ...]:
    """Names of the packages that hold `libraries`, each once, sorted."""
    return tuple(sorted({library.package(manager) for library in libraries}))


def diagnose(environ: Mapping[str, str], machine: Machine | None = None) -> Finding | None:
    """What keeps Qt from opening a window in the session that `environ` describes; None when nothing does."""
    machine = machine or Machine()
    if not machine.linux:
        return None
    candidates = platforms(environ)
    if not candidates:
        return NoScreen()
    lacking = {platform: missing(platform, machine) for platform in candidates}
    complete = tuple(platform for platform in candidates if not lacking[platform])
    # Qt goes on to the next platform when one cannot start, so one that works is enough
    if any(machine.answers(platform) for platform in complete):
        return None
    incomplete = [platform for platform in candidates if lacking[platform]]
    return Missing(incomplete[0], lacking[incomplete[0]]) if incomplete else Silent(complete)


def describe(
    finding: Finding, environ: Mapping[str, str], machine: Machine | None = None, command: str = "beautydesk"
) -> str:
    """`finding` in words for people: what is wrong and what to do about it; `command` is how the program is called."""
    machine = machine or Machine()
    elsewhere = (
        f"Photos can be retouched without a window:  {command} retouch PHOTO\n"
        f"A virtual screen will do as well:  xvfb-run -a {command}"
    )
    match finding:
        case NoScreen():
            return f"There is no screen here: neither WAYLAND_DISPLAY nor DISPLAY is set.\n{elsewhere}"
        case Silent(names):
            variables = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
            named = " ".join(f"{variables[name]}={environ.get(variables[name], '')}" for name in names)
            return f"The screen of this session does not answer ({named}).\n{elsewhere}"
        case Missing(platform, libraries):
            manager = machine.manager()
            if manager is None:
                how = "Install them with this system's package manager"
            else:
                sudo = "" if machine.root else "sudo "
                how = f"Install them with:  {sudo}{manager.install} {' '.join(packages(libraries, manager))}"
            lacking = " ".join(library.soname for library in libraries)
            return f"The window needs system libraries that are not here ({platform}): {lacking}\n{how}"


def problem(command: str = "beautydesk", environ: Mapping[str, str] | None = None) -> str | None:
    """Why no window can be opened in this session, in words for people; None when one can.

    Ask before PySide6 is imported.  Takes a few milliseconds and loads only libraries that Qt is about to load anyway.
    """
    environ = os.environ if environ is None else environ
    finding = diagnose(environ)
    return None if finding is None else describe(finding, environ, command=command)


def main(arguments: Sequence[str]) -> int:
    """The start script's question, see the module's text: packages go to standard output, sentences to the other."""
    command = "beautydesk"
    if arguments[:1] == ["--command"]:
        command, arguments = arguments[1], arguments[2:]
    machine = Machine()
    finding: Finding | None
    if arguments:
        lacking = {library: None for platform in arguments for library in missing(platform, machine)}
        finding = Missing(", ".join(arguments), tuple(lacking)) if lacking else None
    else:
        finding = diagnose(os.environ, machine)
    if finding is None:
        return 0
    manager = machine.manager()
    if isinstance(finding, Missing) and manager is not None:
        sys.stdout.write(" ".join(packages(finding.libraries, manager)) + "\n")
        return 0
    sys.stderr.write(describe(finding, os.environ, machine, command) + "\n")
    return EXIT_NO_WINDOW


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
