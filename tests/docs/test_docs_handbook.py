"""What handbook and README say is true: files, keys, texts of the window, commands, options, variables are there."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from beautydesk import cli
from tests.docs import pages
from tests.docs.pages import ALL, ENGLISH, HANDBOOK, HELP, README, ROOT, flags, keys, links, text_of, window_texts

SOURCES = ROOT / "beautydesk"
PICTURE = 520  # logical pixels, see beautydesk/ui/help_page.py
# What other programs understand.
OF_OTHERS = {"--nworkers", "--nthreads", "--user", "--install", "--ignore-missing"}
# Keys that are no commands: held, of the control that has the focus, of the system, or of the help itself.
HELD = {"B", "Space", "Enter", "Esc", "Tab", "Alt", "Ctrl+F", "M", "L", "O", "[", "]", "{", "}", "0", "9", "."}


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", ALL, ids=named)
def test_that_every_link_leads_to_a_file(path: Path) -> None:
    for link in links(text_of(path)):
        if not link.startswith(("https://", "#")):
            assert (path.parent / link.partition("#")[0]).exists(), link


@pytest.mark.parametrize("path", HANDBOOK, ids=named)
def test_that_the_handbook_is_whole_without_a_network(path: Path) -> None:
    assert not [link for link in links(text_of(path)) if "//" in link]


@pytest.mark.parametrize("path", ALL, ids=named)
def test_that_nothing_names_a_machine_or_a_registry(path: Path) -> None:
    text = text_of(path)
    assert not re.findall(r"(?:/home|/root|/tmp|/Users)/\S+|[A-Z]:\\\\?Users\S*", text)
    assert not re.findall(r"\S*(?:pypi|pythonhosted|debian|ubuntu|npmjs|flathub|conda-forge)\.\w+\S*", text)


@pytest.mark.parametrize("language", pages.LANGUAGES)
def test_that_the_first_page_is_the_same_in_every_language(language: str) -> None:
    english, other = (HELP / code / "first-retouch.md" for code in ("en", language))
    assert pages.shape(text_of(other)) == pages.shape(text_of(english))
    assert sorted(keys(other)) == sorted(keys(english))
    assert links(text_of(other)) == links(text_of(english))
    assert len(window_texts(other)) == len(window_texts(english))


@pytest.mark.parametrize("path", HANDBOOK, ids=named)
def test_that_texts_of_the_window_are_told_as_the_window_says_them(path: Path) -> None:
    said = texts(path.parent.name)
    assert [text for text in window_texts(path) if plain(text) not in said] == []


@pytest.mark.parametrize("path", HANDBOOK, ids=named)
def test_that_every_key_is_one_of_the_window(path: Path) -> None:
    assert set(keys(path)) <= HELD | keys_of_commands()


def test_that_every_option_is_in_the_handbook_and_no_other() -> None:
    told = set().union(*(flags(text_of(path)) for path in ENGLISH))
    assert told - OF_OTHERS == set().union(*(flags(text) for text in usage().values()))


@pytest.mark.parametrize("path", [README, *pages.FOR_CONTRIBUTORS], ids=named)
def test_that_no_other_page_names_an_option_that_is_not_there(path: Path) -> None:
    scripts = "".join(
        text_of(script)
        for script in (ROOT / "packaging").glob("**/*")
        if script.suffix in ("", ".py", ".sh") and script.is_file()
    )
    known = flags(scripts).union(OF_OTHERS, *(flags(text) for text in usage().values()))
    assert flags(text_of(path)) - known == set()


@pytest.mark.parametrize("path", [README, *ENGLISH], ids=named)
def test_that_every_command_and_variable_is_there(path: Path) -> None:
    text = text_of(path)
    commands = re.findall(r"(?:`|^)(?:beautydesk|packaging/run) ([a-z]+)(?=[ `\n])", text, re.MULTILINE)
    assert set(commands) <= set(cli.COMMANDS)
    assert set(re.findall(r"BEAUTYDESK_[A-Z_]+", text)) <= variables()


def test_that_pictures_are_sharp_on_fine_screens_and_there_in_both_looks() -> None:
    wanted = {Path(link).name for path in HANDBOOK for link in links(text_of(path)) if link.endswith(".webp")}
    for name in wanted:
        file = HELP / "pictures" / name
        with Image.open(file) as light, Image.open(file.with_stem(f"{file.stem}-dark")) as dark:
            assert light.width >= 2 * PICTURE and light.size == dark.size
    there = {path.name.replace("-dark", "") for path in (HELP / "pictures").glob("*")}
    assert there == wanted


@cache
def usage() -> dict[str, str]:
    """What each command and the window itself say of their options."""
    import contextlib
    import io
    import os
    from unittest.mock import patch

    told = {}
    with patch.dict(os.environ, {"COLUMNS": "1000"}):  # no option is broken at the end of a line
        for name in ("", *cli.COMMANDS):
            with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.suppress(SystemExit):
                cli.main([*name.split(), "--help"])
            told[name] = out.getvalue()
    return told


@cache
def variables() -> set[str]:
    return {name for path in SOURCES.rglob("*.py") for name in re.findall(r"BEAUTYDESK_[A-Z_]+", text_of(path))}


@cache
def keys_of_commands() -> set[str]:
    """Each key that an action of the window or of a review is made with."""
    found = set()
    for path in [*SOURCES.glob("ui/*actions.py"), SOURCES / "ui/review/commands.py"]:
        for node in ast.walk(ast.parse(text_of(path))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return found


@cache
def texts(language: str) -> set[str]:
    """All that the window says in a language, each without its key and its dots."""
    catalogue = ET.parse(ROOT / "resources" / "i18n" / f"beautydesk_{'de' if language == 'en' else language}.ts")
    part = "source" if language == "en" else "translation"
    return {plain(entry.findtext(part) or "") for entry in catalogue.iter("message")} | {"AILabTools"}


def plain(text: str) -> str:
    """Without its key, its dots, and the name that stands in it."""
    return " ".join(re.sub("“.*?”", "“{}”", text.replace("&", "")).rstrip("….").split())
