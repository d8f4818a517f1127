"""The real program as a screen reader has it: names, roles, values and states, and work done through them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from desktop import Desktop, needs_screen, wait_until

pytest.importorskip("jeepney", reason="D-Bus is Linux's")
from assistive import Node, Reader, needs_assistance, sees

pytestmark = [*needs_screen, needs_assistance]
# what can have the focus has to be one of these: anything else leaves a listener at a loss
ROLES = {
    "push button", "button", "toggle button", "button menu", "check box", "radio button", "slider", "combo box",
    "spin box", "text", "entry", "password text", "list", "list item", "table", "table cell", "page tab",
    "page tab list", "graphic", "link", "label", "tree", "tree table",
}  # fmt: skip


def faults(root: Node) -> list[str]:
    """What a listener could not use: a focus stop without a name, or of a kind that says nothing."""
    found = []
    for node in root.of_state("focusable"):
        if not (node.name and node.role in ROLES):
            found.append(f"{node.role} {node.name!r}")
        if "Value" in node.interfaces:
            low, high = node.range
            if not low <= node.value <= high:
                found.append(f"{node.name!r} at {node.value}, which is not in {low}..{high}")
    return found


def test_that_a_portrait_is_retouched_compared_and_saved_by_what_a_screen_reader_offers(
    desktop: Desktop, reader: Reader, portrait: Path, tmp_path: Path
) -> None:
    program = reader.start(desktop, tmp_path / "profile", portrait)
    wait_until(sees(program, "list item", "anna.jpg, 1020"), "the photo in the strip")
    level = program.find("slider", "Beauty level")
    level.value = 70
    assert (level.value, level.range) == (70, (0, 100))
    program.find("push button", "Retouch", exactly=True).press()
    wait_until(sees(program, "list item", "Done"), "the result, told at the photo")
    wait_until(sees(program, "slider", "Before/after divider"), "the divider")
    divider = program.find("slider", "Before/after divider")
    divider.value = 25
    assert divider.value == 25
    assert "25 %" in divider.description
    program.find("push button", "Save", exactly=True).press()
    wait_until((tmp_path / "anna_retouched.jpg").exists, "the saved file")
    wait_until(lambda: any("Saved as anna_retouched.jpg" in text for text in reader.heard()), "the toast, read out")
    wait_until(sees(program, "list item", "Saved"), "the strip that says so")


def test_that_everything_that_can_be_used_says_what_it_is(
    desktop: Desktop, reader: Reader, portrait: Path, tmp_path: Path
) -> None:
    program = reader.start(desktop, tmp_path / "profile")
    wait_until(sees(program, "push button", "Choose photos"), "the first page")
    assert faults(program) == []
    desktop.end()
    other = Path(shutil.copy(portrait, tmp_path / "berta.jpg"))
    program = reader.start(desktop, tmp_path / "profile", portrait, other)
    wait_until(sees(program, "list item", "berta.jpg, 1020"), "two photos in the strip")
    program.find("push button", "Retouch all").press()
    wait_until(sees(program, "list item", "berta.jpg, Done"), "both results")
    wait_until(sees(program, "slider", "Before/after divider"), "the divider")
    assert faults(program) == []


def test_that_every_page_of_settings_and_help_can_be_read(desktop: Desktop, reader: Reader, tmp_path: Path) -> None:
    program = reader.start(desktop, tmp_path / "profile")
    wait_until(sees(program, "push button", "Settings"), "the window")
    program.find("push button", "Settings").press()
    wait_until(sees(program, "dialog", "Settings"), "the settings")
    dialog = program.find("dialog", "Settings")
    contents = dialog.find("list", "Pages")
    assert len(contents.children) > 5
    for row, page in enumerate(contents.children):
        contents.select(row)
        wait_until(lambda page=page: "selected" in page.states, f"the page {page.name}")
        assert faults(dialog) == [], page.name
    dialog.find("push button", "Close").press()
    wait_until(lambda: not sees(program, "dialog", "Settings")(), "the settings closed")
    desktop.xdotool("windowfocus", "--sync", desktop.window("Beauty Desk"), "key", "F1")
    wait_until(sees(program, "dialog", "Help"), "the help")
    assert faults(program.find("dialog", "Help")) == []
