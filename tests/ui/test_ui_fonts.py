"""Nothing is clipped in any usual font at any usual size of text: not in the window, its messages, or its dialogs."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import TimeoutError as PytestQtTimeoutError
from pytestqt.qtbot import QtBot

from beautydesk.app import App, build
from beautydesk.compose import compose
from beautydesk.core.errors import AccountError
from beautydesk.ui import theme
from beautydesk.ui.help_page import HelpPage
from beautydesk.ui.scroll_page import ScrollPage
from beautydesk.viewmodels.text.notice import Notice, Severity, from_error
from tests.i18n.looking import problems

# What systems come with: Debian and Ubuntu of old, KDE and Fedora, GNOME, and others that are wide, tight or tall.
FAMILIES = ("DejaVu Sans", "Noto Sans", "Cantarell", "Open Sans", "Lato", "Roboto")
ROOT = Path(__file__).resolve().parents[2]
SIZES = (1.0, 1.5, 2.0)
SETTLED = 3000  # milliseconds
REFUSED = AccountError(
    "AILabTools did not accept the key. Nothing was charged; your photos stay here.",
    hint="Open the key settings and paste it again.",
)
Wait = Callable[[Callable[[], list[str]]], list[str]]


@pytest.fixture(scope="module")
def usual(qapp: QApplication) -> Iterator[None]:
    """The font of this system for the tests of other modules."""
    before = qapp.font()
    yield
    _start_in(qapp, before)


@pytest.fixture(
    params=[(family, size) for family in FAMILIES for size in SIZES], ids=lambda each: f"{each[0]} {each[1]}"
)
def written(request: pytest.FixtureRequest, qapp: QApplication, usual: None) -> tuple[str, float]:
    """The application as it starts where the system's font is of this family, and so many times the usual size."""
    family, size = request.param
    if family not in QFontDatabase.families():
        pytest.skip(f"the font {family} is not installed")
    _start_in(qapp, QFont(family, round(9 * size)))
    return family, size


def _start_in(qapp: QApplication, font: QFont) -> None:
    """The theme keeps the font that it starts with."""
    if old := qapp.findChild(theme.Theme):
        shiboken6.delete(old)
    qapp.setFont(font)
    theme.apply(qapp, "light", "normal", "reduced")


@pytest.fixture
def app(written: tuple[str, float], qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[App]:
    parts = compose(tmp_path / "profile", os.environ)
    parts.settings.save(replace(parts.settings.load(), appearance="light", contrast="normal", motion="reduced"))
    app = build(qapp, parts)
    with qtbot.waitActive(app.window):
        app.window.show()
    yield app
    app.window.hide()
    assert app.close(30_000)
    shiboken6.delete(app.window)  # else the next look is put on all of it, too


@pytest.fixture
def wait(qtbot: QtBot) -> Wait:
    """What is still wrong when all is at its place: a text that wraps changes the room of others, and is given time."""

    def wait(find: Callable[[], list[str]]) -> list[str]:
        found: list[str] = []

        def is_whole() -> bool:
            found[:] = find()
            return not found

        with contextlib.suppress(PytestQtTimeoutError):
            qtbot.waitUntil(is_whole, timeout=SETTLED)
        return found

    return wait


def cut_off(widget: QWidget) -> Callable[[], list[str]]:
    return lambda: problems(widget, translated=False)


def test_that_nothing_is_clipped_in_any_font(
    app: App, written: tuple[str, float], wait: Wait, qtbot: QtBot, tmp_path: Path
) -> None:
    assert QFontInfo(app.window.font()).family() == written[0]
    found = _first_page(app, wait)
    _add_photo(app, qtbot, tmp_path / "a-portrait-with-quite-a-long-name-of-anna.jpg")
    for size in (app.window.minimumSize(), QSize(1000, 600), QSize(1280, 800)):
        app.window.resize(size)
        found += [f"{size.toTuple()}: {fault}" for fault in _window(app, wait)]
    found += _settings(app, wait, of_usual_size=written[1] == 1.0)
    found += _help(app, wait)
    assert not found, "\n".join(found)


def _first_page(app: App, wait: Wait) -> list[str]:
    app.window.resize(app.window.minimumSize())
    return wait(cut_off(app.window))


def _add_photo(app: App, qtbot: QtBot, path: Path) -> None:
    Image.new("RGB", (320, 240), "#b08060").save(path)
    app.session.add_photos([path])
    queue = app.session.queue
    qtbot.waitUntil(lambda: len(queue) == 1 and bool(queue.item_at(0).size) and not app.background.busy)


def _window(app: App, wait: Wait) -> list[str]:
    """The window with a photo, in each of its states at the size that it has."""
    window, panel, sheet = app.window, app.window.panel, app.window.actions_.panes.panel
    open_before = sheet.isChecked()
    window.working_bar.show_idle("4 photos · 1 saved · 3 not saved")
    found = wait(cut_off(window)) + _names_below_pictures(app)
    panel.fine_tune.set_open(True)
    sheet.setChecked(True)
    found += wait(cut_off(window))
    panel.fine_tune.set_open(False)
    sheet.setChecked(open_before)
    app.session.options.set_engine("ailab")
    found += wait(cut_off(window))
    app.session.options.set_engine("local")
    window.messages.show_notice(from_error(REFUSED, "anna.jpg"))
    found += wait(cut_off(window))
    window.messages.dismiss()
    window.tell(Notice(Severity.INFO, "Saved as a-portrait-with-quite-a-long-name-of-anna_retouched.jpg."))
    found += wait(cut_off(window.messages))
    window.messages.dismiss()
    window.actions_.view.brush.trigger()
    found += wait(cut_off(window))
    window.actions_.view.brush.trigger()
    return found


def _names_below_pictures(app: App) -> list[str]:
    strip = app.window.strip
    cell = strip.visualRect(strip.model().index(0, 0))
    needed = 8 + 0.75 * strip.side + strip.fontMetrics().height()
    return [] if cell.height() >= needed and strip.viewport().height() >= needed else ["cut off: names in the strip"]


def _settings(app: App, wait: Wait, of_usual_size: bool) -> list[str]:
    """All pages, at the size they open in and at their smallest; at the usual size of text none scrolls sideways."""
    dialog = app.window.dialogs.open_settings()
    found = []
    for row in range(dialog.pages.count()):
        dialog.contents.setCurrentRow(row)
        found += wait(cut_off(dialog))
    for row in range(dialog.pages.count()):
        dialog.resize(dialog.minimumSize())
        dialog.contents.setCurrentRow(row)
        found += wait(cut_off(dialog))
        if of_usual_size:
            found += wait(lambda: scrolled(dialog))
    dialog.close()
    return found


def _help(app: App, wait: Wait) -> list[str]:
    """It never scrolls sideways; downwards it may on a small screen, in a font with high lines."""
    app.window.dialogs.open_help()
    dialog = app.window.dialogs.help
    assert dialog is not None
    found = wait(cut_off(dialog))
    dialog.resize(1000, 560)  # 1920 x 1080 at 150 % leaves 1280 x 720, less what bars and frames take
    found += wait(cut_off(dialog)) + wait(lambda: scrolled(dialog))
    dialog.close()
    return found


def scrolled(dialog: QWidget) -> list[str]:
    pages = [page for kind in (ScrollPage, HelpPage) for page in dialog.findChildren(kind) if page.isVisible()]
    return ["scrolls sideways" for page in pages if page.horizontalScrollBar().maximum()]


# -- the system's choice

CONFIG = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">{system}</include><cachedir>{cache}</cachedir>
<match target="pattern"><edit name="family" mode="prepend" binding="strong"><string>{family}</string></edit></match>
</fontconfig>"""
LOOK = """
import os, sys
from pathlib import Path
from PySide6.QtGui import QFontInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from beautydesk.app import build
from beautydesk.compose import compose
from tests.i18n.looking import problems
qapp = QApplication(["beautydesk"])
app = build(qapp, compose(Path(sys.argv[1]), os.environ))
app.window.show()
settings = app.window.dialogs.open_settings()
app.window.dialogs.open_help()
found = set()
def look(window):
    for _ in range(300):  # 10 ms each, as long as something is wrong
        if not (wrong := problems(window, translated=False)):
            return
        QTest.qWait(10)
    found.update(wrong)
for row in range(settings.pages.count()):
    settings.contents.setCurrentRow(row)
    look(settings)
look(app.window)
look(app.window.dialogs.help)
print(QFontInfo(qapp.font()).family(), app.window.devicePixelRatio(), *sorted(found), sep="\\n")
app.window.hide()
app.close(30_000)
"""


def test_that_the_font_and_the_scale_of_the_system_are_followed(qapp: QApplication, tmp_path: Path) -> None:
    others = [name for name in FAMILIES if name in QFontDatabase.families() and name != QFontInfo(qapp.font()).family()]
    if not others or not sys.platform.startswith("linux"):
        pytest.skip("no other font is installed that a system could choose")
    config = tmp_path / "fonts.conf"
    system = os.environ.get("FONTCONFIG_FILE", "/etc/fonts/fonts.conf")
    config.write_text(CONFIG.format(system=system, cache=tmp_path / "cache", family=others[0]))
    env = {**os.environ, "FONTCONFIG_FILE": str(config), "QT_SCALE_FACTOR": "1.5", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", LOOK, str(tmp_path / "profile")]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [others[0], "1.5"]
