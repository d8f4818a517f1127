"""The saving page of the settings: what is chosen is kept, what cannot be a name is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from two_engines import HOSTED, LOCAL

from beautydesk.core.engine import Sent
from beautydesk.core.export import Export, Signing
from beautydesk.core.job import Choice, RetouchOptions
from beautydesk.core.kept_photo import ResultInfo
from beautydesk.core.naming import OnExists
from beautydesk.core.notes import Note
from beautydesk.storage.settings import SettingsStore
from beautydesk.ui.export_page import ExportPage
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.summary import facts
from beautydesk.workflow.destinations import OutputSettings


@pytest.fixture
def page(preferences: Preferences, qtbot: QtBot) -> ExportPage:
    page = ExportPage(preferences)
    qtbot.addWidget(page)
    page.show()
    return page


def test_that_the_example_follows_the_name_and_the_format(page: ExportPage, preferences: Preferences) -> None:
    assert page.example.text().startswith("portrait.jpg becomes portrait_retouched.jpg.")
    page.name.setText("{name} at {level}")
    assert "portrait at 50.jpg" in page.example.text()
    page.format.setCurrentIndex(page.format.findData("tiff"))
    assert "portrait at 50.tif" in page.example.text()
    assert preferences.settings.name_template == "{name} at {level}"


def test_that_a_name_that_cannot_be_one_is_told_and_not_taken(page: ExportPage, preferences: Preferences) -> None:
    page.name.setText("{nmae}")
    assert page.example.text().startswith("Braces are for")
    assert preferences.settings.name_template == "{name}_retouched"
    page.name.setText("")
    assert page.example.text().startswith("A name needs")
    assert preferences.settings.name_template == "{name}_retouched"


def test_that_what_is_chosen_is_what_is_written(page: ExportPage, preferences: Preferences) -> None:
    assert page.as_original.currentData() is True, "what was not retouched is not encoded anew"
    page.as_original.setCurrentIndex(1)
    page.quality.setValue(80)
    page.chroma.setCurrentIndex(1)
    page.location.setChecked(True)
    page.date.setChecked(True)
    page.said.setChecked(True)
    page.on_exists.setCurrentIndex(2)
    assert OutputSettings.of(preferences.settings).export == Export(
        80, full_chroma=False, remove_location=True, as_original=False, keep_date=True, say_retouched=True
    )
    assert preferences.settings.on_exists is OnExists.REPLACE


def test_that_results_are_signed_with_the_files_that_are_named(page: ExportPage, preferences: Preferences) -> None:
    assert OutputSettings.of(preferences.settings).signing is None
    page.certificate.line.setText(" /keys/studio.pem ")
    page.key.line.setText("/keys/studio.key")
    page.timestamps.setText("https://time.example")
    signing = Signing(Path("/keys/studio.pem"), Path("/keys/studio.key"), "https://time.example")
    assert OutputSettings.of(preferences.settings).export.signing == signing

    preferences.update(sign_certificate="", sign_key="")
    assert (page.certificate.line.text(), page.key.line.text()) == ("", "")
    assert OutputSettings.of(preferences.settings).export.signing is None


def test_that_choices_outlive_the_program(page: ExportPage, preferences: Preferences, tmp_path: Path) -> None:
    page.name.setText("soft {name}")
    page.location.setChecked(True)
    page.on_exists.setCurrentIndex(1)
    preferences.close()
    again = SettingsStore(tmp_path / "settings.json").load()
    assert (again.name_template, again.remove_location, again.on_exists) == ("soft {name}", True, OnExists.SKIP)


def test_that_a_remark_on_a_photo_stands_at_the_photo() -> None:
    item = PhotoItem(
        1,
        Path("scan.tif"),
        size=(64, 48),
        format="TIFF",
        notes=(Note("NOTE_FIRST_PAGE", "This is the first of 3 pages."),),
    )
    assert "This is the first of 3 pages." in facts(item, LOCAL)


def test_that_a_photo_that_is_sent_smaller_says_so_beforehand() -> None:
    item = PhotoItem(1, Path("a.jpg"), size=(6000, 4000), upload=(4095, 2730), format="JPEG")
    sentence = "Sent at 4095 × 2730, 5 MB at most; your export keeps 6000 × 4000."
    assert sentence in facts(item, HOSTED)
    assert sentence not in facts(item, LOCAL)
    sent = Sent(4095, 2730, 3_210_000)
    item.result = ResultInfo(Path("1.npz"), Choice("ailab", RetouchOptions()), None, "t", 1, "", sent)
    assert "Sent at 4095 × 2730 (3.2 MB); your export keeps 6000 × 4000." in facts(item, LOCAL)
    item.result, item.size = None, item.upload
    assert "Sent" not in facts(item, HOSTED), "it goes as it is"
