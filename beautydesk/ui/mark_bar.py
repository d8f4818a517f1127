"""What is to be done, and what came of it, while a face is shown to the program; it floats over the canvas."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from beautydesk.ui.icons import icon
from beautydesk.ui.picture_label import IconLabel
from beautydesk.ui.wrapped_label import WrappedLabel

_LETTERS = 48  # in a line, where there is room


class MarkBar(QFrame):
    """A sentence and the way out."""

    close_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.text = WrappedLabel()
        self.close_button = QToolButton()
        self.close_button.setIcon(icon("close"))
        self.close_button.setMinimumSize(32, 32)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.setToolTip(self.tr("Stop marking (Esc)"))
        self.close_button.setAccessibleName(self.tr("Stop marking"))
        self.close_button.clicked.connect(self.close_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(12)
        layout.addWidget(IconLabel("face", 20))
        layout.addWidget(self.text, 1)
        layout.addWidget(self.close_button)

    def show_text(self, text: str) -> None:
        self.text.show_text(text)
        self.setAccessibleName(text)

    def fit(self, width: int) -> QSize:
        """The size it takes where there are `width` px."""
        metrics = self.text.fontMetrics()
        others = self.minimumSizeHint().width() - self.text.minimumSizeHint().width()
        line = min(metrics.horizontalAdvance(self.text.text()) + 2, metrics.averageCharWidth() * _LETTERS)
        taken = max(min(others + line, width), 0)
        return QSize(taken, max(self.heightForWidth(taken), self.minimumSizeHint().height()))
