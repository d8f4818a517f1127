"""What may be given to others holds our own words, numbers and places in the program, and nothing else."""

from __future__ import annotations

import ast
import errno
import logging
import sqlite3
from pathlib import Path

import pytest

from beautydesk.core.errors import PhotoError, ServiceError
from beautydesk.core.job import JobState
from beautydesk.core.phrase import Phrase, Sentences
from beautydesk.support import facts, log

PRIVATE = "/home/anna/Fotos/Anna Müller 48.13715,11.57612.jpg"
PACKAGE = Path(facts.__file__).parent.parent


def record(name: str, template: object, *args: object, error: BaseException | None = None) -> logging.LogRecord:
    caught = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord(name, logging.WARNING, PRIVATE, 1, template, args, caught)


def caught(error: BaseException) -> BaseException:
    try:
        raise error
    except BaseException as raised:
        return raised


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ((PRIVATE, 3), "… and 3"),
        ((Path(PRIVATE), 3), "… and 3"),
        (([PRIVATE], 3), "… and 3"),
        ((PRIVATE.encode(), None), "… and None"),
        ((48.13715, True), "48.1 and True"),
        ((JobState.WORKING, caught(OSError(errno.ENOSPC, "full", PRIVATE))), "WORKING and OSError ENOSPC"),
        ((PhotoError(PRIVATE, code="ERROR_X"), Phrase("{a}", a=PRIVATE)), "PhotoError ERROR_X and …"),
    ],
)
def test_that_a_line_is_told_without_what_was_filled_in(args: tuple[object, ...], words: str) -> None:
    line = facts.line(record("beautydesk.storage.results", "%s and %s", *args))

    assert line.endswith(f" WARNING beautydesk.storage.results [MainThread] {words}")


@pytest.mark.parametrize(
    "code", ["ERROR_KEY 0123abcd anna", "k3yk3yk3yk3y", "Anna", "ERROR_\n/home/anna", "A_" * 30 + "A"]
)
def test_that_a_code_that_a_service_made_up_is_left_out(code: str) -> None:
    assert facts.kind(ServiceError("failed", code=code)) == "ServiceError …"


def test_that_numbers_keep_their_form_and_a_form_that_does_not_fit_is_told_as_it_stands() -> None:
    assert facts.line(record("beautydesk", "%d of %.1f s", 7, 2.25)).endswith("7 of 2.2 s")
    assert facts.line(record("beautydesk", "%d of %r", PRIVATE, PRIVATE)).endswith("%d of %r")
    assert facts.line(record("beautydesk", "nothing filled in")).endswith("nothing filled in")


@pytest.mark.parametrize("name", ["PIL.Image", "py.warnings", "beautydesk_other", "root"])
def test_that_words_of_others_are_left_out(name: str) -> None:
    assert facts.line(record(name, f"cannot open {PRIVATE}")).endswith(f"{name} [MainThread] …")


def test_that_an_error_is_told_by_kinds_and_places_in_the_program() -> None:
    def inner() -> None:
        raise ValueError(PRIVATE)

    try:
        try:
            inner()
        except ValueError as error:
            raise PhotoError(PRIVATE, code="ERROR_PHOTO") from error
    except PhotoError as error:
        told = facts.error(error)

    assert [line.partition(" in ")[0].rpartition(":")[0] or line for line in told] == [
        *[__name__] * 2, "ValueError", __name__, "PhotoError ERROR_PHOTO",
    ]  # fmt: skip
    assert told[1].endswith("<locals>.inner")
    assert "anna" not in "\n".join(told)


def test_that_a_way_without_an_end_is_cut_in_the_middle_and_circles_of_causes_end() -> None:
    def deeper(left: int) -> None:
        if left:
            deeper(left - 1)
        raise RecursionError("maximum recursion depth exceeded")

    error = ValueError()
    try:
        deeper(100)
    except RecursionError as raised:
        error.__cause__, raised.__cause__ = raised, error
        told = facts.error(error)

    assert len(told) < 50
    assert "RecursionError: maximum recursion depth exceeded" in told
    assert any(line.startswith("… ") and line.endswith(" more") for line in told)


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (AttributeError("'NoneType' object has no attribute 'size'"), None),
        (TypeError("unsupported operand type(s) for +: 'int' and 'NoneType'"), None),
        (TypeError("Session.show() missing 1 required positional argument: 'photo'"), None),
        (RuntimeError("Internal C++ object (PhotoList) already deleted."), None),
        (IndexError("list index out of range"), None),
        (ZeroDivisionError("division by zero"), None),
        (AttributeError(f"'{PRIVATE}' object has no attribute 'size'"), "AttributeError"),
        (TypeError("'Anna Müller' object is not callable"), "TypeError"),
        (KeyError(PRIVATE), "KeyError"),
        (RuntimeError(PRIVATE), "RuntimeError"),
        (UnicodeDecodeError("utf-8", PRIVATE.encode(), 0, 1, PRIVATE), "UnicodeDecodeError"),
        (PermissionError(errno.EACCES, "no", PRIVATE), "PermissionError EACCES"),
        (OSError(PRIVATE), "OSError"),
        (ImportError(PRIVATE, name=PRIVATE, path=PRIVATE), "ImportError"),
    ],
)
def test_that_of_an_error_only_pythons_words_about_the_program_are_told(error: Exception, kind: str | None) -> None:
    assert facts.kind(error) == (kind or f"{type(error).__name__}: {error}")


def test_that_errors_of_the_database_are_told_by_their_name() -> None:
    with pytest.raises(sqlite3.OperationalError) as raised:
        sqlite3.connect("/nowhere/at/all.sqlite3")

    assert facts.kind(raised.value) == "OperationalError SQLITE_CANTOPEN"


def test_that_a_sentence_is_told_without_its_values() -> None:
    assert facts.sentence(Phrase("The folder {folder} is full.", folder=PRIVATE)) == "The folder {folder} is full."
    assert facts.sentence(Sentences("One.", Phrase("Two {n}.", n=PRIVATE))) == "One. Two {n}."
    assert facts.sentence("plain") == "plain"


def test_that_the_program_logs_literal_sentences_only() -> None:
    """What is put together before it is logged would get into reports as it is."""
    logged = 0
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(ast.Attribute(ast.Name("log" | "_log"), name), [template, *_]) if hasattr(
                    logging.Logger, name
                ):
                    logged += 1
                    assert isinstance(template, ast.Constant), f"{path}:{node.lineno}"
    assert logged > 40


def test_that_the_log_and_the_file_of_facts_are_written_side_by_side(tmp_path: Path) -> None:
    run_log = log.setup(tmp_path)
    try:
        logging.getLogger("beautydesk.test").error("%s cannot be read: %s", PRIVATE, caught(ValueError(PRIVATE)))
        logging.getLogger("beautydesk.test").error("with a traceback", exc_info=caught(KeyError(PRIVATE)))
        logging.getLogger("other").error("%s", PRIVATE)
    finally:
        run_log.close()

    assert "Anna Müller" in (tmp_path / log.FILE).read_text(encoding="utf-8")
    told = (tmp_path / log.FACTS).read_text(encoding="utf-8")
    assert "… cannot be read: ValueError\n" in told
    assert f"    {__name__}:" in told and "    KeyError\n" in told
    assert not [word for word in ("nna", "ller", "home", "48.1", "Fotos") if word in told]
