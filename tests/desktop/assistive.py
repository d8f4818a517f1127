"""What a screen reader sees and does: a client of AT-SPI over D-Bus, outside the program.

Names of interfaces, roles and states: https://gitlab.gnome.org/GNOME/at-spi2-core (xml/, atspi-constants.h).
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from desktop import Desktop
from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ATSPI = "org.a11y.atspi"
_ROOT = "/org/a11y/atspi/accessible/root"
_STATES = {
    1: "active",
    3: "busy",
    4: "checked",
    8: "enabled",
    10: "expanded",
    11: "focusable",
    12: "focused",
    23: "selected",
    25: "showing",
}
LAUNCHERS = (
    "/usr/libexec/at-spi-bus-launcher",
    "/usr/lib/at-spi2-core/at-spi-bus-launcher",
    "/usr/lib/at-spi-bus-launcher",
)


needs_assistance = pytest.mark.skipif(
    not shutil.which("dbus-daemon") or not any(Path(launcher).exists() for launcher in LAUNCHERS),
    reason="no at-spi2-core and dbus here",
)


class Unanswered(Exception):
    """The other side does not answer, or not any more."""


@dataclass
class Node:
    """One object of the tree. Everything is asked anew: what a reader would hear now."""

    bus: DBusConnection
    owner: str
    path: str

    @property
    def name(self) -> str:
        return str(self._property("Accessible", "Name"))

    @property
    def description(self) -> str:
        return str(self._property("Accessible", "Description"))

    @property
    def role(self) -> str:
        return str(self._call("Accessible", "GetRoleName")[0])

    @property
    def states(self) -> set[str]:
        return _named(*self._call("Accessible", "GetState"))

    @property
    def children(self) -> list[Node]:
        return [Node(self.bus, owner, path) for owner, path in self._call("Accessible", "GetChildren")[0]]

    @property
    def interfaces(self) -> set[str]:
        return {name.rpartition(".")[2] for name in self._call("Accessible", "GetInterfaces")[0]}

    @property
    def value(self) -> float:
        return float(self._property("Value", "CurrentValue"))

    @value.setter
    def value(self, value: float) -> None:
        self._ask(Properties(self._address("Value")).set("CurrentValue", "d", value))

    @property
    def range(self) -> tuple[float, float]:
        return self._property("Value", "MinimumValue"), self._property("Value", "MaximumValue")

    @property
    def place(self) -> tuple[int, int, int, int]:
        """Left, top, width and height in its window."""
        x, y, width, height = self._call("Component", "GetExtents", "u", (1,))[0]
        return x, y, width, height

    @property
    def centre(self) -> tuple[int, int]:
        """(x, y) on the screen."""
        x, y, width, height = self._call("Component", "GetExtents", "u", (0,))[0]
        return x + width // 2, y + height // 2

    def press(self) -> None:
        """The object's first action: a button's is to be pressed, a box's to be ticked."""
        assert self._call("Action", "DoAction", "i", (0,))[0] is True, self

    def select(self, row: int) -> None:
        """Choose a child of a list."""
        assert self._call("Selection", "SelectChild", "i", (row,))[0] is True, self

    def walk(self) -> list[Node]:
        """All that is on the screen, this one first, then level by level: many questions, and few waits for answers."""
        found, level = [self], [self]
        while level:
            below = self._ask_all([node._calling("Accessible", "GetChildren") for node in level])
            children = [Node(self.bus, owner, path) for (listed,) in below for owner, path in listed]
            level = [
                child for child, states in zip(children, self._states(children), strict=True) if "showing" in states
            ]
            found += level
        return found

    def of_state(self, state: str) -> list[Node]:
        """All on the screen that are in it."""
        nodes = self.walk()
        return [node for node, states in zip(nodes, self._states(nodes), strict=True) if state in states]

    def of_role(self, role: str) -> list[tuple[Node, str]]:
        """All on the screen with this role, and their names."""
        nodes = self.walk()
        roles = self._ask_all([node._calling("Accessible", "GetRoleName") for node in nodes])
        found = [node for node, (known,) in zip(nodes, roles, strict=True) if known == role]
        names = self._ask_all([Properties(node._address("Accessible")).get("Name") for node in found])
        return [(node, str(name)) for node, ((_, name),) in zip(found, names, strict=True)]

    def find(self, role: str, name: str, exactly: bool = False) -> Node:
        """The one on the screen with this role and a name that begins so, or is `exactly` this."""
        found = [node for node, known in self.of_role(role) if (known == name if exactly else known.startswith(name))]
        assert len(found) == 1, f"{len(found)} x {role} {name!r} in\n{self.tree()}"
        return found[0]

    def tree(self, depth: int = 0) -> str:
        """What is on the screen, one line each: for the eyes of whoever reads a failed test."""
        line = f"{'  ' * depth}{self.role} {self.name!r} {sorted(self.states - {'showing', 'enabled'})}\n"
        return line + "".join(child.tree(depth + 1) for child in self.children if "showing" in child.states)

    def _address(self, interface: str) -> DBusAddress:
        return DBusAddress(self.path, self.owner, f"{_ATSPI}.{interface}")

    def _property(self, interface: str, name: str) -> Any:
        return self._ask(Properties(self._address(interface)).get(name))[0][1]

    def _call(self, interface: str, method: str, signature: str = "", body: tuple[object, ...] = ()) -> Any:
        return self._ask(self._calling(interface, method, signature, body))

    def _calling(self, interface: str, method: str, signature: str = "", body: tuple[object, ...] = ()) -> Message:
        return new_method_call(self._address(interface), method, signature or None, body)

    def _states(self, nodes: list[Node]) -> list[set[str]]:
        return [
            _named(*answer) for answer in self._ask_all([node._calling("Accessible", "GetState") for node in nodes])
        ]

    def _ask(self, message: Message) -> Any:
        return self._ask_all([message])[0]

    def _ask_all(self, messages: list[Message]) -> list[Any]:
        """The answers, in order; all questions are on their way before the first is waited for."""
        answers: deque[Message] = deque()
        ends = (MatchRule(type="method_return"), MatchRule(type="error"))
        with self.bus.filter(ends[0], queue=answers), self.bus.filter(ends[1], queue=answers):
            serials = [next(self.bus.outgoing_serial) for _ in messages]
            for message, serial in zip(messages, serials, strict=True):
                self.bus.send(message, serial=serial)
            while len(answers) < len(messages):
                self.bus.recv_messages(timeout=20)
        told = {answer.header.fields[HeaderFields.reply_serial]: answer for answer in answers}
        for message, serial in zip(messages, serials, strict=True):
            if told[serial].header.message_type is not MessageType.method_return:
                raise Unanswered(f"{message.header.fields[HeaderFields.path]}: {told[serial].body}")
        return [told[serial].body for serial in serials]


def _named(bits: tuple[int, int]) -> set[str]:
    low, high = bits
    return {name for number, name in _STATES.items() if (low | high << 32) >> number & 1}


class Reader:
    """A session bus of its own, with the accessibility bus that is started by asking for it."""

    def __init__(self, home: Path) -> None:
        reading, writing = os.pipe()
        command = ["dbus-daemon", "--session", "--nofork", f"--print-address={writing}"]
        env = {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
        self._daemon = subprocess.Popen(command, pass_fds=[writing], env=env, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            self.session = pipe.readline().strip()
        bus = open_dbus_connection(self.session)
        ask = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
        (address,) = bus.send_and_get_reply(ask, timeout=20).body
        bus.close()
        self._bus = open_dbus_connection(address)
        self._said: deque[Message] = deque()
        announcing = MatchRule(type="signal", interface=f"{_ATSPI}.Event.Object", member="Announcement")
        self._bus.send_and_get_reply(message_bus.AddMatch(announcing), timeout=20)
        self._listening = self._bus.filter(announcing, queue=self._said)
        registry = DBusAddress("/org/a11y/atspi/registry", f"{_ATSPI}.Registry", f"{_ATSPI}.Registry")
        listen = new_method_call(registry, "RegisterEvent", "s", ("object:announcement",))
        self._bus.send_and_get_reply(listen, timeout=20)

    def heard(self) -> list[str]:
        """What programs had read out up to now, by themselves."""
        with contextlib.suppress(TimeoutError):
            self._bus.recv_messages(timeout=0.05)
        return [message.body[3][1] for message in self._said]

    def program(self, name: str, seconds: float = 30) -> Node:
        """The program called `name`, as soon as it is there."""
        registry = Node(self._bus, f"{_ATSPI}.Registry", _ROOT)

        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            with contextlib.suppress(Unanswered):  # the registry may be on its way up, a program on its way out
                for node in registry.children:
                    if node.name == name and node.children:
                        return node
            time.sleep(0.05)
        raise AssertionError(f"no program called {name!r}")

    def start(self, desktop: Desktop, profile: Path, *photos: Path) -> Node:
        """Beauty Desk on `desktop`, with `photos`."""
        desktop.start("-m", "beautydesk", "--profile", str(profile), *map(str, photos))
        return self.program("Beauty Desk")

    def close(self) -> None:
        self._bus.close()
        self._daemon.terminate()  # and with it all that it started
        self._daemon.wait(10)


def sees(node: Node, role: str, name: str) -> Callable[[], bool]:
    """Is there one on the screen by now? The tree may change under the question."""

    def look() -> bool:
        with contextlib.suppress(Unanswered):
            return any(name in known for _, known in node.of_role(role))
        return False

    return look
