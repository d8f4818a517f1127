"""However long the list is, a slider that moves looks at the photo that is shown alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from beautydesk.app import App
from beautydesk.viewmodels.jobs.wanted import Wanted
from beautydesk.viewmodels.list.photo_item import PhotoItem

Looks = list[PhotoItem]


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> Looks:
    """Every question whether there is anything to do for a photo."""
    asked: Looks = []
    can_begin: Callable[[Wanted, PhotoItem], bool] = Wanted.can_begin

    def counted(self: Wanted, item: PhotoItem) -> bool:
        asked.append(item)
        return can_begin(self, item)

    monkeypatch.setattr(Wanted, "can_begin", counted)
    return asked


@pytest.mark.parametrize("photos", [1, 1000])
def test_that_a_tick_of_the_slider_costs_the_same_for_one_photo_and_a_thousand(
    app: App, qtbot: QtBot, tmp_path: Path, looks: Looks, photos: int
) -> None:
    path = tmp_path / "anna.png"
    Image.effect_noise((64, 48), 60).convert("RGB").save(path)
    queue, options = app.session.queue, app.session.options
    items = queue.add([path] * photos)
    for item in items:
        item.size = (64, 48)
    app.session.show(items[0].id)
    app.window.strip.selectAll()
    told: list[bool] = []
    queue.counts_changed.connect(lambda: told.append(True))
    qtbot.waitUntil(lambda: bool(told))
    looks.clear()
    told.clear()
    for level in range(50):
        app.window.panel.slider.setValue(level)
    assert looks == [] and app.window.panel.slider.value() == 49
    assert options.choice.retouch.level == pytest.approx(0.49)
    qtbot.waitUntil(lambda: bool(told))
    of_the_shown = 8  # its buttons are asked about whenever a picture of it comes in
    assert 0 < len(looks) <= 4 * photos * len(told) + of_the_shown, "all of them are counted once it rests"
