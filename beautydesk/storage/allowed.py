"""What a value in a file of settings may be: small questions, as such a file can be changed by anybody."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from beautydesk.core.export import Size


def is_a(kind: type) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, kind)


def is_int(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_share(value: Any) -> bool:
    return is_number(value) and 0.0 <= value <= 1.0


def is_texts(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(text, str) for pair in value.items() for text in pair)


def is_names(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(name, str) for name in value)


def one_of(allowed: Iterable[str]) -> Callable[[Any], bool]:
    known = tuple(allowed)
    return lambda value: isinstance(value, str) and value in known


def within(least: int, most: int) -> Callable[[Any], bool]:
    return lambda value: is_int(value) and least <= value <= most


def is_size(value: Any) -> bool:
    try:
        return isinstance(value, str) and Size.of_text(value) is not None
    except ValueError:
        return False
