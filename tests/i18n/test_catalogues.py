"""The catalogues of all languages: up to date with the sources, complete, and able to stand in for the English."""

from __future__ import annotations

import re
import shutil
import string
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.i18n.catalogues import load_step

LANGUAGES = ("de", "es", "zh_CN", "ar")
_MNEMONIC = re.compile(r"&[^&\s]")


@pytest.fixture(scope="module")
def step() -> ModuleType:
    return load_step()


@pytest.mark.gui  # Qt's tools need its libraries
def test_that_the_catalogues_are_up_to_date_with_the_sources(step: ModuleType, tmp_path: Path) -> None:
    for file in step.CATALOGUES.glob("*.ts"):
        shutil.copy(file, tmp_path)
    step.update(tmp_path)
    for file in sorted(tmp_path.iterdir()):
        assert file.read_bytes() == (step.CATALOGUES / file.name).read_bytes(), f"{file.name}: run `poe translations`"


@pytest.mark.parametrize("language", ("en", *LANGUAGES))
def test_that_every_text_is_translated(step: ModuleType, language: str) -> None:
    entries = list(step.entries(step.CATALOGUES / f"beautydesk_{language}.ts"))
    assert [entry.message for entry in entries if not entry.finished] == []


def forms(step: ModuleType, language: str) -> Iterator[tuple[Any, str]]:
    """Each message with each form of its translation."""
    for entry in step.entries(step.CATALOGUES / f"beautydesk_{language}.ts"):
        yield from ((entry.message, form) for form in entry.forms if form)


@pytest.mark.parametrize("language", ("en", *LANGUAGES))
def test_that_translations_keep_what_is_put_into_them(step: ModuleType, language: str) -> None:
    assert [(message.text, form) for message, form in forms(step, language) if not _fits(message, form)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_translations_keep_keys_ellipses_and_edges(step: ModuleType, language: str) -> None:
    found = [(message.text, form) for message, form in forms(step, language)]
    assert [(text, form) for text, form in found if _manners(text) != _manners(form)] == []


def _fits(message: Any, form: str) -> bool:
    """The same values go in; a number may be left out where its form of the text is for that number alone."""
    values, own = _values(message.text), _values(form)
    numbered = "%n" in form or "%Ln" in form
    return values == own and (numbered <= message.plural)


def _values(text: str) -> list[str]:
    """What `str.format` would look for, by place or by name, with its specification."""
    count = 0
    found = []
    for _, name, spec, _ in string.Formatter().parse(text):
        if name is not None:
            found.append(f"{name or count}:{spec}")
            count += name == ""
    return sorted(found)


def _manners(text: str) -> tuple[bool, bool, bool]:
    """Has it a key, does it lead to a dialog or go on, does it stand apart from what is around it?"""
    return bool(_MNEMONIC.search(text)), text.endswith("…"), text[:1] == " " != text


# -- what the step refuses --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "source",
    [
        'class A:\n    def f(self): return self.tr(f"{self.n} photos")\n',
        "class A:\n    def f(self, text): return self.tr(text)\n",
        'class A:\n    def f(self): return self.tr("photos", n=3)\n',
        'class A:\n    def f(self): return self.tr("photo")\nclass B(A): pass\n',
        'QCoreApplication.translate("A", "one " + what)\n',
        'raise BeautyDeskError(f"{name} is gone")\n',
        'class E(BeautyDeskError): pass\nE("gone", hint="add " + name)\n',
        'Phrase(f"{name} is gone")\n',
    ],
)
def test_that_text_which_no_catalogue_can_match_is_refused(step: ModuleType, tmp_path: Path, source: str) -> None:
    (tmp_path / "odd.py").write_text(source, encoding="utf-8")
    with pytest.raises(step.Untranslatable, match=r"odd\.py:\d+: "):
        step.messages(tmp_path)


def test_that_text_is_found_where_it_is_written(step: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "good.py").write_text(
        "class E(BeautyDeskError):\n    title = 'A title'\n"
        "raise E('What happened', hint='Do this' if here else 'Do that')\n"
        "class W:\n    def f(self): return self.tr('%n photo(s)', '', 3), self.tr('Open', 'a verb')\n"
        "NAME = Phrase('“{name}”', name=name)\n",
        encoding="utf-8",
    )
    message = step.Message
    assert step.messages(tmp_path) == [
        message("Phrase", "A title"),
        message("Phrase", "Do that"),
        message("Phrase", "Do this"),
        message("Phrase", "What happened"),
        message("Phrase", "“{name}”"),
        message("W", "%n photo(s)", "", True),
        message("W", "Open", "a verb"),
    ]
