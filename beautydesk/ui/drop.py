"""What people drop and paste: photo files and folders first, then pixels, then pictures on the web.

The order matters: browsers and file managers offer the same thing in several forms, and a file is always the best of
them. Of a page the pictures are meant, not the link around them. Nothing is read from disk or from the web here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QImage, QPixmap
from PySide6.QtWidgets import QWidget

from beautydesk.support import transfers
from beautydesk.ui.drop_overlay import DropOverlay
from beautydesk.ui.empty_state import EmptyState
from beautydesk.workflow import photos

_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
_LONGEST_TEXT = 32_768  # characters of text that may still be a list of paths
_LONGEST_PAGE = 16_000_000  # characters, with pictures that are written out as data: in it
_PHOTOS = frozenset(photos.extensions())


@dataclass(frozen=True, slots=True)
class Dropped:
    """What a drop or the clipboard holds: `paths`, else an `image`, else `addresses` (http, https, data: of a picture).

    `transfer`: files that the desktop hands over under this key, instead of `paths`, which may be another world's.
    Falsy when there is nothing of use.
    """

    paths: tuple[Path, ...] = ()
    image: QImage | None = None
    addresses: tuple[str, ...] = ()
    transfer: str = ""

    def __bool__(self) -> bool:
        return bool(self.paths or self.image or self.addresses or self.transfer)


def parse(mime: QMimeData) -> Dropped:
    """Read a drop or the clipboard; the best form wins."""
    urls = mime.urls()
    paths = _local(urls)
    if (key := _transfer(mime)) and (transfers.is_sandboxed() or not paths):
        return Dropped(paths=paths, transfer=key)
    if paths:
        return Dropped(paths=paths)
    image = _image(mime)
    if image is not None:
        return Dropped(image=image)
    if addresses := _addresses(_pictures_in(mime.html()) if mime.hasHtml() else []):
        return Dropped(addresses=addresses)
    text = mime.text().strip() if mime.hasText() else ""
    if 0 < len(text) <= _LONGEST_TEXT:
        paths = _paths_in(text)
        if paths:
            return Dropped(paths=paths)
        urls = urls or [QUrl(line.strip()) for line in text.splitlines()]
    elif text.startswith("data:image/") and len(text) <= _LONGEST_PAGE:
        urls = urls or [QUrl(text)]
    return Dropped(addresses=_addresses(urls))


def _image(mime: QMimeData) -> QImage | None:
    if not mime.hasImage():
        return None
    data = mime.imageData()
    image = data.toImage() if isinstance(data, QPixmap) else data
    return image if isinstance(image, QImage) and not image.isNull() else None


def _paths_in(text: str) -> tuple[Path, ...]:
    """The paths that `text` consists of, one a line; none when any line is something else."""
    found: list[Path] = []
    for line in (part.strip().strip('"') for part in text.splitlines()):
        if line.startswith("file:"):
            found.append(Path(QUrl(line).toLocalFile()))
        elif line.startswith("~/"):
            found.append(Path(line).expanduser())
        elif Path(line).is_absolute() or _DRIVE.match(line):
            found.append(Path(line))
        elif line:
            return ()
    return tuple(dict.fromkeys(found))


def _local(urls: list[QUrl]) -> tuple[Path, ...]:
    return tuple(dict.fromkeys(Path(url.toLocalFile()) for url in urls if url.isLocalFile()))


def _transfer(mime: QMimeData) -> str:
    """'' where the desktop hands nothing over."""
    offered = (name for name in transfers.FORMATS if mime.hasFormat(name))
    return next(filter(None, (transfers.key_in(bytes(mime.data(name).data())) for name in offered)), "")


def _may_hold_photos(mime: QMimeData) -> bool:
    if any(map(mime.hasFormat, transfers.FORMATS)):
        return True
    return mime.hasUrls() or mime.hasImage() or mime.hasHtml() or mime.hasText()


def _addresses(urls: list[QUrl]) -> tuple[str, ...]:
    """Those where a picture may be, as ASCII, without names and passwords."""
    return tuple(dict.fromkeys(_written(url) for url in urls if _is_web(url)))


def _written(url: QUrl) -> str:
    plain = QUrl(url)
    if plain.userInfo():
        plain.setAuthority(plain.authority().rpartition("@")[2])
    return bytes(plain.toEncoded().data()).decode()


def _is_web(url: QUrl) -> bool:
    if url.scheme() == "data":
        return url.path().startswith("image/")
    return url.scheme() in ("http", "https") and bool(url.host())


def _pictures_in(page: str) -> list[QUrl]:
    """What the <img> of a piece of a page show."""
    if len(page) > _LONGEST_PAGE:
        return []
    reader = _Pictures()
    reader.feed(page)
    return reader.found


class _Pictures(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[QUrl] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        source = dict(attrs).get("src")
        if tag == "img" and source:
            self.found.append(QUrl(f"https:{source}" if source.startswith("//") else source))


class DropTarget(QObject):
    """Makes a window take photos: invites while something is dragged over it, and says what was dropped.

    Over a visible `invitation` (the empty state) that one shows the invitation, else an overlay over the window does.
    """

    dropped = Signal(list)  # list[Path], files and folders
    image_dropped = Signal(QImage)
    addresses_dropped = Signal(list)  # list[str], of pictures on the web
    transfer_dropped = Signal(str, list)  # what the desktop hands over by this key, else these (list[Path])
    refused = Signal(str)  # one sentence for people

    def __init__(self, window: QWidget, invitation: EmptyState | None = None) -> None:
        super().__init__(window)
        self._invitation = invitation
        self._overlay = DropOverlay(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def take(self, mime: QMimeData) -> None:
        """Say what `mime` (a drop, or the clipboard) holds, through the signals."""
        found = parse(mime)
        if found.transfer:
            self.transfer_dropped.emit(found.transfer, list(found.paths))
        elif found.paths:
            self.dropped.emit(list(found.paths))
        elif found.image is not None:
            self.image_dropped.emit(found.image)
        elif found.addresses:
            self.addresses_dropped.emit(list(found.addresses))
        else:
            self.refused.emit(self.tr("There is no photo in this. Drop photo files or folders, or copy a picture."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.DragEnter | QEvent.Type.DragMove if isinstance(event, QDragMoveEvent):
                self._on_drag(event)
            case QEvent.Type.DragLeave:
                self._invite("")
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                self._invite("")
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                self.take(event.mimeData())
            case _:
                return super().eventFilter(watched, event)
        return True

    def _on_drag(self, event: QDragMoveEvent) -> None:
        mime = event.mimeData()
        copied = event.possibleActions() & Qt.DropAction.CopyAction  # a move would take the file from its owner
        if event.source() is not None or not copied or not _may_hold_photos(mime):
            event.ignore()  # our own photos, or nothing that could be one
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() is QEvent.Type.DragEnter:
            self._invite(self._invitation_for(mime))

    def _invitation_for(self, mime: QMimeData) -> str:
        """By the names alone: pixels are fetched at the drop, the disk is never asked here."""
        paths = _local(mime.urls())
        photos = sum(path.suffix.lower() in _PHOTOS for path in paths)
        if not paths and mime.hasImage():
            photos = 1
        if photos and photos >= len(paths):
            return self.tr("Drop to add %Ln photo(s)", "", photos)
        return self.tr("Drop to add")

    def _invite(self, sentence: str) -> None:
        if self._invitation is not None:
            self._invitation.set_drag_over(sentence)
            if self._invitation.isVisible():
                sentence = ""
        self._overlay.invite(sentence)
