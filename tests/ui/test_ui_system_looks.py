"""What the desktop asks of looks: a portal in another process, real D-Bus between, and the window that follows."""

from __future__ import annotations

import pytest
from dbus_session import needs_bus, run_in_a_session

pytestmark = needs_bus

# argv: namespace, key, signature, value to answer, value to change to; whatever else is asked is unknown
PORTAL = """
import sys
from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
namespace, key, kind, first, second = sys.argv[1:]
first, second = (text if kind == "s" else int(text) if kind == "u" else text == "True" for text in (first, second))
bus = open_dbus_connection("SESSION")
bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop"))
print("ready", flush=True)
settings = DBusAddress("/org/freedesktop/portal/desktop", interface="org.freedesktop.portal.Settings")
while True:
    message = bus.receive()
    if message.header.message_type is MessageType.method_call:
        match message.header.fields.get(HeaderFields.member):
            case "Read" if message.body == (namespace, key):
                bus.send(new_method_return(message, "v", (("v", (kind, first)),)))
            case "Read":
                bus.send(new_error(message, "org.freedesktop.portal.Error.NotFound"))
            case "Quote":  # the test's cue for a change of mind
                bus.send(new_signal(settings, "SettingChanged", "ssv", ("org.gnome", key, (kind, first))))
                bus.send(new_signal(settings, "SettingChanged", "ssv", (namespace, key, (kind, second))))
"""
FOLLOWER = """
import subprocess, sys
portal = subprocess.Popen([sys.executable, "-c", *sys.argv[1:]], stdout=subprocess.PIPE, text=True)
try:
    assert portal.stdout.readline() == "ready\\n"
    from PySide6.QtCore import QTimer
    from PySide6.QtDBus import QDBusConnection, QDBusMessage
    from PySide6.QtWidgets import QApplication, QWidget
    from beautydesk.ui import motion, system_looks, theme
    system_looks._UNSEEN = ()
    app = QApplication([])
    widget = QWidget()
    applied = theme.apply(app, "system")
    def look():
        high = applied.colours.outline.name() in ("#000000", "#ffffff")
        return f"{'dark' if applied.colours.dark else 'light'}{' high' * high}{' still' * motion.reduced(widget)}"
    looks = [look()]
    def followed():
        looks.append(look())
        if len(looks) == 3:
            app.quit()
        cue = QDBusMessage.createMethodCall("org.freedesktop.portal.Desktop", "/", "", "Quote")
        QDBusConnection.sessionBus().send(cue)
    applied.changed.connect(followed)
    QTimer.singleShot(10_000, app.quit)
    app.exec()
    print(", ".join(looks))
finally:
    portal.kill()
    portal.wait()
"""
FREEDESKTOP, GNOME = "org.freedesktop.appearance", "org.gnome.desktop"


@pytest.mark.parametrize(
    ("setting", "looks"),
    [
        ((FREEDESKTOP, "color-scheme", "u", "1", "2"), "light, dark, light"),
        ((FREEDESKTOP, "contrast", "u", "1", "0"), "light, light high, light"),
        ((f"{GNOME}.a11y.interface", "high-contrast", "b", "True", "False"), "light, light high, light"),
        ((FREEDESKTOP, "reduced-motion", "u", "1", "0"), "light, light still, light"),
        ((f"{GNOME}.interface", "enable-animations", "b", "False", "True"), "light, light still, light"),
        (("org.kde.kdeglobals.KDE", "AnimationDurationFactor", "s", "0", "1"), "light, light still, light"),
    ],
    ids=lambda value: value[1] if isinstance(value, tuple) else "",
)
def test_that_looks_follow_the_portal_where_qt_knows_nothing(setting: tuple[str, ...], looks: str) -> None:
    pytest.importorskip("jeepney")
    assert run_in_a_session(FOLLOWER, PORTAL, *setting) == [looks]


def test_that_a_desktop_without_a_portal_is_light_and_nothing_waits() -> None:
    script = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from beautydesk.ui import system_looks, theme
system_looks._UNSEEN = ()
app = QApplication([])
start = time.monotonic()
applied = theme.apply(app, "system")
took = time.monotonic() - start
QTimer.singleShot(300, app.quit)
app.exec()
print(applied.colours.dark, took < 1.0)
"""
    assert run_in_a_session(script) == ["False True"]
