"""What screen readers are told of the canvas, and what the zoom button says and offers."""

from __future__ import annotations

from compare_canvas import RED, divider, flat
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beautydesk.ui.compare import CompareMode, CompareView


def test_that_the_canvas_is_a_picture_that_says_what_is_seen(pair: CompareView) -> None:
    said = QAccessible.queryAccessibleInterface(pair)
    assert said.role() is QAccessible.Role.Graphic
    assert said.text(QAccessible.Text.Name) == "Photo, before and after"
    assert said.text(QAccessible.Text.Value) == "Fit · 50 %; split at 50 %"
    pair.zoom_to(1.0)
    pair.split = 0.3
    assert said.text(QAccessible.Text.Value) == "100 %; split at 30 %"
    assert said.text(QAccessible.Text.Description) == "100 %; split at 30 %"
    pair.mode = CompareMode.RESULT
    assert said.text(QAccessible.Text.Value) == "After; 100 %"
    pair.set_pictures(flat(RED), None)
    pair.mode = CompareMode.DIFFERENCE
    assert said.text(QAccessible.Text.Value) == "No result yet, so there is no difference to see; 100 %"


def test_that_screen_readers_find_the_handle_and_the_zoom_in_the_canvas(pair: CompareView) -> None:
    said = QAccessible.queryAccessibleInterface(pair)
    found = {said.child(n).text(QAccessible.Text.Name): said.child(n).role() for n in range(said.childCount())}
    assert found["Before/after divider"] is QAccessible.Role.Slider
    assert "Zoom: Fit · 50 %" in found


def test_that_other_widgets_keep_their_roles(pair: CompareView, qtbot: QtBot) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    assert QAccessible.queryAccessibleInterface(other).role() is QAccessible.Role.Client


def test_that_the_handle_has_a_value_that_can_be_set_and_steps(pair: CompareView) -> None:
    value = QAccessible.queryAccessibleInterface(divider(pair)).valueInterface()
    assert (value.minimumValue(), value.maximumValue(), value.minimumStepSize()) == (0, 100, 1)
    assert value.currentValue() == 50
    value.setCurrentValue(35)
    assert pair.split == 0.35
    for key, expected in ((Qt.Key.Key_PageUp, 0.45), (Qt.Key.Key_PageDown, 0.35)):
        QTest.keyClick(divider(pair), key)
        assert round(pair.split, 6) == expected
        assert value.currentValue() == round(expected * 100)


def test_that_the_zoom_is_told_and_is_in_nobodys_way(pair: CompareView) -> None:
    button = pair.zoom_button
    assert button.text() == "Fit · 50 %"
    pair.zoom_to(2.0)
    assert button.text() == "200 %"
    for mode in CompareMode:
        pair.mode = mode
        assert button.isVisible()
        assert not any(place.intersects(button.geometry()) for _, place in pair.labels())
    pair.mode = CompareMode.SPLIT
    pair.set_pictures(None, None)
    assert not button.isVisible()


def test_that_labels_stay_clear_of_each_other_with_a_large_font(pair: CompareView) -> None:
    font = pair.font()
    font.setPointSize(font.pointSize() * 2)
    pair.setFont(font)
    labels: list[QRect] = [place for _, place in pair.labels()]
    assert len(labels) == 2 and not labels[0].intersects(labels[1])
    assert all(pair.rect().contains(place) for place in labels)
    assert pair.fitted and pair.viewport is not None
    assert pair.viewport.view.height == pair.pane_areas()[0].height()


def test_that_the_zoom_button_offers_its_actions(view: CompareView) -> None:
    view.set_pictures(flat(RED), None)
    asked: list[str] = []
    action = QAction("200 %", view)
    action.triggered.connect(lambda: asked.append("200 %"))
    view.zoom_button.addAction(action)
    assert view.zoom_button.actions() == [action]
    assert view.childAt(view.zoom_button.geometry().center()) is view.zoom_button
    assert view.childAt(QPoint(5, 5)) is None
    action.trigger()
    assert asked == ["200 %"]
