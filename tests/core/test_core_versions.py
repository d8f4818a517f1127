"""Which version is the newer one."""

from __future__ import annotations

import itertools

import pytest

from beautydesk.core.versions import is_final, is_newer, is_version

IN_ORDER = (
    "0.1.0", "0.1.1", "0.2.dev1", "0.2a1", "0.2a2", "0.2b1", "0.2rc1", "0.2", "0.2.post1", "0.2.1", "0.10", "1",
    "1.0.1", "10.0",
)  # fmt: skip


def test_that_versions_have_an_order() -> None:
    for older, newer in itertools.combinations(IN_ORDER, 2):
        assert is_newer(newer, older) and not is_newer(older, newer)
    assert not [version for version in IN_ORDER if is_newer(version, version)]


def test_that_the_same_version_is_not_newer_however_it_is_written() -> None:
    for one, other in itertools.permutations(("1", "1.0", "v1.0.0", "1.0.0.0"), 2):
        assert not is_newer(one, other)
    assert not is_newer("1.0-rc1", "1.0rc1")


@pytest.mark.parametrize(
    "text",
    ["", "new", "1.", ".1", "1..2", "1.0\n", " 1.0", "1.0 ", "1.0+local", "1" * 41, "٣.٠", "1.0c", "-1", "1.0rc"],
)
def test_that_what_is_no_version_is_never_newer(text: str) -> None:
    assert not is_version(text)
    assert not is_newer(text, "0.1") and not is_newer("0.1", text)


def test_that_versions_to_be_tried_are_not_for_everybody() -> None:
    assert [is_final(text) for text in ("1.0", "1.0.post1", "1.0rc1", "1.0.dev2", "none")] == [
        True,
        True,
        False,
        False,
        False,
    ]
