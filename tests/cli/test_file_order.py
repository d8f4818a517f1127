"""An order for files means the same when another run, in another folder, carries it out."""

from __future__ import annotations

from pathlib import Path

import pytest

from beautydesk.commands.file_order import FileOrder
from beautydesk.core.naming import OnExists


@pytest.mark.parametrize(("output", "one"), [(None, True), ("out/", True), ("out.png", True), ("out", False)])
def test_that_an_order_comes_back_as_it_was(output: str | None, one: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    order = FileOrder(output, one, "keep", 92, OnExists.SKIP).here()
    assert FileOrder.from_json(order.to_json()) == order
    assert order.output is None or Path(order.output).is_absolute()
    assert (order.output or "").endswith("/") is (output == "out/")


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"output": null}', '{"on_exists": "explode"}'])
def test_that_what_is_no_order_is_none(text: str) -> None:
    assert FileOrder.from_json(text) is None
