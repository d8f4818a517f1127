"""The painting of the canvas: panes sharp to the device pixel, the captions over them, the keyboard's ring round it.

Painting happens in device pixels: at 100 % each pixel of the photo lands on exactly one pixel of the screen, whatever
the display's scale factor, and no frame costs more than the pixels that are seen.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QRegion, QTransform

from beautydesk.core.viewport import Viewport
from beautydesk.ui.colours import DARK
from beautydesk.ui.compare.scene import Pane
from beautydesk.ui.compare.tiles import CRISP_FROM, TileCache
from beautydesk.viewmodels.picture import Detail

_RING = DARK.focus  # in every theme: photos are what they are
_RING_WIDTH, _RING_EDGE = 2, 1  # view px: the ring, and the dark line on both sides of it that bright photos need
PILL_BACK = QColor(0, 0, 0, 170)  # on white text has 6.9:1
PILL_TEXT = QColor(255, 255, 255, 235)


def paint_canvas(painter: QPainter, exposed: QRegion, panes: list[Pane], viewport: Viewport, colour: QColor) -> None:
    """`colour` where no picture will be: to fill what is painted over would cost as much as the picture itself."""
    place = viewport.picture
    for pane in panes:
        whole = QRectF(pane.area.left() + place.x, pane.area.top() + place.y, place.width, place.height)
        shown = whole & pane.clip & QRectF(pane.area)
        left, top = math.ceil(shown.left()) + 1, math.ceil(shown.top()) + 1  # the rim may be painted twice
        right, bottom = math.floor(shown.right()) - 1, math.floor(shown.bottom()) - 1
        exposed = exposed.subtracted(QRegion(QRect(left, top, right - left, bottom - top)))
    painter.save()
    painter.setClipRegion(exposed)
    painter.fillRect(exposed.boundingRect(), colour)
    painter.restore()


def paint_pane(painter: QPainter, pane: Pane, viewport: Viewport, exposed: QRect, tiles: TileCache) -> None:
    """Paint what of the pane's picture lies in `exposed` (view px)."""
    painter.save()
    ratio, scale = viewport.ratio, viewport.scale
    enter_device_pixels(painter)
    area = _snapped(QRectF(pane.area), ratio)
    allowed = area & _snapped(pane.clip, ratio) & _snapped(QRectF(exposed), ratio).adjusted(-1, -1, 1, 1)
    painter.setClipRect(allowed)
    place = viewport.picture
    corner = QPoint(area.left() + round(place.x * ratio), area.top() + round(place.y * ratio))
    size = QSize(round(viewport.image.width * scale), round(viewport.image.height * scale))
    whole = QRect(corner, size.expandedTo(QSize(1, 1)))
    seen = whole & allowed
    if not seen.isEmpty():
        tiles.paint(painter, pane.picture, scale, whole, seen)
        if pane.detail is not None:
            _paint_detail(painter, pane.detail, scale, corner)
    painter.restore()


def _paint_detail(painter: QPainter, detail: Detail, scale: float, corner: QPoint) -> None:
    """Over the picture whose upper left corner is at `corner` (device px)."""
    place = QRectF(detail.place)
    target = QRectF(
        corner.x() + place.x() * scale, corner.y() + place.y() * scale, place.width() * scale, place.height() * scale
    )
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < CRISP_FROM)
    painter.drawImage(target, detail.image, QRectF(detail.image.rect()))


def enter_device_pixels(painter: QPainter) -> None:
    """From here on the painter's units are device pixels, counted from the widget's corner and on the screen's grid."""
    to_device = painter.deviceTransform()
    inverse, possible = to_device.inverted()
    if possible:
        corner = QTransform.fromTranslate(round(to_device.dx()), round(to_device.dy()))
        painter.setWorldTransform(corner * inverse * painter.worldTransform())


def _snapped(rect: QRectF, ratio: float) -> QRect:
    """View px to device px, edges on whole device pixels."""
    left, top = round(rect.left() * ratio), round(rect.top() * ratio)
    return QRect(left, top, round(rect.right() * ratio) - left, round(rect.bottom() * ratio) - top)


def pill_size(text: str, font: QFont) -> QSize:
    metrics = QFontMetricsF(font)
    height = math.ceil(metrics.height()) + 8
    return QSize(math.ceil(metrics.horizontalAdvance(text)) + height, height)


def paint_pill(painter: QPainter, text: str, rect: QRect, back: QColor = PILL_BACK, room_right: int = 0) -> None:
    """A small dark label that is legible on the canvas; `room_right` is left free of text."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(back)
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(PILL_TEXT)
    painter.drawText(rect.adjusted(0, 0, -room_right, 0), Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def paint_ring(painter: QPainter, area: QRect) -> None:
    """The keyboard's focus, just inside the edge of `area`."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    whole = _RING_WIDTH + 2 * _RING_EDGE
    rect = QRectF(area).adjusted(whole / 2, whole / 2, -whole / 2, -whole / 2)
    for colour, width in ((QColor(0, 0, 0, 200), whole), (_RING, _RING_WIDTH)):
        pen = QPen(colour, width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(rect)
    painter.restore()
