"""What is typed, and what it means: commands, flags, wrong usage. Nothing here retouches anything."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from cli_program import Program, open_terminal

from beautydesk import __version__, cli
from beautydesk.commands.console import sentence
from beautydesk.core.errors import BeautyDeskError

COMMANDS = list(cli.COMMANDS)


def test_that_help_and_version_import_nothing_heavy(program: Program) -> None:
    code = f"""
import contextlib, io, sys
from beautydesk.cli import main
asked = [["--help"], ["--version"], *([name, flag] for name in {COMMANDS!r} for flag in ("--help", "--version"))]
for words in asked:
    with contextlib.redirect_stdout(io.StringIO()) as out:
        try:
            main(words)
        except SystemExit as end:
            assert end.code == 0, words
    assert "beautydesk" in out.getvalue(), words
heavy = {{"numpy", "PIL", "cv2", "httpx", "keyring", "sqlite3", "PySide6", "ai_edge_litert", "tqdm", "starlette"}}
print(sorted(heavy & set(sys.modules)))
"""
    run = program.python(code)

    assert run.out.strip() == "[]", run.err


def test_that_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])

    text = capsys.readouterr().out
    assert all(f"\n  {name} " in text for name in COMMANDS)


@pytest.mark.parametrize("words", [["--version"], ["retouch", "--version"], ["--version", "key"]])
def test_that_version_is_told_before_and_after_a_command(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(words)

    assert end.value.code == 0
    assert capsys.readouterr().out == f"beautydesk {__version__}\n"


def test_that_help_before_a_command_is_help_of_that_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help", "retouch"])

    assert "--on-exists" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ["retouch"], ["retouch", "a.jpg", "--level", "1.5"], ["retouch", "a.jpg", "--level", "nan"],
        ["retouch", "a.jpg", "--level", "strong"], ["retouch", "a.jpg", "--faces", "some"],
        ["retouch", "a.jpg", "--engine", "other"], ["retouch", "a.jpg", "--format", "gif"],
        ["retouch", "a.jpg", "--quality", "0"], ["retouch", "a.jpg", "--quality", "101"],
        ["retouch", "a.jpg", "--quality", "Original"], ["retouch", "a.jpg", "--quality", "as-original"],
        ["retouch", "a.jpg", "--on-exists", "ask"], ["retouch", "a.jpg", "--jobs", "0"],
        ["retouch", "a.jpg", "--jobs", "two"], ["retouch", "a.jpg", "--jso"], ["resume", "a.jpg"], ["credits", "now"],
        ["doctor", "--fix"], ["serve", "--port", "65536"], ["serve", "--port", "-1"], ["--engine", "other", "a.jpg"],
        ["--unknown"], ["resmue"], ["retuoch", "a.jpg"], ["ledgr", "--json"], ["Doctor"], ["--engine", "local", "kye"],
        ["https://example.org/a.jpg"], ["retouch", "https://example.org/a.jpg"], ["smb://server/a.jpg"],
    ],
)  # fmt: skip
def test_that_wrong_usage_is_one_line_and_exit_code_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(words)

    captured = capsys.readouterr()
    assert end.value.code == 2
    assert captured.out == ""
    assert captured.err.startswith("beautydesk")
    assert captured.err.count("\n") == 1
    assert "--help" in captured.err


@pytest.mark.parametrize(
    ("words", "command"),
    [
        (["retouch", "a.jpg"], "retouch"),
        (["--profile", "retouch", "key", "status"], "key"),
        (["--engine", "ailab", "retouch", "a.jpg"], "retouch"),
        (["--profile=x", "doctor"], "doctor"),
        (["./retouch"], None),
        (["--", "retouch"], None),
        (["a.jpg", "retouch"], None),
        (["--profile", "key"], None),
        ([], None),
    ],
)
def test_that_a_command_is_told_from_a_photo(words: list[str], command: str | None) -> None:
    at = cli.command_at(words)

    assert (None if at is None else words[at]) == command


@pytest.mark.parametrize(
    ("word", "command"),
    [("resmue", "resume"), ("retuoch", "retouch"), ("ledgr", "ledger"), ("RETOUCH", "retouch"), ("doc", "doctor")],
)
def test_that_a_typo_names_the_nearest_command(
    word: str, command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as end:
        cli.main([word])

    assert end.value.code == 2
    assert f"there is no command {word!r}; the nearest is `beautydesk {command}`" in capsys.readouterr().err


def test_that_what_is_there_opens_the_window_whatever_it_is_called(program: Program) -> None:
    (program.folder / "resmue").mkdir()
    (program.folder / "ledgr").write_bytes(b"")
    for words in (["resmue"], ["ledgr"], ["retuoch.jpg"], ["./kye"], ["--", "kye"], ["holiday"]):
        run = program(*words)
        assert run.code == 1, words
        assert "no window" in run.err.lower() or "retouch PHOTO" in run.err, run.err


def test_that_a_typo_is_told_at_once(program: Program) -> None:
    code = """
import sys
from beautydesk.cli import main
try:
    main(["resmue"])
except SystemExit as end:
    print(end.code)
print(sorted({"numpy", "PIL", "cv2", "httpx", "keyring", "sqlite3", "PySide6", "tqdm"} & set(sys.modules)))
"""
    assert program.python(code).out == "2\n[]\n"


def test_that_somebody_at_a_terminal_is_told_there_of_what_is_not_there(program: Program) -> None:
    ours, theirs = open_terminal()
    running = subprocess.Popen(
        program.command("holiday"), cwd=program.folder, env=program.environ, stderr=theirs, stdin=subprocess.DEVNULL
    )
    os.close(theirs)
    told = os.read(ours, 65536).decode()

    assert running.wait(60) == 2
    assert "there is no file or folder holiday" in told
    os.close(ours)


def test_that_the_profile_may_be_named_before_and_after_the_command(program: Program) -> None:
    for n, words in enumerate((["--profile", "p0", "resume"], ["resume", "--profile", "p1"], ["resume"])):
        assert program(*words).out == "Nothing to resume.\n"
        place = program.folder / f"p{n}" if n < 2 else program.profile
        assert (place / "journal.sqlite3").exists()


def test_that_the_window_says_what_it_lacks_without_a_traceback(program: Program) -> None:
    run = program("a.jpg")

    assert run.code == 1
    assert run.err.startswith("beautydesk: ")
    assert "retouch PHOTO" in run.err
    assert "Traceback" not in run.err


def test_that_no_command_needs_qt(program: Program) -> None:
    code = """
import sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
from beautydesk.cli import main
print([int(main(words.split())) for words in ("doctor", "resume", "key status", "credits", "retouch missing.jpg")])
"""
    run = program.python(code)

    assert run.out.splitlines()[-1] == "[0, 0, 3, 3, 1]", run.err


@pytest.mark.parametrize(
    ("name", "value"), [("BEAUTYDESK_API_URL", "http://api.example"), ("BEAUTYDESK_POLL_SECONDS", "soon")]
)
def test_that_a_wrong_environment_is_wrong_usage(name: str, value: str, program: Program, tmp_path: Path) -> None:
    run = program("credits", **{name: value})

    assert run.code == 2
    assert name in run.err
    assert run.err.count("\n") == 1


def test_that_hints_call_the_program_as_the_user_does(program: Program) -> None:
    called = {"BEAUTYDESK_COMMAND": "100%/packaging/run"}

    usage = program("--help", **called)
    wrong = program("retouch", **called)
    no_screen = program("a.jpg", **called)
    no_key = program("key", "set", "x", **called)
    refused = program("credits", **called, BEAUTYDESK_API_KEY="two words")
    version = program("--version", **called)

    assert usage.out.startswith("usage: 100%/packaging/run [")
    assert "`100%/packaging/run COMMAND --help`" in usage.out
    assert wrong.err.startswith("100%/packaging/run retouch: ")
    assert "`100%/packaging/run retouch --help`" in wrong.err
    assert "100%/packaging/run retouch PHOTO" in no_screen.err
    assert "`100%/packaging/run key set`" in no_key.err
    assert refused.err.startswith("100%/packaging/run credits: ")
    assert version.out == f"beautydesk {__version__}\n"


def test_that_hints_of_the_engines_call_the_program_as_the_user_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEAUTYDESK_COMMAND", "packaging/run")
    error = BeautyDeskError("A file called beautydesk 2.", hint="Try again (or: beautydesk resume).")

    assert sentence(error) == "A file called beautydesk 2. Try again (or: packaging/run resume)."


def test_that_a_mistake_of_ours_is_one_sentence_and_a_traceback_in_the_log(program: Program) -> None:
    code = """
import sys
from beautydesk.commands import resume
def broken(args, parts):
    raise RuntimeError("with the-secret-key inside")
resume.run = broken
from beautydesk.cli import main
sys.exit(main(["resume"]))
"""
    run = program.python(code, BEAUTYDESK_API_KEY="the-secret-key")

    log = program.profile / "logs" / "beautydesk.log"
    assert run.code == 1
    assert run.err.count("\n") == 1
    assert str(log) in run.err
    assert "RuntimeError: with *** inside" in log.read_text()
    assert "the-secret-key" not in log.read_text() + run.err
