"""Arabic: the layout is mirrored, the photo and the order of before and after are not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QSlider
from pytestqt.qtbot import QtBot

from beautydesk.ui import theme
from beautydesk.ui.compare import CompareView
from beautydesk.ui.film_strip import FilmStrip
from beautydesk.ui.icons import icon
from beautydesk.ui.language import leading
from beautydesk.ui.level_slider import LevelSlider
from beautydesk.viewmodels.list.photo_choice import PhotoChoice
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.list.photo_view import PhotoView
from beautydesk.viewmodels.picture import Picture


@pytest.fixture
def arabic(speak: Callable[[str], Any], qapp: QApplication) -> None:
    speak("ar")
    theme.apply(qapp, "light")


def _share_left_of_the_middle(slider: QSlider, colour: QColor) -> float:
    """Of the pixels of `colour` on the groove, how many are in the left half."""
    image = slider.grab().toImage()
    row = [image.pixelColor(x, image.height() // 2) == colour for x in range(image.width())]
    assert any(row)
    return sum(row[: len(row) // 2]) / sum(row)


@pytest.mark.usefixtures("arabic")
def test_that_a_level_grows_from_right_to_left(qtbot: QtBot, qapp: QApplication) -> None:
    slider = LevelSlider()
    slider.setRange(0, 100)
    slider.setValue(30)
    slider.resize(240, 24)
    qtbot.addWidget(slider)
    slider.show()
    assert _share_left_of_the_middle(slider, theme.colours(qapp.palette()).accent) == 0
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(60, 12))
    assert 70 <= slider.value() <= 80
    QTest.keyClick(slider, Qt.Key.Key_Left)
    assert slider.value() > 75


@pytest.mark.usefixtures("arabic")
def test_that_undo_points_the_other_way(qtbot: QtBot, speak: Callable[[str], Any]) -> None:
    mirrored = icon("undo").pixmap(32, 32).toImage()
    speak("en")
    plain = icon("undo").pixmap(32, 32).toImage()
    assert mirrored != plain
    assert mirrored.flipped(Qt.Orientation.Horizontal) == plain


@pytest.mark.usefixtures("arabic")
def test_that_the_strip_goes_from_right_to_left_for_eyes_and_keys(qtbot: QtBot) -> None:
    model = PhotoList()
    model.add([Path(f"{n}.jpg") for n in range(3)])
    photos = PhotoView(model)
    choice = PhotoChoice(photos)
    choice.chosen.connect(model.selection.show)
    strip = FilmStrip(photos, choice)
    qtbot.addWidget(strip)
    strip.resize(600, 120)
    strip.show()
    strip.go_to(0)
    places = [strip.visualRect(photos.index(row)).left() for row in range(3)]
    assert places == sorted(places, reverse=True)
    QTest.keyClick(strip, Qt.Key.Key_Left)
    assert strip.currentIndex().row() == 1
    QTest.keyClick(strip, Qt.Key.Key_Right)
    assert strip.currentIndex().row() == 0


@pytest.mark.usefixtures("arabic")
def test_that_before_stays_left_and_the_photo_as_it_is(qtbot: QtBot) -> None:
    before, after = (QImage(200, 100, QImage.Format.Format_RGB32) for _ in range(2))
    for picture, sides in ((before, ("black", "white")), (after, ("white", "black"))):
        painter = QPainter(picture)
        painter.fillRect(0, 0, 100, 100, QColor(sides[0]))
        painter.fillRect(100, 0, 100, 100, QColor(sides[1]))
        painter.end()
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    view.set_pictures(Picture((before,), before.size()), Picture((after,), after.size()))
    image = view.grab().toImage()
    middle = image.height() // 2
    left, right = image.pixelColor(image.width() // 4, middle), image.pixelColor(image.width() * 3 // 4, middle)
    assert left.lightness() < 40, "the left half of the original is black"
    assert right.lightness() < 40, "the right half of the result is black"


@pytest.mark.usefixtures("arabic")
def test_that_names_and_keys_begin_where_lines_begin(qtbot: QtBot) -> None:
    label = QLabel("portrait.jpg")
    label.setAlignment(leading())
    qtbot.addWidget(label)
    label.resize(300, 30)
    label.show()
    image = label.grab().toImage()
    background = image.pixelColor(0, 0)
    inked = [x for x in range(300) if any(image.pixelColor(x, y) != background for y in range(30))]
    assert min(inked) > 150
