"""A page that scrolls when it is given too little room, so that no font, language or screen can clip its text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QFrame, QLabel, QScrollArea, QSlider, QWidget

_TURNED = (QSlider, QAbstractSpinBox, QComboBox)  # what the wheel would change
_OF_SCREEN = 0.8  # of the screen's free part: what a page may ask for, so that its dialog's frame and buttons fit, too
_AT_LEAST = 0.6  # of it: what a page may insist on


class ScrollPage(QScrollArea):
    """Put a layout into `body`. Wrapped texts get the height that their width needs.

    The wheel scrolls the page; what it would turn under the pointer takes it only while it has the focus.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is on the page has it, and is scrolled to
        self.body = QWidget()
        self.setWidget(self.body)
        for part in (self.body, self.viewport()):
            part.setAutoFillBackground(False)  # the page lies on whatever surface it is put on
        self.verticalScrollBar().rangeChanged.connect(self._keep_focus_in_sight)

    def sizeHint(self) -> QSize:
        """All of the page, as far as the screen allows; Qt's own hint is a few lines of text at most."""
        wanted = self.body.sizeHint()
        wanted.setHeight(max(wanted.height(), self.body.heightForWidth(wanted.width())))
        wanted += QSize(self.verticalScrollBar().sizeHint().width(), 0)  # so that one of them does not bring the other
        return wanted.boundedTo(self.screen().availableSize() * _OF_SCREEN)

    @property
    def least_width(self) -> int:
        """Logical pixels without which the page scrolls sideways, as far as the screen allows."""
        needed = self.body.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return min(needed, round(self.screen().availableSize().width() * _AT_LEAST))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's layouts remember heights that texts had in another font or at another width: see that they measure anew,
        before the scroll area asks them for a height, and before they share out the one that they are given."""
        if event.type() is QEvent.Type.Wheel and isinstance(watched, _TURNED) and not watched.hasFocus():
            event.ignore()  # it goes on to the page
            return True
        if watched is self.body and (layout := self.body.layout()):
            if event.type() is QEvent.Type.LayoutRequest:
                layout.activate()
            elif event.type() is QEvent.Type.Resize:
                layout.invalidate()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for kind in _TURNED:
            for turned in self.body.findChildren(kind):
                turned.installEventFilter(self)
                if turned.focusPolicy() is Qt.FocusPolicy.WheelFocus:
                    turned.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _keep_focus_in_sight(self) -> None:
        """What grows above the focused control, or a smaller window, must not push it out."""
        focused = self.body.focusWidget()
        if focused is not None and focused.hasFocus():
            self.ensureWidgetVisible(focused)


def prose(text: str = "", role: str = "") -> QLabel:
    """A label whose text wraps. `role`: how the style sheet draws it ("section", "muted", "warning", ...)."""
    label = QLabel(text)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
