"""Phrases are English like any other text, and remember what they were made of."""

from __future__ import annotations

import copy
import json
from datetime import datetime

from beautydesk.core.errors import SaveError
from beautydesk.core.phrase import Phrase, Sentences, moment


def test_that_a_phrase_is_its_english_text() -> None:
    phrase = Phrase("“{name}” has {size:.1f} GB; {what}", name="a.jpg", size=4.25, what=Phrase("too much"))
    assert phrase == "“a.jpg” has 4.2 GB; too much"
    assert json.dumps({"message": phrase}) == json.dumps({"message": str(phrase)})
    assert str(SaveError(phrase, title="No")) == "No: “a.jpg” has 4.2 GB; too much"


def test_that_braces_in_a_phrase_without_values_and_in_values_stay() -> None:
    assert Phrase("{name}") == "{name}"
    assert Phrase("not {known}", known="{x}") == "not {x}"


def test_that_a_copy_of_an_error_can_be_translated_still() -> None:
    error = copy.copy(SaveError(Phrase("no {what}", what="room")))
    assert isinstance(error.message, Phrase)
    assert (error.message.template, dict(error.message.values)) == ("no {what}", {"what": "room"})


def test_that_sentences_leave_out_what_is_empty() -> None:
    assert Sentences("One.", "", "Two.") == "One. Two."
    assert Sentences("", "") == ""


def test_that_a_moment_is_written_as_date_and_time() -> None:
    at = datetime(2026, 11, 24, 14, 5).timestamp()
    assert moment(at) == "2026-11-24 14:05"
    assert moment(None) == "an unknown day"
