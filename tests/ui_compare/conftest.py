"""A canvas on the screen, empty and with a pair of pictures."""

from __future__ import annotations

import pytest
from compare_canvas import BLUE, RED, flat, resize
from pytestqt.qtbot import QtBot

from beautydesk.ui.compare import CompareView
from beautydesk.viewmodels.picture import Picture


@pytest.fixture
def view(qtbot: QtBot) -> CompareView:
    """800 x 800 and the strip; a photo of 4:3 fills it from 100 to 700."""
    widget = CompareView()
    qtbot.addWidget(widget)
    resize(widget, 800, 800)
    with qtbot.waitActive(widget):
        widget.show()
    return widget


@pytest.fixture(scope="session")
def red_and_blue() -> tuple[Picture, Picture]:
    """Made once: pictures are never changed."""
    return flat(RED), flat(BLUE)


@pytest.fixture
def pair(view: CompareView, red_and_blue: tuple[Picture, Picture]) -> CompareView:
    view.set_pictures(*red_and_blue)
    return view
