"""The map is true: its rooms are those of the tree, what it names is there, and everything keeps to a size."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "beautydesk"
MAP = (PACKAGE / "README.md").read_text(encoding="utf-8")
FILE, FUNCTION, METHODS = 300, 60, 18  # lines, lines, public ones of a class


def definitions(kind: type[ast.AST] | tuple[type[ast.AST], ...]) -> Iterator[tuple[str, ast.AST]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, kind):
                yield f"{path.relative_to(PACKAGE)}: {node.name}", node


def test_that_the_rooms_of_the_map_are_those_of_the_tree() -> None:
    rows = re.findall(r"^\| (`.+?) \|", MAP, re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"`([^`]+)`", row)}
    folders = {path.parent.relative_to(PACKAGE).as_posix() + "/" for path in PACKAGE.rglob("*/*.py")}
    files = {path.name for path in PACKAGE.glob("*.py")} - {"__init__.py"}
    assert named == folders | files


def test_that_files_the_map_sends_people_to_are_there() -> None:
    text = MAP.partition("## The ways")[2]
    for name in re.findall(r"`([a-z_]+(?:/[a-z_]+)+(?:\.py)?)`", text):
        places = [
            ROOT / name,
            PACKAGE / name,
            *PACKAGE.glob(f"viewmodels/{name}"),
            *PACKAGE.glob(f"viewmodels/{name}.py"),
        ]
        assert any(place.exists() or place.with_suffix(".py").exists() for place in places), name


def test_that_no_file_is_long() -> None:
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in PACKAGE.rglob("*.py")}
    assert not {str(path.relative_to(PACKAGE)): n for path, n in lines.items() if n > FILE}


def test_that_no_function_is_long() -> None:
    found = definitions((ast.FunctionDef, ast.AsyncFunctionDef))
    lengths = {name: (node.end_lineno or 0) - node.lineno + 1 for name, node in found}  # type: ignore[attr-defined]
    assert not {name: n for name, n in lengths.items() if n > FUNCTION}


def test_that_no_class_offers_too_much() -> None:
    offered = {
        name: sum(isinstance(part, ast.FunctionDef) and not part.name.startswith("_") for part in node.body)  # type: ignore[attr-defined]
        for name, node in definitions(ast.ClassDef)
    }
    assert not {name: n for name, n in offered.items() if n > METHODS}
