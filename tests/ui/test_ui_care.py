"""The log and the report of a problem as windows; the switch for newer versions."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from beautydesk.core.errors import BeautyDeskError
from beautydesk.storage.crashes import Crashes
from beautydesk.support import log
from beautydesk.ui.general_page import GeneralPage
from beautydesk.ui.log_dialog import LogDialog
from beautydesk.ui.problem_dialog import ProblemDialog
from beautydesk.viewmodels.care import LogLines, Problems
from beautydesk.viewmodels.text.notice import Notice, Remedy

TEXT = "What I did, and what happened:\n\n\nWritten today\n"
logger = logging.getLogger("beautydesk.test")
MakeProblems = Callable[..., Problems]


@pytest.fixture
def run_log(tmp_path: Path) -> Iterator[log.Log]:
    made = log.setup(tmp_path)
    yield made
    made.close()


@pytest.fixture
def problems(background: Any, run_log: log.Log, tmp_path: Path) -> MakeProblems:
    def make(
        write: Callable[[], str] = lambda: TEXT, issues: str = "", tell: Callable[[Notice], None] = print
    ) -> Problems:
        crashes = Crashes(tmp_path / "crashes")
        return Problems(write, crashes, run_log, issues, background.lane("reports", 1), tell)

    return make


@pytest.fixture
def report(problems: MakeProblems, qtbot: QtBot) -> ProblemDialog:
    dialog = ProblemDialog(problems())
    qtbot.addWidget(dialog)
    dialog.begin()
    qtbot.waitUntil(lambda: bool(dialog.text.toPlainText()))
    return dialog


def test_that_a_report_is_read_in_full_and_changed_before_it_is_copied(report: ProblemDialog) -> None:
    assert report.text.toPlainText() == TEXT
    assert not report.text.isReadOnly()
    report.text.insertPlainText("I pressed Retouch.")
    report.copy.click()
    assert QGuiApplication.clipboard().text() == TEXT.replace(":\n\n\n", ":\n\nI pressed Retouch.\n")
    assert report.told.text() == "Copied."


def test_that_a_report_that_is_being_read_stays_as_it_is(report: ProblemDialog, qtbot: QtBot) -> None:
    report.text.setPlainText("changed")
    report.begin()
    assert report.text.toPlainText() == "changed"
    report.reject()
    report.begin()
    qtbot.waitUntil(lambda: report.text.toPlainText() == TEXT)


def test_that_nothing_can_be_copied_before_it_is_there_or_where_it_could_not_be_made(
    problems: MakeProblems, qtbot: QtBot
) -> None:
    def fail() -> str:
        raise OSError("no")

    dialog = ProblemDialog(problems(fail))
    qtbot.addWidget(dialog)
    dialog.begin()
    assert not (dialog.copy.isEnabled() or dialog.save.isEnabled())
    qtbot.waitUntil(lambda: "could not be made" in dialog.told.text())
    assert not (dialog.copy.isEnabled() or dialog.save.isEnabled())


def test_that_a_report_is_saved_where_its_reader_says(report: ProblemDialog, qtbot: QtBot, tmp_path: Path) -> None:
    report.save.click()
    dialog = report.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "report.txt"))
    qtbot.waitUntil(lambda: report.told.text() == "Saved.")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == TEXT
    dialog.fileSelected.emit(str(tmp_path / "nowhere" / "report.txt"))
    qtbot.waitUntil(lambda: "could not be written" in report.told.text())
    dialog.reject()


def test_that_the_page_for_reports_is_offered_where_there_is_one(
    problems: MakeProblems, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    for issues in ("", "https://example.org/issues"):
        dialog = ProblemDialog(problems(issues=issues))
        qtbot.addWidget(dialog)
        dialog.begin()
        assert dialog.page.isVisible() is bool(issues)
        dialog.page.click()
    assert opened[-1] == "https://example.org/issues"


def test_that_a_mistake_that_nobody_caught_is_told_from_any_thread(problems: MakeProblems, qtbot: QtBot) -> None:
    import threading

    told: list[Notice] = []
    model = problems(tell=told.append)
    thread = threading.Thread(target=model._happened.emit)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(told) == 1)
    assert told[0].remedy is Remedy.SHOW_PROBLEM


def test_that_an_error_of_ours_at_a_photo_offers_the_report() -> None:
    from beautydesk.viewmodels.text.notice import from_error
    from beautydesk.workflow.outcome import for_people

    error = for_people(ValueError("x"))
    assert isinstance(error, BeautyDeskError)
    assert from_error(error, "anna.jpg").remedy is Remedy.SHOW_PROBLEM


@pytest.fixture
def shown_log(run_log: log.Log, background: Any, qtbot: QtBot) -> Iterator[LogDialog]:
    for number in range(300):
        logger.info("line %d", number)
    logger.error("something bad")
    dialog = LogDialog(LogLines(run_log.file, background.lane("log", 1)))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._lines.rowCount() == 301)
    yield dialog
    dialog.hide()


def test_that_the_newest_lines_are_in_sight_and_stay_so(shown_log: LogDialog, qtbot: QtBot) -> None:
    bar = shown_log.list.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    logger.info("newest")
    qtbot.waitUntil(lambda: shown_log._lines.rowCount() == 302)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    bar.setValue(10)
    logger.info("newer still")
    qtbot.waitUntil(lambda: shown_log._lines.rowCount() == 303)
    assert bar.value() == 10
    assert "303" in shown_log.told.text()


def test_that_lines_are_looked_for(shown_log: LogDialog, qtbot: QtBot) -> None:
    QTest.keyClicks(shown_log.words, "LINE 29")
    qtbot.waitUntil(lambda: shown_log._lines.rowCount() == 11)
    shown_log.words.clear()
    shown_log.level.setCurrentIndex(2)
    qtbot.waitUntil(lambda: shown_log._lines.rowCount() == 1)
    QTest.keyClicks(shown_log.words, "nowhere")
    qtbot.waitUntil(lambda: shown_log.told.text() == "Nothing of that kind was written down.")


def test_that_what_is_selected_is_copied_by_button_and_key(shown_log: LogDialog) -> None:
    assert not shown_log.copy.isEnabled()
    shown_log.list.setCurrentIndex(shown_log._lines.index(7))
    assert shown_log.copy.isEnabled()
    shown_log.copy.click()
    assert QGuiApplication.clipboard().text().endswith("line 7")
    shown_log.list.setCurrentIndex(shown_log._lines.index(8))
    shown_log.list.setFocus()
    QTest.keyClick(shown_log.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().endswith("line 8")


def test_that_a_log_that_is_hidden_is_not_read(shown_log: LogDialog) -> None:
    shown_log.hide()
    assert not shown_log._lines._timer.isActive()


def test_that_a_profile_without_a_log_says_so(background: Any, qtbot: QtBot) -> None:
    dialog = LogDialog(LogLines(None, background.lane("log", 1)))
    qtbot.addWidget(dialog)
    dialog.show()
    assert "There is no log" in dialog.told.text()
    assert not dialog.folder.isEnabled()
    dialog.hide()


def test_that_newer_versions_are_looked_for_only_when_that_is_switched_on(preferences: Any, qtbot: QtBot) -> None:
    nowhere, there = GeneralPage(preferences), GeneralPage(preferences, "https://example.org/latest.json")
    for page in (nowhere, there):
        qtbot.addWidget(page)
    assert not nowhere.versions.isEnabled() and "no address" in nowhere.versions.accessibleDescription()
    assert there.versions.isEnabled() and not there.versions.isChecked()
    there.versions.click()
    assert preferences.settings.look_for_versions


def test_that_both_windows_open_from_the_menu(app: Any, qtbot: QtBot) -> None:
    actions = app.window.actions_.named()
    actions["log"].trigger()
    assert app.window.dialogs.log.isVisible()
    actions["problem"].trigger()
    dialog = app.window.dialogs.problem
    qtbot.waitUntil(lambda: "What works here" in dialog.text.toPlainText())
    assert "engine local" in dialog.text.toPlainText()
    for window in (dialog, app.window.dialogs.log):
        window.close()
