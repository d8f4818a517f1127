"""A portrait before and after its retouch, on the first page: a line that follows the pointer parts it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from beautydesk.support import assets

_SIZE = QSize(360, 270)  # logical pixels
_ROUND = 12
_MIDDLE = 0.5
_LINE = QColor(255, 255, 255)
_PILL, _PILL_TEXT = QColor(0, 0, 0, 170), QColor(255, 255, 255)


class BeforeAfter(QWidget):
    """Never mirrored: before is on the left, as on the canvas. The sample's files are read when it is painted first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(_SIZE)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("A portrait before and after its retouch"))
        self._names = self.tr("Before"), self.tr("After")
        self._pictures: tuple[QImage, QImage] | None = None
        self.split = _MIDDLE

    def minimumSizeHint(self) -> QSize:
        return _SIZE

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.split = min(max(event.position().x() / self.width(), 0.0), 1.0)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.split = _MIDDLE
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pictures is None:
            self._pictures = tuple(  # type: ignore[assignment]
                QImage(str(assets.path(f"sample/{name}.jpg"))) for name in ("before", "after")
            )
        assert self._pictures is not None
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        whole, at = QRectF(self.rect()), self.split * self.width()
        edge = QPainterPath()
        edge.addRoundedRect(whole, _ROUND, _ROUND)
        painter.setClipPath(edge)
        painter.drawImage(whole, self._pictures[0])
        painter.setClipRect(QRectF(at, 0, whole.width() - at, whole.height()), Qt.ClipOperation.IntersectClip)
        painter.drawImage(whole, self._pictures[1])
        painter.setClipPath(edge)
        painter.setPen(QPen(_LINE, 2))
        painter.drawLine(QPointF(at, 0), QPointF(at, whole.height()))
        self._draw_names(painter, at)

    def _draw_names(self, painter: QPainter, at: float) -> None:
        """Each on its own half, as long as it has room there."""
        metrics = painter.fontMetrics()
        high = metrics.height() + 6
        for name, right in zip(self._names, (False, True), strict=True):
            wide = metrics.horizontalAdvance(name) + 16
            left = self.width() - wide - 10 if right else 10
            if (left < at + 6) if right else (left + wide > at - 6):
                continue
            pill = QRectF(left, self.height() - high - 10, wide, high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_PILL)
            painter.drawRoundedRect(pill, high / 2, high / 2)
            painter.setPen(_PILL_TEXT)
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, name)
