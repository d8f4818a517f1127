"""The handbook in its window: pages, links, searching, keys that are others now, and every look and language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QKeySequence, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidgetItem
from pytestqt.qtbot import QtBot

from beautydesk.app import App
from beautydesk.support import assets
from beautydesk.ui import language, theme
from beautydesk.ui.colours import DARK, LIGHT
from beautydesk.ui.help_dialog import FIRST, KEYS, HelpDialog


@pytest.fixture
def handbook(app: App, qtbot: QtBot) -> HelpDialog:
    app.window.dialogs.open_help()
    handbook = app.window.dialogs.help
    qtbot.waitUntil(lambda: handbook.isVisible() and handbook.page.name == FIRST)
    return handbook


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[Any]:
    """Speak another language, as long as the test lasts."""
    yield lambda code: language.apply(qapp, code)
    language.apply(qapp, "en")


def names(handbook: HelpDialog) -> list[str]:
    return [handbook.contents.item(row).data(Qt.ItemDataRole.UserRole) for row in range(handbook.contents.count())]


def shown(handbook: HelpDialog) -> list[str]:
    items = [handbook.contents.item(row) for row in range(handbook.contents.count())]
    return [item.text() for item in items if not item.isHidden()]


def chosen(handbook: HelpDialog) -> QListWidgetItem:
    item = handbook.contents.currentItem()
    assert item is not None
    return item


def test_that_every_page_is_there_under_its_title_and_none_is_forgotten(handbook: HelpDialog, qtbot: QtBot) -> None:
    assert set(names(handbook)) == {path.stem for path in assets.path("help/en").glob("*.md")}
    assert names(handbook)[0] == handbook.page.name == FIRST
    for row in range(handbook.contents.count()):
        handbook.contents.setCurrentRow(row)
        title = chosen(handbook).text()
        assert handbook.page.document().begin().text() == title == handbook.page.accessibleName()
    qtbot.waitUntil(lambda: handbook.page.findChildren(QTextDocument) == [handbook.page.document()])


def test_that_pages_are_read_with_keys_alone(handbook: HelpDialog, qtbot: QtBot) -> None:
    assert handbook.focusWidget() is handbook.contents
    QTest.keyClick(handbook.contents, Qt.Key.Key_Down)
    assert handbook.page.name == "levels"
    QTest.keyClick(handbook.contents, Qt.Key.Key_Tab)
    assert handbook.focusWidget() is handbook.page
    QTest.keyClick(handbook.page, Qt.Key.Key_Tab)  # to the first link
    link = handbook.page.textCursor().charFormat().anchorHref()
    QTest.keyClick(handbook.page, Qt.Key.Key_Return)
    assert handbook.page.name == names(handbook)[handbook.contents.currentRow()] and f"{handbook.page.name}.md" == link
    QTest.keyClick(handbook.page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert handbook.page.name == "levels" and chosen(handbook).text() == "Levels and effects"
    QTest.keyClick(handbook.page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert f"{handbook.page.name}.md" == link
    QTest.keyClick(handbook, Qt.Key.Key_Escape)
    assert not handbook.isVisible()


def test_that_words_are_found_on_all_pages(handbook: HelpDialog) -> None:
    handbook.search.setFocus()
    QTest.keyClicks(handbook.search, "Caddy PROXY")
    assert shown(handbook) == ["A service for a studio"] and handbook.page.name == "service"
    assert handbook.page.textCursor().selectedText().casefold() == "proxy" and handbook.told.isVisible()
    first = handbook.page.textCursor().position()
    QTest.keyClick(handbook.search, Qt.Key.Key_Return)
    assert handbook.page.textCursor().position() > first and handbook.isVisible()
    handbook.search.setText("keyring")
    assert len(shown(handbook)) > 1
    read = set()
    for _ in range(60):
        read.add(chosen(handbook).text())
        QTest.keyClick(handbook.search, Qt.Key.Key_Return)
    assert read == set(shown(handbook)), "Enter leads through all of them"
    handbook.search.setText("no such word")
    assert shown(handbook) == [] and handbook.told.text() == "Found nowhere"
    handbook.search.clear()
    assert len(shown(handbook)) == handbook.contents.count() and not handbook.told.isVisible()


def test_that_commands_are_found_by_name_and_by_key(handbook: HelpDialog) -> None:
    for words in ("Menu of what has the focus", "Ctrl+Shift+P"):
        handbook.search.setText(words)
        assert "Shortcuts" in shown(handbook), words


def test_that_pages_name_the_keys_of_now(app: App, handbook: HelpDialog) -> None:
    assert "press Ctrl+O," in handbook.page.toPlainText()
    app.window.shortcuts.set_keys("add", QKeySequence("Ctrl+Alt+O"))
    assert "press Ctrl+Alt+O," in handbook.page.toPlainText()
    app.window.shortcuts.set_keys("add", QKeySequence())
    assert "press Add photos," in handbook.page.toPlainText()
    app.window.shortcuts.set_keys("brush", QKeySequence("*"))
    handbook.open_page("faces")
    assert "The Brush (*) paints" in handbook.page.toPlainText()
    handbook.open_page(KEYS)
    assert "Brush\n*\n" in handbook.page.toPlainText()


def test_that_the_first_page_speaks_the_language_of_the_window(app: App, speaking: Any) -> None:
    for code, title in (("de", "Erste Retusche"), ("ar", "أول تنقيح"), ("en", "First retouch")):
        speaking(code)
        handbook = HelpDialog(app.window.actions_, app.window.shortcuts, app.window)
        handbook.open_page(FIRST)
        document = handbook.page.document()
        assert document.begin().text() == title
        to_left = document.defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft
        assert to_left is (code == "ar")
        handbook.open_page("faces")
        document = handbook.page.document()
        assert document.begin().text() == "Faces and brush", "those that are not translated are in English"
        assert document.defaultTextOption().textDirection() is Qt.LayoutDirection.LeftToRight
        handbook.deleteLater()


def test_that_another_look_is_that_of_text_and_pictures(qapp: QApplication, handbook: HelpDialog) -> None:
    seen = {}
    for look, colours in (("light", LIGHT), ("dark", DARK)):
        theme.apply(qapp, look)  # type: ignore[arg-type]
        QApplication.processEvents()
        picture = handbook.page.loadResource(QTextDocument.ResourceType.ImageResource.value, "level.webp")
        seen[look] = picture.pixelColor(picture.width() - 10, picture.height() // 2)
        keys = handbook.page.document().find("Ctrl+O").charFormat()
        assert keys.background().color() == colours.hover and keys.fontWeight() == QFont.Weight.Normal
    assert seen["light"].lightness() > 200 and seen["dark"].lightness() < 60


def test_that_the_place_is_kept_while_the_look_changes(qapp: QApplication, handbook: HelpDialog) -> None:
    handbook.open_page("service")
    QApplication.processEvents()
    handbook.page.verticalScrollBar().setValue(300)
    theme.apply(qapp, "dark")
    QApplication.processEvents()
    assert handbook.page.name == "service" and handbook.page.verticalScrollBar().value() == 300
    theme.apply(qapp, "light")


def test_that_lines_stay_short_in_a_wide_window(handbook: HelpDialog) -> None:
    handbook.open_page("trouble")
    handbook.resize(1800, 700)
    QApplication.processEvents()
    letters = handbook.page.fontInfo().pixelSize()
    ends = [handbook.page.cursorForPosition(QPoint(1500, y)) for y in range(20, 600, 20)]
    assert max(handbook.page.cursorRect(end).right() for end in ends) < 50 * letters


def test_that_pictures_shrink_to_the_room_and_grow_back(handbook: HelpDialog) -> None:
    kind = QTextDocument.ResourceType.ImageResource.value
    widths = []
    for width in (900, 300, 900):
        handbook.page.resize(width, 400)
        shown = handbook.page.loadResource(kind, "level.webp").deviceIndependentSize().width()
        widths.append(shown)
        assert shown <= handbook.page.viewport().width() - 32
        assert handbook.page.horizontalScrollBar().maximum() == 0
    assert widths[0] == widths[2] > widths[1]
