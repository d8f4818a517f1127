"""The panel: one edge on each side, what is mixed shown as such, the wheel for the page, and room for the level."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from two_engines import HOSTED, LOCAL

from beautydesk.app import App
from beautydesk.core.edit import Edit, FaceEdit
from beautydesk.core.fine_tune import FineTune
from beautydesk.core.job import Choice, FaceScope, RetouchOptions
from beautydesk.core.preset import Preset
from beautydesk.core.viewport import Rect
from beautydesk.ui import theme, window_size
from beautydesk.ui.colours import colours
from beautydesk.ui.level_slider import LevelSlider
from beautydesk.ui.panel import MARGIN, Panel
from beautydesk.ui.scroll_page import ScrollPage
from beautydesk.viewmodels.editing.face_marks import FaceMark
from beautydesk.viewmodels.editing.presets import Presets
from beautydesk.viewmodels.file_facts import FileFacts
from tests.ui.conftest import Add

PLAIN = Choice("local", RetouchOptions(0.5))
LEFT_OUT = Edit(((1, FaceEdit(included=False)),))
NEAR = 2  # logical pixels: what letters and arrows keep beside them


@pytest.fixture
def panel(qapp: QApplication, qtbot: QtBot, no_presets: Presets) -> Iterator[Panel]:
    theme.apply(qapp, "light")
    panel = Panel([LOCAL, HOSTED], no_presets)
    panel.show_choices([PLAIN])
    panel.show_photo("anna.jpg", "64 × 48 px", FileFacts())
    panel.fine_tune.set_open(True)
    panel.resize(panel.minimumWidth(), 1200)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    yield panel
    panel.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def columns(widget: QWidget, within: QWidget) -> tuple[int, int]:
    """The first and the last column of `within` where something of `widget` is painted."""
    image, ground = widget.grab().toImage(), colours(within.palette()).panel.rgb()
    painted = [x for x in range(image.width()) if any(_far(image.pixel(x, y), ground) for y in range(image.height()))]
    left = widget.mapTo(within, QPoint()).x()
    return left + painted[0], left + painted[-1]


def _far(one: int, other: int) -> bool:
    return one >> 24 > 60 and sum(abs((one >> shift & 255) - (other >> shift & 255)) for shift in (0, 8, 16)) > 40


def edges(panel: Panel) -> tuple[dict[str, int], dict[str, int]]:
    """How far from the panel's own edges the parts of its page begin and end, in logical pixels."""
    fine_tune = panel.fine_tune
    rows = {
        "level": panel.level,
        "presets": panel.presets,
        "faces": panel.faces.segments,
        "engines": panel.engine,
        "price": panel.price.parentWidget(),
        "fold": fine_tune.heading,
        "effect": fine_tune.sliders["tone"],
    }
    alone = {"box": fine_tune.boxes["keep_marks"], "reset": fine_tune.reset, "name": panel.photo_name}
    spans = {name: columns(each, panel) for name, each in {**rows, **alone}.items()}
    first = {name: span[0] for name, span in spans.items()}
    return first, {name: panel.width() - 1 - spans[name][1] for name in rows}


def test_that_all_of_the_panel_has_one_edge_on_each_side(panel: Panel) -> None:
    left, right = edges(panel)
    assert {name: at for name, at in left.items() if not MARGIN <= at <= MARGIN + NEAR} == {}
    assert {name: at for name, at in right.items() if not MARGIN <= at <= MARGIN + NEAR} == {}


def test_that_nothing_moves_aside_when_the_page_begins_to_scroll(panel: Panel, qtbot: QtBot) -> None:
    before = edges(panel)[1]["level"]
    panel.resize(panel.width(), 420)
    qtbot.waitUntil(lambda: panel.page.verticalScrollBar().isVisible())
    assert edges(panel)[1]["level"] == before
    fade = next(child for child in panel.page.viewport().children() if type(child).__name__ == "Fade")
    assert fade.isVisible()
    panel.page.verticalScrollBar().setValue(panel.page.verticalScrollBar().maximum())
    assert not fade.isVisible(), "there is no more below"


def test_that_the_level_stands_first_and_the_page_is_short(panel: Panel) -> None:
    order = [panel.level, panel.faces, panel.engine, panel.fine_tune, panel.photo_name]
    tops = [each.mapTo(panel, QPoint()).y() for each in order]
    assert tops == sorted(tops)


# -- mixed -----------------------------------------------------------------------------------------------------------


def test_that_what_the_selected_photos_differ_in_is_shown_as_mixed(panel: Panel) -> None:
    panel.show_choices([PLAIN, Choice("ailab", RetouchOptions(0.2, FaceScope.LARGEST)), PLAIN])
    assert panel.percent.text() == "–" and panel.slider.span == (20, 50) and panel.slider.value() == 50
    assert panel.slider.accessibleDescription() == "mixed, 20 % to 50 %"
    assert not any(button.isChecked() for button in panel.faces.segments.buttons.values())
    assert not any(button.isChecked() for button in panel.engine.buttons.values())
    assert panel.faces.told.text() == panel.price.text() == "mixed"
    assert not any(button.isChecked() for button in panel.presets.buttons.values())
    panel.show_choices([PLAIN])
    assert panel.percent.text() == "50 %" and panel.slider.span is None
    assert panel.faces.segments.buttons[FaceScope.ALL].isChecked() and panel.engine.buttons["local"].isChecked()
    assert panel.price.text() == "free"


def test_that_the_slider_marks_both_ends_of_what_is_mixed(panel: Panel) -> None:
    slider = panel.slider
    slider.show_values(50, 20, 80)
    both = filled(slider)
    slider.show_values(80, 80, 80)
    assert abs(both[0] - 0.2 * slider.width()) < 10 and abs(both[1] - 0.8 * slider.width()) < 10
    assert filled(slider)[0] < 4, "one value is filled from the beginning"


def test_that_a_slider_with_two_sides_is_filled_from_its_middle(panel: Panel) -> None:
    slider = panel.fine_tune.sliders["tone"].slider
    middle = slider.width() / 2
    for value, mirrored in ((90, False), (10, False), (90, True)):
        slider.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
        slider.show_values(value, value, value)
        first, last = filled(slider)
        above = (value > 50) is not mirrored
        assert abs((first if above else last) - middle) < 4, (value, mirrored)
        assert (last > middle + 40) is above and (first < middle - 40) is not above


def filled(slider: LevelSlider) -> tuple[int, int]:
    """The first and the last column of the groove in the colour of what is chosen."""
    image, accent = slider.grab().toImage(), colours(slider.palette()).accent
    row = image.height() // 2
    found = [x for x in range(image.width()) if image.pixelColor(x, row) == accent]
    return found[0], found[-1]


# -- faces -----------------------------------------------------------------------------------------------------------


def test_that_faces_that_were_left_out_are_told_of(panel: Panel, qtbot: QtBot) -> None:
    single = panel.faces.segments.buttons["single"]
    marks = [FaceMark(n, Rect(0, 0, 9, 9), included=n != 1, level=0.5) for n in range(3)]
    panel.show_faces(marks, "3 faces")
    panel.show_choices([Choice("local", RetouchOptions(0.5, edit=LEFT_OUT))])
    assert single.isChecked() and single.text() == "Chosen (2 of 3)" and panel.faces.told.text() == "3 faces"
    assert not panel.faces.segments.buttons[FaceScope.ALL].isChecked()
    with qtbot.waitSignal(panel.faces_chosen) as said:
        panel.faces.segments.buttons[FaceScope.ALL].click()
    assert said.args == [FaceScope.ALL] and single.isChecked(), "it shows what it is told to show"
    panel.show_choices([PLAIN])
    assert panel.faces.segments.buttons[FaceScope.ALL].isChecked() and single.text() == "Chosen"
    with qtbot.waitSignal(panel.single_faces_asked):
        single.click()
    panel.show_faces(marks[:1], "")
    assert not single.isEnabled(), "there is nothing to choose"


# -- room -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Ш" * 60, "W" * 31, "Anna-Lena_" * 12, "ﺍﻟﻌﺮﺑﻴﺔ" * 9])
def test_that_a_long_name_never_bursts_the_panel(panel: Panel, qtbot: QtBot, name: str) -> None:
    width = panel.page.body.width()
    panel.show_photo(f"{name}.jpg", f"64 × 48 px\nSaved as {name}_retouched.jpg", FileFacts())
    qtbot.waitUntil(lambda: panel.photo_facts.height() > 2 * panel.photo_facts.fontMetrics().lineSpacing())
    assert panel.page.body.width() == width == panel.page.viewport().width()


def test_that_level_and_button_are_seen_on_a_small_screen(
    app: App, add: Add, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """1600 x 1000 pixels at 200 %, less what the desktop takes."""
    room = QSize(800, 500) - window_size.FRAME
    monkeypatch.setattr(window_size, "_room", lambda window: room)
    assert window_size.least(app.window) == room
    add("anna")
    window = app.window
    window.setMinimumSize(window_size.least(window))
    window.resize(room)
    level, button = window.panel.slider, window.panel.button

    def in_sight(widget: QWidget) -> bool:
        place = QRect(widget.mapTo(window, QPoint()), widget.size())
        return not widget.visibleRegion().isEmpty() and window.rect().contains(place)

    qtbot.waitUntil(lambda: window.height() == room.height() and in_sight(level) and in_sight(button))
    assert window.canvas.height() >= 80
    level.setValue(70)
    assert app.session.options.choice.retouch.level == 0.7
    window.panes.handle.click()
    qtbot.waitUntil(lambda: in_sight(level) and window.panel.page.isAncestorOf(level) and in_sight(button))
    window.setMinimumSize(QSize())
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: in_sight(level) and window.panel.page.isAncestorOf(level))


# -- the wheel --------------------------------------------------------------------------------------------------------


def turn(widget: QWidget | None) -> None:
    """One notch of the wheel over the middle of it; who does not take it hands it on, which Qt does for real ones."""
    while widget is not None:
        middle = QPointF(widget.rect().center())
        none, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        down, phase = QPoint(0, -120), Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(middle, widget.mapToGlobal(middle), QPoint(), down, none, keys, phase, False)
        QApplication.sendEvent(widget, event)
        if event.isAccepted():
            return
        widget = widget.parentWidget()


def test_that_the_wheel_scrolls_the_panel_unless_a_slider_has_the_focus(panel: Panel, qtbot: QtBot) -> None:
    panel.resize(panel.width(), 420)
    bar, slider = panel.page.verticalScrollBar(), panel.fine_tune.sliders["blemishes"].slider
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    turn(slider)
    assert slider.value() == 50 and bar.value() > 0
    panel.activateWindow()
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=slider.rect().center())
    slider.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(slider.hasFocus)
    at, value = bar.value(), slider.value()
    turn(slider)
    assert slider.value() == value - 3 and bar.value() == at


def test_that_the_wheel_changes_no_field_of_a_page_that_it_only_passes(qtbot: QtBot) -> None:
    page, number, choice, below = ScrollPage(), QSpinBox(), QComboBox(), QWidget()
    number.setValue(50)
    choice.addItems(["a", "b", "c"])
    choice.setCurrentIndex(1)
    below.setFixedHeight(900)
    layout = QVBoxLayout(page.body)
    for part in (number, choice, below):
        layout.addWidget(part)
    qtbot.addWidget(page)
    page.resize(300, 200)
    with qtbot.waitActive(page):
        page.show()
    page.setFocus()
    for field in (number, choice):
        field.clearFocus()
        turn(field)
        assert not field.hasFocus(), "nor is it given the focus"
    assert (number.value(), choice.currentIndex()) == (50, 1) and page.verticalScrollBar().value() > 0
    number.setFocus()
    turn(number)
    assert number.value() == 49


# -- presets ----------------------------------------------------------------------------------------------------------


def test_that_a_preset_is_marked_for_new_photos_in_its_menu(app: App, add: Add, tmp_path: Path, qtbot: QtBot) -> None:
    add("anna")
    row = app.window.panel.presets

    def choose(text: str) -> None:
        row.menu.aboutToShow.emit()
        next(action for action in row.menu.actions() if action.text() == text).trigger()

    row.buttons[Preset("Natural", 0.3)].click()
    choose("Use “Natural” for new photos")
    app.window.panel.slider.setValue(90)
    path = tmp_path / "late.png"
    Image.new("RGB", (60, 40), "#a87").save(path)
    app.session.add_photos([path])
    qtbot.waitUntil(lambda: len(app.session.queue) == 2)
    assert [app.session.options.choice_of(item.id).retouch.level for item in app.session.queue] == [0.9, 0.3]
    choose("New photos begin with “Natural”")
    assert app.preferences.settings.new_photos is None


def test_that_the_menu_of_the_panel_gives_settings_to_other_photos(app: App, add: Add) -> None:
    add("anna", "berta")
    menu = app.window.panel.presets.menu
    menu.aboutToShow.emit()
    offered = [action.text() for action in menu.actions()]
    transfer = app.window.actions_.transfer.all
    assert offered[-4:] == [action.text() for action in transfer]
    assert set(transfer) <= set(app.window.actions_.for_photos())
    app.session.options.set_fine_tune({"makeup": 0.4})
    app.window.actions_.transfer.apply_to_all.trigger()
    assert {app.session.options.choice_of(item.id).retouch.fine_tune for item in app.session.queue} == {
        FineTune(makeup=0.4)
    }
