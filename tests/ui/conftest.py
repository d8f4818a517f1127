"""Presets without a file, for pages and panels that stand alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from beautydesk.core.preset import Preset
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.editing.presets import Presets
from beautydesk.viewmodels.preferences import Preferences

Add = Callable[..., None]


@pytest.fixture
def add(app: Any, qtbot: Any, tmp_path: Path) -> Add:
    """Put small pictures of these names into the list of the window."""

    def add(*names: str) -> None:
        paths = [tmp_path / f"{name}.png" for name in names]
        for path in paths:
            Image.new("RGB", (60, 40), "#a87").save(path)
        app.session.add_photos(paths)
        queue = app.session.queue
        qtbot.waitUntil(lambda: len(queue) == len(paths) and all(item.size for item in queue))

    return add


class EmptyShelf:
    def __init__(self) -> None:
        self.saved: list[tuple[Preset, ...]] = []

    def load(self) -> tuple[Preset, ...]:
        return ()

    def save(self, presets: Any) -> None:
        self.saved.append(tuple(presets))


@pytest.fixture
def no_presets(background: Background, preferences: Preferences) -> Presets:
    """Nothing of one's own yet; what is kept goes nowhere."""
    return Presets(EmptyShelf(), lambda path: (), lambda path, listed: None, preferences, background.lane("test", 1))
