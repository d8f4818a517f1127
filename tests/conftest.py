"""Fixtures for every room: real photos where they are at hand; a profile and a keyring that are not the user's."""

from __future__ import annotations

import functools
import gc
import itertools
import os
import signal
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
import surroundings
from web_site import Site

surroundings.leave(os.environ)
os.environ["LC_ALL"] = "C.UTF-8"  # the window speaks English
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
for _name in ("API_URL", "API_KEY", "SERVICE_URL", "SERVICE_KEY", "PROFILE", "POLL_SECONDS"):
    os.environ.pop(f"BEAUTYDESK_{_name}", None)
os.environ.pop("LANGUAGE", None)
# A shell that starts the tests in the background lets them ignore Ctrl-C, and so would every program they start.
signal.signal(signal.SIGINT, signal.default_int_handler)

ROOT = Path(__file__).resolve().parent.parent
_numbers = itertools.count()


@pytest.fixture(scope="session")
def photos() -> Path:
    """The folder of real portraits; they are not part of the repository."""
    folder = Path(os.environ.get("BEAUTYDESK_PHOTOS", ROOT.parent / "shared" / "photos"))
    if not (folder / "p22_glennette_clark.jpg").exists():
        pytest.skip(f"no portraits at {folder}")
    return folder


@pytest.fixture(scope="session")
def reduced(photos: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, int], Path]:
    """The portrait of that name with at most so many pixels a side, to be copied: a face is a face in a few hundred."""
    folder = tmp_path_factory.mktemp("reduced")

    @functools.cache
    def reduced(name: str, side: int) -> Path:
        from PIL import Image

        path = folder / f"{side}-{Path(name).stem}.jpg"
        with Image.open(photos / name) as photo:
            photo.thumbnail((side, side))
            photo.convert("RGB").save(path, quality=92)
        return path

    return reduced


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A web site on this computer; proxies of the environment are not asked."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    site = Site()
    yield site
    site.close()


@pytest.fixture(autouse=True)
def _own_profile(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever forgets to name a profile gets a fresh one; no folder is made for the many who need none."""
    if "tmp_path" in request.fixturenames:
        profile = request.getfixturevalue("tmp_path") / "profile"
    else:
        profile = tmp_path_factory.getbasetemp() / f"profile-{next(_numbers)}"
    monkeypatch.setenv("BEAUTYDESK_PROFILE", str(profile))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """What a test of the window leaves in cycles is deleted here and now, not in a thread of a later test.

    Here nothing holds it any more: when fixtures end, pytest itself still holds what they gave.
    """
    if "qapp" not in getattr(item, "fixturenames", ()):
        return (yield)
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect(0)  # all that was made since is young
        gc.enable()


@pytest.fixture(scope="session")
def qapp(qapp: Any) -> Any:
    """The application of all tests speaks English: only a catalogue knows that one photo is no "photo(s)"."""
    from beautydesk.ui import language

    language.apply(qapp, "en")
    return qapp


@pytest.fixture
def qtbot(qtbot: Any) -> Any:
    """Gives up late: a machine that does much else takes its time, and who need not wait does not."""
    for name in ("waitActive", "waitExposed", "waitSignal", "waitUntil"):
        setattr(qtbot, name, functools.partial(getattr(qtbot, name), timeout=60_000))
    return qtbot


@pytest.fixture
def background(qapp: Any) -> Iterator[Any]:
    """Threads for parts of the window that stand alone; they end with the test."""
    from beautydesk.viewmodels.background import Background

    background = Background()
    yield background
    background.close()
    assert background.wait(30_000)


@pytest.fixture
def preferences(qapp: Any, tmp_path: Path, background: Any) -> Iterator[Any]:
    """Settings of one's own, for pages that stand alone."""
    from beautydesk.storage.settings import Settings, SettingsStore
    from beautydesk.viewmodels.preferences import Preferences

    preferences = Preferences(SettingsStore(tmp_path / "settings.json"), Settings(), background.lane("settings", 1))
    yield preferences
    preferences.close()


@pytest.fixture
def app(qapp: Any, qtbot: Any, tmp_path: Path) -> Iterator[Any]:
    """The whole program, its window shown, with a profile of its own."""
    from beautydesk.app import build
    from beautydesk.compose import compose
    from beautydesk.ui import theme

    app = build(qapp, compose(tmp_path / "profile", os.environ))
    theme.apply(qapp, "light")
    with qtbot.waitActive(app.window):
        app.window.show()
    yield app
    app.window.hide()
    assert app.close(30_000)
