"""How the brush and a stroke that is under way look on the canvas, which is the same grey in every theme."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from beautydesk.core.edit import Brush
from beautydesk.ui.colours import DARK

COLOURS = {Brush.MORE: DARK.accent, Brush.LESS: DARK.warning, Brush.ORIGINAL: QColor(255, 255, 255)}
_EDGE = QColor(0, 0, 0, 120)
_SIGN = 4.0  # px from the middle to the end of the sign
_COVER = 0.4  # opacity of the veil where the stroke is full
_LAYERS = 8  # of which the falling off of a soft stroke is made


def cursor_rect(at: QPointF, radius: float) -> QRect:
    """What `paint_cursor` paints on."""
    reach = max(radius, _SIGN) + 4
    return QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach).toAlignedRect()


def paint_cursor(painter: QPainter, brush: Brush, at: QPointF, radius: float, softness: float) -> None:
    """A circle in the brush's real size, a fine one to which it is full, and a sign: plus, minus, or a ring."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = radius * (1 - softness)
    for colour, width in ((_EDGE, 3.5), (QColor(255, 255, 255, 235), 1.5)):
        painter.setPen(QPen(colour, width))
        painter.drawEllipse(at, radius, radius)
    if inner > 2 * _SIGN and softness > 0:
        for colour, width in ((_EDGE, 2.0), (QColor(255, 255, 255, 150), 1.0)):
            painter.setPen(QPen(colour, width))
            painter.drawEllipse(at, inner, inner)
    if radius > 2 * _SIGN:
        for colour, width in ((_EDGE, 4.0), (COLOURS[brush], 2.0)):
            painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            _draw_sign(painter, brush, at)


def _draw_sign(painter: QPainter, brush: Brush, at: QPointF) -> None:
    across, down = QPointF(_SIGN, 0), QPointF(0, _SIGN)
    if brush is Brush.ORIGINAL:
        painter.drawEllipse(at, _SIGN - 1, _SIGN - 1)
    else:
        painter.drawLine(at - across, at + across)
    if brush is Brush.MORE:
        painter.drawLine(at - down, at + down)


def paint_veil(painter: QPainter, brush: Brush, points: Sequence[QPointF], radius: float, softness: float) -> None:
    """The stroke through `points`, translucent, falling off as it will; it does not build up where it crosses itself.

    Softness is made of strokes of several widths over each other.
    """
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    if len(points) == 1:
        path.lineTo(points[0] + QPointF(0.01, 0))  # else a dab would paint nothing
    layers = _LAYERS if softness > 0 else 1
    colour = QColor(COLOURS[brush])
    colour.setAlphaF(1 - (1 - _COVER) ** (1 / layers))
    for layer in range(layers):
        width = 2 * radius * (1 - softness * (layer + 0.5) / layers)
        pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)
