"""Notifications over a real D-Bus, told to a service in another process that notes what it was asked and answers."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from dbus_session import needs_bus, run_in_a_session

from beautydesk.support import notifications

# argv: what becomes of each notification: "click", "close", "other" (another one is clicked), "stay" or "refuse"
SERVICE = """
import json, sys
from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
fates = sys.argv[1:]
bus = open_dbus_connection("SESSION")
bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.Notifications"))
print("ready", flush=True)
here = DBusAddress("/org/freedesktop/Notifications", interface="org.freedesktop.Notifications")
number = 40
while fates:
    message = bus.receive()
    fields = message.header.fields
    if message.header.message_type is MessageType.method_call and fields.get(HeaderFields.member) == "Notify":
        number, fate = number + 1, fates.pop(0)
        print(json.dumps([fields[HeaderFields.signature], *message.body]), flush=True)
        if fate == "refuse":
            bus.send(new_error(message, "org.freedesktop.DBus.Error.InvalidArgs"))
            continue
        bus.send(new_method_return(message, "u", (number,)))
        if fate in ("click", "other"):
            clicked = number if fate == "click" else number - 1
            bus.send(new_signal(here, "ActionInvoked", "us", (clicked, "default")))
        if fate != "stay":
            bus.send(new_signal(here, "NotificationClosed", "uu", (number, 2)))
bus.close()
"""
TELLER = """
import subprocess, sys
service = subprocess.Popen([sys.executable, "-c", *sys.argv[1:]], stdout=subprocess.PIPE, text=True)
try:
    assert service.stdout.readline() == "ready\\n"
    from beautydesk.support import notifications
    for number in range(len(sys.argv) - 2):
        clicked = notifications.tell("Beauty Desk", "org.beautydesk", "Open", f"{number} photos done.", lambda: False)
        print(clicked)
    print(service.stdout.read())
finally:
    service.kill()
    service.wait()
"""


@needs_bus
def test_that_a_notification_is_what_the_specification_asks_for_and_a_click_is_told() -> None:
    pytest.importorskip("jeepney")
    clicked, told, *_ = run_in_a_session(TELLER, SERVICE, "click")
    signature, *arguments = json.loads(told)
    assert clicked == "True" and signature == "susssasa{sv}i"
    assert arguments[:6] == ["Beauty Desk", 0, "org.beautydesk", "Beauty Desk", "0 photos done.", ["default", "Open"]]
    assert arguments[6]["desktop-entry"] == ["s", "org.beautydesk"] and arguments[7] == -1


@needs_bus
def test_that_what_was_not_clicked_is_told_apart() -> None:
    pytest.importorskip("jeepney")
    answers = run_in_a_session(TELLER, SERVICE, "close", "other", "refuse", "click")
    assert answers[:4] == ["False", "False", "False", "True"]


@needs_bus
def test_that_nobody_waits_for_a_notification_that_is_given_up() -> None:
    pytest.importorskip("jeepney")
    script = TELLER.replace("lambda: False", "lambda: True")
    assert run_in_a_session(script, SERVICE, "stay")[0] == "False"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="D-Bus is Linux's")
def test_that_without_a_bus_nothing_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pytest.importorskip("jeepney")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'none'}")
    assert notifications.tell("Beauty Desk", "org.beautydesk", "Open", "Done.", lambda: False) is False
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert notifications.tell("Beauty Desk", "org.beautydesk", "Open", "Done.", lambda: False) is False
