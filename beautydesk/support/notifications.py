"""Notifications of a freedesktop desktop, over D-Bus: https://specifications.freedesktop.org/notification-spec.

Not over Qt's D-Bus: the call needs an unsigned number, which PySide cannot send.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

log = logging.getLogger(__name__)
SERVICE, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
_ANSWER = 5.0  # seconds until a service that says nothing is given up
_PAUSE = 0.5  # seconds between two looks at `given_up`


def tell(program: str, entry: str, button: str, text: str, given_up: Callable[[], bool]) -> bool:
    """Show `text` as a notification of `program` and wait until it is gone; was it clicked?

    `entry`: the program's desktop file without its suffix. `button`: what a click does, in words. Blocks until the
    desktop or `given_up` ends it, so it wants a thread of its own. No session bus and no service are no errors: False.
    """
    from jeepney import DBusAddress, MatchRule, MessageType, new_method_call
    from jeepney.bus_messages import message_bus
    from jeepney.io.blocking import open_dbus_connection

    service = DBusAddress(PATH, bus_name=SERVICE, interface=SERVICE)
    hints = {"desktop-entry": ("s", entry), "category": ("s", "transfer.complete")}
    arguments = (program, 0, entry, program, text, ["default", button], hints, -1)
    rule = MatchRule(type="signal", interface=SERVICE, path=PATH)
    try:
        with open_dbus_connection("SESSION") as bus, bus.filter(rule, bufsize=100) as signals:
            bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=_ANSWER)
            call = new_method_call(service, "Notify", "susssasa{sv}i", arguments)
            reply = bus.send_and_get_reply(call, timeout=_ANSWER)
            if reply.header.message_type is not MessageType.method_return:
                log.debug("no notification: %s", reply.body)
                return False
            return _clicked(bus, signals, reply.body[0], given_up)
    except (OSError, KeyError, RuntimeError) as error:  # no bus, no address of one, a bus that went away
        log.debug("no notification: %s", error)
    return False


def _clicked(bus: DBusConnection, signals: deque[Message], number: int, given_up: Callable[[], bool]) -> bool:
    """Wait for what becomes of the notification `number`."""
    from jeepney import HeaderFields

    while not given_up():
        try:
            signal = bus.recv_until_filtered(signals, timeout=_PAUSE)
        except TimeoutError:
            continue
        match signal.header.fields.get(HeaderFields.member), signal.body:
            case "ActionInvoked", (int(told), "default") if told == number:
                return True
            case "NotificationClosed", (int(told), _) if told == number:
                return False
    return False
