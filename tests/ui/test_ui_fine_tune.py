"""Fine-tune and presets in the panel: what is moved is said, what is shown is not, and names are asked in place."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from beautydesk.core.fine_tune import FineTune
from beautydesk.core.job import Choice, RetouchOptions
from beautydesk.core.preset import Preset
from beautydesk.ui.fine_tune_section import FineTuneSection
from beautydesk.ui.preset_row import PresetRow
from beautydesk.viewmodels.editing.presets import Presets

Values = dict[str, float | bool]
LOOK = Choice("local", RetouchOptions(0.45, fine_tune=FineTune(texture=0.7)))


@pytest.fixture
def section(qtbot: QtBot) -> FineTuneSection:
    section = FineTuneSection()
    qtbot.addWidget(section)
    section.set_open(True)
    section.resize(280, 700)
    with qtbot.waitExposed(section):
        section.show()
    return section


@pytest.fixture
def row(qtbot: QtBot, no_presets: Presets) -> PresetRow:
    row = PresetRow(no_presets)
    qtbot.addWidget(row)
    row.show_choice(LOOK)
    with qtbot.waitExposed(row):
        row.show()
    return row


def entries(row: PresetRow) -> list[str]:
    row.menu.aboutToShow.emit()
    return [action.text() for action in row.menu.actions() if not action.isSeparator() and action.isEnabled()]


def choose(row: PresetRow, text: str) -> None:
    row.menu.aboutToShow.emit()
    next(action for action in row.menu.actions() if action.text().startswith(text)).trigger()


def test_that_it_is_folded_until_it_is_opened(qtbot: QtBot) -> None:
    section = FineTuneSection()
    qtbot.addWidget(section)
    section.show()
    assert not section.open and not section.body.isVisible()
    section.heading.click()
    assert section.open and section.body.isVisible()


def test_that_each_slider_changes_its_own_effect(section: FineTuneSection) -> None:
    heard: list[Values] = []
    section.moved.connect(heard.append)
    for field, slider in section.sliders.items():
        slider.slider.setValue(80)
        assert heard[-1] == {field: 0.8}
    section.boxes["keep_marks"].click()
    assert heard[-1] == {"keep_marks": False}


def test_that_what_is_shown_is_not_said(section: FineTuneSection) -> None:
    heard: list[Values] = []
    section.moved.connect(heard.append)
    section.show_fine_tune(FineTune(texture=0.2, makeup=0.9, keep_colour=False))
    assert heard == [] and section.sliders["makeup"].slider.value() == 90
    assert not section.boxes["keep_colour"].isChecked() and section.reset.isEnabled()


def test_that_measures_are_told_in_words(section: FineTuneSection) -> None:
    section.show_fine_tune(FineTune(texture=0.7, tone=0.4, jaw=0.3))
    told = {field: slider.measure.text() for field, slider in section.sliders.items()}
    assert told == {
        "texture": "+40 %", "blemishes": "as the level", "tone": "-20 %", "eyes": "as the level",
        "teeth": "as the level", "jaw": "30 %", "eye_size": "off", "makeup": "off",
    }  # fmt: skip
    assert section.sliders["jaw"].slider.accessibleDescription() == "30 %"


def double_click(widget: QWidget, at: QPoint) -> None:
    """With its release, which QTest leaves out: the application would go on with a button down."""
    QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=at)


def test_that_a_double_click_or_backspace_sets_one_back(section: FineTuneSection) -> None:
    heard: list[Values] = []
    settled: list[bool] = []
    section.moved.connect(heard.append)
    section.settled.connect(lambda: settled.append(True))
    section.show_fine_tune(FineTune(texture=0.9, eyes=0.1, makeup=0.4))
    slider = section.sliders["texture"].slider
    double_click(slider, QPoint(slider.width() // 4, slider.height() // 2))
    assert heard[-1] == {"texture": 0.5} and settled
    QTest.keyClick(section.sliders["eyes"].slider, Qt.Key.Key_Backspace)
    double_click(section.sliders["makeup"], QPoint(4, 4))
    assert heard[1:] == [{"eyes": 0.5}, {"makeup": 0.0}]


def test_that_all_of_it_can_be_set_back(section: FineTuneSection) -> None:
    heard: list[Values] = []
    section.moved.connect(heard.append)
    section.show_fine_tune(FineTune(teeth=0.9, keep_colour=False))
    section.reset.click()
    assert heard == [asdict(FineTune())] and not section.reset.isEnabled()
    assert section.boxes["keep_colour"].isChecked()


def test_that_a_look_is_kept_under_a_name(row: PresetRow, no_presets: Presets) -> None:
    choose(row, "Keep as a preset")
    assert row.name.isVisible() and row.name.hasFocus()
    QTest.keyClicks(row.name, "  Wedding   & more ")
    QTest.keyClick(row.name, Qt.Key.Key_Return)
    assert no_presets.own == (Preset("Wedding & more", 0.45, FineTune(texture=0.7)),)
    assert not row.naming.isVisible()
    assert entries(row)[0] == "Wedding && more"
    heard: list[Preset] = []
    row.chosen.connect(heard.append)
    choose(row, "Wedding")
    assert heard == list(no_presets.own)


def test_that_no_name_keeps_nothing_and_escape_leaves(row: PresetRow, no_presets: Presets) -> None:
    choose(row, "Keep as a preset")
    row.naming.findChild(QPushButton).click()
    assert row.naming.isVisible() and no_presets.own == ()
    QTest.keyClick(row.name, Qt.Key.Key_Escape)
    assert not row.naming.isVisible() and no_presets.own == ()


def test_that_own_presets_are_renamed_and_deleted(row: PresetRow, no_presets: Presets) -> None:
    no_presets.keep("Team", LOOK)
    row.show_choice(LOOK)
    choose(row, "Rename")
    row.name.setText("Office")
    QTest.keyClick(row.name, Qt.Key.Key_Return)
    assert [one.name for one in no_presets.own] == ["Office"]
    assert "Keep as a preset…" not in entries(row), "it is one already"
    choose(row, "Delete")
    assert no_presets.own == () and "Export presets…" not in entries(row)
