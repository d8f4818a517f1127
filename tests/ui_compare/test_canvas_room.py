"""The room that a photo has on the canvas: its margin, the labels that float over it, what lies round it, and where
a zoom goes."""

from __future__ import annotations

import numpy as np
import pytest
from compare_canvas import BLUE, RED, divider, flat, on_photo, whole
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QCursor, QPalette
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from beautydesk.core.viewport import Point, Rect, Size, Viewport
from beautydesk.ui.colours import DARK, LIGHT, palette_of
from beautydesk.ui.compare import CompareMode, CompareView
from beautydesk.ui.compare.canvas_colour import CanvasColour, colour_of
from beautydesk.ui.compare.painter import PILL_BACK, PILL_TEXT
from beautydesk.ui.compare.zooming import MARGIN
from beautydesk.viewmodels.picture import Detail, Look, Picture

FACE = Rect(1200, 900, 200, 240)  # px of a photo of 1600 x 1200


@pytest.fixture
def roomy(qtbot: QtBot) -> CompareView:
    """As in the window: 848 x 648, so that a photo of 4:3 is 800 x 600."""
    widget = CompareView()
    qtbot.addWidget(widget)
    widget.resize(848, 648)
    QCursor.setPos(5, 2000)  # nowhere near it
    with qtbot.waitActive(widget):
        widget.show()
    widget.set_pictures(flat(RED), flat(BLUE))
    return widget


def middle_of(view: CompareView) -> tuple[float, float]:
    assert view.viewport is not None
    return view.viewport.centre.x, view.viewport.centre.y


@pytest.mark.parametrize("photo", [(1600, 1200), (1200, 1600), (4000, 1000)])
def test_that_a_photo_has_the_same_margin_at_opposite_sides(roomy: CompareView, photo: tuple[int, int]) -> None:
    roomy.set_pictures(flat(RED, *photo), None)
    assert roomy.viewport is not None
    place = roomy.viewport.picture
    assert place.x == pytest.approx(848 - place.right) and place.y == pytest.approx(648 - place.bottom)
    assert min(place.x, place.y) == pytest.approx(MARGIN)


def test_that_a_small_canvas_gives_its_room_to_the_photo() -> None:
    view = Viewport.fit(Size(4000, 4000), Size(160, 120), 1.0, MARGIN)
    assert view.picture.height > 0.8 * 120


def test_that_a_photo_looked_at_closely_fills_the_canvas(roomy: CompareView) -> None:
    roomy.zoom_to(1.0)
    pixels = whole(roomy)
    assert np.all(pixels[300, :400] == RED) and np.all(pixels[0, 600] == BLUE) and np.all(pixels[-1, 600] == BLUE)


def test_that_labels_float_in_the_corners_of_the_photo(roomy: CompareView) -> None:
    (_, before), (_, after) = roomy.labels()
    assert (before.left(), before.top()) == (MARGIN + 12, MARGIN + 12)
    assert (after.right(), after.top()) == (848 - MARGIN - 13, MARGIN + 12)


@pytest.mark.parametrize("mode", [CompareMode.SPLIT, CompareMode.SIDE_BY_SIDE])
def test_that_no_label_lies_on_a_face(roomy: CompareView, mode: CompareMode) -> None:
    roomy.mode = mode
    roomy.faces = (Rect(0, 0, 300, 300), Rect(1200, 0, 400, 300))
    assert roomy.viewport is not None
    for area in roomy.pane_areas():
        for face in roomy.faces:
            corner, end = (
                roomy.viewport.to_view(Point(x, y)) for x, y in ((face.x, face.y), (face.right, face.bottom))
            )
            place = QRectF(area.left() + corner.x, corner.y, end.x - corner.x, end.y - corner.y)
            assert not any(place.intersects(QRectF(label)) for _text, label in roomy.labels())


def test_that_the_canvas_goes_with_the_look_unless_it_is_chosen() -> None:
    dark, light = palette_of(DARK), palette_of(LIGHT)
    assert colour_of(CanvasColour.LOOK, dark) == QColor(0x3A, 0x3A, 0x3C)
    assert colour_of(CanvasColour.LOOK, light) == colour_of(CanvasColour.GREY, dark) == QColor(0x76, 0x76, 0x76)
    assert colour_of(CanvasColour.LIGHT, dark).lightness() > 200


def test_that_the_chosen_canvas_is_seen(roomy: CompareView) -> None:
    for colour in (CanvasColour.DARK, CanvasColour.LIGHT):
        roomy.canvas_colour = colour
        roomy.update()
        assert tuple(whole(roomy)[3, 3]) == colour_of(colour, QPalette()).getRgb()[:3]


@pytest.mark.parametrize(
    "below", [QColor("white"), QColor("black"), QColor(0x3A, 0x3A, 0x3C), QColor(0xD9, 0xD9, 0xD9)]
)
def test_that_labels_are_legible_on_any_photo(below: QColor) -> None:
    back = _over(below, PILL_BACK)
    lighter, darker = sorted((_luminance(_over(back, PILL_TEXT)), _luminance(back)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def _over(below: QColor, above: QColor) -> QColor:
    share = above.alphaF()
    one, other = below.getRgbF()[:3], above.getRgbF()[:3]
    return QColor.fromRgbF(*(a * (1 - share) + b * share for a, b in zip(one, other, strict=True)))


def _luminance(colour: QColor) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


# -- where a zoom goes


@pytest.mark.parametrize("zoom", ["zoom_to", "toggle_zoom", "zoom_in"])
def test_that_a_whole_photo_is_entered_at_the_largest_face(roomy: CompareView, zoom: str) -> None:
    roomy.faces = (FACE, Rect(0, 0, 50, 50))
    if zoom == "zoom_to":
        roomy.zoom_to(2.0)
    else:
        getattr(roomy, zoom)()
    assert roomy.viewport is not None
    face = Point(FACE.x + FACE.width / 2, FACE.y + FACE.height / 2)
    wanted = roomy.viewport.zoomed_on(roomy.zoom, face).centre
    assert middle_of(roomy) == pytest.approx((wanted.x, wanted.y)) and middle_of(roomy) != (800, 600)


def test_that_the_chosen_face_comes_before_the_largest(roomy: CompareView) -> None:
    roomy.faces, roomy.chosen_face = (FACE,), Rect(350, 350, 100, 100)
    roomy.zoom_to(4.0)
    assert middle_of(roomy) == pytest.approx((400, 400))


def test_that_who_is_close_already_stays_there(roomy: CompareView) -> None:
    roomy.faces = (FACE,)
    roomy.zoom_to(2.0, on_photo(roomy, 400, 300))
    before = middle_of(roomy)
    roomy.zoom_to(4.0)
    assert middle_of(roomy) == pytest.approx(before)


def test_that_plus_goes_to_the_pointer_on_the_photo(roomy: CompareView) -> None:
    roomy.faces = (FACE,)
    at = on_photo(roomy, 400, 300)
    QCursor.setPos(roomy.mapToGlobal(at.toPoint()))
    roomy.zoom_in()
    assert roomy.viewport is not None
    under = roomy.viewport.to_image(Point(at.toPoint().x(), at.toPoint().y()))
    assert (under.x, under.y) == pytest.approx((400, 300), abs=3)


def test_that_a_double_click_beside_the_handle_zooms_and_one_on_it_does_not(roomy: CompareView) -> None:
    handle = divider(roomy)
    roomy.split = 0.25
    QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(handle.width() // 2, 60))
    assert roomy.zoom == 1.0 and roomy.split == 0.25
    roomy.zoom_fit()
    QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, pos=handle.rect().center())
    assert roomy.fitted and roomy.split == 0.5


# -- what is sharp


def small(width: int = 400, height: int = 300) -> Picture:
    """A picture of 1600 x 1200 that has a quarter of the pixels either way."""
    return Picture(flat(BLUE, width, height).levels, flat(BLUE).size)


def test_that_a_photo_that_is_soft_says_that_it_is_being_sharpened(roomy: CompareView, qtbot: QtBot) -> None:
    roomy.sharpness.set_awaited(True)
    roomy.set_pictures(flat(RED), small(), preview=True)
    roomy.zoom_to(1.0)
    qtbot.waitUntil(lambda: any("Sharpening" in text for text, _place in roomy.labels()))
    roomy.set_pictures(flat(RED), flat(BLUE), preview=True)
    assert not any("Sharpening" in text for text, _place in roomy.labels())


def test_that_nothing_is_promised_of_a_photo_that_cannot_be_opened(roomy: CompareView, qtbot: QtBot) -> None:
    roomy.sharpness.set_awaited(True)
    roomy.set_pictures(small(), None)
    roomy.zoom_to(1.0)
    qtbot.waitUntil(lambda: bool(roomy.sharpness.labels(roomy.font(), roomy.rect())))
    roomy.sharpness.set_awaited(False)
    assert not roomy.sharpness.labels(roomy.font(), roomy.rect())


def test_that_what_is_looked_at_is_told_and_its_detail_is_seen(roomy: CompareView, qtbot: QtBot) -> None:
    roomy.mode = CompareMode.RESULT
    with qtbot.waitSignal(roomy.sharpness.look_changed) as told:
        roomy.zoom_to(1.0)
    look = told.args[0]
    assert isinstance(look, Look) and look.zoom == 1.0 and look.place.width() == 848
    coarse = small()
    assert not look.is_met_by(coarse, None)
    pixels = np.full((look.place.height(), look.place.width(), 3), (7, 8, 9), np.uint8)
    detail = Detail.from_rgb(pixels, look.place)
    assert look.is_met_by(coarse, detail)
    roomy.set_pictures(flat(RED), coarse, True, 0.5, detail)
    assert np.all(whole(roomy)[200:400, 200:400] == (7, 8, 9))
    roomy.pan(QPointF(-30, 0))
    assert np.all(whole(roomy)[200:400, 820:] == BLUE), "beside it lies what there is"
