"""A part of the panel that can be folded away: a heading that opens and closes what is below it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from beautydesk.ui.icons import icon
from beautydesk.ui.language import leading

RING = 4  # logical pixels that controls without a frame keep around them, for the ring of the focus
_ICON, _EMPTY = 16, 3  # of the arrow: its side, and what of it is empty on either side of its drawing


class Fold(QWidget):
    """Put widgets into `layout_`. The heading is a button that can be checked: checked is open.

    What lies in it begins `RING` after its edge.
    """

    toggled = Signal(bool)  # open?

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = _Heading(title)
        self.body = QWidget()
        self.layout_ = QVBoxLayout(self.body)
        self.layout_.setContentsMargins(0, 4, 0, 0)
        self.layout_.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.body)
        self.heading.toggled.connect(self._on_toggled)
        self._on_toggled(False)

    @property
    def open(self) -> bool:
        return self.heading.isChecked()

    def set_open(self, open_: bool) -> None:
        self.heading.setChecked(open_)

    def _on_toggled(self, open_: bool) -> None:
        self.body.setVisible(open_)
        self.toggled.emit(open_)


class _Heading(QToolButton):
    """Its text at the edge where all others begin, its arrow at the other one; Qt puts both into the middle."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setText(title)
        self.setProperty("kind", "fold")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(_ICON + 2 * RING, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        option, painter, style = QStyleOptionToolButton(), QPainter(self), self.style()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        style.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option, painter, self)
        inside = self.rect().adjusted(RING, 0, -RING, 0)
        alignment = int(leading() | Qt.AlignmentFlag.AlignVCenter)
        style.drawItemText(
            painter, inside, alignment, self.palette(), self.isEnabled(), self.text(), QPalette.ColorRole.WindowText
        )
        left = inside.left() - _EMPTY if self.isRightToLeft() else inside.right() + 1 + _EMPTY - _ICON
        place = QRect(left, 0, _ICON, self.height())
        arrow = icon("chevron-up" if self.isChecked() else "chevron-down", "muted")
        arrow.paint(painter, place)
        painter.end()
