"""The window of a review: the photo, and over it the bar and the sheet with the keys.

A window of its own: its keys do not meet those of the main window, which stays as it is, wherever this one is closed.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from beautydesk.ui import motion
from beautydesk.ui.canvas_pictures import CanvasPictures
from beautydesk.ui.colours import colours, darkened, palette_of
from beautydesk.ui.review.bar import ReviewBar
from beautydesk.ui.review.canvas import ReviewCanvas
from beautydesk.ui.review.commands import FULL, ReviewCommands
from beautydesk.ui.review.sheet import KeySheet
from beautydesk.ui.stylesheet import stylesheet
from beautydesk.viewmodels.review import Review
from beautydesk.viewmodels.session import Session
from beautydesk.viewmodels.text.notice import Notice

_MARGIN, _WIDEST = 24, 1180  # logical pixels: around the bar, and what it takes at most


class ReviewWindow(QWidget):
    """Deletes itself when it is closed."""

    closed = Signal()

    def __init__(self, review: Review, session: Session, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._review = review
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        look = darkened(colours(self.palette()))
        self.setPalette(palette_of(look))
        self.setStyleSheet(stylesheet(look, QApplication.font(), motion.reduced(parent)))
        self.canvas = ReviewCanvas()
        self._pictures = CanvasPictures(self.canvas, session)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.canvas)
        self.commands = ReviewCommands(self, review, self.canvas)
        self.canvas.addActions(self.commands.listed())
        self.bar = ReviewBar(self.commands, self)
        self.sheet = KeySheet(self.commands, self)
        self.commands.keys.toggled.connect(self._show_sheet)
        self.commands.saving.setChecked(review.saving)
        self.commands.saving.toggled.connect(review.set_saving)
        review.changed.connect(self._show_photo)
        review.faces_found.connect(self._show_faces)
        review.said.connect(self.bar.say)
        session.noticed.connect(self._on_noticed)
        session.queue.selection.shown_changed.connect(self._on_shown_changed)
        session.pictures_ready.connect(self._show_faces)
        self.canvas.setMouseTracking(True)
        self.canvas.installEventFilter(self)
        self._pictures.show_now()
        self.setMinimumSize(640, 400)
        self._show_photo()
        self._show_faces()
        self.canvas.setFocus()

    def fill_screen(self, like: QWidget) -> None:
        """All of the screen on which the window `like` is."""
        self.setScreen(like.screen())
        self.setGeometry(like.frameGeometry())  # what it is when full screen is left
        self.showFullScreen()
        self.activateWindow()
        self._rest_behind()

    # -- showing ------------------------------------------------------------------------------------------------------

    def _show_photo(self) -> None:
        if item := self._review.shown:
            self.setWindowTitle(self.tr("Review – {}").format(item.name))
            self.bar.show_photo(item, self._review.tally, self._review.level)

    def _on_shown_changed(self) -> None:
        self.canvas.leave()
        self._show_faces()

    def _on_noticed(self, notice: Notice) -> None:
        """What the main window says is not seen behind this one."""
        self.bar.say(notice.text)

    def _show_faces(self) -> None:
        self.canvas.set_faces(self._review.faces)

    def _show_sheet(self, shown: bool) -> None:
        self.sheet.setVisible(shown)
        self._place()
        self.sheet.raise_()
        self.bar.wake()

    def _place(self) -> None:
        self.bar.setMaximumWidth(min(_WIDEST, self.width() - 2 * _MARGIN))
        size = self.bar.sizeHint().boundedTo(self.bar.maximumSize())
        width = max(size.width(), min(_WIDEST, self.width() - 2 * _MARGIN))
        height = max(size.height(), self.bar.minimumSizeHint().height())
        left = (self.width() - width) // 2
        self.bar.setGeometry(QRect(left, self.height() - height - _MARGIN, width, height))
        self.sheet.adjustSize()
        self.sheet.move((self.width() - self.sheet.width()) // 2, max(0, (self.height() - self.sheet.height()) // 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.canvas and event.type() is QEvent.Type.MouseMove:
            self.bar.wake()
        return super().eventFilter(watched, event)

    # -- keys ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Levels, which are ten keys and not ten commands, and what is held."""
        text = event.text()
        if event.key() == Qt.Key.Key_B and not event.modifiers():
            if not event.isAutoRepeat():
                self.canvas.hold_before(True)
        elif len(text) == 1 and text.isdecimal():
            self._review.set_level(int(text) / 10)
        elif text and text in FULL:
            self._review.set_level(1.0)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_B and not event.isAutoRepeat():
            self.canvas.hold_before(False)
        else:
            super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A key that is let go in another window is never told of."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self._rest_behind()
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.canvas.hold_before(False)

    def _rest_behind(self) -> None:
        """What is covered as a whole need not be painted."""
        if main := self.parentWidget():
            main.setUpdatesEnabled(not (self.isVisible() and self.isFullScreen()))

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if main := self.parentWidget():
            main.setUpdatesEnabled(True)
        self.closed.emit()
