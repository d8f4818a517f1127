"""What work costs: each photo with its own options, and nothing for what changes nothing."""

from __future__ import annotations

from pathlib import Path

from beautydesk.core.job import RetouchOptions
from beautydesk.workflow.price import affordable, money, quote

A, B, C = (Path(f"/party/{name}.jpg") for name in "abc")


def test_that_each_photo_is_priced_with_its_own_options() -> None:
    paid = {(A, 0.3), (B, 0.9)}
    asked = [(A, RetouchOptions(0.3)), (B, RetouchOptions(0.3)), (C, RetouchOptions(0.9))]

    found = quote(asked, lambda photo, options: (photo, options.level) in paid, 8, usable=12.0)

    assert (found.photos, found.paid, found.credits, found.paid_by_balance) == (2, 1, 16, 1)


def test_that_what_changes_nothing_is_not_even_looked_up() -> None:
    def is_paid(photo: Path, options: RetouchOptions) -> bool:
        raise AssertionError("was asked")

    found = quote([(A, RetouchOptions(0.0003)), (B, RetouchOptions(0))], is_paid, 8)

    assert (found.photos, found.paid, found.credits) == (0, 0, 0)


def test_that_credits_are_enough_for_whole_photos() -> None:
    assert [affordable(usable, 8) for usable in (-3, 0, 7.9, 8, 800)] == [0, 0, 0, 1, 100]


def test_money_stands_beside_credits_where_a_price_is_known() -> None:
    assert money(2304, 0.0027) == "$6.22"
    assert money(1_000_000, 0.0027) == "$2,700.00"
    assert money(0, 0.0027) == "$0.00"
    assert money(1, 0.0027) == "$0.0027"
    assert money(2304, 0.0) == ""
