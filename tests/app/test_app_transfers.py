"""Files that the desktop hands over between sandboxes, over a real D-Bus, into the real window."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from dbus_session import needs_bus, run_in_a_session

# argv: the key of the one transfer that there is, and its files
DOCUMENTS = """
import sys
from jeepney import HeaderFields, MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
key, *files = sys.argv[1:]
bus = open_dbus_connection("SESSION")
bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Documents"))
print("ready", flush=True)
while True:
    message = bus.receive()
    fields = message.header.fields
    if message.header.message_type is MessageType.method_call and fields.get(HeaderFields.member) == "RetrieveFiles":
        assert fields[HeaderFields.path] == "/org/freedesktop/portal/documents"
        assert fields[HeaderFields.interface] == "org.freedesktop.portal.FileTransfer"
        if fields[HeaderFields.signature] == "sa{sv}" and message.body == (key, {}):
            bus.send(new_method_return(message, "as", (files,)))
        else:
            bus.send(new_error(message, "org.freedesktop.DBus.Error.AccessDenied", "s", ("Invalid transfer",)))
"""
# argv: the service, profile, photo that is handed over, two photos that are named
WINDOW = """
import os, subprocess, sys
from pathlib import Path
from PySide6.QtCore import QDeadlineTimer, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from beautydesk.app import build
from beautydesk.compose import compose
from beautydesk.support import transfers
source, profile, handed, one, two = sys.argv[1:]
service = subprocess.Popen([sys.executable, "-c", source, "key 1", handed], stdout=subprocess.PIPE, text=True)
application = QApplication([])
app = build(application, compose(Path(profile), os.environ))
told = []
app.session.noticed.connect(lambda notice: told.append(notice.text))
app.window.show()

def let_go(key, *paths):
    mime = QMimeData()
    mime.setData("application/vnd.portal.filetransfer", key)
    if paths:
        mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at = app.window.rect().center()
    entering = QDragEnterEvent(at, copy, mime, left, none)
    application.sendEvent(app.window, entering)
    assert entering.isAccepted()
    application.sendEvent(app.window, QDropEvent(QPointF(at), copy, mime, left, none, QEvent.Type.Drop))

def wait(condition):
    deadline = QDeadlineTimer(60_000)
    while not condition():
        assert not deadline.hasExpired()
        application.processEvents()

try:
    assert service.stdout.readline() == "ready\\n"
    let_go(b"key 1\\0")
    wait(lambda: len(app.session.queue) == 1)
    let_go(b"no such key")
    wait(lambda: told)
    transfers.is_sandboxed = lambda: True
    let_go(b"no such key", one)
    wait(lambda: len(app.session.queue) == 2)
    transfers.is_sandboxed = lambda: False
    let_go(b"key 1", two)
    wait(lambda: len(app.session.queue) == 3)
    print(*[item.path for item in app.session.queue], *told, sep="\\n")
finally:
    service.kill()
    service.wait()
    app.window.hide()
    assert app.close(30_000)
"""


@pytest.mark.slow
@needs_bus
def test_that_what_the_desktop_hands_over_comes_into_the_list(portrait: Path, tmp_path: Path) -> None:
    """In a sandbox its names come first, and those of the drop where it has none; elsewhere those of the drop do."""
    pytest.importorskip("jeepney")
    handed, other = tmp_path / "doc" / "1a2b" / "handed över.jpg", tmp_path / "other.jpg"
    handed.parent.mkdir(parents=True)
    for copy in (handed, other):
        shutil.copy(portrait, copy)
    *listed, told = run_in_a_session(WINDOW, DOCUMENTS, tmp_path / "profile", handed, portrait, other)
    assert listed == [str(handed), str(portrait), str(other)]
    assert told == "The desktop did not hand these files over. Choose them with “Add photos…”."
