"""Many photos by what a screen reader offers: chips, grid, saving together, and the way back to a session."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from desktop import Desktop, needs_screen, wait_until

pytest.importorskip("jeepney", reason="D-Bus is Linux's")
from assistive import Reader, needs_assistance, sees
from test_desktop_accessible import faults

pytestmark = [*needs_screen, needs_assistance]


@pytest.fixture
def wedding(portrait: Path, tmp_path: Path) -> Path:
    """Two portraits and a file that is no photo."""
    folder = tmp_path / "wedding"
    folder.mkdir()
    for name in ("anna.jpg", "berta.jpg"):
        shutil.copy(portrait, folder / name)
    (folder / "clara.jpg").write_text("no photo")
    return folder


def test_that_many_photos_are_seen_and_saved_by_what_a_screen_reader_offers(
    desktop: Desktop, reader: Reader, wedding: Path, tmp_path: Path
) -> None:
    program = reader.start(desktop, tmp_path / "profile", wedding)
    wait_until(sees(program, "list item", "berta.jpg, 1020"), "the photos")
    wait_until(sees(program, "check box", "Failed, 1"), "the chip of what failed")
    window = desktop.window("Beauty Desk")
    desktop.xdotool("windowfocus", window, "key", "--window", window, "g")
    wait_until(sees(program, "list", "All photos"), "the grid")
    assert faults(program) == []
    program.find("push button", "Retouch all").press()
    wait_until(sees(program, "check box", "Not saved, 2"), "the chip of what is to be saved")
    program.find("push button", "Save all").press()
    wait_until(sees(program, "dialog", "Save"), "the sheet")
    sheet = program.find("dialog", "Save")
    assert faults(sheet) == []
    sheet.find("push button", "Cancel").press()
    wait_until(lambda: not sees(program, "dialog", "Save")(), "the sheet closed")
    [started] = desktop.programs[-1:]
    started.kill()
    started.wait()
    program = reader.start(desktop, tmp_path / "profile")
    wait_until(sees(program, "push button", "Continue"), "the session that is offered")
    assert faults(program) == []
    program.find("push button", "Continue").press()
    wait_until(sees(program, "list item", "berta.jpg, Done"), "the results, back again")
