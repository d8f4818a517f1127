"""How strip, grid and face wall draw a photo: picture, a badge for where it stands, what was decided about it, name."""

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
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from beautydesk.core.job import JobState
from beautydesk.core.mark import Mark
from beautydesk.ui.colours import Colours, colours
from beautydesk.ui.icons import icon
from beautydesk.ui.short_name import short_name
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList

_BESIDE, _ABOVE, _BETWEEN, _BELOW = 8, 8, 6, 8  # logical pixels: around the picture, and under the name
BADGE, SIGN = 24, 16  # a disc, and the icon on it
MARK, MARK_SIGN = 20, 14
SMALL = 80  # logical pixels: pictures below it have smaller badges
DIMMED = 0.35  # what is rejected is seen so much
RING = 32  # of progress, in the middle of the picture
RADIUS = 6.0
_NAME = 0.85  # of the size of other text
_FULL = 360 * 16  # Qt counts sixteenths of a degree

Index = QModelIndex | QPersistentModelIndex


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


def mark_badge(item: PhotoItem, look: Colours) -> tuple[str, QColor] | None:
    """An icon and the colour of its disc for what was decided about a photo."""
    match item.mark:
        case Mark.ACCEPTED:
            return "check", look.success
        case Mark.REJECTED:
            return "close", look.muted
        case None:
            return None


def picture_of(image: QImage | None, size: QSize, ratio: float) -> QPixmap:
    """A small picture, cut to `size` logical pixels of a screen with `ratio` device pixels each, corners rounded.

    An empty pixmap as long as there is none.
    """
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
    """Draws one cell. `side`: of the picture, logical pixels. `whole`: all of the photo is seen, in a square, else it
    is cut to 4:3. `extra`: so much wider is the cell. `ringed`: the focus is in the view, the keyboard in use.
    """

    def __init__(self, side: int, whole: bool = False) -> None:
        super().__init__()
        self.side, self.whole, self.extra = side, whole, 0
        self.ringed = False

    @property
    def picture(self) -> QSize:
        """The room of the picture."""
        return QSize(self.side, self.side if self.whole else round(self.side * 0.75))

    def cell(self, font: QFont) -> QSize:
        """What a photo takes in logical pixels where texts are in `font`."""
        name = QFontMetrics(_name_font(font)).height()
        height = _ABOVE + self.picture.height() + _BETWEEN + name + _BELOW
        return QSize(self.side + 2 * _BESIDE + self.extra, height)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        font: QFont = option.font
        return self.cell(font)

    def image(self, index: Index) -> QImage | None:
        """The picture of a row, None as long as there is none."""
        item: PhotoItem = index.data(PhotoList.ItemRole)
        return item.thumbnail

    def frame(self, cell: QRect, image: QImage | None) -> QRect:
        """Where the picture is in its cell."""
        room = self.picture
        place = QRect(QPoint(cell.left() + (cell.width() - room.width()) // 2, cell.top() + _ABOVE), room)
        if not self.whole or image is None or image.isNull():
            return place
        size = image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
        return QRect(
            place.left() + (room.width() - size.width()) // 2,
            place.top() + (room.height() - size.height()) // 2,
            size.width(),
            size.height(),
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: PhotoItem = index.data(PhotoList.ItemRole)
        rect: QRect = option.rect
        palette: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        look = colours(palette)
        image = self.image(index)
        frame = self.frame(rect, image)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        _paint_picture(painter, frame, image, item, look)
        self._paint_outline(painter, frame, state, look)
        if item.state is JobState.WORKING:
            _paint_ring(painter, frame, item.progress.fraction if item.progress else None)
        elif found := badge(item, look):
            _paint_badge(painter, frame, *found, look)
        if decided := mark_badge(item, look):
            _paint_mark(painter, frame, *decided, look)
        _paint_name(painter, rect, rect.top() + _ABOVE + self.picture.height(), item.name, palette)
        painter.restore()

    def _paint_outline(self, painter: QPainter, frame: QRect, state: QStyle.StateFlag, look: Colours) -> None:
        """One ring: whether it is selected, and, wider, where the keys are, which may be at one that is not."""
        selected = bool(state & QStyle.StateFlag.State_Selected)
        around = QRectF(frame).adjusted(-2, -2, 2, 2)
        if self.ringed and state & QStyle.StateFlag.State_HasFocus:
            line = Qt.PenStyle.SolidLine if selected else Qt.PenStyle.DashLine
            _outline(painter, around.adjusted(-0.5, -0.5, 0.5, 0.5), look.text, 3, line=line)
        elif selected:
            _outline(painter, around, look.accent, 2)
        elif state & QStyle.StateFlag.State_MouseOver:
            _outline(painter, around, look.outline, 1)


def _paint_picture(painter: QPainter, frame: QRect, image: QImage | None, item: PhotoItem, look: Colours) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    pixmap = picture_of(image, frame.size(), painter.device().devicePixelRatioF())
    if pixmap.isNull() or (image is not None and image.hasAlphaChannel()):
        painter.setBrush(look.hover)  # also round a face at the edge of its photo
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
    if pixmap.isNull():
        side = 24
        icon("photo", "muted").paint(painter, QRect(frame.center() - QPoint(side // 2, side // 2), QSize(side, side)))
    else:
        painter.setOpacity(DIMMED if item.mark is Mark.REJECTED else 1)
        painter.drawPixmap(frame.topLeft(), pixmap)
        painter.setOpacity(1)
    if item.state is JobState.WORKING:
        painter.setBrush(QColor(0, 0, 0, 112))
        painter.drawRoundedRect(frame, RADIUS, RADIUS)


def _paint_badge(painter: QPainter, frame: QRect, name: str, colour: QColor, look: Colours) -> None:
    side, sign = (MARK, MARK_SIGN) if frame.width() < SMALL else (BADGE, SIGN)
    _paint_disc(painter, QRect(frame.right() - side - 3, frame.top() + 4, side, side), sign, name, colour, look)


def _paint_mark(painter: QPainter, frame: QRect, name: str, colour: QColor, look: Colours) -> None:
    place = QRect(frame.left() + 4, frame.bottom() - MARK - 3, MARK, MARK)
    _paint_disc(painter, place, MARK_SIGN, name, colour, look)


def _paint_disc(painter: QPainter, disc: QRect, sign: int, name: str, colour: QColor, look: Colours) -> None:
    painter.setPen(QPen(look.panel, 1.5))  # sets it off from a photo of its own colour
    painter.setBrush(colour)
    painter.drawEllipse(disc)
    inset = (disc.width() - sign) // 2
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


def _paint_name(painter: QPainter, rect: QRect, below: int, name: str, palette: QPalette) -> None:
    top = below + _BETWEEN
    room = QRect(rect.left() + 4, top, rect.width() - 8, rect.bottom() - top)
    font = _name_font(painter.font())
    painter.setFont(font)
    painter.setPen(palette.color(QPalette.ColorRole.WindowText))
    text = short_name(name, QFontMetrics(font), room.width())
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # a name has a direction of its own
    painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)


def _outline(
    painter: QPainter,
    rect: QRectF,
    colour: QColor,
    width: float,
    radius: float = RADIUS + 2,
    line: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    painter.setPen(QPen(colour, width, line))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, radius, radius)
