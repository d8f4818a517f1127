"""How the film strip draws a photo: its picture, a badge for where it stands, its name."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetrics,
    QImage,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from beautydesk.core.job import JobState
from beautydesk.ui.colours import Colours, colours
from beautydesk.ui.icons import icon
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList

CELL = QSize(112, 112)  # logical pixels at least, see `cell_size`
PICTURE = QSize(96, 72)
_ABOVE, _BETWEEN, _BELOW = 8, 6, 8  # logical pixels: over the picture, under it, and under the name
BADGE, SIGN = 24, 16  # a disc, and the icon on it
RING = 32  # of progress, in the middle of the picture
RADIUS = 6.0
_NAME = 0.85  # of the size of other text
_FULL = 360 * 16  # Qt counts sixteenths of a degree

Index = QModelIndex | QPersistentModelIndex


def cell_size(font: QFont) -> QSize:
    """What a photo takes in logical pixels where texts are in `font`."""
    name = QFontMetrics(_name_font(font)).height()
    return CELL.expandedTo(QSize(0, _ABOVE + PICTURE.height() + _BETWEEN + name + _BELOW))


def _name_font(font: QFont) -> QFont:
    smaller = QFont(font)
    smaller.setPointSizeF(QFontInfo(font).pointSizeF() * _NAME)
    return smaller


def badge(item: PhotoItem, look: Colours) -> tuple[str, QColor] | None:
    """An icon and the colour of the disc it is on. What is worked on has a ring instead, see `PhotoDelegate`."""
    match item.state:
        case JobState.DONE if item.save_error is not None:
            return "warning", look.error
        case JobState.DONE if item.unsaved:
            return "check", look.accent
        case JobState.DONE:
            return "save", look.success
        case JobState.NO_FACE:
            return "no-face", look.muted
        case JobState.FAILED:
            return "warning", look.error
        case JobState.WAITING:
            return "clock", look.muted
        case JobState.PENDING:
            return "cloud", look.warning
        case JobState.CANCELLED:
            return "stop", look.muted
        case JobState.ADDED | JobState.WORKING:
            return None


def picture_of(item: PhotoItem, size: QSize, ratio: float) -> QPixmap:
    """The thumbnail, cut to `size` logical pixels of a screen with `ratio` device pixels each, corners rounded.

    An empty pixmap as long as there is none.
    """
    image = item.thumbnail
    if image is None or image.isNull():
        return QPixmap()
    key = f"strip {image.cacheKey()} {size.width()} {size.height()} {ratio}"
    found = QPixmap()
    if not QPixmapCache.find(key, found):
        found = _cut(image, size, ratio)
        QPixmapCache.insert(key, found)
    return found


def _cut(image: QImage, size: QSize, ratio: float) -> QPixmap:
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    scale = max(size.width() / image.width(), size.height() / image.height())
    width, height = image.width() * scale, image.height() * scale
    painter = QPainter(pixmap)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    path = QPainterPath()
    path.addRoundedRect(QRectF(QPoint(), size), RADIUS, RADIUS)
    painter.setClipPath(path)
    left, top = (size.width() - width) / 2, (size.height() - height) / 3  # faces are in the upper half
    painter.drawImage(QRectF(left, top, width, height), image)
    painter.end()
    return pixmap


class PhotoDelegate(QStyledItemDelegate):
    """Draws one cell. `ringed`: the focus is in the strip and the keyboard is in use."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ringed = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        font: QFont = option.font
        return cell_size(font)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: PhotoItem = index.data(PhotoList.ItemRole)
        rect: QRect = option.rect
        palette: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        look = colours(palette)
        frame = QRect(QPoint(rect.left() + (rect.width() - PICTURE.width()) // 2, rect.top() + _ABOVE), PICTURE)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        _paint_picture(painter, frame, item, look)
        if state & QStyle.StateFlag.State_Selected:
            _outline(painter, QRectF(frame).adjusted(-2.5, -2.5, 2.5, 2.5), look.accent, 2.5)
        elif state & QStyle.StateFlag.State_MouseOver:
            _outline(painter, QRectF(frame).adjusted(-2, -2, 2, 2), look.outline, 1.5)
        if self.ringed and state & QStyle.StateFlag.State_HasFocus:
            cell = QRectF(QRect(rect.topLeft(), self.sizeHint(option, index))).adjusted(1, 1, -1, -1)
            _outline(painter, cell, palette.color(QPalette.ColorRole.WindowText), 2)
        if item.state is JobState.WORKING:
            _paint_ring(painter, frame, item.progress.fraction if item.progress else None)
        elif found := badge(item, look):
            _paint_badge(painter, frame, *found, look)
        _paint_name(painter, rect, frame, item.name, palette)
        painter.restore()


def _paint_picture(painter: QPainter, frame: QRect, item: PhotoItem, look: Colours) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    pixmap = picture_of(item, frame.size(), painter.device().devicePixelRatioF())
    if pixmap.isNull():
        painter.setBrush(look.hover)
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        side = 24
        icon("photo", "muted").paint(painter, QRect(frame.center() - QPoint(side // 2, side // 2), QSize(side, side)))
    else:
        painter.drawPixmap(frame.topLeft(), pixmap)
    if item.state is JobState.WORKING:
        painter.setBrush(QColor(0, 0, 0, 112))
        painter.drawRoundedRect(frame, RADIUS, RADIUS)


def _paint_badge(painter: QPainter, frame: QRect, name: str, colour: QColor, look: Colours) -> None:
    disc = QRect(frame.right() - BADGE - 3, frame.top() + 4, BADGE, BADGE)
    painter.setPen(QPen(look.panel, 1.5))  # sets it off from a photo of its own colour
    painter.setBrush(colour)
    painter.drawEllipse(disc)
    inset = (BADGE - SIGN) // 2
    icon(name, "on_accent").paint(painter, disc.adjusted(inset, inset, -inset, -inset))


def _paint_ring(painter: QPainter, frame: QRect, fraction: float | None) -> None:
    """White on the darkened picture; a quarter as long as nobody knows how far the work is."""
    ring = QRectF(0, 0, RING, RING)
    ring.moveCenter(QRectF(frame).center())
    _outline(painter, ring, QColor(255, 255, 255, 88), 4, RING / 2)
    pen = QPen(QColor(255, 255, 255), 4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawArc(ring, _FULL // 4, -round(_FULL * (0.25 if fraction is None else fraction)))


def _paint_name(painter: QPainter, rect: QRect, frame: QRect, name: str, palette: QPalette) -> None:
    top = frame.bottom() + _BETWEEN
    room = QRect(rect.left() + 4, top, rect.width() - 8, rect.bottom() - top)
    font = _name_font(painter.font())
    painter.setFont(font)
    painter.setPen(palette.color(QPalette.ColorRole.WindowText))
    text = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideMiddle, room.width())
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # a name has a direction of its own
    painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)


def _outline(painter: QPainter, rect: QRectF, colour: QColor, width: float, radius: float = RADIUS + 2) -> None:
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, radius, radius)
