"""Work that is held for a while, and lets itself be stopped meanwhile."""

from __future__ import annotations

import threading

import pytest

from beautydesk.core.cancel import Cancelled, CancelToken
from beautydesk.core.pause import Pause


def test_that_nothing_is_held_before_a_pause_and_after_it() -> None:
    pause, token = Pause(), CancelToken()
    pause.wait(token)
    pause.begin()
    assert pause.on
    threading.Timer(0.01, pause.end).start()
    pause.wait(token)
    assert not pause.on


def test_that_what_is_held_can_be_stopped() -> None:
    pause, token = Pause(), CancelToken()
    pause.begin()
    token.cancel()
    with pytest.raises(Cancelled):
        pause.wait(token)
