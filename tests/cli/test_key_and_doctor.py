"""`beautydesk key` with and without a keyring, and what `beautydesk doctor` finds."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from cli_program import Program, Ran, open_terminal

SECRET = "s3cret-typed-by-the-user"


@pytest.mark.parametrize(
    "words",
    [["key", SECRET], ["key", "set", SECRET], ["key", "set", f"--key={SECRET}"], ["key", f"-{SECRET}"], ["key"]],
)
def test_that_a_key_is_never_an_argument_and_never_repeated(words: list[str], program: Program) -> None:
    run = program(*words)

    assert run.code == 2
    assert "never an argument" in run.err
    assert run.err.count("\n") == 1
    assert SECRET not in run.out + run.err
    assert not _files_with_the_secret(program.folder)


def test_that_without_a_keyring_a_key_is_not_stored_and_the_way_out_is_told(program: Program) -> None:
    for words, typed in ((["key", "set"], SECRET), (["key", "status"], ""), (["key", "delete"], "")):
        run = program(*words, typed=typed)
        assert (run.code, run.out) == (3, "")
        assert "No system keyring was found" in run.err
        assert "BEAUTYDESK_API_KEY" in run.err
        assert run.err.count("\n") == 1
    assert not _files_with_the_secret(program.folder)


def test_that_help_tells_what_each_action_does(program: Program) -> None:
    run = program("key", "set", "--help")

    assert run.code == 0
    assert all(f"\n  {action} " in run.out for action in ("set", "status", "delete"))


def test_that_the_key_of_the_environment_is_told_and_not_shown(program: Program) -> None:
    run = program("key", "status", BEAUTYDESK_API_KEY=SECRET)

    assert run == Ran(0, "The key comes from the environment variable BEAUTYDESK_API_KEY.\n", "")
    assert not _files_with_the_secret(program.folder)


@pytest.mark.parametrize("typed", ["", "\n", "two words\n", "tab\there\n", "ключ\n"])
def test_that_what_cannot_be_a_key_is_refused(typed: str, program: Program) -> None:
    run = program("key", "set", typed=typed)

    assert (run.code, run.out) == (3, "")
    assert run.err.startswith("beautydesk key: The key ")
    assert run.err.count("\n") == 1


def test_that_bytes_that_are_no_text_are_no_key(program: Program) -> None:
    run = subprocess.run(
        program.command("key", "set"), env=program.environ, input=b"\xff\xfe\x80\n", capture_output=True, timeout=60
    )

    assert run.returncode == 3
    assert b"Traceback" not in run.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of our own")
def test_that_a_key_typed_at_a_terminal_is_not_shown(program: Program) -> None:
    import fcntl
    import termios

    ours, theirs = open_terminal()

    def own_terminal() -> None:
        fcntl.ioctl(theirs, termios.TIOCSCTTY, 0)

    typing = subprocess.Popen(
        program.command("key", "set"),
        env=program.environ,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        pass_fds=(theirs,),
        preexec_fn=own_terminal,
    )
    os.close(theirs)
    shown = b""
    while b"not shown" not in shown:
        shown += os.read(ours, 1000)
    os.write(ours, SECRET.encode() + b"\n")
    try:
        while part := os.read(ours, 1000):
            shown += part
    except OSError:  # the other end is closed
        pass
    os.close(ours)

    assert typing.wait(30) == 3
    assert SECRET.encode() not in shown
    assert b"No system keyring was found" in shown


needs_a_keyring = pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="needs dbus-run-session and gnome-keyring-daemon",
)


def in_a_session(program: Program, start: str, script: str) -> Ran:
    """Run a shell script in a session of its own; `$B` is the program."""
    run = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", f"{start} >/dev/null\n{script}"],
        cwd=program.folder,
        env={
            **{name: value for name, value in program.environ.items() if name != "PYTHON_KEYRING_BACKEND"},
            "B": f"{sys.executable} -m beautydesk",
            "XDG_DATA_HOME": str(program.folder / "data"),
            "XDG_RUNTIME_DIR": str(program.folder / "run"),
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return Ran(run.returncode, run.stdout, run.stderr)


@needs_a_keyring
def test_that_a_key_lives_in_a_real_keyring_from_set_to_delete(program: Program) -> None:
    (program.folder / "run").mkdir(mode=0o700)
    (program.folder / "data" / "keyrings").mkdir(parents=True)
    unlock = "printf pw | gnome-keyring-daemon --unlock --components=secrets"
    lock = "gnome-keyring-daemon --start --components=secrets"

    stored = in_a_session(
        program, unlock, f"$B key status; echo $?; echo {SECRET} | $B key set; echo $?; $B key status; echo $?"
    )
    assert stored.out.splitlines() == [
        "No key is stored. `beautydesk key set` stores one.",
        "3",
        "The key is stored in the system keyring. `beautydesk credits` checks it.",
        "0",
        "The key comes from the system keyring.",
        "0",
    ]
    assert not _files_with_the_secret(program.folder)

    locked = in_a_session(program, lock, "$B key status; echo $?; $B retouch x.jpg --engine ailab; echo $?")
    assert locked.out.splitlines() == ["3", "3"]
    assert "BEAUTYDESK_API_KEY" in locked.err and "Unlock the keyring first" in locked.err
    assert locked.err.count("The system keyring is locked and was not unlocked.") == 2

    checked = in_a_session(program, lock, "$B doctor")
    assert "note     keyring: locked. Unlock the keyring first" in checked.out
    assert "note     key: Whether there is one is not known" in checked.out

    deleted = in_a_session(program, unlock, "$B doctor; $B key delete; echo $?; $B key delete; echo $?")
    assert "ok       key: from the keyring" in deleted.out
    assert "ok       keyring: SecretService Keyring" in deleted.out
    assert deleted.out.splitlines()[-4:] == [
        "The key is deleted from the system keyring.",
        "0",
        "No key was stored.",
        "0",
    ]


def _files_with_the_secret(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()]


def test_that_doctor_tells_what_works_a_line_each(program: Program) -> None:
    from beautydesk.engines.local import LocalEngine

    run = program("doctor")

    lines = [line for line in run.out.splitlines() if not line.startswith("         ")]
    subjects = [line[9:].partition(":")[0] for line in lines]
    expected = (
        "program installed desktop hooks packages extras computer settings folders room photos JPEG colour",
        "face networks", "engine local", "engine ailab", "engine service", "key keyring signing", "paid work",
        "serve window reports", "new versions",
    )  # fmt: skip
    phrases = ("face networks", "engine local", "engine ailab", "engine service", "paid work", "new versions")
    wanted = [name for group in expected for name in ([group] if group in phrases else group.split())]
    assert subjects == [name for name in wanted if name != "desktop" or sys.platform == "linux"]
    assert all(line.startswith(("ok       ", "note     ", "problem  ")) for line in lines)
    assert "ok       key: none; not needed for retouching on this computer" in run.out
    assert "note     keyring: No system keyring was found on this computer. A key cannot be stored." in run.out
    assert "note     window: There is no screen here" in run.out
    assert str(program.profile) in run.out
    assert run.code == (1 if LocalEngine().problem() else 0)


def test_that_doctor_fails_when_the_chosen_way_cannot_work(program: Program) -> None:
    (program.folder / "file").touch()
    no_folder = program("doctor", "--profile", "file/profile")
    program.profile.mkdir()
    (program.profile / "settings.json").write_text('{"engine": "ailab", "consent_to_upload": true}')
    no_key = program("doctor")
    bad_address = program("doctor", BEAUTYDESK_API_URL="http://api.example", BEAUTYDESK_API_KEY=SECRET)
    all_well = program("doctor", BEAUTYDESK_API_KEY=SECRET)

    assert [run.code for run in (no_folder, no_key, bad_address, all_well)] == [1, 1, 1, 0]
    assert "problem  folders: The folder" in no_folder.out
    assert "problem  key: There is no key, and the online engine needs one. Set the environment" in no_key.out
    assert no_key.out.count("No system keyring was found") == 1
    assert all(("problem  " in run.out) is (run.code == 1) for run in (no_folder, no_key, bad_address, all_well))
    assert "problem  engine ailab: " in bad_address.out
    assert "ok       key: from the environment" in all_well.out
    assert SECRET not in all_well.out + all_well.err


def test_that_doctor_tells_the_proxy_and_nothing_secret_about_it(program: Program) -> None:
    there = program("doctor", HTTPS_PROXY=f"http://anna:{SECRET}@proxy.example:3128", NO_PROXY="")
    damaged = program("doctor", HTTPS_PROXY=f"http://anna:{SECRET}/@proxy.example:3128", NO_PROXY="")

    assert "engine ailab: https://www.ailabapi.com through the proxy proxy.example:3128, asked" in there.out
    assert "note     engine ailab: HTTPS_PROXY holds no proxy that can be used. Look at" in damaged.out
    assert not [run for run in (there, damaged) if SECRET in run.out + run.err or "anna" in run.out + run.err]
    assert not _files_with_the_secret(program.folder)


def test_that_ctrl_c_at_a_prompt_is_an_interrupt(program: Program) -> None:
    waiting = subprocess.Popen(
        program.command("key", "set"),
        env=program.environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    log = program.profile / "logs"
    while not log.exists():  # composed: from here on it waits for its line
        assert waiting.poll() is None
    waiting.send_signal(signal.SIGINT)
    _, err = waiting.communicate(timeout=30)

    assert waiting.returncode == 130
    assert "Traceback" not in err
