"""The whole program as somebody sits before it: opened on one profile as often as asked, fed by drops and keys."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageChops
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beautydesk.app import App, build
from beautydesk.compose import compose
from beautydesk.core.job import JobState
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.workflow.round_trip import RoundTrip

KEY = "key-for-loopback"
CONTROL = Qt.KeyboardModifier.ControlModifier


class User:
    """`app`: the program that was opened last."""

    app: App

    def __init__(self, qapp: QApplication, qtbot: QtBot, profile: Path) -> None:
        self._qapp, self._qtbot, self._profile = qapp, qtbot, profile
        self._open: list[App] = []

    def open(
        self,
        service: str = "",
        key: str = KEY,
        seconds: float = 0.05,
        profile: Path | None = None,
        trip: RoundTrip | None = None,
    ) -> App:
        """`service`: address of the hosted engine, asked every so many seconds. `trip`: see `build`."""
        hosted = {"BEAUTYDESK_API_URL": service, "BEAUTYDESK_API_KEY": key, "BEAUTYDESK_POLL_SECONDS": str(seconds)}
        environ = {**os.environ, **(hosted if service else {})}
        self.app = build(self._qapp, compose(profile or self._profile, environ), trip=trip)
        self._open.append(self.app)
        with self._qtbot.waitActive(self.app.window):
            self.app.window.show()
        return self.app

    def close(self) -> None:
        while self._open:
            app = self._open.pop()
            app.window.hide()
            assert app.close(30_000)

    def wait(self, condition: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(condition()))

    def wait_for(self, *states: JobState) -> None:
        self.wait(lambda: [item.state for item in self.app.session.queue] == list(states))

    def let_go(self, *paths: Path) -> None:
        """What Qt delivers when files of a file manager are let go over the window."""
        window, mime = self.app.window, QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        copy, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        at = window.rect().center()
        entering = QDragEnterEvent(at, copy, mime, button, none)
        QApplication.sendEvent(window, entering)
        assert entering.isAccepted()
        QApplication.sendEvent(window, QDropEvent(QPointF(at), copy, mime, button, none, QEvent.Type.Drop))

    def drop(self, *paths: Path) -> list[PhotoItem]:
        """The list, as soon as all of it is known."""
        self.let_go(*paths)
        queue = self.app.session.queue
        self.wait(lambda: len(queue) == len(paths) and all(item.size or item.error for item in queue))
        self.wait(self.app.window.strip.selected_ids)
        return list(queue)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = CONTROL) -> None:
        QApplication.processEvents()  # nobody is quicker than one turn of the event loop
        QTest.keyClick(self.app.window, key, modifiers)

    def go_online(self) -> None:
        """All photos of the list are for the hosted engine, and may be sent."""
        session = self.app.session
        self.app.preferences.update(consent_to_upload=True)
        session.options.set_engine("ailab", [item.id for item in session.queue])

    def retouch(self, photo: Path, *, online: bool = False) -> PhotoItem:
        [item] = self.drop(photo)
        if online:
            self.go_online()
        self.press(Qt.Key.Key_Return)
        self.wait_for(JobState.DONE)
        return item

    def save(self) -> None:
        with self._qtbot.waitSignal(self.app.session.noticed):
            self.press(Qt.Key.Key_S)


def changed_box(first: Path, second: Path) -> tuple[int, int, int, int] | None:
    with Image.open(first) as a, Image.open(second) as b:
        assert a.size == b.size
        return ImageChops.difference(a.convert("RGB"), b.convert("RGB")).getbbox()
