"""The first page: an invitation to drop a portrait, and nothing that asks for anything."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from beautydesk.core.engine import EngineFeatures
from beautydesk.ui.before_after import BeforeAfter
from beautydesk.ui.colours import colours
from beautydesk.ui.icons import icon
from beautydesk.viewmodels.text.translation import joined

_MARGIN = 24  # logical pixels


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
        self._lay_out()

    def _lay_out(self) -> None:
        paste = QKeySequence(QKeySequence.StandardKey.Paste).toString(QKeySequence.SequenceFormat.NativeText)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.sample)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * _MARGIN,) * 4)
        column.setSpacing(0)
        column.addStretch(3)
        column.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(16)
        column.addWidget(self._title)
        column.addSpacing(8)
        column.addWidget(self.terms)
        column.addSpacing(24)
        column.addLayout(buttons)
        column.addSpacing(16)
        column.addWidget(_label(self.tr("or paste a picture with {}").format(paste), "muted"))
        column.addSpacing(4)
        formats = self.tr("JPEG, PNG, HEIC, AVIF, WebP, TIFF, BMP, GIF, and the RAW files of cameras")
        column.addWidget(_label(formats, "caption"))
        self._ways_back = QVBoxLayout()
        self._ways_back.setSpacing(8)
        column.addLayout(self._ways_back)
        column.addStretch(2)
        column.addSpacing(8)
        column.addWidget(self.online, 0, Qt.AlignmentFlag.AlignHCenter)

    def add_way_back(self, way: QWidget) -> None:
        """To what was there before: below the buttons, while it has something to say."""
        way.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        self._ways_back.addWidget(way, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_engine(self, engine: EngineFeatures, agreed: bool) -> None:
        """What the chosen engine means, and the way to the other one. `agreed`: photos may be uploaded."""
        service, self._uploads = self._service, engine.uploads
        if not engine.uploads:
            terms = self.tr("Works on this computer, free. Nothing is uploaded.")
        elif not agreed:
            terms = self.tr("Online retouching with {} is chosen. Nothing is uploaded until you agree.").format(service)
        else:
            sent = self.tr("Retouches online: a copy of each photo is sent to {}.").format(service)
            terms = joined(sent, self.tr("%Ln credit(s) a photo, previews are free.", "", engine.credits_per_photo))
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
        column = self.layout()
        needed = column.totalMinimumHeightForWidth(self.width()) if column else 0
        hidden = self.picture.height() if self.picture.isHidden() else 0
        self.picture.setVisible(self.height() >= needed + hidden)

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


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label
