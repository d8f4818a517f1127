"""Photos on their way out of the window: one drag, wherever it begins."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QDrag, QFont, QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from beautydesk.ui.colours import colours
from beautydesk.ui.photo_delegate import picture_of
from beautydesk.viewmodels.list.photo_item import PhotoItem

SIZE = QSize(96, 72)
_PILL = 20


def drag_photos(source: QWidget, items: list[PhotoItem], data: QMimeData | None) -> Qt.DropAction:
    """Drag photos from `source`, with the first one's picture; returns once they are dropped, and how.

    `data`: what other programs get, always a copy. None: they get nothing, only this window can take the photos.
    """
    drag = QDrag(source)
    drag.setMimeData(data or _nothing())
    picture = _picture(source, items)
    if not picture.isNull():
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(SIZE.width() // 2, SIZE.height() // 2))
    return drag.exec(Qt.DropAction.CopyAction if data else Qt.DropAction.MoveAction)


def _nothing() -> QMimeData:
    data = QMimeData()
    data.setData("application/x-beautydesk-photos", b"")
    return data


def _picture(source: QWidget, items: list[PhotoItem]) -> QPixmap:
    """The first photo's picture; how many there are, if it is not alone."""
    ratio = source.devicePixelRatioF()
    cut = picture_of(items[0].thumbnail, SIZE, ratio) if items else QPixmap()
    if cut.isNull() or len(items) == 1:
        return cut
    look, number = colours(source.palette()), f"{len(items):,}"
    font = QFont(source.font())
    font.setBold(True)
    width = max(_PILL, QFontMetricsF(font).horizontalAdvance(number) + 12)
    pixmap = QPixmap(cut)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    pill = QRectF(SIZE.width() - width - 4, SIZE.height() - _PILL - 4, width, _PILL)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.accent)
    painter.drawRoundedRect(pill, _PILL / 2, _PILL / 2)
    painter.setPen(look.on_accent)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, number)
    painter.end()
    return pixmap
