"""The sheet for saving many results, and what is asked when one is saved under a name of one's own."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from beautydesk import imaging
from beautydesk.app import App
from beautydesk.core.export import Size
from beautydesk.core.job import Choice, JobState, RetouchOptions
from beautydesk.core.mark import Mark
from beautydesk.core.naming import OnExists
from beautydesk.ui.file_manager import FileManager
from beautydesk.ui.place_box import PlaceBox
from beautydesk.ui.save_sheet import SaveSheet
from beautydesk.viewmodels.jobs import save_queue
from beautydesk.viewmodels.list.photo_item import PhotoItem, ResultInfo
from beautydesk.workflow import kept_result, save_plan
from tests.ui.conftest import Add

Wait = Callable[[Callable[[], object]], None]


@pytest.fixture
def wait(qtbot: QtBot) -> Wait:
    return lambda condition: qtbot.waitUntil(lambda: bool(condition()), timeout=30_000)


@pytest.fixture
def results(app: App, add: Add, tmp_path: Path) -> Callable[..., list[PhotoItem]]:
    """Photos with a result each, as if they had been retouched."""

    def make(*names: str) -> list[PhotoItem]:
        add(*names)
        queue = app.session.queue
        for number, item in enumerate(queue):
            photo = imaging.decode(item.path)
            patch = tmp_path / f"{number}.npz"
            kept_result.keep(photo, photo.with_pixels(255 - photo.pixels), patch)
            for state in (JobState.WAITING, JobState.WORKING, JobState.DONE):
                queue.set_state(item, state)
            item.result = ResultInfo(patch, Choice("local", RetouchOptions()), 1, None, None, "")
        app.window.actions_.refresh()
        return list(queue)

    return make


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the file manager is asked to show."""
    paths: list[Path] = []
    monkeypatch.setattr(FileManager, "show", lambda self, path: paths.append(path))
    return paths


def open_sheet(app: App) -> SaveSheet:
    app.window.actions_.saving.save_all.trigger()
    sheet = app.window.findChild(SaveSheet)
    QApplication.processEvents()  # it is seen in the next turn
    assert sheet is not None and sheet.isVisible()
    assert sheet.windowModality() is Qt.WindowModality.WindowModal
    return sheet


def test_that_all_of_them_go_to_one_folder_and_it_can_be_shown(
    app: App, results: Any, wait: Wait, tmp_path: Path, shown: list[Path]
) -> None:
    items, out = results("anna", "berta", "clara"), tmp_path / "out"
    app.preferences.update(save_folders=(str(out),))
    sheet = open_sheet(app)
    assert sheet.heading.text() == "Save 3 results"
    wait(lambda: sheet.told.text().startswith("3 results, about "))
    assert not out.exists(), "nothing is written before it is said how much there is"
    sheet.save.click()
    wait(lambda: not sheet.isVisible())
    assert sorted(path.name for path in out.iterdir()) == [f"{item.path.stem}_retouched.png" for item in items]
    messages = app.window.messages
    wait(lambda: messages.accessibleName() == f"Saved 3 results in {out}.")
    assert messages.steps.remedy.text() == "Show in folder"
    messages.steps.remedy.click()
    assert [path.parent for path in shown] == [out]


def test_that_enter_saves_once_a_folder_is_chosen(app: App, results: Any, wait: Wait, tmp_path: Path) -> None:
    [item] = results("a")
    (tmp_path / "out").mkdir()
    sheet = open_sheet(app)
    field = sheet.page.folder
    field.choose.setFocus()
    field.choose.click()
    [dialog] = sheet.findChildren(QFileDialog)
    dialog.selectFile(str(tmp_path / "out"))
    dialog.accept()
    wait(lambda: sheet.focusWidget() is field.box and sheet.save.isEnabled())
    QTest.keyClick(field.box, Qt.Key.Key_Return)
    wait(lambda: item.result.saved_to == tmp_path / "out" / "a_retouched.png")


def test_that_one_that_is_saved_can_be_shown_too(
    app: App, results: Any, wait: Wait, tmp_path: Path, shown: list[Path]
) -> None:
    [item] = results("anna")
    app.window.actions_.saving.save.trigger()
    wait(lambda: not item.unsaved)
    wait(lambda: app.window.messages.text.text().startswith("Saved as anna_retouched.png"))
    app.window.messages.steps.remedy.click()
    assert shown == [tmp_path / "anna_retouched.png"]


def test_that_the_first_proposal_is_a_folder_and_no_original_s(app: App, results: Any, tmp_path: Path) -> None:
    results("anna")
    sheet = open_sheet(app)
    assert sheet.page.beside.currentData() is False
    assert sheet.page.folder.box.currentData().name == "Retouched"
    assert sheet.page.folder.box.currentData() != tmp_path


def test_that_save_as_asks_for_several_on_the_sheet(app: App, results: Any, wait: Wait, tmp_path: Path) -> None:
    items = results("anna", "berta", "clara")
    app.preferences.update(save_folders=(str(tmp_path / "out"),))
    app.session.queue.selection.select([items[0].id, items[2].id])
    app.window.actions_.saving.save_as.trigger()
    sheet = app.window.findChild(SaveSheet)
    QApplication.processEvents()  # it is seen in the next turn
    assert sheet is not None and sheet.isVisible()
    assert sheet.heading.text() == "Save 2 results"
    assert app.window.findChild(QFileDialog) is None
    wait(lambda: sheet.told.text())
    sheet.save.click()
    wait(lambda: not sheet.isVisible())
    assert [item.unsaved for item in items] == [False, True, False]


def test_that_what_is_chosen_is_there_the_next_time(app: App, results: Any, wait: Wait, tmp_path: Path) -> None:
    results("anna")
    sheet = open_sheet(app)
    page = sheet.page
    page.size_.kind.setCurrentIndex(1)
    page.size_.edge.setValue(1600)
    page.sub_folders.setChecked(False)
    page.others.setChecked(True)
    page.folder.chosen.emit(tmp_path / "one")
    page.folder.chosen.emit(tmp_path / "two")
    sheet.reject()
    settings = app.preferences.settings
    assert settings.save_folders == (str(tmp_path / "two"), str(tmp_path / "one"))
    assert (settings.save_size, settings.sub_folders, settings.save_others) == (Size(1600), False, True)

    again = open_sheet(app)
    assert [again.page.folder.box.itemData(row) for row in range(2)] == [tmp_path / "two", tmp_path / "one"]
    assert again.page.size_.size_ == Size(1600) and again.page.size_.edge.isVisible()
    page.size_.kind.setCurrentIndex(2)
    assert app.preferences.settings.save_size == Size(megapixels=12)
    page.beside.setCurrentIndex(1)
    assert not page.folder.isEnabled() and not page.others.isEnabled() and not page.sub_folders.isEnabled()
    again.reject()


def test_that_the_example_is_a_photo_of_the_list(app: App, results: Any) -> None:
    results("anna")
    sheet = open_sheet(app)
    assert sheet.page.example.text().startswith("anna.png becomes anna_retouched.png.")
    sheet.page.name.setText("{name} final")
    assert sheet.page.example.text().startswith("anna.png becomes anna final.png.")
    sheet.page.format.setCurrentIndex(sheet.page.format.findData("jpeg"))
    assert "anna final.jpg" in sheet.page.example.text()
    sheet.page.name.setText("{nmae}")
    assert sheet.page.example.text().startswith("Braces are for")
    assert app.preferences.settings.name_template == "{name} final"
    sheet.reject()


def test_that_the_settings_and_the_sheet_show_one_thing(app: App, results: Any) -> None:
    results("anna")
    sheet = open_sheet(app)
    app.preferences.update(name_template="{name} x", quality=70, on_exists=OnExists.SKIP)
    assert (sheet.page.name.text(), sheet.page.quality.value()) == ("{name} x", 70)
    assert sheet.page.on_exists.currentData() is OnExists.SKIP
    sheet.reject()


def test_that_rejected_ones_are_left_out_until_they_are_asked_for(app: App, results: Any, wait: Wait) -> None:
    items = results("anna", "berta")
    app.session.queue.set_mark([items[1].id], Mark.REJECTED)
    sheet = open_sheet(app)
    assert sheet.heading.text() == "Save 1 result" and sheet.with_rejected.isVisible()
    sheet.with_rejected.setChecked(True)
    wait(lambda: sheet.heading.text() == "Save 2 results")
    sheet.reject()
    assert not open_sheet(app).with_rejected.isChecked()


def test_that_what_is_in_the_way_is_said_and_nothing_is_begun(
    app: App, results: Any, wait: Wait, tmp_path: Path
) -> None:
    results("anna")
    app.preferences.update(save_folders=(str(tmp_path / "file" / "deep"),))
    sheet = open_sheet(app)
    wait(sheet.told.text)
    (tmp_path / "file").touch()
    sheet.save.click()
    wait(lambda: sheet.problem.isVisible())
    assert "cannot be written to" in sheet.problem.text() and sheet.isVisible() and sheet.save.isVisible()
    sheet.page.folder.chosen.emit(tmp_path / "fine")
    wait(lambda: not sheet.problem.isVisible())
    sheet.save.click()
    wait(lambda: not sheet.isVisible())
    assert (tmp_path / "fine" / "anna_retouched.png").exists()


def test_that_a_folder_without_a_way_in_stops_the_button(
    app: App, results: Any, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    results("anna")
    refused = save_plan.Unwritable(Path("/locked"), reason="Permission denied")
    monkeypatch.setattr(save_plan, "unwritable", lambda folder, **how: refused)
    sheet = open_sheet(app)
    wait(lambda: sheet.problem.isVisible())
    assert "Permission denied" in sheet.problem.text() and not sheet.save.isEnabled()
    sheet.reject()


def test_that_escape_stops_and_the_sheet_goes_when_what_is_under_way_has_ended(
    app: App, results: Any, wait: Wait, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    items = results(*(f"photo{number}" for number in range(8)))
    gate, begun = threading.Event(), []
    really = save_queue.save_kept

    def held(*args: Any, **how: Any) -> Any:
        begun.append(args)
        assert gate.wait(30)
        return really(*args, **how)

    monkeypatch.setattr(save_queue, "save_kept", held)
    app.preferences.update(save_folders=(str(tmp_path / "out"),))
    sheet = open_sheet(app)
    wait(sheet.told.text)
    sheet.save.click()
    wait(lambda: begun)
    assert sheet.progress.isVisible() and not sheet.page.isEnabled() and sheet.cancel.text() == "Stop"
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isVisible() and not sheet.cancel.isEnabled() and sheet.told.text() == "Stopping…"
    gate.set()
    wait(lambda: not sheet.isVisible())
    saved = [item for item in items if not item.unsaved]
    assert 0 < len(saved) < 8 and len(list((tmp_path / "out").iterdir())) == len(saved)
    wait(lambda: app.window.messages.text.text().startswith(f"Stopped: saved {len(saved)} of 8."))
    assert open_sheet(app).page.isEnabled()


def test_that_keys_and_screen_readers_reach_every_field(app: App, results: Any) -> None:
    results("anna")
    sheet = open_sheet(app)
    form = sheet.page.form
    for field in sheet.findChildren(QWidget):
        if isinstance(field, QComboBox | QSpinBox | QLineEdit) and field.objectName() != "qt_spinbox_lineedit":
            named = [form.labelForField(field), form.labelForField(field.parentWidget())]
            assert field.accessibleName() or any(isinstance(label, QLabel) for label in named), field
    texts = [label.text() for label in sheet.findChildren(QLabel) if label.buddy()]
    texts += [button.text() for button in sheet.findChildren(QAbstractButton)]
    letters = [letter.lower() for text in texts for letter in re.findall(r"&(\w)", text)]
    assert len(letters) == len(set(letters)) >= 10
    assert form.rowWrapPolicy() is QFormLayout.RowWrapPolicy.DontWrapRows or sheet.width() < 640
    sheet.reject()


# -- one, under a name of one's own -----------------------------------------------------------------------------------


def save_as(app: App, path: Path) -> None:
    app.window.actions_.saving.save_as.trigger()
    dialog = app.window.findChild(QFileDialog)
    assert dialog is not None and dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setDirectory(str(path.parent))
    [line] = [each for each in dialog.findChildren(QLineEdit) if each.objectName() == "fileNameEdit"]
    line.setText(str(path))
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_that_an_original_is_told_of_at_once_and_another_name_offered(
    app: App, results: Any, wait: Wait, tmp_path: Path
) -> None:
    items = results("anna", "berta")
    before = items[1].path.read_bytes()
    app.session.queue.selection.select([items[0].id])
    for original in (items[0].path, items[1].path):
        save_as(app, original)
        wait(lambda: app.window.findChild(PlaceBox))
        boxes = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox) and each.isVisible()]
        [box] = boxes
        assert isinstance(box, PlaceBox) and "originals are never overwritten" in box.text()
        assert [button.text() for button in box.buttons() if "Replace" in button.text()] == []
        free = f"{original.stem} 2.png"
        assert box.other.text() == f"Save as “{free}”"
        box.other.click()
        wait((tmp_path / free).exists)
        wait(lambda: app.window.findChild(PlaceBox) is None)
    assert items[1].path.read_bytes() == before


@pytest.mark.parametrize("replace", [True, False])
def test_that_a_file_of_somebody_else_is_asked_about(
    app: App, results: Any, wait: Wait, tmp_path: Path, replace: bool
) -> None:
    results("anna")
    mine = tmp_path / "mine.png"
    mine.write_bytes(b"mine")
    save_as(app, mine)
    wait(lambda: app.window.findChild(PlaceBox))
    box = app.window.findChild(PlaceBox)
    assert box is not None and "is there already. Replace it?" in box.text()
    assert box.defaultButton() is box.other, "nothing is replaced by a Return"
    (box.replace if replace else box.other).click()
    wait(lambda: app.session.queue.shown is not None and not app.session.queue.shown.unsaved)
    assert (mine.read_bytes() != b"mine") is replace
    assert (tmp_path / "mine 2.png").exists() is not replace


def test_that_another_name_can_be_chosen_instead(app: App, results: Any, wait: Wait, tmp_path: Path) -> None:
    results("anna")
    mine = tmp_path / "mine.png"
    mine.write_bytes(b"mine")
    save_as(app, mine)
    wait(lambda: app.window.findChild(PlaceBox))
    app.window.findChild(PlaceBox).ask.click()
    wait(lambda: any(each.isVisible() for each in app.window.findChildren(QFileDialog)))
    [dialog] = [each for each in app.window.findChildren(QFileDialog) if each.isVisible()]
    assert [Path(name).name for name in dialog.selectedFiles()] == ["mine 2.png"]
    dialog.reject()


# -- leaving, and the report ------------------------------------------------------------------------------------------


def test_that_save_all_and_quit_asks_nothing_more(
    app: App, results: Any, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    results("anna", "berta")
    app.preferences.update(save_folders=(str(tmp_path / "out"),))
    monkeypatch.setattr(type(app.session.keeper), "survives", False)
    app.window.close()
    [box] = app.window.findChildren(QMessageBox)
    assert f"puts them into {tmp_path / 'out'}." in box.informativeText()
    with qtbot.waitSignal(app.window.closed, timeout=20_000):
        box.defaultButton().click()
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["anna_retouched.png", "berta_retouched.png"]


def test_that_a_report_is_written_where_it_is_asked_for(
    app: App, results: Any, wait: Wait, tmp_path: Path, shown: list[Path]
) -> None:
    assert not app.window.actions_.reports.report.isEnabled()
    results("anna", "berta")
    app.window.actions_.reports.report.trigger()
    dialog = app.window.findChild(QFileDialog)
    assert dialog is not None and dialog.defaultSuffix() == "csv"
    dialog.filterSelected.emit("JSON (*.json)")
    assert dialog.defaultSuffix() == "json"
    dialog.fileSelected.emit(str(tmp_path / "report.csv"))
    dialog.close()
    wait((tmp_path / "report.csv").exists)
    assert "berta.png" in (tmp_path / "report.csv").read_text(encoding="utf-8-sig")
    wait(lambda: app.window.messages.text.text() == "2 photos reported in report.csv")
    app.window.messages.steps.remedy.click()
    assert shown == [tmp_path / "report.csv"]
