"""The rules of trying again."""

from __future__ import annotations

import pytest

from beautydesk.engines.ailab.codes import Kind
from beautydesk.engines.ailab.retry import REPEATABLE, Call, backoff, wait_before_repeat


def waits(call: Call, kind: Kind) -> list[float]:
    """All waits until the rules give up."""
    found: list[float] = []
    while (wait := wait_before_repeat(call, kind, len(found) + 1, jitter=0.5)) is not None:
        found.append(wait)
        assert len(found) < 20
    return found


def test_that_a_submit_is_repeated_only_after_clear_refusals() -> None:
    repeated = {kind for kind in Kind if waits(Call.SUBMIT, kind)}
    assert repeated == {Kind.SLOW_DOWN, Kind.UNREACHABLE, Kind.NO_ROUTE}
    assert waits(Call.SUBMIT, Kind.SLOW_DOWN) == [1, 2, 4, 8]
    assert waits(Call.SUBMIT, Kind.UNREACHABLE) == [1, 2]


@pytest.mark.parametrize("kind", [Kind.ACCOUNT, Kind.CREDITS, Kind.PHOTO, Kind.OURS, Kind.INSECURE, Kind.PROXY])
def test_that_a_final_answer_to_a_query_is_final(kind: Kind) -> None:
    assert waits(Call.POLL, kind) == []
    assert waits(Call.CREDITS, kind) == []


@pytest.mark.parametrize("kind", sorted(REPEATABLE[Call.POLL], key=lambda kind: kind.name))
def test_that_a_query_is_repeated_within_bounds(kind: Kind) -> None:
    assert waits(Call.POLL, kind) == [1, 2, 4, 8, 8, 8]
    assert waits(Call.CREDITS, kind) == [1]
    assert waits(Call.DOWNLOAD, kind) == [1, 2, 4, 8]


def test_that_jitter_spreads_the_waits_by_a_quarter() -> None:
    assert (backoff(3, 0.0), backoff(3, 1.0)) == (3.0, 5.0)
    assert backoff(50, 0.5) == 8.0


@pytest.mark.parametrize(("asked", "wait"), [(None, 1.0), (0.0, 1.0), (30.0, 30.0), (86400.0, 60.0)])
def test_that_the_services_own_wish_is_kept_up_to_a_minute(asked: float | None, wait: float) -> None:
    assert wait_before_repeat(Call.POLL, Kind.SLOW_DOWN, 1, jitter=0.5, asked=asked) == wait
