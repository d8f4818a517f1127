"""The real GNOME keyring, locked, whose prompt opens on a real screen: nobody sees it, or somebody answers."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from desktop import ROOT, needs_screen, wait_until

PROMPTER = Path("/usr/share/dbus-1/services/org.gnome.keyring.SystemPrompter.service")
MISSING = [tool for tool in ("dbus-run-session", "gnome-keyring-daemon") if not shutil.which(tool)]
pytestmark = [
    *needs_screen,
    pytest.mark.skipif(bool(MISSING) or not PROMPTER.exists(), reason="needs a GNOME keyring and its prompter"),
]

KEY = "s3cret-of-the-keyring"
WAITING = "Waiting for the system keyring: it may be asking for its password in another window."
UNLOCK = "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
LOCKED = "gnome-keyring-daemon --start --components=secrets >/dev/null"
# `beautydesk`, which waits for a few seconds only where it would wait for two minutes
RUN = """
import sys
from beautydesk.storage import patience
patience.WITH_SCREEN = float(sys.argv.pop(1))
from beautydesk.cli import main
sys.exit(main())
"""


class Session:
    """A desktop's session: HOME, keyring and bus are its own. `display`: its screen."""

    def __init__(self, home: Path, display: str) -> None:
        (home / "run").mkdir(mode=0o700)
        (home / "data" / "keyrings").mkdir(parents=True)
        unwanted = ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL", "PYTHON_KEYRING_BACKEND")
        self.environ = {name: value for name, value in os.environ.items() if name not in unwanted}
        self.environ |= {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "XDG_RUNTIME_DIR": str(home / "run")}
        self.environ |= {"DISPLAY": display, "BEAUTYDESK_PROFILE": str(home / "profile"), "PYTHONPATH": str(ROOT)}

    def start(self, keyring: str, *words: str, seconds: float = 120, typed: str = "") -> subprocess.Popen[str]:
        script = ["sh", "-c", f'{keyring}\nexec "$@"', "sh"]
        program = subprocess.Popen(
            ["dbus-run-session", "--", *script, sys.executable, "-c", RUN, str(seconds), *words],
            env=self.environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert program.stdin is not None
        program.stdin.write(typed)
        program.stdin.close()
        program.stdin = None
        return program


@pytest.fixture
def session(tmp_path: Path, display: str) -> Session:
    """With a key in its keyring."""
    session = Session(tmp_path, display)
    out, err = session.start(UNLOCK, "key", "set", typed=f"{KEY}\n").communicate(timeout=60)
    assert "stored in the system keyring" in out, err
    return session


def test_that_a_prompt_that_nobody_answers_is_told_of_and_not_waited_for_for_ever(session: Session) -> None:
    program = session.start(LOCKED, "key", "status", seconds=4)
    _, err = program.communicate(timeout=60)
    assert program.returncode == 3
    assert err.count(WAITING) == 1
    assert "did not answer" in err and "BEAUTYDESK_API_KEY" in err


def test_that_a_prompt_that_is_answered_late_gives_the_key(session: Session) -> None:
    program = session.start(LOCKED, "key", "status")

    def type_password() -> bool:
        def xdotool(*words: str) -> str:
            return subprocess.run(
                ["xdotool", *words], env=session.environ, capture_output=True, text=True, check=False
            ).stdout

        if windows := xdotool("search", "--onlyvisible", "--class", "gcr-prompter").split():
            xdotool("windowfocus", windows[-1], "sleep", "1", "key", "ctrl+a", "type", "--delay", "50", "pw")
            xdotool("key", "Return")
            with contextlib.suppress(subprocess.TimeoutExpired):  # else it asks once more
                program.wait(3)
        return program.poll() is not None

    assert program.stderr is not None
    heard = ""
    while WAITING not in heard:
        line = program.stderr.readline()
        assert line, heard
        heard += line
    wait_until(type_password, "the keyring to be unlocked")
    out, _ = program.communicate(timeout=60)
    assert (program.returncode, out.splitlines()[-1]) == (0, "The key comes from the system keyring.")


def test_that_doctor_says_locked_and_opens_no_prompt(session: Session) -> None:
    program = session.start(LOCKED, "doctor")
    out, err = program.communicate(timeout=60)
    assert "note     keyring: locked. Unlock the keyring first" in out
    assert "SystemPrompter" not in err and WAITING not in err
