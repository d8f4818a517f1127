"""Stopping paid work in a real window: Cancel stays where it is, Escape reaches it, and what it has left is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from desktop import Desktop, needs_screen, wait_until
from PIL import Image, ImageEnhance

pytest.importorskip("jeepney", reason="D-Bus is Linux's")
from assistive import Reader, needs_assistance, sees

from tests.ailab.faulty_service import FaultyService, answer, ready, reply, working

pytestmark = [*needs_screen, needs_assistance]
PHOTOS, AT_ONCE, LOOKS = 5, 3, 40


def test_that_cancel_stands_still_and_escape_says_what_was_sent(
    desktop: Desktop, reader: Reader, portrait: Path, tmp_path: Path
) -> None:
    photos = [tmp_path / f"photo{n}.jpg" for n in range(PHOTOS)]
    with Image.open(portrait) as picture:
        for number, photo in enumerate(photos):
            ImageEnhance.Brightness(picture).enhance(1 - number / 50).save(photo)  # another picture each
    profile = tmp_path / "profile"
    profile.mkdir()
    agreed = {"engine": "ailab", "consent_to_upload": True, "confirm_above": 1000}
    (profile / "settings.json").write_text(json.dumps(agreed))
    with FaultyService() as service:
        service.credits = [answer(error_code=0, data={"balance": 1000})]
        service.submit = [
            answer(error_code=0, error_msg="", task_type="async", task_id=f"task-{n}") for n in range(PHOTOS)
        ]
        service.poll = [working(0), working(1)]
        desktop.env |= {"BEAUTYDESK_API_URL": service.url, "BEAUTYDESK_API_KEY": "key-for-loopback"}
        desktop.env["BEAUTYDESK_POLL_SECONDS"] = "0.1"
        program = reader.start(desktop, profile, *photos)
        for photo in photos:
            wait_until(sees(program, "list item", f"{photo.name}, 1020"), "the photos in the strip")
        desktop.xdotool("windowfocus", "--sync", desktop.window("Beauty Desk"))
        begun = sees(program, "push button", "Cancel")
        wait_until(
            lambda: desktop.xdotool("key", "ctrl+shift+Return", "sleep", 0.5) == "" and begun(), "work under way"
        )
        cancel = program.find("push button", "Cancel", exactly=True)
        places = {cancel.place for _ in range(LOOKS)}
        wait_until(lambda: service.submits == AT_ONCE, "what goes at once to be sent")
        wait_until(lambda: service.polls > 2 * LOOKS, "words that change")
        places |= {cancel.place for _ in range(LOOKS)}
        assert len(places) == 1, "it moved"
        desktop.xdotool("key", "Escape")
        wait_until(sees(program, "label", f"{AT_ONCE} stopped after sending: paid for"), "what stopping has left")

        def told(words: str) -> int:
            return sum(words in name for _, name in program.of_role("list item"))

        wait_until(lambda: told("Stopped: sent and paid") == AT_ONCE, "the strip to say what was sent")
        assert told("Stopped: not sent, nothing charged") == PHOTOS - AT_ONCE
        service.poll = [ready(f"{service.url}/result/a.jpg")]
        service.result = [reply(200, portrait.read_bytes(), "image/jpeg")]
        program.find("push button", "Continue", exactly=True).press()
        wait_until(lambda: told("Done, not saved") == AT_ONCE, "what is paid for", 90)
        assert service.submits == AT_ONCE and told("not sent") == PHOTOS - AT_ONCE
        desktop.end()
