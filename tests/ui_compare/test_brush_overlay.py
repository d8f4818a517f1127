"""The brush over the canvas: strokes by mouse and by keys, and what stays the canvas' own."""

from __future__ import annotations

import numpy as np
import pytest
from compare_canvas import GREEN, flat, on_photo, whole
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from beautydesk.core.edit import Brush, Stroke
from beautydesk.ui.brush_bar import LARGEST, SMALLEST, BrushBar
from beautydesk.ui.compare import CompareMode, CompareView
from beautydesk.ui.compare.brush_overlay import BrushOverlay
from beautydesk.ui.compare.zoom_button import ZoomButton
from tests import pointer

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(fitted: CompareView) -> CompareView:
    fitted.mode = CompareMode.RESULT
    return fitted


@pytest.fixture
def overlay(view: CompareView) -> BrushOverlay:
    brush = BrushOverlay(view)
    brush.set_active(True)
    brush.set_radius(40)
    return brush


@pytest.fixture
def strokes(overlay: BrushOverlay) -> list[Stroke]:
    told: list[Stroke] = []
    overlay.stroke_finished.connect(told.append)
    return told


def spot(overlay: BrushOverlay, x: float, y: float) -> QPoint:
    """A place on the canvas, in px of the photo at half its size, in the last pane."""
    view = overlay.parentWidget()
    assert isinstance(view, CompareView)
    return on_photo(view, 2 * x, 2 * y).toPoint()


def drag(
    overlay: BrushOverlay, *points: tuple[float, float], key: Qt.KeyboardModifier = NO_KEY, let_go: bool = True
) -> None:
    spots = [spot(overlay, *point) for point in points]
    QTest.mousePress(overlay, LEFT, key, spots[0])
    for each in spots[1:]:
        pointer.move(overlay, each, LEFT)
    if let_go:
        QTest.mouseRelease(overlay, LEFT, key, spots[-1])


# -- strokes


def test_that_a_drag_becomes_a_stroke_in_fractions_of_the_photo(overlay: BrushOverlay, strokes: list[Stroke]) -> None:
    overlay.set_softness(0.3)
    drag(overlay, (200, 150), (300, 250), (400, 300))
    (stroke,) = strokes
    assert stroke.brush is Brush.MORE
    assert stroke.points == ((0.25, 0.25), (0.375, pytest.approx(5 / 12, abs=1e-6)), (0.5, 0.5))
    assert stroke.radius == pytest.approx(80 / 1600)
    assert stroke.softness == 0.3


def test_that_a_click_is_a_dab(overlay: BrushOverlay, strokes: list[Stroke]) -> None:
    QTest.mouseClick(overlay, LEFT, NO_KEY, spot(overlay, 400, 300))
    assert [stroke.points for stroke in strokes] == [((0.5, 0.5),)]


def test_that_near_points_are_thinned_out_and_the_last_one_stays(overlay: BrushOverlay, strokes: list[Stroke]) -> None:
    drag(overlay, *((200 + x, 200) for x in range(401)))
    (stroke,) = strokes
    assert 40 <= len(stroke.points) <= 70
    assert stroke.points[-1][0] == pytest.approx(0.75)


def test_that_zooming_in_makes_a_finer_brush(view: CompareView, overlay: BrushOverlay, strokes: list[Stroke]) -> None:
    view.zoom_to(2.0)
    drag(overlay, (400, 300))
    assert strokes[0].radius == pytest.approx(20 / 1600)


def test_that_a_stroke_goes_on_while_the_wheel_zooms(
    view: CompareView, overlay: BrushOverlay, strokes: list[Stroke]
) -> None:
    drag(overlay, (400, 300), let_go=False)
    old = view.zoom
    QTest.wheelEvent(view.window().windowHandle(), QPointF(spot(overlay, 400, 300)), QPoint(0, 240))
    assert view.zoom > old
    QTest.mouseRelease(overlay, LEFT, NO_KEY, spot(overlay, 400, 300))
    (stroke,) = strokes
    assert all(point == pytest.approx((0.5, 0.5), abs=0.002) for point in stroke.points)
    assert stroke.radius == pytest.approx(80 / 1600)


@pytest.mark.parametrize("side", [0, 1])
def test_that_either_pane_can_be_painted_on(
    view: CompareView, overlay: BrushOverlay, strokes: list[Stroke], side: int
) -> None:
    view.mode = CompareMode.SIDE_BY_SIDE
    QTest.mouseClick(overlay, LEFT, NO_KEY, view.pane_areas()[side].center())
    assert strokes[0].points[0] == pytest.approx((0.5, 0.5), abs=0.005)


def test_that_alt_brings_back_the_original_for_one_stroke(overlay: BrushOverlay, strokes: list[Stroke]) -> None:
    drag(overlay, (300, 200), key=Qt.KeyboardModifier.AltModifier)
    drag(overlay, (300, 200))
    assert [stroke.brush for stroke in strokes] == [Brush.ORIGINAL, Brush.MORE]


def test_that_a_stroke_beside_the_photo_is_none(overlay: BrushOverlay, strokes: list[Stroke]) -> None:
    drag(overlay, (300, -80), (400, -50))
    assert strokes == []
    drag(overlay, (300, -20))  # its rim reaches the photo
    assert len(strokes) == 1


def test_that_a_stroke_ends_with_the_photo_it_was_begun_on(
    view: CompareView, overlay: BrushOverlay, strokes: list[Stroke]
) -> None:
    drag(overlay, (300, 200), let_go=False)
    view.set_pictures(flat(GREEN, 900, 1200), None)
    QTest.mouseRelease(overlay, LEFT, NO_KEY, spot(overlay, 320, 220))
    assert strokes == []


def test_that_the_middle_button_and_a_drag_with_space_pan(
    view: CompareView, overlay: BrushOverlay, strokes: list[Stroke]
) -> None:
    view.zoom_to(2.0)
    for button in (LEFT, Qt.MouseButton.MiddleButton):
        before = view.viewport.centre.x
        if button is LEFT:
            QTest.keyPress(overlay, Qt.Key.Key_Space)
        QTest.mousePress(overlay, button, NO_KEY, QPoint(400, 400))
        pointer.move(overlay, QPoint(360, 400), button)
        QTest.mouseRelease(overlay, button, NO_KEY, QPoint(360, 400))
        assert view.viewport.centre.x == pytest.approx(before + 20)
        QTest.keyRelease(overlay, Qt.Key.Key_Space)
    assert strokes == []


# -- keys


@pytest.fixture
def no_mouse(overlay: BrushOverlay) -> None:
    """The pointer is elsewhere."""
    QApplication.sendEvent(overlay, QEvent(QEvent.Type.Leave))


@pytest.mark.usefixtures("no_mouse")
def test_that_enter_dabs_where_the_arrows_took_the_brush(overlay: BrushOverlay, strokes: list[Stroke]) -> None:
    QTest.keyClick(overlay, Qt.Key.Key_Return)
    QTest.keyClick(overlay, Qt.Key.Key_Right)
    QTest.keyClick(overlay, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(overlay, Qt.Key.Key_Enter)
    middle = pytest.approx((0.5, 0.5), abs=0.002)
    assert [len(stroke.points) for stroke in strokes] == [1, 1]
    assert strokes[0].points[0] == middle
    assert strokes[1].points[0] == pytest.approx((0.5 + 20 / 800, 0.5 + 80 / 600), abs=0.002)


@pytest.mark.usefixtures("no_mouse")
def test_that_arrows_paint_while_enter_is_held(overlay: BrushOverlay, strokes: list[Stroke]) -> None:
    QTest.keyPress(overlay, Qt.Key.Key_Return)
    for _ in range(4):
        QTest.keyClick(overlay, Qt.Key.Key_Right)
    assert strokes == []
    QTest.keyRelease(overlay, Qt.Key.Key_Return)
    (stroke,) = strokes
    assert len(stroke.points) == 5
    assert stroke.points[-1][0] - stroke.points[0][0] == pytest.approx(0.1, abs=0.001)


@pytest.mark.usefixtures("no_mouse")
def test_that_the_photo_moves_when_the_brush_is_at_the_rim(view: CompareView, overlay: BrushOverlay) -> None:
    view.zoom_to(2.0)
    before = view.viewport.centre.x
    for _ in range(30):
        QTest.keyClick(overlay, Qt.Key.Key_Right)
    assert view.viewport.centre.x > before


@pytest.mark.parametrize(
    ("key", "brush"), [(Qt.Key.Key_M, Brush.MORE), (Qt.Key.Key_L, Brush.LESS), (Qt.Key.Key_O, Brush.ORIGINAL)]
)
def test_that_letters_choose_the_brush(overlay: BrushOverlay, key: Qt.Key, brush: Brush) -> None:
    overlay.set_brush(Brush.LESS if brush is Brush.MORE else Brush.MORE)
    QTest.keyClick(overlay, key)
    assert overlay.brush is brush
    assert [button.isChecked() for button in overlay.bar.controls[:3]] == [b is brush for b in Brush]


def test_that_brackets_change_size_and_with_shift_softness(overlay: BrushOverlay, strokes: list[Stroke]) -> None:
    drag(overlay, (400, 300))
    QTest.keyClick(overlay, Qt.Key.Key_BracketRight)
    QTest.keyClick(overlay, Qt.Key.Key_BraceRight, Qt.KeyboardModifier.ShiftModifier)
    drag(overlay, (400, 300))
    QTest.keyClick(overlay, Qt.Key.Key_BracketLeft)
    QTest.keyClick(overlay, Qt.Key.Key_BraceLeft, Qt.KeyboardModifier.ShiftModifier)
    drag(overlay, (400, 300))
    first, second, third = strokes
    assert second.radius > first.radius
    assert second.softness > first.softness
    assert third.radius == pytest.approx(first.radius)
    assert third.softness == pytest.approx(first.softness)


def test_that_size_and_softness_have_ends(overlay: BrushOverlay, strokes: list[Stroke]) -> None:
    for _ in range(40):
        QTest.keyClick(overlay, Qt.Key.Key_BracketLeft)
        QTest.keyClick(overlay, Qt.Key.Key_BraceLeft)
    drag(overlay, (400, 300))
    assert strokes[0].radius == pytest.approx(SMALLEST * 2 / 1600)
    assert strokes[0].softness == 0.0
    overlay.set_radius(10 * LARGEST)
    overlay.set_softness(7)
    drag(overlay, (400, 300))
    assert strokes[1].radius == pytest.approx(LARGEST * 2 / 1600)
    assert strokes[1].softness == 1.0


def test_that_escape_drops_the_stroke_and_then_puts_the_brush_away(
    overlay: BrushOverlay, strokes: list[Stroke], qtbot: QtBot
) -> None:
    drag(overlay, (300, 200), (350, 200), let_go=False)
    with qtbot.assertNotEmitted(overlay.close_asked):
        QTest.keyClick(overlay, Qt.Key.Key_Escape)
    QTest.mouseRelease(overlay, LEFT, NO_KEY, spot(overlay, 350, 200))
    assert strokes == []
    with qtbot.waitSignal(overlay.close_asked):
        QTest.keyClick(overlay, Qt.Key.Key_Escape)


def test_that_the_keys_of_the_brush_go_before_the_windows_own(overlay: BrushOverlay, qtbot: QtBot) -> None:
    from PySide6.QtGui import QAction

    window = overlay.window()
    action = QAction(window)
    action.setShortcut("L")
    window.addAction(action)
    with qtbot.assertNotEmitted(action.triggered):
        QTest.keyClick(overlay, Qt.Key.Key_L)
    assert overlay.brush is Brush.LESS


# -- in hand and away


def test_that_the_brush_takes_the_focus_and_gives_it_to_the_canvas(view: CompareView, overlay: BrushOverlay) -> None:
    assert overlay.hasFocus()
    overlay.set_active(False)
    assert view.hasFocus()
    assert not overlay.isVisible()
    assert view.childAt(400, 400) is None
    overlay.set_active(True)
    overlay.bar.clear.setFocus()
    overlay.set_active(False)
    assert view.hasFocus()


def test_that_tab_goes_from_the_brush_through_its_bar_and_on(overlay: BrushOverlay) -> None:
    met = []
    for _ in overlay.bar.controls[2:]:  # of the three brushes one is met, as with all groups of buttons
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    assert met[-4:] == list(overlay.bar.controls[-4:])
    assert met[0] in overlay.bar.controls[:3]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QPushButton | ZoomButton)


def test_that_what_is_not_in_hand_paints_and_says_nothing(view: CompareView) -> None:
    plain = whole(view)
    BrushOverlay(view)
    assert np.array_equal(whole(view), plain)


def test_that_it_covers_the_canvas_at_every_size(view: CompareView, overlay: BrushOverlay) -> None:
    view.setFixedSize(420, 300)
    assert overlay.size() == view.size()
    assert overlay.rect().contains(overlay.bar.geometry())
    view.setFixedSize(1000, 600)
    assert overlay.size() == view.size()


def test_that_the_zoom_stays_in_reach_while_the_brush_is_in_hand(view: CompareView, overlay: BrushOverlay) -> None:
    zoom = view.zoom_button
    assert view.childAt(zoom.geometry().center()) is zoom
    assert view.childAt(view.pane_areas()[0].center()) is overlay


# -- looks


def test_that_the_stroke_is_seen_while_it_is_drawn_and_gone_after_it(view: CompareView, overlay: BrushOverlay) -> None:
    drag(overlay, (200, 200), (400, 200), let_go=False)
    veiled = whole(view)[spot(overlay, 300, 200).y(), 250:350].astype(int) - GREEN
    assert np.all(veiled[:, 0] > 20)  # the accent is warm
    QTest.mouseRelease(overlay, LEFT, NO_KEY, spot(overlay, 400, 200))
    assert np.all(whole(view)[spot(overlay, 300, 200).y(), 220:340] == GREEN)


def test_that_the_veil_does_not_build_up_where_it_crosses_itself(view: CompareView, overlay: BrushOverlay) -> None:
    overlay.set_softness(0)
    drag(overlay, (200, 200), (400, 200), let_go=False)
    once = whole(view)[spot(overlay, 300, 200).y(), 250]
    pointer.move(overlay, spot(overlay, 200, 200), LEFT)
    pointer.move(overlay, spot(overlay, 400, 200), LEFT)
    assert np.array_equal(whole(view)[spot(overlay, 300, 200).y(), 250], once)


def test_that_the_brush_is_a_circle_in_its_real_size(view: CompareView, overlay: BrushOverlay) -> None:
    pointer.move(overlay, spot(overlay, 300, 200))
    row = whole(view)[spot(overlay, 300, 200).y()].astype(int)
    white = np.flatnonzero(np.all(row > 170, axis=-1))
    assert white[0] == pytest.approx(260, abs=1)
    assert white[-1] == pytest.approx(340, abs=1)


# -- the bar alone


@pytest.fixture
def bar(qtbot: QtBot) -> BrushBar:
    widget = BrushBar()
    qtbot.addWidget(widget)
    return widget


def test_that_the_bar_shows_a_brush_without_telling_anybody(bar: BrushBar, qtbot: QtBot) -> None:
    signals = [bar.brush_chosen, bar.radius_chosen, bar.softness_chosen]
    with qtbot.assertNotEmitted(signals[0]), qtbot.assertNotEmitted(signals[1]), qtbot.assertNotEmitted(signals[2]):
        bar.show_brush(Brush.ORIGINAL, 120.0, 0.25)
    assert bar.softness.value() == 25
    assert [button.isChecked() for button in bar.controls[:3]] == [False, False, True]


def test_that_the_bar_says_what_is_chosen(bar: BrushBar) -> None:
    told: list[object] = []
    for signal in (bar.brush_chosen, bar.radius_chosen, bar.softness_chosen):
        signal.connect(told.append)
    QTest.mouseClick(bar.controls[1], LEFT)
    bar.radius.setValue(100)
    bar.softness.setValue(70)
    assert told == [Brush.LESS, pytest.approx(LARGEST), 0.7]


@pytest.mark.parametrize("radius", [SMALLEST, 17.0, 40.0, LARGEST])
def test_that_the_size_shown_is_the_size_there_is(bar: BrushBar, radius: float) -> None:
    told: list[float] = []
    bar.radius_chosen.connect(told.append)
    bar.show_brush(Brush.MORE, radius, 0.5)
    position = bar.radius.value()
    bar.radius.setValue(position - 1 if position else 1)
    bar.radius.setValue(position)
    assert told[-1] == pytest.approx(radius, rel=0.03)


def test_that_a_narrow_bar_keeps_every_control(bar: BrushBar) -> None:
    wide = bar.fit(2000)
    narrow = bar.fit(460)
    assert narrow.width() <= 460 < wide.width()
    assert all(control.accessibleName() for control in bar.controls)


def test_that_the_bar_asks_to_clear_and_to_close(bar: BrushBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.clear_asked):
        QTest.mouseClick(bar.clear, LEFT)
    with qtbot.waitSignal(bar.close_asked):
        QTest.mouseClick(bar.controls[-1], LEFT)


# -- over before, and without the focus


def test_that_the_line_gives_way_to_what_is_painted_over_before(overlay: BrushOverlay, strokes: list[Stroke]) -> None:
    view = overlay.parentWidget()
    assert isinstance(view, CompareView)
    view.mode = CompareMode.SPLIT
    drag(overlay, (300, 300), (200, 320))
    assert len(strokes) == 1
    assert view.divider.line == pytest.approx(200 - 40, abs=1), "all of the stroke is on the side of the result"
    drag(overlay, (700, 300), (600, 320))
    assert view.divider.line == pytest.approx(200 - 40, abs=1), "it gives way only where it is in the way"


@pytest.mark.parametrize(
    ("key", "brush"), [(Qt.Key.Key_L, Brush.LESS), (Qt.Key.Key_O, Brush.ORIGINAL), (Qt.Key.Key_M, Brush.MORE)]
)
def test_that_its_letters_are_good_wherever_the_focus_is(
    overlay: BrushOverlay, qtbot: QtBot, key: Qt.Key, brush: Brush
) -> None:
    overlay.set_brush(Brush.LESS if brush is Brush.MORE else Brush.MORE)
    elsewhere = overlay.window().findChild(QPushButton, "")
    assert elsewhere is not None
    elsewhere.setFocus()
    QTest.keyClick(elsewhere, key)
    assert overlay.brush is brush
    overlay.set_active(False)
    QTest.keyClick(elsewhere, Qt.Key.Key_L if brush is not Brush.LESS else Qt.Key.Key_O)
    assert overlay.brush is brush, "put away, it hears nothing"
