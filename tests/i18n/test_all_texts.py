"""The real window in long, foreign words, at its smallest: nothing is cut off, and nothing was left in English."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.exceptions import TimeoutError as PytestQtTimeoutError
from pytestqt.qtbot import QtBot

from beautydesk.app import App, build
from beautydesk.compose import compose
from beautydesk.core.errors import AccountError, BeautyDeskError, SaveError
from beautydesk.core.job import Choice, Done, JobState, RetouchOptions
from beautydesk.core.phrase import Phrase
from beautydesk.core.receipts import Receipt, ReceiptState
from beautydesk.engines.ailab import doubts, failures
from beautydesk.storage.crashes import Crash
from beautydesk.storage.journal import _cap_reached
from beautydesk.ui import language
from beautydesk.ui.export_page import ExportPage
from beautydesk.viewmodels.text.notice import from_error, removed_notice, welcome_back
from beautydesk.workflow.price import Quote
from beautydesk.workflow.unfinished import sorted_out
from tests.i18n.looking import problems
from tests.i18n.pseudo import GROWTH, PseudoCatalogue, pseudo

LANGUAGES = ("pseudo", "de", "es", "zh_CN", "ar")
SETTLED = 3000  # milliseconds


@pytest.fixture(params=LANGUAGES)
def spoken(request: pytest.FixtureRequest, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The language in which `build` makes a window, instead of the settings'."""
    chosen: str = request.param
    speak = language.Language.speak
    if chosen == "pseudo":
        catalogue = PseudoCatalogue()
        speak(language.apply(qapp), "en")
        qapp.installTranslator(catalogue)
        monkeypatch.setattr(language.Language, "speak", lambda self, wanted: None)
        yield chosen
        qapp.removeTranslator(catalogue)
    else:
        monkeypatch.setattr(language.Language, "speak", lambda self, wanted: speak(self, chosen))
        yield chosen
    monkeypatch.undo()
    language.apply(qapp, "en")


@pytest.fixture
def app(spoken: str, qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[App]:
    app = build(qapp, compose(tmp_path / "profile", os.environ))
    app.window.resize(app.window.minimumSize())
    with qtbot.waitActive(app.window):
        app.window.show()
    yield app
    app.window.hide()
    assert app.close(30_000)
    qapp.processEvents()


@pytest.fixture
def look(spoken: str, qtbot: QtBot) -> Callable[[Any], list[str]]:
    def look(widget: Any) -> list[str]:
        found: list[str] = []

        def is_whole() -> bool:
            found[:] = problems(widget, translated=spoken == "pseudo")
            return not found

        with contextlib.suppress(PytestQtTimeoutError):  # a text that wraps changes the room of others: give them time
            qtbot.waitUntil(is_whole, timeout=SETTLED)
        return found

    return look


@pytest.fixture
def with_photos(app: App, qtbot: QtBot, tmp_path: Path) -> App:
    paths = [tmp_path / "first.jpg", tmp_path / "second.png"]
    for path in paths:
        Image.effect_noise((640, 480), 60).convert("RGB").save(path)
    app.session.add_photos(paths)
    queue = app.session.queue
    qtbot.waitUntil(lambda: len(queue) == 2 and all(item.size for item in queue))
    return app


def _errors() -> list[BeautyDeskError]:
    photo = Path("first.jpg")
    receipt = Receipt(1, photo, RetouchOptions(0.35), ReceiptState.UNCERTAIN, "ailab", sent_at=1e9, credits=8)
    return [
        doubts.maybe_paid(receipt),
        doubts.uncertain({}, doubts.foreign_answer()),
        failures.no_face_here(),
        failures.too_slow(receipt, 1e9 + 1000),
        _cap_reached(96, 8, 100),
        AccountError(
            "The account does not have enough credits for another photo.",
            code="ERROR_NOT_ENOUGH_CREDITS",
            title="No credits left",
        ),
        SaveError(Phrase("“{name}” is a folder.", name="first.jpg"), hint="Choose another name.", retryable=True),
    ]


def test_that_the_first_page_is_whole(app: App, look: Callable[[Any], list[str]]) -> None:
    assert not (found := look(app.window)), "\n".join(found)


def test_that_the_window_with_photos_is_whole(with_photos: App, look: Callable[[Any], list[str]]) -> None:
    assert not (found := look(with_photos.window)), "\n".join(found)


def test_that_every_error_at_its_photo_is_whole(with_photos: App, look: Callable[[Any], list[str]]) -> None:
    session = with_photos.session
    item = session.queue.item_at(0)
    session.show(item.id)
    found: list[str] = []
    for error in _errors():
        item.asked, item.engine = Choice("ailab", RetouchOptions(0.35)), with_photos.account.features
        for state in (JobState.WAITING, JobState.WORKING):
            session.queue.set_state(item, state)
        session.queue.set_state(item, JobState.FAILED, error)
        session.queue.touch(item)
        found += look(with_photos.window)
    assert not found, "\n".join(found)


def test_that_every_notice_is_whole(with_photos: App, look: Callable[[Any], list[str]]) -> None:
    receipts = [
        Receipt(n, Path(f"{n}.jpg"), RetouchOptions(), state, "ailab", service="https://example.org")
        for n, state in enumerate((ReceiptState.SENT, ReceiptState.ADDED, ReceiptState.UNCERTAIN))
    ]
    notices = [*map(from_error, _errors()), removed_notice(2), welcome_back(sorted_out(receipts, 0.0), Quote(29, 0, 8))]
    found: list[str] = []
    for notice in notices:
        assert notice is not None
        with_photos.session.noticed.emit(notice)
        found += look(with_photos.window)
    assert not found, "\n".join(found)


def test_that_the_hosted_engine_with_its_costs_is_whole(with_photos: App, look: Callable[[Any], list[str]]) -> None:
    with_photos.session.options.set_engine("ailab")
    with_photos.account.credits = 4.0
    with_photos.preferences.update(monthly_cap=12)
    with_photos.window.strip.selectAll()
    assert not (found := look(with_photos.window)), "\n".join(found)


def test_that_faces_brush_and_fine_tune_are_whole(with_photos: App, look: Callable[[Any], list[str]]) -> None:
    window = with_photos.window
    window.panel.fine_tune.set_open(True)
    found = look(window)
    window.resize(1000, 600)  # the panel stands beside the photo
    found += look(window)
    for tool in (window.actions_.view.faces, window.actions_.view.brush):
        tool.trigger()
        found += look(window)
    for mode in window.actions_.modes.values():
        mode.trigger()
        found += look(window)
    assert not found, "\n".join(found)


def test_that_the_settings_are_whole(app: App, look: Callable[[Any], list[str]]) -> None:
    app.window.dialogs.open_settings()
    dialog = app.window.dialogs.settings
    assert dialog is not None
    dialog.resize(dialog.minimumSize())
    found: list[str] = []
    for number in range(dialog.contents.count()):
        dialog.contents.setCurrentRow(number)
        found += look(dialog)
    page = dialog.findChild(ExportPage)
    assert page is not None
    dialog.open_page(type(page))
    page.name.setText("{nobody}")
    found += look(dialog)
    assert not found, "\n".join(found)


def test_that_the_sheet_before_the_first_upload_is_whole(app: App, look: Callable[[Any], list[str]]) -> None:
    app.window.empty_state.online.click()
    assert look(app.window.empty_state) == []
    app.window.dialogs.ask_for_consent(app.account.features, 12)
    assert look(app.window.dialogs.consent) == []


def test_that_the_help_is_whole(app: App, look: Callable[[Any], list[str]]) -> None:
    app.window.dialogs.open_help()
    assert isinstance(app.window.dialogs.help, QDialog)
    assert not (found := look(app.window.dialogs.help)), "\n".join(found)


def test_that_log_report_and_what_leads_there_are_whole(app: App, look: Callable[[Any], list[str]]) -> None:
    problems, versions = app.care.problems, app.care.versions
    problems.issues = "https://example.org"
    found: list[str] = []
    for tell in (
        problems._on_happened,
        lambda: problems._on_looked(Done(Crash(0.0, ""))),
        lambda: versions._on_newer("9.9", "https://example.org"),
    ):
        tell()
        found += look(app.window)
    app.window.dialogs.open_log()
    app.window.dialogs.open_problem()
    for dialog in (app.window.dialogs.log, app.window.dialogs.problem):
        assert dialog is not None
        dialog.resize(dialog.minimumSize())
        found += look(dialog)
    assert not found, "\n".join(found)


def test_that_the_question_before_leaving_is_whole(
    with_photos: App, look: Callable[[Any], list[str]], qtbot: QtBot
) -> None:
    item = with_photos.session.queue.item_at(0)
    with_photos.session.queue.set_state(item, JobState.WAITING)
    with_photos.window.close()
    qtbot.waitUntil(lambda: with_photos.window.findChild(QMessageBox) is not None)
    box = with_photos.window.findChild(QMessageBox)
    assert box is not None
    assert not (found := look(box)), "\n".join(found)
    box.reject()
    with_photos.session.queue.set_state(item, JobState.CANCELLED)


def test_that_foreign_words_are_longer_and_keep_what_is_put_into_them() -> None:
    text = pseudo("Send &again ({} credits) to {name:,.1f} <b>now</b>, %Ln")
    assert text.startswith("[") and text.endswith("]")
    assert all(part in text for part in ("&a", "{}", "{name:,.1f}", "<b>", "%Ln"))
    assert len(pseudo("Retouch all photos")) >= len("Retouch all photos") * GROWTH
    assert pseudo("{} × {}") == "{} × {}"
