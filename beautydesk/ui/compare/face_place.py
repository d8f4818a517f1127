"""Where a face lies on the canvas: its frame, its badge, its tag, and what of the pane it takes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QRegion

TARGET = 32  # view px: what is smaller is hit as if it were this large
AROUND = 12  # view px that frame, badge and focus ring need outside the box


class FacePlace:
    """Where one pane shows the face; in px of the canvas."""

    def __init__(self, box: QRectF, area: QRect) -> None:
        self.box, self.area = box, area
        inside = QRectF(area).adjusted(AROUND, AROUND, -AROUND, -AROUND)
        seen = box.intersected(inside)
        self._seen = seen if seen.isValid() else box
        self.badge = self._seen.topRight()

    def tag(self, size: QPointF) -> QRectF:
        """Below the box, or as low as the pane allows."""
        top = min(self._seen.bottom() + 8, self.area.bottom() - size.y() - 4)
        return QRectF(self._seen.center().x() - size.x() / 2, top, size.x(), size.y())

    def region(self, tag: QPointF | None) -> QRegion:
        """What the face takes of its pane: what is painted of it, and at least `TARGET` either way."""
        across, down = (max(AROUND, (TARGET - side) / 2) for side in (self.box.width(), self.box.height()))
        around = self.box.adjusted(-across, -down, across, down)
        region = QRegion(around.toAlignedRect())
        if tag is not None and around.intersects(QRectF(self.area)):
            region += self.tag(tag).adjusted(-2, -2, 2, 2).toAlignedRect()
        return region.intersected(self.area)
