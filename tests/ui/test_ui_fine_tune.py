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
    row.show_choices([LOOK])
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
    section.show_fine_tunes([FineTune(texture=0.2, makeup=0.9, keep_colour=False)])
    assert heard == [] and section.sliders["makeup"].slider.value() == 90
    assert not section.boxes["keep_colour"].isChecked() and section.reset.isEnabled()


def test_that_measures_are_numbers_with_a_sign_where_there_are_two_sides(section: FineTuneSection) -> None:
    section.show_fine_tunes([FineTune(texture=0.7, tone=0.4, jaw=0.3)])
    told = {field: slider.measure.text() for field, slider in section.sliders.items()}
    assert told == {
        "texture": "+40", "blemishes": "0", "tone": "-20", "eyes": "0", "teeth": "0", "jaw": "30", "eye_size": "0",
        "makeup": "0",
    }  # fmt: skip
    assert section.sliders["jaw"].slider.accessibleDescription() == "30"
    assert "less" in section.sliders["texture"].slider.accessibleName(), "which end is which is read out, too"


def test_that_what_photos_differ_in_is_shown_as_mixed(section: FineTuneSection) -> None:
    section.show_fine_tunes([FineTune(eyes=0.9, keep_marks=False), FineTune(eyes=0.2), FineTune(eyes=0.4)])
    eyes = section.sliders["eyes"]
    assert eyes.measure.text() == "–" and eyes.slider.span == (20, 90) and eyes.slider.value() == 90
    assert eyes.slider.accessibleDescription() == "mixed, -60 to +80"
    assert section.sliders["teeth"].slider.span is None
    assert section.boxes["keep_marks"].checkState() is Qt.CheckState.PartiallyChecked
    assert section.boxes["keep_colour"].checkState() is Qt.CheckState.Checked
    heard: list[Values] = []
    section.moved.connect(heard.append)
    section.boxes["keep_marks"].click()
    section.reset.click()
    assert heard == [{"keep_marks": True}, asdict(FineTune())]
    section.show_fine_tunes([FineTune()])
    assert eyes.measure.text() == "0" and eyes.slider.span is None and not section.boxes["keep_marks"].isTristate()


def test_that_a_click_where_the_handle_stands_gives_its_value_to_all(section: FineTuneSection) -> None:
    """Nothing moves, but photos that differ are to be the same."""
    heard: list[Values] = []
    section.moved.connect(heard.append)
    section.show_fine_tunes([FineTune(eyes=0.5), FineTune(eyes=0.2)])
    slider = section.sliders["eyes"].slider
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=slider.rect().center())
    assert heard == [{"eyes": 0.5}]


def double_click(widget: QWidget, at: QPoint) -> None:
    """With its release, which QTest leaves out: the application would go on with a button down."""
    QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=at)


def test_that_a_double_click_or_backspace_sets_one_back(section: FineTuneSection) -> None:
    heard: list[Values] = []
    settled: list[bool] = []
    section.moved.connect(heard.append)
    section.settled.connect(lambda: settled.append(True))
    section.show_fine_tunes([FineTune(texture=0.9, eyes=0.1, makeup=0.4)])
    slider = section.sliders["texture"].slider
    double_click(slider, QPoint(slider.width() // 4, slider.height() // 2))
    assert heard[-1] == {"texture": 0.5} and settled
    QTest.keyClick(section.sliders["eyes"].slider, Qt.Key.Key_Backspace)
    double_click(section.sliders["makeup"], QPoint(4, 4))
    assert heard[1:] == [{"eyes": 0.5}, {"makeup": 0.0}]


def test_that_all_of_it_can_be_set_back(section: FineTuneSection) -> None:
    heard: list[Values] = []
    section.moved.connect(heard.append)
    section.show_fine_tunes([FineTune(teeth=0.9, keep_colour=False)])
    section.reset.click()
    assert heard == [asdict(FineTune())]
    section.show_fine_tunes([FineTune()])
    assert section.boxes["keep_colour"].isChecked() and not section.reset.isEnabled()


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
    row.show_choices([LOOK])
    choose(row, "Rename")
    row.name.setText("Office")
    QTest.keyClick(row.name, Qt.Key.Key_Return)
    assert [one.name for one in no_presets.own] == ["Office"]
    assert "Keep as a preset…" not in entries(row), "it is one already"
    choose(row, "Delete")
    assert no_presets.own == () and "Export presets…" not in entries(row)
