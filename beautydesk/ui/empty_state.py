"""The first page: an invitation to drop a portrait, and nothing that asks for anything."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from beautydesk.support import assets
from beautydesk.ui.colours import colours
from beautydesk.ui.icons import icon
from beautydesk.ui.picture_label import SvgLabel

_MARGIN = 24


class EmptyState(QWidget):
    """Shown while there is no photo."""

    choose_asked = Signal()
    online_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered = False
        self._invitation = self.tr("Drop a portrait to begin.")
        self._title = _label(self._invitation, "title")
        choose = QPushButton(icon("add-photos", "on_accent"), self.tr("Choose photos…"))
        choose.setProperty("kind", "primary")
        choose.setIconSize(QSize(20, 20))
        choose.clicked.connect(self.choose_asked)
        online = QPushButton(icon("cloud", "accent"), self.tr("Use the AILabTools online engine…"))
        online.setProperty("kind", "link")
        online.setCursor(Qt.CursorShape.PointingHandCursor)
        online.clicked.connect(self.online_asked)
        paste = QKeySequence(QKeySequence.StandardKey.Paste).toString(QKeySequence.SequenceFormat.NativeText)

        column = QVBoxLayout(self)
        column.setContentsMargins(48, 48, 48, 48)
        column.setSpacing(0)
        column.addStretch(3)
        column.addWidget(SvgLabel(assets.path("icons/beautydesk.svg"), 112), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(24)
        column.addWidget(self._title)
        column.addSpacing(8)
        column.addWidget(_label(self.tr("Works on this computer, free. Nothing is uploaded."), "muted"))
        column.addSpacing(32)
        column.addWidget(choose, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(16)
        column.addWidget(_label(self.tr("or paste a picture with {}").format(paste), "muted"))
        column.addSpacing(4)
        column.addWidget(_label(self.tr("JPEG, PNG, HEIC, AVIF, WebP, TIFF, BMP, GIF"), "caption"))
        column.addStretch(2)
        column.addWidget(online, 0, Qt.AlignmentFlag.AlignHCenter)

    def set_drag_over(self, sentence: str) -> None:
        """Highlight the page and show `sentence` while photos are dragged over it; an empty one ends that."""
        self._hovered = bool(sentence)
        self._title.setText(sentence or self._invitation)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(look.accent if self._hovered else look.separator, 2)
        pen.setDashPattern([4, 4])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        if self._hovered:
            wash = QColor(look.selection)
            wash.setAlpha(110)
            painter.setBrush(wash)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN), 16, 16)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label
