"""Pictures scaled to the screen's pixels, kept in tiles, so that a photo that moves is copied and not scaled again.

Scaling costs several times as much as copying. What is in motion and not kept yet is drawn from the next smaller level:
quick, and a little soft. Once the photo rests its tiles are made, one a turn of the event loop, and it is sharp.
Nothing is kept where scaling is a copy anyway: at 100 %, and of whole pixels from 200 %.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

from beautydesk.viewmodels.picture import Picture

CRISP_FROM = 2.0  # device px per photo px from which single pixels are shown as such
SIDE = 512  # device px
CAPACITY = 80  # tiles of a picture, 1 MiB each; a screen of 4K has 54 at most, and the rest is for the way back
_A_FRAME = 3  # at most so many are made while a frame is painted
_REST = 120  # ms without a frame after which the photo is no longer in motion
_PAD = 2  # level px drawn beyond the visible part, so that smoothing at its rim has neighbours

Key = tuple[int, int]  # column and row


@dataclass(slots=True)
class _Scaled:
    """A picture at one zoom. `tiles`: the one used last at the end; `missing`: seen, but not made yet."""

    level: QImage
    draft: QImage
    size: QSize
    tiles: dict[Key, QImage] = field(default_factory=dict)
    missing: dict[Key, None] = field(default_factory=dict)
    soft: bool = False  # some of it is on the screen as a draft

    def make(self, key: Key) -> QImage:
        place = _place(key)
        tile = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
        painter = QPainter(tile)
        _draw(painter, self.level, -place.topLeft(), self.size, place)
        painter.end()
        self.keep(key, tile)
        return tile

    def miss(self, keys: list[Key]) -> None:
        self.missing.update(dict.fromkeys(keys))
        while len(self.missing) > CAPACITY:
            del self.missing[next(iter(self.missing))]

    def keep(self, key: Key, tile: QImage) -> None:
        self.missing.pop(key, None)
        self.tiles.pop(key, None)
        self.tiles[key] = tile
        if len(self.tiles) > CAPACITY:
            del self.tiles[next(iter(self.tiles))]


class TileCache(QObject):
    """Belongs to one canvas. All places are in device px."""

    sharpened = Signal()  # what was drawn in haste can be painted well now

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scaled: dict[Picture, _Scaled] = {}
        self._hurried = False
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._on_rest)

    def forget_others(self, *pictures: Picture | None) -> None:
        """Let go of what is not among `pictures`."""
        for picture in [known for known in self._scaled if known not in pictures]:
            del self._scaled[picture]

    def hurry(self) -> None:
        """The photo is in motion: the next frame matters more than its sharpness."""
        self._hurried = True
        self._rest.start(_REST)

    def paint(self, painter: QPainter, picture: Picture, scale: float, whole: QRect, seen: QRect) -> None:
        """Paint the part `seen` of `picture`, which fills `whole` at `scale` (device px per photo px)."""
        corner, size, part = whole.topLeft(), whole.size(), seen.translated(-whole.topLeft())
        level = picture.level_for(scale)
        if level.size() == size or scale >= CRISP_FROM:
            _draw(painter, level, corner, size, part, smooth=scale < CRISP_FROM)
            return
        scaled = self._scaled.get(picture)
        known = scaled is not None and scaled.size == size
        if scaled is None or not known:
            scaled = self._scaled[picture] = _Scaled(level, picture.level_for(scale / 2), size)
        self._paint_tiles(painter, scaled, corner, part, _A_FRAME if known and self._hurried else 0)
        if scaled.missing:
            self._rest.start(_REST)

    def _paint_tiles(self, painter: QPainter, scaled: _Scaled, corner: QPoint, part: QRect, budget: int) -> None:
        keys = list(_grid(part))
        holes = [key for key in keys if key not in scaled.tiles]
        for key in holes[:budget]:
            scaled.make(key)
        scaled.miss(holes[budget:])
        source = scaled.draft if self._hurried else scaled.level
        scaled.soft |= bool(scaled.missing) and source is not scaled.level
        if 2 * len(holes) > len(keys):
            _draw(painter, source, corner, scaled.size, part)
        else:
            for key in holes[budget:]:  # before the tiles, because it reaches a little into them
                _draw(painter, source, corner, scaled.size, _place(key) & part)
        for key in keys:
            if tile := scaled.tiles.get(key):
                scaled.keep(key, tile)
                inside = _place(key) & part
                painter.drawImage(corner + inside.topLeft(), tile, inside.translated(-_place(key).topLeft()))

    def _on_rest(self) -> None:
        """Make one tile and come back, so that no event waits longer than that."""
        self._hurried = False
        for scaled in self._scaled.values():
            if scaled.missing:
                scaled.make(next(reversed(scaled.missing)))
                self._rest.start(0)
                return
        if any(scaled.soft for scaled in self._scaled.values()):
            for scaled in self._scaled.values():
                scaled.soft = False
            self.sharpened.emit()


def _grid(part: QRect) -> Iterator[Key]:
    for row in range(part.top() // SIDE, part.bottom() // SIDE + 1):
        for column in range(part.left() // SIDE, part.right() // SIDE + 1):
            yield column, row


def _place(key: Key) -> QRect:
    return QRect(key[0] * SIDE, key[1] * SIDE, SIDE, SIDE)


def _draw(painter: QPainter, level: QImage, corner: QPoint, size: QSize, part: QRect, smooth: bool = True) -> None:
    """Scale `level` to `size`, its corner at `corner`; of it `part` (counted from the corner) and a little more."""
    across, down = size.width() / level.width(), size.height() / level.height()  # device px per level px
    left, top = max(int(part.left() / across) - _PAD, 0), max(int(part.top() / down) - _PAD, 0)
    right = min(int((part.right() + 1) / across) + 1 + _PAD, level.width())
    bottom = min(int((part.bottom() + 1) / down) + 1 + _PAD, level.height())
    source = QRectF(left, top, right - left, bottom - top)
    target = QRectF(
        corner.x() + left * across, corner.y() + top * down, source.width() * across, source.height() * down
    )
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    painter.drawImage(target, level, source)
