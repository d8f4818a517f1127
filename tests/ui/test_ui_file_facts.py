"""What is kept of a photo's file stands at the photo, in quiet lines that never push anything out of the panel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from two_engines import HOSTED, LOCAL

from beautydesk.app import App
from beautydesk.core.notes import Extra
from beautydesk.ui.panel import Panel
from beautydesk.ui.wrapped_label import WrappedLabel
from beautydesk.viewmodels.editing.presets import Presets
from beautydesk.viewmodels.file_facts import Facts, FileFacts
from tests.ui.conftest import Add

FACTS = FileFacts(
    Facts("HDR: kept · Live clip: kept", "HDR: a second picture."), Facts("Layers: <gone>", "Layers: <&>")
)


@pytest.fixture
def panel(qtbot: QtBot, no_presets: Presets) -> Panel:
    panel = Panel([LOCAL, HOSTED], no_presets)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_that_facts_are_shown_explained_and_taken_away(panel: Panel) -> None:
    panel.show_photo("a.jpg", "64 × 48 px", FACTS)
    assert (panel.kept.isVisible(), panel.lost.isVisible()) == (True, True)
    assert panel.kept.text() == "HDR: kept · Live clip: kept"
    assert panel.kept.toolTip() == panel.kept.accessibleDescription() == "HDR: a second picture."
    assert panel.lost.text() == panel.lost.accessibleName() == "Layers: <gone>", "no text is taken for HTML"
    assert panel.lost.toolTip() == "<qt>Layers: &lt;&amp;&gt;</qt>"
    panel.show_photo("", "", FileFacts())
    assert not any(label.isVisible() for label in (panel.kept, panel.lost, panel.photo_facts))


def test_that_what_is_lost_is_told_from_what_is_kept_without_being_an_error(app: App) -> None:
    panel = app.window.panel
    looks = [label.property("role") for label in (panel.photo_facts, panel.kept, panel.lost)]
    assert looks == ["caption", "caption", "lost"]


def test_that_no_text_widens_the_panel(panel: Panel, qtbot: QtBot) -> None:
    before = panel.page.body.minimumSizeHint().width()
    name = "Saved as a_name_without_any_space_" * 2 + "in_it_" * 30 + ".jpg"
    long = Facts("Wärmebildaufzeichnungsverfahren: " + "x" * 80)
    panel.show_photo(name, f"64 × 48 px\n{name}", FileFacts(long, long))
    qtbot.waitUntil(lambda: panel.kept.height() > panel.kept.fontMetrics().lineSpacing())
    assert panel.page.body.minimumSizeHint().width() == before
    assert panel.photo_facts.accessibleName() == f"64 × 48 px\n{name}", "without the signs that break it"


def test_that_letters_that_are_joined_stay_so(qtbot: QtBot) -> None:
    label = WrappedLabel("caption")
    qtbot.addWidget(label)
    word = "والاستخدامات" * 3
    label.show_text(word)
    assert label.text() == word


def test_that_facts_begin_where_lines_begin(qtbot: QtBot, qapp: QApplication) -> None:
    """Also those whose first word is written from the left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        label = WrappedLabel("caption")
        qtbot.addWidget(label)
        label.show_text("HDR: محفوظ")
        assert label.text().isascii() is False and label.text().startswith("\u200f")
        assert label.alignment() & Qt.AlignmentFlag.AlignRight
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_that_facts_follow_the_format_of_results(app: App, add: Add) -> None:
    add("anna")
    item = app.session.queue.shown
    assert item is not None
    assert app.window.panel.kept.text() == ""
    item.format, item.extras = "JPEG", frozenset({Extra.GAIN_MAP})
    app.session.queue.touch(item)
    assert (app.window.panel.kept.text(), app.window.panel.lost.text()) == ("HDR: kept", "")
    app.preferences.update(output_format="webp")
    assert app.window.panel.lost.text() == "HDR: not kept, the standard picture is saved"
    assert app.window.panel.kept.isHidden()
