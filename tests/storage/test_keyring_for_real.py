"""The key in a real GNOME keyring on a private session bus.

Each case runs in its own process, since keyring chooses its backend once; HOME and the keyring's files are the test's.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SECRET = "s3cret-of-the-keyring"
UNLOCKED = "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
LOCKED = "gnome-keyring-daemon --start --components=secrets >/dev/null"

# A bus that starts no service by itself, as on a machine without any keyring
BARE_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

# argv: one word an operation on an ApiKey of a new run; prints what each said
CODE = f"""
import json, os, sys
from beautydesk.storage.api_key import ApiKey
from beautydesk.storage.secrets import KeyringStore
said = []
for word in sys.argv[1:]:
    key = ApiKey(KeyringStore(), {{}})
    studio = ApiKey(KeyringStore("service http://studio.local:8720"), {{}})
    match word:
        case "get": said.append(key.get() is not None and key.get() == {SECRET!r})
        case "set": said.append(key.set({SECRET!r}).kind.value)
        case "set-studio": said.append(studio.set("studio-key").kind.value)
        case "get-studio": said.append(studio.get())
        case "get-other": said.append(ApiKey(KeyringStore("service http://other.local:8720"), {{}}).get())
        case "delete": said.append(key.delete().kind.value)
        case "problem":
            problem = key.status().problem
            said.append(problem and problem.kind.value)
print(json.dumps(said))
"""

needs_a_keyring = pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="needs dbus-run-session and gnome-keyring-daemon",
)


def session(home: Path, start: str, *words: str, bus: tuple[str, ...] = ()) -> list[object]:
    environ = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL")
        and name != "PYTHON_KEYRING_BACKEND"
    }
    environ |= {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "XDG_RUNTIME_DIR": str(home / "run")}
    (home / "run").mkdir(exist_ok=True, mode=0o700)
    (home / "data" / "keyrings").mkdir(parents=True, exist_ok=True)
    script = ["sh", "-c", f'{start}\nexec "$@"', "sh"]
    command = ["dbus-run-session", *bus, "--", *script, sys.executable, "-c", CODE, *words]
    run = subprocess.run(
        command, env=environ, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60
    )
    assert run.returncode == 0, run.stderr
    return list(json.loads(run.stdout.splitlines()[-1]))


@needs_a_keyring
def test_that_the_key_survives_the_session_and_no_file_shows_it(tmp_path: Path) -> None:
    assert session(tmp_path, UNLOCKED, "get", "set", "get") == [False, "ok", True]
    assert not [file for file in tmp_path.rglob("*") if file.is_file() and SECRET.encode() in file.read_bytes()]
    assert session(tmp_path, UNLOCKED, "get", "delete", "get", "delete") == [True, "ok", False, "none"]


@needs_a_keyring
def test_that_each_service_of_ones_own_has_an_entry_that_is_no_other_s(tmp_path: Path) -> None:
    assert session(tmp_path, UNLOCKED, "set-studio", "get", "get-other") == ["ok", False, None]
    assert session(tmp_path, UNLOCKED, "set", "get-studio", "get") == ["ok", "studio-key", True]
    assert session(tmp_path, UNLOCKED, "delete", "get-studio") == ["ok", "studio-key"]


@needs_a_keyring
def test_that_a_locked_keyring_says_so(tmp_path: Path) -> None:
    session(tmp_path, UNLOCKED, "set")

    assert session(tmp_path, LOCKED, "get", "problem", "set", "delete") == [False, "locked", "locked", "locked"]


@needs_a_keyring
def test_that_a_keyring_that_was_never_made_and_cannot_ask_says_so(tmp_path: Path) -> None:
    assert session(tmp_path, LOCKED, "get", "problem", "set") == [False, "locked", "locked"]


@needs_a_keyring
def test_that_a_session_without_a_secret_service_has_no_backend(tmp_path: Path) -> None:
    config = tmp_path / "bus.conf"
    config.write_text(BARE_BUS.format(folder=tmp_path))
    bus = ("--config-file", str(config))

    assert session(tmp_path, ":", "get", "problem", "set", bus=bus) == [False, "no_backend", "no_backend"]
