"""Files that another program hands over through the desktop, by the FileTransfer portal of freedesktop.

In a sandbox the names in a drop are those of another world; the desktop makes the files visible under names of ours.
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

log = logging.getLogger(__name__)
FORMATS = ("application/vnd.portal.filetransfer", "application/vnd.portal.files")  # the newer name first
SERVICE, PATH = "org.freedesktop.portal.Documents", "/org/freedesktop/portal/documents"
INTERFACE = "org.freedesktop.portal.FileTransfer"
_ANSWER = 10.0  # seconds: the service may have to be started, and make many files visible
_SANDBOX = Path("/.flatpak-info")


def is_sandboxed() -> bool:
    """Does this program see other files than the one that hands some over?"""
    return sys.platform.startswith("linux") and (_SANDBOX.exists() or "SNAP" in os.environ)


def key_in(data: bytes) -> str:
    """What a drop says of its transfer; some programs end it as C does. '' for what is none."""
    try:
        return data.rstrip(b"\0").decode("ascii").strip()
    except UnicodeDecodeError:
        return ""


def retrieved(key: str) -> tuple[Path, ...]:
    """The files of a transfer; () where the desktop does not give them. Blocks for seconds at most, never raises."""
    try:
        from jeepney import DBusAddress, MessageType, new_method_call
        from jeepney.io.blocking import open_dbus_connection
    except ImportError:  # elsewhere than on Linux
        return ()
    service = DBusAddress(PATH, bus_name=SERVICE, interface=INTERFACE)
    try:
        with open_dbus_connection("SESSION") as bus:
            call = new_method_call(service, "RetrieveFiles", "sa{sv}", (key, {}))
            reply = bus.send_and_get_reply(call, timeout=_ANSWER)
    except (OSError, KeyError, RuntimeError) as error:  # no bus, no address of one, a bus that went away, no answer
        log.info("files that were handed over cannot be had: %s", error)
        return ()
    if reply.header.message_type is not MessageType.method_return:
        log.info("files that were handed over cannot be had: %s", reply.body)
        return ()
    return tuple(Path(name) for name in reply.body[0])
