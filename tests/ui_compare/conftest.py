"""A canvas on the screen, empty and with a pair of pictures."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from compare_canvas import BLUE, GREEN, RED, flat
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from beautydesk.ui.compare import CompareView
from beautydesk.viewmodels.picture import Picture


@pytest.fixture
def view(qtbot: QtBot) -> CompareView:
    """800 x 800 without a margin; a photo of 4:3 fills it from 100 to 700."""
    widget = CompareView(margin=0)
    qtbot.addWidget(widget)
    widget.resize(800, 800)
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


@pytest.fixture(scope="session")
def green() -> tuple[Picture, Picture]:
    return flat(GREEN), flat(GREEN)


@pytest.fixture
def fitted(qtbot: QtBot, green: tuple[Picture, Picture]) -> Iterator[CompareView]:
    """800 px wide, as is its photo: one px for two of the photo. In a window with a button beside it."""
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    widget = CompareView(margin=0)
    widget.setFixedSize(800, 800)
    row.addWidget(widget)
    row.addWidget(QPushButton("elsewhere"))
    with qtbot.waitActive(window):
        window.show()
    widget.set_pictures(*green)
    yield widget  # the window lives as long as this
