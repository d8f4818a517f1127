"""A scriptable engine and a session around it, with real files and real threads."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import EngineFeatures, Progress, Purchase, RenderSession, Report, Stage
from beautydesk.core.errors import BeautyDeskError, EngineUnavailable
from beautydesk.core.job import Choice, JobState, RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.receipts import Receipt, WrittenFile
from beautydesk.storage.settings import Settings, SettingsStore
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.editing.options import Options
from beautydesk.viewmodels.jobs.retouch_queue import RetouchQueue
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.session import Session
from beautydesk.workflow.paid_work import PaidWork
from tests.painted_session import PaintedSession


@dataclass
class ScriptedEngine:
    """Inverts one corner of a photo; waits for `gate`, or raises `error`, when told to."""

    id: str = "local"
    uploads: bool = False
    error: BeautyDeskError | None = None
    gate: threading.Event | None = None
    parallel: int = 2
    calls: list[RetouchOptions] = field(default_factory=list)
    resumed: list[int] = field(default_factory=list)
    previewed: list[Path | None] = field(default_factory=list)

    @property
    def features(self) -> EngineFeatures:
        return EngineFeatures(
            self.id, self.id.title(), self.uploads, self.uploads, 8 if self.uploads else 0, self.parallel
        )

    def open(self, photo: Photo, options: RetouchOptions, report: Report, token: CancelToken) -> RenderSession:
        self.calls.append(options)
        report(Progress(Stage.RETOUCHING, 0.25))
        while self.gate is not None and not self.gate.is_set():
            token.sleep(0.01)
        if self.error is not None:
            raise self.error
        return PaintedSession(photo, _invert_corner, purchase=Purchase("task-1", 1, options) if self.uploads else None)

    def reopen(self, photo: Photo, receipt: int | None, token: CancelToken) -> RenderSession:
        """Nothing follows the options by itself."""
        self.previewed.append(photo.source)
        raise EngineUnavailable("It can be asked once only.")

    def fetch(
        self, receipt: Receipt, report: Report, token: CancelToken, *, without_original: bool = False
    ) -> RenderSession:
        from beautydesk import imaging

        self.resumed.append(receipt.id)
        photo, bought = imaging.decode(receipt.photo), Purchase(receipt.task_id, receipt.id, receipt.options)
        return PaintedSession(photo, lambda pixels, options: None, purchase=bought, counted=None)

    def close(self) -> None:
        pass


def _invert_corner(pixels: Any, options: RetouchOptions) -> None:
    pixels[:8, :8] = 255 - pixels[:8, :8]


class Books(PaidWork):
    """Remembers what was noted, and tells of the `receipts` that a test puts there."""

    def __init__(self) -> None:
        super().__init__("ailab", {"ailab": lambda: "https://a"}, self._missing, self._missing)
        self.settled: list[tuple[int, Path]] = []
        self.enlisted: list[tuple[Path, RetouchOptions]] = []
        self.withdrawn: list[tuple[Path, RetouchOptions]] = []
        self.paid_for: set[tuple[str, float]] = set()
        self.receipts: list[Receipt] = []

    def enlist(
        self, asked: Sequence[tuple[Path, RetouchOptions]], features: EngineFeatures | None = None, order: str = ""
    ) -> list[int | None]:
        self.enlisted += asked
        return [None] * len(asked)

    def written(self) -> dict[str, WrittenFile]:
        return {}

    def withdraw(self, asked: Sequence[tuple[Path, RetouchOptions]], engine: str = "") -> None:
        self.withdrawn += asked

    def is_paid(self, photo: Path, options: RetouchOptions) -> bool:
        return (photo.name, options.level) in self.paid_for

    def spent_this_month(self) -> float:
        return 0.0

    def settle(self, receipt: int, target: Path) -> None:
        self.settled.append((receipt, target))

    def open_receipts(self) -> list[Receipt]:
        return list(self.receipts)

    def _missing(self) -> Any:
        raise AssertionError("there is no journal here")


@pytest.fixture
def books() -> Books:
    return Books()


@dataclass
class Desk:
    """A session with all that belongs to it, and what a user does with it. `folder`: where photos are."""

    session: Session
    preferences: Preferences
    background: Background
    engines: dict[str, Any]
    books: Books
    folder: Path
    qtbot: QtBot
    notices: list[Any] = field(default_factory=list)

    @property
    def items(self) -> list[Any]:
        return list(self.session.queue)

    def wait(self, condition: Callable[[], bool]) -> None:
        """However busy the machine is."""
        self.qtbot.waitUntil(condition)

    def wait_for(self, *states: JobState) -> None:
        self.wait(lambda: [item.state for item in self.items] == list(states))

    def photo(self, name: str = "anna.jpg", size: tuple[int, int] = (64, 48)) -> Path:
        """A small file of noise."""
        noise = np.random.default_rng(len(name)).integers(0, 255, (size[1], size[0], 3), np.uint8)
        Image.fromarray(noise).save(self.folder / name)
        return self.folder / name

    def open(self, *photos: Path | str) -> list[Any]:
        """Photos in the list, as soon as they are known; a name makes one."""
        paths = [self.photo(photo) if isinstance(photo, str) else photo for photo in photos or ["anna.jpg"]]
        self.session.add_photos(paths)
        find = self.session.queue.find
        self.wait(lambda: all((item := find(path)) is not None and (item.size or item.error) for path in paths))
        return [find(path) for path in paths]

    def add(self, *photos: Path | str) -> list[int]:
        return [item.id for item in self.open(*photos)]

    def retouch(self, *photos: Path | str) -> list[Any]:
        items = self.open(*photos)
        self.session.retouching.begin([item.id for item in items])
        self.wait(lambda: all(item.state is JobState.DONE for item in items))
        return items

    def go_online(self) -> None:
        """The hosted engine is chosen for all photos, and they may be sent."""
        self.preferences.update(consent_to_upload=True)
        self.session.options.set_engine("ailab", [item.id for item in self.session.queue])


@pytest.fixture(autouse=True)
def _in_english(qapp: Any) -> None:
    """Sentences need the catalogue, also where nothing else needs an application."""


@pytest.fixture
def engines() -> dict[str, Any]:
    return {"local": ScriptedEngine(), "ailab": ScriptedEngine("ailab", uploads=True)}


@pytest.fixture
def desk(background: Background, books: Books, engines: dict[str, Any], qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    queue = PhotoList()
    options = Options(Choice("local", RetouchOptions()), queue.selection)
    preferences = Preferences(SettingsStore(tmp_path / "settings.json"), Settings(), background.lane("profile", 1))
    cache = tmp_path / "cache"
    cache.mkdir()
    retouch_queue = RetouchQueue(queue, engines, cache, books, background)
    pasted = cache / "pasted"
    session = Session(queue, options, preferences, retouch_queue, None, pasted, lambda path: False, books, background)
    desk = Desk(session, preferences, background, engines, books, tmp_path, qtbot)
    session.noticed.connect(desk.notices.append)
    yield desk
    options.close()
