"""Money in the real window, from outside: what the controls say, what is asked, what a crash and a click may cost."""

from __future__ import annotations

import contextlib
import json
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from desktop import ROOT, Desktop, needs_screen, wait_until

pytest.importorskip("jeepney", reason="D-Bus is Linux's")
from assistive import Node, Reader, Unanswered, needs_assistance, sees

sys.path.insert(0, str(ROOT / "tests" / "ailab"))
from real_program import KEY, portraits
from till import Till

pytestmark = [*needs_screen, needs_assistance]
BUTTON = "push button"


@pytest.fixture
def till() -> Iterator[Till]:
    with Till() as till:
        yield till


class Desk:
    """The window, set up for the online engine, and a folder with `photos` small portraits."""

    def __init__(
        self, desktop: Desktop, reader: Reader, folder: Path, url: str, photos: int = 0, **settings: object
    ) -> None:
        self.desktop, self._reader, self.profile, self.folder = desktop, reader, folder / "profile", folder / "in"
        self.profile.mkdir()
        self.folder.mkdir()
        chosen = {"engine": "ailab", "consent_to_upload": True, "confirm_above": 80} | settings
        (self.profile / "settings.json").write_text(json.dumps(chosen))
        desktop.env |= {"BEAUTYDESK_API_URL": url, "BEAUTYDESK_API_KEY": KEY, "BEAUTYDESK_POLL_SECONDS": "0.05"}
        self.photos = portraits(self.folder, 7, photos, faceless=False)

    def open(self, *paths: Path) -> Node:
        self.program = self._reader.start(self.desktop, self.profile, *paths)
        self.focus()
        return self.program

    def focus(self) -> None:
        """As a window manager does when another window goes."""
        self.desktop.xdotool("windowfocus", "--sync", self.desktop.window("Beauty Desk"))

    def kill(self) -> None:
        program = self.desktop.programs[-1]
        program.kill()
        program.communicate(timeout=20)

    def click(self, name: str) -> None:
        """On a photo of the strip, which has the keys then."""
        self.desktop.xdotool("mousemove", *self.program.find("list item", name).centre, "click", 1)

    def keys(self, *keys: str) -> None:
        self.desktop.xdotool("key", "--delay", "30", *keys)

    def shows(self, role: str, *names: str) -> None:
        for name in names:
            self._wait(sees(self.program, role, name), f"{role} {name!r}")

    def gone(self, role: str, name: str) -> None:
        self._wait(lambda: not sees(self.program, role, name)(), f"the end of {role} {name!r}")

    def told(self, words: str) -> int:
        """Of how many photos of the strip these words are said."""
        with contextlib.suppress(Unanswered):
            return sum(words in name for _, name in self.program.of_role("list item"))
        return -1

    def _wait(self, condition: Callable[[], bool], what: str) -> None:
        try:
            wait_until(condition, what)
        except AssertionError as error:
            raise AssertionError(f"{error} in\n{self.program.tree()}") from None


def test_that_the_price_is_on_the_button_and_much_is_spent_only_after_a_yes(
    desktop: Desktop, reader: Reader, till: Till, tmp_path: Path
) -> None:
    desk = Desk(desktop, reader, tmp_path, till.url, 5, confirm_above=24)
    program = desk.open(desk.folder)
    desk.shows(BUTTON, "Retouch all 5 · 40 credits", "Retouch · 8 credits")
    desk.shows("list item", "04.png, 160")
    desk.click("00.png")
    for photos in (2, 3):
        desk.keys("shift+Right")
        desk.shows(BUTTON, f"Retouch {photos} · {8 * photos} credits")
    desk.keys("ctrl+shift+Return")
    desk.shows(BUTTON, "On this computer, free")
    desk.shows("label", "Retouch 5 photos online?", "5 photos, 40 credits of 1,000")
    desk.keys("Return")  # hit once too often
    desk.gone(BUTTON, "On this computer, free")
    assert till.total == 0
    desk.focus()
    desk.keys("ctrl+shift+Return")
    desk.shows(BUTTON, "On this computer, free")
    program.find(BUTTON, "Retouch 5 · 40 credits", exactly=True).press()
    desk.shows("list item", *(f"{photo.name}, Done" for photo in desk.photos))
    assert till.total == len(till.tasks) == 5


def uncovered(program: Node, button: str) -> bool:
    """Is that step of a message there? It comes back when the message that covers it is closed."""
    if sees(program, BUTTON, button)():
        return True
    with contextlib.suppress(AssertionError, Unanswered):
        program.find(BUTTON, "Close this message").press()
    return False


def test_that_after_a_crash_only_what_is_paid_is_fetched_and_the_rest_has_its_own_button(
    desktop: Desktop, reader: Reader, till: Till, tmp_path: Path
) -> None:
    held = threading.Event()

    def hold(handler: BaseHTTPRequestHandler) -> None:
        held.wait(60)
        till.take(handler)

    till.submit_with(till.take, hold, till.take)
    desk = Desk(desktop, reader, tmp_path, till.url, 5)
    desk.open(desk.folder)
    desk.shows(BUTTON, "Retouch all 5 · 40 credits")
    desk.shows("list item", "04.png, 160")
    desk.keys("ctrl+shift+Return")
    wait_until(lambda: till.total == 2, "a photo that is sent and one that is being sent")
    wait_until(lambda: desk.told("Done, not saved") == 1, "the result of the first")
    desk.click("04.png")
    desk.keys("Delete")  # it is not wanted any more
    desk.gone("list item", "04.png")
    desk.kill()
    held.set()
    program = desk.open()
    desk.shows("label", "Your last session:")
    program.find(BUTTON, "Continue", exactly=True).press()
    desk.shows("label", "2 photos were not sent yet.")
    wait_until(lambda: desk.told("Done, not saved") == 1, "what is paid for")
    assert till.total == 2, "nothing new is sent"
    wait_until(lambda: uncovered(program, "Send 2 · 16 credits"), "what is left to be sent")
    program.find(BUTTON, "Send 2 · 16 credits", exactly=True).press()
    wait_until(lambda: desk.told("Done, not saved") == 3, "the rest")
    assert till.total == 4 and desk.told("04.png, Done") == 0, "and never the one that was taken off the list"


def test_that_a_result_is_not_sent_again_by_the_button_for_all(
    desktop: Desktop, reader: Reader, till: Till, tmp_path: Path
) -> None:
    desk = Desk(desktop, reader, tmp_path, till.url, 2)
    desk.open(desk.folder)
    desk.shows(BUTTON, "Retouch all 2 · 16 credits")
    desk.shows("list item", "01.png, 160")
    desk.keys("ctrl+shift+Return")
    desk.shows("list item", "00.png, Done", "01.png, Done")
    desk.focus()
    desk.keys("ctrl+a")
    desk.keys("ctrl+s")
    desk.shows("list item", "00.png, Saved", "01.png, Saved")
    desk.keys("ctrl+q")
    wait_until(lambda: desktop.programs[-1].poll() is not None, "the end")
    results = sorted(desk.folder.glob("*_retouched.png"))
    assert len(results) == 2
    new = portraits(tmp_path / "new", 8, 1, faceless=False)
    desk.open(*results, *new)
    desk.shows("list item", "00_retouched.png, A result already", "01_retouched.png, A result already")
    desk.shows(BUTTON, "Retouch all")
    desk.keys("ctrl+shift+Return")
    desk.shows("list item", "00.png, Done")
    assert till.total == 3


def test_that_the_start_page_tells_of_the_engine_and_the_first_choice_of_the_other_asks_for_consent(
    desktop: Desktop, reader: Reader, till: Till, tmp_path: Path
) -> None:
    desk = Desk(desktop, reader, tmp_path, till.url, engine="local", consent_to_upload=False)
    program = desk.open()
    desk.shows("label", "Works on this computer, free. Nothing is uploaded.")
    program.find(BUTTON, "Use the AILabTools online engine").press()
    desk.shows("dialog", "Online retouching")
    sheet = program.find("dialog", "Online retouching")
    desk.shows("label", "Retouch online with AILabTools?", "8 credit")
    assert not sees(sheet, "list", "Pages")(), "one sheet, not the settings"
    sheet.find(BUTTON, "Agree and turn on").press()
    desk.gone("dialog", "Online retouching")
    desk.shows("label", "Retouches online: a copy of each photo is sent to AILabTools.")
    program.find(BUTTON, "Work on this computer, free").press()
    desk.shows("label", "Works on this computer, free. Nothing is uploaded.")


def test_that_a_service_out_of_reach_offers_this_computer(desktop: Desktop, reader: Reader, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and nobody answers
        desk = Desk(desktop, reader, tmp_path, f"http://127.0.0.1:{taken.getsockname()[1]}", 1)
        program = desk.open(desk.folder)
        desk.shows(BUTTON, "Retouch · 8 credits")
        desk.shows("list item", "00.png, 160")
        desk.keys("ctrl+Return")
        desk.shows(BUTTON, "Do it on this computer")
        program.find(BUTTON, "Do it on this computer").press()
        desk.shows("list item", "00.png, Done")
        assert "checked" in program.find("check box", "On this computer").states
