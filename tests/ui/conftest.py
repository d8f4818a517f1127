"""Presets without a file, for panels that stand alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from beautydesk.core.preset import Preset
from beautydesk.viewmodels.editing.presets import Presets


class EmptyShelf:
    def __init__(self) -> None:
        self.saved: list[tuple[Preset, ...]] = []

    def load(self) -> tuple[Preset, ...]:
        return ()

    def save(self, presets: Any) -> None:
        self.saved.append(tuple(presets))


@pytest.fixture
def no_presets(qapp: Any) -> Iterator[Presets]:
    """Nothing of one's own yet; what is kept goes nowhere."""
    presets = Presets(EmptyShelf(), lambda path: (), lambda path, listed: None)
    yield presets
    presets.close()
    assert presets.wait(5000)
