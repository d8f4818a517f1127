"""Brings the catalogues in `resources/i18n` up to date with the sources: `python packaging/translations.py`.

All text for people is found here by reading the sources' syntax trees: `self.tr(...)` and
`QCoreApplication.translate(...)` in the window, `Phrase(...)` and the texts of errors in rooms without Qt. What could
never be translated (text that is put together before it is looked up) is refused. The messages are then handed to
Qt's own tools, in the one spelling that these understand surely: their Python parser knows plurals only where the
number is a literal. The compiled catalogues are committed: compiling needs Qt's system libraries, which neither a build
nor the command line does.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "beautydesk"
CATALOGUES = ROOT / "resources" / "i18n"
LANGUAGES = ("en", "de", "es", "zh_CN", "ar")  # the first is the sources' own: of it only plurals are kept
NOT_SHOWN = (
    "checkup",
    "commands",
    "service",
    "support",
    "cli.py",
    "__main__.py",
)  # what these say is never seen in the window
PHRASES = "Phrase"  # the context of texts that are made where Qt is not known
_ONE_VALUE = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One text to be translated. `comment` tells equal texts apart; `plural`: it has a form for each kind of number."""

    context: str
    text: str
    comment: str = ""
    plural: bool = False


class Untranslatable(Exception):
    """Texts that no catalogue can ever match, one a line, with their places."""


def messages(sources: Path = SOURCES) -> list[Message]:
    """All messages of the sources, sorted. Raises `Untranslatable`."""
    files = [path for path in sorted(sources.rglob("*.py")) if path.relative_to(sources).parts[0] not in NOT_SHOWN]
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in files}
    classes = [node for tree in trees.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    parents = {node.name: {_name(base) for base in node.bases} for node in classes}
    errors = {name for name in parents if "BeautyDeskError" in _ancestors(name, parents)} | {"BeautyDeskError"}
    inherited = {base for bases in parents.values() for base in bases}
    found: set[Message] = set()
    problems: list[str] = []
    for path, tree in trees.items():
        finder = _Finder(errors, inherited)
        finder.visit(tree)
        found |= finder.found
        problems += [f"{path.relative_to(sources.parent)}:{line}: {what}" for line, what in finder.problems]
    if problems:
        raise Untranslatable("\n".join(problems))
    return sorted(found)


def _name(node: ast.expr) -> str:
    match node:
        case ast.Name(name) | ast.Attribute(attr=name):
            return name
    return ""


def _ancestors(name: str, parents: dict[str, set[str]]) -> set[str]:
    above = parents.get(name, set())
    return above.union(*(_ancestors(parent, parents) for parent in above))


class _Finder(ast.NodeVisitor):
    """Reads one file. `errors`: classes whose texts are shown; `inherited`: classes that others are made of."""

    def __init__(self, errors: set[str], inherited: set[str]) -> None:
        self._errors, self._inherited = errors, inherited
        self._class = ""
        self.found: set[Message] = set()
        self.problems: list[tuple[int, str]] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        outer, self._class = self._class, node.name
        if node.name in self._errors:
            for part in node.body:
                if isinstance(part, ast.Assign) and _name(part.targets[0]) in ("title", "hint"):
                    self._phrase(part.value)
        self.generic_visit(node)
        self._class = outer

    def visit_Call(self, node: ast.Call) -> None:
        match node.func:
            case ast.Attribute(attr="tr"):
                if self._class in self._inherited:
                    self._refuse(node, f"tr() would look in the classes made of {self._class}: use translate()")
                self._message(node, ast.Constant(self._class), node.args)
            case ast.Attribute(attr="translate", value=ast.Name("QCoreApplication")):
                self._message(node, node.args[0], node.args[1:])
            case ast.Name("Phrase"):
                self._phrase(node.args[0])
            case ast.Name("Text"):  # of engines/ailab/texts.py
                for argument in node.args:
                    self._phrase(argument)
            case ast.Name(name) if name in self._errors:
                shown = [keyword.value for keyword in node.keywords if keyword.arg in ("title", "hint")]
                for argument in node.args[:1] + shown:
                    self._phrase(argument)
        self.generic_visit(node)

    def _message(self, call: ast.Call, context: ast.expr, arguments: list[ast.expr]) -> None:
        if _literal(context) == PHRASES:
            return  # looked up, not made
        words = [word for part in [context, *arguments[:2]] if (word := _literal(part)) is not None]
        if len(words) == 1 or len(words) <= len(arguments[:2]) or call.keywords:
            self._refuse(call, "context, text and comment have to be written out, by position")
        else:
            self.found.add(Message(words[0], words[1], "".join(words[2:]), len(arguments) > 2))

    def _phrase(self, node: ast.expr) -> None:
        """A text, or what will be one: constants are found where they are made."""
        match node:
            case ast.Constant(str(text)):
                if text and not _ONE_VALUE.fullmatch(text):
                    self.found.add(Message(PHRASES, text))
            case ast.IfExp(body=body, orelse=other):
                self._phrase(body)
                self._phrase(other)
            case ast.JoinedStr() | ast.BinOp():
                self._refuse(node, "text for people is put together by Phrase(...) and Sentences(...) only")

    def _refuse(self, node: ast.expr, why: str) -> None:
        self.problems.append((node.lineno, why))


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


# -- catalogues -------------------------------------------------------------------------------------------------------


def update(folder: Path = CATALOGUES, sources: Path = SOURCES) -> None:
    """Write the catalogues (`.ts`), with what is translated already, and compile them (`.qm`)."""
    found = messages(sources)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        listed = Path(name) / "messages.py"
        listed.write_text("".join(map(_spelled, found)), encoding="utf-8")
        for language in LANGUAGES:
            catalogue = folder / f"beautydesk_{language}.ts"
            own = language == LANGUAGES[0]
            only = ["-pluralonly"] if own else []
            _run("lupdate", listed, *_UPDATE, *only, "-target-language", language, "-ts", catalogue)
            wanted = [message for message in found if message.plural or not own]
            if sorted(entry.message for entry in entries(catalogue)) != wanted:
                raise AssertionError(f"Qt's lupdate read something else than was written: {catalogue}")
            compile_(catalogue)


_UPDATE = (
    *("-silent", "-no-obsolete", "-sort-messages", "-locations", "none", "-source-language", LANGUAGES[0]),
    *("-disable-heuristic", "sametext", "-disable-heuristic", "similartext"),
)


def compile_(catalogue: Path, target: Path | None = None) -> Path:
    """The compiled catalogue, beside it or at `target`."""
    target = target or catalogue.with_suffix(".qm")
    _run("lrelease", "-silent", catalogue, "-qm", target)
    return target


def _spelled(message: Message) -> str:
    words = [json.dumps(word, ensure_ascii=False) for word in (message.context, message.text, message.comment)]
    return f"QCoreApplication.translate({', '.join(words)}{', 1' if message.plural else ''})\n"


def _run(tool: str, *arguments: str | Path) -> None:
    """One of Qt's tools, as the Python that runs this has them."""
    path = shutil.which(f"pyside6-{tool}", path=str(Path(sys.executable).parent)) or shutil.which(f"pyside6-{tool}")
    if path is None:
        raise FileNotFoundError(f"pyside6-{tool} is missing: it comes with PySide6-Essentials")
    subprocess.run([path, *map(str, arguments)], check=True)


@dataclass(frozen=True, slots=True)
class Entry:
    """A message in a catalogue. `forms`: its translation, or one for each kind of number."""

    message: Message
    forms: tuple[str, ...]
    finished: bool


def entries(catalogue: Path) -> Iterator[Entry]:
    """What a `.ts` file holds."""
    for context in ET.parse(catalogue).getroot().iter("context"):
        for node in context.iter("message"):
            words = (context.findtext("name", ""), node.findtext("source", ""), node.findtext("comment", ""))
            plural, said = node.get("numerus") == "yes", node.find("translation")
            assert said is not None, words
            forms = tuple(form.text or "" for form in said.iter("numerusform")) if plural else (said.text or "",)
            yield Entry(Message(*words, plural=plural), forms, said.get("type") is None and all(forms))


def main(arguments: Iterable[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Bring the catalogues up to date with the sources.")
    parser.parse_args(None if arguments is None else list(arguments))
    try:
        update()
    except Untranslatable as error:
        print(error, file=sys.stderr)
        return 1
    for language in LANGUAGES:
        found = list(entries(CATALOGUES / f"beautydesk_{language}.ts"))
        print(f"{language}: {len(found)} messages, {sum(not entry.finished for entry in found)} to be translated")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
