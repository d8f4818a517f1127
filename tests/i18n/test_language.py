"""Choosing a language: whose texts, numbers and direction of writing the window has then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.phrase import Phrase, Sentences
from beautydesk.ui.language import LANGUAGES, first_of_ours
from beautydesk.viewmodels.text.notice import from_error
from beautydesk.viewmodels.text.translation import fill, joined, names, number, short_time, translated

Speak = Callable[[str], Any]


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [
        (["de-AT"], "de"),
        (["fr-FR", "es-MX", "de"], "es"),
        (["zh-Hans-CN", "zh"], "zh_CN"),
        (["ar-EG"], "ar"),
        (["fr", "it"], "en"),
        (["C"], "en"),
        ([], "en"),
        (["no language"], "en"),
    ],
)
def test_that_the_first_language_of_the_system_that_is_ours_is_spoken(wanted: list[str], spoken: str) -> None:
    assert first_of_ours(wanted) == spoken


def test_that_every_language_has_our_texts_and_qts(speak: Speak, qtbot: QtBot) -> None:
    cancel = {}
    for code in LANGUAGES:
        assert speak(code).code == code
        box = QMessageBox()
        qtbot.addWidget(box)
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        cancel[code] = box.button(QMessageBox.StandardButton.Cancel).text(), translated("No face found")
    assert len(set(cancel.values())) == len(LANGUAGES)
    assert cancel["de"] == ("Abbrechen", "Kein Gesicht gefunden")


def test_that_arabic_is_laid_out_from_right_to_left_and_english_is_not_any_more(speak: Speak, qapp: Any) -> None:
    speak("ar")
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    speak("en")
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_that_numbers_and_moments_are_written_as_the_language_does(speak: Speak) -> None:
    speak("de")
    assert number(1234567) == "1.234.567"
    assert number(-1234.5, ",.10g") == "-1.234,5"
    assert fill("{:.1f} · {} · {:,}", 12.34, 6000, 6000) == "12,3 · 6000 · 6.000"
    assert short_time(datetime(2026, 11, 24, 14, 5)) == "24.11.26 14:05"
    assert QCoreApplication.translate("Summary", "%Ln photo(s)", "", 1234) == "1.234 Fotos"
    speak("en")
    assert number(1234567) == "1,234,567"
    assert QCoreApplication.translate("Summary", "%Ln photo(s)", "", 1) == "1 photo"


def test_that_each_number_has_its_form_of_a_word(speak: Speak) -> None:
    speak("ar")
    said = [QCoreApplication.translate("Summary", "%Ln photo(s)", "", number) for number in (1, 2, 3, 11, 100)]
    assert said == ["صورة واحدة", "صورتان", "3 صور", "11 صورة", "100 صورة"]


def test_that_numbers_follow_the_digits_of_the_language() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("ar_EG"))
    try:
        assert number(1234, "") == "١٢٣٤"
        assert number(-1.5, ".1f").endswith("١٫٥")
    finally:
        QLocale.setDefault(before)


def test_that_phrases_are_translated_with_all_that_is_in_them(speak: Speak) -> None:
    speak("de")
    phrase = Phrase("“{name}” could not be read ({reason}).", name="a.jpg", reason=Phrase("read error"))
    assert translated(phrase) == "„a.jpg“ konnte nicht gelesen werden (Lesefehler)."
    both = Sentences(phrase, "Choose another folder.")
    assert translated(both) == f"{translated(phrase)} {translated('Choose another folder.')}"
    assert translated("what nobody knows {") == "what nobody knows {"
    assert translated("") == ""


def test_that_an_error_is_told_in_the_language_and_its_details_are_not(speak: Speak) -> None:
    speak("de")
    error = BeautyDeskError(
        "No face was found in this photo, so it was not sent. Nothing was charged.",
        title="No face found",
        hint="Choose a photo file.",
        details={"request_id": "No face found"},
    )
    notice = from_error(error)
    assert "kein Gesicht" in notice.text
    assert "face" not in notice.text
    assert "request_id: No face found" in notice.details


def test_that_chinese_sentences_follow_each_other_without_a_gap(speak: Speak) -> None:
    speak("zh_CN")
    assert " " not in joined("一。", "二。")
    assert names([Path("a.jpg"), Path("b.jpg")]) == "a.jpg、b.jpg"


def test_that_long_lists_of_names_are_cut() -> None:
    assert names([Path(f"{n}.jpg") for n in range(5)]) == "0.jpg, 1.jpg, 2.jpg, …"
    assert names([]) == ""
