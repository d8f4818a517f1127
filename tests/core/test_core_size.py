"""How large a saved picture may be, as people and settings write it."""

from __future__ import annotations

import pytest

from beautydesk.core.export import Size


@pytest.mark.parametrize(
    ("text", "size"),
    [("original", Size()), ("2048px", Size(2048)), ("12mp", Size(megapixels=12)), ("0.5 MP", Size(megapixels=0.5))],
)
def test_that_a_size_is_written_as_it_is_read(text: str, size: Size) -> None:
    assert Size.of_text(text) == size
    assert Size.of_text(str(size)) == size


@pytest.mark.parametrize("text", ["", "0px", "0mp", "2048", "-5px", "12 kg", "1e9px", "999999px", "2000mp", "9" * 99])
def test_that_what_is_no_size_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"size"):
        Size.of_text(text)


def test_that_a_picture_keeps_its_shape_and_is_never_enlarged() -> None:
    assert Size(2048).of(6000, 4000) == (2048, 1365)
    assert Size(2048).of(4000, 6000) == (1365, 2048)
    assert Size(2048).of(2048, 100) == (2048, 100) and Size(2048).of(800, 600) == (800, 600)
    width, height = Size(megapixels=12).of(8256, 5504)
    assert abs(width * height - 12e6) < 1e4 and abs(width / height - 1.5) < 1e-3
    assert Size(megapixels=50).of(8256, 5504) == (8256, 5504)
    assert Size(10).of(100_000, 1) == (10, 1)
    assert Size().of(30, 20) == (30, 20)
