"""Where the command line says nothing, the settings hold; an interrupted run keeps what it was told."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from cli_program import Program, needs_local_engine
from PIL import Image

from beautydesk.compose import LOCAL, compose
from beautydesk.core.fine_tune import FineTune
from beautydesk.core.job import RetouchOptions
from beautydesk.workflow.destinations import OutputSettings
from beautydesk.workflow.run_order import RunOrder

pytestmark = needs_local_engine
Put = Callable[[str], Path]
ALL_BUT_EYES = FineTune(texture=1, blemishes=0, tone=0, eyes=1, teeth=0)


def choose(program: Program, **settings: object) -> None:
    program.profile.mkdir(exist_ok=True)
    (program.profile / "settings.json").write_text(json.dumps({"version": 1, **settings}))


def test_that_format_quality_and_what_is_there_follow_the_settings(
    program: Program, portrait: Put, tmp_path: Path
) -> None:
    portrait("a.jpg")
    choose(program, level=0, output_format="webp", quality=5, on_exists="skip")

    assert program("retouch", "a.jpg", "--json").objects[0]["output"] == "a_retouched.webp"
    assert program("retouch", "a.jpg", "--json").objects[0]["status"] == "skipped"
    again = program("retouch", "a.jpg", "--on-exists", "rename", "--quality", "95", "--json").objects[0]
    assert again["output"] == "a_retouched 2.webp"
    small, large = ((tmp_path / f"a_retouched{n}.webp").stat().st_size for n in ("", " 2"))
    assert small < large / 2, "the quality is the setting's where none is said"
    assert program("retouch", "a.jpg", "--format", "keep", "--json").objects[0]["output"] == "a_retouched.jpg"
    (tmp_path / "a_retouched.png").write_bytes(b"older")
    choose(program, level=0, output_format="png", on_exists="replace")
    assert program("retouch", "a.jpg", "--json").objects[0]["output"] == "a_retouched.png"
    assert (tmp_path / "a_retouched.png").read_bytes() != b"older"


def test_that_the_name_of_a_file_says_more_than_the_settings(program: Program, portrait: Put, tmp_path: Path) -> None:
    portrait("a.jpg")
    choose(program, level=0, output_format="jpeg")
    assert program("retouch", "a.jpg", "-o", "b.png").code == 0
    with Image.open(tmp_path / "b.png") as image:
        assert image.format == "PNG"
    assert "does not end like a JPEG" in program("retouch", "a.jpg", "-o", "b.png", "--format", "jpeg").err


def test_that_faces_follow_the_settings(program: Program, photos: Path, tmp_path: Path) -> None:
    with Image.open(photos / "g01_renata_two_3mp.jpg") as image:
        image.thumbnail((1000, 1000))
        image.save(tmp_path / "two.jpg")
    choose(program, faces="largest")

    assert program("retouch", "two.jpg", "--json").objects[0]["faces"] == 1
    assert program("retouch", "two.jpg", "--faces", "all", "--json").objects[0]["faces"] == 2


def test_that_fine_tune_follows_the_settings_also_when_the_run_is_finished_later(
    program: Program, portrait: Put, tmp_path: Path
) -> None:
    names = ("a", "b")
    files = [portrait(f"in/{name}.jpg") for name in names]
    plain = program("retouch", "in/a.jpg", "-o", "plain.png", "--level", "1")
    choose(program, fine_tune=asdict(ALL_BUT_EYES))
    tuned = program("retouch", "in/a.jpg", "-o", "tuned.png", "--level", "1")
    assert (plain.code, tuned.code) == (0, 0)
    expected = (tmp_path / "tuned.png").read_bytes()
    assert expected != (tmp_path / "plain.png").read_bytes()

    parts = compose(program.profile, {**os.environ, **program.environ})
    order = RunOrder(f"{tmp_path / 'out'}/", False, OutputSettings("png"), fine_tune=ALL_BUT_EYES)
    asked = [(file, RetouchOptions(1.0, fine_tune=ALL_BUT_EYES)) for file in files]
    parts.paid.enlist(asked, parts.engine(LOCAL).features, order.to_json())
    parts.close()  # as if that run were gone
    shutil.rmtree(program.profile / "logs")
    choose(program)

    assert program("resume").code == 0
    assert [(tmp_path / "out" / f"{name}_retouched.png").read_bytes() for name in names] == [expected, expected]


def test_that_a_fine_tune_that_leaves_nothing_to_do_copies_the_photo(
    program: Program, portrait: Put, tmp_path: Path
) -> None:
    original = portrait("a.jpg").read_bytes()
    choose(program, fine_tune=asdict(FineTune(texture=1, blemishes=0, tone=0, eyes=0, teeth=0)))

    assert program("retouch", "a.jpg", "--level", "0.8").code == 0
    assert (tmp_path / "a_retouched.jpg").read_bytes() == original
