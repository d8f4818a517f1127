"""How the canvas looks: which pane shows what, and the painting of one pane, sharp to the device pixel.

Painting happens in device pixels: at 100 % each pixel of the photo lands on exactly one pixel of the screen, whatever
the display's scale factor, and no frame costs more than the pixels that are seen.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTransform

from beautydesk.core.viewport import Viewport
from beautydesk.ui.colours import DARK
from beautydesk.viewmodels.images import Picture

CANVAS = QColor(0x76, 0x76, 0x76)  # sRGB of 18 % reflectance: the grey by which photographers judge, in every theme
GAP = 8  # view px between the two halves of side by side
CRISP_FROM = 2.0  # device px per photo px from which single pixels are shown as such
_PAD = 2  # level px drawn beyond the visible part, so that smoothing at its rim has neighbours

_RING = DARK.focus  # in every theme: the canvas is the same grey in all of them, and photos are what they are
_RING_WIDTH, _RING_EDGE = 2, 1  # view px: the ring, and the dark line on both sides of it that bright photos need
_PILL_BACK = QColor(0, 0, 0, 140)
_PILL_TEXT = QColor(255, 255, 255, 235)
_PILL_MARGIN = 12


class CompareMode(enum.Enum):
    """How before and after are shown."""

    SPLIT = "split"
    SIDE_BY_SIDE = "side-by-side"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class Pane:
    """`picture` seen through a viewport that fills `area`, painted where `clip` allows; both in view px."""

    picture: Picture
    area: QRect
    clip: QRectF


@dataclass(frozen=True, slots=True)
class Scene:
    """What the canvas shows, but for zoom and position. `line`: the divider's x; it and `whole` in view px."""

    whole: QRect
    mode: CompareMode
    before: Picture | None
    after: Picture | None
    held: bool
    line: float

    @property
    def comparing(self) -> bool:
        return self.before is not None and self.after is not None

    @property
    def splitting(self) -> bool:
        return self.comparing and self.mode is CompareMode.SPLIT

    @property
    def areas(self) -> tuple[QRect, ...]:
        """The parts that have a viewport each, left to right (never mirrored: before is always left).

        A photo without a result has the canvas to itself in every mode.
        """
        if not self.comparing or self.mode is not CompareMode.SIDE_BY_SIDE:
            return (self.whole,)
        width = max((self.whole.width() - GAP) // 2, 1)
        left = QRect(self.whole.left(), self.whole.top(), width, self.whole.height())
        return (left, left.translated(self.whole.width() - width, 0))

    def panes(self) -> list[Pane]:
        before, after = self.before or self.after, self.after or self.before
        if before is None or after is None:
            return []
        areas = self.areas
        if self.held:
            return [Pane(before, area, QRectF(area)) for area in areas]
        if self.splitting:
            left, right = QRectF(self.whole), QRectF(self.whole)
            left.setRight(self.line)
            right.setLeft(self.line)
            return [Pane(before, self.whole, left), Pane(after, self.whole, right)]
        return [
            Pane(picture, area, QRectF(area))
            for picture, area in zip((before, after)[-len(areas) :], areas, strict=True)
        ]

    def labels(self, before: str, after: str, font: QFont) -> list[tuple[str, QRectF, bool]]:
        """The two texts, their places, and whether each is to be seen now."""
        left = pill_rect(before, font, QRectF(self.areas[0]), Qt.AlignmentFlag.AlignLeft)
        right = pill_rect(after, font, QRectF(self.areas[-1]), Qt.AlignmentFlag.AlignRight)
        with_before = self.held or len(self.areas) == 2 or (self.splitting and left.right() < self.line)
        with_after = not self.held and not (self.splitting and right.left() < self.line)
        return [(before, left, self.comparing and with_before), (after, right, self.comparing and with_after)]


def paint_pane(painter: QPainter, pane: Pane, viewport: Viewport) -> None:
    """Paint the visible part of the pane's picture."""
    painter.save()
    ratio = viewport.ratio
    enter_device_pixels(painter)
    area = _snapped(QRectF(pane.area), ratio)
    painter.setClipRect(area.intersected(_snapped(pane.clip, ratio)))
    place = viewport.picture
    origin = QPointF(area.left() + round(place.x * ratio), area.top() + round(place.y * ratio))
    whole = QRectF(
        origin.x(), origin.y(), viewport.image.width * viewport.scale, viewport.image.height * viewport.scale
    )
    seen = whole.intersected(area)
    if not seen.isEmpty():
        _draw(painter, pane.picture, whole, seen, viewport.scale)
    painter.restore()


def _draw(painter: QPainter, picture: Picture, whole: QRectF, seen: QRectF, scale: float) -> None:
    level = picture.level_for(scale)
    across, down = whole.width() / level.width(), whole.height() / level.height()  # device px per level px
    left = max(int((seen.left() - whole.left()) / across) - _PAD, 0)
    top = max(int((seen.top() - whole.top()) / down) - _PAD, 0)
    right = min(int((seen.right() - whole.left()) / across) + 1 + _PAD, level.width())
    bottom = min(int((seen.bottom() - whole.top()) / down) + 1 + _PAD, level.height())
    source = QRectF(left, top, right - left, bottom - top)
    target = QRectF(
        whole.left() + left * across, whole.top() + top * down, source.width() * across, source.height() * down
    )
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < CRISP_FROM)
    painter.drawImage(target, level, source)


def enter_device_pixels(painter: QPainter) -> None:
    """From here on the painter's units are device pixels, counted from the widget's corner and on the screen's grid."""
    to_device = painter.deviceTransform()
    inverse, possible = to_device.inverted()
    if possible:
        corner = QTransform.fromTranslate(round(to_device.dx()), round(to_device.dy()))
        painter.setWorldTransform(corner * inverse * painter.worldTransform())


def _snapped(rect: QRectF, ratio: float) -> QRectF:
    """View px to device px, edges on whole device pixels."""
    left, top = round(rect.left() * ratio), round(rect.top() * ratio)
    return QRectF(left, top, round(rect.right() * ratio) - left, round(rect.bottom() * ratio) - top)


def pill_rect(text: str, font: QFont, area: QRectF, side: Qt.AlignmentFlag) -> QRectF:
    """Where the label `text` goes: the upper left or upper right corner of `area`, clear of a centred face."""
    metrics = QFontMetricsF(font)
    height = metrics.height() + 8
    width = metrics.horizontalAdvance(text) + height
    x = area.left() + _PILL_MARGIN if side == Qt.AlignmentFlag.AlignLeft else area.right() - _PILL_MARGIN - width
    return QRectF(x, area.top() + _PILL_MARGIN, width, height)


def paint_pill(painter: QPainter, text: str, rect: QRectF) -> None:
    """A small dark label that is legible on every photo and on the canvas."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_PILL_BACK)
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(_PILL_TEXT)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
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
