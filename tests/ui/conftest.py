"""Settings of one's own and presets without a file, for pages and panels that stand alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from beautydesk.core.preset import Preset
from beautydesk.storage.settings import Settings, SettingsStore
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.editing.presets import Presets
from beautydesk.viewmodels.preferences import Preferences


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


@pytest.fixture
def preferences(qapp: Any, tmp_path: Path, background: Background) -> Iterator[Preferences]:
    preferences = Preferences(SettingsStore(tmp_path / "settings.json"), Settings(), background.lane("test", 1))
    yield preferences
    preferences.close()
