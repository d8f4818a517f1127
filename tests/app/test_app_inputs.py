"""Photos that a browser hands over, through the whole window: a question, a yes by keyboard, a photo."""

from __future__ import annotations

import io

from PIL import Image
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from web_site import Site

from beautydesk.app import App


def picture() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (60, 40), "#a87").save(file, "PNG")
    return file.getvalue()


def test_that_a_picture_of_a_page_is_fetched_after_a_yes(app: App, qtbot: QtBot, site: Site) -> None:
    page = QMimeData()
    page.setHtml(f'<a href="https://example.org"><img src="{site.address("/anna.png", picture())}"></a>')
    app.window.drop_target.take(page)
    button = app.window.messages.remedy
    assert button.isVisible() and button.text() == "Fetch from 127.0.0.1"
    assert site.requests == []
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(app.session.queue) == 1)
    assert app.session.queue.item_at(0).path.name == "anna.png"
    assert "anna.png" in app.window.windowTitle()


def test_that_a_copied_address_is_pasted(app: App, qtbot: QtBot, site: Site) -> None:
    QGuiApplication.clipboard().setText(site.address("/bert.png", picture()))
    app.window.actions_.paste.trigger()
    app.window.messages.remedy.click()
    qtbot.waitUntil(lambda: len(app.session.queue) == 1)
    assert app.session.queue.item_at(0).path.name == "bert.png"
