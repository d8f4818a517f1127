"""The first page: an invitation to drop a portrait, and nothing that asks for anything."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from beautydesk.core.engine import EngineFeatures
from beautydesk.ui.before_after import BeforeAfter
from beautydesk.ui.colours import colours
from beautydesk.ui.icons import icon
from beautydesk.viewmodels.text.translation import joined, translated

_MARGIN, _GAP, _WIDEST = 24, 32, 800  # logical pixels
_BESIDE = 820  # logical pixels: from here on the picture stands beside the words


class EmptyState(QWidget):
    """Shown while there is no photo. `service`: what the hosted engine is called."""

    choose_asked = Signal()
    sample_asked = Signal()
    online_asked = Signal()
    here_asked = Signal()  # this computer is to do it again

    def __init__(self, service: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered = False
        self._invitation = self.tr("Drop a portrait to begin.")
        self._title = _label(self._invitation, "title")
        self.choose = QPushButton(icon("add-photos", "on_accent"), self.tr("Choose photos…"))
        self.choose.setProperty("kind", "primary")
        self.choose.setIconSize(QSize(20, 20))
        self.choose.clicked.connect(self.choose_asked)
        self.sample = QPushButton(icon("photo"), self.tr("Try a sample"))
        self.sample.setProperty("kind", "large")
        self.sample.setIconSize(QSize(20, 20))
        self.sample.clicked.connect(self.sample_asked)
        self._service, self._uploads = service, False
        self.terms = _label(self.tr("Works on this computer, free. Nothing is uploaded."), "muted")
        self.online = QPushButton(icon("cloud", "accent"), self.tr("Use the {} online engine…").format(service))
        self.online.setProperty("kind", "link")
        self.online.setCursor(Qt.CursorShape.PointingHandCursor)
        self.online.clicked.connect(lambda: (self.here_asked if self._uploads else self.online_asked).emit())
        self.picture = BeforeAfter()
        self._ways: list[QWidget] = []
        self._lay_out()

    def _lay_out(self) -> None:
        paste = QKeySequence(QKeySequence.StandardKey.Paste).toString(QKeySequence.SequenceFormat.NativeText)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.choose)
        self._buttons.addWidget(self.sample)
        self._buttons.addStretch(1)
        formats = self.tr("JPEG, PNG, HEIC, AVIF, WebP, TIFF, BMP, GIF, and the RAW files of cameras")
        self._formats = _label(formats, "caption")
        pasting = _label(self.tr("or paste a picture with {}").format(paste), "muted")
        self._words = (self._title, self.terms, pasting, self._formats)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addSpacing(8)
        words.addWidget(self.terms)
        words.addSpacing(24)
        words.addLayout(self._buttons)
        words.addSpacing(16)
        words.addWidget(pasting)
        words.addSpacing(4)
        words.addWidget(self._formats)
        words.addStretch(1)
        self._invited = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._invited.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignCenter)
        self._invited.addLayout(words, 1)
        self._invitation_box = QWidget()
        self._invitation_box.setLayout(self._invited)
        self._invited.setContentsMargins(0, 0, 0, 0)
        self._ways_back = QVBoxLayout()
        self._ways_back.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * _MARGIN,) * 4)
        column.setSpacing(0)
        column.addStretch(3)
        column.addLayout(_centred(self._invitation_box))
        column.addLayout(self._ways_back)
        column.addStretch(2)
        column.addSpacing(8)
        column.addWidget(self.online, 0, Qt.AlignmentFlag.AlignHCenter)

    def add_way_back(self, way: QWidget) -> None:
        """To what was there before: below the invitation, while it has something to say."""
        way.setContentsMargins(0, _MARGIN, 0, 0)
        holder = QWidget()
        holder.setLayout(_centred(way))
        self._ways.append(holder)
        self._ways_back.addWidget(holder)

    def show_engine(self, engine: EngineFeatures, agreed: bool) -> None:
        """What the chosen engine means, and the way to the other one. `agreed`: photos may be uploaded."""
        service, self._uploads = translated(engine.title) if engine.uploads else self._service, engine.uploads
        if not engine.uploads:
            terms = self.tr("Works on this computer, free. Nothing is uploaded.")
        elif not agreed:
            terms = self.tr("Online retouching with {} is chosen. Nothing is uploaded until you agree.").format(service)
        else:
            sent = self.tr("Retouches online: a copy of each photo is sent to {}.").format(service)
            price = self.tr("%Ln credit(s) a photo, previews are free.", "", engine.credits_per_photo)
            terms = joined(sent, price if engine.costs else self.tr("Free."))
        self.terms.setText(terms)
        other = self.tr("Work on this computer, free") if engine.uploads else self.tr("Use the {} online engine…")
        self.online.setText(other.format(service))
        self.online.setIcon(icon("lock" if engine.uploads else "cloud", "accent"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture goes where a small window or a large font leaves the words too little room."""
        super().resizeEvent(event)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        """What is offered comes and goes."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._make_room()
        return super().event(event)

    def _make_room(self) -> None:
        """The picture stands beside the words, or above them where that is too narrow. What has no room goes: the
        picture, then what is only good to know."""
        least = self.picture.width() + _GAP + self._buttons.minimumSize().width()
        beside = self.width() - 4 * _MARGIN >= max(_BESIDE, least)
        self._stand(beside, max(_WIDEST, least))
        column = self.layout()
        parts = (
            [self._formats, *reversed(self._ways)] if beside else [self.picture, self._formats, *reversed(self._ways)]
        )
        needed = column.totalMinimumHeightForWidth(self.width()) if column else 0
        needed += sum(_height(part) for part in parts if part.isHidden())
        for part in parts:
            has_room = needed <= self.height()
            needed -= 0 if has_room else _height(part)
            if has_room is part.isHidden():
                part.setVisible(has_room)
        if beside:
            self.picture.show()

    def _stand(self, beside: bool, width: int) -> None:
        """Picture and words `beside` each other, `width` logical pixels wide at most."""
        self._invitation_box.setMaximumWidth(width)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if direction is self._invited.direction():
            return
        self._invited.setDirection(direction)
        self._invited.setSpacing(_GAP if beside else 16)
        side = Qt.AlignmentFlag.AlignLeading if beside else Qt.AlignmentFlag.AlignHCenter
        for label in self._words:
            label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self._buttons.setStretch(0, 0 if beside else 1)

    def set_drag_over(self, sentence: str) -> None:
        """Highlight the page and show `sentence` while photos are dragged over it; an empty one ends that."""
        self._hovered = bool(sentence)
        self._title.setText(sentence or self._invitation)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(look.accent if self._hovered else look.outline, 2)
        pen.setDashPattern([4, 4])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        wash = QColor(look.selection if self._hovered else look.panel)
        wash.setAlpha(110)
        painter.setBrush(wash)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN), 16, 16)


def _height(part: QWidget) -> int:
    """That it needs, also while it is hidden."""
    return part.heightForWidth(part.width()) if part.hasHeightForWidth() else part.minimumSizeHint().height()


def _centred(part: QWidget) -> QHBoxLayout:
    """In the middle of the page, no wider than can be taken in at a glance."""
    part.setMaximumWidth(_WIDEST)
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(part, 100)
    row.addStretch(1)
    return row


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label
