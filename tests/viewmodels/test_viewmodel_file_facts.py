"""What is kept of a photo's file and what is not is told before it is saved, and of the file that was saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from beautydesk.core.job import Choice, RetouchOptions
from beautydesk.core.kept_photo import ResultInfo
from beautydesk.core.notes import Extra, Note
from beautydesk.storage.settings import Settings
from beautydesk.viewmodels.file_facts import FileFacts, file_facts, sentences
from beautydesk.viewmodels.jobs import save_queue
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.workflow.destinations import Destination
from beautydesk.workflow.kept_result import Saved

ALL = frozenset({Extra.GAIN_MAP, Extra.CLIP, Extra.CREDENTIALS})
RESULT = ResultInfo(Path("1.npz"), Choice("local", RetouchOptions()), 1, None, None, "")


@pytest.fixture
def item() -> PhotoItem:
    return PhotoItem(1, Path("a.jpg"), size=(64, 48), format="JPEG", extras=ALL)


def told(item: PhotoItem, output_format: str = "keep") -> tuple[str, str]:
    facts = file_facts(item, Settings(output_format=output_format))
    return facts.kept.text, facts.lost.text


def test_that_it_is_told_for_the_format_that_results_are_saved_in(item: PhotoItem) -> None:
    assert told(item) == ("HDR: kept · Live clip: kept", "Content Credentials: stay with the original")
    item.result = RESULT
    assert told(item, "png") == (
        "",
        "HDR: not kept, the standard picture is saved\nLive clip: stays with the original\n"
        "Content Credentials: stay with the original",
    )
    item.format = "HEIF"
    assert told(item)[0] == "HDR: kept"


def test_that_nothing_is_told_of_a_file_that_holds_nothing_else(item: PhotoItem) -> None:
    item.extras = frozenset()
    assert file_facts(item, Settings()) == FileFacts()


def test_that_the_saved_file_is_told_of_and_not_what_would_be(item: PhotoItem) -> None:
    notes = (Note("NOTE_ENCODED_ANEW", "Encoded anew: 12 bits"), Note("NOTE_HDR_GONE", "HDR: gone"))
    item.result = replace(RESULT, saved_to=Path("b.jpg"), notes=notes)
    assert told(item) == told(item, "png") == ("Encoded anew: 12 bits", "HDR: gone")
    item.result = replace(item.result, saved_to=None)
    assert told(item)[0] == "HDR: kept · Live clip: kept", "it was changed since"


def test_that_sentences_are_said_apart_from_facts(item: PhotoItem) -> None:
    item.notes = (Note("NOTE_CMYK", "Its colours become sRGB."), Note("NOTE_BITS", "16 bits: saved with 8"))
    assert sentences(item) == ["Its colours become sRGB."]
    assert told(item)[0] == "16 bits: saved with 8 · HDR: kept · Live clip: kept"
    item.result = replace(RESULT, saved_to=Path("b.jpg"), notes=(Note("NOTE_X", "It is so."),))
    assert sentences(item) == ["Its colours become sRGB.", "It is so."]


@pytest.mark.parametrize("extra", list(Extra))
@pytest.mark.parametrize("output_format", ["keep", "png"])
def test_that_each_fact_is_explained(extra: Extra, output_format: str, item: PhotoItem) -> None:
    item.extras = frozenset({extra})
    facts = file_facts(item, Settings(output_format=output_format))
    [one] = [line for line in (facts.kept, facts.lost) if line.text]
    assert one.about.partition(":")[0] == one.text.partition(":")[0]


def test_that_what_a_saved_file_holds_stays_at_the_photo(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    [item] = desk.retouch("a.png")
    notes = (Note("NOTE_HDR_KEPT", "HDR: kept"),)
    for saved in (Saved(desk.folder / "b.png", True, notes), Saved(desk.folder / "b.png", False)):
        monkeypatch.setattr(save_queue, "save_kept", lambda *_, saved=saved, **_way: saved)
        to = Destination(saved.path, "PNG")
        with desk.qtbot.waitSignal(desk.session.saving.finished):
            desk.session.saving.save([save_queue.SaveRequest(item.id, to)])
        assert item.result.notes == notes
