"""Both looks: contrast by the numbers, what is applied, what is followed, and icons that take part."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from beautydesk.support import assets
from beautydesk.ui import motion, theme
from beautydesk.ui.colours import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Colours
from beautydesk.ui.picture_label import IconLabel

ROOT = Path(__file__).resolve().parents[2]
NORMAL, HIGH = (LIGHT, DARK), (HIGH_LIGHT, HIGH_DARK)
NAMES_OF_LOOKS = ["light", "dark", "high contrast light", "high contrast dark"]
LOOKS = pytest.mark.parametrize("look", [*NORMAL, *HIGH], ids=NAMES_OF_LOOKS)


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which gets its old looks back afterwards."""
    style, palette, sheet = qapp.style().objectName(), QPalette(qapp.palette()), qapp.styleSheet()
    yield qapp
    applied = qapp.findChild(theme.Theme)
    if applied is not None:
        applied.setParent(None)
        applied.deleteLater()
    qapp.setStyleSheet(sheet)
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setWindowIcon(QIcon())


def luminance(colour: QColor) -> float:
    """Relative luminance of WCAG 2.2."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@LOOKS
def test_that_texts_are_legible_on_every_ground(look: Colours) -> None:
    texts = ("text", "muted", "error", "warning", "success")
    grounds = ("window", "panel", "card", "hover", "selection")
    least = 7.0 if look in HIGH else 4.5
    for text, ground in product(texts, grounds):
        assert contrast(getattr(look, text), getattr(look, ground)) >= least, (text, ground)
    assert contrast(look.text, look.pressed) >= least
    for ground in ("window", "panel", "card"):
        assert contrast(look.accent, getattr(look, ground)) >= least, f"links on {ground}"
    for ground in ("accent", "accent_hover", "accent_pressed"):
        assert contrast(look.on_accent, getattr(look, ground)) >= least, ground


@LOOKS
def test_that_controls_and_focus_can_be_told_from_their_ground(look: Colours) -> None:
    for part, ground in product(("outline", "focus", "accent"), ("window", "panel", "card")):
        assert contrast(getattr(look, part), getattr(look, ground)) >= 3.0, (part, ground)


@pytest.mark.parametrize("look", HIGH, ids=NAMES_OF_LOOKS[2:])
def test_that_with_high_contrast_every_edge_and_track_is_seen(look: Colours) -> None:
    for part, ground in product(("separator", "track", "outline", "focus"), ("window", "panel", "card")):
        assert contrast(getattr(look, part), getattr(look, ground)) >= 3.0, (part, ground)
    assert len({colour.name() for colour in (look.focus, look.outline, look.accent)}) == 3


@LOOKS
def test_that_what_is_disabled_is_still_there(look: Colours) -> None:
    for ground in ("window", "panel", "card"):
        assert contrast(look.disabled, getattr(look, ground)) >= (4.5 if look in HIGH else 2.0), ground


def test_that_a_pinned_look_is_applied_and_can_be_changed(app: QApplication, qtbot: QtBot) -> None:
    applied = theme.apply(app, "dark")
    assert app.style().objectName().lower() in ("fusion", "")
    assert app.palette().color(QPalette.ColorRole.Window) == DARK.window
    with qtbot.waitSignal(applied.changed):
        assert theme.apply(app, "light") is applied
    assert app.palette().color(QPalette.ColorRole.Window) == LIGHT.window
    assert LIGHT.accent.name() in app.styleSheet()
    assert DARK.accent.name() not in app.styleSheet()
    with qtbot.assertNotEmitted(applied.changed):
        theme.apply(app, "light")


def test_that_high_contrast_is_pinned_in_both_looks(app: QApplication) -> None:
    applied = theme.apply(app, "dark", "high")
    assert (applied.colours, theme.colours(app.palette())) == (HIGH_DARK, HIGH_DARK)
    theme.apply(app, "light", "high")
    assert (applied.colours, theme.colours(app.palette())) == (HIGH_LIGHT, HIGH_LIGHT)
    theme.apply(app, "light", "normal")
    assert applied.colours is LIGHT


def test_that_reduced_motion_is_told_to_whoever_asks(app: QApplication, qtbot: QtBot) -> None:
    widget = QPushButton("moving")
    qtbot.addWidget(widget)
    theme.apply(app, "light", motion="full")
    assert not motion.reduced(widget)
    assert motion.duration(widget, 180) == 180
    theme.apply(app, "light", motion="reduced")
    assert motion.reduced(widget)
    assert motion.duration(widget, 180) == 0
    theme.apply(app, "light", motion="full")
    assert motion.duration(widget, 180) == 180


def test_that_widgets_find_their_colours_by_their_palette(app: QApplication, qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    theme.apply(app, "dark")
    assert theme.colours(widget.palette()) is DARK
    theme.apply(app, "light")
    assert theme.colours(widget.palette()) is LIGHT


def test_that_every_name_in_the_stylesheet_is_filled_in(app: QApplication) -> None:
    theme.apply(app, "dark")
    assert "$" not in app.styleSheet()


def test_that_the_system_look_on_no_desktop_is_light(app: QApplication) -> None:
    assert theme.apply(app, "system").colours is LIGHT


def test_that_rings_are_for_the_keyboard_and_not_for_clicks(app: QApplication, qtbot: QtBot) -> None:
    theme.apply(app, "light")
    window = QWidget()
    qtbot.addWidget(window)
    first, second = QPushButton("first", window), QPushButton("second", window)
    first.setGeometry(10, 10, 100, 40)
    second.setGeometry(10, 60, 100, 40)
    with qtbot.waitActive(window):
        window.show()

    def ringed(button: QPushButton) -> bool:
        return button.grab().toImage().pixelColor(50, 1) == LIGHT.focus

    assert not ringed(first)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert second.hasFocus()
    assert not ringed(second)
    QTest.keyClick(second, Qt.Key.Key_Tab)
    assert first.hasFocus()
    assert ringed(first)


def test_that_an_icon_in_a_layout_follows_the_look(app: QApplication, qtbot: QtBot) -> None:
    label = IconLabel("lock", 24, "error")
    qtbot.addWidget(label)
    label.show()

    def has(colour: QColor) -> bool:
        image = label.grab().toImage()
        return any(image.pixelColor(x, y) == colour for x in range(24) for y in range(24))

    theme.apply(app, "light")
    assert has(LIGHT.error)
    theme.apply(app, "dark")
    assert has(DARK.error)


def test_that_the_window_has_the_programs_icon(app: QApplication) -> None:
    theme.apply(app, "light")
    assert app.windowIcon().pixmap(32, 32).toImage().pixelColor(10, 16).alpha() == 255


# -- icons

NAMES = sorted(file.stem for file in (ROOT / "resources/icons").glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
def test_that_every_drawing_is_valid_small_and_in_the_common_style(name: str) -> None:
    file = assets.path(f"icons/{name}.svg")
    assert file.stat().st_size < 4096
    root = ElementTree.parse(file).getroot()
    assert root.get("width") == root.get("height")
    if name == "beautydesk":
        return
    assert root.get("viewBox") == "0 0 24 24"
    assert (root.get("stroke"), root.get("stroke-width")) == ("currentColor", "1.75")
    assert (root.get("stroke-linecap"), root.get("stroke-linejoin")) == ("round", "round")
    assert not [part for part in root.iter() if part.get("id")]


@pytest.mark.parametrize("name", NAMES)
def test_that_every_icon_shows_something_and_stays_inside(name: str, app: QApplication) -> None:
    theme.apply(app, "light")
    image = theme.icon(name).pixmap(QSize(48, 48)).toImage()
    drawn = [(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() > 40]
    assert len(drawn) > 20
    if name != "beautydesk":
        assert all(1 <= x <= 46 and 1 <= y <= 46 for x, y in drawn)


def darkest_and_most(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    image = icon.pixmap(QSize(32, 32), 1.0, mode).toImage()
    solid = (image.pixelColor(x, y) for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() == 255)
    return {colour.name() for colour in solid}


def test_that_icons_take_the_colour_of_the_look_when_painted(app: QApplication) -> None:
    icon = theme.icon("add")
    theme.apply(app, "light")
    assert darkest_and_most(icon) == {LIGHT.text.name()}
    assert darkest_and_most(icon, QIcon.Mode.Disabled) == {LIGHT.disabled.name()}
    theme.apply(app, "dark")
    assert darkest_and_most(icon) == {DARK.text.name()}
    assert darkest_and_most(theme.icon("add", "on_accent")) == {DARK.on_accent.name()}


def test_that_icons_are_rendered_at_the_pixels_of_the_display(app: QApplication) -> None:
    pixmap = theme.icon("add").pixmap(QSize(20, 20), 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (40, 2.0)


def test_that_icons_survive_being_shared_copied_and_dropped(app: QApplication) -> None:
    for _ in range(50):
        button = QPushButton()
        button.setIcon(theme.icon("split"))
        copy = QIcon(button.icon())
        copy.addPixmap(theme.icon("add").pixmap(16, 16))  # Qt clones the engine here
        button.deleteLater()
        assert not copy.pixmap(16, 16).isNull()


def test_that_an_unknown_icon_is_a_mistake_at_once() -> None:
    with pytest.raises(FileNotFoundError, match="no-such-thing"):
        theme.icon("no-such-thing")
