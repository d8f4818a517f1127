"""The order of a run means the same when another run, in another folder, carries it out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from beautydesk.core.export import Export, Size
from beautydesk.core.fine_tune import DEFAULT_FINE_TUNE, FineTune
from beautydesk.core.naming import OnExists
from beautydesk.workflow.destinations import OutputSettings
from beautydesk.workflow.run_order import RunOrder


@pytest.mark.parametrize(("output", "one"), [(None, True), ("out/", True), ("out.png", True), ("out", False)])
def test_that_an_order_comes_back_as_it_was(output: str | None, one: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    order = RunOrder(output, one, OutputSettings("keep", 92, OnExists.SKIP), fine_tune=FineTune(eyes=0.7)).here()
    assert RunOrder.from_json(order.to_json()) == order
    assert order.output is None or Path(order.output).is_absolute()
    assert (order.output or "").endswith("/") is (output == "out/")


def test_that_what_is_asked_of_files_comes_back() -> None:
    files = OutputSettings("keep", 70, OnExists.SKIP, as_original=False, keep_date=True, say_retouched=True)
    order = RunOrder("/out/", settings=files)
    assert RunOrder.from_json(order.to_json()) == order


def test_that_size_and_sub_folders_come_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    files = OutputSettings(size=Size(megapixels=12.5))
    order = RunOrder("out/", settings=files, roots=(Path("in"), Path("/other"))).here()
    assert order.roots == (tmp_path / "in", Path("/other"))
    assert json.loads(order.to_json())["size"] == "12.5mp"
    assert RunOrder.from_json(order.to_json()) == order
    where = order.destinations()
    assert (
        where.choose(tmp_path / "in" / "x" / "a.jpg", "JPEG", 0.5, "local").path.parent == tmp_path / "out" / "in" / "x"
    )
    assert RunOrder.from_json(order.to_json().replace("12.5mp", "12.5kg")) is None


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"output": null}', '{"on_exists": "explode"}'])
def test_that_what_is_no_order_is_none(text: str) -> None:
    assert RunOrder.from_json(text) is None


def test_that_what_older_versions_wrote_is_understood() -> None:
    first = '{"output": "/out/", "one": false, "format": "png", "quality": 80, "on_exists": "replace"}'
    later = (
        first[:-1] + ', "full_chroma": false, "remove_location": true, "template": "{name}-x", "without_face": true}'
    )

    files = OutputSettings("png", 80, OnExists.REPLACE)
    assert RunOrder.from_json(first) == RunOrder("/out/", False, files)
    files = OutputSettings("png", 80, OnExists.REPLACE, full_chroma=False, remove_location=True, template="{name}-x")
    order = RunOrder("/out/", False, files, without_face=True)
    assert RunOrder.from_json(later) == order
    assert json.loads(order.to_json()) == json.loads(later), "they understand what is written now"
    assert order.settings.export == Export(80, full_chroma=False, remove_location=True)
    assert order.fine_tune == DEFAULT_FINE_TUNE
