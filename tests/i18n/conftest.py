"""A window in any language, and the tests' English again afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest


@pytest.fixture
def speak(qapp: Any) -> Iterator[Callable[[str], Any]]:
    from beautydesk.ui import language

    yield lambda chosen: language.apply(qapp, chosen)
    language.apply(qapp, "en")
