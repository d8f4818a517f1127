"""What a drop or the clipboard holds, and how a window takes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from beautydesk.support import transfers
from beautydesk.ui.drop import Dropped, DropTarget, parse
from beautydesk.ui.drop_overlay import DropOverlay
from beautydesk.ui.empty_state import EmptyState


def data(*urls: str, text: str | None = None, html: str | None = None, image: QImage | None = None) -> QMimeData:
    mime = QMimeData()
    if urls:
        mime.setUrls([QUrl(url) for url in urls])
    for put, content in ((mime.setText, text), (mime.setHtml, html), (mime.setImageData, image)):
        if content is not None:
            put(content)
    return mime


PIXELS = QImage(8, 6, QImage.Format.Format_RGB32)
PIXELS.fill(Qt.GlobalColor.red)


# -- the parser


def test_that_files_and_folders_are_taken_in_order_and_once() -> None:
    mime = data("file:///home/a/one.jpg", "file:///home/a/a%20folder", "file:///home/a/one.jpg", "file:///t/%C3%A9.png")
    assert parse(mime).paths == (Path("/home/a/one.jpg"), Path("/home/a/a folder"), Path("/t/é.png"))


def test_that_files_win_over_pixels_and_text() -> None:
    mime = data("file:///home/a/one.jpg", "https://example.org/two.jpg", text="/home/a/three.jpg", image=PIXELS)
    assert parse(mime) == Dropped(paths=(Path("/home/a/one.jpg"),))


def test_that_pixels_win_over_web_addresses() -> None:
    found = parse(data("https://example.org/two.jpg", image=PIXELS))
    assert found.image is not None
    assert found.image.size() == PIXELS.size()
    assert not found.addresses


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("/home/a/one.jpg", ["/home/a/one.jpg"]),
        ('  "/home/a/with space.jpg"\n', ["/home/a/with space.jpg"]),
        ("file:///home/a/one%20two.jpg\n/home/b", ["/home/a/one two.jpg", "/home/b"]),
        ("C:\\Photos\\one.jpg", ["C:\\Photos\\one.jpg"]),
        ("~/one.jpg", [str(Path("~/one.jpg").expanduser())]),
        ("one.jpg", []),
        ("Dear Anna,\n/home/a/one.jpg", []),
        ("", []),
        pytest.param("x" * 100_000, [], id="a long word"),
    ],
)
def test_that_text_is_taken_when_it_is_nothing_but_paths(content: str, expected: list[str]) -> None:
    assert [str(path) for path in parse(data(text=content)).paths] == expected


@pytest.mark.parametrize("mime", [data("https://example.org/a.jpg"), data(text="https://example.org/a.jpg")])
def test_that_web_addresses_are_recognised(mime: QMimeData) -> None:
    assert parse(mime) == Dropped(addresses=("https://example.org/a.jpg",))


@pytest.mark.parametrize(
    ("content", "addresses"),
    [
        ('<meta charset="utf-8"><img alt="" src="https://example.org/a.jpg?w=8&amp;h=6">', ["https://example.org/a.jpg?w=8&h=6"]),
        ('<a href="https://example.org/page"><IMG SRC="//cdn.example.org/a.jpg"></a>', ["https://cdn.example.org/a.jpg"]),
        ('<img src="/a.jpg"><img src="https://x.org/1.jpg"><img src="https://x.org/1.jpg">', ["https://x.org/1.jpg"]),
        ('<img src="data:image/png;base64,iVBORw0KGgo=">', ["data:image/png;base64,iVBORw0KGgo="]),
        ('<img src="https://anna:secret@example.org/ä.jpg">', ["https://example.org/%C3%A4.jpg"]),
        ('<img src="javascript:alert(1)"><img src="file:///etc/passwd"><img><p>words', []),
        ('<img src="data:text/html,hello">', []),
    ],
)  # fmt: skip
def test_that_the_pictures_of_a_page_are_found(content: str, addresses: list[str]) -> None:
    assert list(parse(data(html=content)).addresses) == addresses


def test_that_of_a_linked_picture_the_picture_is_taken_as_browsers_hand_it_over() -> None:
    page = "https://example.org/page-about-it"
    mime = data(page, text=page, html=f'<a href="{page}"><img src="https://example.org/it.jpg"></a>')
    assert parse(mime) == Dropped(addresses=("https://example.org/it.jpg",))


def test_that_a_pasted_data_address_is_a_picture_however_long() -> None:
    address = "data:image/png;base64," + "A" * 100_000
    assert parse(data(text=address)) == Dropped(addresses=(address,))


@pytest.mark.parametrize("content", ["hello", "ftp://example.org/a.jpg", "http://", "javascript:alert(1)"])
def test_that_other_text_is_nothing(content: str) -> None:
    assert not parse(data(text=content))


def test_that_a_broken_picture_is_nothing() -> None:
    assert not parse(data(image=QImage()))


# -- the window


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(640, 480)
    widget.show()
    return widget


@pytest.fixture
def target(window: QWidget) -> DropTarget:
    return DropTarget(window)


def overlay_of(window: QWidget) -> DropOverlay:
    overlay = window.findChild(DropOverlay)
    assert isinstance(overlay, DropOverlay)
    return overlay


MOVE_OR_COPY = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction


def drag(window: QWidget, mime: QMimeData, actions: Qt.DropAction = MOVE_OR_COPY) -> QDragEnterEvent:
    event = QDragEnterEvent(QPoint(50, 50), actions, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(window, event)
    return event


def drop(window: QWidget, mime: QMimeData) -> QDropEvent:
    drag(window, mime)  # Qt delivers a drop only where a drag came in
    button, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(50, 50), MOVE_OR_COPY, mime, button, no_key)
    QApplication.sendEvent(window, event)
    return event


def test_that_dropped_files_are_copied_never_moved(window: QWidget, target: DropTarget, qtbot: QtBot) -> None:
    with qtbot.waitSignal(target.dropped) as caught:
        event = drop(window, data("file:///home/a/one.jpg", "file:///home/b"))
    assert caught.args == [[Path("/home/a/one.jpg"), Path("/home/b")]]
    assert event.dropAction() is Qt.DropAction.CopyAction


def test_that_dropped_pixels_are_handed_over(window: QWidget, target: DropTarget, qtbot: QtBot) -> None:
    with qtbot.waitSignal(target.image_dropped) as caught:
        drop(window, data(image=PIXELS))
    assert caught.args is not None and caught.args[0].pixelColor(3, 3) == Qt.GlobalColor.red


def test_that_what_cannot_be_taken_is_refused_with_a_sentence(
    window: QWidget, target: DropTarget, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(target.refused) as caught:
        target.take(data(text="hello"))
    assert caught.args is not None and "no photo" in caught.args[0]


def test_that_web_addresses_are_handed_on(window: QWidget, target: DropTarget, qtbot: QtBot) -> None:
    with qtbot.waitSignal(target.addresses_dropped) as caught:
        drop(window, data("https://example.org/a.jpg"))
    assert caught.args == [["https://example.org/a.jpg"]]


@pytest.mark.usefixtures("target")
def test_that_dragged_pixels_are_one_photo(window: QWidget) -> None:
    drag(window, data(image=PIXELS))
    assert overlay_of(window).accessibleName() == "Drop to add 1 photo"


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (["a.jpg"], "Drop to add 1 photo"),
        ([f"{n}.HEIC" for n in range(24)], "Drop to add 24 photos"),
        (["a.jpg", "folder"], "Drop to add"),
    ],
)
def test_that_a_drag_is_invited_with_the_number_of_photos(
    window: QWidget, target: DropTarget, names: list[str], sentence: str
) -> None:
    overlay = overlay_of(window)
    event = drag(window, data(*[f"file:///home/a/{name}" for name in names]))
    assert event.isAccepted()
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert overlay.isVisible()
    assert overlay.accessibleName() == sentence
    assert overlay.geometry() == window.rect()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not overlay.isVisible()
    assert target.parent() is window


@pytest.mark.usefixtures("target")
def test_that_a_drag_of_something_else_is_left_alone(window: QWidget) -> None:
    mime = QMimeData()
    mime.setData("application/x-something", b"1")
    assert not drag(window, mime).isAccepted()


@pytest.mark.usefixtures("target")
def test_that_a_drag_that_can_only_move_files_is_not_taken(window: QWidget) -> None:
    assert not drag(window, data("file:///home/a/one.jpg"), Qt.DropAction.MoveAction).isAccepted()


def test_that_text_fields_keep_their_own_drops(window: QWidget, target: DropTarget, qtbot: QtBot) -> None:
    field = QLineEdit(window)
    field.show()
    with qtbot.assertNotEmitted(target.refused):
        drop(field, data(text="hello"))
    assert field.text() == "hello"


# -- the first page


def test_that_the_first_page_shows_the_invitation_itself(window: QWidget) -> None:
    page = EmptyState("AILabTools", window)
    page.resize(window.size())
    page.show()
    _target = DropTarget(window, page)  # lives as long as this
    quiet = page.grab().toImage()
    drag(window, data("file:///home/a/1.jpg", "file:///home/a/2.jpg"))
    overlay = overlay_of(window)
    assert not overlay.isVisible()
    assert page.grab().toImage() != quiet
    drop(window, data("file:///home/a/1.jpg"))
    assert page.grab().toImage() == quiet
    page.hide()
    drag(window, data("file:///home/a/1.jpg"))
    assert overlay.isVisible()


def test_that_the_first_page_leads_on(qtbot: QtBot) -> None:
    page = EmptyState("AILabTools")
    qtbot.addWidget(page)
    buttons = {page.choose: page.choose_asked, page.sample: page.sample_asked, page.online: page.online_asked}
    for button, asked in buttons.items():
        with qtbot.waitSignal(asked):
            button.click()


# -- what the desktop hands over


@pytest.mark.parametrize("name", transfers.FORMATS)
def test_that_a_transfer_counts_in_a_sandbox_and_where_nothing_else_is_named(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone, named = data(), data("file:///home/a/one.jpg")
    for mime in (alone, named):
        mime.setData(name, b"1a2b\0")
    monkeypatch.setattr(transfers, "is_sandboxed", lambda: False)
    assert parse(alone) == Dropped(transfer="1a2b")
    assert parse(named) == Dropped(paths=(Path("/home/a/one.jpg"),))
    monkeypatch.setattr(transfers, "is_sandboxed", lambda: True)
    assert parse(named) == Dropped(paths=(Path("/home/a/one.jpg"),), transfer="1a2b")
    alone.setData(name, b"\xff\xfe")
    assert not parse(alone)
