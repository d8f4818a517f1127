"""Keys alone, in a real window: from an opened photo to the saved file, and once around with Tab."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

import pytest
from desktop import HERE, Desktop, needs_screen, wait_until

pytest.importorskip("jeepney", reason="D-Bus is Linux's")
from assistive import Node, Reader, Unanswered, needs_assistance, sees

pytestmark = [*needs_screen, needs_assistance]
ENOUGH = 80  # presses of Tab


class Keyboard:
    """Presses keys, and knows from the screen reader where the focus is."""

    def __init__(self, desktop: Desktop, program: Node) -> None:
        self._desktop, self._program = desktop, program
        desktop.xdotool("windowfocus", "--sync", desktop.window("Beauty Desk"))

    def press(self, *keys: str) -> None:
        self._desktop.xdotool("key", "--delay", "30", *keys)

    def focus(self) -> Node:
        """What has the focus. Qt says so of a list's current row always, so rows do not count."""
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            with contextlib.suppress(Unanswered):
                for node in self._program.of_state("focused"):
                    if node.role != "list item":
                        return node
            time.sleep(0.05)
        raise AssertionError(f"the focus is nowhere in\n{self._program.tree()}")

    def step(self, key: str = "Tab", at: Node | None = None) -> Node:
        """Press Tab and wait until the focus has moved. `at`: where it is, if that is known."""
        before, now = (at or self.focus()).path, list[Node]()
        self.press(key)

        def moved() -> bool:
            now[:] = [self.focus()]
            return now[0].path != before

        wait_until(moved, f"the focus after {key}", 10)
        return now[0]

    def go_to(self, name: str) -> Node:
        """Press Tab until what is called so has the focus."""
        passed: list[str] = []
        node = self.focus()
        while not (known := node.name).startswith(name):
            passed.append(known)
            assert len(passed) < ENOUGH, f"{name!r} was not reached, only {passed}"
            node = self.step(at=node)
        return node


def test_that_a_portrait_is_retouched_by_keys_alone(
    desktop: Desktop, reader: Reader, portrait: Path, tmp_path: Path
) -> None:
    program = reader.start(desktop, tmp_path / "profile", portrait)
    wait_until(sees(program, "list item", "anna.jpg, 1020"), "the photo in the strip")
    keys = Keyboard(desktop, program)
    level = keys.go_to("Beauty level")
    keys.press("Right", "Right", "Page_Up")
    wait_until(lambda: level.value == 62, "the level")
    fold = keys.go_to("Fine-tune")
    keys.press("space")
    wait_until(sees(program, "slider", "Blemishes"), "the sliders of the fold")
    blemishes = keys.go_to("Blemishes")
    before = blemishes.value
    keys.press("Right")
    wait_until(lambda: blemishes.value > before, "a slider of the fold")
    keys.press("ctrl+z")
    wait_until(lambda: blemishes.value == before, "undo")
    assert fold.name
    keys.press("f")
    wait_until(sees(program, "check box", "Face 1"), "the face")
    face = keys.go_to("Face 1")
    assert "checked" in face.states
    keys.press("f", "ctrl+Return")
    wait_until(sees(program, "list item", "Done"), "the result")
    for key, name in (("2", "Side by side"), ("3", "Result"), ("4", "Difference"), ("1", "Split")):
        keys.press(key)
        wait_until(lambda name=name: "checked" in program.find("check box", name, exactly=True).states, name)
    divider = keys.go_to("Before/after divider")
    keys.press("Left", "Left", "shift+Left")
    wait_until(lambda: divider.value == 38, "the divider")
    keys.press("ctrl+s")
    wait_until((tmp_path / "anna_retouched.jpg").exists, "the saved file")


def test_that_what_another_program_copied_is_pasted_and_saved_by_keys_alone(
    desktop: Desktop, reader: Reader, portrait: Path, tmp_path: Path
) -> None:
    program = reader.start(desktop, tmp_path / "profile")
    wait_until(sees(program, "push button", "Choose photos"), "the first page")
    desktop.start(str(HERE / "clipboard_owner.py"), str(portrait))
    desktop.window("clipboard owner")
    keys = Keyboard(desktop, program)
    keys.press("ctrl+v")
    wait_until(sees(program, "list item", ".png, 1020"), "the pasted photo")
    keys.press("ctrl+Return")
    wait_until(sees(program, "list item", "Done"), "the result")
    keys.press("ctrl+s")
    wait_until(sees(program, "list item", "Saved"), "the saved file")
    assert list(tmp_path.glob("**/Pasted*_retouched.png"))


def test_that_tab_goes_around_the_window_without_a_trap_or_a_blind_spot(
    desktop: Desktop, reader: Reader, portrait: Path, tmp_path: Path
) -> None:
    program = reader.start(desktop, tmp_path / "profile", portrait)
    wait_until(sees(program, "list item", "anna.jpg, 1020"), "the photo in the strip")
    keys = Keyboard(desktop, program)
    keys.press("ctrl+Return")
    wait_until(sees(program, "list item", "Done"), "the result")
    node = keys.go_to("Photo, before and after")
    first, stops = node.path, list[str]()
    while (node := keys.step(at=node)).path != first:
        stops.append(node.name)
        assert node.name, f"{node.role} without a name after {stops}"
        assert len(stops) < ENOUGH, stops
    wanted = ("Before/after divider", "Photos", "Beauty level", "Fine-tune", "Save", "Add photos", "Settings")
    places = [next(place for place, stop in enumerate(stops) if stop.startswith(name)) for name in wanted]
    assert places == sorted(places), stops
    back = [keys.step("shift+Tab").name for _ in range(4)]
    assert back == stops[:-5:-1]
