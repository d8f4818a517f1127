"""Whether Qt can open a window here: asked of described computers, and of this one, without a screen and with one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from beautydesk.support import preflight
from beautydesk.support.preflight import CORE, WAYLAND, XCB, Library, Machine, Manager, Missing, NoScreen, Silent

SCRIPT = Path(preflight.__file__)
linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only")
DISPLAY_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM")
BOTH = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}


@dataclass
class Computer:
    """A computer in words; `asked` are the platforms whose server was asked for an answer."""

    lacks: tuple[Library, ...] = ()
    needs: dict[str, Library] = field(default_factory=dict)  # what is there, but needs another library to load
    silent: tuple[str, ...] = ()
    manager: str = "apt-get"
    asked: list[str] = field(default_factory=list)

    def machine(self, *, linux: bool = True, root: bool = False) -> Machine:
        lacking = {library.soname for library in self.lacks}

        def answers(platform: str) -> bool:
            self.asked.append(platform)
            return platform not in self.silent

        def lacks(soname: str) -> str:
            needed = self.needs[soname].soname if soname in self.needs else soname
            return needed if needed in lacking else ""

        return Machine(linux, lacks, answers, lambda name: name == self.manager, root)


@pytest.mark.parametrize(
    ("environ", "platforms"),
    [
        ({}, ()),
        ({"DISPLAY": ":0"}, ("xcb",)),
        ({"WAYLAND_DISPLAY": "wayland-0"}, ("wayland",)),
        ({"XDG_SESSION_TYPE": "wayland", "DISPLAY": ":0"}, ("wayland", "xcb")),
        ({"XDG_SESSION_TYPE": "x11", "DISPLAY": ":0"}, ("xcb",)),
        (BOTH, ("wayland", "xcb")),
        ({**BOTH, "QT_QPA_PLATFORM": "xcb"}, ("xcb",)),
        ({"QT_QPA_PLATFORM": "offscreen:size=800x600"}, ("offscreen",)),
        ({"QT_QPA_PLATFORM": "wayland-egl;xcb"}, ("wayland", "xcb")),
        ({"DISPLAY": "", "QT_QPA_PLATFORM": ""}, ()),
    ],
)
def test_that_the_session_tells_which_platforms_qt_would_try(
    environ: dict[str, str], platforms: tuple[str, ...]
) -> None:
    assert preflight.platforms(environ) == platforms


def test_that_a_complete_computer_with_a_screen_is_fine() -> None:
    assert preflight.diagnose({"DISPLAY": ":0"}, Computer().machine()) is None


def test_that_a_session_without_a_screen_is_told_what_works_without_one() -> None:
    finding = preflight.diagnose({}, Computer().machine())
    assert finding == NoScreen()
    text = preflight.describe(finding, {}, Computer().machine(), command="packaging/run")
    assert "no screen here" in text
    assert "packaging/run retouch PHOTO" in text
    assert "xvfb-run -a packaging/run" in text


def test_that_a_screen_that_does_not_answer_is_named() -> None:
    environ = {"DISPLAY": "localhost:10.0"}
    finding = preflight.diagnose(environ, Computer(silent=("xcb",)).machine())
    assert finding == Silent(("xcb",))
    assert "does not answer (DISPLAY=localhost:10.0)" in preflight.describe(finding, environ)


def test_that_one_platform_that_works_is_enough() -> None:
    assert preflight.diagnose(BOTH, Computer(silent=("wayland",)).machine()) is None
    assert preflight.diagnose(BOTH, Computer(lacks=WAYLAND).machine()) is None
    assert preflight.diagnose(BOTH, Computer(lacks=XCB).machine()) is None


def test_that_the_libraries_of_the_first_platform_are_asked_for_when_none_works() -> None:
    assert preflight.diagnose(BOTH, Computer(lacks=WAYLAND + XCB).machine()) == Missing("wayland", WAYLAND)
    assert preflight.diagnose(BOTH, Computer(lacks=XCB, silent=("wayland",)).machine()) == Missing("xcb", XCB)


def test_that_a_bundle_asks_for_what_it_does_not_bring_and_for_nothing_that_needs_it() -> None:
    outside = ("libGL.so.1", "libEGL.so.1", "libxcb.so.1")
    lacks = tuple(library for library in CORE + XCB if library.soname in outside)
    xcb = next(library for library in XCB if library.soname == "libxcb.so.1")
    needs = {library.soname: xcb for library in CORE + XCB if "libxcb" in library.soname or "X11" in library.soname}
    machine = Computer(lacks, needs).machine()
    assert {library.soname for library in preflight.missing("xcb", machine)} == set(outside)
    assert preflight.packages(preflight.missing("xcb", machine), Manager.APT) == ("libegl1", "libgl1", "libxcb1")


def test_that_a_server_is_not_asked_by_way_of_libraries_that_are_missing() -> None:
    computer = Computer(lacks=XCB[:1])
    preflight.diagnose(BOTH, computer.machine())
    assert computer.asked == ["wayland"]


def test_that_other_systems_bring_what_qt_needs() -> None:
    assert preflight.diagnose({}, Computer(lacks=CORE).machine(linux=False)) is None
    assert preflight.missing("xcb", Computer(lacks=CORE).machine(linux=False)) == ()


@pytest.mark.parametrize(
    ("manager", "root", "command"),
    [
        ("apt-get", False, "sudo apt-get install -y --no-install-recommends libxcb-cursor0 libxcb-icccm4"),
        ("apt-get", True, "  apt-get install -y --no-install-recommends libxcb-cursor0 libxcb-icccm4"),
        ("dnf", True, "dnf install -y xcb-util-cursor xcb-util-wm"),
        ("pacman", True, "pacman -S --needed --noconfirm xcb-util-cursor xcb-util-wm"),
        ("zypper", True, "zypper --non-interactive install libxcb-cursor0 libxcb-icccm4"),
        ("brew", True, "this system's package manager"),
    ],
)
def test_that_missing_libraries_come_with_the_command_that_installs_them(
    manager: str, root: bool, command: str
) -> None:
    lacks = tuple(library for library in XCB if library.soname in ("libxcb-cursor.so.0", "libxcb-icccm.so.4"))
    machine = Computer(lacks, manager=manager).machine(root=root)
    finding = preflight.diagnose({"DISPLAY": ":0"}, machine)
    assert finding == Missing("xcb", lacks)
    text = preflight.describe(finding, {"DISPLAY": ":0"}, machine)
    assert "libxcb-cursor.so.0 libxcb-icccm.so.4" in text
    assert command in text


@pytest.mark.parametrize("manager", Manager)
def test_that_every_library_has_a_package_and_each_is_named_once(manager: Manager) -> None:
    names = preflight.packages(CORE + XCB + WAYLAND, manager)
    assert all(names)
    assert len(set(names)) == len(names)
    assert len({library.soname for library in CORE + XCB + WAYLAND}) == len(CORE + XCB + WAYLAND)


# ---- on this computer ----


@linux_only
def test_that_a_library_that_cannot_load_names_the_one_that_it_lacks(tmp_path: Path) -> None:
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("needs a C compiler")
    (tmp_path / "empty.c").write_text("int here;\n")
    for name, needs in (
        ("libwanted.so.1", ()),
        ("libbrought.so.1", ("-Wl,--no-as-needed", "-L.", "-l:libwanted.so.1")),
    ):
        options = ["-shared", f"-Wl,-soname,{name}", "-o", name, "empty.c", *needs]
        subprocess.run([compiler, *options], cwd=tmp_path, check=True, capture_output=True)
    (tmp_path / "libwanted.so.1").unlink()
    machine = Machine()
    assert machine.lacks(str(tmp_path / "libbrought.so.1")) == "libwanted.so.1"
    assert machine.lacks("libnowhere.so.7") == "libnowhere.so.7"
    assert machine.lacks("libc.so.6") == ""


Ask = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def ask() -> Ask:
    """The script as the start script calls it: any Python, no packages, a session of the caller's choice."""

    def run(*arguments: str, **session: str) -> subprocess.CompletedProcess[str]:
        environ = {name: value for name, value in os.environ.items() if name not in DISPLAY_VARIABLES}
        command = [sys.executable, "-I", "-S", str(SCRIPT), *arguments]
        return subprocess.run(command, env=environ | session, capture_output=True, text=True, timeout=30)

    return run


@pytest.fixture
def screen() -> Iterator[str]:
    if not shutil.which("Xvfb"):
        pytest.skip("needs Xvfb")
    if preflight.missing("xcb"):
        pytest.skip("needs Qt's X11 libraries")
    readable, writable = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(writable), "-screen", "0", "640x480x24", "-nolisten", "tcp"],
        pass_fds=[writable],
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(writable)
        with os.fdopen(readable) as ready:
            yield f":{ready.readline().strip()}"
        server.terminate()


@linux_only
def test_that_the_start_script_gets_a_sentence_and_3_without_a_screen(ask: Ask) -> None:
    answer = ask("--command", "packaging/run")
    assert (answer.returncode, answer.stdout) == (preflight.EXIT_NO_WINDOW, "")
    assert answer.stderr.startswith("There is no screen here")
    assert "packaging/run retouch PHOTO" in answer.stderr


@linux_only
def test_that_the_start_script_gets_nothing_where_a_real_screen_answers(ask: Ask, screen: str) -> None:
    answer = ask(DISPLAY=screen)
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, "", "")


@linux_only
def test_that_a_real_connection_is_tried(ask: Ask) -> None:
    if preflight.missing("xcb"):
        pytest.skip("needs Qt's X11 libraries")
    answer = ask(DISPLAY=":7654321")
    assert answer.returncode == preflight.EXIT_NO_WINDOW
    assert "does not answer (DISPLAY=:7654321)" in answer.stderr


@linux_only
def test_that_asking_for_platforms_needs_no_screen(ask: Ask) -> None:
    if preflight.missing("offscreen") or preflight.missing("xcb"):
        pytest.skip("needs Qt's X11 libraries")
    answer = ask("offscreen", "xcb")
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, "", "")


@pytest.mark.gui
def test_that_no_problem_means_that_qt_starts(ask: Ask, screen: str) -> None:
    code = (
        "from beautydesk.support.preflight import problem\n"
        "assert problem() is None, problem()\n"
        "from PySide6.QtGui import QGuiApplication\n"
        "print(QGuiApplication([]).platformName())\n"
    )
    environ = {name: value for name, value in os.environ.items() if name not in DISPLAY_VARIABLES}
    child = subprocess.run(
        [sys.executable, "-c", code], env=environ | {"DISPLAY": screen}, capture_output=True, text=True, timeout=30
    )
    assert (child.returncode, child.stdout) == (0, "xcb\n"), child.stderr
