"""Who is next: the order of the list, those that were put first, and those that somebody waits for."""

from __future__ import annotations

from beautydesk.viewmodels.jobs.waiting_line import WaitingLine


def line_of(names: str, rows: list[str] | None = None) -> tuple[WaitingLine[str], list[str]]:
    """Photos of these names, known by their letters' numbers, asked for in this order."""
    listed = rows or sorted(names)
    line: WaitingLine[str] = WaitingLine(lambda item_id: listed.index(chr(item_id)))
    for name in names:
        line.add(ord(name), name)
    return line, listed


def all_of(line: WaitingLine[str]) -> str:
    return "".join(iter(line.take, None))


def test_that_the_list_tells_the_order_however_it_was_asked() -> None:
    line, _ = line_of("dacb")
    assert len(line) == 4
    assert all_of(line) == "abcd" and len(line) == 0


def test_that_the_last_that_was_put_first_goes_first() -> None:
    line, _ = line_of("abcdef")
    line.put_first([ord("c")])
    line.put_first([ord("e"), ord("f"), ord("z")])
    assert all_of(line) == "efcabd"


def test_that_putting_first_counts_once_and_anew() -> None:
    line, _ = line_of("abcd")
    for name in "cdc":
        line.put_first([ord(name)])
    assert all_of(line) == "cdab"


def test_that_another_order_of_the_list_is_followed() -> None:
    line, listed = line_of("abcd")
    assert line.take() == "a"
    listed[:] = list("dcba")
    line.reorder()
    assert all_of(line) == "dcb"


def test_that_who_leaves_and_comes_back_is_neither_first_nor_twice_there() -> None:
    line, _ = line_of("abc")
    line.put_first([ord("c")])
    assert line.remove(ord("c")) == "c" and line.remove(ord("c")) is None
    line.add(ord("c"), "c")
    assert all_of(line) == "abc"


def test_that_what_somebody_waits_for_goes_first_and_is_all_there_is_in_a_pause() -> None:
    line, _ = line_of("abc")
    line.put_first([ord("b")])
    line.add(ord("x"), "x", urgent=True)
    assert line.take(urgent_only=True) == "x" and line.take(urgent_only=True) is None
    assert line.take() == "b"


def test_that_ten_thousand_are_put_in_order_once() -> None:
    looks = 0

    def row_of(item_id: int) -> int:
        nonlocal looks
        looks += 1
        return item_id

    line: WaitingLine[int] = WaitingLine(row_of)
    for number in range(10_000):
        line.add(number, number)
    assert [line.take() for _ in range(10_000)] == list(range(10_000))
    assert looks == 10_000
