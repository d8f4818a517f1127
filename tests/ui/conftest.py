"""Presets without a file, for panels that stand alone."""

from __future__ import annotations

from typing import Any

import pytest

from beautydesk.core.preset import Preset
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.editing.presets import Presets


class EmptyShelf:
    def __init__(self) -> None:
        self.saved: list[tuple[Preset, ...]] = []

    def load(self) -> tuple[Preset, ...]:
        return ()

    def save(self, presets: Any) -> None:
        self.saved.append(tuple(presets))


@pytest.fixture
def no_presets(background: Background) -> Presets:
    """Nothing of one's own yet; what is kept goes nowhere."""
    return Presets(EmptyShelf(), lambda path: (), lambda path, listed: None, background.lane("test", 1))
