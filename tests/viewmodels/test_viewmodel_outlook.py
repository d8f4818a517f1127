"""What is to be done with all photos is kept up with, and is what asking each of them would say."""

from __future__ import annotations

from typing import Any

from beautydesk.core.errors import NetworkError
from beautydesk.core.job import JobState


def asked(desk: Any) -> tuple[list[int], list[int], bool]:
    """Every photo, one by one."""
    rules = desk.session.retouching.wanted
    wanted = sorted(item.id for item in desk.items if rules.is_wanted(item))
    failed = sorted(item.id for item in desk.items if rules.can_retry(item))
    return wanted, failed, any(item.active for item in desk.items)


def kept(desk: Any) -> tuple[list[int], list[int], bool]:
    outlook = desk.session.outlook
    return (
        sorted(item.id for item in outlook.wanted),
        sorted(item.id for item in outlook.failed),
        outlook.active,
    )


def test_that_it_says_what_asking_every_photo_says(desk: Any) -> None:
    desk.add("a.jpg", "b.jpg", "c.jpg", "d.jpg")
    queue, session = desk.session.queue, desk.session
    assert kept(desk) == asked(desk) and len(kept(desk)[0]) == 4
    first, second, *_ = desk.items
    for state in (JobState.WAITING, JobState.WORKING):
        queue.set_state(first, state)
    assert kept(desk) == asked(desk) and session.outlook.active
    first.asked = session.options.choice_of(first.id)
    queue.set_state(first, JobState.FAILED, NetworkError("Offline."))
    assert kept(desk) == asked(desk) and session.outlook.failed == [first]
    session.options.set_level(0.9)
    assert kept(desk) == asked(desk)
    session.remove([second.id])
    assert kept(desk) == asked(desk) and second not in session.outlook.wanted
    session.restore_removed()
    assert kept(desk) == asked(desk) and second in session.outlook.wanted


def test_that_of_several_what_is_wanted_is_begun_and_else_what_can_be(desk: Any) -> None:
    desk.add("a.jpg", "b.jpg")
    queue, session = desk.session.queue, desk.session
    broken, fine = desk.items
    queue.set_state(broken, JobState.FAILED, type("Refused", (NetworkError,), {"retryable": False})("No."))
    assert session.outlook.begun([broken, fine]) == [fine]
    assert session.outlook.begun([broken]) == [broken], "asked for alone it is tried once more"
