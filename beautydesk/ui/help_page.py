"""A page of the handbook as it is read: Markdown in the look of the window, pictures as sharp as the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QImageReader,
    QKeyEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from beautydesk.ui.colours import colours
from beautydesk.ui.page_look import dress
from beautydesk.viewmodels.text.handbook import Page, picture

_COLUMN = 46  # the widest lines: times the size of the letters
_MARGIN, _PICTURE = 16, 520  # logical pixels
_WITHOUT_ITALICS = ("zh_CN", "ar")
_RIGHT_TO_LEFT = ("ar",)


class HelpPage(QTextBrowser):
    """`read`: gives a page by its name. Links lead from page to page, Alt and the arrows back and forth."""

    opened = Signal(str)

    def __init__(self, read: Callable[[str], Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._names: list[str] = []  # where the way led so far, and
        self._at = -1  # where on it this is
        self._to_left = False
        self._made: QTextDocument | None = None
        self._drawn_width = 0  # of pictures in it
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "page")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # one that comes lays all out once more
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setOpenLinks(False)
        self.anchorClicked.connect(lambda link: self.open(_stem(link)))

    @property
    def name(self) -> str:
        """Of the page that is shown, '' before the first one."""
        return self._names[self._at] if self._names else ""

    def open(self, name: str) -> None:
        """`name`: as its file is called, without the ending."""
        if name != self.name:
            self._names[self._at + 1 :] = [name]
            self._go(1)

    def renew(self) -> None:
        """The same page once more, at the same place: something else is written there, or colours are others."""
        if self.name:
            at = self.verticalScrollBar().value()
            self._fill()
            self.verticalScrollBar().setValue(at)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Of a picture the name alone counts, wherever the page lies."""
        return self._picture(PurePosixPath(QUrl(name).path()).name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in ways:
            self._go(ways[Qt.Key(event.key())] * (-1 if self.isRightToLeft() else 1))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Colours and sizes are in the text, so it is made anew in another look."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.renew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_column(self.document())
        if self._picture_width != self._drawn_width:
            self.renew()

    def _go(self, by: int) -> None:
        if 0 <= self._at + by < len(self._names):
            self._at += by
            self._fill()
            self.verticalScrollBar().setValue(0)
            self.opened.emit(self.name)

    def _fill(self) -> None:
        """It is laid out once, when all is said about its looks."""
        page, document, option = self._read(self.name), QTextDocument(self), QTextOption()
        self._to_left = page.language in _RIGHT_TO_LEFT
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if self._to_left else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(self.wordWrapMode())
        document.setDefaultTextOption(option)
        document.setTextWidth(self.viewport().width())
        document.setDefaultFont(self.font())
        document.setDocumentMargin(_MARGIN)
        document.setMarkdown(page.text)
        self._drawn_width = self._picture_width
        dress(document, colours(QGuiApplication.palette()), italics=page.language not in _WITHOUT_ITALICS)
        self._keep_column(document)
        self.setDocument(document)
        if self._made:
            self._made.deleteLater()  # Qt deletes the first one alone, its own
        self._made = document

    def _keep_column(self, document: QTextDocument) -> None:
        """No line gets longer than can be read well; what is left over is behind its end."""
        frame = document.rootFrame()
        form = frame.frameFormat()
        room = max(_MARGIN, self.viewport().width() - _MARGIN - _COLUMN * self.fontInfo().pixelSize())
        margins = (room, _MARGIN) if self._to_left else (_MARGIN, room)
        if margins != (form.leftMargin(), form.rightMargin()):
            form.setLeftMargin(margins[0])
            form.setRightMargin(margins[1])
            frame.setFrameFormat(form)

    @property
    def _picture_width(self) -> int:
        """Logical pixels: less where letters or the window leave less room."""
        return max(1, min(_PICTURE, self.viewport().width() - 2 * _MARGIN))

    def _picture(self, name: str) -> QImage:
        reader = QImageReader(str(picture(name, colours(QGuiApplication.palette()).dark)))
        size = reader.size()
        wide = min(size.width(), round(self._picture_width * self.devicePixelRatioF()))
        reader.setScaledSize(QSize(wide, round(size.height() * wide / size.width())))
        image = reader.read()
        image.setDevicePixelRatio(wide / self._picture_width)
        return image

    # -- searching ----------------------------------------------------------------------------------------------------

    def mark(self, words: str) -> None:
        """Show where these words are, beginning with the first."""
        found = [cursor for word in words.split() for cursor in self._places(word)]
        selections = []
        for cursor in found:
            place = QTextEdit.ExtraSelection()
            place.cursor = cursor
            place.format.setBackground(colours(QGuiApplication.palette()).selection)
            selections.append(place)
        self.setExtraSelections(selections)
        if found:
            self._show(min(found))

    def go_on(self, words: str) -> bool:
        """To the next of the marked places; False behind the last one."""
        after = [cursor for word in words.split() for cursor in self._places(word) if cursor > self.textCursor()]
        if after:
            self._show(min(after))
        return bool(after)

    def _places(self, word: str) -> Iterator[QTextCursor]:
        cursor = self.document().find(word)
        while not cursor.isNull():
            yield QTextCursor(cursor)
            cursor = self.document().find(word, cursor)

    def _show(self, cursor: QTextCursor) -> None:
        self.setTextCursor(cursor)
        self.ensureCursorVisible()


def _stem(link: QUrl) -> str:
    """Of a link the name alone counts: in the files it may lead to another language's folder."""
    return PurePosixPath(link.path()).stem
