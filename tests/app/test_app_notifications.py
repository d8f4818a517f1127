"""A batch that ends behind other windows is told by the desktop, over a real D-Bus, and a click brings the window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from dbus_session import needs_bus, run_in_a_session
from PIL import Image

# Answers `Notify` with a click as soon as it is told that the window is away.
DESKTOP = """
import json
from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
bus = open_dbus_connection("SESSION")
bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.Notifications"))
print("ready", flush=True)
here = DBusAddress("/org/freedesktop/Notifications", interface="org.freedesktop.Notifications")
while True:
    message = bus.receive()
    if message.header.message_type is MessageType.method_call:
        print(json.dumps(message.body), flush=True)
        bus.send(new_method_return(message, "u", (7,)))
        bus.send(new_signal(here, "ActionInvoked", "us", (7, "default")))
"""
# argv: the desktop's program, a profile, a photo
PROGRAM = """
import subprocess, sys
from pathlib import Path
desktop = subprocess.Popen([sys.executable, "-c", sys.argv[1]], stdout=subprocess.PIPE, text=True)
try:
    assert desktop.stdout.readline() == "ready\\n"
    from PySide6.QtCore import QTimer
    from beautydesk import app
    build = app.build
    def watched(*arguments):
        running = build(*arguments)
        window, queue = running.window, running.session.queue
        def go():
            if any(item.size for item in queue) and not window.isMinimized():
                window.showMinimized()
                running.session.retouching.begin_all()
                timer.stop()
        timer = QTimer(window, interval=20)
        timer.timeout.connect(go)
        timer.start()
        notified = app.Notifier._on_clicked
        def clicked(self):
            notified(self)
            print("minimized" if window.isMinimized() else "there", flush=True)
            running.session.live_preview.when_rested(window.leave)
        app.Notifier._on_clicked = clicked
        return running
    app.build = watched
    app.main([Path(sys.argv[3])], profile=Path(sys.argv[2]), engine=None, smoke_test=False)
    desktop.kill()
    print(desktop.stdout.read())
finally:
    desktop.kill()
    desktop.wait()
"""


@pytest.mark.slow
@needs_bus
def test_that_the_desktop_tells_of_a_batch_and_a_click_brings_the_window(tmp_path: Path) -> None:
    pytest.importorskip("jeepney")
    photo = tmp_path / "anna.png"
    Image.effect_noise((200, 150), 60).convert("RGB").save(photo)
    came, told, *_ = run_in_a_session(PROGRAM, DESKTOP, tmp_path / "profile", photo)
    assert came == "there"
    program, _, entry, _, text, *_ = json.loads(told)
    assert (program, entry) == ("Beauty Desk", "org.beautydesk.BeautyDesk") and text.startswith("1 photo")
